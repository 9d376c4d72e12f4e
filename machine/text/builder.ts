// SPDX-License-Identifier: LGPL-2.1-or-later
// Building a str piece by piece within one instruction. The text under construction is kept in units of the least width
// it needs so far; the first few kilobytes of it lie in static memory.

import { charge, roomFor } from "../memory/allocate";
import { allocateScratch } from "../memory/scratch";
import { strData, strLength, strWidth, strOfPoints, copyPoints, setPoint, widthFor } from "../objects/str";

const FIRST_ROOM: u32 = 4096;
const firstBuffer: usize = memory.data(8192, 8); // one for the text under construction, one for a text within it

// The text under construction: registers within one operation.
let buffer: u32 = 0;
let room: u32 = 0; // bytes
let width: u32 = 0;
let used: u32 = 0; // units
/** There was no room for it: MemoryError is pending. */
let failed: bool = false;
/** A text that waits while another one is built. */
let waiting: bool = false;
let outerBuffer: u32 = 0;
let outerRoom: u32 = 0;
let outerWidth: u32 = 0;
let outerUsed: u32 = 0;
let outerFailed: bool = false;

/** Begins a new text into which others will be built: see beginInner. */
export function startOuterText(): void {
  waiting = false;
  startText();
}
/** From here to endInner, other texts may be begun and finished, without touching the one under construction. */
export function beginInner(): void {
  outerBuffer = buffer;
  outerRoom = room;
  outerWidth = width;
  outerUsed = used;
  outerFailed = failed;
  waiting = true;
}
export function endInner(): void {
  buffer = outerBuffer;
  room = outerRoom;
  width = outerWidth;
  used = outerUsed;
  failed = outerFailed;
  waiting = false;
}
/** Begins a new text. */
export function startText(): void {
  buffer = <u32>firstBuffer + (waiting ? FIRST_ROOM : 0);
  room = FIRST_ROOM;
  width = 0;
  used = 0;
  failed = false;
}
/** Number of code points so far. */
export function textLength(): u32 { return used; }

/** Makes room for n more units, at least as wide as `least`; false if there is none. */
function reserve(n: u32, least: u32): bool {
  const need = max(width, least);
  if (need == width && <u64>(used + n) << width <= <u64>room) return true;
  const least64 = (<u64>used + n) << need;
  if (failed || !roomFor(least64 + (least64 >> 1) + FIRST_ROOM)) {
    failed = true;
    used = 0;
    return false;
  }
  const bytes = max(<u32>(least64 + (least64 >> 1)), FIRST_ROOM);
  const larger = allocateScratch(bytes);
  copyPoints(larger, need, buffer, width, used);
  charge(used >> 8);
  buffer = larger;
  room = bytes;
  width = need;
  return true;
}

/** Adds a code point. */
export function addPoint(point: u32): void {
  if ((point > 0xff || (used + 1) << width > room) && !reserve(1, widthFor(point))) return;
  setPoint(buffer, width, used++, point);
}
/** Adds a code point n times. */
export function addPoints(point: u32, n: u32): void {
  if (!reserve(n, widthFor(point))) return;
  for (let i: u32 = 0; i < n; ++i) setPoint(buffer, width, used++, point);
}
/** Adds n code points from this address. */
export function addText(data: u32, dataWidth: u32, n: u32): void {
  if (n == 0) return;
  if (dataWidth <= width) {
    if (!reserve(n, 0)) return;
  } else {
    let all: u32 = 0;
    for (let i: u32 = 0; i < n; ++i) all |= dataWidth == 1 ? <u32>load<u16>(data + (i << 1)) : load<u32>(data + (i << 2));
    if (!reserve(n, widthFor(all))) return;
  }
  copyPoints(buffer + (used << width), width, data, dataWidth, n);
  used += n;
  if (n > 512) charge(n >> 9);
}
/** Adds a str. */
export function addStr(s: u32): void {
  addText(strData(s), strWidth(s), strLength(s));
}
/** Adds a literal of the machine's source. */
export function addLiteral(text: string): void {
  addText(<u32>changetype<usize>(text), 1, text.length);
}
const digits: usize = memory.data(16);
/** Adds a number in decimal. */
export function addDecimal(n: i32): void {
  let magnitude: u32 = abs(n);
  let at = <u32>digits + 12;
  do {
    const rest = magnitude / 10;
    store<u8>(--at, <u8>(48 + magnitude - rest * 10));
    magnitude = rest;
  } while (magnitude);
  if (n < 0) store<u8>(--at, 45);
  addText(at, 0, <u32>digits + 12 - at);
}
/** Adds a number as at least so many lower-case hexadecimal digits. */
export function addHex(n: u32, digits: u32): void {
  while (digits < 8 && n >> (digits << 2)) ++digits;
  for (let i = digits; i-- > 0; ) addPoint(hexDigit((n >> (i << 2)) & 15));
}
/** The code of a lower-case hexadecimal digit. */
@inline export function hexDigit(n: u32): u32 { return n < 10 ? 48 + n : 87 + n; }

/** The text as a str; 0 with MemoryError pending. */
export function finishText(): u32 {
  return failed ? 0 : strOfPoints(buffer, width, used);
}
/** Where the text lies so far. */
export function textData(): u32 { return buffer; }
/** Was there no room for it? Then MemoryError is pending. */
export function textFailed(): bool { return failed; }
