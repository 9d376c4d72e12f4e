// SPDX-License-Identifier: LGPL-2.1-or-later
// Tuples: length at 8, items from 12. And lists: length at 8, array of items at 12, with room to grow.

import { EMPTY_TUPLE } from "../memory/map";
import { put, touch, touchRange } from "../memory/barrier";
import { T_TUPLE, T_LIST } from "../generated/types";
import { KIND_ARRAY, KIND_TUPLE, KIND_LIST, newObject, newFixed, newArray, copyWords } from "./object";
import { allocate } from "../memory/allocate";

@inline export function tupleLength(t: u32): u32 { return load<u32>(t, 8); }
@inline export function tupleItem(t: u32, i: u32): u32 { return load<u32>(t + (i << 2), 12); }
/** Address of the first item. */
@inline export function tupleItems(t: u32): u32 { return t + 12; }

/** A new tuple of n items, to be filled by the caller at once. */
export function newTuple(n: u32): u32 {
  if (n == 0) return EMPTY_TUPLE;
  const t = newObject(T_TUPLE, KIND_TUPLE, 12 + (n << 2));
  store<u32>(t, n, 8);
  return t;
}
/** A tuple of the n values at this address. */
export function tupleOf(items: u32, n: u32): u32 {
  if (n == 0) return EMPTY_TUPLE;
  const size = (12 + (n << 2) + 7) & ~7;
  const t = allocate(size);
  store<u64>(t + size - 8, 0); // the last word may lie behind the items
  store<u32>(t, T_TUPLE);
  store<u32>(t, KIND_TUPLE | (size < 0x80000 ? size << 13 : 0), 4);
  store<u32>(t, n, 8);
  copyWords(t + 12, items, n);
  return t;
}
export function tupleOf1(a: u32): u32 {
  const t = newFixed(T_TUPLE, KIND_TUPLE, 16);
  store<u32>(t, 1, 8);
  store<u32>(t, a, 12);
  return t;
}
export function tupleOf2(a: u32, b: u32): u32 {
  const t = newFixed(T_TUPLE, KIND_TUPLE, 24);
  store<u32>(t, 2, 8);
  store<u32>(t, a, 12);
  store<u64>(t, b, 16); // and the unused word behind
  return t;
}
export function tupleOf3(a: u32, b: u32, c: u32): u32 {
  const t = newFixed(T_TUPLE, KIND_TUPLE, 24);
  store<u32>(t, 3, 8);
  store<u32>(t, a, 12);
  store<u32>(t, b, 16);
  store<u32>(t, c, 20);
  return t;
}

@inline export function listLength(l: u32): u32 { return load<u32>(l, 8); }
/** Address of the first item. */
@inline export function listItems(l: u32): u32 { return load<u32>(l, 12) + 12; }
@inline export function listItem(l: u32, i: u32): u32 { return load<u32>(load<u32>(l, 12) + (i << 2), 12); }
@inline export function setListItem(l: u32, i: u32, v: u32): void { put(load<u32>(l, 12) + (i << 2) + 12, v); }

/** A new list of n items, to be filled by the caller at once (listItems tells where). */
export function newList(n: u32): u32 {
  const l = newFixed(T_LIST, KIND_LIST, 16);
  store<u32>(l, n, 8);
  store<u32>(l, newArray(n), 12);
  return l;
}
/** As newList, with whatever memory held: for callers that fill it all in the next line, come what may. */
export function listToFill(n: u32): u32 {
  const size = (12 + (n << 2) + 7) & ~7;
  const items = allocate(size);
  store<u64>(items + size - 8, 0); // the last word may lie behind the items
  store<u32>(items, 0);
  store<u32>(items, KIND_ARRAY | (size < 0x80000 ? size << 13 : 0), 4);
  store<u32>(items, n, 8);
  const l = newFixed(T_LIST, KIND_LIST, 16);
  store<u32>(l, n, 8);
  store<u32>(l, items, 12);
  return l;
}
/** A list of the n values at this address. */
export function listOf(items: u32, n: u32): u32 {
  const l = listToFill(n);
  copyWords(listItems(l), items, n);
  return l;
}
/** Appends a value, in amortised constant time. */
export function listAppend(l: u32, v: u32): void {
  const n = load<u32>(l, 8);
  const items = load<u32>(l, 12);
  if (n < load<u32>(items, 8)) put(items + 12 + (n << 2), v);
  else {
    reserveList(l, n + 1);
    put(load<u32>(l, 12) + 12 + (n << 2), v);
  }
  store<u32>(l, n + 1, 8);
  touch(l + 8);
}
/** Makes room for at least n items. */
export function reserveList(l: u32, n: u32): void {
  const items = load<u32>(l, 12);
  if (load<u32>(items, 8) >= n) return;
  const larger = newArray(max<u32>(n + (n >> 2) + 4, 4));
  memory.copy(larger + 12, items + 12, load<u32>(l, 8) << 2);
  put(l + 12, larger);
}
/** Sets the length; places given up are cleared, so that the collector does not keep what was in them. */
export function setListLength(l: u32, n: u32): void {
  const old = load<u32>(l, 8);
  if (n < old) {
    memory.fill(listItems(l) + (n << 2), 0, (old - n) << 2);
    touchRange(listItems(l) + (n << 2), listItems(l) + (old << 2));
  }
  store<u32>(l, n, 8);
  touchRange(l + 8, l + 12);
}
