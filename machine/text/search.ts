// SPDX-License-Identifier: LGPL-2.1-or-later
// Searching in text of 1, 2 or 4 bytes a unit: strs, and bytes as text of width 0.
//
// A needle is prepared once and then looked for as often as wanted. The search compares the last unit of the needle,
// and skips by a filter of its units (Horspool with Sunday's look at the unit behind the window). Where that does too
// much comparing for the distance it makes, it goes on with the two-way algorithm of Crochemore and Perrin, so that a
// search is linear in the worst case too.

import { charge } from "../memory/allocate";
import { allocateScratch } from "../memory/scratch";
import { pointAt, strData, strLength, strWidth, copyPoints } from "../objects/str";

// The haystack and the needle at hand: registers within one operation.
let hay: u32 = 0;
let width: u32 = 0;
let needle: u32 = 0;
let size: u32 = 0;
/** The needle has units that do not occur in any text as narrow as the haystack. */
let impossible: bool = false;
let filter: u64 = 0;
/** Distance of the needle's last unit from its occurrence before, less one. */
let gap: u32 = 0;
/** How much comparing is left before the two-way algorithm takes over. */
let patience: i64 = 0;
let factorized: bool = false;
let critical: u32 = 0;
let period: u32 = 0;
let periodic: bool = false;
/** The two-way algorithm looks from the end: both texts are read backwards, the haystack from `edge` on. */
let backward: bool = false;
let edge: u32 = 0;

/** Prepares to look for the needle in a text at this address, of units of 1 << hayWidth bytes. */
export function prepare(hayData: u32, hayWidth: u32, needleData: u32, needleWidth: u32, needleSize: u32): void {
  hay = hayData;
  width = hayWidth;
  size = needleSize;
  needle = needleData;
  impossible = needleWidth > hayWidth && needleSize > 0;
  factorized = false;
  backward = false;
  patience = 2000;
  if (impossible) return;
  if (needleWidth < hayWidth) {
    needle = allocateScratch(needleSize << hayWidth);
    copyPoints(needle, hayWidth, needleData, needleWidth, needleSize);
  }
  if (needleSize < 2) return;
  filter = 0;
  gap = needleSize - 1;
  const last = pointAt(needle, width, needleSize - 1);
  for (let i: u32 = 0; i < needleSize; ++i) {
    const unit = pointAt(needle, width, i);
    filter |= (<u64>1) << (unit & 63);
    if (unit == last && i + 1 < needleSize) gap = needleSize - 2 - i;
  }
  if (needleSize > 64) charge(needleSize >> 4);
}

/** Where in [from, to) the prepared needle occurs first, or -1. */
export function findNext(from: u32, to: u32): i32 {
  if (impossible || size > to || from > to - size) return -1;
  if (size == 0) return from;
  const found = size == 1 ? findPoint(hay, width, pointAt(needle, width, 0), from, to) : findLong(from, to);
  const work = ((found < 0 ? to : <u32>found) - from) >> 6;
  if (work) charge(work);
  return found;
}

function findLong(from: u32, to: u32): i32 {
  if (width == 0) return findBytes(from, to);
  if (width == 1) return findUnits<u16>(from, to);
  return findUnits<u32>(from, to);
}

/** Looks for the first byte eight bytes at a time, as long as it is rare. */
function findBytes(from: u32, to: u32): i32 {
  const first = <u32>load<u8>(needle);
  const second = load<u8>(needle, 1);
  const end = to - size + 1;
  let i = from;
  for (let failures: u32 = 0; failures < 8 + ((i - from) >> 4); ++failures) {
    const found = findByte(hay, first, i, end);
    if (found < 0) return -1;
    i = found;
    if (load<u8>(hay + i, 1) == second) {
      let k: u32 = 2;
      while (k < size && load<u8>(hay + i + k) == load<u8>(needle + k)) ++k;
      if (k >= size) return i;
      if (k > 16) break;
    }
    ++i;
  }
  return findUnits<u8>(i, to);
}

function findUnits<T>(from: u32, to: u32): i32 {
  const shift: u32 = alignof<T>();
  const m = size;
  const p = needle;
  const h = hay;
  const bits = filter;
  const last = load<T>(p + ((m - 1) << shift));
  const first = load<T>(p);
  let left = patience;
  let i = from;
  const end = to - m;
  while (i <= end) {
    if (load<T>(h + ((i + m - 1) << shift)) == last) {
      if (load<T>(h + (i << shift)) == first) {
        let k: u32 = 1;
        while (k < m && load<T>(h + ((i + k) << shift)) == load<T>(p + (k << shift))) ++k;
        if (k >= m) {
          patience = left;
          return i;
        }
        left -= k;
        if (left < 0) return twoWay(i, to);
      }
      if (i < end && !(bits & ((<u64>1) << (<u64>load<T>(h + ((i + m) << shift)) & 63)))) i += m + 1;
      else {
        i += gap + 1;
        left += gap >> 2;
      }
    } else if (i < end && !(bits & ((<u64>1) << (<u64>load<T>(h + ((i + m) << shift)) & 63)))) i += m + 1;
    else ++i;
  }
  patience = left;
  return -1;
}

/** Where a code point occurs first in [from, to) of a text, or -1. */
export function findPoint(data: u32, width: u32, point: u32, from: u32, to: u32): i32 {
  if (width == 0) return point > 0xff ? -1 : findByte(data, point, from, to);
  if (width == 1) {
    if (point > 0xffff) return -1;
    for (let i = from; i < to; ++i) if (load<u16>(data + (i << 1)) == point) return i;
    return -1;
  }
  for (let i = from; i < to; ++i) if (load<u32>(data + (i << 2)) == point) return i;
  return -1;
}
/** Eight bytes at a time: a word with a zero byte where they match. */
function findByte(data: u32, byte: u32, from: u32, to: u32): i32 {
  const pattern = <u64>byte * 0x0101010101010101;
  let i = from;
  for (; i + 8 <= to; i += 8) {
    const x = load<u64>(data + i) ^ pattern;
    const zeros = (x - 0x0101010101010101) & ~x & 0x8080808080808080;
    if (zeros) return i + <u32>(ctz(zeros) >> 3);
  }
  for (; i < to; ++i) if (load<u8>(data + i) == byte) return i;
  return -1;
}

@inline function unit(i: u32): u32 { return pointAt(needle, width, backward ? size - 1 - i : i); }
@inline function hayUnit(i: u32): u32 { return pointAt(hay, width, backward ? edge - 1 - i : i); }

/** Start of the maximal suffix of the needle, in the order of units or the reverse; its period goes to `period`. */
function maximalSuffix(reversed: bool): u32 {
  let start: u32 = 0;
  let candidate: u32 = 1;
  let k: u32 = 0;
  let p: u32 = 1;
  while (candidate + k < size) {
    const a = unit(candidate + k);
    const b = unit(start + k);
    if (a == b) {
      if (++k == p) {
        candidate += p;
        k = 0;
      }
    } else if (reversed ? a > b : a < b) {
      candidate += k + 1;
      k = 0;
      p = candidate - start;
    } else {
      start = candidate++;
      k = 0;
      p = 1;
    }
  }
  period = p;
  return start;
}

function factorize(): void {
  const a = maximalSuffix(false);
  const periodA = period;
  const b = maximalSuffix(true);
  if (a > b) {
    critical = a;
    period = periodA;
  } else critical = b;
  periodic = critical + period <= size;
  for (let i: u32 = 0; periodic && i < critical; ++i) if (unit(i) != unit(i + period)) periodic = false;
  if (!periodic) period = max(critical, size - critical) + 1;
  factorized = true;
}

function twoWay(from: u32, to: u32): i32 {
  if (!factorized) factorize();
  let i = from;
  let known: u32 = 0;
  while (i + size <= to) {
    let k = max(critical, known);
    while (k < size && unit(k) == hayUnit(i + k)) ++k;
    if (k < size) {
      i += k - critical + 1;
      known = 0;
      continue;
    }
    k = critical;
    while (k > known && unit(k - 1) == hayUnit(i + k - 1)) --k;
    if (k <= known) return i;
    i += period;
    known = periodic ? size - period : 0;
  }
  return -1;
}

/** Where in [from, to) the prepared needle occurs last, or -1. */
export function findLast(from: u32, to: u32): i32 {
  if (impossible || size > to || from > to - size) return -1;
  if (size == 0) return to;
  if (backward) return lastFrom(from, to);
  let left = patience;
  const first = pointAt(needle, width, 0);
  for (let i = <i32>(to - size); i >= <i32>from; --i) {
    if (pointAt(hay, width, i) != first) {
      ++left;
      continue;
    }
    let k: u32 = 1;
    while (k < size && unit(k) == pointAt(hay, width, i + k)) ++k;
    if (k >= size) {
      charge((to - i) >> 4);
      patience = left;
      return i;
    }
    left -= k;
    if (left < 0) {
      charge((to - i) >> 4);
      backward = true;
      return lastFrom(from, i + size - 1);
    }
  }
  charge((to - from) >> 4);
  return -1;
}

/** The same by the two-way algorithm. */
function lastFrom(from: u32, to: u32): i32 {
  edge = to;
  const at = twoWay(0, to - from);
  charge((at < 0 ? to - from : <u32>at + size) >> 4);
  return at < 0 ? -1 : <i32>(to - <u32>at - size);
}

/** Number of occurrences of the prepared needle in [from, to) that do not overlap, up to `most`. */
export function countNext(from: u32, to: u32, most: u32): u32 {
  if (from > to || most == 0) return 0;
  if (size == 0) return min(to - from + 1, most);
  if (size == 1 && width == 0 && !impossible) return countByte(from, to, most);
  let n: u32 = 0;
  for (let at = from; n < most; ++n) {
    const found = findNext(at, to);
    if (found < 0) break;
    at = found + size;
  }
  return n;
}
function countByte(from: u32, to: u32, most: u32): u32 {
  const byte = <u32>load<u8>(needle);
  let n: u32 = 0;
  for (let i = from; i < to; ++i) n += u32(load<u8>(hay + i) == byte);
  charge((to - from) >> 5);
  return min(n, most);
}

/** Where in [from, to) of str s the str `sub` occurs first, or -1. */
export function findText(s: u32, sub: u32, from: u32, to: u32): i32 {
  prepareText(s, sub);
  return findNext(from, to);
}
/** Prepares to look for str `sub` in str s. */
function prepareText(s: u32, sub: u32): void {
  prepare(strData(s), strWidth(s), strData(sub), strWidth(sub), strLength(sub));
}

/** Do the units at `at` of a text equal the whole of another text? */
export function matchesAt(data: u32, width: u32, at: u32, other: u32, otherWidth: u32, n: u32): bool {
  if (otherWidth > width) return n == 0;
  if (otherWidth == width) return memory.compare(data + (at << width), other, n << width) == 0;
  for (let i: u32 = 0; i < n; ++i) if (pointAt(data, width, at + i) != pointAt(other, otherWidth, i)) return false;
  return true;
}

