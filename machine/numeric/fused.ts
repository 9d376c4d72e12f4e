// SPDX-License-Identifier: LGPL-2.1-or-later
// Floating-point arithmetic without loss: x * y + z rounded once, and sums and products in two or three parts
// (T. J. Dekker, "A floating-point technique for extending the available precision").

import { mulHigh, productLow, roundWide } from "./wide";

// Parts of the number at hand: mantissa with its top bit at bit 63, and the exponent of that bit.
let mantissa: u64 = 0;
let exponent: i32 = 0;
function open(x: f64): void {
  const bits = reinterpret<u64>(x);
  mantissa = bits & 0xfffffffffffff;
  exponent = <i32>(bits >> 52) & 0x7ff;
  if (exponent) mantissa |= (<u64>1) << 52;
  else exponent = 1;
  const shift = clz(mantissa);
  mantissa <<= shift;
  exponent -= 1023 + <i32>shift - 11;
}

/** x * y + z, rounded once. */
export function fma(x: f64, y: f64, z: f64): f64 {
  if (!isFinite(z) && isFinite(x) && isFinite(y)) return z;
  if (!isFinite(x) || !isFinite(y) || x == 0 || y == 0) return x * y + z;
  if (z == 0) return x * y;
  open(x);
  const xm = mantissa;
  const xe = exponent;
  open(y);
  const top = mulHigh(xm, mantissa);
  let high = top >> 1; // one bit of room for a carry: the lowest bits are 0
  let low = (productLow >> 1) | (top << 63);
  let e = xe + exponent + 2; // of bit 127
  if (!(high >> 62)) {
    high = (high << 1) | (low >> 63);
    low <<= 1;
    --e;
  }
  open(z);
  let high2 = mantissa >> 1;
  let low2 = mantissa << 63;
  let e2 = exponent + 1;
  let negative = reinterpret<u64>(x) >> 63 != reinterpret<u64>(y) >> 63;
  const negative2 = reinterpret<u64>(z) >> 63 != 0;
  const subtract = negative != negative2;
  if (e < e2 || (e == e2 && (high < high2 || (high == high2 && low < low2)))) {
    let swap = high;
    high = high2;
    high2 = swap;
    swap = low;
    low = low2;
    low2 = swap;
    const other = e;
    e = e2;
    e2 = other;
    negative = negative2;
  }
  let sticky = false;
  const d = e - e2;
  if (d > 127) {
    sticky = true;
    high2 = 0;
    low2 = 0;
  } else if (d >= 64) {
    const shift = <u64>(d - 64);
    sticky = low2 != 0 || (shift != 0 && high2 << (64 - shift) != 0);
    low2 = high2 >> shift;
    high2 = 0;
  } else if (d > 0) {
    const shift = <u64>d;
    sticky = low2 << (64 - shift) != 0;
    low2 = (low2 >> shift) | (high2 << (64 - shift));
    high2 >>= shift;
  }
  if (subtract) {
    const borrow: u64 = low < low2 ? 1 : 0;
    low -= low2;
    high -= high2 + borrow;
    if (sticky) {
      if (low == 0) --high;
      --low;
    }
  } else {
    low += low2;
    high += high2 + (low < low2 ? 1 : 0);
  }
  if (high == 0) {
    if (low == 0) return 0;
    high = low;
    low = 0;
    e -= 64;
  }
  const result = roundWide(high, low, e, sticky);
  return negative ? -result : result;
}

/** x * 2^n, rounded once; x is finite and not 0. */
export function scaleByPower(x: f64, n: i32): f64 {
  open(x);
  return copysign<f64>(roundWide(mantissa, 0, exponent + n, false), x);
}

/** What the last split operation gave: the rounded result, and what rounding took away. */
export let splitHigh: f64 = 0;
export let splitLow: f64 = 0;
/** x + y in two parts. */
export function splitSum(x: f64, y: f64): void {
  const sum = x + y;
  const b = sum - x;
  splitLow = x - (sum - b) + (y - b);
  splitHigh = sum;
}
/** x + y in two parts, |x| >= |y|. */
function splitFastSum(x: f64, y: f64): void {
  const sum = x + y;
  splitLow = x - sum + y;
  splitHigh = sum;
}
/** x * y in two parts. */
export function splitProduct(x: f64, y: f64): void {
  const product = x * y;
  splitLow = fma(x, y, -product);
  splitHigh = product;
}
/** x * x in two parts, x being far from the ends of the range: by halves of x. */
function splitSquare(x: f64): void {
  const a = x * 134217729; // 2^27 + 1
  const upper = a - (a - x);
  const lower = x - upper;
  const square = x * x;
  splitLow = upper * upper - square + 2 * upper * lower + lower * lower;
  splitHigh = square;
}

/** The Euclidean norm of n floats at this address (they are changed), none infinite or NaN, `most` the largest absolute. */
export function norm(values: u32, n: u32, most: f64): f64 {
  if (most == 0 || n <= 1) return most;
  let outer: f64 = 1;
  let scale = scaleFor(most);
  if (scale == 0) {
    outer = 2.2250738585072014e-308;
    for (let i: u32 = 0; i < n; ++i) store<f64>(values + (i << 3), load<f64>(values + (i << 3)) / outer);
    scale = scaleFor(most / outer);
  }
  let sum: f64 = 1;
  let fraction1: f64 = 0;
  let fraction2: f64 = 0;
  for (let i: u32 = 0; i < n; ++i) {
    splitSquare(load<f64>(values + (i << 3)) * scale);
    fraction1 += splitLow;
    splitFastSum(sum, splitHigh);
    sum = splitHigh;
    fraction2 += splitLow;
  }
  let h = sqrt<f64>(sum - 1 + (fraction1 + fraction2));
  splitSquare(h);
  fraction1 -= splitLow;
  splitFastSum(sum, -splitHigh);
  sum = splitHigh;
  fraction2 += splitLow;
  h += (sum - 1 + (fraction1 + fraction2)) / (2 * h);
  return outer * (h / scale);
}
/** The power of two that brings x into [0.5, 1); 0 if that is too large. */
function scaleFor(x: f64): f64 {
  open(x);
  const n = -1 - exponent;
  if (n > 1023) return 0;
  return n < -1022 ? reinterpret<f64>((<u64>1) << <u64>(n + 1074)) : reinterpret<f64>(<u64>(1023 + n) << 52);
}
