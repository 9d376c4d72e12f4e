// SPDX-License-Identifier: LGPL-2.1-or-later
// Taking turns. A program's threads are a list that begins at H_THREADS with the main thread, in the order in which they
// were started; H_THREAD is the current one. Its turn ends after a number of instructions, or when it waits or ends: so it
// depends on nothing but the program, and on when answers of the host came. Threads are switched between instructions
// only. Without a second thread nothing of this happens.

import { MORE_OF_TURN, TURN } from "../limits";
import {
  IMAGE, H_COUNT, H_DEPTH, H_HANDLED, H_HIDDEN_DEPTH, H_STATE, H_THREAD, H_THREADS, H_TURN, NONE, STATE_RUNNING, STATE_WAITING,
} from "../memory/map";
import { put } from "../memory/barrier";
import { T_RUNTIME_ERROR } from "../generated/types";
import { small, smallValue } from "../objects/object";
import { OPERATION_STATE, OPERATION_WHOLE, OPERATION_PENDING } from "../objects/operation";
import {
  THREAD_DEPTH, THREAD_HANDLED, THREAD_HIDDEN_DEPTH, THREAD_LIVE, THREAD_NEXT, THREAD_RESULT, THREAD_STACK, THREAD_STATE,
  THREAD_WAIT, THREAD_RETURNED, isOperation,
} from "../objects/thread";
import { FRAME_MODE, MODE_DISCARD, MODE_HIDDEN } from "../objects/frame";
import { frame, ip, loadFrames, saveFrames, setIp } from "./frames";
import { raise } from "./result";
import { settle } from "./settle";

/** The current thread. */
@inline export function currentThread(): u32 { return load<u32>(IMAGE, H_THREAD); }
@inline export function mainThread(): u32 { return load<u32>(IMAGE, H_THREADS); }
/** Is there a thread beside the main one? */
@inline function areSeveral(): bool { return load<u32>(mainThread(), THREAD_NEXT) != 0; }

/** The instruction at which run() must look whose turn it is. */
export function turnEnd(): u64 {
  const turn = load<u64>(IMAGE, H_TURN);
  return turn && areSeveral() ? turn : u64.MAX_VALUE;
}

/** Does the current thread wait for nothing? */
export function canGoOn(): bool { return load<u32>(currentThread(), THREAD_WAIT) == 0; }

/**
 * Is the turn of the current thread over, `total` instructions having been executed? Not within the prelude, unless it waits:
 * what looks like one operation to the program is one, to its other threads, too. Then the turn is longer.
 */
export function isTurnOver(total: u64): bool {
  if (load<u32>(IMAGE, H_STATE) != STATE_RUNNING) return false;
  const current = currentThread();
  if (load<u32>(current, THREAD_WAIT) != 0 || load<u32>(current, THREAD_STATE) != small(THREAD_LIVE)) return true;
  const turn = load<u64>(IMAGE, H_TURN);
  if (!areSeveral() || total < turn) return false;
  if (turn == 0 || !(load<u16>(frame, FRAME_MODE) & MODE_HIDDEN)) return true;
  store<u64>(IMAGE, total + MORE_OF_TURN, H_TURN);
  return false;
}

/**
 * The next thread's turn, if there is one that can go on; else the program waits, or the main thread gets an exception. Frames
 * must have been saved, and are to be loaded again. True if the thread that was current waits for an operation while
 * another goes on: the host may answer meanwhile.
 */
export function endTurn(total: u64): bool {
  const current = currentThread();
  const wait = load<u32>(current, THREAD_WAIT);
  let next: u32 = 0;
  if (load<u32>(current, THREAD_STATE) != small(THREAD_LIVE)) {
    const behind = load<u32>(current, THREAD_NEXT);
    forget(current);
    next = runnable(behind ? behind : mainThread());
  } else if (!wait && !load<u64>(IMAGE, H_TURN)) next = current; // the first turn of all begins
  else {
    if (isOperation(wait) && isWhole(wait)) {
      store<u32>(IMAGE, STATE_WAITING, H_STATE);
      return false;
    }
    const behind = load<u32>(current, THREAD_NEXT);
    next = runnable(behind ? behind : mainThread());
  }
  if (next) {
    take(next, total);
    return isOperation(wait);
  }
  if (load<u32>(current, THREAD_STATE) != small(THREAD_LIVE) || !isOperation(wait)) {
    const waiting = oneAtAnOperation();
    if (!waiting) {
      breakDeadlock(total);
      return false;
    }
    take(waiting, total);
  }
  store<u32>(IMAGE, STATE_WAITING, H_STATE);
  return false;
}

/** The first thread that can go on from this one on, round the list; 0: none. */
function runnable(from: u32): u32 {
  let t = from;
  do {
    if (!load<u32>(t, THREAD_WAIT)) return t;
    t = load<u32>(t, THREAD_NEXT);
    if (!t) t = mainThread();
  } while (t != from);
  return 0;
}
function oneAtAnOperation(): u32 {
  for (let t = mainThread(); t; t = load<u32>(t, THREAD_NEXT)) if (isOperation(load<u32>(t, THREAD_WAIT))) return t;
  return 0;
}

/** Makes it this thread's turn. */
function take(next: u32, total: u64): void {
  const current = currentThread();
  store<u64>(IMAGE, areSeveral() ? total + TURN : 0, H_TURN);
  if (next == current) return;
  if (load<u32>(current, THREAD_STATE) == small(THREAD_LIVE)) {
    put(current + <u32>THREAD_HANDLED, load<u32>(IMAGE, H_HANDLED));
    put(current + <u32>THREAD_DEPTH, small(<i32>load<u32>(IMAGE, H_DEPTH)));
    put(current + <u32>THREAD_HIDDEN_DEPTH, small(<i32>load<u32>(IMAGE, H_HIDDEN_DEPTH)));
  }
  store<u32>(IMAGE, next, H_THREAD);
  store<u32>(IMAGE, load<u32>(next, THREAD_HANDLED), H_HANDLED);
  store<u32>(IMAGE, <u32>smallValue(load<u32>(next, THREAD_DEPTH)), H_DEPTH);
  store<u32>(IMAGE, <u32>smallValue(load<u32>(next, THREAD_HIDDEN_DEPTH)), H_HIDDEN_DEPTH);
  put(next + <u32>THREAD_HANDLED, NONE);
  put(next + <u32>THREAD_DEPTH, small(0));
  put(next + <u32>THREAD_HIDDEN_DEPTH, small(0));
}

/** A thread has ended: it leaves the list, and who waited for that goes on. */
function forget(thread: u32): void {
  for (let t = mainThread(); t; t = load<u32>(t, THREAD_NEXT)) {
    if (load<u32>(t, THREAD_NEXT) == thread) put(t + <u32>THREAD_NEXT, load<u32>(thread, THREAD_NEXT));
    if (load<u32>(t, THREAD_WAIT) == thread) put(t + <u32>THREAD_WAIT, 0);
  }
  drop(thread);
}
function drop(thread: u32): void {
  put(thread + <u32>THREAD_STACK, 0);
  put(thread + <u32>THREAD_NEXT, 0);
  put(thread + <u32>THREAD_HANDLED, NONE);
  put(thread + <u32>THREAD_WAIT, 0);
  put(thread + <u32>THREAD_DEPTH, small(0));
  put(thread + <u32>THREAD_HIDDEN_DEPTH, small(0));
}

/** All threads wait for one another: the main thread stops waiting, with an exception. */
function breakDeadlock(total: u64): void {
  const main = mainThread();
  put(main + <u32>THREAD_WAIT, 0);
  take(main, total);
  loadFrames();
  setIp(ip + 8); // as if it ran the instruction at which it waits
  raise(T_RUNTIME_ERROR, "deadlock: every thread waits for another one");
  settle(0, MODE_DISCARD);
  saveFrames();
}

/** The first frame of a thread ended, with a value or an exception. True if that was the main thread: the program has ended. */
export function endThread(state: i32, value: u32): bool {
  const current = currentThread();
  if (current != mainThread()) {
    put(current + <u32>THREAD_RESULT, value);
    put(current + <u32>THREAD_STATE, small(state));
    return false;
  }
  // What still runs, since the main thread could not wait for it, ends with the program.
  for (let t = load<u32>(current, THREAD_NEXT); t; ) {
    const next = load<u32>(t, THREAD_NEXT);
    put(t + <u32>THREAD_STATE, small(THREAD_RETURNED));
    drop(t);
    t = next;
  }
  put(current + <u32>THREAD_NEXT, 0);
  store<u64>(IMAGE, 0, H_TURN);
  return true;
}

/** The whole program stands while this operation is pending: it is about all of it. */
function isWhole(operation: u32): bool {
  return load<u32>(operation, OPERATION_WHOLE) != 0 && load<u32>(operation, OPERATION_STATE) == small(OPERATION_PENDING);
}

/** The host has answered an operation: who waited for it can go on. Frames must have been saved, and are to be loaded again. */
export function operationAnswered(operation: u32): void {
  for (let t = mainThread(); t; t = load<u32>(t, THREAD_NEXT)) if (load<u32>(t, THREAD_WAIT) == operation) put(t + <u32>THREAD_WAIT, 0);
  if (load<u32>(IMAGE, H_STATE) != STATE_WAITING) return;
  const current = currentThread();
  const wait = load<u32>(current, THREAD_WAIT);
  if (isOperation(wait) && isWhole(wait)) return;
  const next = runnable(current);
  if (!next) return;
  const total = load<u64>(IMAGE, H_COUNT);
  store<u32>(IMAGE, STATE_RUNNING, H_STATE);
  loadFrames();
  if (next != current) take(next, total);
  else if (isTurnOver(total)) endTurn(total);
}
/** Memory was put back to an earlier time, time itself was not: the current thread has a whole turn before it. */
export function beginTurn(): void {
  store<u64>(IMAGE, areSeveral() ? load<u64>(IMAGE, H_COUNT) + TURN : 0, H_TURN);
}
