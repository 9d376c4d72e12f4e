// SPDX-License-Identifier: LGPL-2.1-or-later
// Bump allocation. Objects are taken from the top of the nursery; nothing is ever freed here. When the nursery is full
// the machine is asked to stop at the next instruction boundary, where the collector runs: an instruction that
// allocates never waits for it, and may hold addresses in locals all along.

import { MOST_WORK, NURSERY_SIZE, RESERVE } from "../limits";
import { IMAGE, H_TOP, H_NURSERY } from "./map";
import { T_MEMORY_ERROR } from "../generated/types";
import { raise } from "../interpreter/result";


// Registers of the machine while it runs; all of them are in the header when it stands (see enterMachine, leaveMachine).
/** End of the nursery. */
export let top: u32 = 0;
/** Allocation beyond this goes the slow way. */
let allocationLimit: u32 = 0;
/** The number of instructions, counted by the interpreter, at which it looks up: a stop or a collection. */
export let attendAt: u64 = 0;
/** The number of instructions at which to stop. */
let stopAt: u64 = 0;
/** Work charged beyond the instructions executed. */
export let charged: u64 = 0;
/** A collection is due. */
export let collectionDue: bool = false;

/** Takes the machine's registers from the header. */
export function loadAllocator(): void {
  top = load<u32>(IMAGE, H_TOP);
  setAllocationLimit();
}
/** Puts them back. */
export function saveAllocator(): void {
  store<u32>(IMAGE, top, H_TOP);
}
export function setTop(p: u32): void {
  top = p;
  store<u32>(IMAGE, p, H_TOP);
}
function memoryEnd(): u32 {
  const pages = memory.size();
  return pages >= 65535 ? 0xffff0000 : <u32>(pages << 16);
}
export function setAllocationLimit(): void {
  const soft = load<u32>(IMAGE, H_NURSERY) + NURSERY_SIZE;
  const end = memoryEnd();
  allocationLimit = soft < end ? soft : end;
  collectionDue = top >= soft;
}
export function setStop(at: u64): void {
  stopAt = at;
  attendAt = collectionDue ? 0 : at;
}
export function attended(): void {
  attendAt = stopAt;
}
export function resetCharged(): void {
  charged = 0;
}

/** Charges n instructions for work done natively: to be called by whatever takes time in proportion to its input. */
export function charge(n: u32): void {
  charged += n;
  stopAt = stopAt > n ? stopAt - n : 0;
  if (attendAt > stopAt) attendAt = stopAt;
}

/** Where a native operation over many items is to end that begins now: what is then left to do is left to the prelude, where it can be stopped. */
@inline export function workEnd(): u64 { return charged + MOST_WORK; }
/** Has it got there? */
@inline export function worksLong(end: u64): bool { return charged > end; }

/** size bytes, a multiple of 8, not cleared. */
@inline export function allocate(size: u32): u32 {
  const p = top;
  const end = p + size;
  if (end > allocationLimit) makeRoom(end);
  top = end;
  return p;
}

function makeRoom(end: u32): void {
  collectionDue = true;
  attendAt = 0;
  const have = memoryEnd();
  if (end > have || end < top) {
    if (end < top) abort("allocation past the end of memory");
    ensureMemory(end);
  }
  allocationLimit = memoryEnd();
}

/** Makes sure that memory reaches to this address; for the collector. */
@inline export function ensureMemory(end: u32): void {
  if (end > reached) reach(end);
}
/** Memory is known to reach to this address. */
let reached: u32 = 0;
function reach(end: u32): void {
  const have = memoryEnd();
  if (end > have) {
    // Growing is slow, whatever the amount: an eighth more than is there, if that is to be had.
    const need = (end - have + 0xffff) >> 16;
    if (memory.grow(max<u32>(need, max<u32>(64, have >> 19))) < 0 && memory.grow(need) < 0) abort("out of memory");
  }
  reached = memoryEnd();
}

/** The machine looks up at the next instruction boundary. */
export function stopNow(): void {
  attendAt = 0;
}

/** No image reaches beyond this address: a full collection copies all of it behind itself, within 4 GiB. */
const MOST_REACH: u32 = 0x7c000000;
/** The image may not reach beyond this address at an instruction boundary. */
export let memoryLimit: u32 = MOST_REACH;
/** Sets how many bytes the image may have; not part of the image. */
export function setMemoryLimit(bytes: u32): void {
  const most: u32 = MOST_REACH - <u32>IMAGE;
  memoryLimit = <u32>IMAGE + min<u32>(bytes, most);
}
/** Is there room for an object of so many bytes? Raises MemoryError if not. */
export function roomFor(bytes: u64): bool {
  if (<u64>top + bytes <= <u64>memoryLimit + NURSERY_SIZE + RESERVE) return true;
  raise(T_MEMORY_ERROR, "");
  return false;
}
