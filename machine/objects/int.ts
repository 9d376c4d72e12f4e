// SPDX-License-Identifier: LGPL-2.1-or-later
// Ints. Those of 31 bits are values themselves; larger ones are objects: sign and count of digits at 8, base 2^32
// digits from 12, least significant first, no leading zeros, never one that would fit a value. bool's two objects and
// instances of int's subclasses have the same layout, whatever their size.

import { EXCHANGE } from "../memory/map";
import { charge, top, setTop } from "../memory/allocate";
import { T_INT } from "../generated/types";
import { KIND_BIGINT, KIND_SINGLETON, FLAG_EXTENDED, newObject, sizeOf, isSmall, smallValue, small, fitsSmall, kindOf } from "./object";
import {
  natAdd, natSub, natCompare, natDivRem, natShiftLeft, natShiftRight, natToF64,
} from "../numeric/bigint";
import { initExtension } from "./type";
import { natMultiply, productWork } from "../numeric/multiply";

@inline export function isInt(v: u32): bool { return isSmall(v) || kindOf(v) == KIND_BIGINT; }

// Digits of the two operands at hand: registers within one operation. A small int's digit lies in EXCHANGE.
export let digitsA: u32 = 0;
export let countA: u32 = 0;
export let negativeA: bool = false;
export let digitsB: u32 = 0;
export let countB: u32 = 0;
export let negativeB: bool = false;
const SMALL_DIGITS: usize = EXCHANGE + 0x3f000;

/** Digits of 32 bits of an int that is not small. */
@inline export function digitCount(v: u32): u32 { return abs(load<i32>(v, 8)); }
/** Sets digitsA, countA, negativeA. */
export function openA(v: u32): void {
  if (isSmall(v)) {
    const n = smallValue(v);
    store<u32>(SMALL_DIGITS, abs(n));
    digitsA = <u32>SMALL_DIGITS;
    countA = n ? 1 : 0;
    negativeA = n < 0;
  } else {
    const n = load<i32>(v, 8);
    digitsA = v + 12;
    countA = abs(n);
    negativeA = n < 0;
  }
}
/** Sets digitsB, countB, negativeB. */
export function openB(v: u32): void {
  if (isSmall(v)) {
    const n = smallValue(v);
    store<u32>(SMALL_DIGITS + 8, abs(n));
    digitsB = <u32>SMALL_DIGITS + 8;
    countB = n ? 1 : 0;
    negativeB = n < 0;
  } else {
    const n = load<i32>(v, 8);
    digitsB = v + 12;
    countB = abs(n);
    negativeB = n < 0;
  }
}

/** A big int with room for n digits, to be filled (from 12) and finished by finishInt. */
export function newDigits(n: u32): u32 {
  if (n > 1024) charge(n >> 2);
  const p = newObject(T_INT, KIND_BIGINT, 12 + (n << 2));
  store<u32>(p, n, 8);
  return p;
}
/** Makes the int of the first n digits of p, which newDigits gave. */
export function finishInt(p: u32, n: u32, negative: bool): u32 {
  while (n && load<u32>(p + 8 + (n << 2)) == 0) --n;
  if (n <= 1) {
    const digit = n ? <i64>load<u32>(p, 12) : 0;
    const value = negative ? -digit : digit;
    if (fitsSmall(value)) {
      shrink(p, sizeOf(p), 0);
      return small(<i32>value);
    }
  }
  const size = (12 + (n << 2) + 7) & ~7;
  const units = size >> 3;
  const had = sizeOf(p);
  store<i32>(p, negative ? -<i32>n : <i32>n, 8);
  store<u16>(p, units < 0x10000 ? <u16>units : 0, 6);
  shrink(p, had, size);
  return p;
}

/** An object that turned out smaller than allocated: what is left over becomes filler, so that the heap can be walked. */
function shrink(p: u32, had: u32, size: u32): void {
  if (had == size) return;
  if (p + had == top) {
    setTop(p + size);
    return;
  }
  memory.fill(p + size, 0, had - size);
  for (let at = p + size; at < p + had; at += 8) store<u32>(at, KIND_SINGLETON | (1 << 16), 4);
}

/** The int of a 64-bit number. */
export function intOf64(n: i64): u32 {
  if (fitsSmall(n)) return small(<i32>n);
  const magnitude = n < 0 ? <u64>(0 - n) : <u64>n;
  const digits: u32 = magnitude >> 32 ? 2 : 1;
  const p = newDigits(digits);
  store<i32>(p, n < 0 ? -<i32>digits : <i32>digits, 8);
  store<u32>(p, <u32>magnitude, 12);
  if (digits == 2) store<u32>(p, <u32>(magnitude >> 32), 16);
  return p;
}
/** The int of an unsigned 64-bit number. */
export function intOfU64(n: u64): u32 {
  if (<i64>n >= 0) return intOf64(<i64>n);
  const p = newDigits(2);
  store<i32>(p, 2, 8);
  store<u32>(p, <u32>n, 12);
  store<u32>(p, <u32>(n >> 32), 16);
  return p;
}

/** Does the int fit 64 bits signed? Then int64 tells its value. */
export function fits64(v: u32): bool {
  if (isSmall(v)) return true;
  const n = abs(load<i32>(v, 8));
  if (n < 2) return true;
  if (n > 2) return false;
  const high = load<u32>(v, 16);
  return high < 0x80000000 || (high == 0x80000000 && load<u32>(v, 12) == 0 && load<i32>(v, 8) < 0);
}
export function int64(v: u32): i64 {
  if (isSmall(v)) return smallValue(v);
  const n = load<i32>(v, 8);
  const magnitude = n == 0 ? 0 : <u64>load<u32>(v, 12) | (abs(n) > 1 ? <u64>load<u32>(v, 16) << 32 : 0);
  return n < 0 ? -<i64>magnitude : <i64>magnitude;
}
/** -1, 0 or 1. */
export function intSign(v: u32): i32 {
  const n = isSmall(v) ? smallValue(v) : load<i32>(v, 8);
  return n < 0 ? -1 : n > 0 ? 1 : 0;
}
/** An int of exactly type int with the value of v (a bool, an instance of a subclass). */
export function plainInt(v: u32): u32 {
  if (isSmall(v) || load<u32>(v) == T_INT) return v;
  openA(v);
  const p = newDigits(countA);
  memory.copy(p + 12, digitsA, countA << 2);
  return finishInt(p, countA, negativeA);
}

/** An int of class cls, which derives from int, with the value of v. */
export function intLike(cls: u32, v: u32): u32 {
  if (cls == T_INT) return plainInt(v);
  openA(v);
  const p = newObject(cls, KIND_BIGINT, 24 + (countA << 2), FLAG_EXTENDED);
  store<i32>(p, negativeA ? -<i32>countA : <i32>countA, 8);
  memory.copy(p + 12, digitsA, countA << 2);
  initExtension(p, cls);
  return p;
}
/** The int of a float's whole part; x is finite. */
export function intOfFloat(x: f64): u32 {
  if (abs(x) < 9e18) return intOf64(<i64>x);
  const bits = reinterpret<u64>(x);
  const mantissa = (bits & 0xfffffffffffff) | ((<u64>1) << 52);
  const shift = (<u32>(bits >> 52) & 0x7ff) - 1075;
  const v = intShiftLeft(intOf64(<i64>mantissa), shift);
  return x < 0 ? intNegative(v) : v;
}

function addMagnitudes(negative: bool): u32 {
  const p = newDigits(max(countA, countB) + 1);
  const n = countA >= countB ? natAdd(p + 12, digitsA, countA, digitsB, countB) : natAdd(p + 12, digitsB, countB, digitsA, countA);
  return finishInt(p, n, negative);
}
/** a - b of magnitudes, with the sign of a unless b is larger. */
function subMagnitudes(negative: bool): u32 {
  const order = natCompare(digitsA, countA, digitsB, countB);
  if (order == 0) return small(0);
  const p = newDigits(max(countA, countB));
  const n = order > 0 ? natSub(p + 12, digitsA, countA, digitsB, countB) : natSub(p + 12, digitsB, countB, digitsA, countA);
  return finishInt(p, n, order > 0 ? negative : !negative);
}

export function intAdd(a: u32, b: u32): u32 {
  if (isSmall(a) && isSmall(b)) return intOf64(<i64>smallValue(a) + smallValue(b));
  openA(a);
  openB(b);
  return negativeA == negativeB ? addMagnitudes(negativeA) : subMagnitudes(negativeA);
}
export function intSub(a: u32, b: u32): u32 {
  if (isSmall(a) && isSmall(b)) return intOf64(<i64>smallValue(a) - smallValue(b));
  openA(a);
  openB(b);
  return negativeA != negativeB ? addMagnitudes(negativeA) : subMagnitudes(negativeA);
}
export function intMul(a: u32, b: u32): u32 {
  if (isSmall(a) && isSmall(b)) return intOf64(<i64>smallValue(a) * smallValue(b));
  openA(a);
  openB(b);
  if (!countA || !countB) return small(0);
  const less = min(countA, countB);
  if (less > 300) charge(<u32>min<u64>(productWork(countA, countB) >> 2, 0x3fffffff));
  else if (less > 40) charge(((countA + countB) * less) >> 5);
  const p = newDigits(countA + countB);
  return finishInt(p, natMultiply(p + 12, digitsA, countA, digitsB, countB), negativeA != negativeB);
}

/** The quotient rounded down, and the remainder with the divisor's sign, of the last intDivMod. */
export let quotient: u32 = 0;
export let remainder: u32 = 0;
/** Divides; b must not be 0. Sets quotient and remainder. */
export function intDivMod(a: u32, b: u32): void {
  if (fits64(a) && fits64(b)) {
    const x = int64(a);
    const y = int64(b);
    if (!(y == -1 && x == i64.MIN_VALUE)) {
      let q = x / y;
      let r = x % y;
      if (r && (r ^ y) < 0) {
        --q;
        r += y;
      }
      quotient = intOf64(q);
      remainder = intOf64(r);
      return;
    }
  }
  openA(a);
  openB(b);
  const negative = negativeA != negativeB;
  if (natCompare(digitsA, countA, digitsB, countB) < 0) {
    quotient = small(0);
    remainder = plainInt(a);
  } else {
    if (countB > 20) charge(<u32>min<u64>(<u64>(countA - countB + 1) * countB >> 3, 0x3fffffff));
    const negativeDividend = negativeA;
    const q = newDigits(countA - countB + 1);
    const r = newDigits(countB);
    const an = countA;
    const bn = countB;
    natDivRem(q + 12, r + 12, digitsA, an, digitsB, bn);
    remainder = finishInt(r, bn, negativeDividend);
    quotient = finishInt(q, an - bn + 1, negative);
  }
  if (negative && remainder != small(0)) {
    quotient = intSub(quotient, small(1));
    remainder = intAdd(remainder, b);
  }
}

export function intAbsolute(a: u32): u32 {
  return intSign(a) < 0 ? intNegative(a) : plainInt(a);
}
export function intNegative(a: u32): u32 {
  if (isSmall(a)) return intOf64(-<i64>smallValue(a));
  openA(a);
  const p = newDigits(countA);
  memory.copy(p + 12, digitsA, countA << 2);
  return finishInt(p, countA, !negativeA);
}
export function intInvert(a: u32): u32 {
  return isSmall(a) ? small(~smallValue(a)) : intSub(intNegative(a), small(1));
}
/** a << n, n >= 0 and checked by the caller to be of bearable size. */
export function intShiftLeft(a: u32, n: u32): u32 {
  if (isSmall(a) && n < 32) return intOf64(<i64>smallValue(a) << n);
  openA(a);
  if (!countA) return small(0);
  const p = newDigits(countA + (n >> 5) + 1);
  return finishInt(p, natShiftLeft(p + 12, digitsA, countA, n), negativeA);
}
/** a >> n, rounding down. */
export function intShiftRight(a: u32, n: u32): u32 {
  if (isSmall(a)) return small(n > 31 ? smallValue(a) >> 31 : smallValue(a) >> n);
  openA(a);
  if (n >> 5 >= countA) return negativeA ? small(-1) : small(0);
  const negative = negativeA;
  let lost = false;
  if (negative) {
    for (let i: u32 = 0; i < n >> 5; ++i) if (load<u32>(digitsA + (i << 2))) lost = true;
    if (load<u32>(digitsA + ((n >> 5) << 2)) & ((1 << (n & 31)) - 1)) lost = true;
  }
  const p = newDigits(countA);
  const result = finishInt(p, natShiftRight(p + 12, digitsA, countA, n), negative);
  return lost ? intSub(result, small(1)) : result;
}

/** Bitwise operation in two's complement: 0 and, 1 or, 2 xor. */
export function intBitwise(op: u32, a: u32, b: u32): u32 {
  if (isSmall(a) && isSmall(b)) {
    const x = smallValue(a);
    const y = smallValue(b);
    return small(op == 0 ? x & y : op == 1 ? x | y : x ^ y);
  }
  openA(a);
  openB(b);
  const n = max(countA, countB) + 1;
  const p = newDigits(n + 1);
  let carryA: u64 = 1;
  let carryB: u64 = 1;
  for (let i: u32 = 0; i < n; ++i) {
    let x: u32 = i < countA ? load<u32>(digitsA + (i << 2)) : 0;
    let y: u32 = i < countB ? load<u32>(digitsB + (i << 2)) : 0;
    if (negativeA) {
      carryA += <u64>(x ^ 0xffffffff);
      x = <u32>carryA;
      carryA >>= 32;
    }
    if (negativeB) {
      carryB += <u64>(y ^ 0xffffffff);
      y = <u32>carryB;
      carryB >>= 32;
    }
    store<u32>(p + 12 + (i << 2), op == 0 ? x & y : op == 1 ? x | y : x ^ y);
  }
  const negative = op == 0 ? negativeA && negativeB : op == 1 ? negativeA || negativeB : negativeA != negativeB;
  if (negative) {
    let carry: u64 = 1;
    for (let i: u32 = 0; i < n; ++i) {
      carry += <u64>(load<u32>(p + 12 + (i << 2)) ^ 0xffffffff);
      store<u32>(p + 12 + (i << 2), <u32>carry);
      carry >>= 32;
    }
  }
  return finishInt(p, n, negative);
}

/** Negative, 0 or positive. */
export function intCompare(a: u32, b: u32): i32 {
  if (isSmall(a) && isSmall(b)) return smallValue(a) - smallValue(b) > 0 ? 1 : smallValue(a) == smallValue(b) ? 0 : -1;
  openA(a);
  openB(b);
  if (negativeA != negativeB) return negativeA ? -1 : 1;
  if (countA > 1024 && countA == countB) charge(countA >> 3);
  const order = natCompare(digitsA, countA, digitsB, countB);
  return negativeA ? -order : order;
}
export function intEqual(a: u32, b: u32): bool {
  return intCompare(a, b) == 0;
}
/** The nearest f64; infinite if too large. */
export function intToFloat(a: u32): f64 {
  if (isSmall(a)) return <f64>smallValue(a);
  openA(a);
  const x = natToF64(digitsA, countA);
  return negativeA ? -x : x;
}
