// SPDX-License-Identifier: LGPL-2.1-or-later
// Generators: resuming puts the saved frame on the stack of the current thread, yielding takes it off again.

import { ELLIPSIS, IMAGE, H_HANDLED, NONE } from "../memory/map";
import { put, touch, touchRange } from "../memory/barrier";
import { T_STOP_ITERATION, T_TYPE_ERROR, T_VALUE_ERROR } from "../generated/types";
import { OP_YIELD_FROM } from "../generated/opcodes";
import {
  FRAME_SIZE, FRAME_REGISTERS, FRAME_GENERATOR, FRAME_AUX, FRAME_PC, frameMode, MODE_HIDDEN, FRAME_DST, FRAME_LINK,
  FRAME_CODE, MODE_GENERATOR_FOR, MODE_GENERATOR_FROM,
} from "../objects/frame";
import {
  GENERATOR_STATE, GENERATOR_FRAME, GENERATOR_HANDLED, GENERATOR_CREATED, GENERATOR_SUSPENDED, GENERATOR_RUNNING,
  GENERATOR_FINISHED,
} from "../objects/generator";
import { CODE_FLAGS, CODE_HIDDEN } from "../objects/function";
import { addTraceback, newException } from "../objects/exception";
import { BEFORE_START } from "../objects/lines";
import { clear, copyFrame, isKind, KIND_GENERATOR } from "../objects/object";
import { P_THROW_INTO_ITERATOR } from "../generated/names";
import { raise, raiseAsIs, raiseException, setPending, stagePrelude, PENDING_SWITCHED } from "./result";
import { frame, ip, setIp, frameRoom, linkFrame, popFrame, enterDepth, firstInstruction } from "./frames";

/**
 * Resumes a generator: its frame becomes the current one, standing behind its yield, whose result is `sent`. The
 * outcome goes to dst of the present frame as mode says. 0 with pending set, always.
 */
export function resume(generator: u32, sent: u32, dst: u32, mode: u32, fallback: u32): u32 {
  if (!enter(generator, dst, mode, fallback)) return 0;
  const pc = load<u32>(generator + GENERATOR_FRAME, FRAME_PC);
  const code = load<u32>(frame, FRAME_CODE);
  setIp(firstInstruction(code) + (pc << 3));
  if (load<u32>(generator, GENERATOR_STATE) == GENERATOR_CREATED) {
    if (sent != NONE) {
      leaveFrame(generator, GENERATOR_CREATED);
      return raise(T_TYPE_ERROR, "can't send non-None value to a just-started generator");
    }
  } else {
    // The yield: YIELD dst … ; YIELD_FROM … … sent, which runs again.
    if (load<u16>(ip) == OP_YIELD_FROM) store<u32>(frame + FRAME_SIZE + (<u32>load<u16>(ip, 6) << 2), sent);
    else {
      store<u32>(frame + FRAME_SIZE + (<u32>load<u16>(ip, 2) << 2), sent);
      setIp(ip + 8);
    }
  }
  store<u32>(generator, GENERATOR_RUNNING, GENERATOR_STATE);
  return setPending(PENDING_SWITCHED);
}

/**
 * Resumes a generator by raising an exception at its yield. Where it delegates, and `given` is not 0, the exception goes
 * to the inner generator, or to the throw() of another iterator with the arguments in the tuple `given`. 0 with pending
 * set, always.
 */
export function throwInto(generator: u32, exception: u32, given: u32, dst: u32, mode: u32): u32 {
  while (true) {
    if (load<u32>(generator, GENERATOR_STATE) == GENERATOR_FINISHED) break;
    if (load<u32>(generator, GENERATOR_STATE) == GENERATOR_CREATED) {
      const saved = generator + GENERATOR_FRAME;
      if (!(load<u32>(load<u32>(saved, FRAME_CODE), CODE_FLAGS) & CODE_HIDDEN)) addTraceback(exception, saved, BEFORE_START);
      finishGenerator(generator);
      break;
    }
    if (!enter(generator, dst, mode, 0)) return 0;
    const at = firstInstruction(load<u32>(frame, FRAME_CODE)) + (load<u32>(generator + GENERATOR_FRAME, FRAME_PC) << 3);
    setIp(at + 8);
    store<u32>(generator, GENERATOR_RUNNING, GENERATOR_STATE);
    if (!given || load<u16>(at) != OP_YIELD_FROM)
      return load<u32>(generator, GENERATOR_HANDLED) == load<u32>(IMAGE, H_HANDLED) ? raiseAsIs(exception) : raiseException(exception);
    const inner = load<u32>(frame + FRAME_SIZE + (<u32>load<u16>(at, 4) << 2));
    if (!isKind(inner, KIND_GENERATOR)) return stagePrelude(P_THROW_INTO_ITERATOR, inner, exception, given); // YIELD_FROM takes what it says
    generator = inner;
    dst = <u32>load<u16>(at, 2);
    mode = MODE_GENERATOR_FROM;
  }
  return raiseAsIs(exception);
}

/** Puts the generator's frame on the stack as the current one. False after raising. */
function enter(generator: u32, dst: u32, mode: u32, fallback: u32): bool {
  if (load<u32>(generator, GENERATOR_STATE) == GENERATOR_RUNNING) {
    raise(T_VALUE_ERROR, "generator already executing");
    return false;
  }
  const saved = generator + GENERATOR_FRAME;
  const n = load<u32>(saved, FRAME_REGISTERS);
  const at = frameRoom(n);
  const hidden = load<u32>(load<u32>(saved, FRAME_CODE), CODE_FLAGS) & CODE_HIDDEN ? MODE_HIDDEN : 0;
  if (!at || !enterDepth(hidden)) return false;
  copyFrame(at, saved, FRAME_SIZE + (n << 2));
  store<u32>(at, generator, FRAME_GENERATOR);
  store<u32>(at, fallback, FRAME_AUX);
  linkFrame(at, dst, mode | hidden);
  const own = load<u32>(generator, GENERATOR_HANDLED);
  put(generator + <u32>GENERATOR_HANDLED, load<u32>(IMAGE, H_HANDLED)); // the caller's, meanwhile
  if (own != NONE) store<u32>(IMAGE, own, H_HANDLED);
  touch(generator + <u32>GENERATOR_STATE);
  return true;
}

/** Takes the current frame, a generator's, off the stack; the generator keeps it. ip must be where it goes on. */
function leaveFrame(generator: u32, state: u32): void {
  const saved = generator + GENERATOR_FRAME;
  const size = FRAME_SIZE + (load<u32>(frame, FRAME_REGISTERS) << 2);
  const pc = (ip - firstInstruction(load<u32>(frame, FRAME_CODE))) >> 3;
  copyFrame(saved, frame, size);
  store<u32>(saved, pc, FRAME_PC);
  store<u32>(saved, 0, FRAME_GENERATOR);
  store<u32>(saved, 0, FRAME_AUX);
  store<u64>(saved, 0, FRAME_LINK);
  touchRange(generator, saved + size);
  swapHandled(generator);
  store<u32>(generator, state, GENERATOR_STATE);
  popFrame(false);
}

/** The caller's handled exception is current again; the generator keeps its own if it differs. */
function swapHandled(generator: u32): void {
  const callers = load<u32>(generator, GENERATOR_HANDLED);
  const own = load<u32>(IMAGE, H_HANDLED);
  put(generator + <u32>GENERATOR_HANDLED, own == callers ? NONE : own);
  store<u32>(IMAGE, callers, H_HANDLED);
}

/**
 * What PUSH_EXC saves: the exception handled until now. In a generator that is the caller's as long as the generator
 * handles none of its own; ELLIPSIS stands for it then, since the next resumption may come from elsewhere.
 */
export function outerHandled(f: u32): u32 {
  const handled = load<u32>(IMAGE, H_HANDLED);
  const generator = load<u32>(f, FRAME_GENERATOR);
  return generator && load<u32>(generator, GENERATOR_HANDLED) == handled ? ELLIPSIS : handled;
}
/** What POP_EXC does with it. */
export function restoreHandled(f: u32, saved: u32): void {
  store<u32>(IMAGE, saved == ELLIPSIS ? load<u32>(load<u32>(f, FRAME_GENERATOR), GENERATOR_HANDLED) : saved, H_HANDLED);
}

/**
 * YIELD: suspends the current generator, which stands behind the yield. Where its caller is a generator that stands at
 * YIELD_FROM, that one yields the value in turn, and so on.
 */
export function yieldValue(value: u32): void {
  for (;;) {
    const generator = load<u32>(frame, FRAME_GENERATOR);
    const dst = <u32>load<u16>(frame, FRAME_DST);
    const mode = frameMode(frame);
    setIp(ip - 8); // the yield itself; resume steps over it
    leaveFrame(generator, GENERATOR_SUSPENDED);
    if (mode == MODE_GENERATOR_FROM) continue;
    store<u32>(frame + FRAME_SIZE + (dst << 2), value);
    return;
  }
}

/** The generator will never run again: drops what its frame held. */
export function finishGenerator(generator: u32): void {
  const saved = generator + GENERATOR_FRAME;
  const n = load<u32>(saved, FRAME_REGISTERS);
  clear(saved + FRAME_SIZE, n << 2); // what follows is padding, if anything
  touchRange(generator, saved + FRAME_SIZE + (n << 2));
  if (load<u32>(generator, GENERATOR_STATE) == GENERATOR_RUNNING) swapHandled(generator);
  store<u32>(generator, GENERATOR_FINISHED, GENERATOR_STATE);
  put(generator + <u32>GENERATOR_HANDLED, NONE);
}

/** RETURN in a generator: it is finished. What its caller gets depends on how it was resumed. 0: an exception is pending. */
export function returnFromGenerator(value: u32): bool {
  const generator = load<u32>(frame, FRAME_GENERATOR);
  const dst = <u32>load<u16>(frame, FRAME_DST);
  const mode = frameMode(frame);
  const fallback = load<u32>(frame, FRAME_AUX);
  finishGenerator(generator);
  popFrame(false);
  if (mode == MODE_GENERATOR_FOR) setIp(ip + (<i32>load<i16>(ip - 2) << 3));
  else if (mode == MODE_GENERATOR_FROM) store<u32>(frame + FRAME_SIZE + (<u32>load<u16>(ip - 6) << 2), value);
  else if (fallback) store<u32>(frame + FRAME_SIZE + (dst << 2), fallback);
  else {
    raiseException(newException(T_STOP_ITERATION, value == NONE ? 0 : value));
    return false;
  }
  return true;
}
