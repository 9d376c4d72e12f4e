// SPDX-License-Identifier: LGPL-2.1-or-later
// Splitting and stripping of str, bytes and bytearray: at a separator, at runs of white space, at the ends of lines.

import { allocateScratch } from "../memory/scratch";
import { charge, roomFor } from "../memory/allocate";
import { KIND_STR, kindOf } from "../objects/object";
import { pointAt, strOfPoints } from "../objects/str";
import { listOf, listAppend, listItems, listLength } from "../objects/tuple";
import { runData, runWidth, runLength, otherData, otherWidth, otherLength, piece } from "./run";
import { prepare, findNext, findLast, findPoint } from "./search";
import { isSpace, isLineBreak } from "./unicode";

@inline function white(self: u32, point: u32): bool {
  return kindOf(self) == KIND_STR ? isSpace(point) : point == 32 || (point >= 9 && point <= 13);
}

// The pieces found so far: the first thousand of them in static memory, more in a list. Registers within one operation.
const MOST_PARTS: u32 = 1024;
const parts: usize = memory.data(4096, 8);
let partCount: u32 = 0;
let partList: u32 = 0;
function startParts(): void {
  partCount = 0;
  partList = 0;
}
/** Adds a piece; false after raising MemoryError. */
function add(part: u32): bool {
  if (partCount == MOST_PARTS) {
    if (!roomFor(1 << 16)) return false;
    if (partList) for (let i: u32 = 0; i < partCount; ++i) listAppend(partList, load<u32>(parts + (i << 2)));
    else partList = listOf(<u32>parts, partCount);
    partCount = 0;
  }
  store<u32>(parts + (partCount++ << 2), part);
  return true;
}
/** The list of all pieces. */
function partsAsList(): u32 {
  if (!partList) return listOf(<u32>parts, partCount);
  for (let i: u32 = 0; i < partCount; ++i) listAppend(partList, load<u32>(parts + (i << 2)));
  return partList;
}

/** Splits self, opened as the run, at runs of white space: at most `most` times. */
export function splitWhite(self: u32, most: u32): u32 {
  startParts();
  const data = runData;
  const width = runWidth;
  const n = runLength;
  charge(n >> 4);
  let i: u32 = 0;
  while (true) {
    while (i < n && white(self, pointAt(data, width, i))) ++i;
    if (i == n) return partsAsList();
    if (most == 0) return add(piece(self, i, n)) ? partsAsList() : 0;
    --most;
    const start = i;
    while (i < n && !white(self, pointAt(data, width, i))) ++i;
    if (!add(piece(self, start, i))) return 0;
  }
}
/** As splitWhite, counting from the end. */
export function splitWhiteReverse(self: u32, most: u32): u32 {
  startParts();
  const data = runData;
  const width = runWidth;
  charge(runLength >> 4);
  let i = runLength;
  while (true) {
    while (i > 0 && white(self, pointAt(data, width, i - 1))) --i;
    if (i == 0) break;
    if (most == 0) {
      if (!add(piece(self, 0, i))) return 0;
      break;
    }
    --most;
    const end = i;
    while (i > 0 && !white(self, pointAt(data, width, i - 1))) --i;
    if (!add(piece(self, i, end))) return 0;
  }
  return reversed(partsAsList());
}

/** Splits self, opened as the run, at the other text: at most `most` times. */
export function splitAt(self: u32, most: u32): u32 {
  startParts();
  const n = runLength;
  const size = otherLength;
  if (size == 1 && runWidth == 0 && kindOf(self) == KIND_STR && otherWidth == 0) return splitAtByte(most);
  prepare(runData, runWidth, otherData, otherWidth, size);
  let start: u32 = 0;
  for (; most; --most) {
    const found = findNext(start, n);
    if (found < 0) break;
    if (!add(piece(self, start, found))) return 0;
    start = found + size;
  }
  return add(piece(self, start, n)) ? partsAsList() : 0;
}
/** As splitAt, for the most frequent case: one byte in a str of bytes. */
function splitAtByte(most: u32): u32 {
  const data = runData;
  const n = runLength;
  const byte = <u32>load<u8>(otherData);
  charge(n >> 5);
  let start: u32 = 0;
  for (let i: u32 = 0; i < n && most; ++i) {
    if (load<u8>(data + i) != byte) continue;
    if (!add(strOfPoints(data + start, 0, i - start))) return 0;
    start = i + 1;
    --most;
  }
  return add(strOfPoints(data + start, 0, n - start)) ? partsAsList() : 0;
}
/** As splitAt, counting from the end. */
export function splitAtReverse(self: u32, most: u32): u32 {
  startParts();
  const size = otherLength;
  prepare(runData, runWidth, otherData, otherWidth, size);
  let end = runLength;
  for (; most; --most) {
    const found = findLast(0, end);
    if (found < 0) break;
    if (!add(piece(self, found + size, end))) return 0;
    end = found;
  }
  return add(piece(self, 0, end)) ? reversed(partsAsList()) : 0;
}
function reversed(list: u32): u32 {
  const items = listItems(list);
  for (let low: u32 = 0, high = listLength(list); low + 1 < high; ++low) {
    --high;
    const v = load<u32>(items + (low << 2));
    store<u32>(items + (low << 2), load<u32>(items + (high << 2)));
    store<u32>(items + (high << 2), v);
  }
  return list;
}

/** Splits self, opened as the run, behind every end of line, which the pieces keep or not. */
export function splitLines(self: u32, keepEnds: bool): u32 {
  startParts();
  const data = runData;
  const width = runWidth;
  const n = runLength;
  const isText = kindOf(self) == KIND_STR;
  charge(n >> 4);
  let start: u32 = 0;
  while (start < n) {
    let end = start;
    let point: u32 = 0;
    for (; end < n; ++end) {
      point = pointAt(data, width, end);
      if (isText ? isLineBreak(point) : point == 10 || point == 13) break;
    }
    let next = end;
    if (end < n) next += point == 13 && end + 1 < n && pointAt(data, width, end + 1) == 10 ? 2 : 1;
    if (!add(piece(self, start, keepEnds ? next : end))) return 0;
    start = next;
  }
  return partsAsList();
}

/** Which ends to strip. */
@inline export const STRIP_LEFT: u32 = 1;
@inline export const STRIP_RIGHT: u32 = 2;
/** A bit for each code point that a long set of characters to strip has; 0 for a short one. */
let members: u32 = 0;
/** The bits' number, for texts of each width. */
@inline function memberBits(): u32 { return otherWidth == 0 ? 0x100 : otherWidth == 1 ? 0x10000 : 0x110000; }
function membersOf(): u32 {
  const bits = allocateScratch(memberBits() >> 3);
  for (let i: u32 = 0; i < otherLength; ++i) {
    const point = pointAt(otherData, otherWidth, i);
    store<u8>(bits + (point >> 3), load<u8>(bits + (point >> 3)) | <u8>(<u32>1 << (point & 7)));
  }
  return bits;
}
function isMember(point: u32): bool {
  return point < memberBits() && (load<u8>(members + (point >> 3)) >> (point & 7) & 1) != 0;
}

/** Strips white space, or the units of the other text if `given`, off the ends of self, opened as the run. */
export function stripEnds(self: u32, ends: u32, given: bool): u32 {
  let start: u32 = 0;
  let end = runLength;
  charge((end >> 6) + (given ? otherLength >> 4 : 0));
  members = given && otherLength > 64 ? membersOf() : 0;
  if (ends & STRIP_LEFT) while (start < end && stripped(self, pointAt(runData, runWidth, start), given)) ++start;
  if (ends & STRIP_RIGHT) while (end > start && stripped(self, pointAt(runData, runWidth, end - 1), given)) --end;
  return piece(self, start, end);
}
@inline function stripped(self: u32, point: u32, given: bool): bool {
  return members ? isMember(point) : given ? findPoint(otherData, otherWidth, point, 0, otherLength) >= 0 : (point <= 32 || point > 127) && white(self, point);
}
