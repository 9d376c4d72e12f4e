// SPDX-License-Identifier: LGPL-2.1-or-later
// Functions: definitions, lambdas, and what all functions share: their unit, their closure, defaults and decorators
// (reference 8.7, 6.14).
import type * as ast from "../ast.ts";
import {
  CO_FUTURE_ANNOTATIONS,
  CO_GENERATOR,
  CO_HAS_DOCSTRING,
  CO_METHOD,
  CO_NESTED,
  CO_NEWLOCALS,
  CO_OPTIMIZED,
  CO_VARARGS,
  CO_VARKEYWORDS,
  type CodeObject,
} from "../code-object.ts";
import { foldTuple } from "../fold.ts";
import type { Scope } from "../scope.ts";
import { functionAnnotations } from "./annotations.ts";
import { cleanDocstring } from "./docstring.ts";
import { consecutive, expression, target } from "./expressions.ts";
import { registerOf, storeName } from "./names.ts";
import { Op } from "./opcodes.ts";
import { loadConstant, operand } from "./operands.ts";
import { statements } from "./statements.ts";
import { Unit } from "./unit.ts";

const ATTRIBUTE = { defaults: 1, keywordDefaults: 2, annotate: 3, closure: 4 } as const;

/** The qualified name of a function or class called `name` in `unit` (PEP 3155). */
export function qualifiedName(unit: Unit, name: string): string {
  if (unit.scope.resolutions.get(unit.scope.mangle(name)) === "explicit global" || unit.scope.kind === "module")
    return name;
  return unit.scope.isFunctionLike ? `${unit.qualname}.<locals>.${name}` : `${unit.qualname}.${name}`;
}

/** A unit for the function that `node` defines within `unit`; its entry code makes the cells. */
export function newFunctionUnit(unit: Unit, node: object, name: string, firstlineno: number): Unit {
  const scope = unit.program.symbols.scopes.get(node)!;
  return functionUnit(unit, scope, name, qualifiedName(unit, name), firstlineno);
}

/** A unit for a function with a given scope and qualified name. */
export function functionUnit(unit: Unit, scope: Scope, name: string, qualname: string, firstlineno: number): Unit {
  const inner = new Unit(unit.program, scope, unit, name, qualname, firstlineno);
  inner.flags = CO_OPTIMIZED | CO_NEWLOCALS;
  if (unit.scope.isFunctionLike || (unit.flags & CO_NESTED) !== 0) inner.flags |= CO_NESTED;
  if (scope.isGenerator) inner.flags |= CO_GENERATOR;
  if (unit.program.futureAnnotations) inner.flags |= CO_FUTURE_ANNOTATIONS;
  makeCells(inner);
  return inner;
}

/** The registers of cell variables get their cells. */
export function makeCells(unit: Unit): void {
  unit.varnames.forEach((name, register) => {
    if (unit.scope.cells.has(name)) unit.emit(null, Op.MAKE_CELL!, register);
  });
}

/** Finishes the code of a function with these parameters. */
function finishFunction(inner: Unit, args: ast.Arguments): CodeObject {
  if (args.vararg !== null) inner.flags |= CO_VARARGS;
  if (args.kwarg !== null) inner.flags |= CO_VARKEYWORDS;
  const code = inner.finish();
  code.argcount = args.posonlyargs.length + args.args.length;
  code.posonlyargcount = args.posonlyargs.length;
  code.kwonlyargcount = args.kwonlyargs.length;
  return code;
}

/** Finishes the code of a function with a single positional-only parameter: a generator expression, an __annotate__. */
export function finishOneParameter(inner: Unit): CodeObject {
  const code = inner.finish();
  code.argcount = 1;
  code.posonlyargcount = 1;
  return code;
}

/** Makes a function of a code object in register `destination`, with its closure. */
export function makeClosure(
  unit: Unit,
  position: ast.Position | null,
  code: CodeObject,
  scope: Scope,
  destination: number,
): void {
  unit.emit(position, Op.MAKE_FUNCTION!, destination, unit.constant(code));
  if (scope.freevars.length === 0) return;
  const mark = unit.mark();
  const base = unit.allocate(scope.freevars.length);
  scope.freevars.forEach((name, index) => {
    const place = unit.place(name);
    const outer = unit.scope.freevars.indexOf(name);
    if (place.kind === "cell") unit.emit(position, Op.MOVE!, base + index, place.index);
    else if (outer >= 0) unit.emit(position, Op.LOAD_CLOSURE!, base + index, outer);
    else throw new Error(`no cell for ${name} in ${unit.qualname}`);
  });
  unit.emit(position, Op.BUILD_TUPLE!, base, base, scope.freevars.length);
  unit.emit(position, Op.SET_FUNCTION_ATTR!, destination, base, ATTRIBUTE.closure);
  unit.release(mark);
}

/** A lambda expression. */
export function lambda(unit: Unit, node: ast.Lambda, destination: number): number {
  const mark = unit.mark();
  const defaults = evaluateDefaults(unit, node, node.args);
  const inner = newFunctionUnit(unit, node, "<lambda>", node.lineno);
  const value = operand(inner, node.body);
  inner.emit(node.body, Op.RETURN!, value);
  const code = finishFunction(inner, node.args);
  const made = target(unit, destination);
  makeClosure(unit, node, code, inner.scope, made);
  setDefaults(unit, node, made, defaults);
  if (destination >= 0) unit.release(mark);
  return made;
}

interface Defaults {
  readonly positional: number;
  readonly keyword: number;
}

/** Evaluates default values: registers of the tuple and the dict, -1 where there are none. */
function evaluateDefaults(unit: Unit, node: ast.Position, args: ast.Arguments): Defaults {
  let positional = -1;
  if (args.defaults.length > 0) {
    positional = unit.allocate();
    const mark = unit.mark();
    const constant = foldTuple(args.defaults);
    if (constant !== undefined) loadConstant(unit, node, constant, positional);
    else {
      const base = consecutive(unit, args.defaults);
      unit.emit(node, Op.BUILD_TUPLE!, positional, base, args.defaults.length);
    }
    unit.release(mark);
  }
  const names = args.kwonlyargs.filter((_, index) => args.kw_defaults[index] !== null);
  if (names.length === 0) return { positional, keyword: -1 };
  const keyword = unit.allocate();
  const base = unit.allocate(2 * names.length);
  let register = base;
  args.kwonlyargs.forEach((parameter, index) => {
    const value = args.kw_defaults[index]!;
    if (value === null) return;
    const mark = unit.mark();
    loadConstant(unit, value, unit.scope.mangle(parameter.arg), register++);
    expression(unit, value, register++);
    unit.release(mark);
  });
  unit.emit(node, Op.BUILD_MAP!, keyword, base, names.length);
  unit.release(base);
  return { positional, keyword };
}

function setDefaults(unit: Unit, node: ast.Position, made: number, defaults: Defaults): void {
  if (defaults.positional >= 0) unit.emit(node, Op.SET_FUNCTION_ATTR!, made, defaults.positional, ATTRIBUTE.defaults);
  if (defaults.keyword >= 0) unit.emit(node, Op.SET_FUNCTION_ATTR!, made, defaults.keyword, ATTRIBUTE.keywordDefaults);
}

/** A `def` statement. */
export function functionDefinition(unit: Unit, node: ast.FunctionDef): void {
  const mark = unit.mark();
  const first = node.decorator_list[0];
  const decorators = evaluateDecorators(unit, node.decorator_list);
  const own = first === undefined ? registerOf(unit, node.name) : -1;
  const made = own >= 0 ? own : unit.allocate();
  const defaults = evaluateDefaults(unit, node, node.args);
  const annotate = functionAnnotations(unit, node);
  const inner = newFunctionUnit(unit, node, node.name, first === undefined ? node.lineno : first.lineno);
  if (unit.scope.kind === "class") inner.flags |= CO_METHOD;
  functionBody(inner, node.body);
  makeClosure(unit, node, finishFunction(inner, node.args), inner.scope, made);
  setDefaults(unit, node, made, defaults);
  if (annotate >= 0) unit.emit(node, Op.SET_FUNCTION_ATTR!, made, annotate, ATTRIBUTE.annotate);
  applyDecorators(unit, node.decorator_list, decorators);
  if (own < 0) storeName(unit, node, node.name, decorators);
  unit.release(mark);
}

function functionBody(inner: Unit, body: readonly ast.Stmt[]): void {
  const docstring = docstringOf(body);
  if (docstring !== null) {
    inner.constant(cleanDocstring(docstring));
    inner.flags |= CO_HAS_DOCSTRING;
  }
  statements(inner, docstring === null ? body : body.slice(1));
  const mark = inner.mark();
  inner.emit(body[body.length - 1]!, Op.RETURN!, loadConstant(inner, body[body.length - 1]!, null, -1));
  inner.release(mark);
}

/** The docstring of a body, as written, or null. */
export function docstringOf(body: readonly ast.Stmt[]): string | null {
  const first = body[0];
  if (first?.type !== "Expr" || first.value.type !== "Constant") return null;
  return typeof first.value.value === "string" ? first.value.value : null;
}

/** Evaluates decorators into registers that what they decorate must follow; returns the first. */
export function evaluateDecorators(unit: Unit, decorators: readonly ast.Expr[]): number {
  return consecutive(unit, decorators);
}

/** Calls decorators, the last first, each with what stands in the register behind it. */
export function applyDecorators(unit: Unit, decorators: readonly ast.Expr[], base: number): void {
  for (let index = decorators.length - 1; index >= 0; index--)
    unit.emit(decorators[index]!, Op.CALL!, base + index, base + index, 1);
}
