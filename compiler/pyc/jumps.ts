// SPDX-License-Identifier: LGPL-2.1-or-later
// Jumps, comparisons, which become one with the jump behind them where there is one, and loops over iterators.
import { JUMP_16, JUMP_KIND, OPPOSITE, Op, opcode } from "../codegen/opcodes.ts";
import { type Body, END, type Translate } from "./body.ts";
import type { Instruction } from "./decode.ts";
import { COMPARISONS, EXCEPTION_MATCH } from "./opcodes.ts";
import { immediate } from "./simple-instructions.ts";

/** A loop's test of at most so many instructions is repeated at the loop's end. */
const LONGEST_TEST = 12;

/** A conditional jump to instruction `target`, else on to `next`; its first operands are a and, if it has two, b. */
function branch(body: Body, op: number, a: number, b: number, target: number, next: number): number {
  const taken = body.labelOf(target);
  if (!body.isInlined || OPPOSITE[op]! < 0) {
    emitJump(body, op, a, b, taken);
    return next;
  }
  // The repeated test of a loop: the way on leads back into the loop.
  emitJump(body, OPPOSITE[op]!, a, b, body.labelOf(next));
  body.emit(Op.JUMP!, 0, taken);
  return END;
}

function emitJump(body: Body, op: number, a: number, b: number, label: number): void {
  if (JUMP_KIND[op] === JUMP_16) body.emit(op, a, b, label);
  else body.emit(op, a, label);
}

const jumpAlways: Translate = (body, { target }) => {
  if (body.emitting && target <= body.index && isTest(body, target)) {
    body.stack.flush();
    body.inline(target);
    return target;
  }
  body.jump(target);
  return END;
};

/** Whether a short test of a loop begins here: straight code up to a conditional jump out of the loop. */
function isTest(body: Body, start: number): boolean {
  for (let index = start; index < start + LONGEST_TEST; index++) {
    const instruction = body.instructions[index];
    if (instruction === undefined || (index > start && body.isLeader[index] === 1)) return false;
    if (/^POP_JUMP/.test(instruction.name)) return instruction.target > index;
    if (/JUMP|SETUP|POP_BLOCK|FOR_ITER|END_FINALLY|RETURN|RAISE|LOOP|YIELD|WITH|EXCEPT/.test(instruction.name))
      return false;
  }
  return false;
}

const popJump =
  (whenTrue: boolean): Translate =>
  (body, { target }) => {
    const [value] = body.popAll(1);
    body.stack.flush();
    return branch(body, whenTrue ? Op.JUMP_IF_TRUE! : Op.JUMP_IF_FALSE!, value!, 0, target, body.index + 1);
  };

const jumpOrPop =
  (whenTrue: boolean): Translate =>
  (body, { target }) => {
    body.ban(body.stack.peek().producer);
    const value = body.stack.consecutive(1);
    body.stack.flush();
    body.emit(whenTrue ? Op.JUMP_IF_TRUE! : Op.JUMP_IF_FALSE!, value, body.labelOf(target));
    body.stack.pop();
    return undefined;
  };

const forIter: Translate = (body, { target }) => {
  const { stack } = body;
  body.ban(stack.peek().producer);
  const iterator = stack.consecutive(1);
  stack.flush();
  const slot = stack.pop();
  const end = body.labelOf(target);
  stack.push(slot);
  body.emit(Op.FOR_ITER!, stack.pushResult(), iterator, end);
  return undefined;
};

// Comparisons

const ORDERINGS = ["LT", "LE", "EQ", "NE", "GT", "GE"];
/** Machine instructions by number of comparison: the value, the jumps if it is true and if it is not. */
const VALUES = [...ORDERINGS, "IN", "NOT_IN", "IS", "IS_NOT"].map(opcode);
const JUMPS_IF_TRUE = [...ORDERINGS, "IN", "NOT_IN", "IS", "IS_NOT"].map((name) => opcode(`JUMP_IF_${name}`));
const JUMPS_IF_FALSE = [...ORDERINGS.map((name) => `NOT_${name}`), "NOT_IN", "IN", "IS_NOT", "IS"].map((name) =>
  opcode(`JUMP_IF_${name}`),
);

const compare: Translate = (body, instruction) => {
  const { argument } = instruction;
  const next = body.instructions[body.index + 1];
  const isFused = /^POP_JUMP/.test(next?.name ?? "") && body.isLeader[body.index + 1] === 0;
  if (argument === EXCEPTION_MATCH) return compareException(body, isFused ? next! : null);
  if (isFused) return compareAndJump(body, argument, next!);
  const [left, right] = body.popAll(2);
  body.emit(VALUES[argument]!, body.stack.pushResult(), left, right);
  return undefined;
};

function compareAndJump(body: Body, comparison: number, jump: Instruction): number {
  const { stack } = body;
  const whenTrue = jump.name === "POP_JUMP_IF_TRUE";
  const after = body.index + 2;
  const right = stack.peek();
  const isIdentity = COMPARISONS[comparison] === "is" || COMPARISONS[comparison] === "is not";
  const small = comparison < ORDERINGS.length ? immediate(body, right) : null;
  if (small === null && !(isIdentity && right.kind === "none" && right.place === "constant")) {
    const [one, other] = body.popAll(2);
    stack.flush();
    const op = (whenTrue ? JUMPS_IF_TRUE : JUMPS_IF_FALSE)[comparison]!;
    return branch(body, op, one!, other!, jump.target, after);
  }
  stack.prepare(2);
  body.ban(stack.pop().producer);
  const left = body.pop();
  stack.flush();
  if (small !== null) {
    const op = opcode(`JUMP_IF_${whenTrue ? "" : "NOT_"}${ORDERINGS[comparison]}_I`);
    return branch(body, op, left, small, jump.target, after);
  }
  const ifNone = (COMPARISONS[comparison] === "is") === whenTrue;
  return branch(body, ifNone ? Op.JUMP_IF_NONE! : Op.JUMP_IF_NOT_NONE!, left, 0, jump.target, after);
}

/** Whether the exception that was caught, of which the type stands on the left, is one of those on the right. */
function compareException(body: Body, jump: Instruction | null): number | undefined {
  const { stack } = body;
  stack.prepare(1);
  stack.flush();
  const classes = body.pop();
  const caught = stack.pop();
  if (caught.kind !== "type" && caught.kind !== "exception") body.fail("the left side is no exception that was caught");
  const exception = stack.home(caught.at);
  if (jump === null) {
    const to = stack.fresh(1);
    const end = body.newLabel();
    body.emit(Op.LOAD_CONST!, to, body.constants.extra(false));
    body.emit(Op.JUMP_IF_NO_MATCH!, exception, classes, end);
    body.emit(Op.LOAD_CONST!, to, body.constants.extra(true));
    body.place(end);
    body.move(stack.pushResult(), to);
    return undefined;
  }
  const after = body.index + 2;
  if (jump.name === "POP_JUMP_IF_FALSE")
    return branch(body, Op.JUMP_IF_NO_MATCH!, exception, classes, jump.target, after);
  const other = body.labelOf(after);
  body.emit(Op.JUMP_IF_NO_MATCH!, exception, classes, other);
  body.jump(jump.target);
  return END;
}

const stopCode: Translate = (body) => body.fail("the end of the code is reached");

/** The instructions of this file. */
export const JUMPS: readonly (readonly [name: string, translate: Translate])[] = [
  ["STOP_CODE", stopCode],
  ["JUMP_FORWARD", jumpAlways],
  ["JUMP_ABSOLUTE", jumpAlways],
  ["POP_JUMP_IF_FALSE", popJump(false)],
  ["POP_JUMP_IF_TRUE", popJump(true)],
  ["JUMP_IF_FALSE_OR_POP", jumpOrPop(false)],
  ["JUMP_IF_TRUE_OR_POP", jumpOrPop(true)],
  ["FOR_ITER", forIter],
  ["COMPARE_OP", compare],
];
