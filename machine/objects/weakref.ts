// SPDX-License-Identifier: LGPL-2.1-or-later
// Weak references and weak proxies.
//
//   0        8        12       16         20     24         28     32
//   ┌────────┬────────┬────────┬──────────┬──────┬──────────┬──────┐
//   │ header │ rank   │ target │ callback │ next │ identity │ hash │     and an extension, where a class is derived
//   └────────┴────────┴────────┴──────────┴──────┴──────────┴──────┘
//
// rank: its place among those to one target, see below. target: what is referred to, 0 once that is dead. callback: or None. next: the next weak reference to the same target,
// or 0; the target's anchor (identity.ts) names the first. identity: of the first one, what the anchor would hold without
// it: the target's identity, or 0. hash: of the target, once it was asked for; else 0.
//
// For collections these are fields like others, so a weak reference keeps its target; only at a point (memory/points.ts)
// does it not. All weak references to something are also in the array H_WEAKREFS, in the order in which they were made.
//
// The order of those to one target is CPython's: the plain one first (rank 0), then the plain proxy (1), of which there need be only one
// each, since they have no callback and no class of the program; then the others (2), those made last first.

import { H_WEAKREFS, H_WEAKREF_COUNT, IMAGE, NONE } from "../memory/map";
import { put } from "../memory/barrier";
import { copyAt } from "../memory/collect";
import { T_WEAKREF, T_WEAK_PROXY } from "../generated/types";
import { KIND_WEAKREF, isSmall, newArray, rawType } from "./object";
import { anchorOf } from "./identity";
import { newLike } from "./type";

@inline export const WEAKREF_RANK: usize = 8;
@inline export const WEAKREF_TARGET: usize = 12;
@inline export const WEAKREF_CALLBACK: usize = 16;
@inline export const WEAKREF_NEXT: usize = 20;
@inline export const WEAKREF_IDENTITY: usize = 24;
@inline export const WEAKREF_HASH: usize = 28;
@inline export const WEAKREF_SIZE: u32 = 32;

const RANK_OTHER: u32 = 2;
@inline function rankOf(r: u32): u32 { return load<u32>(r, WEAKREF_RANK); }

/** The first weak reference to an object that has an anchor, or 0. */
export function firstWeakref(p: u32): u32 {
  const v = load<u32>(anchorOf(p));
  return isSmall(v) ? 0 : v;
}

/** A weak reference to an object that has an anchor: of this type, which may be derived from `base`. */
export function weakrefTo(target: u32, type: u32, base: u32, callback: u32): u32 {
  const rank = callback != NONE ? RANK_OTHER : base == T_WEAK_PROXY ? 1 : type == T_WEAKREF ? 0 : RANK_OTHER;
  if (rank < RANK_OTHER) for (let r = firstWeakref(target); r && rankOf(r) <= rank; r = load<u32>(r, WEAKREF_NEXT)) if (rawType(r) == type) return r;
  const r = newLike(type, base, KIND_WEAKREF, WEAKREF_SIZE);
  store<u32>(r, rank, WEAKREF_RANK);
  store<u32>(r, target, WEAKREF_TARGET);
  store<u32>(r, callback, WEAKREF_CALLBACK);
  linkWeakref(anchorOf(target), r);
  const n = load<u32>(IMAGE, H_WEAKREF_COUNT);
  store<u32>(IMAGE, appended(load<u32>(IMAGE, H_WEAKREFS), n, r), H_WEAKREFS);
  store<u32>(IMAGE, n + 1, H_WEAKREF_COUNT);
  return r;
}

/** Puts a value behind the first n of an array (or 0): the array, or a larger one in its place. */
export function appended(array: u32, n: u32, v: u32): u32 {
  if (!array || n == load<u32>(array, 8)) {
    const larger = newArray(max<u32>(8, n << 1));
    if (n) memory.copy(larger + 12, array + 12, n << 2);
    array = larger;
  }
  put(array + 12 + (n << 2), v);
  return array;
}

/**
 * Enters a weak reference among those to its target, whose anchor is at this address. While a collection moves things
 * down, values are the addresses to come, and copyAt tells where the objects are.
 */
export function linkWeakref(anchor: u32, r: u32): void {
  const own = copyAt(r);
  const rank = rankOf(own);
  const first = load<u32>(anchor);
  let before: u32 = 0;
  let next = isSmall(first) ? 0 : first;
  while (next && rankOf(copyAt(next)) < rank) {
    before = copyAt(next);
    next = load<u32>(before, WEAKREF_NEXT);
  }
  put(own + <u32>WEAKREF_NEXT, next);
  if (before) {
    put(before + <u32>WEAKREF_NEXT, r);
    return;
  }
  put(own + <u32>WEAKREF_IDENTITY, next ? load<u32>(copyAt(next), WEAKREF_IDENTITY) : first);
  if (next) put(copyAt(next) + <u32>WEAKREF_IDENTITY, 0);
  put(anchor, r);
}
