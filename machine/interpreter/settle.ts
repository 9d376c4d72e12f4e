// SPDX-License-Identifier: LGPL-2.1-or-later
// What becomes of an instruction that could not give its result at once: a call of Python, an exception, a wait. Also
// the end of a frame that does not simply return a value to its caller.

import { T_SYSTEM_ERROR } from "../generated/types";
import { EXCHANGE, IMAGE, H_RESULT, H_STATE, NONE, STATE_FINISHED } from "../memory/map";
import { T_TYPE_ERROR, T_STOP_ITERATION } from "../generated/types";
import {
  FRAME_SIZE, FRAME_SCRATCH, FRAME_AUX, FRAME_DST, frameMode, MODE_VALUE, MODE_INIT, MODE_SCRATCH, MODE_THREAD,
  MODE_BETWEEN, MODE_DISCARD, MODE_NEXT, MODE_GENERATOR_FOR, MODE_GENERATOR_CALL, MODE_GENERATOR_FROM,
} from "../objects/frame";
import { typeOf } from "../objects/object";
import { newTuple } from "../objects/tuple";
import { typeName, isSubtype } from "../objects/type";
import { call, callFunction } from "./call";
import { frame, ip, setIp, popFrame } from "./frames";
import { returnFromGenerator } from "./generators";
import {
  pending, pendingException, keepsContext, tailCallable, tailCount, tailNames, tailNamespace, clearPending, raise, PENDING_NOTHING, PENDING_RAISE,
  PENDING_WAIT, PENDING_STAGE, PENDING_SWITCHED,
} from "./result";
import { unwind } from "./unwind";
import { endThread } from "./threads";
import { THREAD_RETURNED } from "../objects/thread";
import { stopNow } from "../memory/allocate";

/**
 * The instruction before ip left something pending: carries it out. A value that comes of it goes to register dst of
 * the current frame as mode says.
 */
export function settle(dst: u32, mode: u32): void {
  for (;;) {
    const what = pending;
    clearPending();
    if (what == PENDING_SWITCHED) return;
    if (what == PENDING_RAISE) {
      if (mode == MODE_NEXT && isSubtype(typeOf(pendingException), T_STOP_ITERATION)) {
        setIp(ip + (<i32>load<i16>(ip - 2) << 3)); // FOR_ITER at its end
        return;
      }
      unwind(pendingException, keepsContext);
      if (!frame) stopNow();
      return;
    }
    if (what == PENDING_WAIT) {
      setIp(ip - 8); // it runs again when what it waits for is there
      stopNow();
      return;
    }
    if (what == PENDING_NOTHING) {
      raise(T_SYSTEM_ERROR, "an instruction gave no result");
      continue;
    }
    if (what == PENDING_STAGE) mode = MODE_SCRATCH;
    const value = tailNamespace
      ? callFunction(tailCallable, <u32>EXCHANGE, 0, 0, dst, mode, tailNamespace)
      : call(tailCallable, keepArguments(), tailCount, tailNames, dst, mode);
    if (value) {
      deliver(value, dst, mode);
      return;
    }
  }
}

/** The arguments of the tail call, where the call may use EXCHANGE anew. */
function keepArguments(): u32 {
  if (tailCount <= 8) {
    const to = <u32>EXCHANGE + 0x3d000;
    memory.copy(to, EXCHANGE, tailCount << 2);
    return to;
  }
  const place = newTuple(tailCount) + 12; // a tuple just for its memory
  memory.copy(place, EXCHANGE, tailCount << 2);
  return place;
}

/** A value for the current frame, which stands behind the instruction that wanted it. */
function deliver(value: u32, dst: u32, mode: u32): void {
  if (mode == MODE_VALUE || mode == MODE_NEXT) store<u32>(frame + FRAME_SIZE + (dst << 2), value);
  else if (mode == MODE_SCRATCH) {
    store<u32>(frame, value, FRAME_SCRATCH);
    setIp(ip - 8);
  }
}

/** RETURN from a frame whose mode is not MODE_VALUE, or of the prelude. */
export function returnSpecial(value: u32): void {
  const mode = frameMode(frame);
  const dst = <u32>load<u16>(frame, FRAME_DST);
  switch (mode) {
    case MODE_INIT: {
      if (value != NONE) {
        popFrame(false);
        raise(T_TYPE_ERROR, "__init__() should return None, not '%'", typeName(value));
        settle(0, MODE_DISCARD);
        return;
      }
      value = load<u32>(frame, FRAME_AUX);
      popFrame(false);
      store<u32>(frame + FRAME_SIZE + (dst << 2), value);
      return;
    }
    case MODE_THREAD:
      popFrame(false);
      if (endThread(THREAD_RETURNED, value)) {
        store<u32>(IMAGE, value, H_RESULT);
        store<u32>(IMAGE, STATE_FINISHED, H_STATE);
      }
      stopNow();
      return;
    case MODE_GENERATOR_FOR:
    case MODE_GENERATOR_CALL:
    case MODE_GENERATOR_FROM:
      if (!returnFromGenerator(value)) settle(dst, MODE_VALUE);
      return;
  }
  popFrame(mode == MODE_SCRATCH || mode == MODE_BETWEEN);
  if (mode == MODE_SCRATCH) store<u32>(frame, value, FRAME_SCRATCH);
  else if (mode == MODE_VALUE || mode == MODE_NEXT) store<u32>(frame + FRAME_SIZE + (dst << 2), value);
}
