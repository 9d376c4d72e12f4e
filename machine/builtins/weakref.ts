// SPDX-License-Identifier: LGPL-2.1-or-later
// The native part of the modules weakref and gc: making weak references, asking them, and what waits after a point.

import { H_DEAD, H_DIED, H_FINALIZABLES, H_FINALIZABLE_COUNT, H_POINT_FLAGS, IMAGE, NONE } from "../memory/map";
import { put, touch } from "../memory/barrier";
import { POINT_COUNT_SHIFT, POINT_DISABLED, armPoints, setPointFlags, wantPoint } from "../memory/points";
import {
  T_BUILTIN, T_CODE, T_FROZENSET, T_FUNCTION, T_GENERATOR, T_MEMORYVIEW, T_METHOD, T_MODULE, T_SET, T_TYPE,
  T_TYPE_ERROR, T_WEAKREF, T_WEAK_PROXY,
} from "../generated/types";
import { FLAG_FINALIZED, boolOf, flagsOf, isSmall, setFlags, small, smallValue, typeOf } from "../objects/object";
import { anchorOf } from "../objects/identity";
import { listAppend, newList } from "../objects/tuple";
import { TYPE_FLAGS, TYPE_HEAP, TYPE_WEAKLY, isSubtype, typeFlags, typeName } from "../objects/type";
import {
  WEAKREF_CALLBACK, WEAKREF_HASH, WEAKREF_NEXT, WEAKREF_TARGET, firstWeakref, weakrefTo,
} from "../objects/weakref";
import { misused } from "../interpreter/primitive-arguments";
import { raise } from "../interpreter/result";
import { constructor, getset, method } from "../boot/define";
import { primitive } from "../boot/primitive";

/** May the value be weakly referenced? */
function isWeakly(v: u32): bool {
  return !isSmall(v) && (typeFlags(typeOf(v)) & TYPE_WEAKLY) != 0 && anchorOf(v) != 0;
}
function make(target: u32, type: u32, base: u32, callback: u32): u32 {
  if (!isWeakly(target)) return typeOf(target) == T_WEAKREF ? raise(T_TYPE_ERROR, "cannot create weak reference to 'weakref.ReferenceType' object") : raise(T_TYPE_ERROR, "cannot create weak reference to '%' object", typeName(target));
  if (!callback) return misused(); // a register without a value: code from elsewhere
  armPoints();
  return weakrefTo(target, type, base, callback);
}
function weakref_new(args: u32, n: u32): u32 { return make(load<u32>(args, 4), load<u32>(args), T_WEAKREF, n > 2 ? load<u32>(args, 8) : NONE); }
function weakref_init(args: u32, n: u32): u32 { return NONE; }
function weakref_call(args: u32, n: u32): u32 {
  const target = load<u32>(load<u32>(args), WEAKREF_TARGET);
  return target ? target : NONE;
}
function weakref_callback(args: u32, n: u32): u32 {
  const r = load<u32>(args);
  return load<u32>(r, WEAKREF_TARGET) ? load<u32>(r, WEAKREF_CALLBACK) : NONE;
}

/** _weak_proxy(class, target, callback) */
function proxy(args: u32, n: u32): u32 {
  const type = load<u32>(args);
  if (!isSubtype(type, T_WEAK_PROXY) || !(typeFlags(type) & TYPE_HEAP)) return misused();
  return make(load<u32>(args, 4), type, T_WEAK_PROXY, load<u32>(args, 8));
}
/** _weak_target(reference or proxy, default): what it refers to. */
function targetOf(args: u32, n: u32): u32 {
  const target = load<u32>(load<u32>(args), WEAKREF_TARGET);
  return target ? target : load<u32>(args, 4);
}
/** _weak_callback(reference): its callback, although it may be dead. */
function callbackOf(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), WEAKREF_CALLBACK); }
/** _weak_hash(reference): the hash of its target that was kept, or None. */
function hashOf(args: u32, n: u32): u32 {
  const hash = load<u32>(load<u32>(args), WEAKREF_HASH);
  return hash ? hash : NONE;
}
function keepHash(args: u32, n: u32): u32 {
  put(load<u32>(args) + <u32>WEAKREF_HASH, load<u32>(args, 4));
  return NONE;
}
/** _weak_references(v): a list of those to v. */
function references(args: u32, n: u32): u32 {
  const list = newList(0);
  if (isWeakly(load<u32>(args))) for (let r = firstWeakref(load<u32>(args)); r; r = load<u32>(r, WEAKREF_NEXT)) listAppend(list, r);
  return list;
}
/** _set_weakly(cls, may): whether instances may be weakly referenced. */
function setWeakly(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  put(cls + <u32>TYPE_FLAGS, load<u32>(args, 4) == boolOf(true) ? typeFlags(cls) | TYPE_WEAKLY : typeFlags(cls) & ~TYPE_WEAKLY);
  return NONE;
}

/** _point(): a point comes before the next instruction. */
function askForPoint(args: u32, n: u32): u32 {
  wantPoint();
  return NONE;
}
/** _points(): (points until now, objects that the last one found dead, do they come by themselves). */
function points(args: u32, n: u32): u32 {
  const list = newList(0);
  listAppend(list, small(<i32>(load<u32>(IMAGE, H_POINT_FLAGS) >> POINT_COUNT_SHIFT)));
  listAppend(list, small(<i32>load<u32>(IMAGE, H_DIED)));
  listAppend(list, boolOf(!(load<u32>(IMAGE, H_POINT_FLAGS) & POINT_DISABLED)));
  return list;
}
/** _enable_points(on) */
function enablePoints(args: u32, n: u32): u32 {
  if (load<u32>(args) == boolOf(true)) setPointFlags(0, POINT_DISABLED);
  else setPointFlags(POINT_DISABLED, 0);
  return NONE;
}
/** _next_dead(): a weak reference to call back for, or an object to finalize; None if nothing waits. */
function nextDead(args: u32, n: u32): u32 {
  const queue = load<u32>(IMAGE, H_DEAD);
  if (!queue) return NONE;
  const next = <u32>smallValue(load<u32>(queue, 12));
  const at = queue + 12 + (next << 2);
  const dead = load<u32>(at);
  put(at, small(0));
  put(queue + 12, small(next + 1));
  if (next + 1 == load<u32>(queue, 8)) store<u32>(IMAGE, 0, H_DEAD);
  return dead;
}
/** _last_to_finalize(): the list of all that is still to be finalized; after this it is not. */
function lastToFinalize(args: u32, n: u32): u32 {
  const list = newList(0);
  const array = load<u32>(IMAGE, H_FINALIZABLES);
  for (let i: u32 = 0, count = load<u32>(IMAGE, H_FINALIZABLE_COUNT); i < count; ++i) {
    const p = load<u32>(array + 12 + (i << 2));
    setFlags(p, flagsOf(p) | FLAG_FINALIZED);
    touch(p + 5);
    listAppend(list, p);
  }
  store<u32>(IMAGE, 0, H_FINALIZABLES);
  store<u32>(IMAGE, 0, H_FINALIZABLE_COUNT);
  return list;
}
/** _is_finalized(v) */
function isFinalized(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return boolOf(!isSmall(v) && (flagsOf(v) & FLAG_FINALIZED) != 0);
}

function allow(type: u32): void {
  put(type + <u32>TYPE_FLAGS, typeFlags(type) | TYPE_WEAKLY);
}
export function defineWeakref(): void {
  allow(T_FUNCTION);
  allow(T_BUILTIN);
  allow(T_METHOD);
  allow(T_TYPE);
  allow(T_GENERATOR);
  allow(T_MODULE);
  allow(T_CODE);
  allow(T_SET);
  allow(T_FROZENSET);
  allow(T_MEMORYVIEW);
  constructor(T_WEAKREF, weakref_new, 2, 3);
  method(T_WEAKREF, "__init__", weakref_init, 2, 3);
  method(T_WEAKREF, "__call__", weakref_call, 1, 1);
  getset(T_WEAKREF, "__callback__", weakref_callback);
  primitive("_weak_proxy", proxy, 3, 3);
  primitive("_weak_target", targetOf, 2, 2);
  primitive("_weak_callback", callbackOf, 1, 1);
  primitive("_weak_hash", hashOf, 1, 1);
  primitive("_weak_keep_hash", keepHash, 2, 2);
  primitive("_weak_references", references, 1, 1);
  primitive("_set_weakly", setWeakly, 2, 2);
  primitive("_point", askForPoint, 0, 0);
  primitive("_points", points, 0, 0);
  primitive("_enable_points", enablePoints, 1, 1);
  primitive("_next_dead", nextDead, 0, 0);
  primitive("_last_to_finalize", lastToFinalize, 0, 0);
  primitive("_is_finalized", isFinalized, 1, 1);
}
