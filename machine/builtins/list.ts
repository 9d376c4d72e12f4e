// SPDX-License-Identifier: LGPL-2.1-or-later
// The methods of `list`.

import { NONE, NOT_IMPLEMENTED } from "../memory/map";
import { put, touchRange } from "../memory/barrier";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_LIST, T_TYPE_ERROR, T_INDEX_ERROR, T_VALUE_ERROR, T_LIST_REVERSE_ITERATOR } from "../generated/types";
import { P_LIST_EXTEND, P_LIST_INDEX, P_LIST_COUNT, P_LIST_REMOVE, P_LIST_IADD } from "../generated/names";
import { KIND_LIST, newArray, small, rawType } from "../objects/object";
import { isInt } from "../objects/int";
import { listItems, listLength, listOf, listAppend, setListLength } from "../objects/tuple";
import { sameOrEqual, EQUAL_PYTHON } from "../objects/equal";
import { takeIndex, takePlace, callWithIndex, indexValue, INDEX_OK, INDEX_PYTHON } from "../objects/index-number";
import { listCut, listOpen } from "../objects/list";
import { newIterator } from "../objects/iterator";
import { extendList, sequenceBinary, sequenceInplace, concatenationError } from "../objects/sequence-operators";
import { newLike } from "../objects/type";
import { decimal } from "../interpreter/instructions";
import { givenNames } from "../interpreter/arguments";
import { B_ADD, B_MUL } from "../interpreter/operators";
import { raise, tailPrelude } from "../interpreter/result";
import { method, plainMethod, constructor, valueAttribute } from "../boot/define";
import { takesOperand } from "./sequence-methods";

/** Fills a list from an argument: NONE, or 0 with something pending, which extends the list. */
function fill(l: u32, v: u32): u32 {
  const done = extendList(l, v);
  return done == 1 ? NONE : done == 0 ? 0 : tailPrelude(P_LIST_EXTEND, l, v);
}
function emptyList(cls: u32): u32 {
  const l = newLike(cls, T_LIST, KIND_LIST, 16);
  store<u32>(l, newArray(0), 12);
  return l;
}

function list_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const l = emptyList(cls);
  if (cls != T_LIST) return l;
  if (givenNames) return raise(T_TYPE_ERROR, "list() takes no keyword arguments");
  if (n > 2) return raise(T_TYPE_ERROR, "list expected at most 1 argument, got %", decimal(n - 1));
  if (n < 2) return l;
  const done = extendList(l, load<u32>(args, 4));
  return done == 1 ? l : done == 0 ? 0 : tailPrelude(P_LIST_IADD, l, load<u32>(args, 4));
}
function list_init(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  if (givenNames && rawType(l) == T_LIST) return raise(T_TYPE_ERROR, "list() takes no keyword arguments");
  if (n > 2) return raise(T_TYPE_ERROR, "list expected at most 1 argument, got %", decimal(n - 1));
  if (listLength(l)) setListLength(l, 0);
  return n < 2 ? NONE : fill(l, load<u32>(args, 4));
}

function list_append(args: u32, n: u32): u32 {
  listAppend(load<u32>(args), load<u32>(args, 4));
  return NONE;
}
function list_extend(args: u32, n: u32): u32 {
  return fill(load<u32>(args), load<u32>(args, 4));
}
function list_insert(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  const status = takePlace(load<u32>(args, 4));
  if (status != INDEX_OK) return status == INDEX_PYTHON ? callWithIndex(T_LIST, "insert", args, n, 1) : 0;
  const length = <i64>listLength(l);
  let at = indexValue < 0 ? indexValue + length : indexValue;
  at = max<i64>(0, min(at, length));
  if (!listOpen(l, <u32>at, 1)) return 0;
  put(listItems(l) + (<u32>at << 2), load<u32>(args, 8));
  return NONE;
}
function list_pop(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  const length = listLength(l);
  let at = <i64>length - 1;
  if (n > 1) {
    const status = takePlace(load<u32>(args, 4));
    if (status != INDEX_OK) return status == INDEX_PYTHON ? callWithIndex(T_LIST, "pop", args, n, 1) : 0;
    at = indexValue < 0 ? indexValue + length : indexValue;
  }
  if (length == 0) return raise(T_INDEX_ERROR, "pop from empty list");
  if (at < 0 || at >= <i64>length) return raise(T_INDEX_ERROR, "pop index out of range");
  const value = load<u32>(listItems(l) + (<u32>at << 2));
  if (at == <i64>length - 1) setListLength(l, length - 1);
  else listCut(l, <u32>at, <u32>at + 1);
  return value;
}
function list_remove(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  const v = load<u32>(args, 4);
  const end = workEnd();
  for (let i: u32 = 0, length = listLength(l); i < length; ++i) {
    const same = sameOrEqual(load<u32>(listItems(l) + (i << 2)), v);
    if (same == 0 && worksLong(end)) return tailPrelude(P_LIST_REMOVE, l, v);
    if (same == 0) continue;
    if (same < 0) return same == EQUAL_PYTHON ? tailPrelude(P_LIST_REMOVE, l, v) : 0;
    listCut(l, i, i + 1);
    return NONE;
  }
  return raise(T_VALUE_ERROR, "list.remove(x): x not in list");
}
function list_clear(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  put(l + 12, newArray(0));
  store<u32>(l, 0, 8);
  touchRange(l + 8, l + 12);
  return NONE;
}
function list_copy(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  if (listLength(l) > 64) charge(listLength(l) >> 6);
  return listOf(listItems(l), listLength(l));
}
function list_reverse(args: u32, n: u32): u32 {
  const items = listItems(load<u32>(args));
  const length = listLength(load<u32>(args));
  reverseItems(items, length);
  return NONE;
}
/** Turns the order of n values round. */
function reverseItems(items: u32, n: u32): void {
  if (n < 2) return;
  for (let i = items, j = items + ((n - 1) << 2); i < j; i += 4, j -= 4) {
    const v = load<u32>(i);
    store<u32>(i, load<u32>(j));
    store<u32>(j, v);
  }
  touchRange(items, items + (n << 2));
  if (n > 64) charge(n >> 4);
}
function list_count(args: u32, n: u32): u32 {
  return countItems(load<u32>(args), listItems(load<u32>(args)), listLength(load<u32>(args)), load<u32>(args, 4));
}
/** How many of the items are or equal v. */
export function countItems(o: u32, items: u32, n: u32, v: u32): u32 {
  let count = 0;
  const end = workEnd();
  for (let i: u32 = 0; i < n; ++i) {
    const same = worksLong(end) ? EQUAL_PYTHON : sameOrEqual(load<u32>(items + (i << 2)), v);
    if (same < 0) return same == EQUAL_PYTHON ? tailPrelude(P_LIST_COUNT, o, v) : 0;
    count += same;
  }
  if (n > 64) charge(n >> 4);
  return small(count);
}
function list_index(args: u32, n: u32): u32 {
  return indexOfItem(T_LIST, listItems(load<u32>(args)), listLength(load<u32>(args)), args, n);
}
/** x.index(v, start, stop) of a list or tuple. */
export function indexOfItem(type: u32, items: u32, length: u32, args: u32, n: u32): u32 {
  let start: i64 = 0;
  let stop: i64 = length;
  for (let k: u32 = 2; k < n; ++k) {
    const status = takeIndex(load<u32>(args + (k << 2)));
    if (status == INDEX_PYTHON) return callWithIndex(type, "index", args, n, k);
    if (status != INDEX_OK) return raise(T_TYPE_ERROR, "slice indices must be integers or have an __index__ method");
    let at = indexValue < 0 ? max<i64>(indexValue + length, 0) : indexValue;
    if (k == 2) start = at;
    else stop = at;
  }
  stop = min<i64>(stop, length);
  const v = load<u32>(args, 4);
  const end = workEnd();
  for (let i = start; i < stop; ++i) {
    const same = worksLong(end) ? EQUAL_PYTHON : sameOrEqual(load<u32>(items + (<u32>i << 2)), v);
    if (same == 0) continue;
    if (same < 0) return same == EQUAL_PYTHON ? tailPrelude(P_LIST_INDEX, load<u32>(args), v, small(<i32>start), small(<i32>stop)) : 0;
    if (i > 64) charge(<u32>i >> 4);
    return small(<i32>i);
  }
  if (length > 64) charge(length >> 4);
  return raise(T_VALUE_ERROR, type == T_LIST ? "list.index(x): x not in list" : "tuple.index(x): x not in tuple");
}

function list_add(args: u32, n: u32): u32 {
  const result = sequenceBinary(B_ADD, load<u32>(args), load<u32>(args, 4));
  if (result != NOT_IMPLEMENTED) return result;
  concatenationError(B_ADD, load<u32>(args), load<u32>(args, 4));
  return 0;
}
function list_iadd(args: u32, n: u32): u32 {
  return sequenceInplace(B_ADD, load<u32>(args), load<u32>(args, 4));
}
function list_mul(args: u32, n: u32): u32 {
  return takesOperand(T_LIST, "__mul__", args, n) ? sequenceBinary(B_MUL, load<u32>(args), load<u32>(args, 4)) : 0;
}
function list_rmul(args: u32, n: u32): u32 {
  return takesOperand(T_LIST, "__rmul__", args, n) ? sequenceBinary(B_MUL, load<u32>(args), load<u32>(args, 4)) : 0;
}
function list_imul(args: u32, n: u32): u32 {
  if (!isInt(load<u32>(args, 4))) return takesOperand(T_LIST, "__imul__", args, n) ? NOT_IMPLEMENTED : 0;
  return sequenceInplace(B_MUL, load<u32>(args), load<u32>(args, 4));
}
function list_reversed(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  return newIterator(T_LIST_REVERSE_ITERATOR, listLength(l) - 1, l);
}
function list_sizeof(args: u32, n: u32): u32 {
  return small(56 + (load<i32>(load<u32>(load<u32>(args), 12), 8) << 3));
}

export function defineList(): void {
  constructor(T_LIST, list_new, 1, -1, "**");
  method(T_LIST, "__init__", list_init, 1, -1, "**");
  method(T_LIST, "append", list_append, 2, 2);
  method(T_LIST, "extend", list_extend, 2, 2);
  method(T_LIST, "insert", list_insert, 3, 3);
  method(T_LIST, "pop", list_pop, 1, 2);
  method(T_LIST, "remove", list_remove, 2, 2);
  method(T_LIST, "clear", list_clear, 1, 1);
  method(T_LIST, "copy", list_copy, 1, 1);
  method(T_LIST, "reverse", list_reverse, 1, 1);
  method(T_LIST, "count", list_count, 2, 2);
  method(T_LIST, "index", list_index, 2, 4);
  method(T_LIST, "__add__", list_add, 2, 2);
  method(T_LIST, "__iadd__", list_iadd, 2, 2);
  method(T_LIST, "__mul__", list_mul, 2, 2);
  method(T_LIST, "__rmul__", list_rmul, 2, 2);
  method(T_LIST, "__imul__", list_imul, 2, 2);
  plainMethod(T_LIST, "__reversed__", list_reversed, 1, 1);
  plainMethod(T_LIST, "__sizeof__", list_sizeof, 1, 1);
  valueAttribute(T_LIST, "__hash__", NONE);
}
