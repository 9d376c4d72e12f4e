// SPDX-License-Identifier: LGPL-2.1-or-later
// Natural numbers to and from digits of a base: in chunks of as many digits as a word holds while short, by halves
// beyond that (Knuth, "The Art of Computer Programming" 2, section 4.4).

import { allocateScratch, releaseScratch, scratchMark } from "../memory/scratch";
import { natDivRem, natMulSmall, natTrim, natAdd } from "./bigint";
import { natMultiply } from "./multiply";

/** Numbers of more words than this are taken apart by halves. */
const HALVES_FROM: u32 = 30;
/** Powers base^(chunk * 2^k): address and word count of each, for the running conversion. */
const MOST_POWERS: u32 = 32;
const POWERS: u32 = <u32>memory.data(256);

/** So many bytes suffice for the decimal digits of an words. */
export function decimalRoom(an: u32): u32 {
  return <u32>((<u64>an * 9633) / 1000) + 32;
}

/** Writes a in decimal, ASCII, to dst; returns the number of digits, 0 for 0. dst has decimalRoom(an) bytes. */
export function natToDecimal(dst: u32, a: u32, an: u32): u32 {
  an = natTrim(a, an);
  if (an == 0) return 0;
  const mark = scratchMark();
  let end: u32;
  if (an <= HALVES_FROM) {
    const copy = allocateScratch(an << 2);
    memory.copy(copy, a, an << 2);
    end = dst + decimalRoom(an);
    const start = chunksDown(end, copy, an, 0);
    memory.copy(dst, start, end - start);
    end = dst + (end - start);
  } else {
    let powers: u32 = 0;
    pushPower(0, powerOf1e9(), 1);
    while (powerCount(powers) * 2 <= an + 1) {
      squarePower(powers);
      ++powers;
    }
    end = leading(dst, a, an, powers);
  }
  releaseScratch(mark);
  return end - dst;
}
function powerOf1e9(): u32 {
  const p = allocateScratch(4);
  store<u32>(p, 1000000000);
  return p;
}
@inline function powerAt(k: u32): u32 { return load<u32>(POWERS + (k << 3)); }
@inline function powerCount(k: u32): u32 { return load<u32>(POWERS + (k << 3), 4); }
function pushPower(k: u32, p: u32, n: u32): void {
  if (k >= MOST_POWERS) abort("a number of too many digits");
  store<u32>(POWERS + (k << 3), p);
  store<u32>(POWERS + (k << 3), n, 4);
}
function squarePower(k: u32): void {
  const n = powerCount(k);
  const p = allocateScratch(n << 3);
  natMultiply(p, powerAt(k), n, powerAt(k), n);
  pushPower(k + 1, p, natTrim(p, n << 1));
}

/** Writes a without leading zeros to dst; returns where it ended. */
function leading(dst: u32, a: u32, an: u32, k: u32): u32 {
  while (true) {
    an = natTrim(a, an);
    if (an == 0) return dst;
    if (an <= HALVES_FROM) return dst + natToDecimal(dst, a, an);
    while (powerCount(k) > an) --k;
    const n = powerCount(k);
    const q = allocateScratch((an - n + 1) << 2);
    const r = allocateScratch(n << 2);
    natDivRem(q, r, a, an, powerAt(k), n);
    const at = leading(dst, q, an - n + 1, k);
    if (at == dst) {
      a = r;
      an = n;
      if (k) --k;
      continue;
    }
    const digits: u32 = 9 << k;
    filled(at, digits, r, n, k);
    return at + digits;
  }
}
/** Writes a in exactly so many (9 * 2^k) digits to dst. */
function filled(dst: u32, digits: u32, a: u32, an: u32, k: u32): void {
  an = natTrim(a, an);
  if (an <= HALVES_FROM || k == 0) {
    const end = dst + digits;
    const start = chunksDown(end, a, an, dst);
    memory.fill(dst, 48, start - dst);
    return;
  }
  --k;
  const n = powerCount(k);
  const half = digits >> 1;
  if (n > an) {
    memory.fill(dst, 48, half);
    filled(dst + half, half, a, an, k);
    return;
  }
  const mark = scratchMark();
  const q = allocateScratch((an - n + 1) << 2);
  const r = allocateScratch(n << 2);
  natDivRem(q, r, a, an, powerAt(k), n);
  filled(dst, half, q, an - n + 1, k);
  filled(dst + half, half, r, n, k);
  releaseScratch(mark);
}

/**
 * Writes a in decimal so that it ends before `end`, without leading zeros, and returns where it starts; a is used up.
 * Never writes before `least`, if that is not 0.
 */
function chunksDown(end: u32, a: u32, an: u32, least: u32): u32 {
  let at = end;
  while (an) {
    let rest = divideBy1e9(a, an);
    an = natTrim(a, an);
    for (let i = 0; i < 9 && (an || rest); ++i) {
      const next = rest / 10;
      store<u8>(--at, <u8>(48 + rest - next * 10));
      rest = next;
    }
  }
  return at;
}
/**
 * a /= 10^9, returns the remainder. The divisor is normalised by two bits; each step is a division of two words by
 * one by its reciprocal: Möller and Granlund, "Improved division by invariant integers".
 */
function divideBy1e9(a: u32, an: u32): u32 {
  const d: u32 = 4000000000;
  const reciprocal: u64 = 0x12E0BE82; // (2^64 - 1) / d - 2^32
  let high = load<u32>(a + ((an - 1) << 2)) >> 30;
  for (let i = an; i > 0; --i) {
    const at = a + ((i - 1) << 2);
    const below: u32 = i > 1 ? load<u32>(at - 4) >> 30 : 0;
    const low = (load<u32>(at) << 2) | below;
    const q = reciprocal * <u64>high + ((<u64>high << 32) | <u64>low);
    let q1 = <u32>(q >> 32) + 1;
    let r = low - q1 * d;
    if (r > <u32>q) {
      --q1;
      r += d;
    }
    if (r >= d) {
      ++q1;
      r -= d;
    }
    store<u32>(at, q1);
    high = r;
  }
  return high >> 2;
}

/** How many digits of a base a word holds for sure. */
function chunkDigits(base: u32): u32 {
  let n: u32 = 0;
  for (let x: u64 = 1; x * base <= 0xffffffff; x *= base) ++n;
  return n;
}
/** So many words suffice for n digits of a base. */
export function digitsRoom(n: u32, base: u32): u32 {
  return n / chunkDigits(base) + 2;
}

/** The value of n digits (bytes, each its value, most significant first), to dst; returns the words used. */
export function natFromDigits(dst: u32, digits: u32, n: u32, base: u32): u32 {
  if (!(base & (base - 1))) return fromBits(dst, digits, n, <u32>ctz<u32>(base));
  const chunk = chunkDigits(base);
  if (n <= chunk * HALVES_FROM) return chunksUp(dst, digits, n, base, chunk);
  const mark = scratchMark();
  let k: u32 = 0;
  const first = allocateScratch(4);
  let unit: u32 = 1;
  for (let i: u32 = 0; i < chunk; ++i) unit *= base;
  store<u32>(first, unit);
  pushPower(0, first, 1);
  while ((chunk << (k + 1)) < n) squarePower(k++);
  const count = byHalves(dst, digits, n, base, chunk, k);
  releaseScratch(mark);
  return count;
}
function byHalves(dst: u32, digits: u32, n: u32, base: u32, chunk: u32, k: u32): u32 {
  if (n <= chunk * HALVES_FROM) return chunksUp(dst, digits, n, base, chunk);
  while (chunk << k >= n) --k;
  const low = chunk << k;
  const mark = scratchMark();
  const room = digitsRoom(n - low, base);
  const upper = allocateScratch(room << 2);
  const lower = allocateScratch(digitsRoom(low, base) << 2);
  const un = byHalves(upper, digits, n - low, base, chunk, k);
  const ln = byHalves(lower, digits + n - low, low, base, chunk, k);
  let count = un + powerCount(k);
  const whole = allocateScratch((max(count, ln) + 2) << 2);
  if (un) natMultiply(whole, upper, un, powerAt(k), powerCount(k));
  count = un ? natTrim(whole, count) : 0;
  count = count >= ln ? natAdd(whole, whole, count, lower, ln) : natAdd(whole, lower, ln, whole, count);
  count = natTrim(whole, count);
  memory.copy(dst, whole, count << 2);
  releaseScratch(mark);
  return count;
}
function chunksUp(dst: u32, digits: u32, n: u32, base: u32, chunk: u32): u32 {
  let count: u32 = 0;
  let at = digits;
  const end = digits + n;
  while (at < end) {
    let size = (end - at) % chunk;
    if (size == 0) size = chunk;
    let value: u32 = 0;
    let scale: u32 = 1;
    for (const stop = at + size; at < stop; ++at) {
      value = value * base + <u32>load<u8>(at);
      scale *= base;
    }
    natMulSmall(dst, dst, count, scale, value);
    if (load<u32>(dst + (count << 2))) ++count;
  }
  return count;
}
function fromBits(dst: u32, digits: u32, n: u32, bits: u32): u32 {
  let count: u32 = 0;
  let word: u64 = 0;
  let have: u32 = 0;
  for (let i = n; i > 0; --i) {
    word |= <u64>load<u8>(digits + i - 1) << <u64>have;
    have += bits;
    if (have >= 32) {
      store<u32>(dst + (count++ << 2), <u32>word);
      word >>= 32;
      have -= 32;
    }
  }
  if (word) store<u32>(dst + (count++ << 2), <u32>word);
  return natTrim(dst, count);
}

/** Writes a in base 2, 8 or 16 (bits 1, 3 or 4 a digit) to dst in ASCII; returns the number of digits, 0 for 0. */
export function natToBits(dst: u32, a: u32, an: u32, bits: u32, upper: bool): u32 {
  an = natTrim(a, an);
  if (an == 0) return 0;
  const length = (an << 5) - <u32>clz<u32>(load<u32>(a + ((an - 1) << 2)));
  const n = (length + bits - 1) / bits;
  const mask: u32 = (1 << bits) - 1;
  const letter: u32 = upper ? 55 : 87;
  for (let i: u32 = 0; i < n; ++i) {
    const bit = i * bits;
    const w = bit >> 5;
    let x = load<u32>(a + (w << 2)) >> (bit & 31);
    if ((bit & 31) + bits > 32 && w + 1 < an) x |= load<u32>(a + ((w + 1) << 2)) << (32 - (bit & 31));
    x &= mask;
    store<u8>(dst + n - 1 - i, <u8>(x < 10 ? 48 + x : letter + x));
  }
  return n;
}
