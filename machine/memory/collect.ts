// SPDX-License-Identifier: LGPL-2.1-or-later
// The collector: one copying collection for both purposes. A minor one evacuates the nursery, a full one everything
// behind the base heap. Survivors are copied in the order in which the roots reach them to a buffer behind the
// nursery, then moved down as one block to where they belong; since that distance is known beforehand, every address
// is written in its final form at once. It runs between instructions only, so the image alone tells what lives.
//
//   base heap │ old heap │ nursery │ buffer            minor: nursery → buffer → end of the old heap
//   base heap │ old heap + nursery │ buffer            full:  all → buffer → end of the base heap
//
// A copied object leaves its new address in its first word and 0 in its second; no live object has kind 0.

import { OLD_GROWTH } from "../limits";
import {
  IMAGE, CARDS, CARD_SHIFT, CROSSING, H_BASE_END, H_NURSERY, H_OLD_LIMIT, H_ROOTS, H_ROOTS_END, H_THREADS,
  H_IDENTITIES, HEADER_SIZE,
} from "./map";
import { top, setTop, ensureMemory, setAllocationLimit } from "./allocate";
import { CARD_YOUNG, CARD_BASE, CARD_SNAPSHOT } from "./barrier";
import {
  copyWords, sizeOf, kindOf, flagsOf, FLAG_EXTENDED, FLAG_VIEW, KIND_ENTRIES, KIND_STACK, KIND_GENERATOR, KIND_STR, KIND_RAW, KIND_ARRAY,
} from "../objects/object";
import { FRAME_REGISTERS, FRAME_VALUES, FRAME_LINK, FRAME_SIZE } from "../objects/frame";
import { GENERATOR_FRAME } from "../objects/generator";
import { THREAD_STACK, THREAD_NEXT } from "../objects/thread";
import { flushCaches } from "../interpreter/caches";
import { setLookedTo } from "./changes";
import { barriersSound } from "./check-barriers";
import { verify } from "./verify";
import { identitiesMoved } from "../objects/identity";
import { relink, separateDead } from "./points";


// Only within a collection: the evacuated range, and where copies go.
let fromStart: u32 = 0;
let fromEnd: u32 = 0;
let buffer: u32 = 0;
let free: u32 = 0;
let scanned: u32 = 0;

// Is this one of a point (points.ts)? Weak edges are hidden then.
let atPoint: bool = false;
/** Bytes of what the last point reached. */
export let liveBytes: u32 = 0;

// For tests: every collection is preceded by a look at the marks and followed by a verification.
let checking: bool = false;
export function setChecking(on: bool): void {
  checking = on;
}

// For tests: full collections move every object, by 16 bytes up and down in turn.
let shifting: bool = false;
let shifted: bool = false;
export function setShifting(on: bool): void {
  shifting = on;
  shifted = false;
}

/** Collections since the image came to this instance: what a host asks for must not show in the image. */
export let minorCollections: u32 = 0;
export let fullCollections: u32 = 0;
export function forgetCollections(): void {
  minorCollections = 0;
  fullCollections = 0;
}

/** Collects the nursery, and everything behind the base heap if that is due or `full`. */
export function collect(full: bool): void {
  const nursery = load<u32>(IMAGE, H_NURSERY);
  if (!full && top > load<u32>(IMAGE, H_OLD_LIMIT)) full = true;
  fromStart = full ? load<u32>(IMAGE, H_BASE_END) : nursery;
  fromEnd = top;
  if (checking && !barriersSound(full, top)) abort("a write barrier is missing: ask verifyMessage()");
  lastFoundEnd = 0;
  buffer = (fromEnd + 0xfff) & ~0xfff;
  forgetStarts();
  free = buffer;
  if (full && shifting && (shifted = !shifted)) {
    ensureMemory(free + 16);
    store<u32>(free, 0);
    store<u32>(free, KIND_RAW | (2 << 16), 4);
    store<u64>(free, 0, 8);
    free += 16;
  }
  const first = free;
  scanOldStacks(); // first: it follows fields that are not forwarded yet
  for (let at = IMAGE + H_ROOTS; at < IMAGE + H_ROOTS_END; at += 4) if (at != IMAGE + H_IDENTITIES) forwardField(at);
  scanCards(<u32>IMAGE + HEADER_SIZE, fromStart, full ? CARD_BASE : CARD_YOUNG);
  scanned = buffer;
  scanCopies();
  if (atPoint) {
    liveBytes = free - first;
    separateDead();
    scanCopies();
  }
  identitiesMoved();
  scanCopies();
  if (atPoint) relink();
  moveDown(full);
  flushCaches();
  if (checking && verify()) abort("the heap is not sound after a collection: ask verifyMessage()");
  if (full) ++fullCollections;
  else ++minorCollections;
}

/** Clears the table of first objects where copies will come to lie. */
function forgetStarts(): void {
  const first = fromStart >> CARD_SHIFT;
  const have = <u32>load<u8>(CROSSING + first);
  if (have && (first << CARD_SHIFT) + ((have - 1) << 3) >= fromStart) store<u8>(CROSSING + first, 0);
  memory.fill(CROSSING + first + 1, 0, ((fromEnd + 16) >> CARD_SHIFT) - first + 1);
}

/** Forwards what the copies hold, until nothing new is copied. */
function scanCopies(): void {
  let at = scanned;
  while (at < free) {
    noteStart(fromStart + (at - buffer));
    at = scanObject(at, 0, 0xffffffff);
  }
  scanned = at;
}

/** Does the collection under way move this object? */
export function moves(p: u32): bool {
  return p >= fromStart && p < fromEnd;
}
/** Keeps an object that no field leads to; its new address. */
export function keep(p: u32): u32 {
  return p >= fromStart && p < fromEnd ? forward(p) : p;
}

/** A full collection at a point, when weak edges are hidden. */
export function collectAtPoint(): void {
  atPoint = true;
  collect(true);
  atPoint = false;
}
/** The address behind all that was copied, when it has come down. */
export function copied(): u32 {
  return fromStart + (free - buffer);
}
/** At a point: where the object lies, in the buffer or at rest, whose address is, or will be, p. Else p. */
export function copyAt(p: u32): u32 {
  return atPoint && p >= fromStart ? p - fromStart + buffer : p;
}
/** At a point, when all is copied: a new array of n words among the copies, its address as it will be. Its values need to be of that kind, too. */
export function placeArray(n: u32): u32 {
  const size = (12 + (n << 2) + 7) & ~7;
  const copy = free;
  const address = fromStart + (copy - buffer);
  free = copy + size;
  ensureMemory(free);
  memory.fill(copy, 0, size);
  store<u32>(copy, KIND_ARRAY | (size < 0x80000 ? size << 13 : 0), 4);
  store<u32>(copy, n, 8);
  noteStart(address);
  scanned = free;
  return address;
}

/** Moves the buffer down, sets the new borders, marks what changed. */
function moveDown(full: bool): void {
  const size = free - buffer;
  const end = fromStart + size;
  if (full) {
    const first = fromStart >> CARD_SHIFT;
    const last = (fromEnd >> CARD_SHIFT) + 1;
    markMoved(first, last - first);
    if (end + OLD_GROWTH < end) abort("out of memory");
    store<u32>(IMAGE, max<u32>(end + OLD_GROWTH, end + size), H_OLD_LIMIT);
  } else if (size) {
    markMoved(fromStart >> CARD_SHIFT, (end >> CARD_SHIFT) - (fromStart >> CARD_SHIFT) + 1);
  }
  memory.copy(fromStart, buffer, size);
  setLookedTo(end);
  store<u32>(IMAGE, end, H_NURSERY);
  setTop(end);
  setAllocationLimit();
}

/** Cards whose contents are new, and old now. In the first there may be objects that stayed: their mark is kept. */
function markMoved(first: u32, n: u32): void {
  const kept = <u32>load<u8>(CARDS + first) & CARD_BASE;
  memory.fill(CARDS + first, <u8>CARD_SNAPSHOT, n);
  store<u8>(CARDS + first, <u8>(CARD_SNAPSHOT | kept));
}

/** The object now starts at this address: keeps the table that finds the first object of a card. */
@inline function noteStart(address: u32): void {
  const card = CROSSING + (address >> CARD_SHIFT);
  const offset = ((address & 511) >> 3) + 1;
  const have = <u32>load<u8>(card);
  if (have == 0 || offset < have) store<u8>(card, <u8>offset);
}

/** Rebuilds the table of first objects for [from, to); false if these are not whole objects. */
export function noteAllStarts(from: u32, to: u32): bool {
  memory.fill(CROSSING + (from >> CARD_SHIFT), 0, (to >> CARD_SHIFT) - (from >> CARD_SHIFT) + 1);
  for (let p = from; p < to; ) {
    const size = sizeOf(p);
    if (size == 0 || size > to - p) return false;
    noteStart(p);
    p += size;
  }
  return true;
}

@inline function forwardField(at: usize): void {
  const v = load<u32>(at);
  if (!(v & 1) && v >= fromStart && v < fromEnd) store<u32>(at, forward(v));
}

function forward(p: u32): u32 {
  if (load<u32>(p, 4) == 0) return load<u32>(p);
  const size = sizeOf(p);
  const copy = free;
  free = copy + size;
  ensureMemory(free);
  if (kindOf(p) == KIND_STACK) copyStack(copy, p, size);
  else copyWords(copy, p, size >> 2);
  const address = fromStart + (copy - buffer);
  store<u32>(p, address);
  store<u32>(p, 0, 4);
  return address;
}

/** Copies a stack up to the end of its current frame; what lies behind is garbage and becomes zero. */
function copyStack(copy: u32, p: u32, size: u32): void {
  const frame = load<u32>(p, 12);
  const used = frame ? frame + FRAME_SIZE + load<u32>(p + frame, FRAME_REGISTERS) * 4 : 16;
  memory.copy(copy, p, used);
  memory.fill(copy + used, 0, size - used);
}

/**
 * Forwards what the object at p holds, in fields within [low, high); returns its end. No field may be forwarded twice,
 * since new addresses may lie in the evacuated range.
 */
function scanObject(p: u32, low: u32, high: u32): u32 {
  const size = sizeOf(p);
  const kind = kindOf(p);
  const end = p + size;
  if (p >= low) forwardField(p);
  if (kind >= 32) {
    scanRange(p + 12, end, low, high);
    return end;
  }
  if (kind == KIND_ENTRIES) {
    scanEntries(p + 12, end, low, high);
    return end;
  }
  if (kind == KIND_STACK) {
    if (low == 0) scanStack(p); // stacks in old space are scanned as roots, never by cards
    return end;
  }
  if (kind == KIND_GENERATOR) {
    scanRange(p + 12, p + GENERATOR_FRAME, low, high);
    scanFrame(p + GENERATOR_FRAME, low, high);
  } else if (kind == KIND_STR && flagsOf(p) & FLAG_VIEW) scanRange(p + 16, p + 20, low, high);
  if (flagsOf(p) & FLAG_EXTENDED) scanRange(end - 12, end, low, high);
  return end;
}

@inline function scanRange(from: u32, to: u32, low: u32, high: u32): void {
  const last = min<u32>(to, high);
  for (let at = max<u32>(from, low); at < last; at += 4) forwardField(at);
}

/** Triples of hash, key, value. */
function scanEntries(from: u32, end: u32, low: u32, high: u32): void {
  let at = from;
  if (low > at + 12) at += (low - at) / 12 * 12;
  for (const last = min<u32>(end - 11, high); at < last; at += 12) {
    if (at + 4 >= low && at + 4 < high) forwardField(at + 4);
    if (at + 8 >= low && at + 8 < high) forwardField(at + 8);
  }
}

function scanStack(p: u32): void {
  for (let offset = load<u32>(p, 12); offset != 0; ) {
    scanFrame(p + offset, 0, 0xffffffff);
    const link = load<u32>(p + offset, FRAME_LINK);
    offset = link ? offset - link : 0;
  }
}

/** A frame, on a stack or in a generator. */
function scanFrame(frame: u32, low: u32, high: u32): void {
  scanRange(frame, frame + FRAME_VALUES, low, high);
  scanRange(frame + FRAME_SIZE, frame + FRAME_SIZE + load<u32>(frame, FRAME_REGISTERS) * 4, low, high);
}

/** Forwards the fields in marked cards of [from, to), which changes them; takes away the mark if it is the young one. */
function scanCards(from: u32, to: u32, mark: u32): void {
  let card = from >> CARD_SHIFT;
  const last = (to - 1) >> CARD_SHIFT;
  while (card <= last) {
    if (!(card & 7)) {
      while (card + 8 <= last && load<u64>(CARDS + card) == 0) card += 8;
    }
    const have = <u32>load<u8>(CARDS + card);
    if (have & mark) {
      store<u8>(CARDS + card, <u8>((mark == CARD_YOUNG ? have & ~CARD_YOUNG : have) | CARD_SNAPSHOT));
      scanCard(card, from, to);
    }
    ++card;
  }
}

function scanCard(card: u32, from: u32, to: u32): void {
  const low = card << CARD_SHIFT;
  const high = min<u32>(low + 512, to);
  let p = objectAround(low);
  if (p < from) return;
  while (p < high) p = scanObject(p, low, high);
}

// The object found last by walking back: cards come in order, and the next ones may lie in the same large object.
let lastFound: u32 = 0;
let lastFoundEnd: u32 = 0;

/** The object that covers this address, or the first behind it in the card. */
function objectAround(address: u32): u32 {
  if (address >= lastFound && address < lastFoundEnd) return lastFound;
  let card = address >> CARD_SHIFT;
  let offset = <u32>load<u8>(CROSSING + card);
  if (offset == 1) return address;
  while (card > <u32>(IMAGE >> CARD_SHIFT)) {
    --card;
    const first = <u32>load<u8>(CROSSING + card);
    if (first) {
      let p = (card << CARD_SHIFT) + ((first - 1) << 3);
      while (p + sizeOf(p) <= address) p += sizeOf(p);
      lastFound = p;
      lastFoundEnd = p + sizeOf(p);
      return p;
    }
  }
  return offset ? address + ((offset - 1) << 3) : 0;
}

/** Stacks change without barrier, so those that stay where they are count as roots. */
function scanOldStacks(): void {
  for (let thread = load<u32>(IMAGE, H_THREADS); thread != 0; thread = load<u32>(thread, THREAD_NEXT)) {
    const stack = load<u32>(thread, THREAD_STACK);
    if (stack != 0 && stack < fromStart) {
      forwardField(stack);
      scanStack(stack);
    }
  }
}

/** Where the object at this address went in the collection under way, or 0 if nothing reached it. */
export function survivor(p: u32): u32 {
  if (p < fromStart || p >= fromEnd) return p;
  return load<u32>(p, 4) == 0 ? load<u32>(p) : 0;
}
