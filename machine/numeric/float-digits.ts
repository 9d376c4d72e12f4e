// SPDX-License-Identifier: LGPL-2.1-or-later
// The decimal digits of floats: the shortest that suffice, or all of them and then as many as wanted, rounded half to
// even. They lie in one buffer: a register within one operation.

import { allocateScratch, releaseScratch, scratchMark } from "../memory/scratch";
import { natMulSmall, natShiftLeft, natTrim } from "./bigint";
import { natToDecimal } from "./radix";
import { mulHigh, productLow } from "./wide";
import { shortest, shortestDigits, shortestExponent } from "./shortest";

/** Address of the digits, ASCII: room for the 1,074 places of the smallest float and for decimalRoom's reserve. */
export const DIGITS: u32 = <u32>memory.data(1280);
/** How many there are; |x| = 0.DIGITS * 10^decimalPoint. */
export let digitCount: i32 = 0;
export let decimalPoint: i32 = 0;

/** Digit i: zeros follow the last one. */
@inline export function digitAt(i: i32): u32 { return i < digitCount ? <u32>load<u8>(DIGITS + i) : 48; }

/** The fewest digits that read back as x, which is finite; none for zero. */
export function shortDigits(x: f64): void {
  if (x == 0) {
    digitCount = 0;
    decimalPoint = 1;
    return;
  }
  shortest(x);
  writeDigits(shortestDigits);
  decimalPoint = digitCount + shortestExponent;
}

/** Every digit of x, which is finite; none for zero. */
function allDigits(x: f64): void {
  const bits = reinterpret<u64>(x);
  let exponent = <i32>(bits >> 52) & 0x7ff;
  let mantissa = bits & 0xfffffffffffff;
  if (exponent) mantissa |= (<u64>1) << 52;
  else exponent = 1;
  exponent -= 1075;
  digitCount = 0;
  decimalPoint = 1;
  if (mantissa == 0) return;
  const spare = min(<i32>ctz(mantissa), -exponent);
  if (spare > 0) {
    mantissa >>= <u64>spare;
    exponent += spare;
  }
  const mark = scratchMark();
  const room = exponent >= 0 ? (exponent >> 5) + 4 : (-exponent >> 2) + 4;
  const number = allocateScratch(<u32>room << 2);
  store<u64>(number, mantissa);
  let n = natTrim(number, 2);
  if (exponent >= 0) {
    const shifted = allocateScratch(<u32>room << 2);
    n = natShiftLeft(shifted, number, n, <u32>exponent);
    digitCount = <i32>natToDecimal(DIGITS, shifted, natTrim(shifted, n));
    decimalPoint = digitCount;
  } else {
    let fives = -exponent;
    for (; fives >= 13; fives -= 13) n = natTrim(number, natMulSmall(number, number, n, 1220703125));
    let last: u32 = 1;
    while (fives--) last *= 5;
    n = natTrim(number, natMulSmall(number, number, n, last));
    digitCount = <i32>natToDecimal(DIGITS, number, n);
    decimalPoint = digitCount + exponent;
  }
  releaseScratch(mark);
}

/** Keeps the first `keep` digits (none if negative), rounding half to even. */
function roundDigits(keep: i32): void {
  if (keep >= digitCount) return;
  if (keep < 0) {
    digitCount = 0;
    return;
  }
  const next = <u32>load<u8>(DIGITS + keep);
  let up = next > 53;
  if (next == 53) {
    up = keep > 0 && (load<u8>(DIGITS + keep - 1) & 1) != 0;
    for (let i = keep + 1; i < digitCount && !up; ++i) up = load<u8>(DIGITS + i) != 48;
  }
  digitCount = keep;
  if (!up) return;
  let i = keep - 1;
  while (i >= 0 && load<u8>(DIGITS + i) == 57) --i;
  digitCount = i + 1;
  if (i >= 0) {
    store<u8>(DIGITS + i, load<u8>(DIGITS + i) + 1);
    return;
  }
  store<u8>(DIGITS, 49);
  digitCount = 1;
  ++decimalPoint;
}

/** The first n significant digits of x. */
export function significantDigits(x: f64, n: i32): void {
  allDigits(x);
  roundDigits(n);
}
const TENS: StaticArray<u64> = [
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
  10000000000000, 100000000000000, 1000000000000000,
];
/** The same in the common case: few places, and digits that fit 64 bits. False if it is not that. */
function fixedShort(x: f64, n: i32): bool {
  if (n < 0 || n > 15 || !(abs(x) < 1e18)) return false;
  const bits = reinterpret<u64>(x);
  const exponent = <i32>(bits >> 52) & 0x7ff;
  if (exponent < 1023 - 50 || exponent >= 1075) return false;
  const shift = <u64>(1075 - exponent); // x = mantissa / 2^shift, 0 < shift <= 102
  const high = mulHigh((bits & 0xfffffffffffff) | ((<u64>1) << 52), unchecked(TENS[n]));
  const low = productLow;
  let digits: u64;
  let rest: u64;
  let tie: u64;
  if (shift < 64) {
    if (high >> shift) return false;
    digits = (high << (64 - shift)) | (low >> shift);
    rest = low << (64 - shift);
    tie = 0;
  } else if (shift == 64) {
    digits = high;
    rest = low;
    tie = 0;
  } else {
    digits = high >> (shift - 64);
    rest = (high << (128 - shift)) | (low >> (shift - 64));
    tie = low << (128 - shift);
  }
  const half: u64 = (<u64>1) << 63;
  if (rest > half || (rest == half && (tie != 0 || (digits & 1) != 0))) ++digits;
  writeDigits(digits);
  decimalPoint = digitCount - n;
  return true;
}
/** Makes DIGITS the digits of a number, none of 0. */
function writeDigits(rest: u64): void {
  let n = 0;
  for (let unit: u64 = 1; n < 19 && unit <= rest; unit *= 10) ++n;
  if (n == 19 && rest >= 10000000000000000000) ++n;
  for (let i = n - 1; i >= 0; --i) {
    const next = rest / 10;
    store<u8>(DIGITS + i, <u8>(48 + rest - next * 10));
    rest = next;
  }
  digitCount = n;
}

/** The digits of x down to n places behind the decimal point (before it, if negative). */
export function fixedDigits(x: f64, n: i32): void {
  if (fixedShort(x, n)) return;
  allDigits(x);
  roundDigits(decimalPoint + n);
}
/** Takes away zeros at the end. */
export function stripDigits(): void {
  while (digitCount && load<u8>(DIGITS + digitCount - 1) == 48) --digitCount;
}
