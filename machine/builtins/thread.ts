// SPDX-License-Identifier: LGPL-2.1-or-later
// What the prelude needs of threads (prelude/61_concrete_threads.py), and the attributes of thread objects. _park and _wake are
// enough for locks, conditions and queues: who is woken before it parks does not park, so no waking is lost in between.

import { MOST_THREADS } from "../limits";
import { IMAGE, H_DEPTH, H_HIDDEN_DEPTH, H_NEXT_THREAD, H_THREAD, H_TURN, NONE } from "../memory/map";
import { put } from "../memory/barrier";
import { stopNow } from "../memory/allocate";
import { T_RUNTIME_ERROR, T_THREAD } from "../generated/types";
import { P_THREAD_BODY } from "../generated/names";
import { boolOf, small, smallValue } from "../objects/object";
import { MODE_THREAD } from "../objects/frame";
import {
  THREAD_DEPTH, THREAD_HIDDEN_DEPTH, THREAD_IDENT, THREAD_LIVE, THREAD_NAME, THREAD_NEXT, THREAD_RAISED, THREAD_RESULT, THREAD_STATE,
  THREAD_WAIT, THREAD_WOKEN, newThread,
} from "../objects/thread";
import { getset } from "../boot/define";
import { primitive } from "../boot/primitive";
import { callFunction } from "../interpreter/call";
import { frame, loadFrames, saveFrames } from "../interpreter/frames";
import { misused } from "../interpreter/primitive-arguments";
import { clearPending, preludeFunction, raise, raiseException, waitFor } from "../interpreter/result";
import { currentThread, mainThread } from "../interpreter/threads";

/** _thread_start(f, args, kwargs, name): a new thread, last in the list, that will call f. */
function start(args: u32, n: u32): u32 {
  let last = mainThread();
  let count: u32 = 1;
  for (; load<u32>(last, THREAD_NEXT); last = load<u32>(last, THREAD_NEXT)) ++count;
  const ident = load<u32>(IMAGE, H_NEXT_THREAD);
  if (count >= MOST_THREADS || ident >= 0x3fffffff) return raise(T_RUNTIME_ERROR, "can't start new thread: there are too many");
  const thread = newThread(ident, load<u32>(args, 12));
  store<u32>(IMAGE, ident + 1, H_NEXT_THREAD);
  if (!beginAt(thread, args)) return 0;
  put(last + <u32>THREAD_NEXT, thread);
  if (count == 1) {
    store<u64>(IMAGE, 0, H_TURN); // how many instructions were executed is not known in here
    stopNow();
  }
  return thread;
}
/** Pushes the first frame of a thread; the current one is as before. */
function beginAt(thread: u32, args: u32): bool {
  const body = preludeFunction(P_THREAD_BODY);
  if (!body) return misused() != 0;
  const current = currentThread();
  const depth = load<u32>(IMAGE, H_DEPTH);
  const hidden = load<u32>(IMAGE, H_HIDDEN_DEPTH);
  saveFrames();
  store<u32>(IMAGE, thread, H_THREAD);
  store<u32>(IMAGE, 0, H_DEPTH);
  store<u32>(IMAGE, 0, H_HIDDEN_DEPTH);
  loadFrames();
  const value = callFunction(body, args, 3, 0, 0, MODE_THREAD, 0);
  const begun = frame != 0;
  if (begun) {
    clearPending();
    saveFrames();
    store<u32>(thread, small(<i32>load<u32>(IMAGE, H_DEPTH)), THREAD_DEPTH);
    store<u32>(thread, small(<i32>load<u32>(IMAGE, H_HIDDEN_DEPTH)), THREAD_HIDDEN_DEPTH);
  } else if (value) misused();
  store<u32>(IMAGE, current, H_THREAD);
  store<u32>(IMAGE, depth, H_DEPTH);
  store<u32>(IMAGE, hidden, H_HIDDEN_DEPTH);
  loadFrames();
  return begun;
}

function current(args: u32, n: u32): u32 { return currentThread(); }
/** _thread_other(): a thread beside the main one that has not ended; None if there is none. */
function other(args: u32, n: u32): u32 {
  const next = load<u32>(mainThread(), THREAD_NEXT);
  return next ? next : NONE;
}
/** _thread_wait(thread): comes back when it has ended. */
function wait(args: u32, n: u32): u32 {
  const thread = load<u32>(args);
  if (load<u32>(thread, THREAD_STATE) != small(THREAD_LIVE)) return NONE;
  if (thread == currentThread()) return raise(T_RUNTIME_ERROR, "cannot join current thread");
  return waitFor(thread);
}
/** _thread_outcome(thread): what it returned; what it raised is raised. */
function outcome(args: u32, n: u32): u32 {
  const thread = load<u32>(args);
  const state = smallValue(load<u32>(thread, THREAD_STATE));
  if (state == THREAD_LIVE) return misused();
  const result = load<u32>(thread, THREAD_RESULT);
  return state == THREAD_RAISED ? raiseException(result) : result;
}
function stateOf(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), THREAD_STATE); }
/** _park(): waits until somebody wakes this thread, or did so before. */
function park(args: u32, n: u32): u32 {
  const thread = currentThread();
  if (load<u32>(thread, THREAD_WOKEN) == small(0)) return waitFor(NONE);
  put(thread + <u32>THREAD_WOKEN, small(0));
  return NONE;
}
/** _wake(thread): lets it go on if it is parked; if it is not, it will not park the next time. */
function wake(args: u32, n: u32): u32 {
  const thread = load<u32>(args);
  if (load<u32>(thread, THREAD_STATE) != small(THREAD_LIVE)) return NONE;
  put(thread + <u32>THREAD_WOKEN, small(1));
  if (load<u32>(thread, THREAD_WAIT) == NONE) put(thread + <u32>THREAD_WAIT, 0);
  return NONE;
}

function thread_ident(args: u32, n: u32): u32 { return small(<i32>load<u32>(load<u32>(args), THREAD_IDENT)); }
function thread_name(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), THREAD_NAME); }
function thread_done(args: u32, n: u32): u32 { return boolOf(load<u32>(load<u32>(args), THREAD_STATE) != small(THREAD_LIVE)); }

export function defineThreads(): void {
  primitive("_thread_start", start, 4, 4);
  primitive("_thread_current", current, 0, 0);
  primitive("_thread_other", other, 0, 0);
  primitive("_thread_wait", wait, 1, 1);
  primitive("_thread_outcome", outcome, 1, 1);
  primitive("_thread_state", stateOf, 1, 1);
  primitive("_park", park, 0, 0);
  primitive("_wake", wake, 1, 1);
  getset(T_THREAD, "ident", thread_ident);
  getset(T_THREAD, "name", thread_name);
  getset(T_THREAD, "done", thread_done);
}
