// SPDX-License-Identifier: LGPL-2.1-or-later
// Expressions (reference 6). Each leaves its value in a register. The register asked for is written by the last
// instruction on every path only, so that a variable never shows half a result.
import type * as ast from "../ast.ts";
import { FrozenSetConstant } from "../code-object.ts";
import { fold, foldTuple, truth } from "../fold.ts";
import { call } from "./calls.ts";
import { comprehension, generatorExpression } from "./comprehensions.ts";
import { jumpIf } from "./conditions.ts";
import { lambda } from "./functions.ts";
import { loadName, registerOf, storeName } from "./names.ts";
import { Op, opcode } from "./opcodes.ts";
import { immediate, loadConstant, operand, stableOperand } from "./operands.ts";
import { percentAsFString } from "./percent.ts";
import type { Unit } from "./unit.ts";

const BINARY: Record<ast.Operator, string> = {
  Add: "ADD",
  Sub: "SUB",
  Mult: "MUL",
  Div: "TRUEDIV",
  FloorDiv: "FLOORDIV",
  Mod: "MOD",
  Pow: "POW",
  LShift: "LSHIFT",
  RShift: "RSHIFT",
  BitAnd: "AND",
  BitOr: "OR",
  BitXor: "XOR",
  MatMult: "MATMUL",
};

interface OperatorCodes {
  readonly plain: number;
  readonly inPlace: number;
  /** -1 where there is no form with an int constant. */
  readonly immediate: number;
  readonly inPlaceImmediate: number;
}

/** Opcodes of the binary operators. */
export const OPERATORS = Object.fromEntries(
  Object.entries(BINARY).map(([operator, name]) => [
    operator,
    {
      plain: opcode(name),
      inPlace: opcode(`I${name}`),
      immediate: Op[`${name}_I`] ?? -1,
      inPlaceImmediate: Op[`I${name}_I`] ?? -1,
    },
  ]),
) as Record<ast.Operator, OperatorCodes>;

const COMPARISONS: Record<ast.CmpOperator, number> = {
  Lt: opcode("LT"),
  LtE: opcode("LE"),
  Eq: opcode("EQ"),
  NotEq: opcode("NE"),
  Gt: opcode("GT"),
  GtE: opcode("GE"),
  Is: opcode("IS"),
  IsNot: opcode("IS_NOT"),
  In: opcode("IN"),
  NotIn: opcode("NOT_IN"),
};

/** Evaluates an expression into `destination`, or for -1 wherever its value is or fits best; returns the register. */
export function expression(unit: Unit, node: ast.Expr, destination: number): number {
  switch (node.type) {
    case "Name":
      if (node.id === "__debug__") return loadConstant(unit, node, true, destination);
      return loadName(unit, node, node.id, destination);
    case "Constant":
      return loadConstant(unit, node, node.value, destination);
    case "Attribute":
      return attribute(unit, node, destination);
    case "Call":
      return call(unit, node, destination);
    case "BinOp":
      return binary(unit, node, destination);
    case "Subscript":
      return subscript(unit, node, destination);
    case "Compare":
      return compare(unit, node, destination);
    case "UnaryOp":
      return unary(unit, node, destination);
    case "BoolOp":
      return boolean(unit, node, destination);
    case "IfExp":
      return conditional(unit, node, destination);
    case "Tuple":
      return tuple(unit, node, destination);
    case "List":
    case "Set":
      return listOrSet(unit, node, destination);
    case "Dict":
      return dict(unit, node, destination);
    case "JoinedStr":
      return joinedString(unit, node, destination);
    case "FormattedValue":
      return formattedValue(unit, node, destination);
    case "Lambda":
      return lambda(unit, node, destination);
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return comprehension(unit, node, destination);
    case "GeneratorExp":
      return generatorExpression(unit, node, destination);
    case "NamedExpr":
      return namedExpression(unit, node, destination);
    case "Slice":
      return slice(unit, node, destination);
    case "Yield":
      return yieldValue(unit, node, destination);
    case "YieldFrom":
      return yieldFrom(unit, node, destination);
    case "Starred":
      throw unit.program.errors.at(node, "can't use starred expression here");
    default:
      throw new Error(`the symbol table let ${node.type} pass`);
  }
}

/** `destination`, or a new temporary if that is -1. */
export function target(unit: Unit, destination: number): number {
  return destination < 0 ? unit.allocate() : destination;
}

function attribute(unit: Unit, node: ast.Attribute, destination: number): number {
  const mark = unit.mark();
  const superObject = superOperands(unit, node);
  const name = unit.constant(unit.scope.mangle(node.attr));
  const value = superObject >= 0 ? superObject : operand(unit, node.value);
  unit.release(mark);
  const result = target(unit, destination);
  unit.emit(attributePosition(node, node), superObject >= 0 ? Op.LOAD_SUPER_ATTR! : Op.GETATTR!, result, value, name);
  return result;
}

/** An attribute on a further line is reported there: the position then begins at its name. */
export function attributePosition(node: ast.Position, attribute: ast.Attribute): ast.Position {
  if (node.lineno === attribute.end_lineno) return node;
  const length = attribute.attr.length;
  const known = length <= attribute.end_col_offset;
  return {
    lineno: attribute.end_lineno,
    col_offset: known ? attribute.end_col_offset - length : -1,
    end_lineno: node.end_lineno,
    end_col_offset: known ? attribute.end_col_offset : -1,
  };
}

/**
 * For `super().attr` and `super(A, b).attr`: loads super, class and object into three registers and returns the first;
 * -1 for any other attribute.
 */
export function superOperands(unit: Unit, node: ast.Attribute): number {
  const { value } = node;
  if (value.type !== "Call" || value.func.type !== "Name" || value.func.id !== "super" || node.attr === "__class__")
    return -1;
  if (value.keywords.length > 0 || unit.scope.frame !== unit.scope || !unit.scope.isFunctionLike) return -1;
  if (unit.place("super").kind !== "global") return -1;
  if (value.args.some((argument) => argument.type === "Starred")) return -1;
  const implicit = value.args.length === 0;
  if (implicit) {
    if (unit.scope.kind === "generator expression" || unit.scope.parameters.length === 0) return -1;
    if (unit.place("__class__").kind !== "free" || unit.scope.deleted.has(unit.scope.parameters[0]!)) return -1;
  } else if (value.args.length !== 2) return -1;
  const base = unit.allocate(3);
  loadName(unit, value.func, "super", base);
  if (implicit) {
    loadName(unit, value, "__class__", base + 1);
    loadName(unit, value, unit.scope.parameters[0]!, base + 2);
  } else {
    expression(unit, value.args[0]!, base + 1);
    expression(unit, value.args[1]!, base + 2);
  }
  return base;
}

function binary(unit: Unit, node: ast.BinOp, destination: number): number {
  const value = fold(node);
  if (value !== undefined) return loadConstant(unit, node, value, destination);
  const formatted = percentAsFString(node);
  if (formatted !== null) return joinedString(unit, formatted, destination);
  const codes = OPERATORS[node.op];
  const mark = unit.mark();
  const small = codes.immediate < 0 ? null : immediate(node.right);
  if (small !== null) {
    const left = operand(unit, node.left);
    unit.release(mark);
    const result = target(unit, destination);
    unit.emit(node, codes.immediate, result, left, small & 0xffff);
    return result;
  }
  const left = stableOperand(unit, node.left);
  const right = operand(unit, node.right);
  unit.release(mark);
  const result = target(unit, destination);
  unit.emit(node, codes.plain, result, left, right);
  return result;
}

function unary(unit: Unit, node: ast.UnaryOp, destination: number): number {
  const value = fold(node);
  if (value !== undefined) return loadConstant(unit, node, value, destination);
  const inner = node.operand;
  if (node.op === "Not" && inner.type === "Compare" && inner.ops.length === 1) {
    const negated = ({ Is: "IsNot", IsNot: "Is", In: "NotIn", NotIn: "In" } as const)[inner.ops[0] as "Is"];
    if (negated !== undefined) return compare(unit, { ...inner, ops: [negated] }, destination);
  }
  const mark = unit.mark();
  const register = operand(unit, inner);
  unit.release(mark);
  const result = target(unit, destination);
  const op = { Not: Op.NOT!, UAdd: Op.POS!, USub: Op.NEG!, Invert: Op.INVERT! }[node.op];
  unit.emit(node, op, result, register);
  return result;
}

/** The right side of `in`, where a display of constants serves as well as a constant (as CPython does). */
export function membershipOperand(unit: Unit, node: ast.Expr, op: ast.CmpOperator): number {
  if ((op === "In" || op === "NotIn") && (node.type === "List" || node.type === "Set")) {
    const items = foldTuple(node.elts);
    if (items !== undefined && items.items.length > 0)
      return loadConstant(unit, node, node.type === "Set" ? new FrozenSetConstant(items.items) : items, -1);
  }
  return operand(unit, node);
}

function compare(unit: Unit, node: ast.Compare, destination: number): number {
  const mark = unit.mark();
  if (node.ops.length === 1) {
    const left = stableOperand(unit, node.left);
    const right = membershipOperand(unit, node.comparators[0]!, node.ops[0]!);
    unit.release(mark);
    const result = target(unit, destination);
    unit.emit(node, COMPARISONS[node.ops[0]!], result, left, right);
    return result;
  }
  const result = temporaryTarget(unit, destination);
  const end = unit.assembler.label();
  let left = stableOperand(unit, node.left);
  node.ops.forEach((op, index) => {
    const last = index === node.ops.length - 1;
    const comparator = node.comparators[index]!;
    const right = last ? membershipOperand(unit, comparator, op) : stableOperand(unit, comparator);
    unit.emit(node, COMPARISONS[op], result, left, right);
    if (!last) unit.emit(node, Op.JUMP_IF_FALSE!, result, end);
    left = right;
  });
  unit.assembler.place(end);
  return delivered(unit, node, mark, result, destination);
}

/** A register for a value made in several steps: `destination`, unless that is a variable (or -1). */
export function temporaryTarget(unit: Unit, destination: number): number {
  return destination < 0 || unit.isVariable(destination) ? unit.allocate() : destination;
}

/** Brings what {@link temporaryTarget} collected to its destination; `mark` was taken before. */
export function delivered(unit: Unit, node: ast.Position, mark: number, result: number, destination: number): number {
  unit.release(mark);
  if (destination < 0) return unit.allocate(); // the same register: the first behind the mark
  if (result !== destination) unit.emit(node, Op.MOVE!, destination, result);
  return destination;
}

function boolean(unit: Unit, node: ast.BoolOp, destination: number): number {
  const mark = unit.mark();
  const isOr = node.op === "Or";
  const end = unit.assembler.label();
  const last = node.values.length - 1;
  // `x = x or y`: the only value that is seen early in x is x itself.
  const first = node.values[0]!;
  const own = last === 1 && first.type === "Name" && registerOf(unit, first.id) === destination && destination >= 0;
  const result = own ? destination : temporaryTarget(unit, destination);
  for (const [index, value] of node.values.entries()) {
    const constant = fold(value);
    if (index < last && constant !== undefined) {
      if (truth(constant) !== isOr) continue; // never the result
      expression(unit, value, result);
      break; // always the result
    }
    expression(unit, value, result);
    if (index < last) unit.emit(value, isOr ? Op.JUMP_IF_TRUE! : Op.JUMP_IF_FALSE!, result, end);
  }
  unit.assembler.place(end);
  return delivered(unit, node, mark, result, destination);
}

function conditional(unit: Unit, node: ast.IfExp, destination: number): number {
  const result = target(unit, destination);
  const mark = unit.mark();
  const otherwise = unit.assembler.label();
  const end = unit.assembler.label();
  jumpIf(unit, node.test, false, otherwise);
  unit.release(mark);
  expression(unit, node.body, result);
  unit.release(mark);
  unit.emit(null, Op.JUMP!, 0, end);
  unit.assembler.place(otherwise);
  expression(unit, node.orelse, result);
  unit.release(mark);
  unit.assembler.place(end);
  return result;
}

function namedExpression(unit: Unit, node: ast.NamedExpr, destination: number): number {
  const variable = registerOf(unit, node.target.id);
  if (variable >= 0) {
    expression(unit, node.value, variable);
    if (destination < 0 || destination === variable) return variable;
    unit.emit(node, Op.MOVE!, destination, variable);
    return destination;
  }
  const mark = unit.mark();
  const value = expression(unit, node.value, temporaryTarget(unit, destination));
  storeName(unit, node.target, node.target.id, value);
  return delivered(unit, node, mark, value, destination);
}

function subscript(unit: Unit, node: ast.Subscript, destination: number): number {
  const mark = unit.mark();
  const small = immediate(node.slice);
  if (small !== null) {
    const value = operand(unit, node.value);
    unit.release(mark);
    const result = target(unit, destination);
    unit.emit(node, Op.GETITEM_I!, result, value, small & 0xffff);
    return result;
  }
  const value = stableOperand(unit, node.value);
  if (node.slice.type === "Slice" && fold(node.slice) === undefined) {
    const members = sliceMembers(unit, node.slice);
    unit.release(mark);
    const result = target(unit, destination);
    unit.emit(node, node.slice.step === null ? Op.GETITEM_SLICE! : Op.GETITEM_SLICE_STEP!, result, value, members);
    return result;
  }
  const key = operand(unit, node.slice);
  unit.release(mark);
  const result = target(unit, destination);
  unit.emit(node, Op.GETITEM!, result, value, key);
  return result;
}

function slice(unit: Unit, node: ast.Slice, destination: number): number {
  const constant = fold(node);
  if (constant !== undefined) return loadConstant(unit, node, constant, destination);
  const mark = unit.mark();
  const base = sliceMembers(unit, node);
  unit.release(mark);
  const result = target(unit, destination);
  unit.emit(node, Op.BUILD_SLICE!, result, base, node.step === null ? 2 : 3);
  return result;
}

/** Evaluates start, stop and, if there is one, step into consecutive registers; returns the first. */
function sliceMembers(unit: Unit, node: ast.Slice): number {
  const parts = [node.lower, node.upper];
  if (node.step !== null) parts.push(node.step);
  const base = unit.allocate(parts.length);
  parts.forEach((part, index) => {
    if (part === null) loadConstant(unit, node, null, base + index);
    else expression(unit, part, base + index);
  });
  return base;
}

/** Evaluates expressions into consecutive registers; returns the first. */
export function consecutive(unit: Unit, nodes: readonly ast.Expr[]): number {
  const base = unit.allocate(nodes.length);
  nodes.forEach((node, index) => {
    const mark = unit.mark();
    expression(unit, node, base + index);
    unit.release(mark);
  });
  return base;
}

/** From this many elements on a display is built step by step, so that a frame stays small. */
const MAX_DISPLAY_REGISTERS = 30;

const isPlainDisplay = (nodes: readonly ast.Expr[]): boolean =>
  nodes.length <= MAX_DISPLAY_REGISTERS && !nodes.some((node) => node.type === "Starred");

function tuple(unit: Unit, node: ast.Tuple, destination: number): number {
  const constant = foldTuple(node.elts);
  if (constant !== undefined) return loadConstant(unit, node, constant, destination);
  const mark = unit.mark();
  if (isPlainDisplay(node.elts)) {
    const base = consecutive(unit, node.elts);
    unit.release(mark);
    const result = target(unit, destination);
    unit.emit(node, Op.BUILD_TUPLE!, result, base, node.elts.length);
    return result;
  }
  const list = unit.allocate();
  collect(unit, node, node.elts, list, Op.BUILD_LIST!, Op.LIST_APPEND!, Op.LIST_EXTEND!);
  unit.release(mark);
  const result = target(unit, destination);
  unit.emit(node, Op.LIST_TO_TUPLE!, result, list);
  return result;
}

function listOrSet(unit: Unit, node: ast.List | ast.Set, destination: number): number {
  const isList = node.type === "List";
  const build = isList ? Op.BUILD_LIST! : Op.BUILD_SET!;
  const extend = isList ? Op.LIST_EXTEND! : Op.SET_UPDATE!;
  const mark = unit.mark();
  const constant = node.elts.length > 2 ? foldTuple(node.elts) : undefined;
  if (constant === undefined && isPlainDisplay(node.elts)) {
    const base = consecutive(unit, node.elts);
    unit.release(mark);
    const result = target(unit, destination);
    unit.emit(node, build, result, base, node.elts.length);
    return result;
  }
  const result = temporaryTarget(unit, destination);
  if (constant === undefined)
    collect(unit, node, node.elts, result, build, isList ? Op.LIST_APPEND! : Op.SET_ADD!, extend);
  else {
    const items = loadConstant(unit, node, isList ? constant : new FrozenSetConstant(constant.items), -1);
    unit.emit(node, build, result);
    unit.emit(node, extend, result, items);
  }
  return delivered(unit, node, mark, result, destination);
}

/** Builds a list or set in register `result`: plain elements first, then one by one, starred ones by extending. */
export function collect(
  unit: Unit,
  node: ast.Position,
  elements: readonly ast.Expr[],
  result: number,
  build: number,
  append: number,
  extend: number,
): void {
  let plain = elements.findIndex((element) => element.type === "Starred");
  if (plain < 0) plain = elements.length;
  plain = Math.min(plain, MAX_DISPLAY_REGISTERS);
  const mark = unit.mark();
  const base = consecutive(unit, elements.slice(0, plain));
  unit.emit(node, build, result, base, plain);
  unit.release(mark);
  for (const element of elements.slice(plain)) {
    const starred = element.type === "Starred";
    const value = operand(unit, starred ? element.value : element);
    unit.emit(node, starred ? extend : append, result, value);
    unit.release(mark);
  }
}

function dict(unit: Unit, node: ast.Dict, destination: number): number {
  const mark = unit.mark();
  const count = node.keys.length;
  let plain = node.keys.indexOf(null);
  if (plain < 0) plain = count;
  const all = plain === count && count <= MAX_DISPLAY_REGISTERS / 2;
  plain = Math.min(plain, MAX_DISPLAY_REGISTERS / 2);
  const result = all ? -1 : temporaryTarget(unit, destination);
  const inner = unit.mark();
  const base = unit.allocate(2 * plain);
  for (let index = 0; index < plain; index++) {
    const pair = unit.mark();
    expression(unit, node.keys[index]!, base + 2 * index);
    expression(unit, node.values[index]!, base + 2 * index + 1);
    unit.release(pair);
  }
  if (all) {
    unit.release(mark);
    const whole = target(unit, destination);
    unit.emit(node, Op.BUILD_MAP!, whole, base, plain);
    return whole;
  }
  unit.emit(node, Op.BUILD_MAP!, result, base, plain);
  for (let index = plain; index < count; index++) {
    unit.release(inner);
    const key = node.keys[index]!;
    const keyRegister = key === null ? -1 : stableOperand(unit, key);
    const value = operand(unit, node.values[index]!);
    if (key === null) unit.emit(node, Op.DICT_UPDATE!, result, value);
    else unit.emit(node, Op.MAP_ADD!, result, keyRegister, value);
  }
  return delivered(unit, node, mark, result, destination);
}

function joinedString(unit: Unit, node: ast.JoinedStr, destination: number): number {
  if (node.values.length === 0) return loadConstant(unit, node, "", destination);
  if (node.values.length === 1) {
    const only = node.values[0]!;
    return expression(unit, only, destination);
  }
  const mark = unit.mark();
  if (node.values.length <= MAX_DISPLAY_REGISTERS) {
    const base = consecutive(unit, node.values);
    unit.release(mark);
    const result = target(unit, destination);
    unit.emit(node, Op.BUILD_STRING!, result, base, node.values.length);
    return result;
  }
  const result = temporaryTarget(unit, destination);
  const base = unit.allocate(MAX_DISPLAY_REGISTERS);
  for (let start = 0; start < node.values.length; ) {
    // The string so far is the first of every further batch.
    const held = start === 0 ? 0 : 1;
    if (held === 1) unit.emit(node, Op.MOVE!, base, result);
    const batch = node.values.slice(start, start + MAX_DISPLAY_REGISTERS - held);
    batch.forEach((value, index) => {
      const inner = unit.mark();
      expression(unit, value, base + held + index);
      unit.release(inner);
    });
    unit.emit(node, Op.BUILD_STRING!, result, base, held + batch.length);
    start += batch.length;
  }
  return delivered(unit, node, mark, result, destination);
}

const CONVERSIONS: Record<string, number> = { s: 1, r: 2, a: 3 };

function formattedValue(unit: Unit, node: ast.FormattedValue, destination: number): number {
  const mark = unit.mark();
  let value = stableOperand(unit, node.value);
  if (node.conversion >= 0) {
    const converted = unit.allocate();
    unit.emit(node, Op.CONVERT!, converted, value, CONVERSIONS[String.fromCharCode(node.conversion)]!);
    value = converted;
  }
  const spec = node.format_spec === null ? -1 : operand(unit, node.format_spec);
  unit.release(mark);
  const result = target(unit, destination);
  if (spec < 0) unit.emit(node, Op.FORMAT_SIMPLE!, result, value);
  else unit.emit(node, Op.FORMAT!, result, value, spec);
  return result;
}

function yieldValue(unit: Unit, node: ast.Yield, destination: number): number {
  const mark = unit.mark();
  const value = node.value === null ? loadConstant(unit, node, null, -1) : operand(unit, node.value);
  unit.release(mark);
  const result = target(unit, destination);
  unit.emit(node, Op.YIELD!, result, value);
  return result;
}

function yieldFrom(unit: Unit, node: ast.YieldFrom, destination: number): number {
  const mark = unit.mark();
  const iterator = unit.allocate();
  const sent = unit.allocate();
  const value = operand(unit, node.value);
  unit.emit(node, Op.GET_YIELD_FROM_ITER!, iterator, value);
  loadConstant(unit, node, null, sent);
  unit.release(mark);
  const result = target(unit, destination);
  unit.emit(node, Op.YIELD_FROM!, result, iterator, sent);
  return result;
}
