// SPDX-License-Identifier: LGPL-2.1-or-later
// Iterators of the built-in types: making one, taking the next item, and looking at all items at once.

import { KIND_LIST, KIND_TUPLE, isSmall, kindOf } from "./object";
import { listItems, listLength, tupleItems, tupleLength } from "./tuple";

// @ts-ignore: decorator
@inline export const ITER_END: u32 = 1;
// @ts-ignore: decorator
@inline export const ITER_PYTHON: u32 = 2;
// @ts-ignore: decorator
@inline export const ITER_RAISED: u32 = 3;

/** Why nativeIter or iterNext gave 0. */
export let iterStatus: u32 = 0;
/** What nativeItems found. */
export let itemsAddress: u32 = 0;
export let itemsCount: u32 = 0;

/** iter(v) for a value of a built-in type; 0 with iterStatus set. */
export function nativeIter(v: u32): u32 {
  iterStatus = ITER_PYTHON;
  return 0;
}
/** next(it) for an iterator of a built-in type; 0 with iterStatus set. */
export function iterNext(it: u32): u32 {
  iterStatus = ITER_PYTHON;
  return 0;
}
/** All items of a list, tuple, or what else can be laid out without Python: true, and itemsAddress, itemsCount are set. */
export function nativeItems(v: u32): bool {
  if (isSmall(v)) return false;
  if (kindOf(v) == KIND_LIST) {
    itemsAddress = listItems(v);
    itemsCount = listLength(v);
    return true;
  }
  if (kindOf(v) == KIND_TUPLE) {
    itemsAddress = tupleItems(v);
    itemsCount = tupleLength(v);
    return true;
  }
  return false;
}
