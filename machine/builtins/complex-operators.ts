// SPDX-License-Identifier: LGPL-2.1-or-later
// Arithmetic of complex numbers, mixed with real ones as the C standard has it (annex G): a real operand has no
// imaginary part at all, and infinities survive products and quotients.

import { NOT_IMPLEMENTED } from "../memory/map";
import { T_ZERO_DIVISION_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { intToFloat } from "../objects/int";
import { isComplex, isFloat, floatValue, complexResult } from "../objects/float";
import { raise } from "../interpreter/result";
import { B_ADD, B_SUB, B_MUL, B_TRUEDIV, B_POW } from "../interpreter/operators";

/** Parts of the last product, quotient or power. */
let resultReal: f64 = 0;
let resultImaginary: f64 = 0;

function realOf(v: u32): f64 {
  return isFloat(v) ? floatValue(v) : intToFloat(v);
}

/** x op y, at least one of them complex, the other a number: a value, NotImplemented, or 0 after raising. */
export function complexBinary(op: u32, x: u32, y: u32): u32 {
  const xc = isComplex(x);
  const yc = isComplex(y);
  const a = xc ? load<f64>(x, 8) : realOf(x);
  const c = yc ? load<f64>(y, 8) : realOf(y);
  const b: f64 = xc ? load<f64>(x, 16) : 0;
  const d: f64 = yc ? load<f64>(y, 16) : 0;
  if ((!xc && !isFloat(x) && abs(a) == Infinity) || (!yc && !isFloat(y) && abs(c) == Infinity))
    return raise(T_OVERFLOW_ERROR, "int too large to convert to float");
  switch (op) {
    case B_ADD: return complexResult(a + c, !xc ? d : !yc ? b : b + d);
    case B_SUB: return complexResult(a - c, !xc ? -d : !yc ? b : b - d);
    case B_MUL:
      if (!xc) return complexResult(a * c, a * d);
      if (!yc) return complexResult(a * c, b * c);
      multiply(a, b, c, d);
      return complexResult(resultReal, resultImaginary);
    case B_TRUEDIV:
      if (c == 0 && d == 0) return raise(T_ZERO_DIVISION_ERROR, "division by zero");
      if (!yc) return complexResult(a / c, b / c);
      if (!xc) divideReal(a, c, d);
      else divide(a, b, c, d);
      return complexResult(resultReal, resultImaginary);
    case B_POW: return complexPower(a, b, c, d);
  }
  return NOT_IMPLEMENTED;
}

/** An infinite part as ±1, a finite one as ±0. */
function boxed(x: f64): f64 {
  return copysign<f64>(abs(x) == Infinity ? 1 : 0, x);
}
function withoutNaN(x: f64): f64 {
  return x == x ? x : copysign<f64>(0, x);
}
function isInfinite(x: f64, y: f64): bool {
  return abs(x) == Infinity || abs(y) == Infinity;
}

/** (a + bj)(c + dj). */
function multiply(a: f64, b: f64, c: f64, d: f64): void {
  const ac = a * c;
  const bd = b * d;
  const ad = a * d;
  const bc = b * c;
  resultReal = ac - bd;
  resultImaginary = ad + bc;
  if (resultReal == resultReal || resultImaginary == resultImaginary) return;
  let again = false;
  if (isInfinite(a, b)) {
    a = boxed(a);
    b = boxed(b);
    c = withoutNaN(c);
    d = withoutNaN(d);
    again = true;
  }
  if (isInfinite(c, d)) {
    c = boxed(c);
    d = boxed(d);
    a = withoutNaN(a);
    b = withoutNaN(b);
    again = true;
  }
  if (!again && (isInfinite(ac, bd) || isInfinite(ad, bc))) {
    a = withoutNaN(a);
    b = withoutNaN(b);
    c = withoutNaN(c);
    d = withoutNaN(d);
    again = true;
  }
  if (!again) return;
  resultReal = Infinity * (a * c - b * d);
  resultImaginary = Infinity * (a * d + b * c);
}

/** (a + bj) / (c + dj), which is not 0: Smith's way, that does not overflow on the way. */
function divide(a: f64, b: f64, c: f64, d: f64): void {
  if (abs(c) >= abs(d)) {
    const ratio = d / c;
    const by = c + d * ratio;
    resultReal = (a + b * ratio) / by;
    resultImaginary = (b - a * ratio) / by;
  } else if (abs(d) >= abs(c)) {
    const ratio = c / d;
    const by = c * ratio + d;
    resultReal = (a * ratio + b) / by;
    resultImaginary = (b * ratio - a) / by;
  } else {
    resultReal = NaN;
    resultImaginary = NaN;
  }
  if (resultReal == resultReal || resultImaginary == resultImaginary) return;
  if (isInfinite(a, b) && isFinite(c) && isFinite(d)) {
    const x = boxed(a);
    const y = boxed(b);
    resultReal = Infinity * (x * c + y * d);
    resultImaginary = Infinity * (y * c - x * d);
  } else if (isInfinite(c, d) && isFinite(a) && isFinite(b)) {
    const x = boxed(c);
    const y = boxed(d);
    resultReal = 0 * (a * x + b * y);
    resultImaginary = 0 * (b * x - a * y);
  }
}
/** a / (c + dj). */
function divideReal(a: f64, c: f64, d: f64): void {
  if (abs(c) >= abs(d)) {
    const ratio = d / c;
    const by = c + d * ratio;
    resultReal = a / by;
    resultImaginary = (-a * ratio) / by;
  } else if (abs(d) >= abs(c)) {
    const ratio = c / d;
    const by = c * ratio + d;
    resultReal = (a * ratio) / by;
    resultImaginary = -a / by;
  } else {
    resultReal = NaN;
    resultImaginary = NaN;
  }
  if (resultReal == resultReal || resultImaginary == resultImaginary) return;
  if (isFinite(a) && isInfinite(c, d)) {
    resultReal = 0 * (a * boxed(c));
    resultImaginary = 0 * (-a * boxed(d));
  }
}

/** (a + bj) ** (c + dj): a value, or 0 after raising. */
export function complexPower(a: f64, b: f64, c: f64, d: f64): u32 {
  if (d == 0 && floor(c) == c && abs(c) <= 100) {
    wholePower(a, b, <i32>abs(c));
    if (c <= 0) {
      if (resultReal == 0 && resultImaginary == 0) return zeroPower();
      divide(1, 0, resultReal, resultImaginary);
    }
  } else if (a == 0 && b == 0) {
    if (d != 0 || c < 0) return zeroPower();
    return complexResult(0, 0);
  } else {
    const size = Math.hypot(a, b);
    const angle = Math.atan2(b, a);
    let length = Math.pow(size, c);
    let phase = angle * c;
    if (d != 0) {
      length *= Math.exp(-angle * d);
      phase += d * Math.log(size);
    }
    resultReal = length * Math.cos(phase);
    resultImaginary = length * Math.sin(phase);
  }
  if (isInfinite(resultReal, resultImaginary)) return raise(T_OVERFLOW_ERROR, "complex exponentiation");
  return complexResult(resultReal, resultImaginary);
}
function zeroPower(): u32 {
  return raise(T_ZERO_DIVISION_ERROR, "zero to a negative or complex power");
}
function wholePower(a: f64, b: f64, n: i32): void {
  let real: f64 = 1;
  let imaginary: f64 = 0;
  while (n) {
    if (n & 1) {
      multiply(real, imaginary, a, b);
      real = resultReal;
      imaginary = resultImaginary;
    }
    n >>= 1;
    if (n) {
      multiply(a, b, a, b);
      a = resultReal;
      b = resultImaginary;
    }
  }
  resultReal = real;
  resultImaginary = imaginary;
}
