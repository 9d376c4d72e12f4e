// SPDX-License-Identifier: LGPL-2.1-or-later
// Module `math`: sums, products and distances over iterables. What the program's own classes take part in is left to
// the prelude.

import { charge, workEnd, worksLong } from "../memory/allocate";
import { allocateScratch } from "../memory/scratch";
import { T_BOOL, T_FLOAT, T_INT, T_LIST, T_OVERFLOW_ERROR, T_TUPLE, T_VALUE_ERROR } from "../generated/types";
import { P_MATH_CALL_FLOATS, P_MATH_PROD, P_MATH_SUMPROD } from "../generated/names";
import { isExactly, isSmall, rawType, small, typeOf } from "../objects/object";
import { fits64, int64, intOf64, intToFloat, isInt } from "../objects/int";
import { floatResult, floatValue, isComplex, isFloat, newFloat } from "../objects/float";
import { ITER_RAISED, iterStatus, itemsAddress, itemsCount, nativeItems } from "../objects/iterator";
import { strOf } from "../objects/str";
import { tupleOf } from "../objects/tuple";
import { isBuiltinType } from "../objects/type";
import { addToSum, opposedInfinities, startSum, totalSum } from "../numeric/exact-sum";
import { norm, splitHigh, splitLow, splitProduct, splitSum } from "../numeric/fused";
import { B_ADD, B_MUL, nativeBinary } from "../interpreter/operators";
import { raise, tailPrelude } from "../interpreter/result";
import { moduleFunction } from "../boot/define";
import { numberValue, toNumber } from "./float";
import { callConverted } from "./math";

/** Calls math.<text> again through the prelude, its arguments made lists of floats. */
function callWithLists(text: string, args: u32, n: u32): u32 {
  return tailPrelude(P_MATH_CALL_FLOATS, strOf(text), tupleOf(args, n));
}

let overflowed: bool = false;
/** Takes the float of an item into numberValue; false if Python must convert it, or it is too large. */
function takeItem(v: u32): bool {
  if (!toNumber(v)) return false;
  if (abs(numberValue) == Infinity && isInt(v)) {
    overflowed = true;
    return false;
  }
  return true;
}
function tooLarge(): u32 { return raise(T_OVERFLOW_ERROR, "int too large to convert to float"); }

function math_fsum(args: u32, n: u32): u32 {
  if (!nativeItems(load<u32>(args))) return iterStatus == ITER_RAISED ? 0 : callWithLists("fsum", args, n);
  const items = itemsAddress;
  const count = itemsCount;
  if (count > 32) charge(count >> 2);
  overflowed = false;
  startSum();
  for (let i: u32 = 0; i < count; ++i) {
    if (!takeItem(load<u32>(items + (i << 2)))) {
      if (overflowed) return tooLarge();
      const all = tupleOf(items, count);
      const again = allocateScratch(4);
      store<u32>(again, all);
      return callWithLists("fsum", again, 1);
    }
    if (!addToSum(numberValue)) return raise(T_OVERFLOW_ERROR, "intermediate overflow in fsum");
  }
  if (opposedInfinities()) return raise(T_VALUE_ERROR, "-inf + inf in fsum");
  return floatResult(totalSum());
}

/** The norm of n numbers at this address, from which those at `minus` are taken unless that is 0. 0: Python must convert. */
function normOf(items: u32, minus: u32, n: u32): u32 {
  const values = allocateScratch((n + 1) << 3);
  let most: f64 = 0;
  let nan = false;
  if (n > 16) charge(n >> 2);
  overflowed = false;
  for (let i: u32 = 0; i < n; ++i) {
    if (!takeItem(load<u32>(items + (i << 2)))) return overflowed ? tooLarge() : 0;
    let x = numberValue;
    if (minus) {
      if (!takeItem(load<u32>(minus + (i << 2)))) return overflowed ? tooLarge() : 0;
      x -= numberValue;
    }
    x = abs(x);
    if (x != x) nan = true;
    else if (x > most) most = x;
    store<f64>(values + (i << 3), x);
  }
  if (most == Infinity) return newFloat(most);
  return floatResult(nan ? NaN : norm(values, n, most));
}
function math_hypot(args: u32, n: u32): u32 {
  const result = normOf(args, 0, n);
  return result || overflowed ? result : callConverted("hypot", args, n);
}
function math_dist(args: u32, n: u32): u32 {
  const p = load<u32>(args);
  const q = load<u32>(args, 4);
  // Iterators would be used up by a first try that fails.
  if (!isRow(p) || !isRow(q)) return callWithLists("dist", args, n);
  nativeItems(p);
  const items = itemsAddress;
  const count = itemsCount;
  nativeItems(q);
  if (count != itemsCount) return raise(T_VALUE_ERROR, "both points must have the same number of dimensions");
  const result = normOf(items, itemsAddress, count);
  return result || overflowed ? result : callWithLists("dist", args, n);
}
function isRow(v: u32): bool { return isExactly(v, T_LIST) || isExactly(v, T_TUPLE); }

@inline function isPlainNumber(v: u32): bool { return isBuiltinType(typeOf(v)) && (isInt(v) || isFloat(v) || isComplex(v)); }

/** prod(iterable, *, start=1). */
function math_prod(args: u32, n: u32): u32 {
  let total = load<u32>(args, 4) ? load<u32>(args, 4) : small(1);
  if (!nativeItems(load<u32>(args))) return iterStatus == ITER_RAISED ? 0 : tailPrelude(P_MATH_PROD, load<u32>(args), total);
  const items = itemsAddress;
  const count = itemsCount;
  if (count > 32) charge(count >> 3);
  const end = workEnd();
  for (let i: u32 = 0; i < count; ++i) {
    const v = load<u32>(items + (i << 2));
    if (!isPlainNumber(v) || !isPlainNumber(total)) return tailPrelude(P_MATH_PROD, tupleOf(items + (i << 2), count - i), total);
    total = nativeBinary(B_MUL, total, v);
    if (!total) return 0;
    if (worksLong(end)) return tailPrelude(P_MATH_PROD, tupleOf(items + (i << 2) + 4, count - i - 1), total);
  }
  return total;
}

// sumprod: products of ints while they fit 64 bits; of floats in three parts; of anything else with * and +.

let high: f64 = 0;
let middle: f64 = 0;
let tiny: f64 = 0;
/** Adds a product to the three parts; false if the sum is not finite. */
function addProduct(x: f64, y: f64): bool {
  splitProduct(x, y);
  const product = splitHigh;
  const rest = splitLow;
  splitSum(high, product);
  const sum = splitHigh;
  const lost = splitLow;
  if (!isFinite(sum)) return false;
  splitSum(middle, rest);
  const first = splitHigh;
  const lost2 = splitLow;
  splitSum(first, lost);
  high = sum;
  middle = splitHigh;
  tiny = tiny + lost2 + splitLow;
  return true;
}
function partsTotal(): f64 {
  splitSum(middle, tiny);
  return high + splitHigh;
}
/** Takes a float or, beside a float, an int as a factor into numberFactor. */
function isFactor(v: u32): bool {
  if (!isSmall(v) && rawType(v) == T_FLOAT) {
    numberFactor = floatValue(v);
    return true;
  }
  if (!isSmall(v) && rawType(v) != T_INT && rawType(v) != T_BOOL) return false;
  numberFactor = intToFloat(v);
  return abs(numberFactor) != Infinity;
}
let numberFactor: f64 = 0;
@inline function exactInt(v: u32): bool { return isSmall(v) || (rawType(v) == T_INT && fits64(v)); }
@inline function exactFloat(v: u32): bool { return !isSmall(v) && rawType(v) == T_FLOAT; }

function math_sumprod(args: u32, n: u32): u32 {
  const p = load<u32>(args);
  const q = load<u32>(args, 4);
  if (!isRow(p) || !isRow(q)) return tailPrelude(P_MATH_SUMPROD, p, q);
  nativeItems(p);
  const left = itemsAddress;
  const count = itemsCount;
  nativeItems(q);
  const right = itemsAddress;
  if (count != itemsCount) return raise(T_VALUE_ERROR, "Inputs are not the same length");
  if (count > 16) charge(count >> 2);
  const end = workEnd();
  let total = small(0);
  let whole: i64 = 0;
  let ints = true;
  let floats = true;
  let used = false; // of the parts
  high = 0;
  middle = 0;
  tiny = 0;
  for (let i: u32 = 0; i < count; ++i) {
    const a = load<u32>(left + (i << 2));
    const b = load<u32>(right + (i << 2));
    if (ints) {
      if (exactInt(a) && exactInt(b) && addWhole(whole, int64(a), int64(b))) {
        whole = wholeSum;
        continue;
      }
      ints = false;
      total = intOf64(whole);
    }
    if (floats) {
      if ((exactFloat(a) || exactFloat(b)) && isFactor(a)) {
        const x = numberFactor;
        if (isFactor(b) && addProduct(x, numberFactor)) {
          used = true;
          continue;
        }
      }
      floats = false;
      if (used) total = nativeBinary(B_ADD, total, newFloat(partsTotal()));
    }
    if (!isPlainNumber(a) || !isPlainNumber(b) || !isPlainNumber(total) || worksLong(end)) {
      return tailPrelude(P_MATH_SUMPROD, tupleOf(left + (i << 2), count - i), tupleOf(right + (i << 2), count - i), total);
    }
    const product = nativeBinary(B_MUL, a, b);
    total = product ? nativeBinary(B_ADD, total, product) : 0;
    if (!total) return 0;
  }
  if (ints) return intOf64(whole);
  return floats && used ? nativeBinary(B_ADD, total, newFloat(partsTotal())) : total;
}
let wholeSum: i64 = 0;
/** whole + a * b into wholeSum; false if that is beyond 64 bits. */
function addWhole(whole: i64, a: i64, b: i64): bool {
  const product = a * b;
  const short = a <= 0x7fffffff && a >= -0x7fffffff && b <= 0x7fffffff && b >= -0x7fffffff;
  if (!short && a != 0 && ((a == -1 && b == i64.MIN_VALUE) || product / a != b)) return false;
  wholeSum = whole + product;
  return ((whole ^ wholeSum) & (product ^ wholeSum)) >= 0;
}

export function defineMathSums(module: u32): void {
  moduleFunction(module, "fsum", math_fsum, 1, 1);
  moduleFunction(module, "hypot", math_hypot, 0, -1);
  moduleFunction(module, "dist", math_dist, 2, 2);
  moduleFunction(module, "prod", math_prod, 1, 2, "start");
  moduleFunction(module, "sumprod", math_sumprod, 2, 2);
}
