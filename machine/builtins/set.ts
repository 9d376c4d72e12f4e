// SPDX-License-Identifier: LGPL-2.1-or-later
// The methods of `set` and `frozenset`. Where an element hashes or compares in Python, the prelude does the same with
// the primitives at the end.

import { misused } from "../interpreter/primitive-arguments";
import { NONE, NOT_IMPLEMENTED } from "../memory/map";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_SET, T_FROZENSET, T_KEY_ERROR, T_TYPE_ERROR } from "../generated/types";
import {
  P_SET_ADD, P_SET_DISCARD, P_SET_REMOVE, P_SET_FILL, P_SET_FILL_NEW, P_SET_METHOD, P_SET_UPDATE, P_SET_COMPARE_METHOD,
} from "../generated/names";
import { KIND_SET, isKind, isSmall, rawType, small, smallValue, boolOf } from "../objects/object";
import { int64 } from "../objects/int";
import {
  newSetOf, newSet, setAdd, setFind, setUsed, setMask, setClear, setPop, setMerge, setCandidate, setElement,
  setInsertNew, setRemovePlace, setPlaces, PLACE_SIZE, SET_PYTHON, SET_RAISED, setHolds,
} from "../objects/set";
import {
  setBase, setCopy, setUnion, setIntersection, setDifference, setSymmetricDifference, setBecome, setRemoveAll,
} from "../objects/set-algebra";
import { isSubset } from "../objects/equal";
import { frozen } from "../objects/subscript";
import { nativeItems, itemsAddress, itemsCount, iterStatus, ITER_RAISED } from "../objects/iterator";
import { sequenceBinary, sequenceInplace } from "../objects/sequence-operators";
import { listOf, tupleOf, tupleItems } from "../objects/tuple";
import { hashResult64, hasOwnHash, nativeHash } from "../objects/hash";
import { isSubtype } from "../objects/type";
import { decimal } from "../interpreter/instructions";
import { givenNames } from "../interpreter/arguments";
import { B_OR, B_AND, B_SUB, B_XOR } from "../interpreter/operators";
import { raise, raiseWith, tailPrelude, clearPending } from "../interpreter/result";
import { method, plainMethod, constructor, valueAttribute } from "../boot/define";
import { primitive } from "../boot/primitive";

/** The iterable that the prelude is to use where one was used up natively. */
let instead: u32 = 0;
/** Adds the items of any iterable: 0, SET_PYTHON (then `instead` is to be gone through again), SET_RAISED. */
function addAll(s: u32, v: u32): u32 {
  instead = v;
  if (isKind(v, KIND_SET)) return setMerge(s, v);
  if (!nativeItems(v)) return iterStatus == ITER_RAISED ? SET_RAISED : SET_PYTHON;
  const items = itemsAddress;
  const n = itemsCount;
  charge(n >> 3);
  const end = workEnd();
  for (let i: u32 = 0; i < n; ++i) {
    const failure = worksLong(end) ? SET_PYTHON : setAdd(s, load<u32>(items + (i << 2)));
    if (!failure) continue;
    if (failure == SET_PYTHON) instead = listOf(items, n);
    return failure;
  }
  return 0;
}

/** SET_UPDATE: adds the items of what `*v` names. True when it is done, false with something pending. */
export function updateSet(s: u32, v: u32): bool {
  const failure = addAll(s, v);
  if (failure == SET_PYTHON) tailPrelude(P_SET_UPDATE, s, instead);
  return failure == 0;
}

function set_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const s = newSetOf(cls, T_SET);
  if (cls != T_SET) return s;
  if (givenNames) return raise(T_TYPE_ERROR, "set() takes no keyword arguments");
  if (n > 2) return raise(T_TYPE_ERROR, "set expected at most 1 argument, got %", decimal(n - 1));
  if (n < 2) return s;
  const failure = addAll(s, load<u32>(args, 4));
  if (!failure) return s;
  return failure == SET_PYTHON ? tailPrelude(P_SET_FILL_NEW, s, instead) : 0;
}
function set_init(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  if (n > 2) return raise(T_TYPE_ERROR, "set expected at most 1 argument, got %", decimal(n - 1));
  if (setUsed(s)) setClear(s);
  if (n < 2) return NONE;
  const failure = addAll(s, load<u32>(args, 4));
  if (!failure) return NONE;
  return failure == SET_PYTHON ? tailPrelude(P_SET_FILL, s, instead) : 0;
}
function frozenset_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (cls == T_FROZENSET && givenNames) return raise(T_TYPE_ERROR, "frozenset() takes no keyword arguments");
  if (n > 2) return raise(T_TYPE_ERROR, "frozenset expected at most 1 argument, got %", decimal(n - 1));
  const v = n < 2 ? 0 : load<u32>(args, 4);
  if (cls == T_FROZENSET && v && !isSmall(v) && rawType(v) == T_FROZENSET) return v;
  const s = newSetOf(cls, T_FROZENSET);
  if (!v) return s;
  const failure = addAll(s, v);
  if (!failure) return s;
  return failure == SET_PYTHON ? tailPrelude(P_SET_FILL_NEW, s, instead) : 0;
}

function set_add(args: u32, n: u32): u32 {
  const failure = setAdd(load<u32>(args), load<u32>(args, 4));
  if (!failure) return NONE;
  return failure == SET_PYTHON ? tailPrelude(P_SET_ADD, load<u32>(args), load<u32>(args, 4)) : 0;
}
/** The place of an element; a set is looked for as a frozenset. */
function findElement(s: u32, v: u32): u32 {
  const place = setFind(s, v);
  if (place == SET_RAISED && isKind(v, KIND_SET) && !isSubtype(rawType(v), T_FROZENSET)) {
    clearPending();
    return setFind(s, frozen(v));
  }
  return place;
}
function set_discard(args: u32, n: u32): u32 {
  const place = findElement(load<u32>(args), load<u32>(args, 4));
  if (place == SET_PYTHON) return tailPrelude(P_SET_DISCARD, load<u32>(args), load<u32>(args, 4));
  if (place == SET_RAISED) return 0;
  if (place) setRemovePlace(load<u32>(args), place);
  return NONE;
}
function set_remove(args: u32, n: u32): u32 {
  const place = findElement(load<u32>(args), load<u32>(args, 4));
  if (place == SET_PYTHON) return tailPrelude(P_SET_REMOVE, load<u32>(args), load<u32>(args, 4));
  if (place == SET_RAISED) return 0;
  if (!place) return raiseWith(T_KEY_ERROR, load<u32>(args, 4));
  setRemovePlace(load<u32>(args), place);
  return NONE;
}
function set_pop(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  return setUsed(s) ? setPop(s) : raise(T_KEY_ERROR, "pop from an empty set");
}
function set_clear(args: u32, n: u32): u32 {
  setClear(load<u32>(args));
  return NONE;
}
function set_copy(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  return rawType(s) == T_FROZENSET ? s : setCopy(s, setBase(s));
}

// Methods with any iterables. Number op as in the prelude: 0 union, 1 intersection, 2 difference, 3 symmetric
// difference; plus 4: in place.

/** A set of the items of an iterable argument, which is replaced where it was used up; SET_PYTHON or SET_RAISED. */
function operand(at: u32): u32 {
  const v = load<u32>(at);
  if (isKind(v, KIND_SET)) return v;
  const s = newSet();
  const failure = addAll(s, v);
  store<u32>(at, instead);
  return failure ? failure : s;
}
function combine(op: u32, x: u32, y: u32): u32 {
  return op == 0 ? setUnion(x, y) : op == 1 ? setIntersection(x, y) : op == 2 ? setDifference(x, y) : setSymmetricDifference(x, y);
}
function combined(op: u32, args: u32, n: u32): u32 {
  let s = load<u32>(args);
  if (n == 1) return rawType(s) == T_FROZENSET ? s : setCopy(s, setBase(s));
  args = tupleItems(tupleOf(args, n)); // operands may be replaced there
  for (let k: u32 = 1; k < n; ++k) {
    const other = operand(args + (k << 2));
    const result = other <= SET_RAISED ? other : combine(op, s, other);
    if (result == SET_RAISED && op != 1) return 0;
    if (result <= SET_RAISED) return tailPrelude(P_SET_METHOD, small(op), load<u32>(args), tupleOf(args + 4, n - 1));
    s = result;
  }
  return s;
}
function changed(op: u32, args: u32, n: u32): u32 {
  const s = load<u32>(args);
  args = tupleItems(tupleOf(args, n));
  for (let k: u32 = 1; k < n; ++k) {
    let failure: u32;
    if (op == 0) {
      failure = addAll(s, load<u32>(args + (k << 2)));
      store<u32>(args + (k << 2), instead);
    } else {
      const other = operand(args + (k << 2));
      if (other <= SET_RAISED) failure = other;
      else if (op == 2) failure = setRemoveAll(s, other);
      else {
        failure = combine(op, s, other);
        if (failure > SET_RAISED) {
          setBecome(s, failure);
          failure = 0;
        }
      }
    }
    if (failure == SET_RAISED) return 0;
    if (failure == SET_PYTHON) return tailPrelude(P_SET_METHOD, small(op + 4), s, tupleOf(args + (k << 2), n - k));
  }
  return NONE;
}
function set_union(args: u32, n: u32): u32 { return combined(0, args, n); }
function set_intersection(args: u32, n: u32): u32 { return combined(1, args, n); }
function set_difference(args: u32, n: u32): u32 { return combined(2, args, n); }
function set_symmetricDifference(args: u32, n: u32): u32 { return combined(3, args, n); }
function set_update(args: u32, n: u32): u32 { return changed(0, args, n); }
function set_intersectionUpdate(args: u32, n: u32): u32 { return changed(1, args, n); }
function set_differenceUpdate(args: u32, n: u32): u32 { return changed(2, args, n); }
function set_symmetricDifferenceUpdate(args: u32, n: u32): u32 { return changed(3, args, n); }

/** isdisjoint (0), issubset (1), issuperset (2). */
function related(op: u32, args: u32): u32 {
  const s = load<u32>(args);
  args = tupleItems(tupleOf(args, 2));
  const other = operand(args + 4);
  if (other == SET_RAISED) return 0;
  let answer: i32 = -1;
  if (other > SET_RAISED) answer = op == 0 ? disjoint(s, other) : op == 1 ? isSubset(s, other) : isSubset(other, s);
  if (answer == -2) return 0;
  return answer == -1 ? tailPrelude(P_SET_COMPARE_METHOD, small(op), s, load<u32>(args, 4)) : boolOf(answer == 1);
}
function disjoint(x: u32, y: u32): i32 {
  if (setUsed(x) > setUsed(y)) {
    const swap = x;
    x = y;
    y = swap;
  }
  for (let at = setPlaces(x), end = at + (setMask(x) + 1) * PLACE_SIZE; at < end; at += PLACE_SIZE) {
    if (!load<u32>(at, 4)) continue;
    const held = setHolds(y, at);
    if (held < 0) return held;
    if (held) return 0;
  }
  charge(setMask(x) >> 3);
  return 1;
}
function set_isdisjoint(args: u32, n: u32): u32 { return related(0, args); }
function set_issubset(args: u32, n: u32): u32 { return related(1, args); }
function set_issuperset(args: u32, n: u32): u32 { return related(2, args); }

function operated(op: u32, x: u32, y: u32): u32 {
  return isKind(x, KIND_SET) && isKind(y, KIND_SET) ? sequenceBinary(op, x, y) : NOT_IMPLEMENTED;
}
function set_or(args: u32, n: u32): u32 { return operated(B_OR, load<u32>(args), load<u32>(args, 4)); }
function set_and(args: u32, n: u32): u32 { return operated(B_AND, load<u32>(args), load<u32>(args, 4)); }
function set_sub(args: u32, n: u32): u32 { return operated(B_SUB, load<u32>(args), load<u32>(args, 4)); }
function set_xor(args: u32, n: u32): u32 { return operated(B_XOR, load<u32>(args), load<u32>(args, 4)); }
function set_ror(args: u32, n: u32): u32 { return operated(B_OR, load<u32>(args, 4), load<u32>(args)); }
function set_rand(args: u32, n: u32): u32 { return operated(B_AND, load<u32>(args, 4), load<u32>(args)); }
function set_rsub(args: u32, n: u32): u32 { return operated(B_SUB, load<u32>(args, 4), load<u32>(args)); }
function set_rxor(args: u32, n: u32): u32 { return operated(B_XOR, load<u32>(args, 4), load<u32>(args)); }
function set_ior(args: u32, n: u32): u32 { return sequenceInplace(B_OR, load<u32>(args), load<u32>(args, 4)); }
function set_iand(args: u32, n: u32): u32 { return sequenceInplace(B_AND, load<u32>(args), load<u32>(args, 4)); }
function set_isub(args: u32, n: u32): u32 { return sequenceInplace(B_SUB, load<u32>(args), load<u32>(args, 4)); }
function set_ixor(args: u32, n: u32): u32 { return sequenceInplace(B_XOR, load<u32>(args), load<u32>(args, 4)); }
function set_sizeof(args: u32, n: u32): u32 {
  const mask = setMask(load<u32>(args));
  return small(216 + (mask > 7 ? (<i32>mask + 1) << 4 : 0));
}

// Primitives: places are known by their number.

function setCandidateOf(args: u32, n: u32): u32 {
  return small(setCandidate(load<u32>(args), int64(load<u32>(args, 4)), smallValue(load<u32>(args, 8))));
}
/** _set_element(s, i): the element at place i, or None. */
function setElementAt(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  const i = <u32>smallValue(load<u32>(args, 4));
  if (i > setMask(s)) return NONE;
  const element = setElement(s, i);
  return element ? element : NONE;
}
/** _set_holds(s, i, element): does place i still have this very element? */
function setHoldsAt(args: u32, n: u32): u32 {
  const i = <u32>smallValue(load<u32>(args, 4));
  return boolOf(i <= setMask(load<u32>(args)) && setElement(load<u32>(args), i) == load<u32>(args, 8));
}
function setSize(args: u32, n: u32): u32 { return small(<i32>setMask(load<u32>(args))); }
function setInsertAt(args: u32, n: u32): u32 {
  const element = load<u32>(args, 4);
  const hash = int64(load<u32>(args, 8));
  if (!element || (hasOwnHash(element) && !(nativeHash(element) && hashResult64 == hash))) return misused();
  setInsertNew(load<u32>(args), element, hash);
  return NONE;
}
function setRemoveAt(args: u32, n: u32): u32 {
  const i = <u32>smallValue(load<u32>(args, 4));
  if (i > setMask(load<u32>(args)) || !setElement(load<u32>(args), i)) return misused();
  setRemovePlace(load<u32>(args), setPlaces(load<u32>(args)) + i * PLACE_SIZE);
  return NONE;
}
/** _set_like(s): an empty set or frozenset, as results of operators on s have it. */
function setLike(args: u32, n: u32): u32 {
  const base = setBase(load<u32>(args));
  return newSetOf(base, base);
}
/** _set_become(s, other): s gets the elements of other in place of its own. */
function setBecomeOf(args: u32, n: u32): u32 {
  setBecome(load<u32>(args), load<u32>(args, 4));
  return NONE;
}

function shared(type: u32): void {
  method(type, "union", set_union, 1, -1);
  method(type, "intersection", set_intersection, 1, -1);
  method(type, "difference", set_difference, 1, -1);
  method(type, "symmetric_difference", set_symmetricDifference, 2, 2);
  method(type, "isdisjoint", set_isdisjoint, 2, 2);
  method(type, "issubset", set_issubset, 2, 2);
  method(type, "issuperset", set_issuperset, 2, 2);
  method(type, "copy", set_copy, 1, 1);
  method(type, "__or__", set_or, 2, 2);
  method(type, "__and__", set_and, 2, 2);
  method(type, "__sub__", set_sub, 2, 2);
  method(type, "__xor__", set_xor, 2, 2);
  method(type, "__ror__", set_ror, 2, 2);
  method(type, "__rand__", set_rand, 2, 2);
  method(type, "__rsub__", set_rsub, 2, 2);
  method(type, "__rxor__", set_rxor, 2, 2);
  plainMethod(type, "__sizeof__", set_sizeof, 1, 1);
}

export function defineSet(): void {
  constructor(T_SET, set_new, 1, -1, "**");
  constructor(T_FROZENSET, frozenset_new, 1, -1, "**");
  method(T_SET, "__init__", set_init, 1, -1);
  shared(T_SET);
  shared(T_FROZENSET);
  method(T_SET, "add", set_add, 2, 2);
  method(T_SET, "discard", set_discard, 2, 2);
  method(T_SET, "remove", set_remove, 2, 2);
  method(T_SET, "pop", set_pop, 1, 1);
  method(T_SET, "clear", set_clear, 1, 1);
  method(T_SET, "update", set_update, 1, -1);
  method(T_SET, "intersection_update", set_intersectionUpdate, 1, -1);
  method(T_SET, "difference_update", set_differenceUpdate, 1, -1);
  method(T_SET, "symmetric_difference_update", set_symmetricDifferenceUpdate, 2, 2);
  method(T_SET, "__ior__", set_ior, 2, 2);
  method(T_SET, "__iand__", set_iand, 2, 2);
  method(T_SET, "__isub__", set_isub, 2, 2);
  method(T_SET, "__ixor__", set_ixor, 2, 2);
  valueAttribute(T_SET, "__hash__", NONE);
  primitive("_set_candidate", setCandidateOf, 3, 3);
  primitive("_set_element", setElementAt, 2, 2);
  primitive("_set_holds", setHoldsAt, 3, 3);
  primitive("_set_size", setSize, 1, 1);
  primitive("_set_insert", setInsertAt, 3, 3);
  primitive("_set_remove_at", setRemoveAt, 2, 2);
  primitive("_set_like", setLike, 1, 1);
  primitive("_set_become", setBecomeOf, 2, 2);
}
