// SPDX-License-Identifier: LGPL-2.1-or-later
// The verifier's part for weak references, anchors, and what points work on (points.ts): what is in the arrays of the header
// is of the right kind and there once, and the weak references to one target are a chain that ends.

import { H_DEAD, H_DIED, H_FINALIZABLES, H_FINALIZABLE_COUNT, H_POINT_DUE, H_WEAKREFS, H_WEAKREF_COUNT, IMAGE } from "./map";
import { KIND_ARRAY, KIND_WEAKREF, isSmall } from "../objects/object";
import { anchorOf } from "../objects/identity";
import { WEAKREF_CALLBACK, WEAKREF_HASH, WEAKREF_IDENTITY, WEAKREF_NEXT, WEAKREF_TARGET } from "../objects/weakref";
import { CLAIM_OWN, claim, fault, isClaimed, isCount, isValue, isWhole, kindAt } from "./verify-report";

// Weak references that were met in chains, and those in the header's array.
let linked: u32 = 0;
let most: u32 = 0;

/** The fields of the header that belong to points, and their arrays. */
export function pointsSound(): bool {
  linked = 0;
  most = load<u32>(IMAGE, H_WEAKREF_COUNT);
  if (load<u64>(IMAGE, H_POINT_DUE) >> 62 || load<u32>(IMAGE, H_DIED) > 0x3fffffff) return fault(0, "header: an impossible number");
  const weakrefs = load<u32>(IMAGE, H_WEAKREFS);
  if (!isArrayOf(weakrefs, most)) return fault(0, "header: no weak references");
  for (let at = weakrefs + 12, end = at + (most << 2); at < end; at += 4)
    if (!claim(load<u32>(at), KIND_WEAKREF, CLAIM_OWN)) return fault(weakrefs, "weak references: something else, or one twice");
  const count = load<u32>(IMAGE, H_FINALIZABLE_COUNT);
  const finalizables = load<u32>(IMAGE, H_FINALIZABLES);
  if (!isArrayOf(finalizables, count) || !areObjects(finalizables + 12, count)) return fault(0, "header: nothing to finalize");
  const dead = load<u32>(IMAGE, H_DEAD);
  if (!dead) return true;
  if (!claim(dead, KIND_ARRAY, CLAIM_OWN)) return fault(0, "header: no queue");
  const length = load<u32>(dead, 8);
  if (length < 2 || !isCount(load<u32>(dead, 12), length - 1) || load<u32>(dead, 12) == 1) return fault(dead, "queue: no next place");
  const next = load<u32>(dead, 12) >> 1;
  return areObjects(dead + 12 + (next << 2), length - next) || fault(dead, "queue: no object");
}
/** Is it an array of its own with at least n words, or nothing for none? */
function isArrayOf(array: u32, n: u32): bool {
  return array ? claim(array, KIND_ARRAY, CLAIM_OWN) && load<u32>(array, 8) >= n : n == 0;
}
function areObjects(from: u32, n: u32): bool {
  for (let at = from, end = from + (n << 2); at < end; at += 4) if (isSmall(load<u32>(at)) || !isValue(load<u32>(at))) return false;
  return true;
}

/** A weak reference by itself; the chain it is in is looked at from its target. */
export function weakrefSound(p: u32): bool {
  const target = load<u32>(p, WEAKREF_TARGET);
  const next = load<u32>(p, WEAKREF_NEXT);
  const identity = load<u32>(p, WEAKREF_IDENTITY);
  if (!isValue(load<u32>(p, WEAKREF_CALLBACK)) || !isSmallOrNothing(identity) || (load<u32>(p, WEAKREF_HASH) && !isWhole(load<u32>(p, WEAKREF_HASH)))) return fault(p, "weak reference: wrong contents");
  if (!target) return (next == 0 && identity == 0) || fault(p, "weak reference: dead, but in a chain");
  if (!isClaimed(p)) return fault(p, "weak reference: not in the header's array");
  if (isSmall(target) || !isValue(target) || !anchorOf(target)) return fault(p, "weak reference: to what cannot have one");
  if (next && (kindAt(next) != KIND_WEAKREF || load<u32>(next, WEAKREF_TARGET) != target)) return fault(p, "weak reference: another's next one");
  return identity == 0 || load<u32>(anchorOf(target)) == p || fault(p, "weak reference: keeps an identity that is elsewhere");
}
/** The anchor of an object is nothing, its identity, or the first of a chain of weak references to it. */
export function anchorSound(p: u32): bool {
  const v = load<u32>(anchorOf(p));
  if (isSmallOrNothing(v)) return true;
  for (let r = v; r; r = load<u32>(r, WEAKREF_NEXT)) {
    if (kindAt(r) != KIND_WEAKREF || load<u32>(r, WEAKREF_TARGET) != p) return fault(p, "its weak references are none");
    if (linked++ == most) return fault(p, "its weak references have no end");
  }
  return true;
}
/** Are all in the header's array in a chain? When all objects were looked at. */
export function allLinked(): bool {
  return linked == most || fault(load<u32>(IMAGE, H_WEAKREFS), "weak references: one to nothing, or that its target does not know");
}
function isSmallOrNothing(v: u32): bool {
  return v == 0 || isSmall(v);
}
