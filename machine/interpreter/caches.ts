// SPDX-License-Identifier: LGPL-2.1-or-later
// Caches in the volatile region: for instructions (by address) and for look-ups of names in types. An entry is good
// only in the epoch it was made in; every collection begins a new one, so entries may hold addresses freely. What a
// cache answers is always what the slow way would answer; it saves time and nothing else.
//
// An entry of the inline cache is 32 bytes: u64 key (epoch, instruction address), then six words for the instruction.

import { INLINE_CACHE, METHOD_CACHE } from "../memory/map";

/** Present epoch, in the upper half. */
export let epoch: u64 = 1 << 32;

/** Forgets everything. */
export function flushCaches(): void {
  epoch += 1 << 32;
}

/** The entry for the instruction at this address and what it met there: an instruction may have several. */
@inline export function cacheFor(ip: usize, met: u32): usize {
  return INLINE_CACHE + (((ip ^ (met >> 1)) & 0x1fff8) << 2);
}
/** Where that goes if the entry is taken: without a second place, programs would be slow by bad luck with addresses. */
@inline export function otherEntry(entry: usize): usize {
  return entry ^ 0x2000;
}
/** Is the entry of the present epoch? */
@inline export function isTaken(entry: usize): bool {
  return load<u32>(entry, 4) == <u32>(epoch >> 32);
}
/** The entry for the instruction at this address. */
@inline export function cacheOf(ip: usize): usize {
  return INLINE_CACHE + ((ip & 0x1fff8) << 2);
}
@inline export function isCached(entry: usize, ip: usize): bool {
  return load<u64>(entry) == (epoch | ip);
}
@inline export function claim(entry: usize, ip: usize): void {
  store<u64>(entry, epoch | ip);
}

/** The entry for a name in a type: key (u64), type version, result. */
@inline export function methodEntry(type: u32, name: u32): usize {
  return METHOD_CACHE + ((((type >> 3) ^ ((name >> 3) * 31)) & 0x1fff) << 5);
}
