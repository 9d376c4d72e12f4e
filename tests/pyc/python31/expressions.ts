// SPDX-License-Identifier: LGPL-2.1-or-later
// Expressions, after CPython 3.1's compiler: which instructions in which order.
import type {
  Call,
  CmpOperator,
  Compare,
  Constant,
  Expr,
  Keyword,
  Operator,
  Slice,
  Starred,
} from "../../../compiler/ast.ts";
import { compileComprehension, compileLambda } from "./functions.ts";
import type { Compiler } from "./index.ts";
import { NotPython31, type Unit } from "./unit.ts";

const OPERATORS: Readonly<Partial<Record<Operator, string>>> = {
  Add: "ADD",
  Sub: "SUBTRACT",
  Mult: "MULTIPLY",
  Div: "TRUE_DIVIDE",
  FloorDiv: "FLOOR_DIVIDE",
  Mod: "MODULO",
  Pow: "POWER",
  LShift: "LSHIFT",
  RShift: "RSHIFT",
  BitAnd: "AND",
  BitXor: "XOR",
  BitOr: "OR",
};
const UNARY = { Invert: "INVERT", Not: "NOT", UAdd: "POSITIVE", USub: "NEGATIVE" } as const;
const COMPARISONS: readonly CmpOperator[] = ["Lt", "LtE", "Eq", "NotEq", "Gt", "GtE", "In", "NotIn", "Is", "IsNot"];

/** The name of an operator's instruction. */
export function operatorName(op: Operator, prefix: "BINARY" | "INPLACE"): string {
  const name = OPERATORS[op];
  if (name === undefined) throw new NotPython31(op);
  return `${prefix}_${name}`;
}

/** Compiles expressions one after the other. */
export function expressions(compiler: Compiler, nodes: readonly Expr[]): void {
  for (const node of nodes) expression(compiler, node);
}

/** Compiles an expression, or a target to store to or delete. */
export function expression(compiler: Compiler, node: Expr): void {
  const { unit } = compiler;
  unit.beginExpression(node);
  switch (node.type) {
    case "Constant":
      return constant(unit, node);
    case "Name":
      return unit.variable(node.id, node.ctx);
    case "Attribute":
      expression(compiler, node.value);
      return unit.named({ Load: "LOAD_ATTR", Store: "STORE_ATTR", Del: "DELETE_ATTR" }[node.ctx], node.attr);
    case "Subscript":
      expression(compiler, node.value);
      subscript(compiler, node.slice);
      return unit.emit({ Load: "BINARY_SUBSCR", Store: "STORE_SUBSCR", Del: "DELETE_SUBSCR" }[node.ctx]);
    case "BinOp":
      expressions(compiler, [node.left, node.right]);
      return unit.emit(operatorName(node.op, "BINARY"));
    case "UnaryOp":
      if (node.op === "USub" && node.operand.type === "Constant" && isNumber(node.operand))
        return constant(unit, negated(node.operand));
      expression(compiler, node.operand);
      return unit.emit(`UNARY_${UNARY[node.op]}`);
    case "BoolOp": {
      const end = unit.label();
      node.values.forEach((value, index) => {
        expression(compiler, value);
        if (index < node.values.length - 1)
          unit.jump(node.op === "And" ? "JUMP_IF_FALSE_OR_POP" : "JUMP_IF_TRUE_OR_POP", end);
      });
      return unit.place(end);
    }
    case "IfExp": {
      const [end, next] = [unit.label(), unit.label()];
      expression(compiler, node.test);
      unit.jump("POP_JUMP_IF_FALSE", next);
      expression(compiler, node.body);
      unit.jump("JUMP_FORWARD", end);
      unit.place(next);
      expression(compiler, node.orelse);
      return unit.place(end);
    }
    case "Compare":
      return comparison(compiler, node);
    case "Call":
      return call(compiler, node);
    case "Tuple":
    case "List":
      if (node.ctx === "Store") return unpack(compiler, node.elts);
      expressions(compiler, node.elts);
      if (node.ctx === "Load") unit.emit(node.type === "Tuple" ? "BUILD_TUPLE" : "BUILD_LIST", node.elts.length);
      return;
    case "Set":
      expressions(compiler, node.elts);
      return unit.emit("BUILD_SET", node.elts.length);
    case "Dict":
      unit.emit("BUILD_MAP", Math.min(node.values.length, 0xffff));
      return node.keys.forEach((key, index) => {
        if (key === null) throw new NotPython31("** in a display");
        expressions(compiler, [node.values[index]!, key]);
        unit.emit("STORE_MAP");
      });
    case "Yield":
      if (node.value === null) unit.constant(null);
      else expression(compiler, node.value);
      return unit.emit("YIELD_VALUE");
    case "Lambda":
      return compileLambda(compiler, node);
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return compileComprehension(compiler, node);
    default:
      throw new NotPython31(node.type);
  }
}

const isNumber = ({ value }: Constant): boolean =>
  typeof value === "bigint" ||
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "imag" in value);

/** The parser of 3.1 takes a minus before a number as its part. */
function negated(node: Constant): Constant {
  const { value } = node;
  if (typeof value === "bigint" || typeof value === "number") return { ...node, value: -value };
  if (typeof value === "object" && value !== null && "imag" in value)
    return {
      ...node,
      value: Object.assign(Object.create(Object.getPrototypeOf(value)), { real: 0, imag: -value.imag }),
    };
  return node;
}

/** None, True and False are still names to the parser of 3.1. */
function constant(unit: Unit, { value }: Constant): void {
  if (value === null) unit.variable("None", "Load");
  else if (typeof value === "boolean") unit.variable(value ? "True" : "False", "Load");
  else unit.constant(value);
}

/** What stands in brackets. */
export function subscript(compiler: Compiler, node: Expr): void {
  const { unit } = compiler;
  if (node.type === "Slice") {
    for (const part of [node.lower, node.upper])
      if (part === null) unit.constant(null);
      else expression(compiler, part);
    const hasStep = node.step !== null || hasSecondColon(node);
    if (node.step !== null) expression(compiler, node.step);
    else if (hasStep) unit.variable("None", "Load");
    return unit.emit("BUILD_SLICE", hasStep ? 3 : 2);
  }
  if (node.type !== "Tuple" || !node.elts.some(({ type }) => type === "Slice")) return expression(compiler, node);
  for (const part of node.elts) subscript(compiler, part);
  unit.emit("BUILD_TUPLE", node.elts.length);
}

/** A colon behind which no step follows, as in `[a:b:]`, makes None the step. */
function hasSecondColon({ lower, upper, col_offset, end_col_offset }: Slice): boolean {
  const first = upper?.end_col_offset ?? (lower?.end_col_offset ?? col_offset) + 1;
  return end_col_offset > first;
}

function comparison(compiler: Compiler, { left, ops, comparators }: Compare): void {
  const { unit } = compiler;
  const compare = (index: number): void => unit.emit("COMPARE_OP", COMPARISONS.indexOf(ops[index]!));
  expressions(compiler, [left, comparators[0]!]);
  if (ops.length === 1) return compare(0);
  const [cleanup, end] = [unit.label(), unit.label()];
  for (let index = 1; index < ops.length; index++) {
    unit.emit("DUP_TOP");
    unit.emit("ROT_THREE");
    compare(index - 1);
    unit.jump("JUMP_IF_FALSE_OR_POP", cleanup);
    unit.place(unit.label());
    expression(compiler, comparators[index]!);
  }
  compare(ops.length - 1);
  unit.jump("JUMP_FORWARD", end);
  unit.place(cleanup);
  unit.emit("ROT_TWO");
  unit.emit("POP_TOP");
  unit.place(end);
}

function call(compiler: Compiler, { func, args, keywords }: Call): void {
  expression(compiler, func);
  callArguments(compiler, 0, args, keywords);
}

/** Arguments, with `before` more below them on the stack, and the call. */
export function callArguments(
  compiler: Compiler,
  before: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  const { unit } = compiler;
  const starred = args.filter((arg): arg is Starred => arg.type === "Starred");
  const named = keywords.filter(({ arg }) => arg !== null);
  const mappings = keywords.filter(({ arg }) => arg === null);
  const positional = args.length - starred.length;
  const isLast = starred.length === 0 || args.at(-1) === starred[0];
  if (starred.length > 1 || mappings.length > 1 || !isLast || (mappings.length > 0 && keywords.at(-1)!.arg !== null))
    throw new NotPython31("a call with several * or **");
  if (positional + before > 255 || named.length > 255) throw new NotPython31("more than 255 arguments");
  expressions(compiler, args.slice(0, positional));
  for (const { arg, value } of named) {
    unit.constant(arg);
    expression(compiler, value);
  }
  for (const { value } of [...starred, ...mappings]) expression(compiler, value);
  const suffix = (starred.length > 0 ? "_VAR" : "") + (mappings.length > 0 ? "_KW" : "");
  unit.emit(`CALL_FUNCTION${suffix}`, before + positional + (named.length << 8));
}

function unpack(compiler: Compiler, targets: readonly Expr[]): void {
  const { unit } = compiler;
  const star = targets.findIndex(({ type }) => type === "Starred");
  if (star < 0) unit.emit("UNPACK_SEQUENCE", targets.length);
  else unit.emit("UNPACK_EX", star + ((targets.length - star - 1) << 8));
  expressions(
    compiler,
    targets.map((target) => (target.type === "Starred" ? target.value : target)),
  );
}
