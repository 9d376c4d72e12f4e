// SPDX-License-Identifier: LGPL-2.1-or-later
// Raising: from the frame where an exception appears, outwards to the handler that takes it or to the thread's end.

import { FIRST_FREE, H_BASE_END, IMAGE, H_HANDLED, H_STATE, H_RESULT, NONE, STATE_FAILED } from "../memory/map";
import { put } from "../memory/barrier";
import { T_STOP_ITERATION, T_RUNTIME_ERROR } from "../generated/types";
import { OP_FOR_ITER, OP_RAISE_AGAIN, OP_RERAISE } from "../generated/opcodes";
import { typeOf } from "../objects/object";
import {
  FRAME_CODE, FRAME_GENERATOR, FRAME_SIZE, frameMode, FRAME_SCRATCH, MODE_NEXT,
  MODE_THREAD,
} from "../objects/frame";
import { CODE_EXCEPTIONS, CODE_FLAGS, CODE_HIDDEN } from "../objects/function";
import {
  addTraceback, newException, EXCEPTION_CONTEXT, EXCEPTION_CAUSE, EXCEPTION_SUPPRESS,
} from "../objects/exception";
import { isSubtype } from "../objects/type";
import { strOf } from "../objects/str";
import { frame, ip, setIp, popFrame, runningPc, firstInstruction } from "./frames";
import { finishGenerator, returnFromGenerator } from "./generators";
import { clearPending } from "./result";
import { endThread } from "./threads";
import { THREAD_RAISED } from "../objects/thread";
import { CO_FROM_3_1 } from "../objects/function";
import { EXCEPTION_ARGS } from "../objects/exception";
import { tupleItem, tupleLength } from "../objects/tuple";

/** Raises an exception in the instruction that is running. Leaves frame and ip at the handler, or no frame. */
export function unwind(exception: u32, keepsContext: bool = false): void {
  let again = load<u16>(ip - 8) == OP_RERAISE || load<u16>(ip - 8) == OP_RAISE_AGAIN;
  if (!again && !keepsContext) setContext(exception);
  for (;;) {
    const code = load<u32>(frame, FRAME_CODE);
    const pc = runningPc();
    store<u32>(frame, 0, FRAME_SCRATCH);
    if (!again && (!(load<u32>(code, CODE_FLAGS) & CODE_HIDDEN) || load<u32>(IMAGE, H_BASE_END) == FIRST_FREE /* the prelude runs itself */))
      addTraceback(exception, frame, pc);
    again = false;
    const handler = findHandler(code, pc);
    if (handler) {
      store<u32>(frame + FRAME_SIZE + (load<u32>(handler, 12) << 2), exception);
      setIp(firstInstruction(code) + (load<u32>(handler, 8) << 3));
      return;
    }
    const mode = frameMode(frame);
    const generator = load<u32>(frame, FRAME_GENERATOR);
    if (generator && load<u32>(code, CODE_FLAGS) & CO_FROM_3_1 && isSubtype(typeOf(exception), T_STOP_ITERATION)) {
      // Before PEP 479 this was a way to end a generator.
      if (returnFromGenerator(stopValue(exception))) return;
      clearPending();
    } else if (generator) {
      exception = leaveGenerator(generator, exception);
    } else popFrame(false);
    if (mode == MODE_THREAD || !frame) {
      if (endThread(THREAD_RAISED, exception)) {
        store<u32>(IMAGE, exception, H_RESULT);
        store<u32>(IMAGE, STATE_FAILED, H_STATE);
      }
      return;
    }
    if (mode == MODE_NEXT && load<u16>(ip - 8) == OP_FOR_ITER && isSubtype(typeOf(exception), T_STOP_ITERATION)) {
      setIp(ip + (<i32>load<i16>(ip - 2) << 3));
      return;
    }
  }
}

/** The entry of the exception table that covers an instruction: the first that fits; or 0. */
function findHandler(code: u32, pc: u32): u32 {
  const table = load<u32>(code, CODE_EXCEPTIONS);
  for (let at = table + 16, end = at + load<u32>(table, 8); at < end; at += 16)
    if (pc >= load<u32>(at) && pc < load<u32>(at, 4)) return at;
  return 0;
}

/** What `yield from` gets of a StopIteration. */
function stopValue(exception: u32): u32 {
  const args = load<u32>(exception, EXCEPTION_ARGS);
  return tupleLength(args) ? tupleItem(args, 0) : NONE;
}

/** An exception leaves a generator, which is finished; StopIteration becomes RuntimeError (PEP 479). */
function leaveGenerator(generator: u32, exception: u32): u32 {
  finishGenerator(generator);
  popFrame(false);
  if (!isSubtype(typeOf(exception), T_STOP_ITERATION)) return exception;
  const error = newException(T_RUNTIME_ERROR, strOf("generator raised StopIteration"));
  store<u32>(error, exception, EXCEPTION_CAUSE);
  store<u32>(error, exception, EXCEPTION_CONTEXT);
  store<u32>(error, 1, EXCEPTION_SUPPRESS);
  return error;
}

/** The exception being handled becomes the context of a new one; no cycle may arise. */
function setContext(exception: u32): void {
  const handled = load<u32>(IMAGE, H_HANDLED);
  if (handled == NONE || handled == exception) return;
  // A chain may have a cycle already, which a program made: the slow end meets the fast one there (Floyd).
  let slow = handled;
  let step = false;
  for (let e = handled; ; ) {
    const context = load<u32>(e, EXCEPTION_CONTEXT);
    if (context == NONE) break;
    if (context == exception) {
      put(e + <u32>EXCEPTION_CONTEXT, NONE);
      break;
    }
    e = context;
    if (e == slow) break;
    if (step) slow = load<u32>(slow, EXCEPTION_CONTEXT);
    step = !step;
  }
  put(exception + <u32>EXCEPTION_CONTEXT, handled);
}
