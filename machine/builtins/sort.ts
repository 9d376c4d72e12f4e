// SPDX-License-Identifier: LGPL-2.1-or-later
// Sorting natively: timsort (Tim Peters) over keys and, where they differ from the keys, the values that go with them.
// Runs that are there already are found and merged, with galloping where one of two runs wins often in a row. Keys that
// must be compared in Python stop the sort; nothing has changed then, and the prelude sorts instead.

import { misused } from "../interpreter/primitive-arguments";
import { NONE, TRUE, FALSE, NOT_IMPLEMENTED } from "../memory/map";
import { put, touchRange } from "../memory/barrier";
import { charge, roomFor, workEnd, worksLong } from "../memory/allocate";
import { allocateScratch } from "../memory/scratch";
import { T_LIST, T_STR, T_FLOAT, T_TYPE_ERROR } from "../generated/types";
import { N_plain_key, N_plain_reverse, P_LIST_SORT, P_SORTED, P_UNEXPECTED_KEYWORD } from "../generated/names";
import { FLAG_VIEW, isSmall, rawType, flagsOf, newArray } from "../objects/object";
import { strCompare, strEqual, strLength } from "../objects/str";
import { tupleLength, tupleItem, tupleOf2, listItems, listLength, listOf, newList } from "../objects/tuple";
import { nativeCompare, COMPARE_PYTHON } from "../objects/order";
import { nativeItems, itemsAddress, itemsCount, iterStatus, ITER_RAISED } from "../objects/iterator";
import { incomparable } from "../interpreter/operators";
import { raise, tailPrelude, clearPending } from "../interpreter/result";
import { givenNames } from "../interpreter/arguments";
import { decimal } from "../interpreter/instructions";
import { name } from "../interpreter/names";
import { method, builtin, named } from "../boot/define";
import { primitive } from "../boot/primitive";

/** How sorting went: done, Python must compare, an exception is pending. */
const SORTED: u32 = 0;
const SORT_PYTHON: u32 = 1;
const SORT_RAISED: u32 = 2;

// The sort is compiled once for each way in which keys are compared, named by a type: i32 stands for small ints, u64 for
// strs, f64 for floats (each exactly of that type, all keys alike), u32 for anything else.

let status: u32 = 0;
/** When the prelude is to go on. */
let end: u64 = 0;
/** Strs that are longer are looked at with care: there may be too many of them for one instruction. */
const LONG: u32 = 1024;
/** Arrays of keys and values, and as much room aside for merging. values: 0 if keys are all there is. */
let keys: u32 = 0;
let values: u32 = 0;
let asideKeys: u32 = 0;
let asideValues: u32 = 0;

@inline function less<T>(a: u32, b: u32): bool {
  if (isFloat<T>()) return load<f64>(a, 8) < load<f64>(b, 8);
  if (isSigned<T>()) return <i32>a < <i32>b;
  if (sizeof<T>() == 8) return lessStr(a, b);
  return lessAny(a, b);
}
/** Most strs differ in their first eight characters. */
function lessStr(a: u32, b: u32): bool {
  if (((flagsOf(a) | flagsOf(b)) & (FLAG_VIEW | 6)) == 0) {
    const x = prefix(a);
    const y = prefix(b);
    if (x != y) return x < y;
  }
  if (strLength(a) > LONG && strLength(b) > LONG) {
    if (!status && worksLong(end)) status = SORT_PYTHON;
    if (status) return false;
  }
  return strCompare(a, b) < 0;
}
/** The first eight bytes of a text in order, zeros where it has fewer. */
@inline function prefix(s: u32): u64 {
  const bytes = bswap<u64>(load<u64>(s, 16));
  const missing = 8 - min<u32>(strLength(s), 8);
  return missing == 8 ? 0 : (bytes >> (missing << 3)) << (missing << 3);
}
function lessAny(a: u32, b: u32): bool {
  if (status) return false;
  const result = nativeCompare(0, a, b);
  if (worksLong(end)) status = result ? SORT_PYTHON : SORT_RAISED;
  if (result == TRUE) return true;
  if (result == FALSE) return false;
  if (result == NOT_IMPLEMENTED) {
    incomparable(0, a, b);
    status = SORT_RAISED;
  } else status = result == COMPARE_PYTHON ? SORT_PYTHON : SORT_RAISED;
  return false;
}

@inline function key(i: u32): u32 { return load<u32>(keys + (i << 2)); }
@inline function copy(to: u32, from: u32, n: u32): void {
  memory.copy(keys + (to << 2), keys + (from << 2), n << 2);
  if (values) memory.copy(values + (to << 2), values + (from << 2), n << 2);
}

/** Sorts n keys at this address, and the values with them (0: none). */
function sortArrays(keysAt: u32, valuesAt: u32, n: u32): u32 {
  status = SORTED;
  if (n < 2) return SORTED;
  keys = keysAt;
  values = valuesAt;
  const first = key(0);
  if (isSmall(first)) {
    if (allSmall(n)) {
      if (n < LEAST_RADIX) return sortRuns<i32>(n);
      if (findRun<i32>(0, n) < n) sortDigits(n);
      return SORTED;
    }
  } else if (rawType(first) == T_STR) {
    if (allOf(n, T_STR)) return sortRuns<u64>(n);
  } else if (rawType(first) == T_FLOAT && allOf(n, T_FLOAT)) return sortRuns<f64>(n);
  return sortRuns<u32>(n);
}
function allSmall(n: u32): bool {
  let all: u32 = 1;
  for (let i: u32 = 0; i < n; ++i) all &= key(i);
  return all == 1;
}
function allOf(n: u32, type: u32): bool {
  for (let i: u32 = 0; i < n; ++i) if (isSmall(key(i)) || rawType(key(i)) != type) return false;
  return true;
}

/** So many small ints are sorted by their digits. */
const LEAST_RADIX: u32 = 200;
/** Sorts small ints byte by byte, the lowest first, keeping the order of equals. */
function sortDigits(n: u32): void {
  const counts = allocateScratch(4 * 256 * 4);
  for (let i: u32 = 0; i < n; ++i) {
    const k = key(i) ^ 0x80000000;
    for (let d: u32 = 0; d < 4; ++d) {
      const at = counts + (d << 10) + (((k >> (d << 3)) & 255) << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
  }
  let toKeys = allocateScratch(n << 2);
  let toValues = values ? allocateScratch(n << 2) : 0;
  let fromKeys = keys;
  let fromValues = values;
  for (let d: u32 = 0; d < 4; ++d) {
    const table = counts + (d << 10);
    if (load<u32>(table + ((((key(0) ^ 0x80000000) >> (d << 3)) & 255) << 2)) == n) continue; // all alike
    let sum: u32 = 0;
    for (let i: u32 = 0; i < 256; ++i) {
      const count = load<u32>(table + (i << 2));
      store<u32>(table + (i << 2), sum);
      sum += count;
    }
    for (let i: u32 = 0; i < n; ++i) {
      const k = load<u32>(fromKeys + (i << 2));
      const at = table + ((((k ^ 0x80000000) >> (d << 3)) & 255) << 2);
      const to = load<u32>(at);
      store<u32>(at, to + 1);
      store<u32>(toKeys + (to << 2), k);
      if (values) store<u32>(toValues + (to << 2), load<u32>(fromValues + (i << 2)));
    }
    const swapKeys = fromKeys;
    fromKeys = toKeys;
    toKeys = swapKeys;
    const swapValues = fromValues;
    fromValues = toValues;
    toValues = swapValues;
  }
  if (fromKeys != keys) {
    memory.copy(keys, fromKeys, n << 2);
    if (values) memory.copy(values, fromValues, n << 2);
  }
  charge(n >> 2);
}

function sortRuns<T>(n: u32): u32 {
  asideKeys = allocateScratch((n >> 1) * 4 + 8);
  asideValues = values ? allocateScratch((n >> 1) * 4 + 8) : 0;
  depth = 0;
  const least = leastRun(n);
  let start: u32 = 0;
  while (start < n && !status) {
    let run = findRun<T>(start, n);
    if (run < least) {
      const forced = min(least, n - start);
      insertRun<T>(start, start + run, start + forced);
      run = forced;
    }
    store<u32>(RUNS + (depth << 3), start);
    store<u32>(RUNS + (depth << 3), run, 4);
    ++depth;
    while (depth > 1 && !status && mustMerge()) mergeAt<T>(nextMerge());
    start += run;
  }
  while (depth > 1 && !status) mergeAt<T>(nextMerge());
  return status;
}
/** The run of the stack to be merged with the one behind it. */
function nextMerge(): u32 {
  return depth > 2 && runLength(depth - 3) < runLength(depth - 1) ? depth - 3 : depth - 2;
}

/** Runs yet to be merged: start and length each. */
const RUNS: u32 = <u32>memory.data(85 * 8, 8);
let depth: u32 = 0;
@inline function runLength(i: u32): u32 { return load<u32>(RUNS + (i << 3), 4); }
/** The lengths on the stack must shrink at least as the Fibonacci numbers grow. */
function mustMerge(): bool {
  const n = depth - 2;
  if (n > 0 && runLength(n - 1) <= runLength(n) + runLength(n + 1)) return true;
  if (n > 1 && runLength(n - 2) <= runLength(n - 1) + runLength(n)) return true;
  return runLength(n) <= runLength(n + 1);
}

/** n or n halved until it is below 64, rounded up. */
function leastRun(n: u32): u32 {
  let odd: u32 = 0;
  while (n >= 64) {
    odd |= n & 1;
    n >>= 1;
  }
  return n + odd;
}

/** Length of the run that starts at `start`; one that goes strictly down is turned round. */
function findRun<T>(start: u32, end: u32): u32 {
  let i = start + 1;
  if (i == end) return 1;
  if (less<T>(key(i), key(start))) {
    for (++i; i < end && less<T>(key(i), key(i - 1)); ++i);
    turn(start, i);
  } else for (++i; i < end && !less<T>(key(i), key(i - 1)); ++i);
  return i - start;
}
function turn(from: u32, to: u32): void {
  turnArray(keys + (from << 2), keys + ((to - 1) << 2));
  if (values) turnArray(values + (from << 2), values + ((to - 1) << 2));
}
function turnArray(i: u32, j: u32): void {
  for (; i < j; i += 4, j -= 4) {
    const v = load<u32>(i);
    store<u32>(i, load<u32>(j));
    store<u32>(j, v);
  }
}

/** Inserts [next, end) one by one into the sorted [start, next). */
function insertRun<T>(start: u32, next: u32, end: u32): void {
  for (; next < end && !status; ++next) {
    const k = key(next);
    let low = start;
    let high = next;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (less<T>(k, key(middle))) high = middle;
      else low = middle + 1;
    }
    if (low == next) continue;
    const v = values ? load<u32>(values + (next << 2)) : 0;
    copy(low + 1, low, next - low);
    store<u32>(keys + (low << 2), k);
    if (values) store<u32>(values + (low << 2), v);
  }
}

/** Merges runs i and i + 1 of the stack. */
function mergeAt<T>(i: u32): void {
  let a = load<u32>(RUNS + (i << 3));
  let na = runLength(i);
  const b = load<u32>(RUNS + ((i + 1) << 3));
  let nb = runLength(i + 1);
  store<u32>(RUNS + (i << 3), na + nb, 4);
  if (i + 3 == depth) store<u64>(RUNS + ((i + 1) << 3), load<u64>(RUNS + ((i + 2) << 3)));
  --depth;
  charge((na + nb) >> 3);
  // What is in place already needs no merging.
  const skip = gallopRight<T>(key(b), keys, a, na, 0);
  a += skip;
  na -= skip;
  if (na == 0 || status) return;
  nb = gallopLeft<T>(key(a + na - 1), keys, b, nb, nb - 1);
  if (nb == 0 || status) return;
  if (na <= nb) mergeLow<T>(a, na, b, nb);
  else mergeHigh<T>(a, na, b, nb);
}

/** Number of items of [base, base + n) at `array` before which k goes, to the left of equals. Starts looking at hint. */
function gallopLeft<T>(k: u32, array: u32, base: u32, n: u32, hint: u32): u32 {
  const at = array + (base << 2);
  let low: i32;
  let high: i32;
  if (less<T>(load<u32>(at + (hint << 2)), k)) {
    let last = 0;
    let offset = 1;
    const most = <i32>(n - hint);
    while (offset < most && less<T>(load<u32>(at + ((hint + offset) << 2)), k)) {
      last = offset;
      offset = (offset << 1) + 1;
    }
    low = <i32>hint + last + 1;
    high = <i32>hint + min(offset, most);
  } else {
    let last = 0;
    let offset = 1;
    const most = <i32>hint + 1;
    while (offset < most && !less<T>(load<u32>(at + ((hint - offset) << 2)), k)) {
      last = offset;
      offset = (offset << 1) + 1;
    }
    low = <i32>hint - min(offset, most) + 1;
    high = <i32>hint - last;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (less<T>(load<u32>(at + (middle << 2)), k)) low = middle + 1;
    else high = middle;
  }
  return high;
}
/** The same, to the right of equals. */
function gallopRight<T>(k: u32, array: u32, base: u32, n: u32, hint: u32): u32 {
  const at = array + (base << 2);
  let low: i32;
  let high: i32;
  if (less<T>(k, load<u32>(at + (hint << 2)))) {
    let last = 0;
    let offset = 1;
    const most = <i32>hint + 1;
    while (offset < most && less<T>(k, load<u32>(at + ((hint - offset) << 2)))) {
      last = offset;
      offset = (offset << 1) + 1;
    }
    low = <i32>hint - min(offset, most) + 1;
    high = <i32>hint - last;
  } else {
    let last = 0;
    let offset = 1;
    const most = <i32>(n - hint);
    while (offset < most && !less<T>(k, load<u32>(at + ((hint + offset) << 2)))) {
      last = offset;
      offset = (offset << 1) + 1;
    }
    low = <i32>hint + last + 1;
    high = <i32>hint + min(offset, most);
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (less<T>(k, load<u32>(at + (middle << 2)))) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** Wins in a row after which galloping begins. */
const GALLOP: u32 = 7;

@inline function take(to: u32, from: u32): void {
  store<u32>(keys + (to << 2), load<u32>(keys + (from << 2)));
  if (values) store<u32>(values + (to << 2), load<u32>(values + (from << 2)));
}
@inline function takeAside(to: u32, from: u32): void {
  store<u32>(keys + (to << 2), load<u32>(asideKeys + (from << 2)));
  if (values) store<u32>(values + (to << 2), load<u32>(asideValues + (from << 2)));
}
function setAside(from: u32, n: u32): void {
  memory.copy(asideKeys, keys + (from << 2), n << 2);
  if (values) memory.copy(asideValues, values + (from << 2), n << 2);
}
function bringBack(to: u32, from: u32, n: u32): void {
  memory.copy(keys + (to << 2), asideKeys + (from << 2), n << 2);
  if (values) memory.copy(values + (to << 2), asideValues + (from << 2), n << 2);
}

/** Merges the shorter run a, set aside, with b behind it, from the low end. */
function mergeLow<T>(a: u32, na: u32, b: u32, nb: u32): void {
  setAside(a, na);
  let to = a;
  let i: u32 = 0; // of the run aside
  const endB = b + nb;
  while (!status) {
    let winsA: u32 = 0;
    let winsB: u32 = 0;
    while (winsA < GALLOP && winsB < GALLOP) {
      if (less<T>(key(b), load<u32>(asideKeys + (i << 2)))) {
        take(to++, b++);
        ++winsB;
        winsA = 0;
        if (b == endB) break;
      } else {
        takeAside(to++, i++);
        ++winsA;
        winsB = 0;
        if (i == na) break;
      }
    }
    while (i < na && b < endB && !status) {
      const fromA = gallopRight<T>(key(b), asideKeys, i, na - i, 0);
      bringBack(to, i, fromA);
      to += fromA;
      i += fromA;
      if (i == na) break;
      take(to++, b++);
      if (b == endB) break;
      const fromB = gallopLeft<T>(load<u32>(asideKeys + (i << 2)), keys, b, endB - b, 0);
      copy(to, b, fromB);
      to += fromB;
      b += fromB;
      if (b == endB) break;
      takeAside(to++, i++);
      if (fromA < GALLOP && fromB < GALLOP) break;
    }
    if (i == na || b == endB) break;
  }
  bringBack(to, i, na - i);
}

/** Merges run a with the shorter b behind it, which is set aside, from the high end. */
function mergeHigh<T>(a: u32, na: u32, b: u32, nb: u32): void {
  setAside(b, nb);
  let to = b + nb; // one behind the place filled next
  let i = na; //      items of a left
  let j = nb; //      items aside left
  while (!status) {
    let winsA: u32 = 0;
    let winsB: u32 = 0;
    while (winsA < GALLOP && winsB < GALLOP) {
      if (less<T>(load<u32>(asideKeys + ((j - 1) << 2)), key(a + i - 1))) {
        take(--to, a + --i);
        ++winsA;
        winsB = 0;
        if (i == 0) break;
      } else {
        takeAside(--to, --j);
        ++winsB;
        winsA = 0;
        if (j == 0) break;
      }
    }
    while (i > 0 && j > 0 && !status) {
      const keptA = gallopRight<T>(load<u32>(asideKeys + ((j - 1) << 2)), keys, a, i, i - 1);
      const fromA = i - keptA;
      to -= fromA;
      copy(to, a + keptA, fromA);
      i = keptA;
      if (i == 0) break;
      takeAside(--to, --j);
      if (j == 0) break;
      const keptB = gallopLeft<T>(key(a + i - 1), asideKeys, 0, j, j - 1);
      const fromB = j - keptB;
      to -= fromB;
      bringBack(to, keptB, fromB);
      j = keptB;
      if (j == 0) break;
      take(--to, a + --i);
      if (fromA < GALLOP && fromB < GALLOP) break;
    }
    if (i == 0 || j == 0) break;
  }
  bringBack(to - j, 0, j);
}

/**
 * Sorts n values at `items` by keys at `keyItems` (0: by themselves), neither being changed unless all goes well: the address
 * of the values in order, or 0 with `status` set.
 */
function inOrder(items: u32, keyItems: u32, n: u32, backwards: bool): u32 {
  if (!roomFor(<u64>n * 16)) {
    status = SORT_RAISED;
    return 0;
  }
  const k = allocateScratch((n + 1) << 2);
  memory.copy(k, keyItems ? keyItems : items, n << 2);
  let v: u32 = 0;
  if (keyItems) {
    v = allocateScratch((n + 1) << 2);
    memory.copy(v, items, n << 2);
  }
  if (backwards && n) {
    turnArray(k, k + ((n - 1) << 2));
    if (v) turnArray(v, v + ((n - 1) << 2));
  }
  charge(n >> 2);
  end = workEnd();
  if (sortArrays(k, v, n)) return 0;
  if (!v) v = k;
  if (backwards && n) turnArray(v, v + ((n - 1) << 2));
  return v;
}

/** Is `reverse` a value whose truth is known: 1 or 0; else -1. */
function direction(v: u32): i32 {
  if (v == 0 || v == FALSE || v == NONE) return 0;
  if (v == TRUE) return 1;
  return isSmall(v) ? (v == 1 ? 0 : 1) : -1;
}

/** The keyword arguments of a sort. */
let by: u32 = 0;
let reverse: u32 = 0;
/** Takes them; false after raising. */
function takeOptions(args: u32, n: u32): bool {
  by = 0;
  reverse = 0;
  if (!givenNames) return true;
  for (let i: u32 = 0; i < tupleLength(givenNames); ++i) {
    const option = tupleItem(givenNames, i);
    if (strEqual(option, name(N_plain_key))) by = load<u32>(args + ((n + i) << 2));
    else if (strEqual(option, name(N_plain_reverse))) reverse = load<u32>(args + ((n + i) << 2));
    else {
      tailPrelude(P_UNEXPECTED_KEYWORD, named("sort"), option, tupleOf2(named("key"), named("reverse")));
      return false;
    }
  }
  return true;
}

function list_sort(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  if (n > 1) return raise(T_TYPE_ERROR, "sort() takes no positional arguments");
  if (!takeOptions(args, n)) return 0;
  const backwards = direction(reverse);
  if ((by && by != NONE) || backwards < 0) return tailPrelude(P_LIST_SORT, l, by ? by : NONE, reverse ? reverse : FALSE);
  const length = listLength(l);
  const sorted = inOrder(listItems(l), 0, length, backwards == 1);
  if (!sorted) return status == SORT_PYTHON ? tailPrelude(P_LIST_SORT, l, NONE, reverse ? reverse : FALSE) : 0;
  memory.copy(listItems(l), sorted, length << 2);
  touchRange(listItems(l), listItems(l) + (length << 2));
  return NONE;
}

function builtin_sorted(args: u32, n: u32): u32 {
  if (n != 1) return raise(T_TYPE_ERROR, "sorted expected 1 argument, got %", decimal(n));
  if (!takeOptions(args, n)) return 0;
  const v = load<u32>(args);
  const backwards = direction(reverse);
  if ((by && by != NONE) || backwards < 0) return tailPrelude(P_SORTED, v, by ? by : NONE, reverse ? reverse : FALSE);
  if (!nativeItems(v)) return iterStatus == ITER_RAISED ? 0 : tailPrelude(P_SORTED, v, NONE, reverse ? reverse : FALSE);
  const items = itemsAddress;
  const count = itemsCount;
  const sorted = inOrder(items, 0, count, backwards == 1);
  if (!sorted) return status == SORT_PYTHON ? tailPrelude(P_SORTED, listOf(items, count), NONE, reverse ? reverse : FALSE) : 0;
  return listOf(sorted, count);
}

/** _list_take(l): its items as a new list; l is empty then. */
function listTake(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  const taken = newList(0);
  store<u32>(taken, load<u32>(l, 12), 12);
  store<u32>(taken, listLength(l), 8);
  put(l + 12, newArray(0));
  store<u32>(l, 0, 8);
  touchRange(l + 8, l + 12);
  return taken;
}
/** _list_give(l, items): makes l hold the items of another list, which is empty then. */
function listGive(args: u32, n: u32): u32 {
  const l = load<u32>(args);
  const from = load<u32>(args, 4);
  put(l + 12, load<u32>(from, 12));
  store<u32>(l, listLength(from), 8);
  touchRange(l + 8, l + 12);
  put(from + 12, newArray(0));
  store<u32>(from, 0, 8);
  touchRange(from + 8, from + 12);
  return NONE;
}
/** _sort_by(items, keys, reverse): sorts the list `items` by the list `keys` natively; False if Python must compare. */
function sortBy(args: u32, n: u32): u32 {
  const items = load<u32>(args);
  const keyList = load<u32>(args, 4);
  const length = listLength(items);
  if (listLength(keyList) != length) return misused();
  const sorted = inOrder(listItems(items), keyList == items ? 0 : listItems(keyList), length, load<u32>(args, 8) == TRUE);
  if (!sorted) {
    if (status == SORT_RAISED) return 0;
    clearPending();
    return FALSE;
  }
  memory.copy(listItems(items), sorted, length << 2);
  touchRange(listItems(items), listItems(items) + (length << 2));
  return TRUE;
}

export function defineSort(): void {
  method(T_LIST, "sort", list_sort, 1, -1, "**");
  builtin("sorted", builtin_sorted, 0, -1, "**");
  primitive("_list_take", listTake, 1, 1);
  primitive("_list_give", listGive, 2, 2);
  primitive("_sort_by", sortBy, 3, 3);
}
