// SPDX-License-Identifier: LGPL-2.1-or-later
// Calls (reference 6.3.4): the callable and its arguments in consecutive registers; with * or ** a tuple and a dict.
import type * as ast from "../ast.ts";
import { TupleConstant } from "../code-object.ts";
import { attributePosition, collect, expression, superOperands, target } from "./expressions.ts";
import { Op } from "./opcodes.ts";
import { loadConstant, operand } from "./operands.ts";
import type { Unit } from "./unit.ts";

/** From this many arguments on they are collected in a tuple and a dict, so that a frame stays small. */
const MAX_CALL_REGISTERS = 30;

/** Whether arguments go into registers: no * and **, and not too many. */
function isPlainCall(args: readonly ast.Expr[], keywords: readonly ast.Keyword[]): boolean {
  return (
    args.length + keywords.length <= MAX_CALL_REGISTERS &&
    !args.some((argument) => argument.type === "Starred") &&
    !keywords.some((keyword) => keyword.arg === null)
  );
}

/** A call expression. */
export function call(unit: Unit, node: ast.Call, destination: number): number {
  rejectRepeatedKeywords(unit, node.keywords);
  const { func } = node;
  if (func.type === "Attribute" && isPlainCall(node.args, node.keywords))
    return methodCall(unit, node, func, destination);
  const mark = unit.mark();
  const base = unit.allocate();
  expression(unit, func, base);
  unit.release(base + 1);
  // The first register behind the mark is both the callable's and, unless another is asked for, the result's.
  callWith(unit, node, base, 0, node.args, node.keywords, destination < 0 ? base : destination);
  unit.release(mark);
  return target(unit, destination);
}

/** Raises for a keyword argument that is given twice. */
export function rejectRepeatedKeywords(unit: Unit, keywords: readonly ast.Keyword[]): void {
  if (keywords.length < 2) return;
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    if (seen.has(keyword.arg)) throw unit.program.errors.at(keyword, `keyword argument repeated: ${keyword.arg}`);
    seen.add(keyword.arg);
  }
}

/** `object.name(...)`, without making a bound method. */
function methodCall(unit: Unit, node: ast.Call, func: ast.Attribute, destination: number): number {
  const mark = unit.mark();
  const name = unit.constant(unit.scope.mangle(func.attr));
  const position = attributePosition(func, func);
  const superObject = superOperands(unit, func);
  let base = superObject;
  if (superObject >= 0) {
    unit.release(mark);
    unit.allocate(2);
    unit.emit(position, Op.LOAD_SUPER_METHOD!, base, superObject, name);
  } else {
    base = unit.allocate(2);
    const inner = unit.mark();
    const value = operand(unit, func.value);
    unit.release(inner);
    unit.emit(position, Op.LOAD_METHOD!, base, value, name);
  }
  const count = node.args.length + node.keywords.length;
  const first = unit.allocate(count);
  plainArguments(unit, node, first, node.args, node.keywords);
  const op = node.keywords.length > 0 ? Op.CALL_METHOD_KW! : Op.CALL_METHOD!;
  unit.emit(attributePosition(node, func), op, destination < 0 ? base : destination, base, count);
  unit.release(mark);
  return target(unit, destination);
}

/** Evaluates arguments into registers from `first` on, then the tuple of keywords behind them if there are any. */
function plainArguments(
  unit: Unit,
  node: ast.Position,
  first: number,
  args: readonly ast.Expr[],
  keywords: readonly ast.Keyword[],
): void {
  let register = first;
  const mark = unit.mark();
  for (const argument of args) {
    expression(unit, argument, register++);
    unit.release(mark);
  }
  for (const keyword of keywords) {
    expression(unit, keyword.value, register++);
    unit.release(mark);
  }
  if (keywords.length === 0) return;
  const names = unit.allocate();
  loadConstant(unit, node, new TupleConstant(keywords.map((keyword) => keyword.arg!)), names);
}

/**
 * Calls register `base`, behind which `held` arguments stand already, with further arguments. The registers above those
 * must be free.
 */
export function callWith(
  unit: Unit,
  node: ast.Position,
  base: number,
  held: number,
  args: readonly ast.Expr[],
  keywords: readonly ast.Keyword[],
  destination: number,
): void {
  if (isPlainCall(args, keywords)) {
    const count = args.length + keywords.length;
    const first = unit.allocate(count);
    plainArguments(unit, node, first, args, keywords);
    unit.emit(node, keywords.length > 0 ? Op.CALL_KW! : Op.CALL!, destination, base, held + count);
    return;
  }
  // The callable, the tuple and the dict must be neighbours: with arguments held the callable is copied up.
  let callee = base;
  if (held > 0) {
    callee = unit.allocate();
    unit.emit(node, Op.MOVE!, callee, base);
  }
  const list = unit.allocate();
  const [first] = args;
  // f(*x): x is iterated last, by the call itself.
  const whole = held === 0 && args.length === 1 && first?.type === "Starred";
  if (whole) expression(unit, first.value, list);
  else if (held > 0) {
    unit.emit(node, Op.BUILD_LIST!, list, base + 1, held);
    collectMore(unit, node, args, list);
  } else if (args.length === 1 && args[0]!.type === "Starred") {
    unit.emit(node, Op.BUILD_LIST!, list);
    const mark = unit.mark();
    unit.emit(node, Op.LIST_EXTEND!, list, operand(unit, args[0].value), 1);
    unit.release(mark);
  } else collect(unit, node, args, list, Op.BUILD_LIST!, Op.LIST_APPEND!, Op.LIST_EXTEND!);
  if (!whole) unit.emit(node, Op.LIST_TO_TUPLE!, list, list);
  if (keywords.length > 0) {
    const dict = unit.allocate();
    keywordDict(unit, node, keywords, dict, callee);
  }
  if (whole) unit.emit(node, Op.LIST_TO_TUPLE!, list, list);
  unit.emit(node, Op.CALL_EX!, destination, callee, keywords.length > 0 ? 1 : 0);
}

function collectMore(unit: Unit, node: ast.Position, args: readonly ast.Expr[], list: number): void {
  const mark = unit.mark();
  for (const argument of args) {
    const starred = argument.type === "Starred";
    const value = operand(unit, starred ? argument.value : argument);
    unit.emit(node, starred ? Op.LIST_EXTEND! : Op.LIST_APPEND!, list, value);
    unit.release(mark);
  }
}

/** The dict of keyword arguments; a name given twice is found when the parts are merged. */
function keywordDict(
  unit: Unit,
  node: ast.Position,
  keywords: readonly ast.Keyword[],
  dict: number,
  callee: number,
): void {
  let built = false;
  const mark = unit.mark();
  for (let index = 0; index < keywords.length; ) {
    const start = index;
    while (index < keywords.length && keywords[index]!.arg !== null && index - start < MAX_CALL_REGISTERS / 2) index++;
    if (index > start) {
      const named = keywords.slice(start, index);
      const base = unit.allocate(2 * named.length);
      named.forEach((keyword, offset) => {
        const inner = unit.mark();
        loadConstant(unit, keyword, keyword.arg, base + 2 * offset);
        expression(unit, keyword.value, base + 2 * offset + 1);
        unit.release(inner);
      });
      const part = built ? base : dict;
      unit.emit(node, Op.BUILD_MAP!, part, base, named.length);
      if (built) unit.emit(node, Op.DICT_MERGE!, dict, part, callee);
    } else {
      if (!built) unit.emit(node, Op.BUILD_MAP!, dict);
      const keyword = keywords[index++]!;
      const value = operand(unit, keyword.value);
      unit.emit(node, Op.DICT_MERGE!, dict, value, callee);
    }
    built = true;
    unit.release(mark);
  }
}
