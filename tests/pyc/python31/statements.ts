// SPDX-License-Identifier: LGPL-2.1-or-later
// Statements, after CPython 3.1's compiler: blocks, the finally protocol, with.
import type {
  AugAssign,
  ExceptHandler,
  Expr,
  For,
  If,
  Import,
  ImportFrom,
  Stmt,
  Try,
  While,
  With,
  WithItem,
} from "../../../compiler/ast.ts";
import { TupleConstant } from "../../../compiler/code-object.ts";
import { EXCEPTION_MATCH } from "../../../compiler/pyc/opcodes.ts";
import { expression, expressions, operatorName, subscript } from "./expressions.ts";
import { truth } from "./folding.ts";
import { compileClass, compileFunction } from "./functions.ts";
import type { Compiler } from "./index.ts";
import { type Label, NotPython31, type Unit } from "./unit.ts";

/** Compiles statements one after the other. */
export function statements(compiler: Compiler, nodes: readonly Stmt[]): void {
  for (const node of nodes) statement(compiler, node);
}

function statement(compiler: Compiler, node: Stmt): void {
  const { unit } = compiler;
  const isDecorated = node.type === "FunctionDef" || node.type === "ClassDef";
  unit.beginStatement(isDecorated ? (node.decorator_list[0]?.lineno ?? node.lineno) : node.lineno);
  switch (node.type) {
    case "FunctionDef":
      return compileFunction(compiler, node);
    case "ClassDef":
      return compileClass(compiler, node);
    case "Expr":
      return expressionStatement(compiler, node.value);
    case "Return":
      if (node.value === null) unit.constant(null);
      else if (unit.block.isGenerator) throw new NotPython31("a generator that returns a value");
      else expression(compiler, node.value);
      return unit.emit("RETURN_VALUE");
    case "Assign":
      expression(compiler, node.value);
      return node.targets.forEach((target, index) => {
        if (index < node.targets.length - 1) unit.emit("DUP_TOP");
        expression(compiler, target);
      });
    case "AugAssign":
      return augmented(compiler, node);
    case "Delete":
      return expressions(compiler, node.targets);
    case "For":
      return forLoop(compiler, node);
    case "While":
      return whileLoop(compiler, node);
    case "If":
      return ifElse(compiler, node);
    case "Try":
      return node.finalbody.length > 0 ? tryFinally(compiler, node) : tryExcept(compiler, node);
    case "With":
      return withItems(compiler, node, node.items);
    case "Raise": {
      const parts = [node.exc, node.cause].filter((part) => part !== null);
      expressions(compiler, parts);
      return unit.emit("RAISE_VARARGS", parts.length);
    }
    case "Assert": {
      const end = unit.label();
      expression(compiler, node.test);
      unit.jump("POP_JUMP_IF_TRUE", end);
      unit.named("LOAD_GLOBAL", "AssertionError");
      if (node.msg !== null) {
        expression(compiler, node.msg);
        unit.emit("CALL_FUNCTION", 1);
      }
      unit.emit("RAISE_VARARGS", 1);
      return unit.place(end);
    }
    case "Import":
      return importModules(unit, node);
    case "ImportFrom":
      return importFrom(unit, node);
    case "Break":
      return unit.emit("BREAK_LOOP");
    case "Continue":
      return continueLoop(unit);
    case "Global":
    case "Nonlocal":
    case "Pass":
      return;
    default:
      throw new NotPython31(node.type);
  }
}

function expressionStatement(compiler: Compiler, value: Expr): void {
  if (compiler.isInteractive && compiler.isOutermost) {
    expression(compiler, value);
    return compiler.unit.emit("PRINT_EXPR");
  }
  const kind = value.type === "Constant" ? typeof value.value : "";
  const isLiteral =
    value.type === "Constant" && (["string", "number", "bigint"].includes(kind) || isComplex(value.value));
  if (isLiteral) return;
  expression(compiler, value);
  compiler.unit.emit("POP_TOP");
}

const isComplex = (value: unknown): boolean => typeof value === "object" && value !== null && "imag" in value;

function augmented(compiler: Compiler, { target, op, value }: AugAssign): void {
  const { unit } = compiler;
  const operate = (): void => {
    expression(compiler, value);
    unit.emit(operatorName(op, "INPLACE"));
  };
  switch (target.type) {
    case "Name":
      unit.variable(target.id, "Load");
      operate();
      return unit.variable(target.id, "Store");
    case "Attribute":
      unit.beginExpression(target);
      expression(compiler, target.value);
      unit.emit("DUP_TOP");
      unit.named("LOAD_ATTR", target.attr);
      operate();
      unit.emit("ROT_TWO");
      return unit.named("STORE_ATTR", target.attr);
    case "Subscript":
      unit.beginExpression(target);
      expression(compiler, target.value);
      subscript(compiler, target.slice);
      unit.emit("DUP_TOPX", 2);
      unit.emit("BINARY_SUBSCR");
      operate();
      unit.emit("ROT_THREE");
      return unit.emit("STORE_SUBSCR");
    default:
      throw new NotPython31(`augmented assignment to ${target.type}`);
  }
}

// Loops and branches

/** Compiles what is within a block that `continue` must know of. */
function within(unit: Unit, kind: "loop" | "try" | "finally", start: Label, body: () => void): void {
  unit.frameBlocks.push({ kind, start });
  body();
  unit.frameBlocks.pop();
}

function forLoop(compiler: Compiler, node: For): void {
  const { unit } = compiler;
  const [start, cleanup, end] = [unit.label(), unit.label(), unit.label()];
  unit.jump("SETUP_LOOP", end);
  within(unit, "loop", start, () => {
    expression(compiler, node.iter);
    unit.emit("GET_ITER");
    unit.place(start);
    unit.beginRound();
    unit.jump("FOR_ITER", cleanup);
    expression(compiler, node.target);
    statements(compiler, node.body);
    unit.jump("JUMP_ABSOLUTE", start);
    unit.place(cleanup);
    unit.emit("POP_BLOCK");
  });
  statements(compiler, node.orelse);
  unit.place(end);
}

/** Whether a test is known to be true or false: numbers, strs, names that cannot be bound. */
function known(test: Expr): boolean | null {
  if (test.type === "Name" && test.id === "__debug__") return true;
  if (test.type !== "Constant") return null;
  if (test.value instanceof Uint8Array || typeof test.value === "symbol") return null;
  return truth(test.value);
}

function whileLoop(compiler: Compiler, node: While): void {
  const { unit } = compiler;
  const constant = known(node.test);
  if (constant === false) return statements(compiler, node.orelse);
  const [loop, end, anchor] = [unit.label(), unit.label(), unit.label()];
  unit.jump("SETUP_LOOP", end);
  unit.place(loop);
  within(unit, "loop", loop, () => {
    if (constant === null) {
      unit.beginRound();
      expression(compiler, node.test);
      unit.jump("POP_JUMP_IF_FALSE", anchor);
    }
    statements(compiler, node.body);
    unit.jump("JUMP_ABSOLUTE", loop);
    if (constant === null) {
      unit.place(anchor);
      unit.emit("POP_BLOCK");
    }
  });
  statements(compiler, node.orelse);
  unit.place(end);
}

function ifElse(compiler: Compiler, node: If): void {
  const { unit } = compiler;
  const constant = known(node.test);
  const end = unit.label();
  if (constant !== null) statements(compiler, constant ? node.body : node.orelse);
  else {
    const next = node.orelse.length > 0 ? unit.label() : end;
    expression(compiler, node.test);
    unit.jump("POP_JUMP_IF_FALSE", next);
    statements(compiler, node.body);
    unit.jump("JUMP_FORWARD", end);
    if (next !== end) unit.place(next);
    statements(compiler, node.orelse);
  }
  unit.place(end);
}

function continueLoop(unit: Unit): void {
  const blocks = unit.frameBlocks;
  if (blocks.at(-1)!.kind === "loop") return unit.jump("JUMP_ABSOLUTE", blocks.at(-1)!.start);
  const loop = blocks.findLastIndex(({ kind }) => kind === "loop");
  if (blocks.slice(loop).some(({ kind }) => kind === "finally"))
    throw new NotPython31("'continue' not supported inside 'finally' clause");
  unit.jump("CONTINUE_LOOP", blocks[loop]!.start);
}

// Exceptions

function tryFinally(compiler: Compiler, node: Try): void {
  finallyBlock(
    compiler,
    () => {
      if (node.handlers.length === 0) return statements(compiler, node.body);
      compiler.unit.beginStatement(node.lineno);
      tryExcept(compiler, node);
    },
    () => statements(compiler, node.finalbody),
  );
}

/** SETUP_FINALLY … END_FINALLY; `last` is what stands right behind POP_BLOCK. */
function finallyBlock({ unit }: Compiler, body: () => void, finalBody: () => void, last?: string): void {
  const [start, end] = [unit.label(), unit.label()];
  unit.jump("SETUP_FINALLY", end);
  unit.place(start);
  within(unit, "try", start, body);
  unit.emit("POP_BLOCK");
  if (last !== undefined) unit.emit(last);
  unit.constant(null);
  unit.place(end);
  within(unit, "finally", end, finalBody);
  unit.emit("END_FINALLY");
}

function tryExcept(compiler: Compiler, node: Try): void {
  const { unit } = compiler;
  const [body, first, orelse, end] = [unit.label(), unit.label(), unit.label(), unit.label()];
  unit.jump("SETUP_EXCEPT", first);
  unit.place(body);
  within(unit, "try", body, () => statements(compiler, node.body));
  unit.emit("POP_BLOCK");
  unit.jump("JUMP_FORWARD", orelse);
  unit.place(first);
  for (const handler of node.handlers) {
    const next = unit.label();
    unit.beginStatement(handler.lineno);
    exceptClause(compiler, handler, next);
    unit.jump("JUMP_FORWARD", end);
    unit.place(next);
  }
  unit.emit("END_FINALLY");
  unit.place(orelse);
  statements(compiler, node.orelse);
  unit.place(end);
}

function exceptClause(compiler: Compiler, { exc_type, name, body }: ExceptHandler, next: Label): void {
  const { unit } = compiler;
  if (exc_type !== null) {
    unit.emit("DUP_TOP");
    expression(compiler, exc_type);
    unit.emit("COMPARE_OP", EXCEPTION_MATCH);
    unit.jump("POP_JUMP_IF_FALSE", next);
  }
  unit.emit("POP_TOP");
  if (name === null) {
    unit.emit("POP_TOP");
    unit.emit("POP_TOP");
    const start = unit.label();
    unit.place(start);
    within(unit, "try", start, () => statements(compiler, body));
    return unit.emit("POP_EXCEPT");
  }
  unit.variable(name, "Store");
  unit.emit("POP_TOP");
  finallyBlock(
    compiler,
    () => statements(compiler, body),
    () => {
      unit.constant(null);
      unit.variable(name, "Store");
      unit.variable(name, "Del");
    },
    "POP_EXCEPT",
  );
}

function withItems(compiler: Compiler, node: With, [item, ...more]: readonly WithItem[]): void {
  const { unit } = compiler;
  const { context_expr, optional_vars } = item!;
  const value = optional_vars === null ? null : unit.temporary();
  const exit = unit.temporary();
  expression(compiler, context_expr);
  unit.emit("DUP_TOP");
  unit.named("LOAD_ATTR", "__exit__");
  unit.variable(exit, "Store");
  unit.named("LOAD_ATTR", "__enter__");
  unit.emit("CALL_FUNCTION", 0);
  if (value === null) unit.emit("POP_TOP");
  else unit.variable(value, "Store");
  finallyBlock(
    compiler,
    () => {
      if (value !== null) {
        unit.variable(value, "Load");
        unit.variable(value, "Del");
        expression(compiler, optional_vars!);
      }
      if (more.length === 0) return statements(compiler, node.body);
      unit.beginStatement(node.lineno);
      withItems(compiler, node, more);
    },
    () => {
      unit.variable(exit, "Load");
      unit.variable(exit, "Del");
      unit.emit("WITH_CLEANUP");
    },
  );
}

// Imports

function importModules(unit: Unit, { names }: Import): void {
  for (const { name, asname } of names) {
    unit.constant(0n);
    unit.constant(null);
    unit.named("IMPORT_NAME", name);
    const [first, ...attributes] = name.split(".") as [string, ...string[]];
    if (asname !== null) for (const attribute of attributes) unit.named("LOAD_ATTR", attribute);
    unit.variable(asname ?? first, "Store");
  }
}

function importFrom(unit: Unit, { module, names, level }: ImportFrom): void {
  unit.constant(BigInt(level));
  unit.constant(new TupleConstant(names.map(({ name }) => name)));
  unit.named("IMPORT_NAME", module ?? "");
  if (names[0]!.name === "*") return unit.emit("IMPORT_STAR");
  for (const { name, asname } of names) {
    unit.named("IMPORT_FROM", name);
    unit.variable(asname ?? name, "Store");
  }
  unit.emit("POP_TOP");
}
