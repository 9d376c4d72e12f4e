// SPDX-License-Identifier: LGPL-2.1-or-later
// From collected instructions to final code: jumps are threaded, code that is never reached and checks that never fail
// go, far 16-bit jumps get a trampoline, and labels, handlers and positions become numbers and tables.
import type { Position } from "../ast.ts";
import type { CodeObject } from "../code-object.ts";
import type { Assembler } from "./assembler.ts";
import { removeBoundChecks } from "./bound-analysis.ts";
import { encodeLineTable } from "./line-table.ts";
import { ENDS_FLOW, IS_WIDE, JUMP_16, JUMP_KIND, NAME_OPERAND, NO_JUMP, OPPOSITE, Op } from "./opcodes.ts";

const MAX_WORD = 0xffff;
const { JUMP, NOP } = Op as { JUMP: number; NOP: number };

/** Code under finishing: instructions with labels resolved to instruction numbers. */
export interface Draft {
  /** Opcode, a, b, c of each instruction. */
  readonly code: Int32Array;
  /** Instruction number a jump goes to; meaningless for others. */
  readonly targets: Int32Array;
  /** Index into `handlerStarts` for each instruction, or -1. */
  readonly handlerOf: Int32Array;
  /** First instruction of each handler. */
  readonly handlerStarts: Int32Array;
  /** Register that each handler receives its exception in. */
  readonly handlerRegisters: Int32Array;
  /** 1 for instructions that stay. */
  readonly live: Uint8Array;
  readonly count: number;
}

/** Fills in instructions, exception table, line table and constants of `code`. `parameters` registers are bound at entry. */
export function finish(assembler: Assembler, code: CodeObject, parameters: number): void {
  const draft = makeDraft(assembler);
  threadJumps(draft);
  invertOverJumps(draft);
  markReachable(draft);
  removeBoundChecks(draft, parameters);
  dropEmptyJumps(draft);
  jumpIntoLoops(draft);
  code.consts = placeNamesFirst(assembler, draft);
  encode(draft, assembler.positions, code);
}

function makeDraft(assembler: Assembler): Draft {
  const count = assembler.positions.length;
  const code = Int32Array.from(assembler.code);
  const targets = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const kind = JUMP_KIND[code[4 * index]!]!;
    if (kind !== NO_JUMP) targets[index] = assembler.labels[code[4 * index + (kind === JUMP_16 ? 3 : 2)]!]!;
  }
  return {
    code,
    targets,
    handlerOf: Int32Array.from(assembler.handlerOf),
    handlerStarts: Int32Array.from(assembler.handlers, (handler) => assembler.labels[handler.label]!),
    handlerRegisters: Int32Array.from(assembler.handlers, (handler) => handler.register),
    live: new Uint8Array(count),
    count,
  };
}

/** A jump to a jump goes to the latter's target at once. */
function threadJumps({ code, targets, count }: Draft): void {
  for (let index = 0; index < count; index++) {
    if (JUMP_KIND[code[4 * index]!] === NO_JUMP) continue;
    let target = targets[index]!;
    for (let hops = 0; hops < 50 && target < count && code[4 * target] === JUMP; hops++) target = targets[target]!;
    targets[index] = target;
  }
}

/**
 * A conditional jump over a jump becomes the opposite jump to the latter's target, unless something else leads to that
 * jump: an endless loop of nothing leads to itself.
 */
function invertOverJumps({ code, targets, handlerStarts, count }: Draft): void {
  const isTarget = new Uint8Array(count + 1);
  for (let index = 0; index < count; index++)
    if (JUMP_KIND[code[4 * index]!] !== NO_JUMP) isTarget[targets[index]!] = 1;
  for (const start of handlerStarts) isTarget[start] = 1;
  for (let index = 0; index + 1 < count; index++) {
    const opposite = OPPOSITE[code[4 * index]!]!;
    if (opposite < 0 || code[4 * index + 4] !== JUMP || targets[index] !== index + 2) continue;
    if (isTarget[index + 1] === 1) continue;
    code[4 * index] = opposite;
    targets[index] = targets[index + 1]!;
    code[4 * index + 4] = NOP;
  }
}

function markReachable({ code, targets, handlerOf, handlerStarts, live, count }: Draft): void {
  const work = [0];
  while (work.length > 0) {
    let index = work.pop()!;
    while (index < count && live[index] === 0) {
      live[index] = 1;
      const op = code[4 * index]!;
      const handler = handlerOf[index]!;
      if (handler >= 0 && live[handlerStarts[handler]!] === 0) work.push(handlerStarts[handler]!);
      if (JUMP_KIND[op] !== NO_JUMP) work.push(targets[index]!);
      if (ENDS_FLOW[op] === 1) break;
      index++;
    }
  }
  for (let index = 0; index < count; index++) if (code[4 * index] === NOP) live[index] = 0;
}

/** Jumps to what follows anyway go. */
function dropEmptyJumps({ code, targets, live, count }: Draft): void {
  let next = count;
  for (let index = count - 1; index >= 0; index--) {
    if (live[index] === 0) continue;
    if (code[4 * index] === JUMP && targets[index]! > index && targets[index]! <= next) live[index] = 0;
    else next = index;
  }
}

/** A jump to the head of a `for` loop takes the next item at once. */
function jumpIntoLoops({ code, targets, count }: Draft): void {
  for (let index = 0; index < count; index++)
    if (code[4 * index] === JUMP && code[4 * targets[index]!] === Op.FOR_ITER) code[4 * index] = Op.JUMP_FOR!;
}

/** The constants; when there are more than a 16-bit operand can name, those that such operands name come first. */
function placeNamesFirst({ consts }: Assembler, { code, live, count }: Draft): Assembler["consts"] {
  if (consts.length <= MAX_WORD + 1) return consts;
  const order = new Int32Array(consts.length).fill(-1);
  let next = 0;
  order[0] = next++; // the docstring, if there is one
  for (let index = 0; index < count; index++) {
    const operand = NAME_OPERAND[code[4 * index]!]!;
    if (live[index] === 0 || operand === 0) continue;
    const name = code[4 * index + operand]!;
    if (order[name] === -1) order[name] = next++;
  }
  if (next > MAX_WORD + 1) throw new RangeError("too many names in one code object");
  for (let index = 0; index < consts.length; index++) if (order[index] === -1) order[index] = next++;
  for (let index = 0; index < count; index++) {
    const op = code[4 * index]!;
    const operand = NAME_OPERAND[op]! || (hasConstant(op) ? 2 : 0);
    if (operand !== 0) code[4 * index + operand] = order[code[4 * index + operand]!]!;
  }
  const placed: Assembler["consts"] = new Array(consts.length);
  for (let index = 0; index < consts.length; index++) placed[order[index]!] = consts[index]!;
  return placed;
}

const hasConstant = (op: number): boolean => IS_WIDE[op] === 1 && JUMP_KIND[op] === NO_JUMP && op !== Op.LOAD_INT;

/** Final instruction numbers; jumps that are too far for 16 bits count as three instructions. */
function layOut({ code, targets, live, count }: Draft): { start: Int32Array; far: Uint8Array } {
  const start = new Int32Array(count + 1);
  const far = new Uint8Array(count);
  for (let changed = true; changed; ) {
    let next = 0;
    for (let index = 0; index < count; index++) {
      start[index] = next;
      if (live[index] === 1) next += far[index] === 1 ? 3 : 1;
    }
    start[count] = next;
    changed = false;
    if (next < 0x7fff) break;
    for (let index = 0; index < count; index++) {
      if (live[index] === 0 || far[index] === 1 || JUMP_KIND[code[4 * index]!] !== JUMP_16) continue;
      const distance = start[targets[index]!]! - start[index]! - 1;
      if (distance < -0x8000 || distance > 0x7fff) {
        far[index] = 1;
        changed = true;
      }
    }
  }
  return { start, far };
}

function encode(draft: Draft, positions: readonly (Position | null)[], result: CodeObject): void {
  const { code, targets, handlerOf, live, count } = draft;
  const { start, far } = layOut(draft);
  const words = new Uint16Array(4 * start[count]!);
  const finalPositions: (Position | null)[] = [];
  const exceptionTable: number[] = [];
  let entry = -1; // where in the exception table the open run is
  let openHandler = -1;
  for (let index = 0; index < count; index++) {
    if (live[index] === 0) continue;
    const op = code[4 * index]!;
    const at = start[index]!;
    const handler = handlerOf[index]!;
    if (handler !== openHandler) {
      if (openHandler >= 0) exceptionTable[entry + 1] = at;
      if (handler >= 0) {
        entry = exceptionTable.length;
        exceptionTable.push(at, -1, start[draft.handlerStarts[handler]!]!, draft.handlerRegisters[handler]!);
      }
      openHandler = handler;
    }
    let b = code[4 * index + 2]!;
    let c = code[4 * index + 3]!;
    const kind = JUMP_KIND[op];
    if (far[index] === 1) {
      // op +1; JUMP +1; JUMP target
      const distance = start[targets[index]!]! - at - 3;
      words.set([op, code[4 * index + 1]!, b, 1, JUMP, 0, 1, 0, JUMP, 0, distance & MAX_WORD, distance >> 16], 4 * at);
      finalPositions.push(positions[index]!, positions[index]!, positions[index]!);
      continue;
    }
    if (kind === JUMP_16) c = start[targets[index]!]! - at - 1;
    else if (kind !== NO_JUMP) b = start[targets[index]!]! - at - 1;
    if (IS_WIDE[op] === 1) {
      c = b >> 16;
      b &= MAX_WORD;
    }
    const word = 4 * at;
    words[word] = op;
    words[word + 1] = code[4 * index + 1]!;
    words[word + 2] = b;
    words[word + 3] = c;
    finalPositions.push(positions[index]!);
  }
  if (openHandler >= 0) exceptionTable[entry + 1] = start[count]!;
  result.instructions = words;
  result.exceptionTable = Uint32Array.from(exceptionTable);
  result.lineTable = encodeLineTable(finalPositions, result.firstlineno);
}
