// SPDX-License-Identifier: LGPL-2.1-or-later
// Pushing and popping frames, and the machine's registers while it runs: the current frame and the next instruction.

import { HIDDEN_FRAMES, MOST_STACK } from "../limits";
import { IMAGE, H_THREAD, H_DEPTH, H_HIDDEN_DEPTH, H_RECURSION_LIMIT, NONE } from "../memory/map";
import { put } from "../memory/barrier";
import { T_RECURSION_ERROR, T_MEMORY_ERROR } from "../generated/types";
import {
  FRAME_MODE, MODE_HIDDEN, FRAME_CODE, FRAME_FUNCTION, FRAME_NAMESPACE, FRAME_SCRATCH, FRAME_GENERATOR, FRAME_AUX, FRAME_PC, FRAME_LINK,
  FRAME_DST, FRAME_REGISTERS, FRAME_SIZE,
} from "../objects/frame";
import { THREAD_STACK, STACK_CAPACITY, STACK_FRAME, STACK_START, newStack } from "../objects/thread";
import { CODE_INSTRUCTIONS, CODE_NREGS, CODE_CONSTS, CODE_FLAGS, CODE_HIDDEN, FUNCTION_CODE } from "../objects/function";
import { smallValue } from "../objects/object";
import { raise } from "./result";


/** Address of the current frame; 0 if there is none. */
export let frame: u32 = 0;
/** Address of the next instruction. */
export let ip: u32 = 0;
/** Address of the current stack and its end. */
let stack: u32 = 0;
export let stackEnd: u32 = 0;

/** Makes this frame, of the current stack, the current one; ip is the caller's to set. */
@inline export function setFrame(address: u32): void {
  frame = address;
}
export function setIp(address: u32): void {
  ip = address;
}
/** Address of the first instruction of a code object. */
@inline export function firstInstruction(code: u32): u32 {
  return load<u32>(code, CODE_INSTRUCTIONS) + 16;
}
/** Address of the constants of the current frame. */
@inline export function constants(): u32 {
  return load<u32>(load<u32>(frame, FRAME_CODE), CODE_CONSTS) + 12;
}
/** Index of the instruction that is running: the one before ip. */
export function runningPc(): u32 {
  return (ip - 8 - firstInstruction(load<u32>(frame, FRAME_CODE))) >> 3;
}

/** Takes the registers from the image. */
export function loadFrames(): void {
  const thread = load<u32>(IMAGE, H_THREAD);
  stack = thread ? load<u32>(thread, THREAD_STACK) : 0;
  stackEnd = stack ? stack + STACK_START + load<u32>(stack, STACK_CAPACITY) : 0;
  const offset = stack ? load<u32>(stack, STACK_FRAME) : 0;
  frame = offset ? stack + offset : 0;
  if (frame) ip = firstInstruction(load<u32>(frame, FRAME_CODE)) + (load<u32>(frame, FRAME_PC) << 3);
}
/** Writes them back. */
export function saveFrames(): void {
  if (!stack) return;
  store<u32>(stack, frame ? frame - stack : 0, STACK_FRAME);
  if (frame) store<u32>(frame, (ip - firstInstruction(load<u32>(frame, FRAME_CODE))) >> 3, FRAME_PC);
}

/** End of a frame. */
@inline function endOf(f: u32): u32 {
  return f + FRAME_SIZE + (load<u32>(f, FRAME_REGISTERS) << 2);
}

/** Where the next frame would start; room for n registers is made. 0 after raising. */
export function frameRoom(n: u32): u32 {
  let at = frame ? endOf(frame) : stack + STACK_START;
  if (at + FRAME_SIZE + (n << 2) > stackEnd) {
    if (!growStack(n)) return 0;
    at = frame ? endOf(frame) : stack + STACK_START;
  }
  return at;
}

function growStack(n: u32): bool {
  const used = (frame ? endOf(frame) : stack + STACK_START) - stack;
  const need = used + FRAME_SIZE + (n << 2);
  if (need > MOST_STACK) {
    raise(T_MEMORY_ERROR, "the stack of the thread is full");
    return false;
  }
  const larger = newStack(max<u32>(need * 2, 8192) - STACK_START);
  memory.copy(larger + STACK_START, stack + STACK_START, used - STACK_START);
  put(load<u32>(IMAGE, H_THREAD) + <u32>THREAD_STACK, larger);
  if (frame) frame = larger + (frame - stack);
  store<u32>(stack, 0, STACK_FRAME); // the old stack is garbage
  stack = larger;
  stackEnd = stack + STACK_START + load<u32>(stack, STACK_CAPACITY);
  return true;
}

/**
 * Pushes a frame for a function; the registers are the caller's to fill (arguments, then clearRegisters). The frame
 * below keeps its place. 0 after raising RecursionError.
 */
export function pushFrame(f: u32, dst: u32, mode: u32): u32 {
  const code = load<u32>(f, FUNCTION_CODE);
  const n = <u32>smallValue(load<u32>(code, CODE_NREGS));
  const at = frameRoom(n);
  if (!at) return 0;
  const hidden = load<u32>(code, CODE_FLAGS) & CODE_HIDDEN ? MODE_HIDDEN : 0;
  if (!enterDepth(hidden)) return 0;
  store<u32>(at, code, FRAME_CODE);
  store<u32>(at, f, FRAME_FUNCTION);
  store<u64>(at, 0, FRAME_NAMESPACE);
  store<u64>(at, 0, FRAME_GENERATOR);
  store<u32>(at, n, FRAME_REGISTERS);
  linkFrame(at, dst, mode | hidden);
  ip = firstInstruction(code);
  return at;
}

/** One frame more, of the program or of the prelude (MODE_HIDDEN); false after raising RecursionError. */
export function enterDepth(hidden: u32): bool {
  const limit = load<u32>(IMAGE, H_RECURSION_LIMIT);
  const counter = IMAGE + (hidden ? H_HIDDEN_DEPTH : H_DEPTH);
  const depth = load<u32>(counter) + 1;
  if (depth > (hidden ? limit * HIDDEN_FRAMES : limit)) {
    raise(T_RECURSION_ERROR, "maximum recursion depth exceeded");
    return false;
  }
  store<u32>(counter, depth);
  return true;
}

/** Makes the frame at this address, behind the current one, the current frame. */
export function linkFrame(at: u32, dst: u32, mode: u32): void {
  store<u32>(at, dst | (mode << 16), FRAME_DST);
  if (frame) {
    store<u32>(frame, runningPc(), FRAME_PC);
    store<u32>(at, at - frame, FRAME_LINK);
  } else store<u32>(at, 0, FRAME_LINK);
  frame = at;
}

/** Clears the current frame's registers from number n on. */
@inline export function clearRegisters(n: u32): void {
  const end = endOf(frame);
  for (let at = frame + FRAME_SIZE + (n << 2); at < end; at += 4) store<u32>(at, 0);
}

/** Leaves the current frame: the caller's is current again, before (again) or behind the instruction that called. */
export function popFrame(again: bool): void {
  const link = load<u32>(frame, FRAME_LINK);
  const counter = IMAGE + (load<u16>(frame, FRAME_MODE) & MODE_HIDDEN ? H_HIDDEN_DEPTH : H_DEPTH);
  store<u32>(counter, load<u32>(counter) - 1);
  if (!link) {
    frame = 0;
    return;
  }
  frame -= link;
  ip = firstInstruction(load<u32>(frame, FRAME_CODE)) + ((load<u32>(frame, FRAME_PC) + (again ? 0 : 1)) << 3);
}

/** The frame that called f, or 0. */
export function callerOf(f: u32): u32 {
  const link = load<u32>(f, FRAME_LINK);
  return link ? f - link : 0;
}
/** The nearest frame from f on that is not of the prelude, or 0. */
export function visibleFrame(f: u32): u32 {
  while (f && load<u32>(load<u32>(f, FRAME_CODE), CODE_FLAGS) & CODE_HIDDEN) f = callerOf(f);
  return f;
}
export { FRAME_SCRATCH, FRAME_AUX, NONE };
