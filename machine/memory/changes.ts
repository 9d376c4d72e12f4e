// SPDX-License-Identifier: LGPL-2.1-or-later
// What changed in the image since the host last looked, in blocks of two cards: for snapshots, which copy what changed and
// put back what differs. The write barrier marks cards; to be added are what has no barrier (the header, stacks) and what
// was allocated. A block put back comes with its part of the two tables below the image.

import { IMAGE, CARDS, CARD_SHIFT, CROSSING, HEADER_SIZE, H_THREADS, H_TOP } from "./map";
import { ensureMemory } from "./allocate";
import { CARD_SNAPSHOT } from "./barrier";
import { sizeOf } from "../objects/object";
import { THREAD_NEXT, THREAD_STACK } from "../objects/thread";

/** What lies behind this address was allocated since the host looked, or since the collection that followed. */
let lookedTo: u32 = 0;
export function setLookedTo(address: u32): void {
  lookedTo = address;
}

/** The host has seen, or written, all of the image. */
export function looked(): void {
  setLookedTo(load<u32>(IMAGE, H_TOP));
  markUnbarred();
}

/** Marks what changes without barrier. Stacks are marked whenever the host looks: until then they may be replaced by larger ones. */
function markUnbarred(): void {
  mark(<u32>IMAGE, <u32>IMAGE + HEADER_SIZE);
  for (let thread = load<u32>(IMAGE, H_THREADS); thread != 0; thread = load<u32>(thread, THREAD_NEXT)) {
    const stack = load<u32>(thread, THREAD_STACK);
    if (stack) mark(stack, stack + sizeOf(stack));
  }
}
function mark(from: u32, to: u32): void {
  for (let card = from >> CARD_SHIFT; card << CARD_SHIFT < to; ++card) store<u8>(CARDS + card, load<u8>(CARDS + card) | <u8>CARD_SNAPSHOT);
}

/** The blocks of the image that may have changed: how many, then their numbers in ascending order. Takes their marks away. */
export function changedBlocks(): u32 {
  const top = load<u32>(IMAGE, H_TOP);
  markUnbarred();
  mark(lookedTo, top);
  const answer = (top + 0x1000) & ~7;
  ensureMemory(answer + ((top - <u32>IMAGE) >> 8) + 16);
  let to = answer;
  const first = cardTable();
  const end = first + ((top - <u32>IMAGE + 1023) >> 10 << 1);
  for (let cards = first; cards < end; cards += 8) {
    if (!(load<u64>(cards) & 0x0202020202020202)) continue;
    for (let two = cards; two < cards + 8 && two < end; two += 2) {
      const marks = <u32>load<u16>(two);
      if (!(marks & 0x0202)) continue;
      store<u16>(two, <u16>(marks & ~0x0202));
      to += 4;
      store<u32>(to, (two - first) >> 1);
    }
  }
  store<u32>(answer, (to - answer) >> 2);
  looked();
  return answer;
}

/** The tables that belong to blocks, two bytes to each: marks of cards, and where the first objects of cards are. */
export function cardTable(): u32 { return <u32>CARDS + (<u32>IMAGE >> CARD_SHIFT); }
export function startTable(): u32 { return <u32>CROSSING + (<u32>IMAGE >> CARD_SHIFT); }
