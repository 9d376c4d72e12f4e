// SPDX-License-Identifier: LGPL-2.1-or-later
// Equality of any two values without Python: what `==` says where only built-in methods take part (Python reference,
// "Value comparisons"). A class that defines __eq__ in Python, at any depth, is left to the prelude.

import {
  T_OBJECT, T_STR, T_RECURSION_ERROR, T_DICT_VALUES, T_MAPPING_PROXY,
} from "../generated/types";
import { N_EQ, N_NE } from "../generated/names";
import { charge, workEnd, worksLong } from "../memory/allocate";
import {
  KIND_FLOAT, KIND_BIGINT, KIND_STR, KIND_BYTES, KIND_COMPLEX, KIND_TUPLE, KIND_LIST, KIND_DICT, KIND_SET, KIND_RANGE,
  KIND_SLICE, KIND_BYTEARRAY, KIND_DICT_VIEW, KIND_METHOD, KIND_NATIVE, KIND_RECORD, KIND_MEMORYVIEW, KIND_WEAKREF, isSmall, small, kindOf,
  rawType, typeOf, isKind,
} from "./object";
import { strEqual, strLength } from "./str";
import { bytesData } from "./bytes";
import { memoryEqual } from "./memory-equal";
import { digitCount, intEqual } from "./int";
import { compareIntFloat } from "./int-float";
import { tupleLength, listLength, listItems } from "./tuple";
import { METHOD_FUNCTION, METHOD_SELF, NATIVE_OWNER } from "./function";
import { isBuiltinType, typeLookup } from "./type";
import { dictLength, dictFill, dictEntry, dictFindHashed, DICT_PYTHON, DICT_RAISED } from "./dict";
import { setUsed, setMask, setPlaces, setHolds, PLACE_SIZE } from "./set";
import { viewDict, viewIsItems, viewHolds } from "./dict-view";
import { RANGE_START, RANGE_STEP, RANGE_LENGTH } from "./range";
import { SLICE_START } from "./slice";
import { MOST_NESTED, MOST_VISITED } from "./hash";
import { WEAKREF_TARGET } from "./weakref";
import { raise } from "../interpreter/result";
import { name } from "../interpreter/names";

@inline export const EQUAL_PYTHON: i32 = -1;
@inline export const EQUAL_RAISED: i32 = -2;

let nested: u32 = 0;
let visited: u32 = 0;
/** When the work on long items of containers is long enough. */
let end: u64 = 0;

/** Values of more bytes than this cost more than what is charged for any item. */
const LONG: u32 = 4096;
/** Before values of so many bytes are compared: is that to be left to the prelude, since as items of containers they are too many? */
function leaves(bytes: u32): bool {
  if (bytes < LONG) return false;
  if (nested && worksLong(end)) return true;
  charge(bytes >> 5);
  return false;
}
/** strEqual charges for itself. */
@inline function sameText(a: u32, b: u32): i32 {
  return nested && strLength(a) > LONG && worksLong(end) ? EQUAL_PYTHON : strEqual(a, b) ? 1 : 0;
}

/** a == b: 1 or 0; -1 if Python must be asked, -2 after raising. */
export function nativeEqual(a: u32, b: u32): i32 {
  if (isSmall(a) && isSmall(b)) return a == b ? 1 : 0;
  if (nested) return equal(a, b); // asked by a look-up within a comparison
  visited = 0;
  end = workEnd();
  const result = equal(a, b);
  nested = 0;
  if (visited > 64) charge(visited >> 3);
  return result;
}

/** a == b by the layouts of a and b, whatever their classes define: what `list.__eq__(a, b)` gives. */
export function equalByLayout(a: u32, b: u32): i32 {
  if (a == b && (isSmall(a) || kindOf(a) != KIND_FLOAT)) return 1;
  visited = 0;
  nested = 0;
  end = workEnd();
  const ka: u32 = isSmall(a) ? KIND_BIGINT : kindOf(a);
  const kb: u32 = isSmall(b) ? KIND_BIGINT : kindOf(b);
  const result = ka < 32 || kb < 32 ? equalPlain(a, b, ka, kb) : equalContainers(a, b, ka, kb);
  nested = 0;
  if (visited > 64) charge(visited >> 3);
  return result;
}

/** a is b or a == b, as containers compare their items. */
export function sameOrEqual(a: u32, b: u32): i32 {
  return a == b ? 1 : nativeEqual(a, b);
}

/** Whose equality a value has: that of its layout, that of object (identity), or Python's. */
const EQ_LAYOUT: i32 = 0;
const EQ_IDENTITY: i32 = 1;
const EQ_PYTHON: i32 = 2;
function equalityOf(v: u32): i32 {
  const type = typeOf(v);
  if (isBuiltinType(type)) return EQ_LAYOUT;
  const method = typeLookup(type, name(N_EQ));
  if (isSmall(method) || kindOf(method) != KIND_NATIVE) return EQ_PYTHON;
  return load<u32>(method, NATIVE_OWNER) == T_OBJECT ? EQ_IDENTITY : EQ_LAYOUT;
}
/** Does `!=` on this value need a __ne__ written in Python? Object's own asks __eq__. */
export function hasPythonNotEqual(v: u32): bool {
  const type = typeOf(v);
  if (isBuiltinType(type)) return false;
  const method = typeLookup(type, name(N_NE));
  return isSmall(method) || kindOf(method) != KIND_NATIVE;
}

function equal(a: u32, b: u32): i32 {
  if (!isSmall(a) && rawType(a) == T_STR && !isSmall(b) && rawType(b) == T_STR) return sameText(a, b);
  const ea = equalityOf(a);
  const eb = equalityOf(b);
  if (ea == EQ_PYTHON || eb == EQ_PYTHON) return EQUAL_PYTHON;
  if (ea == EQ_IDENTITY && eb == EQ_IDENTITY) return a == b ? 1 : 0;
  const ka: u32 = isSmall(a) ? KIND_BIGINT : kindOf(a);
  const kb: u32 = isSmall(b) ? KIND_BIGINT : kindOf(b);
  return ka < 32 || kb < 32 ? equalPlain(a, b, ka, kb) : equalContainers(a, b, ka, kb);
}

function equalPlain(a: u32, b: u32, ka: u32, kb: u32): i32 {
  switch (ka) {
    case KIND_BIGINT:
      if (kb == KIND_BIGINT) return intCompared(a, b);
      if (kb == KIND_FLOAT) return intEqualsFloat(a, load<f64>(b, 8));
      if (kb == KIND_COMPLEX) return load<f64>(b, 16) == 0 ? intEqualsFloat(a, load<f64>(b, 8)) : 0;
      break;
    case KIND_FLOAT:
      if (kb == KIND_FLOAT) return load<f64>(a, 8) == load<f64>(b, 8) ? 1 : 0;
      if (kb == KIND_BIGINT) return intEqualsFloat(b, load<f64>(a, 8));
      if (kb == KIND_COMPLEX) return load<f64>(b, 16) == 0 && load<f64>(a, 8) == load<f64>(b, 8) ? 1 : 0;
      break;
    case KIND_COMPLEX:
      if (kb == KIND_COMPLEX) return load<f64>(a, 8) == load<f64>(b, 8) && load<f64>(a, 16) == load<f64>(b, 16) ? 1 : 0;
      if (kb != KIND_COMPLEX && (kb == KIND_BIGINT || kb == KIND_FLOAT)) return equalPlain(b, a, kb, ka);
      break;
    case KIND_STR:
      if (kb == KIND_STR) return sameText(a, b);
      break;
    case KIND_BYTES:
    case KIND_BYTEARRAY:
      if (kb == KIND_BYTES || kb == KIND_BYTEARRAY) return equalBytes(a, b);
  }
  if ((ka == KIND_MEMORYVIEW || kb == KIND_MEMORYVIEW) && a != b) return viewedEqual(a, b);
  return a == b ? 1 : 0;
}

function intCompared(a: u32, b: u32): i32 {
  if (nested && !isSmall(a) && !isSmall(b) && load<u32>(a, 8) == load<u32>(b, 8) && leaves(digitCount(a) << 2)) return EQUAL_PYTHON;
  return intEqual(a, b) ? 1 : 0;
}
function intEqualsFloat(v: u32, x: f64): i32 {
  return x == x && compareIntFloat(v, x) == 0 ? 1 : 0;
}

function equalBytes(a: u32, b: u32): i32 {
  const n = load<u32>(a, 8);
  if (a != b && n == load<u32>(b, 8) && leaves(n)) return EQUAL_PYTHON;
  return n == load<u32>(b, 8) && memory.compare(bytesData(a), bytesData(b), n) == 0 ? 1 : 0;
}

/** Of memoryviews: memoryEqual charges for what it does. */
function viewedEqual(a: u32, b: u32): i32 {
  return nested && worksLong(end) ? EQUAL_PYTHON : max(memoryEqual(a, b), 0);
}

function equalContainers(a: u32, b: u32, ka: u32, kb: u32): i32 {
  if (ka == KIND_BYTEARRAY && kb == KIND_BYTEARRAY) return equalBytes(a, b);
  if (ka == KIND_MEMORYVIEW || kb == KIND_MEMORYVIEW) return a == b ? 1 : viewedEqual(a, b);
  if (ka == KIND_RECORD && rawType(a) == T_MAPPING_PROXY) return inner(load<u32>(a, 12), b);
  if (kb == KIND_RECORD && rawType(b) == T_MAPPING_PROXY) return inner(a, load<u32>(b, 12));
  if (ka != kb) return viewsMix(ka, kb) ? within(a, b, ka) : 0;
  switch (ka) {
    case KIND_WEAKREF: {
      const target = load<u32>(a, WEAKREF_TARGET);
      const other = load<u32>(b, WEAKREF_TARGET);
      return target && other ? inner(target, other) : a == b ? 1 : 0;
    }
    case KIND_TUPLE:
    case KIND_LIST:
    case KIND_DICT:
    case KIND_SET:
    case KIND_SLICE:
    case KIND_DICT_VIEW: return within(a, b, ka);
    case KIND_RANGE: return equalRanges(a, b);
    case KIND_METHOD:
      return load<u32>(a, METHOD_SELF) == load<u32>(b, METHOD_SELF) && load<u32>(a, METHOD_FUNCTION) == load<u32>(b, METHOD_FUNCTION) ? 1 : 0;
  }
  return a == b ? 1 : 0;
}
function viewsMix(ka: u32, kb: u32): bool {
  return (ka == KIND_DICT_VIEW && kb == KIND_SET) || (ka == KIND_SET && kb == KIND_DICT_VIEW);
}

function inner(a: u32, b: u32): i32 {
  if (!enter()) return visited > MOST_VISITED ? EQUAL_PYTHON : EQUAL_RAISED;
  const result = equal(a, b);
  --nested;
  return result;
}

/** One level deeper. */
function within(a: u32, b: u32, ka: u32): i32 {
  if (!enter()) return visited > MOST_VISITED ? EQUAL_PYTHON : EQUAL_RAISED;
  let result: i32;
  if (ka == KIND_TUPLE) result = equalItems(a + 12, tupleLength(a), b + 12, tupleLength(b));
  else if (ka == KIND_LIST) result = equalItems(listItems(a), listLength(a), listItems(b), listLength(b));
  else if (ka == KIND_SLICE) result = equalItems(a + <u32>SLICE_START, 3, b + <u32>SLICE_START, 3);
  else if (ka == KIND_DICT) result = equalDicts(a, b);
  else if (ka == KIND_SET && isKind(b, KIND_SET)) result = setUsed(a) == setUsed(b) ? isSubset(a, b) : 0;
  else result = equalViews(a, b);
  --nested;
  return result;
}

function enter(): bool {
  if (visited > MOST_VISITED) return false;
  if (nested < MOST_NESTED) {
    ++nested;
    ++visited;
    return true;
  }
  raise(T_RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
  return false;
}

function equalItems(x: u32, nx: u32, y: u32, ny: u32): i32 {
  if (nx != ny) return 0;
  visited += nx;
  for (let i: u32 = 0; i < nx; ++i) {
    const a = load<u32>(x + (i << 2));
    const b = load<u32>(y + (i << 2));
    if (a == b) continue;
    if (isSmall(a) && isSmall(b)) return 0;
    const result = equal(a, b);
    if (result != 1) return result;
  }
  return 1;
}

function equalDicts(a: u32, b: u32): i32 {
  if (dictLength(a) != dictLength(b)) return 0;
  const fill = dictFill(a);
  visited += fill;
  for (let i: u32 = 0; i < fill; ++i) {
    const entry = dictEntry(a, i);
    const key = load<u32>(entry, 4);
    if (!key) continue;
    const found = dictFindHashed(b, key, load<u32>(entry));
    if (found == DICT_PYTHON) return EQUAL_PYTHON;
    if (found == DICT_RAISED) return EQUAL_RAISED;
    if (!found) return 0;
    if (worksLong(end)) return EQUAL_PYTHON;
    const x = load<u32>(entry, 8);
    const y = load<u32>(found, 8);
    if (x == y) continue;
    const result = equal(x, y);
    if (result != 1) return result;
  }
  return 1;
}

/** Is every element of set a in set b? */
export function isSubset(a: u32, b: u32): i32 {
  if (setUsed(a) > setUsed(b)) return 0;
  visited += setMask(a);
  const end = workEnd();
  for (let at = setPlaces(a), end = at + (setMask(a) + 1) * PLACE_SIZE; at < end; at += PLACE_SIZE) {
    if (!load<u32>(at, 4)) continue;
    const result = setHolds(b, at);
    if (result != 1) return result;
    if (worksLong(end)) return EQUAL_PYTHON;
  }
  return 1;
}

/** dict.keys() and dict.items() equal sets and each other by their elements. */
function equalViews(a: u32, b: u32): i32 {
  if (isKind(a, KIND_DICT_VIEW) && rawType(a) == T_DICT_VALUES) return a == b ? 1 : 0;
  if (isKind(b, KIND_DICT_VIEW) && rawType(b) == T_DICT_VALUES) return 0;
  const view = isKind(a, KIND_DICT_VIEW) ? a : b;
  const other = view == a ? b : a;
  const dict = viewDict(view);
  if (dictLength(dict) != (isKind(other, KIND_SET) ? setUsed(other) : dictLength(viewDict(other)))) return 0;
  if (!viewIsItems(view) && isKind(other, KIND_DICT_VIEW) && viewIsItems(other)) return equalViews(other, view);
  const fill = dictFill(dict);
  visited += fill;
  for (let i: u32 = 0; i < fill; ++i) {
    const entry = dictEntry(dict, i);
    if (!load<u32>(entry, 4)) continue;
    const result = viewHolds(view, entry, other);
    if (result != 1) return result;
  }
  return 1;
}

function equalRanges(a: u32, b: u32): i32 {
  const length = load<u32>(a, RANGE_LENGTH);
  if (!intEqual(length, load<u32>(b, RANGE_LENGTH))) return 0;
  if (length == small(0)) return 1;
  if (!intEqual(load<u32>(a, RANGE_START), load<u32>(b, RANGE_START))) return 0;
  return length == small(1) || intEqual(load<u32>(a, RANGE_STEP), load<u32>(b, RANGE_STEP)) ? 1 : 0;
}
