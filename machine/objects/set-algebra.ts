// SPDX-License-Identifier: LGPL-2.1-or-later
// Union, intersection, difference and symmetric difference of sets. Each gives a new set, or changes one; where an
// element must be compared in Python, nothing is changed and the answer is SET_PYTHON.

import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_FROZENSET, T_SET } from "../generated/types";
import { isSubtype } from "./type";
import { rawType } from "./object";
import {
  newSetOf, setUsed, setMask, setPlaces, setMerge, setFindHashed, setAddHashed, setRemovePlace, setClear, setTidy, placeHash, PLACE_SIZE,
  SET_PYTHON, SET_RAISED,
} from "./set";

/** The built-in type that a set's results have: set or frozenset. */
export function setBase(s: u32): u32 {
  return isSubtype(rawType(s), T_FROZENSET) ? T_FROZENSET : T_SET;
}
/** A set of exactly a built-in type with the elements of s. */
export function setCopy(s: u32, type: u32): u32 {
  const copy = newSetOf(type, type);
  setMerge(copy, s);
  return copy;
}

function endOf(s: u32): u32 {
  return setPlaces(s) + (setMask(s) + 1) * PLACE_SIZE;
}

/** x | y; SET_PYTHON or SET_RAISED. */
export function setUnion(x: u32, y: u32): u32 {
  const result = setCopy(x, setBase(x));
  const failure = setMerge(result, y);
  return failure ? failure : result;
}

/** x & y; SET_PYTHON or SET_RAISED. */
export function setIntersection(x: u32, y: u32): u32 {
  const result = newSetOf(setBase(x), setBase(x));
  if (setUsed(y) > setUsed(x)) {
    const swap = x;
    x = y;
    y = swap;
  }
  charge((setMask(y) + 1) >> 3);
  const limit = workEnd();
  for (let at = setPlaces(y), end = endOf(y); at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    const found = worksLong(limit) ? SET_PYTHON : setFindHashed(x, element, placeHash(at));
    if (!found) continue;
    if (found <= SET_RAISED) return found;
    const failure = setAddHashed(result, element, placeHash(at));
    if (failure) return failure;
  }
  return result;
}

/** x - y; SET_PYTHON or SET_RAISED. */
export function setDifference(x: u32, y: u32): u32 {
  const result = newSetOf(setBase(x), setBase(x));
  charge((setMask(x) + 1) >> 3);
  const limit = workEnd();
  for (let at = setPlaces(x), end = endOf(x); at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    const found = worksLong(limit) ? SET_PYTHON : setFindHashed(y, element, placeHash(at));
    if (found > SET_RAISED) continue;
    if (found) return found;
    const failure = setAddHashed(result, element, placeHash(at));
    if (failure) return failure;
  }
  return result;
}

/** x ^ y; SET_PYTHON or SET_RAISED. */
export function setSymmetricDifference(x: u32, y: u32): u32 {
  const result = setCopy(y, setBase(x));
  charge((setMask(x) + 1) >> 3);
  const limit = workEnd();
  for (let at = setPlaces(x), end = endOf(x); at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    const found = worksLong(limit) ? SET_PYTHON : setFindHashed(result, element, placeHash(at));
    if (found > SET_RAISED) setRemovePlace(result, found);
    else if (found) return found;
    else {
      const failure = setAddHashed(result, element, placeHash(at));
      if (failure) return failure;
    }
  }
  return result;
}

/** Makes s hold what another set of the same sort holds, which then is no longer used. */
export function setBecome(s: u32, other: u32): void {
  setClear(s);
  setMerge(s, other);
}

/** Removes the elements of y from s. 0, or SET_PYTHON (then nothing is removed), SET_RAISED. */
export function setRemoveAll(s: u32, y: u32): u32 {
  if (s == y) {
    setClear(s);
    return 0;
  }
  const limit = workEnd();
  for (let at = setPlaces(y), end = endOf(y); at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    const found = worksLong(limit) ? SET_PYTHON : setFindHashed(s, element, placeHash(at));
    if (found && found <= SET_RAISED) return found;
  }
  charge((setMask(y) + 1) >> 2);
  for (let at = setPlaces(y), end = endOf(y); at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    if (!element) continue;
    const found = setFindHashed(s, element, placeHash(at));
    if (found) setRemovePlace(s, found);
  }
  setTidy(s);
  return 0;
}
