// SPDX-License-Identifier: LGPL-2.1-or-later
// Building a run of bytes within one instruction; the counterpart of builder.ts.

import { charge } from "../memory/allocate";
import { allocateScratch } from "../memory/scratch";

const FIRST_ROOM: u32 = 1024;
let buffer: u32 = 0;
let room: u32 = 0;
let used: u32 = 0;

/** Begins a new run, with room for about n bytes. */
export function startBytes(n: u32 = 0): void {
  room = max(n + 16, FIRST_ROOM);
  buffer = allocateScratch(room);
  used = 0;
}
function reserve(n: u32): void {
  if (used + n <= room) return;
  room = used + n + ((used + n) >> 1);
  const larger = allocateScratch(room);
  memory.copy(larger, buffer, used);
  charge(used >> 8);
  buffer = larger;
}
/** Adds a byte. */
export function addByte(byte: u32): void {
  if (used == room) reserve(1);
  store<u8>(buffer + used++, <u8>byte);
}
/** Where the bytes are, and how many. */
export function builtBytes(): u32 { return buffer; }
export function builtCount(): u32 { return used; }
