// SPDX-License-Identifier: LGPL-2.1-or-later
// Module `math`: functions of ints. A value with an __index__ of its own is left to the prelude.

import { NONE } from "../memory/map";
import { charge, roomFor, workEnd, worksLong } from "../memory/allocate";
import { T_OVERFLOW_ERROR, T_VALUE_ERROR } from "../generated/types";
import { P_MATH_CALL_INDEX, P_MATH_COMB, P_MATH_FACTORIAL, P_MATH_GCD, P_MATH_ISQRT, P_MATH_LCM, P_MATH_PERM } from "../generated/names";
import { isSmall, small } from "../objects/object";
import {
  countA, digitCount, digitsA, fits64, int64, intAbsolute, intAdd, intCompare, intDivMod, intMul, intOf64, intOfU64, intShiftLeft, intShiftRight,
  intSign, intSub, isInt, openA, plainInt, quotient, remainder,
} from "../objects/int";
import { divisible, isQuick, multipliable, treeWork } from "../objects/int-work";
import { INDEX_PYTHON, takeIndex } from "../objects/index-number";
import { strOf } from "../objects/str";
import { tupleOf } from "../objects/tuple";
import { natBitLength } from "../numeric/bigint";
import { raise, tailPrelude } from "../interpreter/result";
import { moduleFunction } from "../boot/define";

/** Are the n arguments ints? False with something pending: TypeError, or the call through the prelude. */
function ints(text: string, args: u32, n: u32): bool {
  let python = false;
  for (let i: u32 = 0; i < n; ++i) {
    const v = load<u32>(args + (i << 2));
    if (isInt(v)) continue;
    const status = takeIndex(v);
    if (status != INDEX_PYTHON) return false;
    python = true;
  }
  if (!python) return true;
  tailPrelude(P_MATH_CALL_INDEX, strOf(text), tupleOf(args, n));
  return false;
}

/**
 * The greatest common divisor of two natural numbers: Lehmer's steps are not worth it below thousands of digits. 0 with something
 * pending when it takes long: the prelude, which is called with how far it got and the values that come after.
 */
function gcd(a: u32, b: u32, end: u64, prelude: u32, result: u32, args: u32, n: u32): u32 {
  while (!fits64(b) || !fits64(a)) {
    if (b == small(0)) return a;
    if (worksLong(end)) return tailPrelude(prelude, result, a, b, tupleOf(args, n));
    if (!divisible(a, b)) return 0;
    charge(isSmall(b) ? 1 : load<u32>(b, 8));
    intDivMod(a, b);
    a = b;
    b = remainder;
  }
  let x = <u64>int64(a);
  let y = <u64>int64(b);
  while (y) {
    const r = x % y;
    x = y;
    y = r;
  }
  return intOf64(x);
}
function math_gcd(args: u32, n: u32): u32 {
  if (!ints("gcd", args, n)) return 0;
  const end = workEnd();
  let result = small(0);
  for (let i: u32 = 0; result && i < n; ++i) {
    const at = args + (i << 2);
    result = gcd(result, intAbsolute(load<u32>(at)), end, P_MATH_GCD, small(0), at + 4, n - i - 1);
  }
  return result;
}
function math_lcm(args: u32, n: u32): u32 {
  if (!ints("lcm", args, n)) return 0;
  const end = workEnd();
  let result = small(1);
  for (let i: u32 = 0; i < n; ++i) {
    const at = args + (i << 2);
    const v = intAbsolute(load<u32>(at));
    if (v == small(0)) return v;
    const common = gcd(result, v, end, P_MATH_LCM, result, at, n - i);
    if (!common || !divisible(result, common)) return 0;
    intDivMod(result, common);
    if (!multipliable(quotient, v)) return 0;
    result = intMul(quotient, v);
  }
  return result;
}

/** The product of the numbers from, from + step, … up to `to`, by halves. */
function product(from: u64, to: u64, step: u64): u32 {
  if (from > to) return small(1);
  const n = (to - from) / step + 1;
  if (n <= 8) {
    let result = intOfU64(from);
    for (let i = from + step; i <= to; i += step) result = intMul(result, intOfU64(i));
    return result;
  }
  const middle = from + (n / 2) * step;
  return intMul(product(from, middle - step, step), product(middle, to, step));
}
/** n! as a power of two times products of odd numbers. */
function factorial(n: u32): u32 {
  let result = small(1);
  let odd = small(1);
  let from: u64 = 3;
  for (let shift = 31 - <i32>clz(n); shift >= 0; --shift) {
    const to = ((<u64>(n >> shift) + 1) & ~1) - 1; // the last odd number not above n >> shift
    if (to >= from) {
      odd = intMul(odd, product(from, to, 2));
      from = to + 2;
    }
    result = intMul(result, odd);
  }
  return intShiftLeft(result, n - <u32>popcnt(n));
}
function math_factorial(args: u32, n: u32): u32 {
  if (!ints("factorial", args, n)) return 0;
  const v = load<u32>(args);
  if (intSign(v) < 0) return raise(T_VALUE_ERROR, "factorial() not defined for negative values");
  if (!fits64(v)) return raise(T_OVERFLOW_ERROR, "factorial() argument should not exceed 9223372036854775807");
  const m = int64(v);
  if (m < 2) return small(1);
  const bits = <u64>m * (64 - clz(m));
  if (!roomFor(m > 0x3fffffff ? 0x100000000 : bits / 4)) return 0;
  return isQuick(treeWork(bits >> 5)) ? factorial(<u32>m) : tailPrelude(P_MATH_FACTORIAL, small(<i32>m));
}

/** n (n - 1) … (n - k + 1). */
function fallingProduct(n: u32, k: u64): u32 {
  if (fits64(n)) {
    const top = <u64>int64(n);
    return product(top - k + 1, top, 1);
  }
  if (k == 0) return small(1);
  if (k == 1) return n;
  return intMul(fallingProduct(n, k >> 1), fallingProduct(intSub(n, intOfU64(k >> 1)), k - (k >> 1)));
}
function math_perm(args: u32, n: u32): u32 {
  const one = n == 1 || load<u32>(args, 4) == NONE;
  if (one) return math_factorial(args, 1);
  if (!ints("perm", args, n)) return 0;
  const top = plainInt(load<u32>(args));
  const k = plainInt(load<u32>(args, 4));
  if (intSign(top) < 0) return raise(T_VALUE_ERROR, "n must be a non-negative integer");
  if (intSign(k) < 0) return raise(T_VALUE_ERROR, "k must be a non-negative integer");
  if (intCompare(top, k) < 0) return small(0);
  if (!fits64(k)) return raise(T_OVERFLOW_ERROR, "k must not exceed 9223372036854775807");
  if (!roomForProduct(top, int64(k))) return 0;
  return int64(k) < 2 || isQuick(treeWork(digitsOfProduct(top, int64(k)))) ? fallingProduct(top, int64(k)) : tailPrelude(P_MATH_PERM, top, k);
}
function roomForProduct(top: u32, k: i64): bool {
  return k < 0x40000000 ? roomFor(digitsOfProduct(top, k) << 3) : roomFor(0x100000000);
}
/** Of k factors like top, in digits, at most. */
function digitsOfProduct(top: u32, k: i64): u64 {
  openA(top);
  return <u64>natBitLength(digitsA, countA) * <u64>k >> 5;
}
/** About how many products of digits the combinations take: by far the most are divisions of halves, and many small ones. */
function combinationWork(top: u32, k: u64): u64 {
  const digits = digitsOfProduct(top, k);
  let work: u64 = 400;
  for (let rest = k; rest > 15; rest = (rest + 1) >> 1) work *= 3;
  return work + treeWork(digits) + digits * (k >> 3);
}
function math_comb(args: u32, n: u32): u32 {
  if (!ints("comb", args, n)) return 0;
  const top = plainInt(load<u32>(args));
  let k = plainInt(load<u32>(args, 4));
  if (intSign(top) < 0) return raise(T_VALUE_ERROR, "n must be a non-negative integer");
  if (intSign(k) < 0) return raise(T_VALUE_ERROR, "k must be a non-negative integer");
  const other = intSub(top, k);
  if (intSign(other) < 0) return small(0);
  if (intCompare(other, k) < 0) k = other;
  if (!fits64(k)) return raise(T_OVERFLOW_ERROR, "min(n - k, k) must not exceed 9223372036854775807");
  const count = int64(k);
  if (!roomForProduct(top, count)) return 0;
  return count < 2 || isQuick(combinationWork(top, count)) ? combinations(top, <u64>count) : tailPrelude(P_MATH_COMB, top, k);
}
/** By halves: C(n, k) = C(n, j) * C(n - j, k - j) / C(k, j), all of moderate size. */
function combinations(n: u32, k: u64): u32 {
  if (k == 0) return small(1);
  if (k < 16) {
    let result = n;
    for (let i: u64 = 1; i < k; ++i) {
      intDivMod(intMul(result, intSub(n, intOfU64(i))), intOfU64(i + 1));
      result = quotient;
    }
    return result;
  }
  const j = k / 2;
  const above = intMul(combinations(n, j), combinations(intSub(n, intOfU64(j)), k - j));
  intDivMod(above, combinations(intOfU64(k), j));
  return quotient;
}

/** The whole part of the square root, by Newton's steps from a float's estimate on. */
function math_isqrt(args: u32, n: u32): u32 {
  if (!ints("isqrt", args, n)) return 0;
  const v = plainInt(load<u32>(args));
  if (intSign(v) < 0) return raise(T_VALUE_ERROR, "isqrt() argument must be nonnegative");
  return isSmall(v) || isQuick(<u64>digitCount(v) * digitCount(v)) ? squareRoot(v) : tailPrelude(P_MATH_ISQRT, v);
}
function squareRoot(v: u32): u32 {
  if (fits64(v)) {
    const m = <u64>int64(v);
    let root = <u64>sqrt<f64>(<f64>m);
    while (root * root > m) --root;
    while ((root + 1) * (root + 1) <= m) ++root;
    return intOfU64(root);
  }
  // Half the bits first: their root, shifted up, is within one step of the whole's.
  openA(v);
  const bits = natBitLength(digitsA, countA);
  const shift = (bits - 1) >> 2;
  const guess = intShiftLeft(squareRoot(intShiftRight(v, shift << 1)), shift);
  intDivMod(v, guess);
  let root = intShiftRight(intAdd(guess, quotient), 1);
  while (intCompare(intMul(root, root), v) > 0) root = intSub(root, small(1));
  return root;
}

export function defineMathIntegers(module: u32): void {
  moduleFunction(module, "gcd", math_gcd, 0, -1);
  moduleFunction(module, "lcm", math_lcm, 0, -1);
  moduleFunction(module, "comb", math_comb, 2, 2);
  moduleFunction(module, "perm", math_perm, 1, 2);
  moduleFunction(module, "factorial", math_factorial, 1, 1);
  moduleFunction(module, "isqrt", math_isqrt, 1, 1);
}
