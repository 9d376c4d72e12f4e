// SPDX-License-Identifier: LGPL-2.1-or-later
// Products of natural numbers of any size: schoolbook for short ones, Karatsuba above. Knuth, "The Art of Computer
// Programming" 2, section 4.3.3.

import { allocateScratch, releaseScratch, scratchMark } from "../memory/scratch";
import { natMul, natAdd, natSub } from "./bigint";

/** From so many digits of the shorter factor on, three products of halves are cheaper than one of wholes. */
const KARATSUBA_FROM: u32 = 36;

/** About how many products of two digits natMultiply makes. */
export function productWork(an: u32, bn: u32): u64 {
  let n = min(an, bn);
  if (n == 0) return 0;
  const pieces = <u64>((max(an, bn) - 1) / n + 1);
  let parts: u64 = 1;
  for (; n >= KARATSUBA_FROM; n = (n + 1) >> 1) parts *= 3;
  return pieces * parts * n * n;
}

/** dst = a * b; dst has room for an + bn digits and is neither a nor b. */
export function natMultiply(dst: u32, a: u32, an: u32, b: u32, bn: u32): u32 {
  if (min(an, bn) < KARATSUBA_FROM) return natMul(dst, a, an, b, bn);
  const mark = scratchMark();
  if (an >= bn) product(dst, a, an, b, bn, allocateScratch((an + 64) << 4));
  else product(dst, b, bn, a, an, allocateScratch((bn + 64) << 4));
  releaseScratch(mark);
  return an + bn;
}

/** dst = a * b, an >= bn. scratch: room for 4 * (an + 64) digits. */
function product(dst: u32, a: u32, an: u32, b: u32, bn: u32, scratch: u32): void {
  if (bn < KARATSUBA_FROM) {
    natMul(dst, a, an, b, bn);
    return;
  }
  const half = (an + 1) >> 1;
  if (bn <= half) {
    inPieces(dst, a, an, b, bn, scratch);
    return;
  }
  // (x1 + x0)(y1 + y0) - x1 y1 - x0 y0 is the middle part of the product of x1 B + x0 and y1 B + y0.
  const high = half << 2;
  product(dst, a, half, b, half, scratch);
  product(dst + (half << 3), a + high, an - half, b + high, bn - half, scratch);
  const sumA = scratch;
  const sumB = scratch + ((half + 1) << 2);
  const middle = scratch + ((half + 1) << 3);
  const n = half + 1;
  natAdd(sumA, a, half, a + high, an - half);
  natAdd(sumB, b, half, b + high, bn - half);
  product(middle, sumA, n, sumB, n, scratch + (n << 4));
  natSub(middle, middle, n << 1, dst, half << 1);
  natSub(middle, middle, n << 1, dst + (half << 3), an + bn - (half << 1));
  addInto(dst + high, an + bn - half, middle, n << 1);
}

/** A long a times a short b: pieces of a as long as b. */
function inPieces(dst: u32, a: u32, an: u32, b: u32, bn: u32, scratch: u32): void {
  const piece = scratch;
  const rest = scratch + (bn << 3);
  memory.fill(dst, 0, (an + bn) << 2);
  for (let at: u32 = 0; at < an; at += bn) {
    const n = min(bn, an - at);
    product(piece, b, bn, a + (at << 2), n, rest);
    addInto(dst + (at << 2), an + bn - at, piece, n + bn);
  }
}

/** dst += a; what of a lies beyond dst's dn digits is zero, and the sum fits. */
function addInto(dst: u32, dn: u32, a: u32, an: u32): void {
  const n = min(an, dn);
  let carry: u64 = 0;
  let i: u32 = 0;
  for (; i < n; ++i) {
    carry += <u64>load<u32>(dst + (i << 2)) + <u64>load<u32>(a + (i << 2));
    store<u32>(dst + (i << 2), <u32>carry);
    carry >>= 32;
  }
  for (; carry && i < dn; ++i) {
    carry += <u64>load<u32>(dst + (i << 2));
    store<u32>(dst + (i << 2), <u32>carry);
    carry >>= 32;
  }
}
