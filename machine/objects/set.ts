// SPDX-License-Identifier: LGPL-2.1-or-later
// Sets and frozensets: open addressing with the probing and growth of CPython 3.14 (Objects/setobject.c is the source
// of the figures), so that elements whose hashes agree with CPython's come out in the same order.
//
//   0        8      12       16     20       24
//   ┌────────┬──────┬────────┬──────┬────────┬────────┐      fill: places in use or given up; finger: where pop goes on
//   │ header │ used │ places │ fill │ finger │ anchor │      (small ints); anchor: see identity.ts
//   └────────┴──────┴────────┴──────┴────────┴────────┘
//
// places (kind ENTRIES, 2^k of them): low 32 bits of the hash, element, bits 32 to 62 of the hash as a small int. A
// place never used is all 0, one given up has element 0 and 1 as its last word.

import { put, touch, touchRange } from "../memory/barrier";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_SET, T_FROZENSET } from "../generated/types";
import { KIND_SET, KIND_ENTRIES, isSmall, small, smallValue, newObject } from "./object";
import { nativeHash, hashResult64, hashStatus, HASH_PYTHON } from "./hash";
import { nativeEqual } from "./equal";
import { newLike } from "./type";
import { wrapUnhashable } from "./unhashable";

/** Answers of a look-up besides a place's address: Python must be asked; an exception is pending. */
@inline export const SET_PYTHON: u32 = 1;
@inline export const SET_RAISED: u32 = 2;

@inline export const SET_USED: usize = 8;
@inline export const SET_PLACES: usize = 12;
@inline export const SET_FILL: usize = 16;
@inline export const SET_FINGER: usize = 20;
@inline export const SET_ANCHOR: usize = 24;
@inline export const SET_SIZE: u32 = 28;
@inline export const PLACE_SIZE: u32 = 12;
const LEAST_PLACES: u32 = 8;
const LINEAR_PROBES: u32 = 9;
@inline export const PERTURB_SHIFT: u64 = 5;
const GIVEN_UP: u32 = 1;

/** Number of elements. */
@inline export function setUsed(s: u32): u32 { return load<u32>(s, SET_USED); }
@inline function setFill(s: u32): u32 { return <u32>smallValue(load<u32>(s, SET_FILL)); }
/** Address of the first place. */
@inline export function setPlaces(s: u32): u32 { return load<u32>(s, SET_PLACES) + 12; }
/** Number of places less one. */
@inline export function setMask(s: u32): u32 { return load<u32>(load<u32>(s, SET_PLACES), 8) - 1; }
/** The 64-bit hash kept in a place. */
@inline export function placeHash(place: u32): i64 {
  return (<i64>smallValue(load<u32>(place, 8)) << 32) | <i64>load<u32>(place);
}
/** The hash as places keep it: bit 63 is lost to the tag. */
@inline export function keptHash(hash: i64): i64 {
  return hash << 1 >> 1;
}

/** An empty set of a type derived from `base` (T_SET or T_FROZENSET). */
export function newSetOf(type: u32, base: u32): u32 {
  const s = newLike(type, base, KIND_SET, SET_SIZE);
  install(s, LEAST_PLACES);
  return s;
}
export function newSet(): u32 {
  return newSetOf(T_SET, T_SET);
}
export function newFrozenSet(): u32 {
  return newSetOf(T_FROZENSET, T_FROZENSET);
}

/** Gives a set new, empty places. */
function install(s: u32, places: u32): void {
  const p = newObject(0, KIND_ENTRIES, 12 + places * PLACE_SIZE);
  store<u32>(p, places, 8);
  store<u32>(s, p, SET_PLACES);
  store<u32>(s, small(0), SET_FILL);
  touchRange(s + 8, s + SET_SIZE);
}
export function setClear(s: u32): void {
  store<u32>(s, 0, SET_USED);
  store<u32>(s, small(0), SET_FINGER);
  install(s, LEAST_PLACES);
}

/** Number of places probed in a row from place i on, beyond the first. */
@inline export function run(i: u32, mask: u32): u32 {
  return i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
}

/** Where the last look-up found that its element would go: the last place given up on its way, or the first unused. */
let freePlace: u32 = 0;

/** The place of an element with this hash; 0 (freePlace is where it would go), SET_PYTHON or SET_RAISED. */
export function setFindHashed(s: u32, element: u32, hash: i64): u32 {
  const places = setPlaces(s);
  const mask = setMask(s);
  hash = keptHash(hash);
  let i = <u32>hash & mask;
  let perturb = <u64>hash;
  let free: u32 = 0;
  while (true) {
    let at = places + i * PLACE_SIZE;
    for (let probes = run(i, mask); ; --probes, at += PLACE_SIZE) {
      const have = load<u32>(at, 4);
      if (!have) {
        if (load<u32>(at, 8) != GIVEN_UP) {
          freePlace = free ? free : at;
          return 0;
        }
        free = at;
      } else if (have == element) return at;
      else if (!(have & element & 1) && load<u32>(at) == <u32>hash && placeHash(at) == hash) {
        const same = nativeEqual(have, element);
        if (same > 0) return at;
        if (same < 0) return same == -1 ? SET_PYTHON : SET_RAISED;
        charge(8); // hashes that are equal by chance are rare
      }
      if (!probes) break;
    }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + <u32>perturb) & mask;
  }
}

/** As setFindHashed, for a small int; SET_PYTHON if what is there must be compared in the general way. */
export function setFindSmall(s: u32, element: u32): u32 {
  const places = setPlaces(s);
  const mask = setMask(s);
  const hash = smallHash(element);
  let i = <u32>hash & mask;
  let at = places + i * PLACE_SIZE;
  let both = load<u64>(at, 4); // the element, and the last word
  if (<u32>both == element) return at;
  if (both == 0) {
    freePlace = at;
    return 0;
  }
  let perturb = <u64>keptHash(hash);
  let free: u32 = 0;
  while (true) {
    for (const last = at + run(i, mask) * PLACE_SIZE; ; at += PLACE_SIZE) {
      both = load<u64>(at, 4);
      const have = <u32>both;
      if (have == element) return at;
      if (both == 0) {
        freePlace = free ? free : at;
        return 0;
      }
      free = select<u32>(free, at, have); // small ints and places given up alternate: a branch would often be mispredicted
      if ((have & 1) == <u32>(have == 0) && load<u32>(at) == <u32>hash) return SET_PYTHON;
      if (at == last) break;
    }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + <u32>perturb) & mask;
    at = places + i * PLACE_SIZE;
  }
}
@inline function smallHash(element: u32): i64 {
  return element == small(-1) ? -2 : <i64>smallValue(element);
}

/** Number of the n-th place (from 0 on) with this hash in the order of probing, which may come by twice; or -1. */
export function setCandidate(s: u32, hash: i64, n: u32): i32 {
  const places = setPlaces(s);
  const mask = setMask(s);
  hash = keptHash(hash);
  let i = <u32>hash & mask;
  let perturb = <u64>hash;
  while (true) {
    let j = i;
    for (let probes = run(i, mask); ; --probes, ++j) {
      const at = places + j * PLACE_SIZE;
      if (!load<u32>(at, 4)) {
        if (load<u32>(at, 8) != GIVEN_UP) return -1;
      } else if (placeHash(at) == hash) {
        if (n == 0) return <i32>j;
        --n;
      }
      if (!probes) break;
    }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + <u32>perturb) & mask;
  }
}

/** The hash of the last element that was hashed by setFind or setAdd. */
let elementHash: i64 = 0;
function hashElement(element: u32): u32 {
  if (isSmall(element)) {
    elementHash = smallHash(element);
    return 0;
  }
  if (nativeHash(element)) {
    elementHash = hashResult64;
    return 0;
  }
  if (hashStatus == HASH_PYTHON) return SET_PYTHON;
  wrapUnhashable("cannot use '%' as a set element (%)", element);
  return SET_RAISED;
}

/** The place of an element; 0 if it is not there, SET_PYTHON or SET_RAISED. */
export function setFind(s: u32, element: u32): u32 {
  if (isSmall(element)) {
    const place = setFindSmall(s, element);
    if (place != SET_PYTHON) return place;
  }
  const failure = hashElement(element);
  return failure ? failure : setFindHashed(s, element, elementHash);
}
/** Adds an element: 0, SET_PYTHON or SET_RAISED. */
export function setAdd(s: u32, element: u32): u32 {
  if (isSmall(element)) {
    const place = setFindSmall(s, element);
    if (place == 0) setInsert(s, element, smallHash(element));
    if (place != SET_PYTHON) return 0;
  }
  const failure = hashElement(element);
  return failure ? failure : setAddHashed(s, element, elementHash);
}
/** As setAdd, for an element whose hash is known. */
export function setAddHashed(s: u32, element: u32, hash: i64): u32 {
  const place = setFindHashed(s, element, hash);
  if (place == 0) setInsert(s, element, hash);
  return place > SET_RAISED ? 0 : place;
}
/** Adds an element that the last look-up did not find. */
function setInsert(s: u32, element: u32, hash: i64): void {
  if (load<u32>(freePlace, 8) == GIVEN_UP) {
    occupy(freePlace, element, hash);
    store<u32>(s, setUsed(s) + 1, SET_USED);
    touch(s + <u32>SET_USED);
    return;
  }
  occupy(freePlace, element, hash);
  const used = setUsed(s) + 1;
  store<u32>(s, used, SET_USED);
  const fill = setFill(s) + 1;
  store<u32>(s, small(fill), SET_FILL);
  touchRange(s + 8, s + SET_SIZE);
  if (fill * 5 >= setMask(s) * 3) resize(s, used > 50000 ? used * 2 : used * 4);
}
/** Adds an element that is not in the set: after the prelude compared the candidates. */
export function setInsertNew(s: u32, element: u32, hash: i64): void {
  freePlace = placeFor(setPlaces(s), setMask(s), hash);
  setInsert(s, element, hash);
}
function occupy(place: u32, element: u32, hash: i64): void {
  store<u32>(place, <u32>hash);
  store<u32>(place, element, 4);
  store<u32>(place, small(<i32>(hash >> 32)), 8);
  touchRange(place, place + PLACE_SIZE);
}

/** Where a new element with this hash goes. */
function placeFor(places: u32, mask: u32, hash: i64): u32 {
  hash = keptHash(hash);
  let i = <u32>hash & mask;
  let perturb = <u64>hash;
  let free: u32 = 0;
  while (true) {
    let at = places + i * PLACE_SIZE;
    for (let probes = run(i, mask); ; --probes, at += PLACE_SIZE) {
      if (!load<u32>(at, 8)) return free ? free : at;
      if (!load<u32>(at, 4)) free = at;
      if (!probes) break;
    }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + <u32>perturb) & mask;
  }
}

/** The first place never used that probing for a hash comes to. */
function vacant(places: u32, mask: u32, hash: i64): u32 {
  hash = keptHash(hash);
  let i = <u32>hash & mask;
  let perturb = <u64>hash;
  while (true) {
    let at = places + i * PLACE_SIZE;
    for (let probes = run(i, mask); ; --probes, at += PLACE_SIZE) {
      if (!load<u32>(at, 8)) return at;
      if (!probes) break;
    }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + <u32>perturb) & mask;
  }
}

/** Moves the elements to new places, more than `least` of them. */
function resize(s: u32, least: u32): void {
  let places = LEAST_PLACES;
  while (places <= least) places <<= 1;
  const from = setPlaces(s);
  const end = from + (setMask(s) + 1) * PLACE_SIZE;
  install(s, places);
  insertClean(s, from, end);
  charge(places >> 4);
}
/** Inserts the elements of places [from, end), none of which is in the set. */
function insertClean(s: u32, from: u32, end: u32): void {
  const to = setPlaces(s);
  const mask = setMask(s);
  let n: u32 = 0;
  for (let at = from; at < end; at += PLACE_SIZE) {
    if (!load<u32>(at, 4)) continue;
    memory.copy(vacant(to, mask, placeHash(at)), at, PLACE_SIZE);
    ++n;
  }
  store<u32>(s, small(setFill(s) + n), SET_FILL);
}

/** Makes room for n elements more at once, as CPython does before it merges. */
function setReserve(s: u32, n: u32): void {
  if ((setFill(s) + n) * 5 >= setMask(s) * 3) resize(s, (setUsed(s) + n) * 2);
}

/** Adds all elements of set `from`: 0, SET_PYTHON or SET_RAISED, then some may be there already. */
export function setMerge(s: u32, from: u32): u32 {
  if (s == from || setUsed(from) == 0) return 0;
  setReserve(s, setUsed(from));
  const start = setPlaces(from);
  const end = start + (setMask(from) + 1) * PLACE_SIZE;
  charge((setMask(from) + 1) >> 3);
  if (setFill(s) == 0) {
    if (setMask(s) == setMask(from) && setFill(from) == setUsed(from)) {
      memory.copy(setPlaces(s), start, end - start);
      store<u32>(s, small(setUsed(from)), SET_FILL);
    } else insertClean(s, start, end);
    store<u32>(s, setUsed(from), SET_USED);
    touchRange(s + 8, s + SET_SIZE);
    touchRange(setPlaces(s), setPlaces(s) + (setMask(s) + 1) * PLACE_SIZE);
    return 0;
  }
  const limit = workEnd();
  for (let at = start; at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    const failure = worksLong(limit) ? SET_PYTHON : setAddHashed(s, element, placeHash(at));
    if (failure) return failure;
  }
  return 0;
}

/** Gives up a place. */
export function setRemovePlace(s: u32, place: u32): void {
  store<u32>(place, 0xffffffff);
  put(place + 4, 0);
  put(place + 8, GIVEN_UP);
  touch(place);
  store<u32>(s, setUsed(s) - 1, SET_USED);
  touch(s + <u32>SET_USED);
}
/** After many removals: fresh places if more than a fifth are given up. */
export function setTidy(s: u32): void {
  const used = setUsed(s);
  if (setFill(s) - used > setMask(s) / 5) resize(s, used > 50000 ? used * 2 : used * 4);
}

/** Takes out the element that pop returns; the set is not empty. */
export function setPop(s: u32): u32 {
  const places = setPlaces(s);
  const mask = setMask(s);
  let i = <u32>smallValue(load<u32>(s, SET_FINGER)) & mask;
  while (!load<u32>(places + i * PLACE_SIZE, 4)) i = i == mask ? 0 : i + 1;
  const place = places + i * PLACE_SIZE;
  const element = load<u32>(place, 4);
  setRemovePlace(s, place);
  store<u32>(s, small(<i32>i + 1), SET_FINGER);
  touch(s + <u32>SET_FINGER);
  return element;
}

/** Is the element at another set's place in the set? 1, 0, -1 for Python, -2 after raising. */
export function setHolds(s: u32, place: u32): i32 {
  const found = setFindHashed(s, load<u32>(place, 4), placeHash(place));
  return found == 0 ? 0 : found <= SET_RAISED ? -<i32>found : 1;
}

/** Number of the first place from `position` on that holds an element, or -1. */
export function setNext(s: u32, position: u32): i32 {
  const places = setPlaces(s);
  const mask = setMask(s);
  for (let i = position; i <= mask; ++i) if (load<u32>(places + i * PLACE_SIZE, 4)) return i;
  return -1;
}
/** The element at place i. */
export function setElement(s: u32, i: u32): u32 {
  return load<u32>(setPlaces(s) + i * PLACE_SIZE, 4);
}
