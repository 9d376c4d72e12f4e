// SPDX-License-Identifier: LGPL-2.1-or-later
// Iterators of the built-in types: making one, taking the next item, and looking at all items at once.
//
//   0        8          12        16      20
//   ┌────────┬──────────┬─────────┬───────┬──────┐    position: a raw number; subject: what is walked over, None when
//   │ header │ position │ subject │ extra │ left │    it came to its end
//   └────────┴──────────┴─────────┴───────┴──────┘
//
// dicts and sets: extra is the size expected, left the number of items to come (small ints). range_iterator: position
// is the next number, subject the step, extra the numbers left. longrange_iterator: next number in subject, step in
// extra, left in left. enumerate, zip, map, filter and reversed, which may have subclasses: position is the type that
// tells how they step; see below for the rest.

import { NONE, TRUE, TYPE_SIZE, EXCHANGE } from "../memory/map";
import { put, touch } from "../memory/barrier";
import { charge, roomFor } from "../memory/allocate";
import {
  T_LIST, T_TUPLE, T_DICT_KEYS, T_DICT_VALUES, T_LIST_ITERATOR, T_LIST_REVERSE_ITERATOR, T_TUPLE_ITERATOR,
  T_STR, T_STR_ITERATOR, T_STR_ASCII_ITERATOR, T_BYTES_ITERATOR, T_BYTEARRAY_ITERATOR, T_RANGE_ITERATOR,
  T_LONG_RANGE_ITERATOR, T_SET_ITERATOR, T_DICT_KEY_ITERATOR, T_DICT_VALUE_ITERATOR, T_DICT_ITEM_ITERATOR,
  T_DICT_REVERSE_KEY_ITERATOR, T_DICT_REVERSE_VALUE_ITERATOR, T_DICT_REVERSE_ITEM_ITERATOR, T_MEMORY_ITERATOR,
  T_SEQUENCE_ITERATOR, T_CALLABLE_ITERATOR, T_ENUMERATE, T_ZIP, T_MAP, T_FILTER, T_REVERSED, T_MAPPING_PROXY,
  T_RUNTIME_ERROR, T_NOT_IMPLEMENTED_ERROR,
} from "../generated/types";
import { N_ITER, N_NEXT, P_SEQUENCE_NEXT, P_CALLABLE_NEXT, P_ENUMERATE_NEXT, P_ZIP_NEXT, P_MAP_NEXT, P_FILTER_NEXT, P_REVERSED_NEXT, P_UNEVEN_ERROR } from "../generated/names";
import {
  KIND_LIST, KIND_TUPLE, KIND_STR, KIND_BYTES, KIND_BYTEARRAY, KIND_DICT, KIND_SET, KIND_RANGE, KIND_DICT_VIEW, KIND_ITERATOR,
  KIND_GENERATOR, KIND_NATIVE, KIND_MEMORYVIEW, isSmall, kindOf, rawType, typeOf, small, smallValue, newFixed, isKind, flagsOf, setFlags, FLAG_A, KIND_TYPE,
} from "./object";
import { listItems, listLength, listItem, tupleItems, tupleLength, tupleItem, tupleOf2, newTuple, newList, listAppend } from "./tuple";
import { strLength, strWidth, strData, strOf, strOfPoint, codePoint } from "./str";
import { bytesItem } from "./bytes";
import { memoryAlive, memoryDimensions } from "./memoryview";
import { dictFill, dictLength, dictEntry, dictNext, dictPrevious } from "./dict";
import { setUsed, setNext, setElement } from "./set";
import { viewDict } from "./dict-view";
import { RANGE_START, RANGE_STEP, RANGE_LENGTH } from "./range";
import { intAdd, intSub, int64, fits64 } from "./int";
import { isBuiltinType, typeLookup } from "./type";
import { getItemNative, nativeLength } from "./subscript";
import { raise, tail, tailArgument, tailPrelude } from "../interpreter/result";
import { callAtOnce } from "../interpreter/call";
import { name } from "../interpreter/names";

@inline export const ITER_END: u32 = 1;
@inline export const ITER_PYTHON: u32 = 2;
/** An exception or a call is pending. */
@inline export const ITER_RAISED: u32 = 3;

@inline export const ITERATOR_POSITION: usize = 8;
@inline export const ITERATOR_SUBJECT: usize = 12;
@inline export const ITERATOR_EXTRA: usize = 16;
@inline export const ITERATOR_LEFT: usize = 20;
@inline export const ITERATOR_SIZE: u32 = 24;

/** Items that one instruction lays out; more of them are left to Python, where it can be stopped. */
const MOST_ITEMS: u32 = 1 << 22;

/** Why nativeIter or iterNext gave 0. */
export let iterStatus: u32 = 0;
/** What nativeItems found. */
export let itemsAddress: u32 = 0;
export let itemsCount: u32 = 0;

/** A new iterator. */
export function newIterator(type: u32, position: u32, subject: u32, extra: u32 = 0, left: u32 = 0): u32 {
  const it = newFixed(type, KIND_ITERATOR, ITERATOR_SIZE);
  store<u32>(it, position, ITERATOR_POSITION);
  store<u32>(it, subject, ITERATOR_SUBJECT);
  store<u32>(it, extra, ITERATOR_EXTRA);
  store<u32>(it, left, ITERATOR_LEFT);
  return it;
}

/** iter(v) for a value of a built-in type; 0 with iterStatus set. */
export function nativeIter(v: u32): u32 {
  iterStatus = ITER_PYTHON;
  if (isSmall(v)) return 0;
  const type = rawType(v);
  if (!isBuiltinType(type)) {
    const method = typeLookup(type, name(N_ITER));
    if (!method || isSmall(method) || kindOf(method) != KIND_NATIVE) return 0;
  }
  return iterByLayout(v);
}
/** iter(v) by the layout of v alone; 0 with iterStatus set. */
export function iterByLayout(v: u32): u32 {
  iterStatus = ITER_PYTHON;
  switch (kindOf(v)) {
    case KIND_LIST: return newIterator(T_LIST_ITERATOR, 0, v);
    case KIND_TUPLE: return newIterator(T_TUPLE_ITERATOR, 0, v);
    case KIND_STR: return newIterator(rawType(v) == T_STR && isAscii(v) ? T_STR_ASCII_ITERATOR : T_STR_ITERATOR, 0, v);
    case KIND_BYTES: return newIterator(T_BYTES_ITERATOR, 0, v);
    case KIND_BYTEARRAY: return newIterator(T_BYTEARRAY_ITERATOR, 0, v);
    case KIND_MEMORYVIEW:
      iterStatus = ITER_RAISED;
      if (!memoryAlive(v)) return 0;
      if (memoryDimensions(v) > 1) return raise(T_NOT_IMPLEMENTED_ERROR, "multi-dimensional sub-views are not implemented");
      return newIterator(T_MEMORY_ITERATOR, 0, v);
    case KIND_DICT: return dictIterator(T_DICT_KEY_ITERATOR, v);
    case KIND_DICT_VIEW: return dictIterator(viewIterator(v), viewDict(v));
    case KIND_SET: return newIterator(T_SET_ITERATOR, 0, v, small(setUsed(v)), small(setUsed(v)));
    case KIND_RANGE: return rangeIterator(load<u32>(v, RANGE_START), load<u32>(v, RANGE_STEP), load<u32>(v, RANGE_LENGTH));
    case KIND_ITERATOR:
    case KIND_GENERATOR: return v;
  }
  if (rawType(v) == T_MAPPING_PROXY) return nativeIter(load<u32>(v, 12));
  return 0;
}
function viewIterator(v: u32): u32 {
  const type = rawType(v);
  return type == T_DICT_KEYS ? T_DICT_KEY_ITERATOR : type == T_DICT_VALUES ? T_DICT_VALUE_ITERATOR : T_DICT_ITEM_ITERATOR;
}
/** An iterator of one of the forward types over a dict. */
function dictIterator(type: u32, d: u32): u32 {
  return newIterator(type, 0, d, small(dictLength(d)), small(dictLength(d)));
}
/** reversed(v) of a dict or a view of one. */
export function dictReversed(v: u32): u32 {
  const d = isKind(v, KIND_DICT) ? v : viewDict(v);
  const forward = isKind(v, KIND_DICT) ? T_DICT_KEY_ITERATOR : viewIterator(v);
  const type = forward == T_DICT_KEY_ITERATOR ? T_DICT_REVERSE_KEY_ITERATOR : forward == T_DICT_VALUE_ITERATOR ? T_DICT_REVERSE_VALUE_ITERATOR : T_DICT_REVERSE_ITEM_ITERATOR;
  return newIterator(type, dictFill(d), d, small(dictLength(d)), small(dictLength(d)));
}
/** An iterator over `length` numbers from start on. */
export function rangeIterator(start: u32, step: u32, length: u32): u32 {
  if (isSmall(start) && isSmall(step) && isSmall(length)) {
    const last = <i64>smallValue(start) + <i64>smallValue(step) * <i64>max(smallValue(length) - 1, 0);
    if (last >= -0x40000000 && last < 0x40000000) return newIterator(T_RANGE_ITERATOR, smallValue(start), step, length);
  }
  return newIterator(T_LONG_RANGE_ITERATOR, 0, start, step, length);
}

/** Are all code points of a str below 128? */
function isAscii(s: u32): bool {
  if (strWidth(s)) return false;
  const data = strData(s);
  const n = strLength(s);
  let i: u32 = 0;
  for (; i + 8 <= n; i += 8) if (load<u64>(data + i) & 0x8080808080808080) return false;
  for (; i < n; ++i) if (load<u8>(data + i) & 0x80) return false;
  return true;
}

@inline function subjectOf(it: u32): u32 { return load<u32>(it, ITERATOR_SUBJECT); }

/** The iterator is at its end, and lets go of what it walked over. */
function end(it: u32): u32 {
  put(it + <u32>ITERATOR_SUBJECT, NONE);
  iterStatus = ITER_END;
  return 0;
}
function pendingStatus(value: u32): u32 {
  if (!value) iterStatus = ITER_RAISED;
  return value;
}

/** next(it) for an iterator of a built-in type; 0 with iterStatus set. */
export function iterNext(it: u32): u32 {
  iterStatus = ITER_PYTHON;
  if (isSmall(it) || kindOf(it) != KIND_ITERATOR) return 0;
  const type = rawType(it);
  if (isBuiltinType(type)) return step(it, type);
  const method = typeLookup(type, name(N_NEXT));
  if (!method || isSmall(method) || kindOf(method) != KIND_NATIVE) return 0;
  return step(it, load<u32>(it, ITERATOR_POSITION));
}
/** next(it) by the layout of an iterator; 0 with iterStatus ITER_END or ITER_RAISED. */
export function stepByLayout(it: u32): u32 {
  return step(it, isBuiltinType(rawType(it)) ? rawType(it) : load<u32>(it, ITERATOR_POSITION));
}

function step(it: u32, type: u32): u32 {
  const subject = subjectOf(it);
  if (type == T_DICT_ITEM_ITERATOR || type == T_DICT_KEY_ITERATOR) {
    if (subject != NONE) return dictStep(it, subject, load<u32>(it, ITERATOR_POSITION), type);
  }
  if (type == T_RANGE_ITERATOR) return rangeNext(it);
  if (type == T_LONG_RANGE_ITERATOR) return longRangeNext(it);
  if (subject == NONE) {
    iterStatus = ITER_END;
    return 0;
  }
  const i = load<u32>(it, ITERATOR_POSITION);
  switch ((type - T_LIST_ITERATOR) / TYPE_SIZE) {
    case (T_LIST_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
      if (i >= listLength(subject)) return end(it);
      advance(it, i + 1);
      return listItem(subject, i);
    case (T_LIST_REVERSE_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
      if (<i32>i < 0 || i >= listLength(subject)) return end(it);
      advance(it, i - 1);
      return listItem(subject, i);
    case (T_TUPLE_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
      if (i >= tupleLength(subject)) return end(it);
      advance(it, i + 1);
      return tupleItem(subject, i);
    case (T_STR_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
    case (T_STR_ASCII_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
      if (i >= strLength(subject)) return end(it);
      advance(it, i + 1);
      return strOfPoint(codePoint(subject, i));
    case (T_BYTES_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
      if (i >= load<u32>(subject, 8)) return end(it);
      advance(it, i + 1);
      return small(load<u8>(subject + i, 16));
    case (T_BYTEARRAY_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
      if (i >= load<u32>(subject, 8)) return end(it);
      advance(it, i + 1);
      return bytesItem(subject, i);
    case (T_SET_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE: return setStep(it, subject, i);
    case (T_DICT_KEY_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
    case (T_DICT_VALUE_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
    case (T_DICT_ITEM_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
    case (T_DICT_REVERSE_KEY_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
    case (T_DICT_REVERSE_VALUE_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
    case (T_DICT_REVERSE_ITEM_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE: return dictStep(it, subject, i, type);
    case (T_MEMORY_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE:
      if (<i32>i >= nativeLength(subject)) return end(it);
      advance(it, i + 1);
      return pendingStatus(getItemNative(subject, small(i)));
    case (T_SEQUENCE_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE: return pendingStatus(tailPrelude(P_SEQUENCE_NEXT, it));
    case (T_CALLABLE_ITERATOR - T_LIST_ITERATOR) / TYPE_SIZE: return pendingStatus(tailPrelude(P_CALLABLE_NEXT, it));
    case (T_ENUMERATE - T_LIST_ITERATOR) / TYPE_SIZE: return enumerateStep(it, subject);
    case (T_ZIP - T_LIST_ITERATOR) / TYPE_SIZE: return zipStep(it, subject);
    case (T_MAP - T_LIST_ITERATOR) / TYPE_SIZE: return mapStep(it, subject);
    case (T_FILTER - T_LIST_ITERATOR) / TYPE_SIZE: return pendingStatus(tailPrelude(P_FILTER_NEXT, it));
    case (T_REVERSED - T_LIST_ITERATOR) / TYPE_SIZE: return reversedStep(it, subject);
  }
  iterStatus = ITER_PYTHON;
  return 0;
}
@inline function advance(it: u32, position: u32): void {
  store<u32>(it, position, ITERATOR_POSITION);
  touch(it + <u32>ITERATOR_POSITION);
}

function rangeNext(it: u32): u32 {
  const left = load<u32>(it, ITERATOR_EXTRA);
  if (left == small(0)) {
    iterStatus = ITER_END;
    return 0;
  }
  const n = load<i32>(it, ITERATOR_POSITION);
  put(it + <u32>ITERATOR_EXTRA, left - 2);
  advance(it, n + smallValue(load<u32>(it, ITERATOR_SUBJECT)));
  return small(n);
}
function longRangeNext(it: u32): u32 {
  const left = load<u32>(it, ITERATOR_LEFT);
  if (left == small(0)) {
    iterStatus = ITER_END;
    return 0;
  }
  const n = subjectOf(it);
  put(it + <u32>ITERATOR_LEFT, intSub(left, small(1)));
  put(it + <u32>ITERATOR_SUBJECT, intAdd(n, load<u32>(it, ITERATOR_EXTRA)));
  return n;
}

function setStep(it: u32, s: u32, i: u32): u32 {
  if (load<u32>(it, ITERATOR_EXTRA) != small(setUsed(s))) {
    put(it + <u32>ITERATOR_EXTRA, small(-1));
    iterStatus = ITER_RAISED;
    return raise(T_RUNTIME_ERROR, "Set changed size during iteration");
  }
  const at = setNext(s, i);
  if (at < 0) return end(it);
  advance(it, at + 1);
  put(it + <u32>ITERATOR_LEFT, load<u32>(it, ITERATOR_LEFT) - 2);
  return setElement(s, at);
}

function dictStep(it: u32, d: u32, i: u32, type: u32): u32 {
  if (load<u32>(it, ITERATOR_EXTRA) != small(dictLength(d))) {
    put(it + <u32>ITERATOR_EXTRA, small(-1));
    iterStatus = ITER_RAISED;
    return raise(T_RUNTIME_ERROR, "dictionary changed size during iteration");
  }
  const forward = type <= T_DICT_ITEM_ITERATOR;
  const at = forward ? dictNext(d, i) : dictPrevious(d, i);
  if (at < 0) return end(it);
  const left = load<u32>(it, ITERATOR_LEFT);
  if (left == small(0)) {
    iterStatus = ITER_RAISED;
    put(it + <u32>ITERATOR_SUBJECT, NONE);
    return raise(T_RUNTIME_ERROR, "dictionary keys changed during iteration");
  }
  put(it + <u32>ITERATOR_LEFT, left - 2);
  advance(it, forward ? at + 1 : at);
  const entry = dictEntry(d, at);
  if (type == T_DICT_KEY_ITERATOR || type == T_DICT_REVERSE_KEY_ITERATOR) return load<u32>(entry, 4);
  if (type == T_DICT_VALUE_ITERATOR || type == T_DICT_REVERSE_VALUE_ITERATOR) return load<u32>(entry, 8);
  return tupleOf2(load<u32>(entry, 4), load<u32>(entry, 8));
}

// Iterators over iterators. enumerate: iterator in subject, next number in extra. zip: tuple of iterators in subject,
// strict (a bool) in left. map: the same, and the function in extra. filter: iterator in subject, function in extra.
// reversed: sequence in subject, index in extra (small int). Where an inner iterator is Python's, so is the step.

/** Flag of an iterator over iterators: all of these step without Python, which does not change. */
export const INNER_NATIVE: u32 = FLAG_A;
@inline function innerNative(it: u32): bool { return (flagsOf(it) & INNER_NATIVE) != 0; }

/** Does the iterator step without Python, to its end? */
export function stepsNatively(it: u32): bool {
  if (isSmall(it) || kindOf(it) != KIND_ITERATOR || !isBuiltinType(rawType(it))) return false;
  const type = rawType(it);
  if (type < T_SEQUENCE_ITERATOR) return true;
  if (type == T_REVERSED) return subjectOf(it) == NONE || isBuiltinType(typeOf(subjectOf(it)));
  return (type == T_ENUMERATE || type == T_ZIP) && innerNative(it);
}
/**
 * Notes on a new enumerate, zip or map whether its iterators step without Python. They may be of the plain kinds,
 * enumerates of these, and in an enumerate a zip of them: deeper ones are left to Python, or looking through them
 * could take forever.
 */
export function noteInner(it: u32): void {
  const subject = subjectOf(it);
  if (isKind(subject, KIND_TUPLE) ? areNarrow(subject) : isNarrow(subject) || (stepsNatively(subject) && rawType(subject) == T_ZIP))
    setFlags(it, flagsOf(it) | INNER_NATIVE);
}
function areNarrow(iterators: u32): bool {
  for (let i: u32 = 0, n = tupleLength(iterators); i < n; ++i) if (!isNarrow(tupleItem(iterators, i))) return false;
  return true;
}
function isNarrow(it: u32): bool {
  if (!stepsNatively(it) || rawType(it) == T_ZIP) return false;
  if (rawType(it) != T_ENUMERATE) return true;
  const subject = subjectOf(it);
  return subject != NONE && rawType(subject) != T_ENUMERATE && rawType(subject) != T_ZIP;
}

function enumerateStep(it: u32, inner: u32): u32 {
  if (!innerNative(it)) return pendingStatus(tailPrelude(P_ENUMERATE_NEXT, it));
  const value = stepByLayout(inner);
  return value ? enumeratePair(it, value) : 0;
}
/** (number, value), and counts on. */
export function enumeratePair(it: u32, value: u32): u32 {
  const number = load<u32>(it, ITERATOR_EXTRA);
  put(it + <u32>ITERATOR_EXTRA, intAdd(number, small(1)));
  return tupleOf2(number, value);
}

function zipStep(it: u32, iterators: u32): u32 {
  if (!innerNative(it)) return pendingStatus(tailPrelude(P_ZIP_NEXT, it));
  if (tupleLength(iterators) != 2) return stepAll(it, iterators, "zip");
  const a = stepByLayout(tupleItem(iterators, 0));
  if (!a) return iterStatus == ITER_END ? shortest(it, iterators, 0, "zip") : 0;
  const b = stepByLayout(tupleItem(iterators, 1));
  if (!b) return iterStatus == ITER_END ? shortest(it, iterators, 1, "zip") : 0;
  return tupleOf2(a, b);
}
/** A tuple of the next items of all iterators; at the first that ends, 0. */
function stepAll(it: u32, iterators: u32, what: string): u32 {
  const n = tupleLength(iterators);
  const items = newTuple(n);
  for (let i: u32 = 0; i < n; ++i) {
    const value = stepByLayout(tupleItem(iterators, i));
    if (!value) {
      for (let k = i; k < n; ++k) store<u32>(items + (k << 2), NONE, 12); // garbage, but whole
      return iterStatus == ITER_END ? shortest(it, iterators, i, what) : 0;
    }
    store<u32>(items + (i << 2), value, 12);
  }
  if (n == 0) return end(it);
  return items;
}
/** Iterator i has ended: the end for all, unless they must be equally long. */
function shortest(it: u32, iterators: u32, i: u32, what: string): u32 {
  const strict = load<u32>(it, ITERATOR_LEFT) == TRUE;
  if (!strict) {
    iterStatus = ITER_END;
    return 0;
  }
  let longer: u32 = 0;
  if (i == 0) {
    for (longer = 1; longer < tupleLength(iterators); ++longer) {
      if (stepByLayout(tupleItem(iterators, longer))) break;
      if (iterStatus == ITER_RAISED) return 0;
    }
    if (longer == tupleLength(iterators)) {
      iterStatus = ITER_END;
      return 0;
    }
  }
  iterStatus = ITER_RAISED;
  return tailPrelude(P_UNEVEN_ERROR, strOf(what), small(i), small(longer));
}

function mapStep(it: u32, iterators: u32): u32 {
  if (!innerNative(it)) return pendingStatus(tailPrelude(P_MAP_NEXT, it));
  let args: u32;
  const n = tupleLength(iterators);
  if (n == 1) {
    const value = stepByLayout(tupleItem(iterators, 0));
    if (!value) return 0;
    args = ARGUMENT;
    store<u32>(args, value);
  } else {
    const items = stepAll(it, iterators, "map");
    if (!items) return 0;
    args = tupleItems(items);
  }
  iterStatus = ITER_RAISED;
  const f = load<u32>(it, ITERATOR_EXTRA);
  if (!isSmall(f) && (kindOf(f) == KIND_NATIVE || (kindOf(f) == KIND_TYPE && isBuiltinType(f)))) return pendingStatus(callAtOnce(f, args, n));
  tail(f);
  for (let i: u32 = 0; i < n; ++i) tailArgument(load<u32>(args + (i << 2)));
  return 0;
}
const ARGUMENT: u32 = <u32>EXCHANGE + 0x3e100;

function reversedStep(it: u32, sequence: u32): u32 {
  if (!isBuiltinType(typeOf(sequence))) return pendingStatus(tailPrelude(P_REVERSED_NEXT, it));
  const i = smallValue(load<u32>(it, ITERATOR_EXTRA));
  if (i < 0 || i >= nativeLength(sequence)) return end(it);
  put(it + <u32>ITERATOR_EXTRA, small(i - 1));
  return pendingStatus(getItemNative(sequence, small(i)));
}

/** How many items a natively stepping iterator has yet, at most MOST_ITEMS + 1; -1 if it cannot tell. */
export function itemsLeft(it: u32): i32 {
  const type = rawType(it);
  const subject = subjectOf(it);
  const most = <i32>MOST_ITEMS + 1;
  if (type == T_RANGE_ITERATOR) return smallValue(load<u32>(it, ITERATOR_EXTRA));
  if (type == T_LONG_RANGE_ITERATOR) {
    const left = load<u32>(it, ITERATOR_LEFT);
    return fits64(left) && int64(left) < most ? <i32>int64(left) : most;
  }
  if (subject == NONE) return 0;
  const i = load<i32>(it, ITERATOR_POSITION);
  if (type == T_LIST_REVERSE_ITERATOR) return i < <i32>listLength(subject) ? i + 1 : 0;
  if (type == T_SET_ITERATOR) return load<u32>(it, ITERATOR_EXTRA) == small(setUsed(subject)) ? smallValue(load<u32>(it, ITERATOR_LEFT)) : 0;
  if (type >= T_DICT_KEY_ITERATOR && type <= T_DICT_REVERSE_ITEM_ITERATOR)
    return load<u32>(it, ITERATOR_EXTRA) == small(dictLength(subject)) ? smallValue(load<u32>(it, ITERATOR_LEFT)) : 0;
  if (type == T_ENUMERATE) return itemsLeft(subject);
  if (type == T_ZIP) return shortestLeft(subject);
  if (type == T_REVERSED) {
    const at = smallValue(load<u32>(it, ITERATOR_EXTRA)) + 1;
    return at > nativeLength(subject) ? 0 : at;
  }
  return max(nativeLength(subject) - i, 0);
}
function shortestLeft(iterators: u32): i32 {
  let least = <i32>MOST_ITEMS + 1;
  for (let i: u32 = 0, n = tupleLength(iterators); i < n; ++i) least = min(least, itemsLeft(tupleItem(iterators, i)));
  return least;
}

/**
 * All items of a list, tuple, or what else can be laid out without Python: true, and itemsAddress, itemsCount are set.
 * False with iterStatus: ITER_PYTHON, or ITER_RAISED and an exception is pending. An iterator is used up.
 */
export function nativeItems(v: u32): bool {
  return nativeItemsUpTo(v, 0xffffffff);
}
/** As nativeItems, but of other things than lists and tuples no more than so many items are taken. */
export function nativeItemsUpTo(v: u32, most: u32): bool {
  iterStatus = ITER_PYTHON;
  if (isSmall(v)) return false;
  const type = rawType(v);
  if (type == T_LIST) {
    itemsAddress = listItems(v);
    itemsCount = listLength(v);
    return true;
  }
  if (type == T_TUPLE) {
    itemsAddress = tupleItems(v);
    itemsCount = tupleLength(v);
    return true;
  }
  const it = nativeIter(v);
  if (!it || !stepsNatively(it)) return false;
  const left = itemsLeft(it);
  if (left > <i32>MOST_ITEMS && most > MOST_ITEMS) return false;
  if (!roomFor(<u64>min<u32>(left, most) * 4)) {
    iterStatus = ITER_RAISED;
    return false;
  }
  const list = newList(0);
  let n: u32 = 0;
  while (n < most) {
    const value = stepByLayout(it);
    if (!value) {
      if (iterStatus == ITER_RAISED) return false;
      break;
    }
    listAppend(list, value);
    ++n;
  }
  if (n > 16) charge(n >> 3);
  itemsAddress = listItems(list);
  itemsCount = n;
  return true;
}
