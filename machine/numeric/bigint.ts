// SPDX-License-Identifier: LGPL-2.1-or-later
// Natural numbers as arrays of 32-bit digits, least significant first: (address, count). The results' counts may include
// leading zero digits; inputs have none. The basic operations; larger ones build on them.

import { allocateScratch } from "../memory/scratch";

/** dst = a + b, an >= bn; dst has room for an + 1 digits and may be a. */
export function natAdd(dst: u32, a: u32, an: u32, b: u32, bn: u32): u32 {
  let carry: u64 = 0;
  let i: u32 = 0;
  for (; i < bn; ++i) {
    carry += <u64>load<u32>(a + (i << 2)) + <u64>load<u32>(b + (i << 2));
    store<u32>(dst + (i << 2), <u32>carry);
    carry >>= 32;
  }
  for (; i < an; ++i) {
    carry += <u64>load<u32>(a + (i << 2));
    store<u32>(dst + (i << 2), <u32>carry);
    carry >>= 32;
  }
  store<u32>(dst + (i << 2), <u32>carry);
  return an + 1;
}

/** dst = a - b, a >= b; dst has room for an digits and may be a or b. */
export function natSub(dst: u32, a: u32, an: u32, b: u32, bn: u32): u32 {
  let borrow: i64 = 0;
  let i: u32 = 0;
  for (; i < bn; ++i) {
    borrow += <i64>load<u32>(a + (i << 2)) - <i64>load<u32>(b + (i << 2));
    store<u32>(dst + (i << 2), <u32>borrow);
    borrow >>= 32;
  }
  for (; i < an; ++i) {
    borrow += <i64>load<u32>(a + (i << 2));
    store<u32>(dst + (i << 2), <u32>borrow);
    borrow >>= 32;
  }
  return an;
}

/** Negative, 0 or positive. */
export function natCompare(a: u32, an: u32, b: u32, bn: u32): i32 {
  if (an != bn) return an < bn ? -1 : 1;
  for (let i = an; i > 0; --i) {
    const x = load<u32>(a + ((i - 1) << 2));
    const y = load<u32>(b + ((i - 1) << 2));
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

/** dst = a * b, digit by digit; dst has room for an + bn digits and is neither a nor b. */
export function natMul(dst: u32, a: u32, an: u32, b: u32, bn: u32): u32 {
  memory.fill(dst, 0, (an + bn) << 2);
  if (an > bn) timesDigits(dst, b, bn, a, an);
  else timesDigits(dst, a, an, b, bn);
  return an + bn;
}
/** The longer number in the inner loop, two digits a turn. */
function timesDigits(dst: u32, a: u32, an: u32, b: u32, bn: u32): void {
  const even = b + ((bn & ~1) << 2);
  const end = b + (bn << 2);
  for (let i: u32 = 0; i < an; ++i) {
    const x = <u64>load<u32>(a + (i << 2));
    let carry: u64 = 0;
    let to = dst + (i << 2);
    let from = b;
    while (from < even) {
      carry += x * <u64>load<u32>(from) + <u64>load<u32>(to);
      store<u32>(to, <u32>carry);
      carry = (carry >> 32) + x * <u64>load<u32>(from, 4) + <u64>load<u32>(to, 4);
      store<u32>(to, <u32>carry, 4);
      carry >>= 32;
      from += 8;
      to += 8;
    }
    if (from < end) {
      carry += x * <u64>load<u32>(from) + <u64>load<u32>(to);
      store<u32>(to, <u32>carry);
      carry >>= 32;
      to += 4;
    }
    store<u32>(to, <u32>carry);
  }
}

/** dst = a * x + carry in one digit; dst has room for an + 1 digits and may be a. */
export function natMulSmall(dst: u32, a: u32, an: u32, x: u32, carry: u32 = 0): u32 {
  let rest = <u64>carry;
  for (let i: u32 = 0; i < an; ++i) {
    rest += <u64>x * <u64>load<u32>(a + (i << 2));
    store<u32>(dst + (i << 2), <u32>rest);
    rest >>= 32;
  }
  store<u32>(dst + (an << 2), <u32>rest);
  return an + 1;
}
/** How many of n digits are left without leading zeros. */
export function natTrim(a: u32, n: u32): u32 {
  while (n && !load<u32>(a + ((n - 1) << 2))) --n;
  return n;
}

/** dst = a << bits; dst has room for an + bits / 32 + 1 digits. */
export function natShiftLeft(dst: u32, a: u32, an: u32, bits: u32): u32 {
  const words = bits >> 5;
  const shift = bits & 31;
  let high: u32 = 0;
  for (let i = an; i > 0; --i) {
    const x = load<u32>(a + ((i - 1) << 2));
    store<u32>(dst + ((i + words) << 2), shift ? high | (x >> (32 - shift)) : high);
    high = shift ? x << shift : x;
  }
  store<u32>(dst + (words << 2), high);
  memory.fill(dst, 0, words << 2);
  return an + words + 1;
}

/** dst = a >> bits, bits / 32 < an; dst may be a. */
export function natShiftRight(dst: u32, a: u32, an: u32, bits: u32): u32 {
  const words = bits >> 5;
  const shift = bits & 31;
  const n = an - words;
  for (let i: u32 = 0; i < n; ++i) {
    const x = load<u32>(a + ((i + words) << 2));
    const y: u32 = i + 1 < n ? load<u32>(a + ((i + words + 1) << 2)) : 0;
    store<u32>(dst + (i << 2), shift ? (x >> shift) | (y << (32 - shift)) : x);
  }
  return n;
}

/** q = a / d, returns the remainder; q has room for an digits and may be a. */
function natDivRemSmall(q: u32, a: u32, an: u32, d: u32): u32 {
  let rest: u64 = 0;
  for (let i = an; i > 0; --i) {
    rest = (rest << 32) | <u64>load<u32>(a + ((i - 1) << 2));
    store<u32>(q + ((i - 1) << 2), <u32>(rest / d));
    rest %= d;
  }
  return <u32>rest;
}

/** a -= b * x for n digits of b; returns what is still to be taken from the digit behind. */
function natSubProduct(a: u32, b: u32, n: u32, x: u32): u32 {
  let carry: u64 = 0;
  let borrow: i64 = 0; // apart from the carry: two short chains of operations are faster than a long one
  const even = b + ((n & ~1) << 2);
  while (b < even) {
    carry += <u64>x * <u64>load<u32>(b);
    borrow += <i64>load<u32>(a) - <i64><u32>carry;
    store<u32>(a, <u32>borrow);
    carry = (carry >> 32) + <u64>x * <u64>load<u32>(b, 4);
    borrow = (borrow >> 32) + <i64>load<u32>(a, 4) - <i64><u32>carry;
    store<u32>(a, <u32>borrow, 4);
    borrow >>= 32;
    carry >>= 32;
    a += 8;
    b += 8;
  }
  if (n & 1) {
    carry += <u64>x * <u64>load<u32>(b);
    borrow += <i64>load<u32>(a) - <i64><u32>carry;
    store<u32>(a, <u32>borrow);
    borrow >>= 32;
    carry >>= 32;
  }
  return <u32>carry - <u32>borrow;
}

/** Room for short divisions. */
const SHORT: u32 = <u32>memory.data(520);
/** Digits that fit there. */
const SHORT_DIGITS: u32 = 128;

/**
 * q = a / b (an - bn + 1 digits), r = a % b (bn digits), an >= bn >= 1: Knuth, "The Art of Computer Programming" 2,
 * algorithm D. q and r are distinct from a and b.
 */
export function natDivRem(q: u32, r: u32, a: u32, an: u32, b: u32, bn: u32): void {
  if (bn == 1) {
    store<u32>(r, natDivRemSmall(q, a, an, load<u32>(b)));
    return;
  }
  const shift = <u32>clz<u32>(load<u32>(b + ((bn - 1) << 2)));
  const short = an + bn + 2 <= SHORT_DIGITS;
  const u: u32 = short ? SHORT : allocateScratch((an + 2) << 2);
  const v: u32 = short ? SHORT + ((an + 1) << 2) : allocateScratch((bn + 1) << 2);
  natShiftLeft(u, a, an, shift);
  natShiftLeft(v, b, bn, shift);
  const top = <u64>load<u32>(v + ((bn - 1) << 2));
  const second = <u64>load<u32>(v + ((bn - 2) << 2));
  for (let j = <i32>(an - bn); j >= 0; --j) {
    const at = u + (<u32>j << 2);
    const high = (<u64>load<u32>(at + (bn << 2)) << 32) | <u64>load<u32>(at + ((bn - 1) << 2));
    let guess = high / top;
    let rest = high % top;
    while (guess >> 32 || guess * second > ((rest << 32) | <u64>load<u32>(at + ((bn - 2) << 2)))) {
      --guess;
      rest += top;
      if (rest >> 32) break;
    }
    const rest32 = natSubProduct(at, v, bn, <u32>guess);
    const above = load<u32>(at + (bn << 2));
    store<u32>(at + (bn << 2), above - rest32);
    if (above < rest32) {
      --guess;
      let back: u64 = 0;
      for (let i: u32 = 0; i < bn; ++i) {
        back += <u64>load<u32>(at + (i << 2)) + <u64>load<u32>(v + (i << 2));
        store<u32>(at + (i << 2), <u32>back);
        back >>= 32;
      }
      store<u32>(at + (bn << 2), load<u32>(at + (bn << 2)) + <u32>back);
    }
    store<u32>(q + (<u32>j << 2), <u32>guess);
  }
  natShiftRight(r, u, bn + 1, shift);
}

/** Number of significant bits. */
export function natBitLength(a: u32, an: u32): u32 {
  return an ? (an << 5) - <u32>clz<u32>(load<u32>(a + ((an - 1) << 2))) : 0;
}

/** The nearest f64, ties to even; Infinity if there is none. */
export function natToF64(a: u32, an: u32): f64 {
  return scaled(a, an, 0, false);
}

/** The f64 nearest to (a + a bit more if sticky) * 2^exponent. */
function scaled(a: u32, an: u32, exponent: i32, sticky: bool): f64 {
  const bits = <i32>natBitLength(a, an);
  if (bits == 0) return 0;
  if (bits + exponent > 1024) return Infinity;
  let keep = 53; // bits of the result; fewer if it is subnormal
  if (bits + exponent < -1021) keep = bits + exponent + 1074;
  const drop = bits - keep;
  if (drop <= 0) return ldexp(<f64>lowest64(a, an, 0), exponent);
  let mantissa: u64 = keep > 0 ? lowest64(a, an, <u32>drop) : 0;
  const half = keep >= 0 && bitAt(a, <u32>drop - 1);
  if (half && (sticky || mantissa & 1 || anyBelow(a, <u32>drop - 1))) ++mantissa;
  return ldexp(<f64>mantissa, exponent + drop);
}
function bitAt(a: u32, i: u32): bool {
  return ((load<u32>(a + ((i >> 5) << 2)) >> (i & 31)) & 1) != 0;
}
function anyBelow(a: u32, i: u32): bool {
  for (let k: u32 = 0; k < i >> 5; ++k) if (load<u32>(a + (k << 2))) return true;
  return (i & 31) != 0 && (load<u32>(a + ((i >> 5) << 2)) & ((1 << (i & 31)) - 1)) != 0;
}
/** (a >> shift) as 64 bits. */
function lowest64(a: u32, an: u32, shift: u32): u64 {
  const w = shift >> 5;
  const s = <u64>(shift & 31);
  let x: u64 = w < an ? <u64>load<u32>(a + (w << 2)) : 0;
  if (w + 1 < an) x |= <u64>load<u32>(a + ((w + 1) << 2)) << 32;
  x >>= s;
  if (s && w + 2 < an) x |= <u64>load<u32>(a + ((w + 2) << 2)) << (64 - s);
  return x;
}
/** x * 2^n, exact unless out of range. */
function ldexp(x: f64, n: i32): f64 {
  while (n > 1000) {
    x *= reinterpret<f64>(<u64>(1023 + 1000) << 52);
    n -= 1000;
  }
  while (n < -1000) {
    if (n < -2200) return 0;
    x *= reinterpret<f64>(<u64>(1023 - 1000) << 52);
    n += 1000;
  }
  return x * reinterpret<f64>(<u64>(1023 + n) << 52);
}

/** a / b as the nearest f64, b not 0. */
export function natTrueDiv(a: u32, an: u32, b: u32, bn: u32): f64 {
  if (an == 0) return 0;
  // Scale so that the quotient has at least 66 bits, then round once.
  const shift = 66 + <i32>natBitLength(b, bn) - <i32>natBitLength(a, an);
  const scaledA = allocateScratch((an + bn + 8) << 2);
  const scaledB = allocateScratch((an + bn + 8) << 2);
  let n = an;
  let m = bn;
  if (shift > 0) {
    n = natShiftLeft(scaledA, a, an, <u32>shift);
    memory.copy(scaledB, b, bn << 2);
  } else {
    memory.copy(scaledA, a, an << 2);
    m = natShiftLeft(scaledB, b, bn, <u32>-shift);
  }
  while (n && !load<u32>(scaledA + ((n - 1) << 2))) --n;
  while (m && !load<u32>(scaledB + ((m - 1) << 2))) --m;
  const q = allocateScratch((n - m + 2) << 2);
  const r = allocateScratch((m + 1) << 2);
  natDivRem(q, r, scaledA, n, scaledB, m);
  let count = n - m + 1;
  while (count && !load<u32>(q + ((count - 1) << 2))) --count;
  let sticky = false;
  for (let i: u32 = 0; i < m; ++i) if (load<u32>(r + (i << 2))) sticky = true;
  return scaled(q, count, -shift, sticky);
}
