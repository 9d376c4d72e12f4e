// SPDX-License-Identifier: LGPL-2.1-or-later
// Sine, cosine and tangent. Small angles are left to the language's library; large ones are reduced here with as many
// bits of 2 / pi as they need (M. Payne and R. Hanek, "Radian reduction for trigonometric functions"), and evaluated
// with fdlibm's polynomials.

import { TWO_OVER_PI } from "../generated/powers";
import { mulHigh, productLow } from "./wide";

/** 2^20 * pi / 2. */
const LARGE: f64 = 1647099.3291652855;

// The reduced angle: high + low in [-pi/4, pi/4], and the quadrant.
let high: f64 = 0;
let low: f64 = 0;
let quadrant: u32 = 0;

/** 64 bits of 2 / pi from this place on; the first 64 places are zeros. */
function bitsAt(place: u32): u64 {
  const at = changetype<usize>(TWO_OVER_PI) + (<usize>(place >> 6) << 3);
  const shift = <u64>(place & 63);
  return shift ? (load<u64>(at) << shift) | (load<u64>(at, 8) >> (64 - shift)) : load<u64>(at);
}

/** Reduces x, finite and large. */
function reduce(x: f64): void {
  const bits = reinterpret<u64>(x);
  const mantissa = (bits & 0xfffffffffffff) | ((<u64>1) << 52);
  const place = <u32>((<i32>(bits >> 52) & 0x7ff) - 1075 - 2 + 64);
  // mantissa times a window of 256 bits, modulo 1: a quarter of the angle in quadrants. Words from the lowest up.
  let carry = mulHigh(mantissa, bitsAt(place + 192));
  const w0 = productLow;
  let next = mulHigh(mantissa, bitsAt(place + 128));
  const w1 = productLow + carry;
  carry = next + (w1 < carry ? 1 : 0);
  next = mulHigh(mantissa, bitsAt(place + 64));
  const w2 = productLow + carry;
  carry = next + (w2 < carry ? 1 : 0);
  const w3 = mantissa * bitsAt(place) + carry;
  quadrant = <u32>(w3 >> 62);
  let a = (w3 << 2) | (w2 >> 62);
  let b = (w2 << 2) | (w1 >> 62);
  let c = (w1 << 2) | (w0 >> 62);
  let negative = false;
  if (a >> 63) {
    // Nearer to the next quadrant.
    ++quadrant;
    negative = true;
    c = ~c;
    b = ~b;
    a = ~a; // one unit of the last place off, which is far below what counts
  }
  let exponent = -1;
  while (a == 0 && exponent > -129) {
    a = b;
    b = c;
    c = 0;
    exponent -= 64;
  }
  const shift = clz(a);
  if (shift) {
    a = (a << shift) | (b >> (64 - shift));
    b = (b << shift) | (c >> (64 - shift));
    exponent -= <i32>shift;
  }
  scaleByHalfPi(a, b, exponent);
  if (negative != (x < 0)) {
    high = -high;
    low = -low;
  }
  if (x < 0) quadrant = 0 - quadrant;
}
/** The product of (a, b) / 2^127 * 2^exponent and pi / 2, in two parts. */
function scaleByHalfPi(a: u64, b: u64, exponent: i32): void {
  const first: u64 = 0xc90fdaa22168c234;
  const second: u64 = 0xc4c6628b80dc1cd1;
  let top = mulHigh(a, first);
  let rest = productLow;
  const cross = mulHigh(a, second);
  rest += cross;
  if (rest < cross) ++top;
  const cross2 = mulHigh(b, first);
  rest += cross2;
  if (rest < cross2) ++top;
  // (top, rest) / 2^126 * 2^exponent
  const upper = top >> 11;
  const lower = (top << 53) | (rest >> 11);
  const unit = reinterpret<f64>(<u64>(1023 + exponent - 51) << 52);
  high = <f64>upper * unit;
  low = <f64>lower * unit * 5.421010862427522e-20; // 2^-64
  const sum = high + low;
  low = low - (sum - high);
  high = sum;
}

function sineOf(x: f64, y: f64): f64 {
  const z = x * x;
  const w = z * z;
  const r = 8.33333333332248946124e-3 + z * (-1.98412698298579493134e-4 + z * 2.75573137070700676789e-6) +
    z * w * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10);
  const v = z * x;
  return x - (z * (0.5 * y - v * r) - y - v * -1.66666666666666324348e-1);
}
function cosineOf(x: f64, y: f64): f64 {
  const z = x * x;
  let w = z * z;
  const r = z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * 2.48015872894767294178e-5)) +
    w * w * (-2.75573143513906633035e-7 + z * (2.08757232129817482790e-9 + z * -1.13596475577881948265e-11));
  const half = 0.5 * z;
  w = 1 - half;
  return w + (1 - w - half + (z * r - x * y));
}
function tangentOf(x: f64, y: f64, odd: bool): f64 {
  const big = abs<f64>(x) >= 0.6743316650390625;
  const negative = x < 0;
  if (big) {
    if (negative) {
      x = -x;
      y = -y;
    }
    x = 7.85398163397448278999e-1 - x + (3.06161699786838301793e-17 - y);
    y = 0;
  }
  const z = x * x;
  let w = z * z;
  let r = 1.33333333333201242699e-1 + w * (2.18694882948595424599e-2 + w * (3.59207910759131235356e-3 +
    w * (5.88041240820264096874e-4 + w * (7.81794442939557092300e-5 + w * -1.85586374855275456654e-5))));
  let v = z * (5.39682539762260521377e-2 + w * (8.86323982359930005737e-3 + w * (1.45620945432529025516e-3 +
    w * (2.46463134818469906812e-4 + w * (7.14072491382608190305e-5 + w * 2.59073051863633712884e-5)))));
  const s = z * x;
  r = y + z * (s * (r + v) + y) + s * 3.33333333333334091986e-1;
  w = x + r;
  if (big) {
    const sign: f64 = odd ? -1 : 1;
    v = sign - 2 * (x + (r - (w * w) / (w + sign)));
    return negative ? -v : v;
  }
  if (!odd) return w;
  // -1 / (x + r), in two parts.
  const w0 = reinterpret<f64>(reinterpret<u64>(w) & 0xffffffff00000000);
  v = r - (w0 - x);
  const a = -1 / w;
  const a0 = reinterpret<f64>(reinterpret<u64>(a) & 0xffffffff00000000);
  return a0 + a * (1 + a0 * w0 + a0 * v);
}

/** Sine of a finite angle. */
export function sin(x: f64): f64 {
  if (!(abs<f64>(x) >= LARGE)) return Math.sin(x);
  reduce(x);
  const r = quadrant & 1 ? cosineOf(high, low) : sineOf(high, low);
  return quadrant & 2 ? -r : r;
}
/** Cosine of a finite angle. */
export function cos(x: f64): f64 {
  if (!(abs<f64>(x) >= LARGE)) return Math.cos(x);
  reduce(x);
  const r = quadrant & 1 ? sineOf(high, low) : cosineOf(high, low);
  return (quadrant + 1) & 2 ? -r : r;
}
/** Tangent of a finite angle. */
export function tan(x: f64): f64 {
  if (!(abs<f64>(x) >= LARGE)) return Math.tan(x);
  reduce(x);
  return tangentOf(high, low, (quadrant & 1) != 0);
}
