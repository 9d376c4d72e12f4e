// SPDX-License-Identifier: LGPL-2.1-or-later
// Comparisons of values of built-in types (Python reference, "Value comparisons"). As soon as a class that compares in
// Python takes part, at any depth, the prelude is asked.

import { NOT_IMPLEMENTED, TRUE, FALSE } from "../memory/map";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_OBJECT, T_DICT_VALUES, T_RECURSION_ERROR } from "../generated/types";
import { N_LT, N_LE, N_EQ, N_NE, N_GT, N_GE } from "../generated/names";
import {
  KIND_TUPLE, KIND_LIST, KIND_SET, KIND_DICT_VIEW, KIND_STR, KIND_FLOAT, KIND_BIGINT, KIND_BYTES, KIND_BYTEARRAY, KIND_NATIVE, KIND_SLICE, boolOf, isSmall,
  kindOf, rawType, typeOf,
} from "./object";
import { intCompare } from "./int";
import { compareIntFloat } from "./int-float";
import { SLICE_START } from "./slice";
import { strCompare } from "./str";
import { bytesCompare } from "./bytes";
import { listItems, listLength, tupleItems, tupleLength } from "./tuple";
import { NATIVE_OWNER } from "./function";
import { isBuiltinType, typeLookup } from "./type";
import { setUsed, setMask, setPlaces, setFind, PLACE_SIZE, SET_RAISED } from "./set";
import { viewDict, viewContains, viewElement } from "./dict-view";
import { dictLength, dictFill, dictEntry } from "./dict";
import { nativeEqual, sameOrEqual, isSubset, hasPythonNotEqual, equalByLayout, EQUAL_PYTHON, EQUAL_RAISED } from "./equal";
import { MOST_NESTED } from "./hash";
import { raise } from "../interpreter/result";
import { name } from "../interpreter/names";

/** Python must be asked. */
@inline export const COMPARE_PYTHON: u32 = 2;

/** Outcome of comparing a value in Python: its own method, none of its own, its layout's. */
const ORDER_PYTHON: u32 = 0;
const ORDER_NONE: u32 = 1;
const ORDER_LAYOUT: u32 = 2;

function methodName(op: u32): u32 {
  return name(op == 0 ? N_LT : op == 1 ? N_LE : op == 2 ? N_EQ : op == 3 ? N_NE : op == 4 ? N_GT : N_GE);
}
/** The comparison that decides x op y when y is asked: y op' x. */
function reflected(op: u32): u32 {
  return op == 2 || op == 3 ? op : op < 2 ? op + 4 : op - 4;
}
function orderOf(v: u32, op: u32): u32 {
  const type = typeOf(v);
  if (isBuiltinType(type)) return ORDER_LAYOUT;
  const method = typeLookup(type, methodName(op));
  if (!method || isSmall(method) || kindOf(method) != KIND_NATIVE) return ORDER_PYTHON;
  return load<u32>(method, NATIVE_OWNER) == T_OBJECT ? ORDER_NONE : ORDER_LAYOUT;
}

/** x op y (0 <, 1 <=, 2 ==, 3 !=, 4 >, 5 >=): a value, NotImplemented, COMPARE_PYTHON, or 0 with something pending. */
export function nativeCompare(op: u32, x: u32, y: u32): u32 {
  if (op == 2 || op == 3) {
    if (op == 3 && (hasPythonNotEqual(x) || hasPythonNotEqual(y))) return COMPARE_PYTHON;
    const e = nativeEqual(x, y);
    if (e == EQUAL_PYTHON) return COMPARE_PYTHON;
    return e < 0 ? 0 : boolOf((e == 1) == (op == 2));
  }
  const ox = orderOf(x, op);
  if (ox == ORDER_PYTHON) return COMPARE_PYTHON;
  const oy = orderOf(y, reflected(op));
  if (oy == ORDER_PYTHON) return COMPARE_PYTHON;
  return ox == ORDER_LAYOUT && oy == ORDER_LAYOUT ? orderByLayout(op, x, y) : NOT_IMPLEMENTED;
}

/** The same by the layouts of x and y, whatever their classes define: what `list.__lt__(x, y)` gives. */
export function compareByLayout(op: u32, x: u32, y: u32): u32 {
  if (op > 1 && op < 4) {
    const e = equalByLayout(x, y);
    if (e == EQUAL_PYTHON) return COMPARE_PYTHON;
    return e < 0 ? 0 : boolOf((e == 1) == (op == 2));
  }
  return orderByLayout(op, x, y);
}

@inline function decided(op: u32, c: i32): u32 {
  return boolOf(op == 0 ? c < 0 : op == 1 ? c <= 0 : op == 4 ? c > 0 : c >= 0);
}

let nested: u32 = 0;

function orderByLayout(op: u32, x: u32, y: u32): u32 {
  const kx: u32 = isSmall(x) ? KIND_BIGINT : kindOf(x);
  const ky: u32 = isSmall(y) ? KIND_BIGINT : kindOf(y);
  if (kx != ky) {
    if (kx == KIND_BIGINT && ky == KIND_FLOAT) return orderIntFloat(op, x, y);
    if (kx == KIND_FLOAT && ky == KIND_BIGINT) return orderIntFloat(reflected(op), y, x);
    if ((kx == KIND_BYTES && ky == KIND_BYTEARRAY) || (kx == KIND_BYTEARRAY && ky == KIND_BYTES)) return decided(op, bytesCompare(x, y));
    if ((kx == KIND_SET || kx == KIND_DICT_VIEW) && (ky == KIND_SET || ky == KIND_DICT_VIEW)) return orderSets(op, x, y);
    return NOT_IMPLEMENTED;
  }
  switch (kx) {
    case KIND_BIGINT: return decided(op, intCompare(x, y));
    case KIND_FLOAT: {
      const a = load<f64>(x, 8);
      const b = load<f64>(y, 8);
      return boolOf(op == 0 ? a < b : op == 1 ? a <= b : op == 4 ? a > b : a >= b);
    }
    case KIND_STR: return decided(op, strCompare(x, y));
    case KIND_BYTES:
    case KIND_BYTEARRAY: return decided(op, bytesCompare(x, y));
    case KIND_TUPLE: return orderItems(op, tupleItems(x), tupleLength(x), tupleItems(y), tupleLength(y));
    case KIND_LIST: return orderItems(op, listItems(x), listLength(x), listItems(y), listLength(y));
    case KIND_SLICE: return orderItems(op, x + <u32>SLICE_START, 3, y + <u32>SLICE_START, 3);
    case KIND_SET: return orderPlainSets(op, x, y);
    case KIND_DICT_VIEW: return orderSets(op, x, y);
  }
  return NOT_IMPLEMENTED;
}

function orderIntFloat(op: u32, v: u32, f: u32): u32 {
  const x = load<f64>(f, 8);
  return x != x ? FALSE : decided(op, compareIntFloat(v, x));
}


/** The first items that differ decide, else the lengths. */
function orderItems(op: u32, x: u32, nx: u32, y: u32, ny: u32): u32 {
  const n = min(nx, ny);
  const end = workEnd();
  for (let i: u32 = 0; i < n; ++i) {
    const a = load<u32>(x + (i << 2));
    const b = load<u32>(y + (i << 2));
    if (a == b) continue;
    if (isSmall(a) && isSmall(b)) return decided(op, <i32>a < <i32>b ? -1 : 1);
    const same = sameOrEqual(a, b);
    if (same == 1) {
      if (worksLong(end)) return COMPARE_PYTHON;
      continue;
    }
    if (same < 0) return same == EQUAL_RAISED ? 0 : COMPARE_PYTHON;
    if (n > 64) charge(i >> 4);
    if (nested > MOST_NESTED) {
      nested = 0;
      return raise(T_RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
    }
    ++nested;
    const result = nativeCompare(op, a, b);
    nested = 0;
    return result == NOT_IMPLEMENTED ? COMPARE_PYTHON : result; // the prelude has the words for it
  }
  if (n > 64) charge(n >> 4);
  return decided(op, nx < ny ? -1 : nx > ny ? 1 : 0);
}

/** Subset and superset: op of two sets. */
function orderPlainSets(op: u32, x: u32, y: u32): u32 {
  if (op >= 4) return orderPlainSets(op - 4, y, x);
  if (op == 0 && setUsed(x) >= setUsed(y)) return FALSE;
  return answer(isSubset(x, y));
}
function answer(held: i32): u32 {
  return held >= 0 ? boolOf(held == 1) : held == EQUAL_PYTHON ? COMPARE_PYTHON : 0;
}
/** The same where at least one is a view of a dict; those of values have no order. */
function orderSets(op: u32, x: u32, y: u32): u32 {
  if (rawType(x) == T_DICT_VALUES || rawType(y) == T_DICT_VALUES) return NOT_IMPLEMENTED;
  if (op >= 4) return orderSets(op - 4, y, x);
  const nx = countOf(x);
  const ny = countOf(y);
  if (op == 0 ? nx >= ny : nx > ny) return FALSE;
  if (kindOf(x) == KIND_SET) {
    for (let at = setPlaces(x), end = at + (setMask(x) + 1) * PLACE_SIZE; at < end; at += PLACE_SIZE) {
      const element = load<u32>(at, 4);
      if (!element) continue;
      const held = viewContains(y, element);
      if (held != 1) return answer(held);
    }
    return TRUE;
  }
  const dict = viewDict(x);
  for (let i: u32 = 0, fill = dictFill(dict); i < fill; ++i) {
    const entry = dictEntry(dict, i);
    if (!load<u32>(entry, 4)) continue;
    const held = holds(y, viewElement(x, entry));
    if (held != 1) return answer(held);
  }
  return TRUE;
}
function countOf(v: u32): u32 {
  return kindOf(v) == KIND_SET ? setUsed(v) : dictLength(viewDict(v));
}
/** Is a value in a set or view? 1, 0, -1 for Python, -2 after raising. */
function holds(container: u32, v: u32): i32 {
  if (kindOf(container) != KIND_SET) return viewContains(container, v);
  const place = setFind(container, v);
  return place > SET_RAISED ? 1 : -<i32>place;
}
