// SPDX-License-Identifier: LGPL-2.1-or-later
// Floats: IEEE 754 double precision at 8. Complex numbers: real part at 8, imaginary part at 16.

import { T_FLOAT, T_COMPLEX } from "../generated/types";
import { KIND_FLOAT, KIND_COMPLEX, newFixed, isKind } from "./object";

@inline export function newFloat(x: f64): u32 {
  const p = newFixed(T_FLOAT, KIND_FLOAT, 16);
  store<f64>(p, x, 8);
  return p;
}
/**
 * The float of a result of arithmetic. NaN is always the same one: which bits an operation gives it differs between
 * processors, and images must not.
 */
@inline export function floatResult(x: f64): u32 { return newFloat(x == x ? x : reinterpret<f64>(0x7ff8000000000000)); }
@inline export function isFloat(v: u32): bool { return isKind(v, KIND_FLOAT); }
@inline export function floatValue(p: u32): f64 { return load<f64>(p, 8); }

export function newComplex(real: f64, imaginary: f64): u32 {
  const p = newFixed(T_COMPLEX, KIND_COMPLEX, 24);
  store<f64>(p, real, 8);
  store<f64>(p, imaginary, 16);
  return p;
}
@inline export function isComplex(v: u32): bool { return isKind(v, KIND_COMPLEX); }
/** The complex number of a result of arithmetic, as floatResult. */
export function complexResult(real: f64, imaginary: f64): u32 {
  const nan = reinterpret<f64>(0x7ff8000000000000);
  return newComplex(real == real ? real : nan, imaginary == imaginary ? imaginary : nan);
}
