// SPDX-License-Identifier: LGPL-2.1-or-later
// Reading numbers from text: the arguments of int(), float() and complex() (Python reference, "Numeric literals", and
// the library reference of these constructors). Text is first brought to ASCII: spaces and digits of any script.

import { IMAGE, H_MOST_DIGITS } from "../memory/map";
import { charge } from "../memory/allocate";
import { allocateScratch } from "../memory/scratch";
import { T_VALUE_ERROR } from "../generated/types";
import { small } from "../objects/object";
import { bufferData, bufferSize } from "../objects/bytes";
import { newDigits, finishInt, intOf64 } from "../objects/int";
import { strLength, strWidth, strData, pointAt, isStr } from "../objects/str";
import { natFromDigits, digitsRoom } from "../numeric/radix";
import { decimalToFloat } from "../numeric/parse-float";
import { decimalValue, isSpace } from "../text/unicode";
import { inTime, treeWork } from "../objects/int-work";
import { raise, tailPrelude } from "../interpreter/result";
import { P_INT_LITERAL_ERROR, P_FLOAT_LITERAL_ERROR, P_COMPLEX_LITERAL_ERROR } from "../generated/names";
import { smallStr } from "./number-text";

// The text at hand, ASCII: [at, end).
let at: u32 = 0;
let end: u32 = 0;

/** Opens the text of v (a str, or what openBuffer has just opened), without spaces around it. */
function open(v: u32): void {
  if (isStr(v)) {
    const n = strLength(v);
    const data = strData(v);
    const width = strWidth(v);
    at = data;
    if (width || !isAscii(data, n)) {
      at = allocateScratch(n + 1);
      for (let i: u32 = 0; i < n; ++i) store<u8>(at + i, plain(pointAt(data, width, i)));
    }
    end = at + n;
  } else {
    at = bufferData;
    end = at + bufferSize;
  }
  while (at < end && isSpace(<u32>load<u8>(at))) ++at;
  while (at < end && isSpace(<u32>load<u8>(end - 1))) --end;
}
function isAscii(data: u32, n: u32): bool {
  for (let i: u32 = 0; i < n; ++i) if (load<u8>(data + i) > 127) return false;
  return true;
}
/** A code point as ASCII: a digit or space of any script as that of ASCII, anything else as what no number holds. */
function plain(point: u32): u8 {
  if (point < 128) return <u8>point;
  if (isSpace(point)) return 32;
  const digit = decimalValue(point);
  return digit < 0 ? 63 : <u8>(48 + digit);
}
@inline function peek(): u32 { return at < end ? <u32>load<u8>(at) : 0; }
@inline function isDigit(c: u32): bool { return c - 48 < 10; }

/** The value of a digit in bases up to 36; 99 if it is none. */
@inline function digitOf(c: u32): u32 {
  if (c - 48 < 10) return c - 48;
  const letter = (c | 32) - 97;
  return letter < 26 ? letter + 10 : 99;
}

/** int(v, base) of text; 0 with something pending. base: 0 or 2 to 36. */
export function intOfText(v: u32, base: u32): u32 {
  open(v);
  const given = base;
  let negative = false;
  const sign = peek();
  if (sign == 43 || sign == 45) {
    negative = sign == 45;
    ++at;
  }
  let zeroOnly = false;
  if (peek() == 48 && end - at > 1) {
    const letter = <u32>load<u8>(at, 1) | 32;
    const named: u32 = letter == 120 ? 16 : letter == 111 ? 8 : letter == 98 ? 2 : 0;
    if (named && (base == 0 || base == named)) {
      base = named;
      at += 2;
      if (peek() == 95) ++at;
    } else if (base == 0) zeroOnly = true;
  }
  if (base == 0) base = 10;
  raised = false;
  const value = digitsValue(base, negative, zeroOnly);
  return value || raised ? value : tailPrelude(P_INT_LITERAL_ERROR, v, small(given));
}
let raised: bool = false;
/** The int of the digits to the end of the text; 0 if they are none, or after raising. */
function digitsValue(base: u32, negative: bool, zeroOnly: bool): u32 {
  const n = end - at;
  let value: u64 = 0;
  let count: u32 = 0;
  let previous: u32 = 95;
  let i = at;
  for (; i < end && count < 12; ++i) {
    const c = <u32>load<u8>(i);
    if (c == 95) {
      if (previous == 95) return 0;
    } else {
      const digit = digitOf(c);
      if (digit >= base) return 0;
      value = value * base + digit;
      ++count;
    }
    previous = c;
  }
  if (i == end) {
    if (previous == 95 || (zeroOnly && value)) return 0;
    return intOf64(negative ? -<i64>value : <i64>value);
  }
  if (n > 64) charge(n >> 3);
  const digits = allocateScratch(n);
  count = 0;
  previous = 95;
  let any: u32 = 0;
  for (i = at; i < end; ++i) {
    const c = <u32>load<u8>(i);
    if (c == 95) {
      if (previous == 95) return 0;
    } else {
      const digit = digitOf(c);
      if (digit >= base) return 0;
      any |= digit;
      store<u8>(digits + count++, <u8>digit);
    }
    previous = c;
  }
  if (previous == 95 || (zeroOnly && any)) return 0;
  if (tooMany(count, base)) return 0;
  const room = digitsRoom(count, base);
  if (room > 20 && base & (base - 1)) {
    const work = treeWork(room);
    raised = !inTime(work);
    if (raised) return 0;
    charge(room <= 400 ? (room * room) >> 5 : <u32>(work >> 4));
  }
  const p = newDigits(room);
  return finishInt(p, natFromDigits(p + 12, digits, count, base), negative);
}
function tooMany(count: u32, base: u32): bool {
  const limit = load<u32>(IMAGE, H_MOST_DIGITS);
  if (!limit || count <= limit || !(base & (base - 1))) return false;
  raised = true;
  raise(T_VALUE_ERROR, "Exceeds the limit (% digits) for integer string conversion: value has % digits; use sys.set_int_max_str_digits() to increase the limit",
    smallStr(<i32>limit), smallStr(<i32>count));
  return true;
}

/** What the last scanFloat read. */
let scanned: f64 = 0;
/** Reads a float at the start of the text; false if there is none. Underscores are gone already. */
function scanFloat(): bool {
  const start = at;
  let negative = false;
  if (peek() == 43 || peek() == 45) {
    negative = peek() == 45;
    ++at;
  }
  const digits = at;
  let whole = at;
  while (isDigit(peek())) ++at;
  let n = at - digits;
  let places: u32 = 0;
  if (peek() == 46) {
    whole = at++;
    while (isDigit(peek())) ++at;
    places = at - whole - 1;
  }
  if (n + places == 0) {
    at = digits;
    if (scanSpecial(negative)) return true;
    at = start;
    return false;
  }
  let exponent: i64 = 0;
  if ((peek() | 32) == 101 /* e */) {
    const mark = at++;
    const sign = peek();
    if (sign == 43 || sign == 45) ++at;
    if (isDigit(peek())) {
      for (; isDigit(peek()); ++at) if (exponent < 1000000000000) exponent = exponent * 10 + (peek() - 48);
      if (sign == 45) exponent = -exponent;
    } else at = mark;
  }
  let from = digits;
  if (places) {
    from = allocateScratch(n + places);
    memory.copy(from, digits, n);
    memory.copy(from + n, whole + 1, places);
  }
  if (n + places > 64) charge((n + places) >> 3);
  scanned = decimalToFloat(from, n + places, exponent - <i64>places);
  if (negative) scanned = -scanned;
  return true;
}
/** inf, infinity and nan, in any case. */
function scanSpecial(negative: bool): bool {
  if (word(0x6e616e, 3)) scanned = negative ? -NaN : NaN;
  else if (word(0x666e69, 3)) {
    word(0x7974696e69, 5);
    scanned = negative ? -Infinity : Infinity;
  } else return false;
  return true;
}
/** Skips a word of n letters, given as a little-endian number of small ones, if it is there. */
function word(letters: u64, n: u32): bool {
  if (end - at < n) return false;
  for (let i: u32 = 0; i < n; ++i, letters >>= 8) if (<u64>(load<u8>(at + i) | 32) != (letters & 0xff)) return false;
  at += n;
  return true;
}

/** Takes underscores between digits out of the text; false if one stands elsewhere. */
function dropUnderscores(): bool {
  let some = false;
  for (let i = at; i < end; ++i) if (load<u8>(i) == 95) some = true;
  if (!some) return true;
  const n = end - at;
  const copy = allocateScratch(n);
  let to = copy;
  for (let i = at; i < end; ++i) {
    const c = <u32>load<u8>(i);
    if (c == 95) {
      if (i == at || i + 1 == end || !isDigit(<u32>load<u8>(i - 1)) || !isDigit(<u32>load<u8>(i + 1))) return false;
    } else store<u8>(to++, <u8>c);
  }
  at = copy;
  end = to;
  return true;
}

/** The value of the last floatOfText. */
export let parsedFloat: f64 = 0;
/** float(v) of text into parsedFloat; false with something pending. */
export function floatOfText(v: u32): bool {
  open(v);
  if (dropUnderscores() && scanFloat() && at == end) {
    parsedFloat = scanned;
    return true;
  }
  tailPrelude(P_FLOAT_LITERAL_ERROR, v);
  return false;
}

/** The parts of the last complexOfText. */
export let parsedReal: f64 = 0;
export let parsedImaginary: f64 = 0;
/** complex(v) of a str into parsedReal and parsedImaginary; false with something pending. */
export function complexOfText(v: u32): bool {
  open(v);
  if (!dropUnderscores()) {
    tailPrelude(P_COMPLEX_LITERAL_ERROR, v);
    return false;
  }
  if (scanComplex()) return true;
  raise(T_VALUE_ERROR, "complex() arg is a malformed string");
  return false;
}
function scanComplex(): bool {
  if (peek() == 40 /* ( */) {
    if (load<u8>(end - 1) != 41 || end - at < 2) return false;
    ++at;
    --end;
    while (at < end && isSpace(peek())) ++at;
    while (at < end && isSpace(<u32>load<u8>(end - 1))) --end;
  }
  parsedReal = 0;
  parsedImaginary = 0;
  if (!scanFloat()) {
    parsedImaginary = scanUnit();
    return atJ();
  }
  const next = peek();
  if ((next | 32) == 106) {
    parsedImaginary = scanned;
    return atJ();
  }
  parsedReal = scanned;
  if (at == end) return true;
  if (next != 43 && next != 45) return false;
  parsedImaginary = scanFloat() ? scanned : scanUnit();
  return atJ();
}
/** A sign or nothing before the letter j stands for 1. */
function scanUnit(): f64 {
  const sign = peek();
  if (sign == 43 || sign == 45) ++at;
  return sign == 45 ? -1 : 1;
}
function atJ(): bool {
  return (peek() | 32) == 106 && at + 1 == end;
}
