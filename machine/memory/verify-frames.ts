// SPDX-License-Identifier: LGPL-2.1-or-later
// The verifier's part for what runs: threads, their stacks, frames there and in generators. A frame must fit its code
// and its function, and stand where its caller can take its result.

import { MOST_THREADS } from "../limits";
import { T_OPERATION } from "../generated/types";
import { IMAGE, H_DEPTH, H_HIDDEN_DEPTH, H_STATE, H_THREAD, H_THREADS, NONE, STATE_RUNNING, STATE_WAITING } from "./map";
import { OP_FOR_ITER, OP_YIELD, OP_YIELD_FROM } from "../generated/opcodes";
import {
  KIND_CODE, KIND_EXCEPTION, KIND_FUNCTION, KIND_GENERATOR, KIND_RAW, KIND_RECORD, KIND_STACK, KIND_STR, KIND_THREAD, KIND_TUPLE, isSmall, rawType, sizeOf,
  small,
} from "../objects/object";
import {
  CODE_FLAGS, CODE_FREEVARS, CODE_HIDDEN, CODE_INSTRUCTIONS, CODE_NREGS, CO_GENERATOR, FUNCTION_CLOSURE,
} from "../objects/function";
import {
  FRAME_AUX, FRAME_CODE, FRAME_DST, FRAME_FUNCTION, FRAME_GENERATOR, FRAME_LINK, FRAME_MODE, FRAME_NAMESPACE, FRAME_PC,
  FRAME_REGISTERS, FRAME_SCRATCH, FRAME_SIZE, MODE_DISCARD, MODE_GENERATOR_FOR, MODE_GENERATOR_FROM, MODE_HIDDEN,
  MODE_BETWEEN, MODE_SCRATCH, MODE_THREAD, frameMode,
} from "../objects/frame";
import {
  GENERATOR_CREATED, GENERATOR_FINISHED, GENERATOR_FRAME, GENERATOR_HANDLED, GENERATOR_NAME, GENERATOR_QUALNAME, GENERATOR_RUNNING,
  GENERATOR_STATE, GENERATOR_SUSPENDED,
} from "../objects/generator";
import {
  STACK_CAPACITY, STACK_FRAME, STACK_START, THREAD_DEPTH, THREAD_HANDLED, THREAD_HIDDEN_DEPTH, THREAD_IDENT, THREAD_LIVE, THREAD_NAME, THREAD_NEXT,
  THREAD_RAISED, THREAD_RESULT, THREAD_STACK, THREAD_STATE, THREAD_WAIT, THREAD_WOKEN,
} from "../objects/thread";
import { CLAIM_OWN, claim, fault, isCount, isNoneOr, isNothingOr, isValue, isValueOrNothing, kindAt } from "./verify-report";

/** Number of instructions of a code object, 0 if it is none. */
function instructionsOf(code: u32): u32 {
  if (kindAt(code) != KIND_CODE) return 0;
  const block = load<u32>(code, CODE_INSTRUCTIONS);
  return kindAt(block) == KIND_RAW ? load<u32>(block, 8) >> 3 : 0;
}
/** The opcode of a frame's instruction, which must be there. */
function opcodeAt(frame: u32): u32 {
  return <u32>load<u16>(load<u32>(load<u32>(frame, FRAME_CODE), CODE_INSTRUCTIONS) + 16 + (load<u32>(frame, FRAME_PC) << 3));
}

/** A frame by itself, of at most `room` bytes; p: the object it lies in. */
function frameSound(p: u32, frame: u32, room: u32): bool {
  const code = load<u32>(frame, FRAME_CODE);
  const f = load<u32>(frame, FRAME_FUNCTION);
  const n = load<u32>(frame, FRAME_REGISTERS);
  if (n > 0x10000 || FRAME_SIZE + (n << 2) > room) return fault(p, "frame: longer than its room");
  if (load<u32>(frame, FRAME_PC) >= instructionsOf(code)) return fault(p, "frame: stands outside its code");
  if (load<u32>(code, CODE_NREGS) != small(n)) return fault(p, "frame: another number of registers than its code");
  if (kindAt(f) != KIND_FUNCTION) return fault(p, "frame: no function");
  const closure = load<u32>(f, FUNCTION_CLOSURE);
  const free = load<u32>(code, CODE_FREEVARS);
  if (kindAt(free) != KIND_TUPLE || (closure && (kindAt(closure) != KIND_TUPLE || load<u32>(closure, 8) != load<u32>(free, 8))))
    return fault(p, "frame: another closure than its code's");
  const namespace = load<u32>(frame, FRAME_NAMESPACE);
  if (isSmall(namespace) || !isValueOrNothing(namespace)) return fault(p, "frame: no namespace");
  if (!isValueOrNothing(load<u32>(frame, FRAME_SCRATCH)) || !isValueOrNothing(load<u32>(frame, FRAME_AUX))) return fault(p, "frame: no value");
  for (let at = frame + FRAME_SIZE, end = at + (n << 2); at < end; at += 4)
    if (!isValueOrNothing(load<u32>(at))) return fault(p, "frame: a register holds no value");
  return true;
}

export function generatorSound(p: u32): bool {
  const frame = p + GENERATOR_FRAME;
  if (!frameSound(p, frame, sizeOf(p) - GENERATOR_FRAME)) return false;
  if (load<u32>(frame, FRAME_GENERATOR)) return fault(p, "generator: in a frame of its own");
  if (!(load<u32>(load<u32>(frame, FRAME_CODE), CODE_FLAGS) & CO_GENERATOR)) return fault(p, "generator: no generator's code");
  if (kindAt(load<u32>(p, GENERATOR_NAME)) != KIND_STR || kindAt(load<u32>(p, GENERATOR_QUALNAME)) != KIND_STR) return fault(p, "generator: no name");
  if (!isNoneOr(load<u32>(p, GENERATOR_HANDLED), KIND_EXCEPTION)) return fault(p, "generator: no exception");
  if (!isValueOrNothing(load<u32>(p, 28))) return fault(p, "generator: no value");
  const state = load<u32>(p, GENERATOR_STATE);
  if (state == GENERATOR_SUSPENDED) return opcodeAt(frame) == OP_YIELD || opcodeAt(frame) == OP_YIELD_FROM || fault(p, "generator: stands at no yield");
  if (state == GENERATOR_CREATED) return load<u32>(frame, FRAME_PC) == 0 || fault(p, "generator: stands not at its start");
  return state == GENERATOR_RUNNING || state == GENERATOR_FINISHED || fault(p, "generator: no such state");
}

// Threads that were found in the header's list, and those that have a stack.
let listed: u32 = 0;
let stacked: u32 = 0;

/** A thread by itself. One that has ended has no stack; one that has not must be found in the header's list (allListed). */
export function threadSound(p: u32): bool {
  const state = load<u32>(p, THREAD_STATE);
  const stack = load<u32>(p, THREAD_STACK);
  if (!isCount(state, THREAD_RAISED) || load<u32>(p, THREAD_IDENT) > 0x3fffffff || !isCount(load<u32>(p, THREAD_WOKEN), 1) ||
    !isCount(load<u32>(p, THREAD_DEPTH), 0x3fffffff) || !isCount(load<u32>(p, THREAD_HIDDEN_DEPTH), 0x3fffffff))
    return fault(p, "thread: an impossible number");
  if (stack) {
    ++stacked;
    if (!claim(stack, KIND_STACK, CLAIM_OWN)) return fault(p, "thread: no stack of its own");
  }
  if ((stack != 0) != (state == small(THREAD_LIVE))) return fault(p, "thread: ended with a stack, or has none");
  if (!isValue(load<u32>(p, THREAD_RESULT))) return fault(p, "thread: no result");
  return (isNothingOr(load<u32>(p, THREAD_NEXT), KIND_THREAD) && isNoneOr(load<u32>(p, THREAD_HANDLED), KIND_EXCEPTION) &&
    isValueOrNothing(load<u32>(p, THREAD_WAIT)) && kindAt(load<u32>(p, THREAD_NAME)) == KIND_STR &&
    (state != small(THREAD_RAISED) || kindAt(load<u32>(p, THREAD_RESULT)) == KIND_EXCEPTION)) || fault(p, "thread: wrong contents");
}
/** Every thread with a stack is in the header's list: stacks have no write barriers, so the collector must know them all. */
export function allListed(): bool {
  return stacked == listed || fault(0, "header: a thread is not in its list");
}

// Frames of the program and of the prelude on the stack looked at.
let shown: u32 = 0;
let hidden: u32 = 0;

/** All frames of a stack, from the innermost outwards to the first. */
export function stackSound(p: u32): bool {
  let offset = load<u32>(p, STACK_FRAME);
  const capacity = load<u32>(p, STACK_CAPACITY);
  shown = 0;
  hidden = 0;
  if (offset == 0) return true;
  let end = STACK_START + capacity;
  let inner: u32 = 0;
  while (true) {
    if (offset & 3 || offset < STACK_START || offset > end || end - offset < FRAME_SIZE) return fault(p, "stack: a frame lies outside");
    const frame = p + offset;
    if (!frameSound(p, frame, end - offset) || !onStackSound(p, frame)) return false;
    if (inner && !callerSound(p, frame, inner)) return false;
    const link = load<u32>(frame, FRAME_LINK);
    if (link == 0) return (offset == STACK_START && frameMode(frame) == MODE_THREAD) || fault(p, "stack: no first frame");
    if (frameMode(frame) == MODE_THREAD || link > offset || link < FRAME_SIZE) return fault(p, "stack: a frame without caller");
    end = offset;
    inner = frame;
    offset -= link;
    const below = load<u32>(p + offset, FRAME_REGISTERS);
    if (offset < STACK_START || link != FRAME_SIZE + (below << 2)) return fault(p, "stack: a gap between frames");
  }
}
/** What a frame on a stack must be beside what every frame is. */
function onStackSound(p: u32, frame: u32): bool {
  const mode = load<u16>(frame, FRAME_MODE);
  const flags = load<u32>(load<u32>(frame, FRAME_CODE), CODE_FLAGS);
  if ((mode & ~MODE_HIDDEN) > MODE_BETWEEN || (flags & CODE_HIDDEN) != 0 != ((mode & MODE_HIDDEN) != 0)) return fault(p, "frame: no such mode");
  if (mode & MODE_HIDDEN) ++hidden;
  else ++shown;
  const generator = load<u32>(frame, FRAME_GENERATOR);
  const resumed = frameMode(frame) >= MODE_GENERATOR_FOR && frameMode(frame) <= MODE_GENERATOR_FROM;
  if (generator == 0) return (!resumed && !(flags & CO_GENERATOR)) || fault(p, "frame: no generator");
  if (!resumed || kindAt(generator) != KIND_GENERATOR) return fault(p, "frame: of no generator");
  const own = generator + GENERATOR_FRAME;
  return (load<u32>(own, FRAME_CODE) == load<u32>(frame, FRAME_CODE) && load<u32>(own, FRAME_REGISTERS) == load<u32>(frame, FRAME_REGISTERS) &&
    load<u32>(generator, GENERATOR_STATE) == GENERATOR_RUNNING) || fault(p, "frame: of another generator");
}
/** The caller must stand where it can take what its callee gives. */
function callerSound(p: u32, caller: u32, callee: u32): bool {
  const mode = frameMode(callee);
  const op = opcodeAt(caller);
  if (mode == MODE_BETWEEN) return true;
  if (mode != MODE_SCRATCH && load<u32>(caller, FRAME_PC) + 1 >= instructionsOf(load<u32>(caller, FRAME_CODE))) return fault(p, "frame: calls at its end");
  if (mode == MODE_GENERATOR_FOR && op != OP_FOR_ITER) return fault(p, "frame: no loop around a generator");
  if (mode == MODE_GENERATOR_FROM && (op != OP_YIELD_FROM || load<u32>(caller, FRAME_GENERATOR) == 0)) return fault(p, "frame: no generator around a generator");
  if (mode == MODE_SCRATCH || mode == MODE_DISCARD) return true;
  return <u32>load<u16>(callee, FRAME_DST) < load<u32>(caller, FRAME_REGISTERS) || fault(p, "frame: no register for its result");
}

/** The list of threads, which ends, and their frames; those of the current one are what the header says. */
export function threadsSound(): bool {
  const current = load<u32>(IMAGE, H_THREAD);
  const state = load<u32>(IMAGE, H_STATE);
  const runs = state == STATE_RUNNING || state == STATE_WAITING;
  listed = 0;
  stacked = 0;
  if (current == 0) return (!runs && load<u32>(IMAGE, H_THREADS) == 0) || fault(0, "header: nothing that runs");
  let isThere = false;
  for (let t = load<u32>(IMAGE, H_THREADS); t != 0; t = load<u32>(t, THREAD_NEXT)) {
    if (kindAt(t) != KIND_THREAD) return fault(0, "header: something else among the threads");
    if (++listed > MOST_THREADS) return fault(0, "header: too many threads");
    if (t == current) isThere = true;
    if (!listedSound(t, t == current, runs)) return false;
  }
  if (!isThere) return fault(0, "header: the current thread is not in its list");
  if (!runs) return listed == 1 || fault(0, "header: threads beyond the end");
  const wait = load<u32>(current, THREAD_WAIT);
  return (state == STATE_RUNNING ? wait == 0 : isPortOperation(wait)) || fault(current, "thread: the current one waits for something else");
}
/** A thread of the list; runs: the program has not ended. */
function listedSound(t: u32, isCurrent: bool, runs: bool): bool {
  const stack = load<u32>(t, THREAD_STACK);
  const wait = load<u32>(t, THREAD_WAIT);
  if (kindAt(stack) != KIND_STACK) return fault(t, "thread: no stack");
  if (wait != 0 && wait != NONE && kindAt(wait) != KIND_THREAD && !isPortOperation(wait)) return fault(t, "thread: waits for something else");
  if (load<u32>(stack, STACK_FRAME) == 0) return !runs || fault(t, "thread: nothing that runs");
  if (!stackSound(stack)) return false;
  const isSo = isCurrent ? shown == load<u32>(IMAGE, H_DEPTH) && hidden == load<u32>(IMAGE, H_HIDDEN_DEPTH)
    : small(shown) == load<u32>(t, THREAD_DEPTH) && small(hidden) == load<u32>(t, THREAD_HIDDEN_DEPTH);
  return isSo || fault(isCurrent ? 0 : t, "thread: another number of frames");
}
function isPortOperation(v: u32): bool {
  return kindAt(v) == KIND_RECORD && rawType(v) == T_OPERATION;
}
