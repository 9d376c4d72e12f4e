// SPDX-License-Identifier: LGPL-2.1-or-later
// Dicts: entries in the order of insertion, and an index over them by hash.
//
//   0        8      12        16      20     24     28
//   ┌────────┬──────┬─────────┬───────┬──────┬──────┬────────┐   used: number of items. fill: entries in use or
//   │ header │ used │ entries │ index │ fill │ last │ unused │   deleted. last: 0, or the small int of a number of
//   └────────┴──────┴─────────┴───────┴──────┴──────┴────────┘   entries behind which all are deleted (popitem).
//
// entries: (hash, key, value) each; a deleted one has key 0 and keeps its hash. index: 2^k numbers of entries + 1, in 1,
// 2 or 4 bytes as they need, 0 for none; open addressing with linear probing. Up to 8 entries there is no index: they are
// scanned. Inserting a new key always raises fill, clearing or growing always brings a new entries object: so the index
// is what entering all entries in their order makes, and images are checked for that (verify-derived.ts).

import { put, touch, touchRange } from "../memory/barrier";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_DICT, T_STR } from "../generated/types";
import { KIND_DICT, KIND_ENTRIES, isSmall, small, smallValue, newObject, newFixed, newRaw, rawType } from "./object";
import { strHash, strEqual, isStr } from "./str";
import { nativeHash, hashResult, hashStatus, HASH_PYTHON } from "./hash";
import { nativeEqual } from "./equal";
import { wrapUnhashable } from "./unhashable";

/** Answers of a look-up besides an entry's address: Python must be asked; an exception is pending. */
@inline export const DICT_PYTHON: u32 = 1;
@inline export const DICT_RAISED: u32 = 2;

@inline export const DICT_USED: usize = 8;
@inline export const DICT_ENTRIES: usize = 12;
@inline export const DICT_INDEX: usize = 16;
@inline export const DICT_FILL: usize = 20;
@inline export const DICT_LAST: usize = 24;
@inline export const DICT_SIZE: u32 = 32;
@inline export const ENTRY_SIZE: u32 = 12;
const FIRST_CAPACITY: u32 = 5;
const SCANNED: u32 = 8;

/** Number of items. */
@inline export function dictLength(d: u32): u32 { return load<u32>(d, DICT_USED); }
/** Number of entries, deleted ones included. */
@inline export function dictFill(d: u32): u32 { return <u32>smallValue(load<u32>(d, DICT_FILL)); }
/** Address of entry i: hash at 0, key at 4 (0 if deleted), value at 8. */
@inline export function dictEntry(d: u32, i: u32): u32 { return load<u32>(d, DICT_ENTRIES) + 12 + i * ENTRY_SIZE; }

/** An empty dict. */
export function newDict(): u32 {
  const d = newFixed(T_DICT, KIND_DICT, DICT_SIZE);
  initDict(d, FIRST_CAPACITY);
  return d;
}
/** An empty dict with room for n items. */
export function newDictFor(n: u32): u32 {
  const d = newFixed(T_DICT, KIND_DICT, DICT_SIZE);
  initDict(d, n);
  return d;
}
/** Makes a new object of dict layout an empty dict with room for n items. */
export function initDict(d: u32, n: u32): void {
  store<u32>(d, 0, DICT_USED);
  store<u32>(d, 0, DICT_LAST);
  store<u32>(d, 0, 28);
  installEntries(d, capacityFor(n));
}

function capacityFor(n: u32): u32 {
  if (n <= FIRST_CAPACITY) return FIRST_CAPACITY;
  if (n <= SCANNED) return SCANNED;
  let slots: u32 = 32;
  while (slots * 2 / 3 < n) slots <<= 1;
  return slots * 2 / 3;
}
function slotsFor(capacity: u32): u32 {
  let slots: u32 = 32;
  while (slots * 2 / 3 < capacity) slots <<= 1;
  return slots;
}
function newEntries(capacity: u32): u32 {
  const e = newObject(0, KIND_ENTRIES, 12 + capacity * ENTRY_SIZE);
  store<u32>(e, capacity, 8);
  return e;
}
/** New, empty entries and index. */
function installEntries(d: u32, capacity: u32): void {
  store<u32>(d, newEntries(capacity), DICT_ENTRIES);
  let index: u32 = 0;
  if (capacity > SCANNED) {
    const slots = slotsFor(capacity);
    index = newRaw(slots << indexShift(capacity));
  }
  store<u32>(d, index, DICT_INDEX);
  store<u32>(d, small(0), DICT_FILL);
  touchRange(d + 8, d + DICT_SIZE);
}

/** log2 of the bytes a number of an entry takes in the index. */
@inline export function indexShift(capacity: u32): u32 {
  return capacity < 0xff ? 0 : capacity < 0xffff ? 1 : 2;
}
@inline export function slotAt(index: u32, shift: u32, i: u32): u32 {
  return shift == 0 ? <u32>load<u8>(index + i, 16) : shift == 1 ? <u32>load<u16>(index + (i << 1), 16) : load<u32>(index + (i << 2), 16);
}
/** The slot where probing for a hash starts; the product spreads hashes that differ in high bits only. */
@inline export function firstSlot(hash: u32, mask: u32): u32 {
  return (hash * 0x9e3779b1 >> 7) & mask;
}

/** The entry of a key that is known to be a str, or 0; keys that are no strs count as different. */
export function dictFindStr(d: u32, key: u32): u32 {
  const hash = strHash(key);
  const entries = load<u32>(d, DICT_ENTRIES);
  const index = load<u32>(d, DICT_INDEX);
  if (!index) {
    let entry = entries + 12;
    for (const end = entry + dictFill(d) * ENTRY_SIZE; entry < end; entry += ENTRY_SIZE)
      if (load<u32>(entry) == hash && isText(load<u32>(entry, 4), key)) return entry;
    return 0;
  }
  const shift = indexShift(load<u32>(entries, 8));
  const mask = (load<u32>(index, 8) >> shift) - 1;
  let i = firstSlot(hash, mask);
  while (true) {
    const slot = slotAt(index, shift, i);
    i = (i + 1) & mask;
    if (!slot) return 0;
    const entry = entries + slot * ENTRY_SIZE;
    if (load<u32>(entry) == hash && isText(load<u32>(entry, 4), key)) return entry;
  }
}
@inline function isText(have: u32, key: u32): bool {
  return have == key || (have != 0 && isStr(have) && strEqual(have, key));
}

/** The entry of a key whose hash is known; 0, DICT_PYTHON or DICT_RAISED. */
export function dictFindHashed(d: u32, key: u32, hash: u32): u32 {
  const entries = load<u32>(d, DICT_ENTRIES);
  const index = load<u32>(d, DICT_INDEX);
  if (!index) {
    let entry = entries + 12;
    for (const end = entry + dictFill(d) * ENTRY_SIZE; entry < end; entry += ENTRY_SIZE) {
      if (load<u32>(entry) != hash) continue;
      const have = load<u32>(entry, 4);
      if (have == key) return entry;
      if (!have || have & key & 1) continue;
      const same = nativeEqual(have, key);
      if (same > 0) return entry;
      if (same < 0) return same == -1 ? DICT_PYTHON : DICT_RAISED;
      charge(8); // hashes that are equal by chance are rare
    }
    return 0;
  }
  const shift = indexShift(load<u32>(entries, 8));
  const mask = (load<u32>(index, 8) >> shift) - 1;
  let i = firstSlot(hash, mask);
  while (true) {
    const slot = slotAt(index, shift, i);
    i = (i + 1) & mask;
    if (!slot) return 0;
    const entry = entries + slot * ENTRY_SIZE;
    if (load<u32>(entry) != hash) continue;
    const have = load<u32>(entry, 4);
    if (have == key) return entry;
    if (!have || have & key & 1) continue;
    const same = nativeEqual(have, key);
    if (same > 0) return entry;
    if (same < 0) return same == -1 ? DICT_PYTHON : DICT_RAISED;
    charge(8);
  }
}

/**
 * Number of the next entry with this hash behind entry `after` (-1: from the start) in the order of probing, or -1:
 * for the prelude, which compares such keys in Python.
 */
export function dictCandidate(d: u32, hash: u32, after: i32): i32 {
  const entries = load<u32>(d, DICT_ENTRIES);
  const index = load<u32>(d, DICT_INDEX);
  if (!index) {
    for (let i = after + 1, n = <i32>dictFill(d); i < n; ++i) {
      const entry = entries + 12 + i * ENTRY_SIZE;
      if (load<u32>(entry) == hash && load<u32>(entry, 4)) return i;
    }
    return -1;
  }
  const shift = indexShift(load<u32>(entries, 8));
  const mask = (load<u32>(index, 8) >> shift) - 1;
  let reached = after < 0;
  let i = firstSlot(hash, mask);
  while (true) {
    const slot = slotAt(index, shift, i);
    i = (i + 1) & mask;
    if (!slot) return -1;
    const entry = entries + slot * ENTRY_SIZE;
    if (reached && load<u32>(entry) == hash && load<u32>(entry, 4)) return slot - 1;
    if (<i32>slot - 1 == after) reached = true;
  }
}

/** The hash of the last key that dictFind or dictStore was asked for. */
let keyHash: u32 = 0;
/** Hashes a key into keyHash: 0, DICT_PYTHON or DICT_RAISED. */
function hashKey(key: u32): u32 {
  if (isSmall(key)) keyHash = key == small(-1) ? <u32>-2 : <u32>smallValue(key);
  else if (rawType(key) == T_STR) keyHash = strHash(key);
  else if (nativeHash(key)) keyHash = hashResult;
  else {
    if (hashStatus == HASH_PYTHON) return DICT_PYTHON;
    wrapUnhashable("cannot use '%' as a dict key (%)", key);
    return DICT_RAISED;
  }
  return 0;
}

/** The entry of a key; 0 if there is none, DICT_PYTHON or DICT_RAISED. */
export function dictFind(d: u32, key: u32): u32 {
  const failure = hashKey(key);
  return failure ? failure : dictFindHashed(d, key, keyHash);
}

/** Sets d[key]: 0, DICT_PYTHON or DICT_RAISED. */
export function dictStore(d: u32, key: u32, value: u32): u32 {
  const failure = hashKey(key);
  return failure ? failure : dictStoreHashed(d, key, keyHash, value);
}
/** As dictStore, for a key whose hash is known. */
function dictStoreHashed(d: u32, key: u32, hash: u32, value: u32): u32 {
  const entry = dictFindHashed(d, key, hash);
  if (entry == 0) dictInsert(d, key, hash, value);
  else if (entry <= DICT_RAISED) return entry;
  else put(entry + 8, value);
  return 0;
}

/** Adds a key that is not in the dict. */
export function dictInsert(d: u32, key: u32, hash: u32, value: u32): void {
  let entries = load<u32>(d, DICT_ENTRIES);
  let fill = dictFill(d);
  if (fill == load<u32>(entries, 8)) {
    rebuild(d, dictLength(d) + 1 + (dictLength(d) >> 1));
    entries = load<u32>(d, DICT_ENTRIES);
    fill = dictFill(d);
  }
  const entry = entries + 12 + fill * ENTRY_SIZE;
  store<u32>(entry, hash);
  store<u32>(entry, key, 4);
  store<u32>(entry, value, 8);
  touch(entry);
  touch(entry + 8);
  const index = load<u32>(d, DICT_INDEX);
  if (index) enterSlot(index, indexShift(load<u32>(entries, 8)), hash, fill + 1);
  store<u32>(d, small(fill + 1), DICT_FILL);
  store<u32>(d, load<u32>(d, DICT_USED) + 1, DICT_USED);
  store<u32>(d, 0, DICT_LAST);
  touchRange(d + 8, d + DICT_SIZE);
}

function enterSlot(index: u32, shift: u32, hash: u32, number: u32): void {
  const mask = (load<u32>(index, 8) >> shift) - 1;
  let i = firstSlot(hash, mask);
  while (slotAt(index, shift, i)) i = (i + 1) & mask;
  const at = index + 16 + (i << shift);
  if (shift == 0) store<u8>(at, <u8>number);
  else if (shift == 1) store<u16>(at, <u16>number);
  else store<u32>(at, number);
  touch(at);
}

/** Moves the entries in use to new entries with room for n items. */
function rebuild(d: u32, n: u32): void {
  const entries = load<u32>(d, DICT_ENTRIES);
  const fill = dictFill(d);
  installEntries(d, capacityFor(n));
  copyEntries(d, entries, fill);
  charge(fill >> 4);
}
function copyEntries(d: u32, from: u32, fill: u32): void {
  const entries = load<u32>(d, DICT_ENTRIES);
  const index = load<u32>(d, DICT_INDEX);
  const shift = indexShift(load<u32>(entries, 8));
  let to = entries + 12;
  let number: u32 = 0;
  for (let at = from + 12, end = at + fill * ENTRY_SIZE; at < end; at += ENTRY_SIZE) {
    if (!load<u32>(at, 4)) continue;
    memory.copy(to, at, ENTRY_SIZE);
    to += ENTRY_SIZE;
    ++number;
    if (index) enterSlot(index, shift, load<u32>(at), number);
  }
  store<u32>(d, small(number), DICT_FILL);
}

/** Removes an entry. */
export function dictDeleteEntry(d: u32, entry: u32): void {
  put(entry + 4, 0);
  put(entry + 8, 0);
  store<u32>(d, load<u32>(d, DICT_USED) - 1, DICT_USED);
  touch(d + <u32>DICT_USED);
}

/** The value of a str key, or 0. */
export function dictGetStr(d: u32, key: u32): u32 {
  const entry = dictFindStr(d, key);
  return entry ? load<u32>(entry, 8) : 0;
}
/** Sets the value of a str key. */
export function dictSetStr(d: u32, key: u32, value: u32): void {
  const entry = dictFindStr(d, key);
  if (entry) put(entry + 8, value);
  else dictInsert(d, key, strHash(key), value);
}
/** Removes a str key; false if it is not there. */
export function dictDeleteStr(d: u32, key: u32): bool {
  const entry = dictFindStr(d, key);
  if (!entry) return false;
  dictDeleteEntry(d, entry);
  return true;
}

/** Number of the first entry in use from `position` on, or -1. */
export function dictNext(d: u32, position: u32): i32 {
  const fill = dictFill(d);
  for (let i = position; i < fill; ++i) if (load<u32>(dictEntry(d, i), 4)) return i;
  return -1;
}
/** Number of the last entry in use before `position`, or -1. */
export function dictPrevious(d: u32, position: u32): i32 {
  for (let i = <i32>min(position, dictFill(d)) - 1; i >= 0; --i) if (load<u32>(dictEntry(d, i), 4)) return i;
  return -1;
}
/** Number of the last entry in use, or -1; remembers where it found it, so that popitem does not look again. */
export function dictLast(d: u32): i32 {
  const hint = load<u32>(d, DICT_LAST);
  const i = dictPrevious(d, hint ? <u32>smallValue(hint) : dictFill(d));
  store<u32>(d, small(i + 1), DICT_LAST);
  touch(d + <u32>DICT_LAST);
  return i;
}

/** Removes everything. */
export function dictClear(d: u32): void {
  store<u32>(d, 0, DICT_USED);
  store<u32>(d, 0, DICT_LAST);
  installEntries(d, FIRST_CAPACITY);
}
/** A dict, of exactly that type, with the same items. */
export function dictCopy(d: u32): u32 {
  const copy = newFixed(T_DICT, KIND_DICT, DICT_SIZE);
  initDict(copy, dictLength(d));
  copyEntries(copy, load<u32>(d, DICT_ENTRIES), dictFill(d));
  store<u32>(copy, dictLength(d), DICT_USED);
  charge(dictLength(d) >> 4);
  return copy;
}

/** Stores all items of dict `from` in dict d: 0, DICT_PYTHON or DICT_RAISED, then some may be stored already. */
export function dictUpdate(d: u32, from: u32): u32 {
  if (d == from) return 0;
  const fill = dictFill(from);
  if (dictLength(d) == 0 && dictFill(d) == 0 && fill) {
    installEntries(d, capacityFor(dictLength(from)));
    copyEntries(d, load<u32>(from, DICT_ENTRIES), fill);
    store<u32>(d, dictLength(from), DICT_USED);
    charge(fill >> 4);
    return 0;
  }
  charge(fill >> 3);
  const end = workEnd();
  for (let i: u32 = 0; i < fill; ++i) {
    const entry = dictEntry(from, i);
    const key = load<u32>(entry, 4);
    if (!key) continue;
    const failure = worksLong(end) ? DICT_PYTHON : dictStoreHashed(d, key, load<u32>(entry), load<u32>(entry, 8));
    if (failure) return failure;
  }
  return 0;
}
