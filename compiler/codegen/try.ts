// SPDX-License-Identifier: LGPL-2.1-or-later
// `try` and `with` (reference 8.4, 8.5). Handlers cost nothing until they are needed: each instruction knows the handler
// that catches what it raises. A finally body is compiled once for each way out of its statement.
import type * as ast from "../ast.ts";
import type { Label } from "./assembler.ts";
import { forgetName, storeName } from "./names.ts";
import { Op } from "./opcodes.ts";
import { loadConstant, operand } from "./operands.ts";
import { statements } from "./statements.ts";
import { store } from "./targets.ts";
import type { Block, Unit } from "./unit.ts";

/** Runs `walk` with instructions covered by `handler` and, on early exits, `leave` done first. */
function within(
  unit: Unit,
  handler: number,
  leave: ((unit: Unit) => void) | null,
  walk: () => void,
  handled = unit.handled,
): void {
  const { assembler } = unit;
  const outside = assembler.handler;
  const block: Block | null =
    leave === null ? null : { kind: "cleanup", breakLabel: -1, continueLabel: -1, handler: outside, handled, leave };
  if (block !== null) unit.blocks.push(block);
  assembler.handler = handler;
  walk();
  assembler.handler = outside;
  if (block !== null) unit.blocks.pop();
}

/** A handler that is still to be placed, with the register for its exception. */
interface PendingHandler {
  readonly number: number;
  readonly label: Label;
  readonly register: number;
}

function pendingHandler(unit: Unit): PendingHandler {
  const label = unit.assembler.label();
  const register = unit.allocate();
  return { number: unit.assembler.newHandler(label, register), label, register };
}

/**
 * The code of a handler: notes the exception as the one being handled, runs `walk`, and however `walk` is left, by an
 * exception too, the one handled before is restored. Falls through when `walk` does.
 */
function handling(unit: Unit, handler: PendingHandler, walk: (restore: () => void) => void): void {
  const { assembler } = unit;
  assembler.place(handler.label);
  const around = unit.handled;
  unit.handled = handler.register;
  if (unit.program.unseenHandlers) {
    const block: Block = {
      kind: "cleanup",
      breakLabel: -1,
      continueLabel: -1,
      handler: assembler.handler,
      handled: around,
      leave: () => {},
    };
    unit.blocks.push(block);
    walk(() => {});
    unit.blocks.pop();
    unit.handled = around;
    return;
  }
  const saved = unit.allocate();
  const restore = (): void => unit.emit(null, Op.POP_EXC!, saved);
  unit.emit(null, Op.PUSH_EXC!, saved, handler.register);
  const cleanup = pendingHandler(unit);
  const end = assembler.label();
  within(unit, cleanup.number, restore, () => walk(restore), around);
  unit.handled = around;
  unit.emit(null, Op.JUMP!, 0, end);
  assembler.place(cleanup.label);
  restore();
  unit.emit(null, Op.RERAISE!, cleanup.register);
  assembler.place(end);
}

/** A `try` statement. */
export function tryStatement(unit: Unit, node: ast.Try): void {
  if (node.finalbody.length === 0) tryExcept(unit, node);
  else tryFinally(unit, node);
}

function tryFinally(unit: Unit, node: ast.Try): void {
  const { assembler } = unit;
  const handler = pendingHandler(unit);
  const end = assembler.label();
  const finalBody = (): void => statements(unit, node.finalbody);
  within(unit, handler.number, finalBody, () => {
    if (node.handlers.length > 0) tryExcept(unit, node);
    else statements(unit, node.body);
  });
  finalBody();
  unit.emit(null, Op.JUMP!, 0, end);
  handling(unit, handler, () => {
    finalBody();
    unit.emit(null, Op.RERAISE!, handler.register);
  });
  assembler.place(end);
}

function tryExcept(unit: Unit, node: ast.Try): void {
  const { assembler } = unit;
  const handler = pendingHandler(unit);
  const end = assembler.label();
  within(unit, handler.number, null, () => statements(unit, node.body));
  statements(unit, node.orelse);
  unit.emit(null, Op.JUMP!, 0, end);
  handling(unit, handler, (restore) => {
    node.handlers.forEach((clause, index) => {
      if (clause.exc_type === null && index < node.handlers.length - 1)
        throw unit.program.errors.at(clause, "default 'except:' must be last");
      const next = assembler.label();
      if (clause.exc_type !== null) {
        const mark = unit.mark();
        const type = operand(unit, clause.exc_type);
        unit.emit(clause.exc_type, Op.JUMP_IF_NO_MATCH!, handler.register, type, next);
        unit.release(mark);
      }
      handlerBody(unit, clause, handler.register);
      // The code from here on is not the handler's any more.
      const inside = assembler.handler;
      assembler.handler = unit.blocks[unit.blocks.length - 1]!.handler;
      restore();
      assembler.handler = inside;
      unit.emit(null, Op.JUMP!, 0, end);
      assembler.place(next);
    });
    unit.emit(null, Op.RERAISE!, handler.register);
  });
  assembler.place(end);
}

/** The body of an except clause; its name is unbound on every way out. */
function handlerBody(unit: Unit, clause: ast.ExceptHandler, exception: number): void {
  const { name } = clause;
  if (name === null) {
    statements(unit, clause.body);
    return;
  }
  const { assembler } = unit;
  const forget = (): void => forgetName(unit, name);
  storeName(unit, clause, name, exception);
  const mark = unit.mark();
  const cleanup = pendingHandler(unit);
  const end = assembler.label();
  within(unit, cleanup.number, forget, () => statements(unit, clause.body));
  forget();
  unit.emit(null, Op.JUMP!, 0, end);
  assembler.place(cleanup.label);
  forget();
  unit.emit(null, Op.RERAISE!, cleanup.register);
  assembler.place(end);
  unit.release(mark);
}

/** A `with` statement; several items are as many statements, one in the other. */
export function withStatement(unit: Unit, items: readonly ast.WithItem[], body: readonly ast.Stmt[]): void {
  const [item, ...others] = items;
  if (item === undefined) {
    statements(unit, body);
    return;
  }
  const { assembler } = unit;
  const position = item.context_expr;
  const manager = operand(unit, position);
  // __exit__ and its self, kept until the end, with room for the three arguments.
  const exit = unit.allocate(5);
  unit.emit(position, Op.LOAD_SPECIAL!, exit, manager, unit.constant("__exit__"));
  const enter = unit.allocate(2);
  unit.emit(position, Op.LOAD_SPECIAL!, enter, manager, unit.constant("__enter__"));
  unit.emit(position, Op.CALL_METHOD!, enter, enter, 0);
  const handler = pendingHandler(unit);
  const end = assembler.label();
  const leave = (): void => {
    const mark = unit.mark();
    for (let argument = 2; argument < 5; argument++) loadConstant(unit, position, null, exit + argument);
    unit.emit(position, Op.CALL_METHOD!, unit.allocate(), exit, 3);
    unit.release(mark);
  };
  within(unit, handler.number, leave, () => {
    if (item.optional_vars !== null) store(unit, item.optional_vars, enter);
    withStatement(unit, others, body);
  });
  leave();
  unit.emit(null, Op.JUMP!, 0, end);
  handling(unit, handler, () => {
    const swallowed = assembler.label();
    unit.emit(position, Op.EXC_INFO!, exit + 2, handler.register);
    const mark = unit.mark();
    const answer = unit.allocate();
    unit.emit(position, Op.CALL_METHOD!, answer, exit, 3);
    unit.emit(position, Op.JUMP_IF_TRUE!, answer, swallowed);
    unit.release(mark);
    unit.emit(position, Op.RERAISE!, handler.register);
    assembler.place(swallowed);
    unit.blocks[unit.blocks.length - 1]!.leave(unit);
  });
  assembler.place(end);
}
