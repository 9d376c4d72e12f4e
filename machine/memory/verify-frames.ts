// SPDX-License-Identifier: LGPL-2.1-or-later
// The verifier's part for what runs: threads, their stacks, frames there and in generators. A frame must fit its code
// and its function, and stand where its caller can take its result.

import { IMAGE, H_DEPTH, H_HIDDEN_DEPTH, H_STATE, H_THREAD, STATE_RUNNING, STATE_WAITING } from "./map";
import { OP_FOR_ITER, OP_YIELD, OP_YIELD_FROM } from "../generated/opcodes";
import {
  KIND_CODE, KIND_EXCEPTION, KIND_FUNCTION, KIND_GENERATOR, KIND_RAW, KIND_STACK, KIND_STR, KIND_THREAD, KIND_TUPLE, isSmall, sizeOf,
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
  STACK_CAPACITY, STACK_FRAME, STACK_START, THREAD_HANDLED, THREAD_NEXT, THREAD_RESULT, THREAD_STACK, THREAD_WAIT,
} from "../objects/thread";
import { CLAIM_OWN, claim, fault, isNoneOr, isNothingOr, isValueOrNothing, kindAt } from "./verify-report";

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

export function threadSound(p: u32): bool {
  return (claim(load<u32>(p, THREAD_STACK), KIND_STACK, CLAIM_OWN) && isNothingOr(load<u32>(p, THREAD_NEXT), KIND_THREAD) &&
    isNoneOr(load<u32>(p, THREAD_HANDLED), KIND_EXCEPTION) && isValueOrNothing(load<u32>(p, THREAD_RESULT)) &&
    isValueOrNothing(load<u32>(p, THREAD_WAIT))) || fault(p, "thread: wrong contents");
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

/** The list of threads ends, and the current one's frames are what the header says. */
export function threadsSound(): bool {
  const current = load<u32>(IMAGE, H_THREAD);
  const state = load<u32>(IMAGE, H_STATE);
  const runs = state == STATE_RUNNING || state == STATE_WAITING;
  if (current == 0) return !runs || fault(0, "header: nothing that runs");
  if (kindAt(current) != KIND_THREAD) return fault(0, "header: no thread");
  let ahead = current;
  for (let t = current; t != 0; t = load<u32>(t, THREAD_NEXT)) {
    if (kindAt(t) != KIND_THREAD) return fault(t, "thread: no next one");
    if (ahead) ahead = load<u32>(ahead, THREAD_NEXT);
    if (ahead && kindAt(ahead) == KIND_THREAD) ahead = load<u32>(ahead, THREAD_NEXT);
    if (ahead && ahead == t) return fault(t, "thread: a circle of them");
  }
  const stack = load<u32>(current, THREAD_STACK);
  if (kindAt(stack) != KIND_STACK) return fault(current, "thread: no stack");
  if (load<u32>(stack, STACK_FRAME) == 0) return !runs || fault(0, "header: nothing that runs");
  if (!stackSound(stack)) return false;
  return (shown == load<u32>(IMAGE, H_DEPTH) && hidden == load<u32>(IMAGE, H_HIDDEN_DEPTH)) || fault(0, "header: another number of frames");
}
