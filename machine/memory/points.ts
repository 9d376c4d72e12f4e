// SPDX-License-Identifier: LGPL-2.1-or-later
// Points: the moments at which a program learns what is dead. Collections come when memory wants them, which must not
// show, so to them weak references are references, and what is to be finalized lives. A point comes when the program
// asks for one, or at an instruction number that the image holds; there, a full collection follows no weak reference.
//
// Before it, weak edges are hidden: targets are made small ints, anchors get their identities back, and the roots of the three
// arrays are taken away. When all that is reachable is copied, what was not copied is dead: objects to be finalized
// are called back into life and queued, weak references to the dead cleared and their callbacks queued; then the weak
// edges are put back. The prelude works on the queue. docs/memory.md tells what the program sees.

import { LEAST_BETWEEN_POINTS } from "../limits";
import {
  H_DEAD, H_DIED, H_FINALIZABLES, H_FINALIZABLE_COUNT, H_OUTPUT, H_POINT_DUE, H_POINT_FLAGS, H_THREADS, H_WEAKREFS,
  H_WEAKREF_COUNT, H_BASE_END, IMAGE, NONE,
} from "./map";
import { stopNow, top } from "./allocate";
import { put, touch } from "./barrier";
import { collectAtPoint, copied, copyAt, keep, liveBytes, placeArray, survivor } from "./collect";
import { dropDeadTemporaries, forgetLiveness, isGuarded } from "./live-registers";
import {
  FLAG_FINALIZABLE, FLAG_FINALIZED, KIND_GENERATOR, flagsOf, isSmall, kindOf, setFlags, sizeOf, small, smallValue,
} from "../objects/object";
import {
  FRAME_CODE, FRAME_LINK, FRAME_PC, FRAME_REGISTERS, FRAME_SIZE, MODE_BETWEEN, MODE_GENERATOR_FROM, MODE_OPERATOR, MODE_SCRATCH, frameMode,
} from "../objects/frame";
import { CODE_INSTRUCTIONS } from "../objects/function";
import {
  GENERATOR_FINISHED, GENERATOR_FRAME, GENERATOR_RUNNING, GENERATOR_STATE, GENERATOR_SUSPENDED,
} from "../objects/generator";
import { OP_YIELD } from "../generated/opcodes";
import { STACK_FRAME, THREAD_NEXT, THREAD_STACK } from "../objects/thread";
import { anchorOf } from "../objects/identity";
import {
  WEAKREF_CALLBACK, WEAKREF_IDENTITY, WEAKREF_NEXT, WEAKREF_TARGET, appended, linkWeakref,
} from "../objects/weakref";

/** In H_POINT_FLAGS: a number for the next point is to be set; a point is wanted now; no points come by themselves. */
@inline export const POINT_ARM: u32 = 1;
@inline export const POINT_NOW: u32 = 2;
@inline export const POINT_DISABLED: u32 = 4;
/** Points before this one, shifted. */
@inline export const POINT_COUNT_SHIFT: u32 = 8;

function flags(): u32 { return load<u32>(IMAGE, H_POINT_FLAGS); }
export function setPointFlags(set: u32, cleared: u32): void {
  store<u32>(IMAGE, (flags() & ~cleared) | set, H_POINT_FLAGS);
}
/** A point comes before the next instruction. */
export function wantPoint(): void {
  setPointFlags(POINT_NOW, 0);
  stopNow();
}
/** There is something now that points are for. */
export function armPoints(): void {
  if (load<u64>(IMAGE, H_POINT_DUE) || flags() & POINT_ARM) return;
  setPointFlags(POINT_ARM, 0);
  stopNow(); // only between instructions is it known how many there were
}

/** A new object is to be finalized when it dies. */
export function noteFinalizable(p: u32): void {
  if (flagsOf(p) & FLAG_FINALIZABLE) return;
  setFlags(p, flagsOf(p) | FLAG_FINALIZABLE);
  touch(p + 5);
  const n = load<u32>(IMAGE, H_FINALIZABLE_COUNT);
  store<u32>(IMAGE, appended(load<u32>(IMAGE, H_FINALIZABLES), n, p), H_FINALIZABLES);
  store<u32>(IMAGE, n + 1, H_FINALIZABLE_COUNT);
  armPoints();
}

/** The instruction number at which the machine has to look up for a point. */
export function nextPoint(): u64 {
  if (flags() & (POINT_ARM | POINT_NOW)) return 0;
  const due = load<u64>(IMAGE, H_POINT_DUE);
  return due ? due : u64.MAX_VALUE;
}

/** Of a machine that stands before instruction `now`, in a frame of the prelude or not: is it to carry out a point? */
export function pointComes(now: u64, hidden: bool): bool {
  const asked = flags();
  const due = load<u64>(IMAGE, H_POINT_DUE);
  if (asked & (POINT_ARM | POINT_NOW)) setPointFlags(0, POINT_ARM | POINT_NOW);
  if (asked & POINT_ARM) setNextPoint(now + LEAST_BETWEEN_POINTS);
  if (asked & POINT_NOW) return true;
  if (!due || now < due) return false;
  if (asked & POINT_DISABLED) setNextPoint(now + LEAST_BETWEEN_POINTS);
  else if (hidden) setNextPoint(now + 61); // what looks like one operation to the program is one
  else return true;
  return false;
}
/** Sets the number of the next point that comes by itself. */
function setNextPoint(at: u64): void {
  store<u64>(IMAGE, at, H_POINT_DUE);
}

/** A point before instruction `now`; registers of the machine are in the image. True if something waits to be finalized or called. */
export function point(now: u64): bool {
  dropTemporaries();
  hide();
  collectAtPoint();
  store<u32>(IMAGE, flags() + (1 << POINT_COUNT_SHIFT), H_POINT_FLAGS);
  const idle = !load<u32>(IMAGE, H_WEAKREF_COUNT) && !load<u32>(IMAGE, H_FINALIZABLE_COUNT);
  setNextPoint(idle ? 0 : now + max<u64>(LEAST_BETWEEN_POINTS, liveBytes));
  return load<u32>(IMAGE, H_DEAD) != 0;
}

/** Clears what instructions long done left in the frames of threads and generators. */
function dropTemporaries(): void {
  forgetLiveness();
  const free = (top + 0x1000) & ~7;
  for (let thread = load<u32>(IMAGE, H_THREADS); thread; thread = load<u32>(thread, THREAD_NEXT)) {
    const stack = load<u32>(thread, THREAD_STACK);
    if (!stack) continue;
    let done = false;
    for (let offset = load<u32>(stack, STACK_FRAME); offset; ) {
      const frame = stack + offset;
      dropDeadTemporaries(frame, done, free);
      const mode = frameMode(frame);
      done = mode != MODE_SCRATCH && mode != MODE_BETWEEN && mode != MODE_OPERATOR && mode != MODE_GENERATOR_FROM;
      const link = load<u32>(frame, FRAME_LINK);
      offset = link ? offset - link : 0;
    }
  }
  for (let p = load<u32>(IMAGE, H_BASE_END); p < top; p += sizeOf(p)) if (kindOf(p) == KIND_GENERATOR) dropOfGenerator(p, free);
}
function dropOfGenerator(p: u32, free: u32): void {
  const frame = p + GENERATOR_FRAME;
  const state = load<u32>(p, GENERATOR_STATE);
  if (state == GENERATOR_SUSPENDED) dropDeadTemporaries(frame, opcodeAt(frame) == OP_YIELD, free);
  else if (state == GENERATOR_RUNNING) memory.fill(frame + FRAME_SIZE, 0, load<u32>(frame, FRAME_REGISTERS) << 2); // its frame is on a stack
}
function opcodeAt(frame: u32): u32 {
  return <u32>load<u16>(load<u32>(load<u32>(frame, FRAME_CODE), CODE_INSTRUCTIONS) + 16 + (load<u32>(frame, FRAME_PC) << 3));
}

// Within one point: the arrays as they were, and what the host has not taken, which must not count.
let weakrefs: u32 = 0;
let weakrefCount: u32 = 0;
let finalizables: u32 = 0;
let finalizableCount: u32 = 0;
let output: u32 = 0;
let border: u32 = 0; // what comes to lie before this address was reachable
let dying: u32 = 0; //  objects to be finalized now

/** Takes away all that leads to something without keeping it. Hidden addresses are small ints until relink puts them back. */
function hide(): void {
  weakrefs = load<u32>(IMAGE, H_WEAKREFS);
  weakrefCount = load<u32>(IMAGE, H_WEAKREF_COUNT);
  finalizables = load<u32>(IMAGE, H_FINALIZABLES);
  finalizableCount = load<u32>(IMAGE, H_FINALIZABLE_COUNT);
  output = load<u32>(IMAGE, H_OUTPUT);
  store<u32>(IMAGE, 0, H_WEAKREFS);
  store<u32>(IMAGE, 0, H_FINALIZABLES);
  store<u32>(IMAGE, NONE, H_OUTPUT);
  for (let i: u32 = 0; i < weakrefCount; ++i) {
    const r = load<u32>(weakrefs + 12 + (i << 2));
    const target = load<u32>(r, WEAKREF_TARGET);
    const next = load<u32>(r, WEAKREF_NEXT);
    put(r + <u32>WEAKREF_NEXT, next ? next | 1 : 0);
    if (!target) continue;
    put(r + <u32>WEAKREF_TARGET, target | 1);
    const anchor = anchorOf(target);
    const first = load<u32>(anchor);
    if (isSmall(first) || !first) continue;
    put(anchor, load<u32>(first, WEAKREF_IDENTITY));
    put(first + <u32>WEAKREF_IDENTITY, 0);
    put(r + <u32>WEAKREF_IDENTITY, first | 1); // the one made first among those to a target leads to all of them
  }
}
/** Was this object reached without the help of what is finalized? */
function wasAlive(p: u32): bool {
  const s = survivor(p);
  return s != 0 && s < border;
}

/** All that is reachable was copied: what is to be finalized is kept, too. The collector copies what that leads to next. */
export function separateDead(): void {
  border = copied();
  dying = 0;
  if (output != NONE) store<u32>(IMAGE, keep(output), H_OUTPUT);
  for (let i: u32 = 0; i < finalizableCount; ++i) {
    const at = finalizables + 12 + (i << 2);
    const p = load<u32>(at);
    if (wasAlive(p)) continue;
    if (kindOf(p) == KIND_GENERATOR && !closes(p)) put(at, 0);
    else {
      put(at, p | 1);
      const copy = copyAt(keep(p));
      setFlags(copy, flagsOf(copy) | FLAG_FINALIZED);
      ++dying;
    }
  }
}
/** Would closing this generator, which is dead, run any of its code? */
function closes(p: u32): bool {
  const frame = p + GENERATOR_FRAME;
  return load<u32>(p, GENERATOR_STATE) == GENERATOR_SUSPENDED && isGuarded(load<u32>(frame, FRAME_CODE), load<u32>(frame, FRAME_PC));
}

/** Everything has its place: weak edges are put back, to what was alive. */
export function relink(): void {
  queueDead();
  let kept: u32 = 0;
  for (let i: u32 = 0; i < weakrefCount; ++i) if (isKept(load<u32>(weakrefs + 12 + (i << 2)))) ++kept;
  const array = kept ? placeArray(kept) : 0;
  store<u32>(IMAGE, array, H_WEAKREFS);
  store<u32>(IMAGE, kept, H_WEAKREF_COUNT);
  kept = 0;
  for (let i: u32 = 0; i < weakrefCount; ++i) {
    const r = load<u32>(weakrefs + 12 + (i << 2));
    const keeps = isKept(r);
    const target = load<u32>(r, WEAKREF_TARGET) & ~1;
    const to = survivor(r);
    if (!to) continue;
    const copy = copyAt(to);
    put(copy + <u32>WEAKREF_TARGET, keeps ? survivor(target) : 0);
    put(copy + <u32>WEAKREF_NEXT, 0);
    put(copy + <u32>WEAKREF_IDENTITY, 0);
    if (!keeps) continue;
    linkWeakref(anchorOf(copyAt(survivor(target))), to);
    store<u32>(copyAt(array) + 12 + (kept++ << 2), to);
  }
  keepFinalizables();
}
/** Do a weak reference and its target both live on? A target that is finalized does not count. */
function isKept(r: u32): bool {
  const target = load<u32>(r, WEAKREF_TARGET);
  return isSmall(target) && survivor(r) != 0 && wasAlive(target & ~1);
}
function keepFinalizables(): void {
  let kept: u32 = 0;
  for (let i: u32 = 0; i < finalizableCount; ++i) if (isPending(load<u32>(finalizables + 12 + (i << 2)))) ++kept;
  const array = kept ? placeArray(kept) : 0;
  store<u32>(IMAGE, array, H_FINALIZABLES);
  store<u32>(IMAGE, kept, H_FINALIZABLE_COUNT);
  kept = 0;
  for (let i: u32 = 0; i < finalizableCount; ++i) {
    const p = load<u32>(finalizables + 12 + (i << 2));
    if (isPending(p)) store<u32>(copyAt(array) + 12 + (kept++ << 2), survivor(p));
  }
}
/** Is it still to be finalized, some day? Not if it is now, nor a generator that came to its end. */
function isPending(p: u32): bool {
  if (!p || isSmall(p)) return false;
  const copy = copyAt(survivor(p));
  return kindOf(copy) != KIND_GENERATOR || load<u32>(copy, GENERATOR_STATE) != GENERATOR_FINISHED;
}

// The queue: where its next place is, once it is there.
let queue: u32 = 0;
let queued: u32 = 0;

/** Makes the queue of callbacks and finalizers, behind what an earlier point left in it. */
function queueDead(): void {
  const before = load<u32>(IMAGE, H_DEAD);
  const old = before ? copyAt(before) : 0;
  const next = old ? <u32>smallValue(load<u32>(old, 12)) : 0;
  const left = old ? load<u32>(old, 8) - next : 0;
  queue = 0;
  queued = 0;
  let died = dying;
  for (let i: u32 = 0; i < weakrefCount; ++i) if (queueCallbacks(load<u32>(weakrefs + 12 + (i << 2)))) ++died;
  store<u32>(IMAGE, died, H_DIED);
  const n = left + queued + dying;
  store<u32>(IMAGE, 0, H_DEAD);
  if (!n) return;
  const array = placeArray(n + 1);
  store<u32>(IMAGE, array, H_DEAD);
  store<u32>(copyAt(array), small(1), 12);
  queue = copyAt(array) + 16;
  if (left) memory.copy(queue, old + 12 + (next << 2), left << 2);
  queue += left << 2;
  for (let i: u32 = 0; i < weakrefCount; ++i) queueCallbacks(load<u32>(weakrefs + 12 + (i << 2)));
  for (let i: u32 = 0; i < finalizableCount; ++i) {
    const p = load<u32>(finalizables + 12 + (i << 2));
    if (isSmall(p)) push(survivor(p & ~1));
  }
}
function push(p: u32): void {
  if (queue) {
    store<u32>(queue, p);
    queue += 4;
  } else ++queued;
}
/** Queues the callbacks for a target that died, given the first weak reference made to it. True if it died without being finalized. */
function queueCallbacks(r: u32): bool {
  const first = load<u32>(r, WEAKREF_IDENTITY);
  const target = load<u32>(r, WEAKREF_TARGET);
  if (!isSmall(first) || !isSmall(target) || wasAlive(target & ~1)) return false;
  for (let q = first & ~1; q; q = load<u32>(q, WEAKREF_NEXT) & ~1) {
    const callback = load<u32>(q, WEAKREF_CALLBACK);
    if (callback != NONE && wasAlive(q)) push(survivor(q));
  }
  const at = survivor(target & ~1);
  return !(flagsOf(at ? copyAt(at) : target & ~1) & FLAG_FINALIZED);
}
