// SPDX-License-Identifier: LGPL-2.1-or-later
// The write barrier. Whoever changes a field of an object that may be older than the running instruction says so here,
// with the address of the field: its card is marked. The collector reads the marks to find values that point from
// old objects into the nursery; snapshots read them to find pages that changed.

import { CARDS, CARD_SHIFT } from "./map";

/** Card marks: set since the last minor collection; since the last snapshot; since the base image. */
@inline export const CARD_YOUNG: u32 = 1;
@inline export const CARD_SNAPSHOT: u32 = 2;
@inline export const CARD_BASE: u32 = 4;

/** The word or byte at this address changes. */
@inline export function touch(address: usize): void {
  store<u8>(CARDS + (address >> CARD_SHIFT), 7);
}
/** Every byte of [from, to) may change. */
export function touchRange(from: usize, to: usize): void {
  if (to <= from) return;
  let card = CARDS + (from >> CARD_SHIFT);
  const last = CARDS + ((to - 1) >> CARD_SHIFT);
  if (last - card > 16) memory.fill(card, 7, last - card + 1);
  else for (; card <= last; ++card) store<u8>(card, 7); // engines take long to begin a memory.fill
}
/** Stores a value into a field of an object. */
@inline export function put(address: usize, value: u32): void {
  store<u32>(address, value);
  store<u8>(CARDS + (address >> CARD_SHIFT), 7);
}
