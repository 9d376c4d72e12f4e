// SPDX-License-Identifier: LGPL-2.1-or-later
// Products of 64-bit numbers in full, which WebAssembly lacks, and rounding of 128 bits to a float.

/** The low 64 bits of the last mulHigh. */
export let productLow: u64 = 0;

/** The high 64 bits of x * y; productLow has the low ones. */
export function mulHigh(x: u64, y: u64): u64 {
  const x0 = x & 0xffffffff;
  const x1 = x >> 32;
  const y0 = y & 0xffffffff;
  const y1 = y >> 32;
  const low = x0 * y0;
  const a = x1 * y0 + (low >> 32);
  const b = x0 * y1 + (a & 0xffffffff);
  productLow = (b << 32) | (low & 0xffffffff);
  return x1 * y1 + (a >> 32) + (b >> 32);
}

/** The float nearest to (high, low) / 2^127 * 2^exponent, high not 0, where a little more follows if sticky; ties to even. */
export function roundWide(high: u64, low: u64, exponent: i32, sticky: bool): f64 {
  if (!(high >> 63)) {
    const shift = clz(high);
    high = (high << shift) | (low >> (64 - shift));
    low <<= shift;
    exponent -= <i32>shift;
  }
  let keep: i32 = 53;
  if (exponent < -1022) keep = exponent + 1075;
  if (keep < 0) return 0;
  if (exponent > 1023) return Infinity;
  const drop = <u64>(64 - keep);
  let mantissa = keep ? high >> drop : 0;
  const rest = keep ? high << <u64>keep : high;
  const half = rest >> 63;
  if (half && (rest << 1 != 0 || low != 0 || sticky || (mantissa & 1) != 0)) ++mantissa;
  if (exponent < -1022) return reinterpret<f64>(mantissa);
  const biased = <u64>(exponent + 1022);
  return reinterpret<f64>((biased << 52) + mantissa); // the hidden bit adds 1 to the exponent
}
