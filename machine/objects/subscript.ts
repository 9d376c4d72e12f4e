// SPDX-License-Identifier: LGPL-2.1-or-later
// Items of the built-in types: o[i], o[i] = v, del o[i], v in o, len(o). All of it by the layout of o, so that it serves
// `list.__getitem__(o, i)` of a subclass as well as the exact type.

import { TRUE, FALSE, NONE } from "../memory/map";
import { charge, roomFor, workEnd, worksLong } from "../memory/allocate";
import {
  T_TYPE_ERROR, T_INDEX_ERROR, T_KEY_ERROR, T_DICT, T_LIST, T_STR, T_TUPLE, T_MAPPING_PROXY, T_DICT_VALUES, T_FROZENSET,
} from "../generated/types";
import {
  N_MISSING, P_ITEM_OF, P_ITEM_CONVERTED, P_SET_ITEM_CONVERTED, P_DEL_ITEM_CONVERTED, P_DICT_GETITEM, P_DICT_STORE, P_DICT_DELITEM, P_DICT_CONTAINS,
  P_CONTAINS_ITEMS, P_SET_CONTAINS, P_VIEW_CONTAINS, P_ASSIGN_SLICE, P_CONTAINS, P_CONTAINS_CONVERTED, P_SET_BYTE_CONVERTED, P_SET_BYTES_CONVERTED,
} from "../generated/names";
import {
  KIND_LIST, KIND_TUPLE, KIND_STR, KIND_BYTES, KIND_BYTEARRAY, KIND_DICT, KIND_SET, KIND_RANGE, KIND_DICT_VIEW,
  KIND_ITERATOR, KIND_GENERATOR, KIND_SLICE, KIND_MEMORYVIEW, isSmall, isKind, kindOf, rawType, typeOf, smallValue,
  boolOf,
} from "./object";
import { listItems, listLength, tupleItems, tupleLength, newTuple, setListItem } from "./tuple";
import { strLength, strItem, strSlice, strContains } from "./str";
import {
  bytesItem, bytesSlice, bytesContains, bytearraySetItem, bytearraySetSlice, bytearrayDeleteItem, bytearrayDeleteSlice, openBuffer, bufferData, bufferSize,
} from "./bytes";
import { dictFind, dictStore, dictLength, dictDeleteEntry, DICT_PYTHON, DICT_RAISED } from "./dict";
import { setFind, setMerge, newFrozenSet, SET_PYTHON, SET_RAISED } from "./set";
import { viewDict, viewContains } from "./dict-view";
import { sameOrEqual, EQUAL_PYTHON } from "./equal";
import { RANGE_LENGTH, rangeItem, rangeIndex, rangeSlice } from "./range";
import { isInt, intSign, intAdd, intCompare, int64, fits64 } from "./int";
import { isBuiltinType, typeLookup, typeName, isSubtype } from "./type";
import {
  takeMembers, takeSlice, hasIndex, fitsIndex, clampedInt, sliceStart, sliceStop, sliceStep, sliceCount, INDEX_OK, INDEX_PYTHON,
} from "./index-number";
import { listSlice, copySlice, listAssign, listCut, listDelete } from "./list";
import { nativeItems, itemsAddress, itemsCount, iterStatus, ITER_RAISED } from "./iterator";
import { memoryGetItem, memorySetItem, memoryDeleteItem, memoryLength } from "../builtins/memoryview";
import { raise, raiseWith, tailPrelude, clearPending } from "../interpreter/result";
import { tailMethod } from "../interpreter/attributes";
import { name } from "../interpreter/names";
import { tupleOf } from "./tuple";

/** A position in a sequence, taken from a subscript by takePosition. */
let position: u32 = 0;

/** Takes a subscript that is an int, counted from the end if negative. False after raising or handing over. */
function takePosition(o: u32, i: u32, n: u32, outside: string): bool {
  if (isInt(i)) {
    if (!isSmall(i) && !fitsIndex(i)) return false;
    let at = clampedInt(i);
    if (at < 0) at += <i64>n;
    if (at >= 0 && at < <i64>n) {
      position = <u32>at;
      return true;
    }
    raise(T_INDEX_ERROR, outside);
  }
  return false;
}
/** A subscript that is neither int nor slice: its __index__ is asked, or it is refused. */
function badIndex(o: u32, i: u32, text: string): u32 {
  if (hasIndex(i)) return tailPrelude(P_ITEM_CONVERTED, o, i);
  return raise(T_TYPE_ERROR, text, typeName(i));
}
/** Works out a slice for o[slice]: true, or false after raising or handing over. */
function sliced(o: u32, slice: u32, n: u32): bool {
  const status = takeSlice(slice, n);
  if (status == INDEX_PYTHON) tailPrelude(P_ITEM_CONVERTED, o, slice);
  return status == INDEX_OK;
}

/** o[i] for a value of a built-in type; 0 with something pending. */
export function getItemNative(o: u32, i: u32): u32 {
  if (isSmall(o)) return notSubscriptable(o);
  switch (kindOf(o)) {
    case KIND_LIST:
      if (isInt(i)) return takePosition(o, i, listLength(o), "list index out of range") ? load<u32>(listItems(o) + (position << 2)) : 0;
      if (isKind(i, KIND_SLICE)) return sliced(o, i, listLength(o)) ? listSlice(listItems(o)) : 0;
      return badIndex(o, i, "list indices must be integers or slices, not %");
    case KIND_TUPLE:
      if (isInt(i)) return takePosition(o, i, tupleLength(o), "tuple index out of range") ? load<u32>(tupleItems(o) + (position << 2)) : 0;
      if (isKind(i, KIND_SLICE)) return sliced(o, i, tupleLength(o)) ? tupleSlice(o) : 0;
      return badIndex(o, i, "tuple indices must be integers or slices, not %");
    case KIND_DICT: return dictGetItem(o, i);
    case KIND_STR:
      if (isInt(i)) return takePosition(o, i, strLength(o), "string index out of range") ? strItem(o, position) : 0;
      if (isKind(i, KIND_SLICE)) return sliced(o, i, strLength(o)) ? strSlice(o, sliceStart, sliceStop, sliceStep) : 0;
      return badIndex(o, i, "string indices must be integers, not '%'");
    case KIND_BYTES:
      if (isInt(i)) return takePosition(o, i, load<u32>(o, 8), "index out of range") ? bytesItem(o, position) : 0;
      if (isKind(i, KIND_SLICE)) return sliced(o, i, load<u32>(o, 8)) ? bytesSlice(o, sliceStart, sliceStop, sliceStep) : 0;
      return badIndex(o, i, "byte indices must be integers or slices, not %");
    case KIND_BYTEARRAY:
      if (isInt(i)) return takePosition(o, i, load<u32>(o, 8), "bytearray index out of range") ? bytesItem(o, position) : 0;
      if (isKind(i, KIND_SLICE)) return sliced(o, i, load<u32>(o, 8)) ? bytesSlice(o, sliceStart, sliceStop, sliceStep) : 0;
      return badIndex(o, i, "bytearray indices must be integers or slices, not %");
    case KIND_RANGE: return rangeGetItem(o, i);
    case KIND_MEMORYVIEW: return memoryGetItem(o, i);
  }
  if (rawType(o) == T_MAPPING_PROXY) {
    const mapping = load<u32>(o, 12);
    return isBuiltinType(typeOf(mapping)) ? getItemNative(mapping, i) : tailPrelude(P_ITEM_OF, mapping, i);
  }
  return notSubscriptable(o);
}
/** o[a:b:c], where that takes no slice object; else 0, and nothing is pending unless something was raised. */
export function getSliceNative(o: u32, a: u32, b: u32, c: u32): u32 {
  if (isSmall(o)) return 0;
  const type = rawType(o);
  if (type == T_LIST) return takeMembers(a, b, c, listLength(o)) == INDEX_OK ? listSlice(listItems(o)) : 0;
  if (type == T_STR) return takeMembers(a, b, c, strLength(o)) == INDEX_OK ? strSlice(o, sliceStart, sliceStop, sliceStep) : 0;
  return type == T_TUPLE && takeMembers(a, b, c, tupleLength(o)) == INDEX_OK ? tupleSlice(o) : 0;
}
function notSubscriptable(o: u32): u32 {
  return raise(T_TYPE_ERROR, "'%' object is not subscriptable", typeName(o));
}

function tupleSlice(t: u32): u32 {
  if (sliceCount == tupleLength(t) && sliceStep == 1 && rawType(t) == T_TUPLE) return t;
  if (sliceCount > 1024 && !roomFor(<u64>sliceCount * 4)) return 0;
  const result = newTuple(sliceCount);
  copySlice(result + 12, tupleItems(t));
  return result;
}
function dictGetItem(d: u32, key: u32): u32 {
  const entry = dictFind(d, key);
  if (entry > DICT_RAISED) return load<u32>(entry, 8);
  if (entry == DICT_PYTHON) return tailPrelude(P_DICT_GETITEM, d, key);
  if (entry == DICT_RAISED) return 0;
  if (rawType(d) != T_DICT) {
    const missing = typeLookup(rawType(d), name(N_MISSING));
    if (missing) return tailMethod(missing, d, key);
  }
  return raiseWith(T_KEY_ERROR, key);
}

function rangeGetItem(r: u32, i: u32): u32 {
  if (isInt(i)) {
    const length = load<u32>(r, RANGE_LENGTH);
    const at = intSign(i) < 0 ? intAdd(length, i) : i;
    if (intSign(at) < 0 || intCompare(at, length) >= 0) return raise(T_INDEX_ERROR, "range object index out of range");
    return rangeItem(r, at);
  }
  if (isKind(i, KIND_SLICE)) {
    const part = rangeSlice(r, i);
    return part == INDEX_PYTHON ? tailPrelude(P_ITEM_CONVERTED, r, i) : part;
  }
  return badIndex(r, i, "range indices must be integers or slices, not %");
}

/** o[i] = v: NONE, or 0 with something pending. */
export function setItemNative(o: u32, i: u32, v: u32): u32 {
  if (isKind(o, KIND_MEMORYVIEW)) return memorySetItem(o, i, v);
  if (isKind(o, KIND_DICT)) {
    const failure = dictStore(o, i, v);
    if (!failure) return NONE;
    return failure == DICT_PYTHON ? tailPrelude(P_DICT_STORE, o, i, v) : 0;
  }
  if (isKind(o, KIND_LIST)) {
    if (isInt(i)) {
      if (!takePosition(o, i, listLength(o), "list assignment index out of range")) return 0;
      setListItem(o, position, v);
      return NONE;
    }
    if (isKind(i, KIND_SLICE)) return listSetSlice(o, i, v);
    if (hasIndex(i)) return tailPrelude(P_SET_ITEM_CONVERTED, o, i, v);
    return raise(T_TYPE_ERROR, "list indices must be integers or slices, not %", typeName(i));
  }
  if (isKind(o, KIND_BYTEARRAY)) return bytearraySet(o, i, v);
  return raise(T_TYPE_ERROR, "'%' object does not support item assignment", typeName(o));
}
function bytearraySet(o: u32, i: u32, v: u32): u32 {
  if (isInt(i)) {
    if (!takePosition(o, i, load<u32>(o, 8), "bytearray index out of range")) return 0;
    if (hasIndex(v)) return tailPrelude(P_SET_BYTE_CONVERTED, o, i, v);
    return bytearraySetItem(o, position, v) ? NONE : 0;
  }
  if (isKind(i, KIND_SLICE)) {
    const status = takeSlice(i, load<u32>(o, 8));
    if (status == INDEX_PYTHON) return tailPrelude(P_SET_ITEM_CONVERTED, o, i, v);
    if (status != INDEX_OK) return 0;
    const found = openBuffer(v, true);
    if (found == 0) return tailPrelude(P_SET_BYTES_CONVERTED, o, i, v);
    return found > 0 && bytearraySetSlice(o, sliceStart, sliceStop, sliceStep, bufferData, bufferSize) ? NONE : 0;
  }
  if (hasIndex(i)) return tailPrelude(P_SET_ITEM_CONVERTED, o, i, v);
  return raise(T_TYPE_ERROR, "bytearray indices must be integers or slices, not %", typeName(i));
}
function listSetSlice(l: u32, slice: u32, v: u32): u32 {
  let status = takeSlice(slice, listLength(l));
  if (status == INDEX_PYTHON) return tailPrelude(P_SET_ITEM_CONVERTED, l, slice, v);
  if (status != INDEX_OK) return 0;
  if (!nativeItems(v)) return iterStatus == ITER_RAISED ? 0 : tailPrelude(P_ASSIGN_SLICE, l, slice, v);
  const from = v == l ? tupleOf(itemsAddress, itemsCount) + 12 : itemsAddress;
  return listAssign(l, from, itemsCount) ? NONE : 0;
}

function isSequenceKind(kind: u32): bool {
  return kind == KIND_STR || kind == KIND_BYTES || kind == KIND_TUPLE || kind == KIND_RANGE || kind == KIND_SET || kind == KIND_DICT_VIEW;
}

/** del o[i]: NONE, or 0 with something pending. */
export function delItemNative(o: u32, i: u32): u32 {
  if (isKind(o, KIND_MEMORYVIEW)) return memoryDeleteItem(o);
  if (isKind(o, KIND_DICT)) {
    const entry = dictFind(o, i);
    if (entry > DICT_RAISED) {
      dictDeleteEntry(o, entry);
      return NONE;
    }
    if (entry == DICT_PYTHON) return tailPrelude(P_DICT_DELITEM, o, i);
    return entry == DICT_RAISED ? 0 : raiseWith(T_KEY_ERROR, i);
  }
  if (isKind(o, KIND_LIST)) {
    if (isInt(i)) {
      if (!takePosition(o, i, listLength(o), "list assignment index out of range")) return 0;
      listCut(o, position, position + 1);
      return NONE;
    }
    if (isKind(i, KIND_SLICE)) {
      const status = takeSlice(i, listLength(o));
      if (status == INDEX_PYTHON) return tailPrelude(P_DEL_ITEM_CONVERTED, o, i);
      if (status != INDEX_OK) return 0;
      listDelete(o);
      return NONE;
    }
    if (hasIndex(i)) return tailPrelude(P_DEL_ITEM_CONVERTED, o, i);
    return raise(T_TYPE_ERROR, "list indices must be integers or slices, not %", typeName(i));
  }
  if (isKind(o, KIND_BYTEARRAY)) {
    if (isInt(i)) return takePosition(o, i, load<u32>(o, 8), "bytearray index out of range") && bytearrayDeleteItem(o, position) ? NONE : 0;
    if (isKind(i, KIND_SLICE)) {
      const status = takeSlice(i, load<u32>(o, 8));
      if (status == INDEX_PYTHON) return tailPrelude(P_DEL_ITEM_CONVERTED, o, i);
      return status == INDEX_OK && bytearrayDeleteSlice(o, sliceStart, sliceStop, sliceStep) ? NONE : 0;
    }
    if (hasIndex(i)) return tailPrelude(P_DEL_ITEM_CONVERTED, o, i);
    return raise(T_TYPE_ERROR, "bytearray indices must be integers or slices, not %", typeName(i));
  }
  // Of what is no sequence, and of a key that is no index, CPython says it in other words.
  if (isSmall(o) || rawType(o) == T_MAPPING_PROXY || !isSequenceKind(kindOf(o)) || !(isInt(i) || hasIndex(i))) return raise(T_TYPE_ERROR, "'%' object does not support item deletion", typeName(o));
  return raise(T_TYPE_ERROR, "'%' object doesn't support item deletion", typeName(o));
}

/** v in o: TRUE, FALSE, or 0 with something pending. */
export function containsNative(o: u32, v: u32): u32 {
  if (!isSmall(o)) {
    switch (kindOf(o)) {
      case KIND_LIST: return containsItem(o, listItems(o), listLength(o), v);
      case KIND_TUPLE: return containsItem(o, tupleItems(o), tupleLength(o), v);
      case KIND_DICT: return dictContains(o, v);
      case KIND_SET: return setContains(o, v);
      case KIND_STR: return strContains(o, v);
      case KIND_BYTES:
      case KIND_BYTEARRAY: return hasIndex(v) ? tailPrelude(P_CONTAINS_CONVERTED, o, v) : bytesContains(o, v);
      case KIND_RANGE: return isInt(v) && (isSmall(v) || isBuiltinType(rawType(v))) ? boolOf(rangeIndex(o, v) != 0) : tailPrelude(P_CONTAINS_ITEMS, o, v);
      case KIND_MEMORYVIEW: return tailPrelude(P_CONTAINS_ITEMS, o, v);
      case KIND_DICT_VIEW: {
        if (rawType(o) == T_DICT_VALUES) return tailPrelude(P_CONTAINS_ITEMS, o, v);
        const found = viewContains(o, v);
        return found >= 0 ? boolOf(found == 1) : found == -1 ? tailPrelude(P_VIEW_CONTAINS, o, v) : 0;
      }
      case KIND_ITERATOR:
      case KIND_GENERATOR: return tailPrelude(P_CONTAINS_ITEMS, o, v);
    }
    if (rawType(o) == T_MAPPING_PROXY) {
      const mapping = load<u32>(o, 12);
      return isBuiltinType(typeOf(mapping)) ? containsNative(mapping, v) : tailPrelude(P_CONTAINS, mapping, v);
    }
  }
  return raise(T_TYPE_ERROR, "argument of type '%' is not a container or iterable", typeName(o));
}
function containsItem(o: u32, items: u32, n: u32, v: u32): u32 {
  const end = workEnd();
  for (let i: u32 = 0; i < n; ++i) {
    const found = worksLong(end) ? EQUAL_PYTHON : sameOrEqual(load<u32>(items + (i << 2)), v);
    if (found == 0) continue;
    if (n > 16) charge(i >> 3);
    if (found > 0) return TRUE;
    return found == EQUAL_PYTHON ? tailPrelude(P_CONTAINS_ITEMS, o, v) : 0;
  }
  if (n > 16) charge(n >> 3);
  return FALSE;
}
function dictContains(d: u32, v: u32): u32 {
  const entry = dictFind(d, v);
  if (entry > DICT_RAISED) return TRUE;
  if (entry == 0) return FALSE;
  return entry == DICT_PYTHON ? tailPrelude(P_DICT_CONTAINS, d, v) : 0;
}
/** v in a set; a set is looked for as the frozenset of its elements. */
function setContains(s: u32, v: u32): u32 {
  let place = setFind(s, v);
  if (place == SET_RAISED && isKind(v, KIND_SET) && !isSubtype(rawType(v), T_FROZENSET)) {
    clearPending();
    place = setFind(s, frozen(v));
  }
  if (place > SET_RAISED) return TRUE;
  if (place == 0) return FALSE;
  return place == SET_PYTHON ? tailPrelude(P_SET_CONTAINS, s, v) : 0;
}
/** A frozenset with the elements of a set. */
export function frozen(s: u32): u32 {
  const f = newFrozenSet();
  setMerge(f, s);
  return f;
}

/** len(o) for a value of a built-in layout, or -1 if it has none. A range longer than 2^31 - 1 counts as that. */
export function nativeLength(o: u32): i32 {
  if (isSmall(o)) return -1;
  switch (kindOf(o)) {
    case KIND_LIST:
    case KIND_TUPLE:
    case KIND_STR:
    case KIND_BYTES:
    case KIND_BYTEARRAY:
    case KIND_DICT:
    case KIND_SET: return load<i32>(o, 8);
    case KIND_DICT_VIEW: return <i32>dictLength(viewDict(o));
    case KIND_RANGE: {
      const n = load<u32>(o, RANGE_LENGTH);
      return isSmall(n) ? smallValue(n) : fits64(n) && int64(n) < 0x7fffffff ? <i32>int64(n) : 0x7fffffff;
    }
    case KIND_MEMORYVIEW: return memoryLength(o);
  }
  if (rawType(o) == T_MAPPING_PROXY) return nativeLength(load<u32>(o, 12));
  return -1;
}
