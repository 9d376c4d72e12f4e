// SPDX-License-Identifier: LGPL-2.1-or-later
// Blocks, and how code leaves them: loops, except and finally, with. The finally protocol of CPython 3.1 is kept exactly:
// a return, break or continue that meets a finally block leaves its reason on the stack, where END_FINALLY finds it.

import { CO_GENERATOR } from "../code-object.ts";
import { Op } from "../codegen/opcodes.ts";
import { type BlockKind, MOST_BLOCKS } from "./blocks.ts";
import { type Body, END, type Translate } from "./body.ts";
import { NONE } from "./operand-stack.ts";
import { atHome, type Slot, type SlotKind } from "./slots.ts";

const setup =
  (kind: BlockKind): Translate =>
  (body, { target }) => {
    if ((body.blocks?.count ?? 0) >= MOST_BLOCKS) body.fail(`more than ${MOST_BLOCKS} blocks`);
    body.stack.flush();
    body.blocks = body.stacks.push(body.blocks, kind, target, body.stack.depth);
    if (kind === "loop") body.enterLoop();
    return undefined;
  };

const popBlock: Translate = (body: Body) => {
  const { blocks } = body;
  if (blocks === null) body.fail("there is no block");
  if (blocks.kind === "handler") body.fail("the block is that of an exception being handled");
  body.stack.cut(blocks.level);
  body.blocks = blocks.below;
  return undefined;
};

/** The top block, which must be a handler's, is left: what was being handled before is handled again. */
function leaveHandler(body: Body): void {
  const { blocks } = body;
  if (blocks?.kind !== "handler") body.fail("no exception is being handled");
  body.emit(Op.POP_EXC!, body.savedException(blocks));
  body.stack.cut(blocks.level);
  body.blocks = blocks.below;
}

const popExcept: Translate = (body) => {
  leaveHandler(body);
  return undefined;
};

/** Why code leaves its blocks, exceptions aside. */
type Reason = "return" | "break" | "continue";

/**
 * Leaves blocks until one takes the reason: `value` is what return returns, `target` where continue goes. The flow ends
 * here.
 */
function unwind(body: Body, reason: Reason, value: Slot | null, target: number): typeof END {
  const { stack } = body;
  for (let block = body.blocks; block !== null; block = body.blocks) {
    if (block.kind === "loop" && reason === "continue") {
      body.jump(target);
      return END;
    }
    if (block.kind === "handler") {
      leaveHandler(body);
      continue;
    }
    stack.cut(block.level);
    body.blocks = block.below;
    if (block.kind === "loop" && reason === "break") {
      body.jump(block.target);
      return END;
    }
    if (block.kind !== "finally") continue;
    if (value !== null) stack.push({ ...value, producer: -1 });
    if (reason === "continue") stack.push(atHome("target", target));
    stack.push(atHome(reason));
    body.jump(block.target);
    return END;
  }
  if (value === null) body.fail("there is no loop");
  // What a module returns nobody gets.
  stack.push(body.options.isModule ? { ...value, kind: "none", place: "constant", index: NONE } : value);
  body.emit(Op.RETURN!, stack.popRegister());
  return END;
}

/** Takes the top value off the stack to return it; it stays in its register while blocks are left. */
function popReturned(body: Body): Slot {
  const { stack } = body;
  const slot = stack.peek();
  body.ban(slot.producer);
  if (slot.place === "constant" || slot.place === "local") return stack.pop();
  stack.prepare(1);
  return { kind: "value", at: 0, producer: -1, place: "register", index: stack.popRegister() };
}

const returnValue: Translate = (body) => unwind(body, "return", popReturned(body), -1);
const breakLoop: Translate = (body) => unwind(body, "break", null, -1);
const continueLoop: Translate = (body, { target }) => unwind(body, "continue", null, target);

/** Whether the top three values are traceback, value and type of one exception. */
function isException(body: Body): boolean {
  const { stack } = body;
  const kinds: SlotKind[] = ["type", "exception", "traceback"];
  return kinds.every((kind, below) => stack.peek(below).kind === kind && stack.peek(below).at === stack.peek().at);
}

const endFinally: Translate = (body) => {
  const { stack } = body;
  switch (stack.peek().kind) {
    case "none":
      body.ban(stack.pop().producer);
      return undefined;
    case "silenced":
      stack.pop();
      leaveHandler(body);
      return undefined;
    case "break":
      stack.pop();
      return unwind(body, "break", null, -1);
    case "continue": {
      stack.pop();
      const target = stack.pop();
      if (target.kind !== "target") body.fail("a reason to continue without a target");
      return unwind(body, "continue", null, target.at);
    }
    case "return":
      stack.pop();
      return unwind(body, "return", popReturned(body), -1);
    case "type":
      if (!isException(body)) body.fail("the parts of an exception are not together");
      body.emit(Op.RERAISE!, stack.home(stack.peek().at));
      return END;
    default:
      return endUnknown(body);
  }
};

/** A value of which only the run will tell whether it is None or an exception's class, with value and traceback below. */
function endUnknown(body: Body): number {
  const { stack } = body;
  stack.flush();
  const top = body.pop();
  body.emit(Op.JUMP_IF_NONE!, top, body.labelOf(body.index + 1));
  if (stack.depth - stack.floor < 2) body.emit(Op.RAISE!, top);
  else body.emit(Op.RAISE!, body.pop());
  return END;
}

/** Calls an exit method with three arguments that `load` puts into registers; the register of its result. */
function callExit(body: Body, exit: number, load: (first: number) => void): number {
  const { stack } = body;
  // The method may be where it can be called: popped from right below the free registers.
  const isInPlace = exit === stack.nextHome && stack.isSettled;
  const base = isInPlace ? exit : stack.fresh(4);
  if (isInPlace) stack.fresh(3);
  body.move(base, exit);
  load(base + 1);
  body.emit(Op.CALL!, base, base, 3);
  return base;
}

const loadNones =
  (body: Body) =>
  (first: number): void => {
    for (let argument = 0; argument < 3; argument++) body.loadNone(first + argument);
  };

const withCleanup: Translate = (body) => {
  const { stack } = body;
  stack.prepare(1);
  stack.flush();
  const exit = body.pop();
  const { kind, at } = stack.peek();
  if (kind === "none" || kind === "return" || kind === "break" || kind === "continue" || kind === "silenced") {
    callExit(body, exit, loadNones(body));
    return undefined;
  }
  if (kind !== "type" || !isException(body)) body.fail("the stack holds neither None, nor a reason, nor an exception");
  const answer = callExit(body, exit, (first) => body.emit(Op.EXC_INFO!, first, stack.home(at)));
  // Behind it the code goes on in two states: with the exception, or with its place taken by one marker.
  const next = body.index + 1;
  const parts = [stack.pop(), stack.pop(), stack.pop()].reverse();
  stack.push(atHome("silenced"));
  const silenced = body.labelOf(next);
  stack.pop();
  for (const part of parts) stack.push(part);
  body.emit(Op.JUMP_IF_TRUE!, answer, silenced);
  body.jump(next);
  return END;
};

/** What is raised: an exception or its class, perhaps with a cause; nothing for the one being handled. */
const raiseVarargs: Translate = (body, { argument }) => {
  if (argument > 2) body.fail(`argument ${argument}`);
  const [exception, cause] = body.popRead(argument);
  if (argument === 0) body.emit(Op.RAISE_AGAIN!);
  else if (argument === 1) body.emit(Op.RAISE!, exception);
  else body.emit(Op.RAISE_FROM!, exception, cause);
  return END;
};

const yieldValue: Translate = (body) => {
  if ((body.code.flags & CO_GENERATOR) === 0) body.fail("the code is not that of a generator");
  const [value] = body.popAll(1);
  body.emit(Op.YIELD!, body.stack.pushResult(), value);
  return undefined;
};

/** The instructions of this file. */
export const UNWINDING: readonly (readonly [name: string, translate: Translate])[] = [
  ["SETUP_LOOP", setup("loop")],
  ["SETUP_EXCEPT", setup("except")],
  ["SETUP_FINALLY", setup("finally")],
  ["POP_BLOCK", popBlock],
  ["POP_EXCEPT", popExcept],
  ["RETURN_VALUE", returnValue],
  ["BREAK_LOOP", breakLoop],
  ["CONTINUE_LOOP", continueLoop],
  ["END_FINALLY", endFinally],
  ["WITH_CLEANUP", withCleanup],
  ["RAISE_VARARGS", raiseVarargs],
  ["YIELD_VALUE", yieldValue],
];
