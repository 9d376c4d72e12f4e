// SPDX-License-Identifier: LGPL-2.1-or-later
// What the machine shows its host: making, attaching and running an image, and asking about it. Everything that takes
// or gives a value does so as bytes (see boot/load.ts, boot/dump.ts).

import "./memory/packed-data";
import {
  IMAGE, H_TOP, H_COUNT, H_STATE, H_THREAD, H_THREADS, H_NEXT_THREAD, H_TURN, H_HANDLED, H_HASH_KEY, H_DEPTH, H_HIDDEN_DEPTH, NONE, STATE_RUNNING, STATE_WAITING,
  STATE_FINISHED, STATE_FAILED,
} from "./memory/map";
import {
  loadAllocator, saveAllocator, setStop, attended, charged, resetCharged, collectionDue, top, ensureMemory, setMemoryLimit as limitMemory, memoryLimit,
} from "./memory/allocate";
import { collect as collectNow, setChecking, setShifting } from "./memory/collect";
import { nextPoint } from "./memory/points";
import { passPoint } from "./interpreter/finalize";
import { boot as bootImage, sealBase as seal, fillPrelude, attachImage } from "./boot/boot";
import { readCode, readValue } from "./boot/load";
import { preludeGlobals } from "./boot/primitive";
import { INSTRUCTION_SET } from "./generated/opcodes";
import { P_MAIN } from "./generated/names";
import { MODE_THREAD } from "./objects/frame";
import { newFunction } from "./objects/function";
import { newThread } from "./objects/thread";
import { interpret } from "./interpreter/run";
import { frame, loadFrames, saveFrames } from "./interpreter/frames";
import { callFunction } from "./interpreter/call";
import { preludeFunction, clearPending } from "./interpreter/result";
import { flushCaches } from "./interpreter/caches";
import { looked, setLookedTo } from "./memory/changes";
import { outputWaits } from "./interpreter/operations";
import { canGoOn, endTurn, isTurnOver, turnEnd } from "./interpreter/threads";
import { strOf } from "./objects/str";
export { result, operations, output, inspect } from "./boot/questions";
export { answer } from "./interpreter/operations";
export { changedBlocks, cardTable, startTable } from "./memory/changes";
export { warmUp } from "./interpreter/warm-up";
export { verify, verifyMessage } from "./memory/verify";
export { nativesDigest } from "./memory/verify-natives";

/** Why run() came back. */
const PAUSED: i32 = 0;
const WAITING: i32 = 1;
const FINISHED: i32 = 2;
const FAILED: i32 = 3;
const MEMORY_LIMIT: i32 = 4;
const NOTHING: i32 = 5;
const OUTPUT: i32 = 6; // there is much output to be taken; the program can go on
const ASKING: i32 = 7; // a thread waits for an operation while others go on: it may be answered now or later

export function imageStart(): u32 { return <u32>IMAGE; }
/** End of the image: it is the bytes [imageStart, imageEnd). */
export function imageEnd(): u32 { return load<u32>(IMAGE, H_TOP); }
/** A buffer of n bytes behind the image, for the next call. */
export function buffer(n: u32): u32 {
  const at = (load<u32>(IMAGE, H_TOP) + n + 0x2000f) & ~15; // n more, so that reading can take a copy first
  ensureMemory(at + n);
  return at;
}
/** Which compilers' code it runs: see compiler/instruction-set.ts. */
export function instructionSet(): u32 { return INSTRUCTION_SET; }
export function boot(): void { bootImage(); }
/** 0, or 1 + the index of a function that the prelude lacks. */
export function sealBase(): i32 { return seal(); }
/** To be called after image bytes were put to imageStart(); 1 if they are no image. One from elsewhere needs verify() first. */
export function attach(): i32 {
  flushCaches();
  if (!attachImage()) return 1;
  loadFrames();
  setLookedTo(top); // an earlier image may have reached further
  return 0;
}
/** To be called after blocks of the image were put back as they were, with their parts of the tables. */
export function reattach(): void {
  flushCaches();
  loadAllocator();
  loadFrames();
  looked();
}
export function setMemoryLimit(bytes: u32): void { limitMemory(bytes); }
export function setHashKey(low: u64, high: u64): void {
  store<u64>(IMAGE, low, H_HASH_KEY);
  store<u64>(IMAGE, high, H_HASH_KEY + 8);
}
export function instructions(): u64 { return load<u64>(IMAGE, H_COUNT); }
/** STATE_*, see memory/map.ts. */
export function state(): u32 { return load<u32>(IMAGE, H_STATE); }

/** A new main thread whose first frame is a call of f with one argument (or none). */
function startThread(f: u32, argument: u32): i32 {
  const thread = newThread(1, strOf("main"));
  store<u32>(IMAGE, thread, H_THREAD);
  store<u32>(IMAGE, thread, H_THREADS);
  store<u32>(IMAGE, 2, H_NEXT_THREAD);
  store<u64>(IMAGE, 0, H_TURN);
  store<u32>(IMAGE, NONE, H_HANDLED);
  store<u32>(IMAGE, 0, H_DEPTH);
  store<u32>(IMAGE, 0, H_HIDDEN_DEPTH);
  store<u32>(IMAGE, STATE_RUNNING, H_STATE);
  loadFrames();
  saveAllocator(); // else the buffer would lie within what was allocated since
  const args = buffer(16);
  store<u32>(args, argument);
  callFunction(f, args, argument ? 1 : 0, 0, 0, MODE_THREAD, 0);
  clearPending();
  saveFrames();
  saveAllocator();
  return frame ? 0 : 1;
}

/** Starts a file of the prelude: compiled code. */
export function startPrelude(address: u32, length: u32): i32 {
  loadAllocator();
  fillPrelude();
  const code = readCode(address, length, true);
  if (!code) return 2;
  return startThread(newFunction(code, preludeGlobals(), NONE), 0);
}
/** Starts a program: an encoded dict that `_main` of the prelude understands. */
export function start(address: u32, length: u32): i32 {
  loadAllocator();
  const options = readValue(address, length);
  if (!options) return 2;
  return startThread(preludeFunction(P_MAIN), options);
}

let moveAlways: bool = false;
/** For tests: after every instruction everything is collected, and every object moves. */
export function setMoveAlways(on: bool): void {
  moveAlways = on;
  setShifting(on);
}

/** For tests: before each collection it is checked that no write barrier was forgotten, after it that the heap is sound. */
export function setVerifyAlways(on: bool): void {
  setChecking(on);
}

/** Runs until instruction number `until`, or until there is another reason to come back. */
export function run(until: u64): i32 {
  loadAllocator();
  loadFrames();
  resetCharged();
  let count = load<u64>(IMAGE, H_COUNT);
  passPoint(count);
  let reason = -1;
  while (reason < 0) {
    const due = min<u64>(until, nextDue());
    const stop = due - min<u64>(due, charged);
    setStop(moveAlways && stop > count ? count + 1 : stop);
    if (load<u32>(IMAGE, H_STATE) == STATE_RUNNING) count = interpret(count);
    attended();
    if (canGoOn()) passPoint(count + charged); // in the thread that asked for it, though its turn be over
    const asking = isTurnOver(count + charged) && changeThreads(count + charged);
    if (moveAlways) collectBetween(true);
    else if (collectionDue) {
      collectBetween(false);
      if (top > memoryLimit) collectBetween(true);
      if (top > memoryLimit) reason = MEMORY_LIMIT;
      attended();
    }
    passPoint(count + charged);
    const state = load<u32>(IMAGE, H_STATE);
    if (state == STATE_WAITING) reason = WAITING;
    else if (state == STATE_FINISHED) reason = FINISHED;
    else if (state == STATE_FAILED) reason = FAILED;
    else if (state != STATE_RUNNING) reason = NOTHING;
    else if (asking) reason = ASKING;
    else if (reason < 0 && count + charged >= until) reason = PAUSED;
    else if (reason < 0 && outputWaits()) reason = OUTPUT;
  }
  store<u64>(IMAGE, count + charged, H_COUNT);
  saveFrames();
  saveAllocator();
  return reason;
}
/** The number of the next instruction before which something has to be done. */
function nextDue(): u64 { return min<u64>(turnEnd(), nextPoint()); }
/** Another thread goes on; true if the one before asks the host something. */
function changeThreads(count: u64): bool {
  saveFrames();
  const asking = endTurn(count);
  loadFrames();
  return asking;
}
function collectBetween(full: bool): void {
  saveFrames();
  saveAllocator();
  collectNow(full);
  loadFrames();
}

/** Collects now; a full collection leaves the image in canonical form. */
export function collect(full: bool): void {
  loadAllocator();
  collectNow(full);
  loadFrames();
}
