// SPDX-License-Identifier: LGPL-2.1-or-later
// x ** y and pow(x, y, z).

import { charge, roomFor } from "../memory/allocate";
import { allocateScratch, releaseScratch, scratchMark } from "../memory/scratch";
import { MOST_PRODUCTS, MOST_PRODUCTS_NATIVE } from "../limits";
import { P_POW_INVERSE, P_POW_MODULO } from "../generated/names";
import { T_VALUE_ERROR, T_ZERO_DIVISION_ERROR, T_OVERFLOW_ERROR, T_MEMORY_ERROR } from "../generated/types";
import { isSmall, small, smallValue } from "../objects/object";
import {
  digitCount, digitsA, countA, digitsB, countB, fits64, finishInt, int64, intAbsolute, intDivMod, intMul, intNegative, intOf64, intShiftLeft, intShiftRight,
  intSign, intSub, intToFloat, newDigits, openA, openB, plainInt, quotient, remainder,
} from "../objects/int";
import { newFloat } from "../objects/float";
import { EXCEPTION_ARGS, newException } from "../objects/exception";
import { strOf } from "../objects/str";
import { tupleOf2 } from "../objects/tuple";
import { natBitLength, natDivRem, natTrim, natCompare } from "../numeric/bigint";
import { natMultiply, productWork } from "../numeric/multiply";
import { divisible, divisionWork, inTime, isQuick, treeWork } from "../objects/int-work";
import { raise, raiseException, tailPrelude } from "../interpreter/result";
import { complexPower } from "./complex-operators";

/** x ** y for ints. */
export function intPower(x: u32, y: u32): u32 {
  if (intSign(y) < 0) {
    const a = intToFloat(x);
    const b = intToFloat(y);
    if (abs(a) == Infinity || abs(b) == Infinity) return raise(T_OVERFLOW_ERROR, "int too large to convert to float");
    return floatPower(a, b);
  }
  if (!fits64(y) || int64(y) > 0x7fffffff) return hugePower(x, y);
  const n = <u32>int64(y);
  if (n == 0) return small(1);
  openA(x);
  if (countA == 0) return small(0);
  const bits = <u64>natBitLength(digitsA, countA);
  if (bits == 1) return intSign(x) > 0 || !(n & 1) ? small(1) : small(-1);
  if (bits * n < 63) return smallPower(int64(x), n);
  if (!roomFor(bits * n >> 1)) return 0;
  // A power of two, or what is left of x after taking such a factor out.
  const zeros = trailingZeros();
  const half = <u32>min<u64>((bits - zeros - 1) * n >> 6, u32.MAX_VALUE); // digits of the last factors
  if (!inTime(productWork(half, half))) return 0;
  if (zeros > 0) {
    const odd = intShiftRight(plainInt(x), zeros);
    return intShiftLeft(power(odd, n), zeros * n);
  }
  return power(plainInt(x), n);
}
/** An exponent beyond 31 bits: only of 0, 1 and -1 is there such a power. */
function hugePower(x: u32, y: u32): u32 {
  if (x == small(0) || intSign(x) == 0) return small(0);
  if (fits64(x) && (int64(x) == 1 || int64(x) == -1)) {
    openB(y);
    return int64(x) == 1 || !(load<u32>(digitsB) & 1) ? small(1) : small(-1);
  }
  return raise(T_MEMORY_ERROR, "");
}
function smallPower(base: i64, n: u32): u32 {
  let result: i64 = 1;
  while (true) {
    if (n & 1) result *= base;
    n >>= 1;
    if (!n) return intOf64(result);
    base *= base;
  }
}
function power(x: u32, n: u32): u32 {
  let result = x;
  for (let bit = 30 - <i32>clz(n); bit >= 0; --bit) {
    result = intMul(result, result);
    if ((n >> bit) & 1) result = intMul(result, x);
  }
  return result;
}
/** Of the number opened as A, not 0. */
function trailingZeros(): u32 {
  let i: u32 = 0;
  while (!load<u32>(digitsA + (i << 2))) ++i;
  return (i << 5) + <u32>ctz(load<u32>(digitsA + (i << 2)));
}

/** x ** y for floats (library reference, math.pow; a negative x to a fraction is complex). */
export function floatPower(x: f64, y: f64): u32 {
  if (y == 0 || x == 1) return newFloat(1);
  if (x != x) return newFloat(x);
  if (y != y) return newFloat(y);
  const odd = abs(y) < 9007199254740992 && floor(y) == y && (<i64>y & 1) != 0;
  if (x == 0) {
    if (y == -Infinity) return newFloat(Infinity);
    if (y < 0) return raise(T_ZERO_DIVISION_ERROR, "zero to a negative power");
    return newFloat(odd ? x : 0);
  }
  const finite = isFinite(x) && isFinite(y);
  if (x < 0 && finite && floor(y) != y) return complexPower(x, 0, y, 0);
  if (x == -1 && !finite) return newFloat(1);
  const result = Math.pow(abs(x), y);
  if (finite && result == Infinity) return rangeError();
  return newFloat(x < 0 && odd ? -result : result);
}
/** OverflowError as the C library names it. */
function rangeError(): u32 {
  const error = newException(T_OVERFLOW_ERROR, small(34));
  store<u32>(error, tupleOf2(small(34), strOf("Numerical result out of range")), EXCEPTION_ARGS);
  return raiseException(error);
}

/** Numbers of more digits than this are inverted in the prelude, since each step takes memory. */
const MOST_INVERTED: u32 = 300;

/** Exponents of so many bits are not worth a table of powers. */
const SHORT_EXPONENT: u32 = 24;

/** 0 if the power modulo m can be taken in one step; else how many bytes of the exponent can. */
function stepOf(y: u32, m: u32): u32 {
  openA(y);
  const bits = <u64>natBitLength(digitsA, countA);
  if (bits < 2) return 0;
  const n: u32 = isSmall(m) ? 1 : digitCount(m);
  const each = isSmall(m) ? 8 : treeWork(<u64>n << 1) / 3 + divisionWork(n << 1, n) + 20;
  const products = (bits <= SHORT_EXPONENT ? bits * 2 : (bits * 5 >> 2) + 14) * each;
  if (isQuick(products)) return 0;
  if (bits <= 9) return products <= MOST_PRODUCTS ? 0 : 1;
  return <u32>max<u64>(1, MOST_PRODUCTS_NATIVE / each / 16);
}
function bitLength(y: u32): u32 {
  openA(y);
  return natBitLength(digitsA, countA);
}
function tooLong(): u32 {
  inTime(u64.MAX_VALUE);
  return 0;
}

/** pow(x, y, z) of ints: 0 with something pending. */
export function modularPower(x: u32, y: u32, z: u32): u32 {
  if (intSign(z) == 0) return raise(T_VALUE_ERROR, "pow() 3rd argument cannot be 0");
  const m = intAbsolute(z);
  y = plainInt(y);
  if (!divisible(x, m)) return 0;
  intDivMod(plainInt(x), m);
  let base = remainder;
  if (intSign(y) < 0) {
    if (!isSmall(m) && digitCount(m) > MOST_INVERTED) return tailPrelude(P_POW_INVERSE, base, y, plainInt(z));
    base = inverse(base, m);
    if (!base) return raise(T_VALUE_ERROR, "base is not invertible for the given modulus");
    y = intNegative(y);
  }
  const step = stepOf(y, m);
  if (step) return bitLength(y) > 9 ? tailPrelude(P_POW_MODULO, base, y, plainInt(z), small(step)) : tooLong();
  const result = m == small(1) ? small(0) : isSmall(m) ? shortPower(base, y, smallValue(m)) : longPower(base, y, m);
  return intSign(z) < 0 && result != small(0) ? intSub(result, m) : result;
}
function shortPower(base: u32, y: u32, m: i32): u32 {
  const x = <u64>smallValue(base);
  let result: u64 = 1;
  openB(y);
  const bits = natBitLength(digitsB, countB);
  if (bits > 64) charge(bits >> 3);
  for (let i = bits; i > 0; --i) {
    result = result * result % m;
    if ((load<u32>(digitsB + ((i - 1) >> 5 << 2)) >> ((i - 1) & 31)) & 1) result = result * x % m;
  }
  return intOf64(result);
}
/** Four bits of the exponent a step, or one of a short exponent, in memory that is used again at each. */
function longPower(base: u32, y: u32, m: u32): u32 {
  openB(y);
  if (countB == 0) return small(1);
  const exponent = digitsB;
  const bits = natBitLength(digitsB, countB);
  const modulus = m + 12;
  const n = load<u32>(m, 8);
  charge(((bits * min<u32>(n, 300)) >> 5) * (n > 300 ? n / 300 : 1) + 1);
  const result = newDigits(n);
  const mark = scratchMark();
  const window: i32 = bits > SHORT_EXPONENT ? 4 : 1;
  const table = allocateScratch((n << 2) << window); // base^0 to base^15 or base^1
  const product = allocateScratch((n << 3) + 8);
  const rest = allocateScratch((n << 2) + 4);
  const quotient = allocateScratch((n << 3) + 8);
  store<u32>(table, 1);
  openA(base);
  memory.copy(table + (n << 2), digitsA, countA << 2);
  const step = n << 2;
  for (let k: u32 = 2; k < <u32>(1 << window); ++k) timesModulo(table + k * step, table + (k - 1) * step, table + step, n, modulus, product, rest, quotient);
  const value = result + 12;
  store<u32>(value, 1);
  const first = <i32>(bits - 1) & -window;
  for (let at = first; at >= 0; at -= window) {
    if (at != first) for (let i = 0; i < window; ++i) timesModulo(value, value, value, n, modulus, product, rest, quotient);
    const four = (load<u32>(exponent + (<u32>at >> 5 << 2)) >> (at & 31)) & ((1 << window) - 1);
    if (four) timesModulo(value, value, table + four * step, n, modulus, product, rest, quotient);
  }
  releaseScratch(mark);
  return finishInt(result, n, false);
}
/** dst = a * b % m, all of n digits. */
function timesModulo(dst: u32, a: u32, b: u32, n: u32, m: u32, product: u32, rest: u32, quotient: u32): void {
  const an = natTrim(a, n);
  const bn = natTrim(b, n);
  natMultiply(product, a, an, b, bn);
  const pn = natTrim(product, an + bn);
  if (natCompare(product, pn, m, n) < 0) {
    memory.fill(dst, 0, n << 2);
    memory.copy(dst, product, pn << 2);
    return;
  }
  const mark = scratchMark();
  natDivRem(quotient, rest, product, pn, m, n);
  releaseScratch(mark);
  memory.copy(dst, rest, n << 2);
}

/** The inverse of a modulo m > 0, or 0 if there is none. */
function inverse(a: u32, m: u32): u32 {
  if (m == small(1)) return small(0);
  let x0 = small(1);
  let x1 = small(0);
  let r0 = a;
  let r1 = m;
  while (r1 != small(0)) {
    charge(isSmall(r1) ? 1 : load<u32>(r1, 8));
    intDivMod(r0, r1);
    const q = quotient;
    r0 = r1;
    r1 = remainder;
    const x = intSub(x0, intMul(q, x1));
    x0 = x1;
    x1 = x;
  }
  if (r0 != small(1)) return 0;
  if (intSign(x0) >= 0) return x0;
  intDivMod(x0, m);
  return remainder;
}
