// SPDX-License-Identifier: LGPL-2.1-or-later
// The built-in functions of numbers: abs, divmod, pow, round, bin, oct, hex, sum.

import { NONE, NOT_IMPLEMENTED, TRUE, FALSE } from "../memory/map";
import { touch } from "../memory/barrier";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_BOOL, T_BYTEARRAY, T_BYTES, T_COMPLEX, T_FLOAT, T_INT, T_STR, T_TYPE_ERROR } from "../generated/types";
import { N_ABS, N_ROUND, P_ABS, P_DIVMOD, P_POW, P_ROUND, P_BASE_TEXT, P_SUM, P_SUM_REST } from "../generated/names";
import { KIND_COMPLEX, isKind, isSmall, rawType, small, smallValue, typeOf } from "../objects/object";
import { fits64, int64, intOf64, intSign, isInt } from "../objects/int";
import { floatResult, floatValue, isComplex, isFloat, complexResult } from "../objects/float";
import { INDEX_PYTHON, indexValue, takeIndex } from "../objects/index-number";
import { isBuiltinType } from "../objects/type";
import { itemsAddress, itemsCount, iterStatus, nativeItems, ITER_RAISED } from "../objects/iterator";
import { strOf, strOfLatin1 } from "../objects/str";
import { listItem, listLength, newList, setListItem, tupleOf } from "../objects/tuple";
import { B_ADD, B_POW, binary, nativeBinary } from "../interpreter/operators";
import { misused } from "../interpreter/primitive-arguments";
import { raise, tailPrelude } from "../interpreter/result";
import { builtin } from "../boot/define";
import { primitive } from "../boot/primitive";
import { allocateScratch } from "../memory/scratch";
import { bitsText, text, textLength } from "./number-text";
import { isNativeMethod, roundedInt } from "./int";
import { roundedFloat, roundedToInt } from "./float";
import { absolute, nativeDivmod, plainNumber, power3 } from "./number-methods";

@inline function isNumber(v: u32): bool { return isInt(v) || isFloat(v) || isComplex(v); }

function builtin_abs(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return isNumber(v) && isNativeMethod(v, N_ABS) ? absolute(v) : tailPrelude(P_ABS, v);
}
function builtin_divmod(args: u32, n: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  if (isNumber(x) && isNumber(y) && isBuiltinType(typeOf(x)) && isBuiltinType(typeOf(y))) {
    const result = nativeDivmod(x, y);
    if (result != NOT_IMPLEMENTED) return result;
  }
  return tailPrelude(P_DIVMOD, x, y);
}
function builtin_pow(args: u32, n: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  const z = load<u32>(args, 8);
  if (!z || z == NONE) return binary(B_POW, x, y);
  if (isBuiltinType(typeOf(x)) && isBuiltinType(typeOf(y)) && isBuiltinType(typeOf(z)) && isNumber(x) && isNumber(y)) {
    const result = power3(x, y, z);
    if (result != NOT_IMPLEMENTED) return result;
  }
  return tailPrelude(P_POW, x, y, z);
}
function builtin_round(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  const places = load<u32>(args, 4) ? load<u32>(args, 4) : NONE;
  if ((isInt(v) || isFloat(v)) && isNativeMethod(v, N_ROUND)) {
    if (places == NONE) return isInt(v) ? plainNumber(v) : roundedToInt(floatValue(v));
    if (isInt(places)) {
      takeIndex(places);
      return isInt(v) ? roundedInt(v, indexValue) : roundedFloat(floatValue(v), indexValue);
    }
  }
  return tailPrelude(P_ROUND, v, places);
}

/** An int in base 2, 8 or 16 with its prefix. */
function baseText(args: u32, letter: u32): u32 {
  const v = load<u32>(args);
  if (!isInt(v)) {
    return takeIndex(v) == INDEX_PYTHON ? tailPrelude(P_BASE_TEXT, v, small(letter)) : 0;
  }
  if (!bitsText(v, letter == 98 ? 1 : letter == 111 ? 3 : 4, false)) return 0;
  const from = text;
  const length = textLength;
  const whole = allocateScratch(length + 3);
  let at = whole;
  if (intSign(v) < 0) store<u8>(at++, 45);
  store<u8>(at++, 48);
  store<u8>(at++, <u8>letter);
  memory.copy(at, from, length);
  return strOfLatin1(whole, at + length - whole);
}
function builtin_bin(args: u32, n: u32): u32 { return baseText(args, 98); }
function builtin_oct(args: u32, n: u32): u32 { return baseText(args, 111); }
function builtin_hex(args: u32, n: u32): u32 { return baseText(args, 120); }

// sum(). Ints are added while the sum fits 64 bits; floats and complex numbers with a running compensation
// (Neumaier); anything else, and all that follows it, with +. The state of a sum is a list: mode, total, and two
// complex objects that hold sum and compensation of the real and of the imaginary part.

const MODE_INT: u32 = 0;
const MODE_FLOAT: u32 = 1;
const MODE_COMPLEX: u32 = 2;
const MODE_ANY: u32 = 3;

let mode: u32 = 0;
let whole: i64 = 0;
let total: u32 = 0;
let high: f64 = 0;
let low: f64 = 0;
let high2: f64 = 0;
let low2: f64 = 0;

/** Enters the mode of a total of any type, not one before `from`. */
function enter(v: u32, from: u32): void {
  total = v;
  low = 0;
  low2 = 0;
  if (from == MODE_INT && (isSmall(v) || rawType(v) == T_INT) && fits64(v)) {
    mode = MODE_INT;
    whole = int64(v);
  } else if (from <= MODE_FLOAT && !isSmall(v) && rawType(v) == T_FLOAT) {
    mode = MODE_FLOAT;
    high = floatValue(v);
  } else if (from <= MODE_COMPLEX && !isSmall(v) && rawType(v) == T_COMPLEX) {
    mode = MODE_COMPLEX;
    high = load<f64>(v, 8);
    high2 = load<f64>(v, 16);
  } else mode = MODE_ANY;
}
function addReal(x: f64): void {
  const t = high + x;
  low += abs(high) >= abs(x) ? high - t + x : x - t + high;
  high = t;
}
function addImaginary(x: f64): void {
  const t = high2 + x;
  low2 += abs(high2) >= abs(x) ? high2 - t + x : x - t + high2;
  high2 = t;
}
/** Adds an item in the present mode; false if that cannot be done. */
function add(v: u32): bool {
  if (mode == MODE_INT) {
    if (!isSmall(v) && rawType(v) != T_INT && rawType(v) != T_BOOL) return false;
    if (!fits64(v)) return false;
    const x = int64(v);
    const sum = whole + x;
    if (((whole ^ sum) & (x ^ sum)) < 0) return false;
    whole = sum;
    return true;
  }
  if (mode == MODE_ANY) return false;
  if (isInt(v)) {
    if (!fits64(v)) return false;
    addReal(<f64>int64(v));
    return true;
  }
  if (mode == MODE_FLOAT) {
    if (rawType(v) != T_FLOAT) return false;
    addReal(floatValue(v));
    return true;
  }
  if (rawType(v) == T_COMPLEX) {
    addReal(load<f64>(v, 8));
    addImaginary(load<f64>(v, 16));
    return true;
  }
  if (!isFloat(v)) return false;
  addReal(floatValue(v));
  return true;
}
/** The total so far. */
function sumNow(): u32 {
  const real = low != 0 && isFinite(low) ? high + low : high;
  if (mode == MODE_INT) return intOf64(whole);
  if (mode == MODE_FLOAT) return floatResult(real);
  if (mode == MODE_COMPLEX) return complexResult(real, low2 != 0 && isFinite(low2) ? high2 + low2 : high2);
  return total;
}

/** Sums of these cannot be: str, bytes, bytearray. */
function refused(start: u32): u32 {
  if (isSmall(start)) return 0;
  const type = rawType(start);
  if (type == T_STR) return strOf("sum() can't sum strings [use ''.join(seq) instead]");
  if (type == T_BYTES) return strOf("sum() can't sum bytes [use b''.join(seq) instead]");
  if (type == T_BYTEARRAY) return strOf("sum() can't sum bytearray [use b''.join(seq) instead]");
  return 0;
}
function builtin_sum(args: u32, n: u32): u32 {
  const items = load<u32>(args);
  const start = load<u32>(args, 4) ? load<u32>(args, 4) : small(0);
  const words = refused(start);
  if (words) return raise(T_TYPE_ERROR, "%", words);
  if (!nativeItems(items)) return iterStatus == ITER_RAISED ? 0 : tailPrelude(P_SUM, items, start);
  const count = itemsCount;
  if (count > 64) charge(count >> 4);
  const end = workEnd();
  enter(start, MODE_INT);
  for (let i: u32 = 0; i < count; ++i) {
    const v = load<u32>(itemsAddress + (i << 2));
    if (add(v)) continue;
    const now = sumNow();
    if (isNumber(now) && isNumber(v) && isBuiltinType(typeOf(v)) && isBuiltinType(typeOf(now)) && !worksLong(end)) {
      const result = nativeBinary(B_ADD, now, v);
      if (!result) return 0;
      enter(result, min<u32>(mode + 1, MODE_ANY));
    } else return tailPrelude(P_SUM_REST, tupleOf(itemsAddress + (i << 2), count - i), now);
  }
  return sumNow();
}

/** _sum_start(total, mode): the state of a sum that begins with this total. */
function sumStart(args: u32, n: u32): u32 {
  enter(load<u32>(args), <u32>smallValue(load<u32>(args, 4)));
  const state = newList(4);
  setListItem(state, 2, complexResult(0, 0));
  setListItem(state, 3, complexResult(0, 0));
  keep(state);
  return state;
}
function keep(state: u32): void {
  setListItem(state, 0, small(mode));
  setListItem(state, 1, mode == MODE_INT ? intOf64(whole) : total);
  const real = listItem(state, 2);
  const imaginary = listItem(state, 3);
  store<f64>(real, high, 8);
  store<f64>(real, low, 16);
  store<f64>(imaginary, high2, 8);
  store<f64>(imaginary, low2, 16);
  touch(real + 8);
  touch(real + 16);
  touch(imaginary + 8);
  touch(imaginary + 16);
}
function recall(state: u32): void {
  mode = <u32>smallValue(listItem(state, 0));
  total = listItem(state, 1);
  whole = mode == MODE_INT ? int64(total) : 0;
  const real = listItem(state, 2);
  const imaginary = listItem(state, 3);
  high = load<f64>(real, 8);
  low = load<f64>(real, 16);
  high2 = load<f64>(imaginary, 8);
  low2 = load<f64>(imaginary, 16);
}
/** Is a list what _sum_start made? */
function isSum(state: u32): bool {
  return listLength(state) == 4 && isSmall(listItem(state, 0)) && isKind(listItem(state, 2), KIND_COMPLEX) && isKind(listItem(state, 3), KIND_COMPLEX);
}
/** _sum_add(state, item): whether the item could be added. */
function sumAdd(args: u32, n: u32): u32 {
  const state = load<u32>(args);
  if (!isSum(state)) return misused();
  recall(state);
  if (!add(load<u32>(args, 4))) return FALSE;
  keep(state);
  return TRUE;
}
/** _sum_total(state). */
function sumTotal(args: u32, n: u32): u32 {
  if (!isSum(load<u32>(args))) return misused();
  recall(load<u32>(args));
  return sumNow();
}
/** _sum_mode(state). */
function sumMode(args: u32, n: u32): u32 { return isSum(load<u32>(args)) ? listItem(load<u32>(args), 0) : misused(); }

export function defineNumericFunctions(): void {
  builtin("abs", builtin_abs, 1, 1);
  builtin("divmod", builtin_divmod, 2, 2);
  builtin("pow", builtin_pow, 2, 3, "base,exp,mod");
  builtin("round", builtin_round, 1, 2, "number,ndigits");
  builtin("bin", builtin_bin, 1, 1);
  builtin("oct", builtin_oct, 1, 1);
  builtin("hex", builtin_hex, 1, 1);
  builtin("sum", builtin_sum, 1, 2, "start");
  primitive("_sum_start", sumStart, 2, 2);
  primitive("_sum_add", sumAdd, 2, 2);
  primitive("_sum_total", sumTotal, 1, 1);
  primitive("_sum_mode", sumMode, 1, 1);
}
