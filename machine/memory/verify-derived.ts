// SPDX-License-Identifier: LGPL-2.1-or-later
// The last walk of the verifier, when every access is known to stay within its object: what an image holds that follows
// from the rest of it is computed anew, and has to be the same. That is the hashes that strs and bytes keep, those that
// dicts and sets keep of keys whose own bytes say their hash, the indexes of dicts and over the identities, the way that
// leads to each element of a set, and the table of interned strs.

import { MOST_PROBES } from "../limits";
import { IMAGE, H_IDENTITIES, H_INTERNED } from "./map";
import { ensureMemory } from "./allocate";
import { FLAG_INTERNED, KIND_BYTES, KIND_DICT, KIND_SET, KIND_STR, flagsOf, sizeOf } from "../objects/object";
import { DICT_ENTRIES, DICT_INDEX, ENTRY_SIZE, dictEntry, dictFill, firstSlot, indexShift, slotAt } from "../objects/dict";
import { hashResult, hashResult64, hasOwnHash, ownHash } from "../objects/hash";
import { identityIndex, identityMask } from "../objects/identity";
import { PERTURB_SHIFT, PLACE_SIZE, keptHash, placeHash, run, setMask, setPlaces } from "../objects/set";
import { strData, strLength, strWidth, textHash } from "../objects/str";
import { FIRST_OBJECT, fault, isNoted, kindAt, note } from "./verify-report";

/** Probes in sets that may still be made: sets made for it would take time in the square of their length. */
let probesLeft: i64 = 0;
/** Where memory beside the image is free. */
let stack: u32 = 0;

/** Is what follows from the rest of the image as it follows? For an image whose objects are sound; memory from `free` on is. */
export function derivedSound(top: u32, free: u32): bool {
  stack = free;
  probesLeft = MOST_PROBES;
  let interned: u32 = 0;
  for (let p = FIRST_OBJECT; p < top; p += sizeOf(p)) {
    switch (kindAt(p)) {
      case KIND_STR:
        if (!hashSound(p, strData(p), strLength(p) << strWidth(p))) return false;
        if (flagsOf(p) & FLAG_INTERNED) ++interned;
        break;
      case KIND_BYTES:
        if (!hashSound(p, p + 16, load<u32>(p, 8))) return false;
        break;
      case KIND_DICT:
        if (!dictFollows(p)) return false;
        break;
      case KIND_SET:
        if (!setFollows(p)) return false;
        break;
    }
  }
  return internedFollow(interned) && identitiesFollow();
}

function hashSound(p: u32, data: u32, n: u32): bool {
  const have = load<u32>(p, 12);
  return have == 0 || have == textHash(data, n) || fault(p, "a hash that is not that of the text");
}

/** Does each key of a dict have its hash, and is the index the one that they make? */
function dictFollows(d: u32): bool {
  for (let i: u32 = 0, n = dictFill(d); i < n; ++i) {
    const entry = dictEntry(d, i);
    const key = load<u32>(entry, 4);
    if (key && hasOwnHash(key) && !(ownHash(key) && hashResult == load<u32>(entry))) return fault(d, "dict: a key with another hash");
  }
  const index = load<u32>(d, DICT_INDEX);
  if (!index) return true;
  const shift = indexShift(load<u32>(load<u32>(d, DICT_ENTRIES), 8));
  const mask = (load<u32>(index, 8) >> shift) - 1;
  return indexFollows(index, shift, mask, dictEntry(d, 0), ENTRY_SIZE, 0) || fault(d, "dict index: not that of its entries");
}
/** Is the index over the identities that of their addresses? */
function identitiesFollow(): bool {
  const table = load<u32>(IMAGE, H_IDENTITIES);
  if (!table) return true;
  return indexFollows(identityIndex(table) - 16, 2, identityMask(table), table + 20, 8, 3) || fault(table, "identities: the index is not that of the pairs");
}
/**
 * Is the index, of mask + 1 slots of 1, 2 or 4 bytes (`shift`) from 16 bytes behind `index` on, what entering the entries in
 * their order makes? Their hashes are in words from `hashes` on, every `stride` bytes, without `drop` bits. It is if from the slot where probing for an entry starts
 * to the one where it is, all slots hold entries before it. One pass: beside the index grows a stack of slots that hold
 * entries behind those of all slots after them, which tells the last slot that an entry cannot have passed.
 */
function indexFollows(index: u32, shift: u32, mask: u32, hashes: u32, stride: u32, drop: u32): bool {
  let start: u32 = 0; // an empty slot; positions count from it
  while (slotAt(index, shift, start)) ++start;
  let empty: u32 = 0;
  let depth: u32 = 0;
  for (let k: u32 = 1; k <= mask; ++k) {
    const slot = (start + k) & mask;
    const n = slotAt(index, shift, slot);
    if (!n) {
      empty = k;
      depth = 0;
      continue;
    }
    while (depth && slotAt(index, shift, (start + load<u32>(stack + ((depth - 1) << 2))) & mask) < n) --depth;
    const last = depth ? load<u32>(stack + ((depth - 1) << 2)) : empty;
    const home = firstSlot(load<u32>(hashes + (n - 1) * stride) >> drop, mask);
    if (((slot - home) & mask) >= k - last) return false;
    if ((depth & 1023) == 0) ensureMemory(stack + ((depth + 1024) << 2));
    store<u32>(stack + (depth++ << 2), k);
  }
  return true;
}

/** Does each element of a set have its hash, and is it found by it? */
function setFollows(s: u32): bool {
  const places = setPlaces(s);
  for (let at = places, end = places + (setMask(s) + 1) * PLACE_SIZE; at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    if (hasOwnHash(element) && !(ownHash(element) && keptHash(hashResult64) == placeHash(at))) return fault(s, "set: an element with another hash");
    if (isNoted(at)) continue;
    noteFound(s, placeHash(at));
    if (!isNoted(at)) return fault(s, "set: an element that is not found");
    if (probesLeft < 0) return fault(s, "set: too many collisions");
  }
  return true;
}
/** Notes all places with this hash that probing for it finds. */
function noteFound(s: u32, hash: i64): void {
  const places = setPlaces(s);
  const mask = setMask(s);
  let i = <u32>hash & mask;
  let perturb = <u64>hash;
  while (true) {
    let at = places + i * PLACE_SIZE;
    for (let probes = run(i, mask); ; --probes, at += PLACE_SIZE) {
      --probesLeft;
      if (!load<u32>(at, 8)) return;
      if (placeHash(at) == hash) note(at);
      if (!probes) break;
    }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + <u32>perturb) & mask;
  }
}

/** Are the strs marked as interned those of the table, and is each found by its hash? */
function internedFollow(marked: u32): bool {
  const table = load<u32>(IMAGE, H_INTERNED);
  const mask = load<u32>(table, 8) - 2;
  let run: u32 = 0; // places in use in a row before this one
  for (let i = mask; load<u32>(table + 16 + (i << 2)); --i) ++run;
  for (let i: u32 = 0; i <= mask; ++i) {
    const s = load<u32>(table + 16 + (i << 2));
    if (!s) {
      run = 0;
      continue;
    }
    if (!(flagsOf(s) & FLAG_INTERNED)) return fault(s, "interned strs: one that is not marked");
    if (((i - load<u32>(s, 12)) & mask) > run) return fault(s, "interned strs: one that is not found");
    --marked;
    ++run;
  }
  return marked == 0 || fault(table, "interned strs: one is missing");
}
