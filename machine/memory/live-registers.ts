// SPDX-License-Identifier: LGPL-2.1-or-later
// Which temporary registers of a frame will still be read. Behind the local variables, registers hold what instructions long
// done left there; a point (points.ts) must not take that for something the program can get hold of, so it is
// taken away first. Found out from the code alone: backwards, from where registers are read to where they are written.

import {
  OPERAND_BASE, OPERAND_DST, OPERAND_DST2, OPERAND_DST3, OPERAND_JUMP, OPERAND_JUMP32, OPERAND_KINDS, OPERAND_MAYBE, OPERAND_MOD,
  OPERAND_OUTS, OPERAND_SRC, OPERAND_SRC2, OPERAND_SRC3, OP_CLEAR, OP_FOR_ITER, OP_JUMP, OP_JUMP_FOR, OP_RAISE, OP_RERAISE, OP_RETURN,
} from "../generated/opcodes";
import { FRAME_CODE, FRAME_PC, FRAME_SIZE } from "../objects/frame";
import { CODE_EXCEPTIONS, CODE_INSTRUCTIONS, CODE_NLOCALS, CODE_NREGS } from "../objects/function";
import { smallValue } from "../objects/object";
import { ensureMemory } from "./allocate";
import { outsOf, readsOf } from "./verify-code";

/** Code that needs more words, or more rounds, keeps all its registers: nobody writes such. */
const MOST_WORDS: u32 = 1 << 20;
const MOST_ROUNDS: u32 = 40;

// The code looked at last, and what is known of it: for each instruction, a bit for each temporary that is read from there on.
let known: u32 = 0;
let sets: u32 = 0;
let words: u32 = 0; // of a set
let locals: u32 = 0;
let registers: u32 = 0;
let count: u32 = 0;
let first: u32 = 0; //    address of the first instruction
let handlers: u32 = 0; // for each instruction: number of its range of exceptions, or 0
let ranges: u32 = 0;
let current: u32 = 0; //  a set
let changed: bool = false;

/** To be called before the first frame of a point: what was known may be of code that is no more. */
export function forgetLiveness(): void {
  known = 0;
}

/** Clears the temporaries that will not be read: the frame stands before its instruction, or (done) that one has only to give its result. Memory from `free` on is used. */
export function dropDeadTemporaries(frame: u32, done: bool, free: u32): void {
  const code = load<u32>(frame, FRAME_CODE);
  if (code != known) learn(code, free);
  if (!words) return;
  const pc = load<u32>(frame, FRAME_PC);
  if (done) flow(pc, false);
  else copySet(current, setOf(pc));
  for (let i = locals; i < registers; ++i) if (!(load<u32>(current + (i - locals >> 5 << 2)) & (1 << (i - locals & 31)))) store<u32>(frame + FRAME_SIZE + (i << 2), 0);
}

/** Is the instruction within a range of exceptions: in a try or with? */
export function isGuarded(code: u32, pc: u32): bool {
  const table = load<u32>(code, CODE_EXCEPTIONS);
  for (let at = table + 16, end = at + load<u32>(table, 8); at < end; at += 16) if (pc >= load<u32>(at) && pc < load<u32>(at, 4)) return true;
  return false;
}

function setOf(i: u32): u32 { return sets + i * (words << 2); }
function copySet(to: u32, from: u32): void {
  memory.copy(to, from, words << 2);
}

function learn(code: u32, free: u32): void {
  known = code;
  locals = smallValue(load<u32>(code, CODE_NLOCALS));
  registers = smallValue(load<u32>(code, CODE_NREGS));
  words = (registers - locals + 31) >> 5;
  first = load<u32>(code, CODE_INSTRUCTIONS) + 16;
  count = load<u32>(first - 8) >> 3;
  ranges = load<u32>(code, CODE_EXCEPTIONS) + 16;
  const n = load<u32>(ranges - 8) >> 4;
  if (!words || <u64>count * (words + 1) > <u64>MOST_WORDS || <u64>count * n > <u64>MOST_WORDS) {
    words = 0;
    return;
  }
  handlers = (free + 15) & ~7;
  sets = handlers + ((count << 2) + 7 & ~7);
  current = setOf(count);
  ensureMemory(current + (words << 2) + 8);
  memory.fill(handlers, 0, current - handlers + (words << 2));
  for (let i = n; i > 0; --i) {
    const range = ranges + (i - 1 << 4);
    for (let at = load<u32>(range), end = load<u32>(range, 4); at < end; ++at) store<u32>(handlers + (at << 2), i);
  }
  let rounds: u32 = 0;
  do {
    changed = false;
    for (let i = count; i > 0; --i) {
      flow(i - 1, true);
      keepSet(setOf(i - 1));
    }
    if (++rounds == MOST_ROUNDS) words = 0;
  } while (changed && words);
}
function keepSet(to: u32): void {
  for (let k: u32 = 0; k < words << 2; k += 4) {
    if (load<u32>(to + k) == load<u32>(current + k)) continue;
    store<u32>(to + k, load<u32>(current + k));
    changed = true;
  }
}

/** Sets `current` to what is read from an instruction on, with what it reads itself or without. */
function flow(i: u32, reads: bool): void {
  const at = first + (i << 3);
  const op = <u32>load<u16>(at);
  const kinds = changetype<usize>(OPERAND_KINDS) + op * 3;
  memory.fill(current, 0, words << 2);
  const goesOn = op != OP_JUMP && op != OP_JUMP_FOR && op != OP_RETURN && !(op >= OP_RAISE && op <= OP_RERAISE);
  if (goesOn && i + 1 < count) join(i + 1);
  if (op == OP_FOR_ITER) write(<u32>load<u16>(at, 2), 1); // at the end it writes nothing
  if (load<u8>(kinds, 2) == OPERAND_JUMP) join(i + 1 + <u32><i32>load<i16>(at, 6));
  else if (load<u8>(kinds, 1) == OPERAND_JUMP32) join(i + 1 + load<u32>(at, 4));
  if (op != OP_FOR_ITER) operands(at, op, kinds, true);
  const handler = load<u32>(handlers + (i << 2));
  if (handler) {
    const range = ranges + (handler - 1 << 4);
    const r = load<u32>(range, 12);
    const had = isIn(r);
    join(load<u32>(range, 8));
    if (!had) write(r, 1); // the exception
  }
  if (reads) operands(at, op, kinds, false);
}
function operands(at: u32, op: u32, kinds: usize, written: bool): void {
  const c = <u32>load<u16>(at, 6);
  for (let k: u32 = 0; k < 3; ++k) {
    const n = <u32>load<u16>(at + 2 + (k << 1));
    const kind = <u32>load<u8>(kinds + k);
    if (written) {
      if (kind == OPERAND_DST || (kind == OPERAND_MAYBE && op == OP_CLEAR)) write(n, 1);
      else if (kind == OPERAND_DST2) write(n, 2);
      else if (kind == OPERAND_DST3) write(n, 3);
      else if (kind == OPERAND_OUTS) write(n, outsOf(op, c));
    } else if (kind == OPERAND_SRC || kind == OPERAND_MOD || (kind == OPERAND_MAYBE && op != OP_CLEAR)) read(n, 1);
    else if (kind == OPERAND_SRC2) read(n, 2);
    else if (kind == OPERAND_SRC3) read(n, 3);
    else if (kind == OPERAND_BASE) read(n, readsOf(op, c));
  }
}
function join(i: u32): void {
  const from = setOf(i);
  for (let k: u32 = 0; k < words << 2; k += 4) store<u32>(current + k, load<u32>(current + k) | load<u32>(from + k));
}
function isIn(r: u32): bool {
  return r >= locals && (load<u32>(current + (r - locals >> 5 << 2)) & (1 << (r - locals & 31))) != 0;
}
function read(r: u32, n: u32): void {
  for (; n; --n, ++r) if (r >= locals) store<u32>(current + (r - locals >> 5 << 2), load<u32>(current + (r - locals >> 5 << 2)) | (1 << (r - locals & 31)));
}
function write(r: u32, n: u32): void {
  for (; n; --n, ++r) if (r >= locals) store<u32>(current + (r - locals >> 5 << 2), load<u32>(current + (r - locals >> 5 << 2)) & ~(1 << (r - locals & 31)));
}
