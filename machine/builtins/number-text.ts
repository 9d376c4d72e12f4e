// SPDX-License-Identifier: LGPL-2.1-or-later
// Numbers as ASCII text: what repr, format and % make their strs of. The text lies in memory for the time of the
// instruction; `text` and `textLength` tell where.

import { IMAGE, H_MOST_DIGITS } from "../memory/map";
import { charge, roomFor } from "../memory/allocate";
import { allocateScratch } from "../memory/scratch";
import { T_BOOL, T_VALUE_ERROR } from "../generated/types";
import { TRUE, isSmall, smallValue } from "../objects/object";
import { openA, digitsA, countA, negativeA, intOf64 } from "../objects/int";
import { strOf, strOfLatin1 } from "../objects/str";
import { natToBits, natToDecimal, decimalRoom } from "../numeric/radix";
import {
  shortDigits, significantDigits, fixedDigits, stripDigits, digitAt, digitCount, decimalPoint,
} from "../numeric/float-digits";
import { inTime } from "../objects/int-work";
import { raise } from "../interpreter/result";

/** Where the text is, and its length. */
export let text: u32 = 0;
export let textLength: u32 = 0;

/** Flags of floatText. */
@inline export const TEXT_ALTERNATE: u32 = 1; //     a decimal point always, zeros at the end stay
@inline export const TEXT_DOT_0: u32 = 2; //         ".0" behind whole numbers
@inline export const TEXT_NO_NEGATIVE_ZERO: u32 = 4;
@inline export const TEXT_UPPER: u32 = 8;

/** Short texts are made here. */
const SHORT: u32 = <u32>memory.data(64);
/** Words of the largest int whose text needs no look at the limit: 640 digits, the least limit there is, and some. */
const SAFE_WORDS: u32 = 66;

/** The int in decimal, with its sign. False after raising ValueError for one of too many digits. */
export function decimalText(v: u32): bool {
  if (isSmall(v)) {
    smallText(smallValue(v));
    return true;
  }
  openA(v);
  const limit = load<u32>(IMAGE, H_MOST_DIGITS);
  const room = decimalRoom(countA);
  // 0.0332 digits of 32 bits make a decimal one.
  if (limit && countA > SAFE_WORDS && <u64>(countA - 1) * 9632 / 1000 > <u64>limit) return tooLong(limit);
  if (countA > 600 && !inTime(<u64>countA * countA >> 1)) return false;
  if (countA > 20) charge(countA <= 600 ? (countA * countA) >> 5 : <u32>(<u64>countA * countA >> 4));
  if (countA > 100000 && !roomFor(<u64>room * 4)) return false;
  text = allocateScratch(room + 8);
  let n: u32 = 0;
  if (negativeA) store<u8>(text, 45), (n = 1);
  const digits = natToDecimal(text + n, digitsA, countA);
  if (digits == 0) store<u8>(text, 48);
  if (limit && digits > limit) return tooLong(limit);
  textLength = n + max<u32>(digits, 1);
  return true;
}
function tooLong(limit: u32): bool {
  raise(T_VALUE_ERROR, "Exceeds the limit (% digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", smallStr(<i32>limit));
  return false;
}
function smallText(n: i32): void {
  let rest = <u32>abs(n);
  let at = SHORT + 16;
  do {
    const next = rest / 10;
    store<u8>(--at, <u8>(48 + rest - next * 10));
    rest = next;
  } while (rest);
  if (n < 0) store<u8>(--at, 45);
  text = at;
  textLength = SHORT + 16 - at;
}
/** The str of a number, for messages. */
export function smallStr(n: i32): u32 {
  smallText(n);
  return strOfLatin1(text, textLength);
}

/** The magnitude of the int in base 2, 8 or 16 (1, 3 or 4 bits a digit). False after raising MemoryError. */
export function bitsText(v: u32, bits: u32, upper: bool): bool {
  openA(v);
  if (countA > 20) charge(countA);
  const room = <u64>countA * 32 / bits + 8;
  if (countA > 1000 && !roomFor(room * 2)) return false;
  text = allocateScratch(<u32>room);
  textLength = natToBits(text, digitsA, countA, bits, upper);
  if (textLength == 0) {
    store<u8>(text, 48);
    textLength = 1;
  }
  return true;
}

/**
 * The float in the manner of code 'e', 'f', 'g' or 'r' (the shortest that reads back), with a '-' if negative.
 * precision: for 'e' and 'f' places behind the point, for 'g' significant digits. False after raising MemoryError.
 */
export function floatText(x: f64, code: u32, precision: i32, flags: u32): bool {
  const negative = reinterpret<u64>(x) >> 63 != 0;
  if (!isFinite(x)) {
    specialText(x, negative, (flags & TEXT_UPPER) != 0);
    return true;
  }
  if (code == 114 /* r */) shortDigits(x);
  else if (code == 102 /* f */) fixedDigits(x, precision);
  else {
    if (code == 101 /* e */) precision = precision == i32.MAX_VALUE ? precision : precision + 1;
    else if (precision == 0) precision = 1;
    significantDigits(x, precision);
    if (code == 103 && !(flags & TEXT_ALTERNATE)) stripDigits();
  }
  const alternate = (flags & TEXT_ALTERNATE) != 0;
  const point = digitCount || x == 0 ? decimalPoint : 1;
  const dot0 = flags & TEXT_DOT_0 ? 1 : 0;
  let exponential = code == 101;
  if (code == 103) exponential = point <= -4 || point > precision - dot0;
  else if (code == 114) exponential = point <= -4 || point > 16;
  let places: i32;
  if (exponential) {
    places = code == 101 || (code == 103 && alternate) ? precision - 1 : max(digitCount - 1, 0);
  } else {
    places = code == 102 ? precision : code == 103 && alternate ? precision - point : digitCount - point;
    if (digitCount == 0 && code != 102 && !(code == 103 && alternate)) places = 0;
    places = max(places, dot0);
  }
  const signed = negative && !(flags & TEXT_NO_NEGATIVE_ZERO && digitCount == 0);
  const whole = exponential || point <= 0 ? 1 : point;
  const room = <u64>whole + <u64>places + 16;
  if (room > 1000) {
    if (!roomFor(room * 4)) return false;
    charge(<u32>(room >> 5));
  }
  text = room <= 64 ? SHORT : allocateScratch(<u32>room);
  let at = text;
  if (signed) store<u8>(at++, 45);
  if (!exponential && point <= 0) store<u8>(at++, 48);
  else for (let i = 0; i < whole; ++i) store<u8>(at++, <u8>digitAt(i));
  if (places > 0 || alternate) store<u8>(at++, 46);
  let from = exponential ? 1 : point;
  for (const end = from + places; from < end; ++from) store<u8>(at++, from < 0 ? 48 : <u8>digitAt(from));
  if (exponential) at = exponentText(at, x == 0 ? 0 : point - 1, (flags & TEXT_UPPER) != 0);
  textLength = at - text;
  return true;
}
function exponentText(at: u32, exponent: i32, upper: bool): u32 {
  store<u8>(at++, upper ? 69 : 101);
  store<u8>(at++, exponent < 0 ? 45 : 43);
  const n = <u32>abs(exponent);
  if (n >= 100) store<u8>(at++, <u8>(48 + n / 100));
  store<u8>(at++, <u8>(48 + n / 10 % 10));
  store<u8>(at++, <u8>(48 + n % 10));
  return at;
}
function specialText(x: f64, negative: bool, upper: bool): void {
  text = SHORT;
  let at = text;
  if (x != x) {
    store<u16>(at, 0x616e); // "nan"
    store<u8>(at, 0x6e, 2);
  } else {
    if (negative) store<u8>(at++, 45);
    store<u16>(at, 0x6e69); // "inf"
    store<u8>(at, 0x66, 2);
  }
  if (upper) for (let i: u32 = 0; i < 3; ++i) store<u8>(at + i, load<u8>(at + i) - 32);
  textLength = at + 3 - text;
}

/** The str of the text. */
@inline function textStr(): u32 { return strOfLatin1(text, textLength); }

/** repr of an int or bool; 0 after raising. */
export function intRepr(v: u32): u32 {
  if (!isSmall(v) && load<u32>(v) == T_BOOL) return strOf(v == TRUE ? "True" : "False");
  return decimalText(v) ? textStr() : 0;
}
/** repr of an f64. */
export function floatReprOf(x: f64): u32 {
  floatText(x, 114, 0, TEXT_DOT_0);
  return textStr();
}
/** repr of a float. */
export function floatRepr(v: u32): u32 { return floatReprOf(load<f64>(v, 8)); }

/** repr of a complex number. */
export function complexRepr(v: u32): u32 {
  const real = load<f64>(v, 8);
  const buffer = allocateScratch(64);
  let n: u32 = 0;
  const imaginaryOnly = reinterpret<u64>(real) == 0;
  if (!imaginaryOnly) {
    store<u8>(buffer, 40);
    floatText(real, 114, 0, 0);
    memory.copy(buffer + 1, text, textLength);
    n = textLength + 1;
  }
  floatText(load<f64>(v, 16), 114, 0, 0);
  if (!imaginaryOnly && load<u8>(text) != 45) store<u8>(buffer + n++, 43);
  memory.copy(buffer + n, text, textLength);
  n += textLength;
  store<u8>(buffer + n++, 106);
  if (!imaginaryOnly) store<u8>(buffer + n++, 41);
  return strOfLatin1(buffer, n);
}

/** The str of an i64, for messages. */
export function textOf64(n: i64): u32 { return intRepr(intOf64(n)); }
