// SPDX-License-Identifier: LGPL-2.1-or-later
// Identity: what id() and default hashes are made of. A number given out on first request, so that it survives
// moving. Objects that may be weakly referenced have a field for it, their anchor: extended ones the one in their
// extension. All others have it in a table that the collector keeps up to date:
//
//   16      20
//   ┌───────┬──────────────────────────────────────────┬──────────────────────────────────┐   room: 2^k, 8 or more
//   │ count │ pairs (address, number) by number: room  │ index: 2 × room numbers of pairs │
//   └───────┴──────────────────────────────────────────┴──────────────────────────────────┘
//
// in a raw block; the index is like that of a dict, with the address / 8 as hash.
//
// An anchor is 0, or the identity as a small int, or the first weak reference to the object, which keeps its identity (weakref.ts).

import { IMAGE, H_IDENTITIES, H_NEXT_ID, H_BASE_END } from "../memory/map";
import { survivor, keep, moves } from "../memory/collect";
import { put, touch, touchRange } from "../memory/barrier";
import {
  flagsOf, kindOf, FLAG_EXTENDED, KIND_CODE, KIND_FUNCTION, KIND_GENERATOR, KIND_MEMORYVIEW, KIND_METHOD, KIND_NATIVE, KIND_SET,
  KIND_TYPE, extensionOf, isSmall, newRaw, small, smallValue,
} from "./object";
import { CODE_ANCHOR, FUNCTION_ANCHOR, METHOD_ANCHOR, NATIVE_IDENTITY } from "./function";
import { GENERATOR_ANCHOR } from "./generator";
import { MEMORY_ANCHOR } from "./memoryview";
import { SET_ANCHOR } from "./set";
import { firstSlot } from "./dict";
import { EXTENSION_IDENTITY, TYPE_IDENTITY } from "./type";
import { WEAKREF_IDENTITY } from "./weakref";

/** The address of an object's anchor, or 0 if it has none. */
export function anchorOf(p: u32): u32 {
  if (flagsOf(p) & FLAG_EXTENDED) return extensionOf(p) + EXTENSION_IDENTITY;
  switch (kindOf(p)) {
    case KIND_FUNCTION: return p + <u32>FUNCTION_ANCHOR;
    case KIND_TYPE: return p + <u32>TYPE_IDENTITY;
    case KIND_METHOD: return p + <u32>METHOD_ANCHOR;
    case KIND_NATIVE: return p + <u32>NATIVE_IDENTITY;
    case KIND_GENERATOR: return p + <u32>GENERATOR_ANCHOR;
    case KIND_SET: return p + <u32>SET_ANCHOR;
    case KIND_CODE: return p + <u32>CODE_ANCHOR;
    case KIND_MEMORYVIEW: return p + <u32>MEMORY_ANCHOR;
  }
  return 0;
}

/** The table: block of pairs; its first word counts them. */
function table(): u32 {
  return load<u32>(IMAGE, H_IDENTITIES);
}

/** The identity of an object, a positive number. */
export function identity(p: u32): u32 {
  let at = anchorOf(p);
  if (at) {
    let have = load<u32>(at);
    if (have && !isSmall(have)) {
      at = have + <u32>WEAKREF_IDENTITY;
      have = load<u32>(at);
    }
    if (have) return smallValue(have);
    const id = nextIdentity();
    put(at, small(id));
    return id;
  }
  const t = table();
  const n = t ? load<u32>(t, 16) : 0;
  if (n) {
    const pair = findPair(t, p);
    if (pair) return load<u32>(pair, 4);
  }
  return addIdentity(p, t, n);
}

/** How many pairs a table has room for. */
@inline function roomOf(t: u32): u32 { return (load<u32>(t, 8) - 4) >> 4; }
/** The table's index, and its length less one. */
@inline export function identityIndex(t: u32): u32 { return t + 20 + (roomOf(t) << 3); }
@inline export function identityMask(t: u32): u32 { return (roomOf(t) << 1) - 1; }

function findPair(t: u32, p: u32): u32 {
  const index = identityIndex(t);
  const mask = identityMask(t);
  let i = firstSlot(p >> 3, mask);
  while (true) {
    const n = load<u32>(index + (i << 2));
    if (!n) return 0;
    const pair = t + 12 + (n << 3);
    if (load<u32>(pair) == p) return pair;
    i = (i + 1) & mask;
  }
}
/** Enters pair n, counted from 1, in the index. */
function enterPair(t: u32, n: u32): void {
  const index = identityIndex(t);
  const mask = identityMask(t);
  let i = firstSlot(load<u32>(t + 12 + (n << 3)) >> 3, mask);
  while (load<u32>(index + (i << 2))) i = (i + 1) & mask;
  store<u32>(index + (i << 2), n);
  touch(index + (i << 2));
}
/** Makes the index of n pairs, in an empty one. */
function enterPairs(t: u32, n: u32): void {
  for (let i: u32 = 1; i <= n; ++i) enterPair(t, i);
}

/** How many pairs a table of n has room for. */
function roomFor(n: u32): u32 {
  let room: u32 = 8;
  while (room < n) room <<= 1;
  return room;
}

function nextIdentity(): u32 {
  const id = load<u32>(IMAGE, H_NEXT_ID);
  store<u32>(IMAGE, id + 1, H_NEXT_ID);
  return id;
}

function addIdentity(p: u32, t: u32, n: u32): u32 {
  let room = t;
  // A table of the base heap stays as it is, so that it does not show how many pairs there were at some time.
  if (!t || t < load<u32>(IMAGE, H_BASE_END) || n == roomOf(t)) {
    room = newRaw(4 + (roomFor(n + 1) << 4));
    if (n) memory.copy(room + 20, t + 20, n << 3);
    enterPairs(room, n); // nothing is charged: when a table is full depends on when memory was collected
    store<u32>(IMAGE, room, H_IDENTITIES);
  }
  const id = nextIdentity();
  const at = room + 20 + (n << 3);
  store<u32>(at, p);
  store<u32>(at, id, 4);
  store<u32>(room, n + 1, 16);
  touch(room + 16);
  touch(at);
  touch(at + 4);
  enterPair(room, n + 1);
  return id;
}

/** After a collection's copying, before its block is moved: drops the dead, follows the moved. */
export function identitiesMoved(): void {
  const t = table();
  if (!t) return;
  const n = load<u32>(t, 16);
  let kept: u32 = 0;
  for (let i: u32 = 0; i < n; ++i) {
    const at = t + 20 + (i << 3);
    const p = survivor(load<u32>(at));
    if (!p) continue;
    const to = t + 20 + (kept++ << 3);
    store<u32>(to, p);
    store<u32>(to, load<u32>(at, 4), 4);
  }
  const room = roomOf(t);
  store<u32>(t, kept, 16);
  memory.fill(t + 20 + (kept << 3), 0, (room << 4) - (kept << 3));
  touchRange(t + 16, t + 20 + (room << 4));
  if (moves(t)) {
    // The room follows from what lives, not from what there was.
    if (kept == 0) {
      store<u32>(IMAGE, 0, H_IDENTITIES);
      return;
    }
    const n = 4 + (roomFor(kept) << 4);
    store<u32>(t, n, 8);
    const units = (16 + n + 7) >> 3;
    store<u16>(t, units < 0x10000 ? <u16>units : 0, 6);
  }
  enterPairs(t, kept);
  store<u32>(IMAGE, keep(t), H_IDENTITIES);
}
