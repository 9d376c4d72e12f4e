// SPDX-License-Identifier: LGPL-2.1-or-later
// Operators of sequences, sets and dicts: + * | & - ^ and their forms in place. All by the layouts of the operands.

import { NOT_IMPLEMENTED, EMPTY_TUPLE } from "../memory/map";
import { charge, roomFor } from "../memory/allocate";
import { touchRange } from "../memory/barrier";
import { T_TYPE_ERROR, T_TUPLE, T_OVERFLOW_ERROR, T_MEMORY_ERROR, T_DICT_VALUES, T_MAPPING_PROXY, T_FROZENSET } from "../generated/types";
import { P_SET_BINARY, P_SET_INPLACE, P_LIST_IADD, P_DICT_UPDATE_FROM, P_DICT_UNION, P_VIEW_BINARY, P_BINARY, P_REPEAT_CONVERTED } from "../generated/names";
import {
  KIND_LIST, KIND_TUPLE, KIND_STR, KIND_BYTES, KIND_BYTEARRAY, KIND_DICT, KIND_SET, KIND_DICT_VIEW, KIND_MEMORYVIEW,
  isKind, isSmall, kindOf, rawType, small,
} from "./object";
import { isInt, fits64, int64 } from "./int";
import { copyWords } from "./object";
import { listItems, listLength, listToFill, newList, newTuple, tupleItems, tupleLength, reserveList } from "./tuple";
import { strLength, strConcat, strRepeat } from "./str";
import { clampedInt, hasIndex } from "./index-number";
import { bytesConcat, bytesRepeat, bytearrayExtend, bytearrayRepeat, openBuffer, bufferData, bufferSize } from "./bytes";
import { dictCopy, dictUpdate, DICT_PYTHON } from "./dict";
import { SET_PYTHON, SET_RAISED, newSet, setAdd, setMerge } from "./set";
import {
  setUnion, setIntersection, setDifference, setSymmetricDifference, setBecome, setRemoveAll,
} from "./set-algebra";
import { typeName, isSubtype } from "./type";
import { nativeItems, itemsAddress, itemsCount, iterStatus, ITER_RAISED } from "./iterator";
import { listOpen } from "./list";
import { percentFormat } from "../text/percent";
import { raise, tailPrelude } from "../interpreter/result";
import { B_ADD, B_MUL, B_MOD, B_AND, B_OR, B_XOR, B_SUB } from "../interpreter/operators";

/** x op y: a value, NotImplemented, or 0 with something pending. */
export function sequenceBinary(op: u32, x: u32, y: u32): u32 {
  if (op == B_ADD) return isSmall(x) || isSmall(y) ? NOT_IMPLEMENTED : concatenate(x, y);
  if (op == B_MUL) {
    if (isInt(y)) return isSmall(x) ? NOT_IMPLEMENTED : repeat(x, y);
    if (isInt(x)) return repeat(y, x);
    if (isSequence(x) && hasIndex(y)) return tailPrelude(P_REPEAT_CONVERTED, x, y);
    return isSequence(y) && hasIndex(x) ? tailPrelude(P_REPEAT_CONVERTED, y, x) : NOT_IMPLEMENTED;
  }
  if (isSetView(x) || isSetView(y)) return viewBinary(op, x, y);
  if (isSmall(x)) return NOT_IMPLEMENTED;
  const kx = kindOf(x);
  if (op == B_MOD && (kx == KIND_STR || kx == KIND_BYTES || kx == KIND_BYTEARRAY)) return percentFormat(x, y);
  if (isSmall(y)) return NOT_IMPLEMENTED;
  const ky = kindOf(y);
  if (kx == KIND_SET && ky == KIND_SET) return setBinary(op, x, y);
  if (op == B_OR && (kx == KIND_DICT || rawType(x) == T_MAPPING_PROXY) && (ky == KIND_DICT || rawType(y) == T_MAPPING_PROXY)) return dictUnion(x, y);
  return NOT_IMPLEMENTED;
}

function concatenate(x: u32, y: u32): u32 {
  const kind = kindOf(x);
  const other = kindOf(y);
  if (kind == KIND_LIST && other == KIND_LIST) {
    const n = listLength(x);
    const m = listLength(y);
    if (!roomFor((<u64>n + m) * 4)) return 0;
    const l = listToFill(n + m);
    copyWords(listItems(l), listItems(x), n);
    copyWords(listItems(l) + (n << 2), listItems(y), m);
    if (n + m > 64) charge((n + m) >> 6);
    return l;
  }
  if (kind == KIND_TUPLE && other == KIND_TUPLE) {
    const n = tupleLength(x);
    const m = tupleLength(y);
    if (m == 0 && rawType(x) == T_TUPLE) return x;
    if (n == 0 && rawType(y) == T_TUPLE) return y;
    if (!roomFor((<u64>n + m) * 4)) return 0;
    const t = newTuple(n + m);
    memory.copy(t + 12, tupleItems(x), n << 2);
    memory.copy(t + 12 + (n << 2), tupleItems(y), m << 2);
    if (n + m > 64) charge((n + m) >> 6);
    return t;
  }
  if (kind == KIND_STR && other == KIND_STR) {
    if (!roomFor((<u64>strLength(x) + strLength(y)) << 3)) return 0;
    if (strLength(y) > 256) charge(strLength(y) >> 8);
    return strConcat(x, y);
  }
  if (kind == KIND_BYTES || kind == KIND_BYTEARRAY) return hasBuffer(other) ? bytesConcat(x, y) : NOT_IMPLEMENTED;
  return NOT_IMPLEMENTED;
}

function hasBuffer(kind: u32): bool {
  return kind == KIND_BYTES || kind == KIND_BYTEARRAY || kind == KIND_MEMORYVIEW;
}

/** How often to repeat n items; 0xffffffff after raising. */
function times(n: u32, count: u32, size: u32): u32 {
  if (!fits64(count)) {
    raise(T_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
    return 0xffffffff;
  }
  const k = int64(count);
  if (k <= 0 || n == 0) return 0;
  if (k > 0x40000000 || <u64>k * n * size > 0xe0000000) {
    raise(T_MEMORY_ERROR, "");
    return 0xffffffff;
  }
  return roomFor(<u64>k * n * size) ? <u32>k : 0xffffffff;
}

/** Fills [at + unit, at + total) with copies of the first unit bytes. */
function spread(at: u32, unit: u32, total: u32): void {
  let done = unit;
  while (done < total) {
    const n = min(done, total - done);
    memory.copy(at + done, at, n);
    done += n;
  }
  charge(total >> 8);
}

function repeat(x: u32, count: u32): u32 {
  if (!fits64(count) && isSequence(x)) return raise(T_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
  switch (kindOf(x)) {
    case KIND_LIST: {
      const n = listLength(x);
      const k = times(n, count, 4);
      if (k == 0xffffffff) return 0;
      const l = newList(n * k);
      if (k) memory.copy(listItems(l), listItems(x), n << 2);
      spread(listItems(l), n << 2, (n * k) << 2);
      return l;
    }
    case KIND_TUPLE: {
      const n = tupleLength(x);
      const k = times(n, count, 4);
      if (k == 0xffffffff) return 0;
      if (k == 0) return EMPTY_TUPLE;
      if (k == 1 && rawType(x) == T_TUPLE) return x;
      const t = newTuple(n * k);
      memory.copy(t + 12, tupleItems(x), n << 2);
      spread(t + 12, n << 2, (n * k) << 2);
      return t;
    }
    case KIND_STR: return strRepeat(x, clampedInt(count));
    case KIND_BYTES:
    case KIND_BYTEARRAY: return bytesRepeat(x, clampedInt(count));
  }
  return NOT_IMPLEMENTED;
}

function setBinary(op: u32, x: u32, y: u32): u32 {
  let result: u32;
  if (op == B_OR) result = setUnion(x, y);
  else if (op == B_AND) result = setIntersection(x, y);
  else if (op == B_SUB) result = setDifference(x, y);
  else if (op == B_XOR) result = setSymmetricDifference(x, y);
  else return NOT_IMPLEMENTED;
  if (result == SET_PYTHON) return tailPrelude(P_SET_BINARY, small(op), x, y);
  return result == SET_RAISED ? 0 : result;
}

/** A view of keys or items. */
function isSetView(v: u32): bool {
  return isKind(v, KIND_DICT_VIEW) && rawType(v) != T_DICT_VALUES;
}
/** Views operate with any iterable; the result is a set. */
function viewBinary(op: u32, x: u32, y: u32): u32 {
  if (op != B_OR && op != B_AND && op != B_SUB && op != B_XOR) return NOT_IMPLEMENTED;
  const a = setFrom(x);
  const b = setFrom(y);
  return a && b ? setBinary(op, a, b) : tailPrelude(P_VIEW_BINARY, small(op), x, y);
}
/** A set of the elements of a set or other iterable, or 0 if Python is needed (then nothing was used up). */
function setFrom(v: u32): u32 {
  const s = newSet();
  if (isKind(v, KIND_SET)) {
    setMerge(s, v);
    return s;
  }
  if (!isKind(v, KIND_DICT_VIEW) && !isKind(v, KIND_LIST) && !isKind(v, KIND_TUPLE) && !isKind(v, KIND_DICT)) return 0;
  if (!nativeItems(v)) return 0;
  for (let i: u32 = 0; i < itemsCount; ++i) if (setAdd(s, load<u32>(itemsAddress + (i << 2)))) return 0;
  return s;
}

function dictUnion(x: u32, y: u32): u32 {
  if (!isKind(x, KIND_DICT) || !isKind(y, KIND_DICT)) return unproxied(x, y);
  const d = dictCopy(x);
  const failure = dictUpdate(d, y);
  if (failure) return failure == DICT_PYTHON ? tailPrelude(P_DICT_UNION, x, y) : 0;
  return d;
}
function unproxied(x: u32, y: u32): u32 {
  const a = rawType(x) == T_MAPPING_PROXY ? load<u32>(x, 12) : x;
  const b = rawType(y) == T_MAPPING_PROXY ? load<u32>(y, 12) : y;
  if (isKind(a, KIND_DICT) && isKind(b, KIND_DICT)) return dictUnion(a, b);
  return tailPrelude(P_BINARY, small(B_OR), a, b);
}

/** x op= y where x is changed: x, NotImplemented, or 0 with something pending. */
export function sequenceInplace(op: u32, x: u32, y: u32): u32 {
  const kind = kindOf(x);
  if (kind == KIND_LIST) {
    if (op == B_ADD) {
      const done = extendList(x, y);
      return done == 1 ? x : done == 0 ? 0 : tailPrelude(P_LIST_IADD, x, y);
    }
    return op == B_MUL && isInt(y) ? repeatList(x, y) : NOT_IMPLEMENTED;
  }
  if (kind == KIND_BYTEARRAY && op == B_ADD && !isSmall(y) && hasBuffer(kindOf(y)))
    return openBuffer(y) > 0 ? (bytearrayExtend(x, bufferData, bufferSize) ? x : 0) : raise(T_TYPE_ERROR, "can't concat % to %", typeName(y), typeName(x));
  if (kind == KIND_BYTEARRAY && op == B_MUL && isInt(y)) return bytearrayRepeat(x, clampedInt(y)) ? x : 0;
  if (op == B_OR && rawType(x) == T_MAPPING_PROXY) return raise(T_TYPE_ERROR, "'|=' is not supported by %; use '|' instead", x);
  if (kind == KIND_DICT && op == B_OR) {
    if (isKind(y, KIND_DICT)) {
      const failure = dictUpdate(x, y);
      if (!failure) return x;
      if (failure != DICT_PYTHON) return 0;
    }
    return tailPrelude(P_DICT_UPDATE_FROM, x, y);
  }
  if (kind == KIND_SET && isKind(y, KIND_SET) && !isSubtype(rawType(x), T_FROZENSET)) return setInplace(op, x, y);
  return NOT_IMPLEMENTED;
}

/** list.extend natively: 1 done, 0 with an exception pending, -1 Python must do it. */
export function extendList(l: u32, v: u32): i32 {
  if (!nativeItems(v)) return iterStatus == ITER_RAISED ? 0 : -1;
  const n = itemsCount;
  const from = itemsAddress;
  const at = listLength(l);
  if (n == 0) return 1;
  if (!listOpen(l, at, n)) return 0;
  memory.copy(listItems(l) + (at << 2), v == l ? listItems(l) : from, n << 2);
  if (n > 64) charge(n >> 6);
  return 1;
}
function repeatList(l: u32, count: u32): u32 {
  const n = listLength(l);
  const k = times(n, count, 4);
  if (k == 0xffffffff) return 0;
  if (k == 0) {
    store<u32>(l, 0, 8);
    memory.fill(listItems(l), 0, n << 2);
    touchRange(listItems(l), listItems(l) + (n << 2));
    touchRange(l + 8, l + 12);
    return l;
  }
  reserveList(l, n * k);
  spread(listItems(l), n << 2, (n * k) << 2);
  touchRange(listItems(l), listItems(l) + ((n * k) << 2));
  store<u32>(l, n * k, 8);
  touchRange(l + 8, l + 12);
  return l;
}

function setInplace(op: u32, x: u32, y: u32): u32 {
  let failure: u32 = 0;
  if (op == B_OR) failure = setMerge(x, y);
  else if (op == B_SUB) failure = setRemoveAll(x, y);
  else if (op == B_AND || op == B_XOR) {
    const result = op == B_AND ? setIntersection(x, y) : setSymmetricDifference(x, y);
    if (result <= SET_RAISED) failure = result;
    else setBecome(x, result);
  } else return NOT_IMPLEMENTED;
  if (failure == SET_PYTHON) return tailPrelude(P_SET_INPLACE, small(op), x, y);
  return failure ? 0 : x;
}

/** Raises the TypeError with which sequences refuse an operand, if they have words of their own for it. */
export function concatenationError(op: u32, x: u32, y: u32): bool {
  if (op == B_MUL) {
    if (isSequence(x)) return refuse("can't multiply sequence by non-int of type '%'", typeName(y), 0);
    if (isSequence(y)) return refuse("can't multiply sequence by non-int of type '%'", typeName(x), 0);
    return false;
  }
  if (op != B_ADD || isSmall(x)) return false;
  switch (kindOf(x)) {
    case KIND_LIST: return refuse("can only concatenate list (not \"%\") to list", typeName(y), 0);
    case KIND_TUPLE: return refuse("can only concatenate tuple (not \"%\") to tuple", typeName(y), 0);
    case KIND_STR: return refuse("can only concatenate str (not \"%\") to str", typeName(y), 0);
    case KIND_BYTES:
    case KIND_BYTEARRAY: return refuse("can't concat % to %", typeName(y), typeName(x));
  }
  return false;
}
function refuse(text: string, a: u32, b: u32): bool {
  raise(T_TYPE_ERROR, text, a, b);
  return true;
}
function isSequence(v: u32): bool {
  if (isSmall(v)) return false;
  const kind = kindOf(v);
  return kind == KIND_LIST || kind == KIND_TUPLE || kind == KIND_STR || kind == KIND_BYTES || kind == KIND_BYTEARRAY;
}
