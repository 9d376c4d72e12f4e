// SPDX-License-Identifier: LGPL-2.1-or-later
// exp(x) - 1 and what follows from it, with fdlibm's approximation (Sun Microsystems), evaluated in the order that C
// libraries evaluate it: the standard library of the machine's language rounds some results otherwise.

const LN2_HIGH: f64 = 6.93147180369123816490e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
const INVERSE_LN2: f64 = 1.44269504088896338700;
const Q1: f64 = -3.33333333333331316428e-2;
const Q2: f64 = 1.58730158725481460165e-3;
const Q3: f64 = -7.93650757867487942473e-5;
const Q4: f64 = 4.00821782732936239552e-6;
const Q5: f64 = -2.01099218183624371326e-7;

/** exp(x) - 1. */
export function expm1(x: f64): f64 {
  if (x != x) return x;
  const size = abs<f64>(x);
  if (x > 709.782712893384) return Infinity;
  if (x < -38.816242) return -1; // 56 ln 2
  let k = 0;
  let c: f64 = 0;
  if (size > 0.34657359027997264) {
    if (size < 1.0397207708399179) k = x < 0 ? -1 : 1;
    else k = <i32>(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
    const high = x - <f64>k * LN2_HIGH;
    const low = <f64>k * LN2_LOW;
    x = high - low;
    c = high - x - low;
  } else if (size < 5.551115123125783e-17) return x;
  const half = 0.5 * x;
  const square = x * half;
  const r = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
  let t = 3 - r * half;
  let e = square * ((r - t) / (6 - x * t));
  if (k == 0) return x - (x * e - square);
  e = x * (e - c) - c;
  e -= square;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k < 0 || k > 56) {
    const y = x - e + 1;
    return (k == 1024 ? y * 2 * 8.98846567431158e307 : y * power(k)) - 1;
  }
  t = power(-k);
  return (k < 20 ? x - e + (1 - t) : x - (e + t) + 1) * power(k);
}
function power(n: i32): f64 {
  return reinterpret<f64>(<u64>(1023 + n) << 52);
}

/** Hyperbolic sine. */
export function sinh(x: f64): f64 {
  const half = copysign<f64>(0.5, x);
  const size = abs<f64>(x);
  if (size < 709.782712893384) {
    const t = expm1(size);
    if (size < 1) return size < 1.4901161193847656e-8 ? x : half * (2 * t - (t * t) / (t + 1));
    return half * (t + t / (t + 1));
  }
  // exp(size) / 2, where exp(size) alone is too large.
  const scale = reinterpret<f64>(<u64>(1023 + 1021) << 52);
  return Math.exp(size - 1416.0996898839683) * (2 * half * scale) * scale;
}

/** Hyperbolic tangent. */
export function tanh(x: f64): f64 {
  const size = abs<f64>(x);
  let t: f64;
  if (size > 0.5493061443340548) t = size > 20 ? 1 - 0 / size : 1 - 2 / (expm1(2 * size) + 2);
  else if (size > 0.25541281188299536) {
    t = expm1(2 * size);
    t = t / (t + 2);
  } else if (size >= 2.2250738585072014e-308) {
    t = expm1(-2 * size);
    t = -t / (t + 2);
  } else t = size;
  return copysign<f64>(t, x);
}
