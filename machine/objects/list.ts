// SPDX-License-Identifier: LGPL-2.1-or-later
// Changing runs of items of a list: opening and closing gaps, slices.

import { touchRange, put } from "../memory/barrier";
import { charge, roomFor } from "../memory/allocate";
import { T_VALUE_ERROR } from "../generated/types";
import { listItems, listLength, listToFill, reserveList, setListLength } from "./tuple";
import { copyWords } from "./object";
import { sliceStart, sliceStep, sliceCount } from "./index-number";
import { raise } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";

/** Takes out items [from, to). */
export function listCut(l: u32, from: u32, to: u32): void {
  if (to <= from) return;
  const n = listLength(l);
  const items = listItems(l);
  memory.copy(items + (from << 2), items + (to << 2), (n - to) << 2);
  touchRange(items + (from << 2), items + ((from + n - to) << 2));
  if (n - to > 256) charge((n - to) >> 8);
  setListLength(l, n - (to - from));
}

/** Makes room for n items before item `at`, to be filled by the caller at once; false after raising. */
export function listOpen(l: u32, at: u32, n: u32): bool {
  const length = listLength(l);
  if (n > 1024 && !roomFor((<u64>length + n) * 5)) return false;
  reserveList(l, length + n);
  const items = listItems(l);
  memory.copy(items + ((at + n) << 2), items + (at << 2), (length - at) << 2);
  touchRange(items + (at << 2), items + ((length + n) << 2));
  if (length - at > 256) charge((length - at) >> 8);
  store<u32>(l, length + n, 8);
  touchRange(l + 8, l + 12);
  return true;
}

/** The items of a list or tuple, of n at `items`, that the slice last taken names: copied to `to`. */
export function copySlice(to: u32, items: u32): void {
  if (sliceStep == 1) copyWords(to, items + (<u32>sliceStart << 2), sliceCount);
  else {
    let at = <i32>(items + (<u32>sliceStart << 2));
    const by = <i32>(sliceStep << 2);
    for (let i: u32 = 0; i < sliceCount; ++i, at += by) store<u32>(to + (i << 2), load<u32>(at));
  }
  if (sliceCount > 64) charge(sliceCount >> 6);
}
/** list[slice] for the slice last taken; 0 after raising. */
export function listSlice(items: u32): u32 {
  if (sliceCount > 1024 && !roomFor(<u64>sliceCount * 4)) return 0;
  const l = listToFill(sliceCount);
  copySlice(listItems(l), items);
  return l;
}

/** list[slice] = the n values at `from`, which must not lie in the list itself; false after raising. */
export function listAssign(l: u32, from: u32, n: u32): bool {
  if (sliceStep == 1) {
    const start = <u32>sliceStart;
    const had = sliceCount;
    if (n > had) {
      if (!listOpen(l, start + had, n - had)) return false;
    } else listCut(l, start + n, start + had);
    const to = listItems(l) + (start << 2);
    memory.copy(to, from, n << 2);
    touchRange(to, to + (n << 2));
    return true;
  }
  if (n != sliceCount) {
    raise(T_VALUE_ERROR, "attempt to assign sequence of size % to extended slice of size %", decimal(n), decimal(sliceCount));
    return false;
  }
  let at = <i32>(listItems(l) + (<u32>sliceStart << 2));
  const by = <i32>(sliceStep << 2);
  for (let i: u32 = 0; i < n; ++i, at += by) put(at, load<u32>(from + (i << 2)));
  return true;
}

/** del list[slice] for the slice last taken. */
export function listDelete(l: u32): void {
  if (sliceCount == 0) return;
  if (sliceStep == 1) {
    listCut(l, <u32>sliceStart, <u32>sliceStart + sliceCount);
    return;
  }
  const by: u32 = <u32>abs(sliceStep);
  let next = sliceStep > 0 ? <u32>sliceStart : <u32>(sliceStart + sliceStep * <i32>(sliceCount - 1));
  const n = listLength(l);
  const items = listItems(l);
  let to = next;
  let left = sliceCount;
  for (let i = next; i < n; ++i) {
    if (left && i == next) {
      next += by;
      --left;
    } else {
      store<u32>(items + (to << 2), load<u32>(items + (i << 2)));
      ++to;
    }
  }
  touchRange(items, items + (n << 2));
  charge(n >> 4);
  setListLength(l, to);
}
