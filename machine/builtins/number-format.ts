// SPDX-License-Identifier: LGPL-2.1-or-later
// Formatting of ints, floats and complex numbers by the format mini-language. A number is a sign, a prefix, digits that
// can be grouped, and a rest: point, places, exponent.

import { charge, roomFor } from "../memory/allocate";
import { T_VALUE_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { isSmall } from "../objects/object";
import { intSign, intToFloat, fits64, int64 } from "../objects/int";
import { newStr, newLatinToFill, copySmall, strOfPoint, strData, strLength, strWidth, widthFor, setPoint, copyPoints } from "../objects/str";
import { allocateScratch } from "../memory/scratch";
import {
  decimalText, bitsText, floatText, intRepr, floatReprOf, complexRepr, text, textLength, TEXT_ALTERNATE, TEXT_DOT_0,
  TEXT_NO_NEGATIVE_ZERO, TEXT_UPPER,
} from "./number-text";
import {
  readSpec, setSpec, unknownCode, specFill, specAlign, specSign, specPositiveZero, specAlternate, specWidth, specGrouping, specPrecision,
  specFraction, specType,
} from "./format-spec";
import { raise } from "../interpreter/result";

// The number at hand.
let sign: u32 = 0; //        its code point, or 0
let prefix: u32 = 0; //      the letter behind "0", or 0
let digits: u32 = 0; //      address of the digits, ASCII
let digitsN: u32 = 0;
let rest: u32 = 0; //        address of what follows them
let restN: u32 = 0;
let places: u32 = 0; //      digits behind the point, which starts the rest if there are any
let zeros: u32 = 0; //       how many zeros go before the digits
let group: u32 = 3;
let grouping: u32 = 0;
let fraction: u32 = 0;

function signFor(negative: bool): u32 {
  return negative ? 45 : specSign == 43 || specSign == 32 ? specSign : 0;
}

/** Takes the text apart: sign, digits, rest. percent: a "%" is to follow (there is room for it). */
function takeText(percent: bool): void {
  const negative = load<u8>(text) == 45;
  sign = signFor(negative);
  digits = text + (negative ? 1 : 0);
  const end = text + textLength;
  let at = digits;
  while (at < end && load<u8>(at) >= 48 && load<u8>(at) <= 57) ++at;
  digitsN = at - digits;
  rest = at;
  places = 0;
  if (at < end && load<u8>(at) == 46) {
    ++at;
    while (at < end && load<u8>(at) >= 48 && load<u8>(at) <= 57) ++at;
    places = at - rest - 1;
  }
  restN = end - rest;
  if (digitsN == 0) grouping = 0; // infinities and NaN
  if (percent) store<u8>(rest + restN++, 37);
  prefix = 0;
}

/** Separators among n digits. */
@inline function separators(n: u32): u32 { return grouping && n ? (n - 1) / group : 0; }

/** Length of the number, its digits filled up with zeros so that it is at least so wide. */
function measure(least: u32): u32 {
  let around = restN;
  if (sign) ++around;
  if (prefix) around += 2;
  if (fraction && places) around += (places - 1) / 3;
  zeros = 0;
  let n = digitsN;
  if (least > around && n + separators(n) < least - around) {
    const want = least - around;
    n = grouping ? want - want / (group + 1) : want;
    while (n + separators(n) < want) ++n;
    while (n > digitsN && n - 1 + separators(n - 1) >= want) --n;
    zeros = n - digitsN;
  }
  return around + n + separators(n);
}
/** Writes sign and prefix; returns how many points. */
function writeHead(to: u32, width: u32): u32 {
  let i: u32 = 0;
  if (sign) setPoint(to, width, i++, sign);
  if (prefix) {
    setPoint(to, width, i++, 48);
    setPoint(to, width, i++, prefix);
  }
  return i;
}
/** Writes digits and rest. */
function writeBody(to: u32, width: u32): void {
  let i: u32 = 0;
  const n = zeros + digitsN;
  for (let k: u32 = 0; k < n; ++k) {
    if (grouping && k && (n - k) % group == 0) setPoint(to, width, i++, grouping);
    setPoint(to, width, i++, k < zeros ? 48 : <u32>load<u8>(digits + k - zeros));
  }
  for (let k: u32 = 0; k < restN; ++k) {
    if (fraction && k > 1 && k <= places && (k - 1) % 3 == 0) setPoint(to, width, i++, fraction);
    setPoint(to, width, i++, <u32>load<u8>(rest + k));
  }
}

/** Is the wanted width bearable? Raises MemoryError if not. */
function widthFits(): bool {
  if (specWidth < 1000) return true;
  if (specWidth > 0x3fffffff) return roomFor(0x100000000);
  charge(<u32>(specWidth >> 5));
  return roomFor(<u64>specWidth << 2);
}

/** The str of the number at hand, aligned in its width. */
function laidOut(): u32 {
  if (!widthFits()) return 0;
  const wanted: u32 = specWidth > 0 ? <u32>specWidth : 0;
  const n = measure(specFill == 48 && specAlign == 61 ? wanted : 0);
  const pad: u32 = wanted > n ? wanted - n : 0;
  const width: u32 = pad ? widthFor(specFill) : 0;
  const s = width ? newStr(n + pad, width) : newLatinToFill(n + pad);
  const to = s + 16;
  const left = specAlign == 62 ? pad : specAlign == 94 ? pad >> 1 : 0;
  const inner = specAlign == 61 ? pad : 0;
  fill(to, width, left);
  const head = left + writeHead(to + (left << width), width);
  fill(to + (head << width), width, inner);
  writeBody(to + ((head + inner) << width), width);
  const used = left + inner + n;
  fill(to + (used << width), width, n + pad - used);
  return n + pad == 1 ? strOfPoint(<u32>load<u8>(to)) : s;
}
function fill(to: u32, width: u32, n: u32): void {
  for (let i: u32 = 0; i < n; ++i) setPoint(to, width, i, specFill);
}

/** format(v, spec) of an int (bool, subclass); 0 after raising. spec is a str. */
export function formatInt(v: u32, spec: u32): u32 {
  if (strLength(spec) == 0) return intRepr(v);
  const short = shortInt(v, spec);
  if (short) return short;
  if (!readSpec(spec, v, 62)) return 0;
  switch (specType) {
    case 101: case 102: case 103: case 69: case 70: case 71: case 37: { // e f g E F G %
      const x = intToFloat(v);
      if (abs(x) == Infinity) return raise(T_OVERFLOW_ERROR, "int too large to convert to float");
      return floatBySpec(x, v);
    }
    case 0: case 100: case 110: // d n
    case 98: case 99: case 111: case 120: case 88: // b c o x X
      return intBySpec(v);
  }
  return unknownCode(v);
}
/** What most specifications of ints are, in short: "0", a width below 100, "d", "x" or "X", each or none; of a small int that is not negative. Or 0. */
function shortInt(v: u32, spec: u32): u32 {
  const n = strLength(spec);
  if (!isSmall(v) || <i32>v < 0 || n > 4 || strWidth(spec)) return 0;
  const data = strData(spec);
  const fill: u32 = load<u8>(data) == 48 ? 48 : 32;
  let i: u32 = fill == 48 ? 1 : 0;
  let wanted: u32 = 0;
  for (; i < n; ++i) {
    const digit = <u32>load<u8>(data + i) - 48;
    if (digit > 9 || wanted > 9) break;
    wanted = wanted * 10 + digit;
  }
  if (i + 1 < n) return 0;
  const code = i < n ? load<u8>(data + i) : 100;
  if (code == 100) decimalText(v);
  else if (code == 120 || code == 88) bitsText(v, 4, code == 88);
  else return 0;
  const pad = wanted > textLength ? wanted - textLength : 0;
  if (pad + textLength == 1) return strOfPoint(load<u8>(text));
  const s = newLatinToFill(pad + textLength);
  for (let k: u32 = 0; k < pad; ++k) store<u8>(s + 16 + k, fill);
  copySmall(s + 16 + pad, text, textLength);
  return s;
}
function intBySpec(v: u32): u32 {
  if (specPrecision >= 0) return raise(T_VALUE_ERROR, "Precision not allowed in integer format specifier");
  if (specPositiveZero) return raise(T_VALUE_ERROR, "Negative zero coercion (z) not allowed in integer format specifier");
  grouping = specGrouping;
  group = 3;
  fraction = 0;
  if (specType == 99 /* c */) return characterBySpec(v);
  if (specType == 98 || specType == 111 || specType == 120 || specType == 88) {
    const bits: u32 = specType == 98 ? 1 : specType == 111 ? 3 : 4;
    if (!bitsText(v, bits, specType == 88)) return 0;
    group = 4;
    sign = signFor(intSign(v) < 0);
    digits = text;
    digitsN = textLength;
    restN = 0;
    places = 0;
    prefix = specAlternate ? specType : 0;
  } else {
    if (!decimalText(v)) return 0;
    takeText(false);
  }
  return laidOut();
}
/** The int as the character it numbers. */
function characterBySpec(v: u32): u32 {
  if (specSign) return raise(T_VALUE_ERROR, "Sign not allowed with integer format specifier 'c'");
  if (specAlternate) return raise(T_VALUE_ERROR, "Alternate form (#) not allowed with integer format specifier 'c'");
  if (!fits64(v)) return raise(T_OVERFLOW_ERROR, "Python int too large to convert to C long");
  const point = int64(v);
  if (point < 0 || point > 0x10ffff) return raise(T_OVERFLOW_ERROR, "%c arg not in range(0x110000)");
  return aligned(strOfPoint(<u32>point), 1, specAlign == 61 ? 62 : specAlign);
}
/** A str of n points aligned in the width. */
function aligned(s: u32, n: u32, align: u32): u32 {
  if (!widthFits()) return 0;
  if (specWidth <= <i64>n) return s;
  const pad = <u32>specWidth - n;
  const own = strWidth(s);
  const width = max(widthFor(specFill), own);
  const left = align == 62 ? pad : align == 94 ? pad >> 1 : 0;
  const result = newStr(n + pad, width);
  fill(result + 16, width, left);
  copyPoints(result + 16 + (left << width), width, strData(s), own, n);
  fill(result + 16 + ((left + n) << width), width, pad - left);
  return result;
}

/** format(v, spec) of a float (or a subclass); 0 after raising. */
export function formatFloat(v: u32, spec: u32): u32 {
  if (strLength(spec) == 0) return floatReprOf(load<f64>(v, 8));
  if (!readSpec(spec, v, 62)) return 0;
  switch (specType) {
    case 0: case 101: case 102: case 103: case 110: case 69: case 70: case 71: case 37: // e f g n E F G %
      return floatBySpec(load<f64>(v, 8), v);
  }
  return unknownCode(v);
}
/** Makes the text of a part of a float or complex number by the specification. */
function partText(x: f64, dot0: bool): bool {
  let code = specType;
  let flags: u32 = specAlternate ? TEXT_ALTERNATE : 0;
  if (specPositiveZero) flags |= TEXT_NO_NEGATIVE_ZERO;
  let precision: i32 = 6;
  if (code == 0) {
    if (dot0) flags |= TEXT_DOT_0;
    code = specPrecision < 0 ? 114 : 103;
    precision = 0;
  } else if (code == 110) code = 103;
  else if (code == 37) {
    code = 102;
    x *= 100;
  } else if (code < 97) {
    flags |= TEXT_UPPER;
    code += 32;
  }
  if (specPrecision >= 0) {
    if (specPrecision > 0x7fffffff) {
      raise(T_VALUE_ERROR, "precision too big");
      return false;
    }
    precision = <i32>specPrecision;
  }
  return floatText(x, code, precision, flags);
}
function floatBySpec(x: f64, v: u32): u32 {
  if (!partText(x, true)) return 0;
  grouping = specGrouping;
  group = 3;
  fraction = specFraction;
  takeText(specType == 37);
  return laidOut();
}

/** format(v, spec) of a complex number; 0 after raising. */
export function formatComplex(v: u32, spec: u32): u32 {
  if (strLength(spec) == 0) return complexRepr(v);
  if (!readSpec(spec, v, 62)) return 0;
  switch (specType) {
    case 0: case 101: case 102: case 103: case 110: case 69: case 70: case 71:
      break;
    default:
      return unknownCode(v);
  }
  if (specFill == 48) return raise(T_VALUE_ERROR, "Zero padding is not allowed in complex format specifier");
  if (specAlign == 61) return raise(T_VALUE_ERROR, "'=' alignment flag is not allowed in complex format specifier");
  return complexBySpec(load<f64>(v, 8), load<f64>(v, 16));
}
function complexBySpec(real: f64, imaginary: f64): u32 {
  const imaginaryOnly = specType == 0 && reinterpret<u64>(real) == 0;
  const parentheses = specType == 0 && !imaginaryOnly;
  grouping = specGrouping;
  group = 3;
  fraction = specFraction;
  let first: u32 = 0;
  let firstN: u32 = 0;
  if (!imaginaryOnly) {
    if (!partText(real, false)) return 0;
    takeText(false);
    firstN = measure(0);
    first = allocateScratch(firstN);
    writeBody(first + writeHead(first, 0), 0);
  }
  if (!partText(imaginary, false)) return 0;
  takeText(false);
  if (!imaginaryOnly && !sign) sign = 43;
  if (!imaginaryOnly && sign == 32) sign = 43;
  const secondN = measure(0);
  const n = firstN + secondN + 1 + (parentheses ? 2 : 0);
  const all = newStr(n, 0);
  let at = all + 16;
  if (parentheses) store<u8>(at++, 40);
  memory.copy(at, first, firstN);
  at += firstN;
  writeBody(at + writeHead(at, 0), 0);
  at += secondN;
  store<u8>(at++, 106);
  if (parentheses) store<u8>(at, 41);
  return aligned(all, n, specAlign);
}

/** Flags of %-formatting, as percentInt and percentFloat take them. */
@inline export const PERCENT_LEFT: u32 = 1; //      -
@inline export const PERCENT_PLUS: u32 = 2; //      +
@inline export const PERCENT_SPACE: u32 = 4;
@inline export const PERCENT_ALTERNATE: u32 = 8; // #
@inline export const PERCENT_ZERO: u32 = 16; //     0

function startPercent(flags: u32, width: i32): void {
  const align: u32 = flags & PERCENT_LEFT ? 60 : flags & PERCENT_ZERO ? 61 : 62;
  setSpec(align == 61 ? 48 : 32, align, flags & PERCENT_PLUS ? 43 : flags & PERCENT_SPACE ? 32 : 0, width);
  grouping = 0;
  fraction = 0;
  prefix = 0;
  group = 3;
}

/**
 * An int by a % conversion: type is the code of 'd', 'i', 'u', 'o', 'x', 'X' or 'c'; width and precision -1 if not
 * given. A str, or 0 after raising.
 */
export function percentInt(v: u32, type: u32, flags: u32, width: i32, precision: i32): u32 {
  startPercent(flags, width);
  if (type == 99 /* c */) {
    if (!fits64(v) || int64(v) < 0 || int64(v) > 0x10ffff) return raise(T_OVERFLOW_ERROR, "%c arg not in range(0x110000)");
    return aligned(strOfPoint(<u32>int64(v)), 1, flags & PERCENT_LEFT ? 60 : 62);
  }
  if (type == 111 || type == 120 || type == 88) {
    if (!bitsText(v, type == 111 ? 3 : 4, type == 88)) return 0;
    sign = signFor(intSign(v) < 0);
    digits = text;
    digitsN = textLength;
    restN = 0;
    places = 0;
    if (flags & PERCENT_ALTERNATE) prefix = type;
  } else {
    if (!decimalText(v)) return 0;
    takeText(false);
  }
  if (precision > <i32>digitsN) {
    if (precision > 0x7ffffffc) return raise(T_OVERFLOW_ERROR, "precision too large");
    if (precision > 1000 && !roomFor(<u64>precision * 2)) return 0;
    const all = allocateScratch(precision);
    memory.fill(all, 48, precision - digitsN);
    memory.copy(all + precision - digitsN, digits, digitsN);
    digits = all;
    digitsN = precision;
  }
  return laidOut();
}

/** A float by a % conversion: type is the code of one of "eEfFgG"; as percentInt. */
export function percentFloat(x: f64, type: u32, flags: u32, width: i32, precision: i32): u32 {
  startPercent(flags, width);
  let textFlags: u32 = flags & PERCENT_ALTERNATE ? TEXT_ALTERNATE : 0;
  if (type < 97) {
    textFlags |= TEXT_UPPER;
    type += 32;
  }
  if (!floatText(x, type, precision < 0 ? 6 : precision, textFlags)) return 0;
  takeText(false);
  return laidOut();
}
