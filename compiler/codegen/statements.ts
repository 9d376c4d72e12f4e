// SPDX-License-Identifier: LGPL-2.1-or-later
// Statements (reference 7 and 8), those with handlers (`try`, `with`), definitions and imports excepted. A loop has its
// condition at the bottom; leaving a statement early does what the statements around it ask for.
import type * as ast from "../ast.ts";
import { fold } from "../fold.ts";
import { noteAnnotation } from "./annotations.ts";
import { classDefinition } from "./classes.ts";
import { jumpIf, knownTruth } from "./conditions.ts";
import { expression } from "./expressions.ts";
import { functionDefinition } from "./functions.ts";
import { importFrom, importModules } from "./imports.ts";
import { loop, sometimes } from "./loop-constants.ts";
import { Op } from "./opcodes.ts";
import { loadConstant, operand, stableOperand } from "./operands.ts";
import { assign, augmentedAssign, deleteTarget, store, storeLoopTarget } from "./targets.ts";
import { tryStatement, withStatement } from "./try.ts";
import type { Block, Unit } from "./unit.ts";

/** Statements in a row. */
export function statements(unit: Unit, body: readonly ast.Stmt[]): void {
  for (const node of body) {
    const mark = unit.mark();
    statement(unit, node);
    unit.release(mark);
  }
}

function statement(unit: Unit, node: ast.Stmt): void {
  switch (node.type) {
    case "Expr":
      if (unit.program.interactive && unit.scope.kind === "module")
        unit.emit(node, Op.PRINT_EXPR!, operand(unit, node.value));
      else if (node.value.type !== "Constant") expression(unit, node.value, -1);
      return;
    case "Assign":
      return assign(unit, node);
    case "If":
      return ifStatement(unit, node);
    case "Return":
      return returnStatement(unit, node);
    case "For":
      return forStatement(unit, node);
    case "While":
      return whileStatement(unit, node);
    case "AugAssign":
      return augmentedAssign(unit, node);
    case "AnnAssign":
      return annotatedAssign(unit, node);
    case "FunctionDef":
      return functionDefinition(unit, node);
    case "ClassDef":
      return classDefinition(unit, node);
    case "Raise":
      return raiseStatement(unit, node);
    case "Try":
      return tryStatement(unit, node);
    case "With":
      return withStatement(unit, node.items, node.body);
    case "Import":
      return importModules(unit, node);
    case "ImportFrom":
      return importFrom(unit, node);
    case "Assert":
      return assertStatement(unit, node);
    case "Delete":
      for (const target of node.targets) deleteTarget(unit, target);
      return;
    case "Break":
    case "Continue":
      return leaveLoop(unit, node);
    case "Pass":
    case "Global":
    case "Nonlocal":
      return;
    default:
      throw new Error(`the symbol table let ${node.type} pass`);
  }
}

function ifStatement(unit: Unit, node: ast.If): void {
  const known = knownTruth(node.test);
  const { assembler } = unit;
  const otherwise = assembler.label();
  if (known === undefined) jumpIf(unit, node.test, false, otherwise);
  else if (!known) unit.emit(null, Op.JUMP!, 0, otherwise);
  sometimes(unit, () => statements(unit, node.body));
  if (node.orelse.length === 0 && known !== true) {
    assembler.place(otherwise);
    return;
  }
  // What cannot run is compiled all the same, for its errors, and dropped when the code is finished.
  const end = assembler.label();
  unit.emit(null, Op.JUMP!, 0, end);
  assembler.place(otherwise);
  // The conditions of a chain are tried one after the other.
  if (node.orelse[0]?.type === "If") statements(unit, node.orelse);
  else sometimes(unit, () => statements(unit, node.orelse));
  assembler.place(end);
}

function loopBlock(unit: Unit): Block {
  return {
    kind: "loop",
    breakLabel: unit.assembler.label(),
    continueLabel: unit.assembler.label(),
    handler: unit.assembler.handler,
    handled: unit.handled,
    leave: () => {},
  };
}

function forStatement(unit: Unit, node: ast.For): void {
  const { assembler } = unit;
  const iterator = unit.allocate();
  const mark = unit.mark();
  const iterable = operand(unit, node.iter);
  unit.emit(node.iter, Op.GET_ITER!, iterator, iterable);
  unit.release(mark);
  const block = loopBlock(unit);
  const end = assembler.label();
  loop(unit, node, () => {
    assembler.place(block.continueLabel);
    storeLoopTarget(unit, node.target, (into) => {
      const register = into < 0 ? unit.allocate() : into;
      unit.emit(node.iter, Op.FOR_ITER!, register, iterator, end);
      return register;
    });
    unit.blocks.push(block);
    statements(unit, node.body);
    unit.blocks.pop();
    unit.emit(null, Op.JUMP!, 0, block.continueLabel);
  });
  assembler.place(end);
  statements(unit, node.orelse);
  assembler.place(block.breakLabel);
}

function whileStatement(unit: Unit, node: ast.While): void {
  const { assembler } = unit;
  const block = loopBlock(unit);
  const body = assembler.label();
  const known = knownTruth(node.test);
  const end = assembler.label();
  loop(unit, node, () => {
    if (known === undefined) jumpIf(unit, node.test, false, end);
    else if (!known) unit.emit(null, Op.JUMP!, 0, end);
    assembler.place(body);
    unit.blocks.push(block);
    statements(unit, node.body);
    unit.blocks.pop();
    assembler.place(block.continueLabel);
    if (known === undefined) jumpIf(unit, node.test, true, body);
    else if (known) unit.emit(null, Op.JUMP!, 0, body);
  });
  assembler.place(end);
  statements(unit, node.orelse);
  assembler.place(block.breakLabel);
}

/**
 * Does what the statements from the innermost out to, but not including, number `outermost` ask for when they are left.
 * The code so emitted is covered by the handlers around each.
 */
function leaveBlocks(unit: Unit, outermost: number): void {
  const { assembler, blocks } = unit;
  const { handler } = assembler;
  const { handled } = unit;
  const left: Block[] = [];
  while (blocks.length > outermost) {
    const block = blocks.pop()!;
    left.push(block);
    assembler.handler = block.handler;
    unit.handled = block.handled;
    block.leave(unit);
  }
  while (left.length > 0) blocks.push(left.pop()!);
  assembler.handler = handler;
  unit.handled = handled;
}

function leaveLoop(unit: Unit, node: ast.Break | ast.Continue): void {
  const loop = unit.blocks.findLastIndex((block) => block.kind === "loop");
  if (loop < 0) {
    const message = node.type === "Break" ? "'break' outside loop" : "'continue' not properly in loop";
    throw unit.program.errors.at(node, message);
  }
  leaveBlocks(unit, loop + 1);
  const block = unit.blocks[loop]!;
  unit.emit(node, Op.JUMP!, 0, node.type === "Break" ? block.breakLabel : block.continueLabel);
}

function returnStatement(unit: Unit, node: ast.Return): void {
  if (!unit.scope.isFunctionLike) throw unit.program.errors.at(node, "'return' outside function");
  const busy = unit.blocks.some((block) => block.kind === "cleanup");
  let value: number;
  const constant = node.value === null ? null : fold(node.value);
  if (busy && constant === undefined) {
    // The value outlives what happens on the way out.
    value = expression(unit, node.value!, unit.allocate());
  } else value = constant === undefined ? operand(unit, node.value!) : -1;
  if (busy) leaveBlocks(unit, 0);
  if (constant !== undefined) value = loadConstant(unit, node, constant, unit.allocate());
  unit.emit(node, Op.RETURN!, value);
}

function annotatedAssign(unit: Unit, node: ast.AnnAssign): void {
  const { target } = node;
  if (node.value !== null) {
    assign(unit, {
      type: "Assign",
      targets: [target],
      value: node.value,
      type_comment: null,
      lineno: node.lineno,
      col_offset: node.col_offset,
      end_lineno: node.end_lineno,
      end_col_offset: node.end_col_offset,
    });
  }
  if (target.type === "Name") {
    if (unit.scope.annotations.has(node)) noteAnnotation(unit, node);
  } else if (node.value === null) {
    // The parts of a target that is not assigned to are evaluated all the same.
    if (target.type === "Attribute") operand(unit, target.value);
    else if (target.type === "Subscript") {
      operand(unit, target.value);
      operand(unit, target.slice);
    } else store(unit, target, -1);
  }
}

function raiseStatement(unit: Unit, node: ast.Raise): void {
  if (node.exc === null) {
    // Within a handler it is known what is raised again; elsewhere it depends on who called.
    if (unit.handled >= 0) unit.emit(node, Op.RERAISE!, unit.handled);
    else unit.emit(node, Op.RAISE_AGAIN!);
    return;
  }
  if (node.cause === null) {
    unit.emit(node, Op.RAISE!, operand(unit, node.exc));
    return;
  }
  const exception = stableOperand(unit, node.exc);
  unit.emit(node, Op.RAISE_FROM!, exception, operand(unit, node.cause));
}

function assertStatement(unit: Unit, node: ast.Assert): void {
  const end = unit.assembler.label();
  const mark = unit.mark();
  jumpIf(unit, node.test, true, end);
  unit.release(mark);
  const error = unit.allocate();
  unit.emit(node.test, Op.LOAD_ASSERTION_ERROR!, error);
  if (node.msg !== null) {
    const argument = unit.allocate();
    expression(unit, node.msg, argument);
    unit.emit(node.test, Op.CALL!, error, error, 1);
  }
  unit.emit(node.test, Op.RAISE!, error);
  unit.assembler.place(end);
}
