// SPDX-License-Identifier: LGPL-2.1-or-later
// Products of 64-bit numbers in full, which WebAssembly lacks.

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
