// SPDX-License-Identifier: LGPL-2.1-or-later
// Conditions: expressions whose truth decides a jump. Comparisons fuse with the jump; `not`, `and`, `or` and chains of
// comparisons become control flow.
import type * as ast from "../ast.ts";
import type { Constant } from "../code-object.ts";
import { fold, truth } from "../fold.ts";
import type { Label } from "./assembler.ts";
import { membershipOperand } from "./expressions.ts";
import { Op, opcode } from "./opcodes.ts";
import { immediate, isNone, operand, stableOperand } from "./operands.ts";
import type { Unit } from "./unit.ts";

interface JumpCodes {
  readonly ifTrue: number;
  readonly ifFalse: number;
  /** -1 where there is no form with an int constant. */
  readonly ifTrueImmediate: number;
  readonly ifFalseImmediate: number;
}

const ordering = (name: string): JumpCodes => ({
  ifTrue: opcode(`JUMP_IF_${name}`),
  ifFalse: opcode(`JUMP_IF_NOT_${name}`),
  ifTrueImmediate: opcode(`JUMP_IF_${name}_I`),
  ifFalseImmediate: opcode(`JUMP_IF_NOT_${name}_I`),
});

const identity = (ifTrue: string, ifFalse: string): JumpCodes => ({
  ifTrue: opcode(ifTrue),
  ifFalse: opcode(ifFalse),
  ifTrueImmediate: -1,
  ifFalseImmediate: -1,
});

const JUMPS: Record<ast.CmpOperator, JumpCodes> = {
  Lt: ordering("LT"),
  LtE: ordering("LE"),
  Eq: ordering("EQ"),
  NotEq: ordering("NE"),
  Gt: ordering("GT"),
  GtE: ordering("GE"),
  Is: identity("JUMP_IF_IS", "JUMP_IF_IS_NOT"),
  IsNot: identity("JUMP_IF_IS_NOT", "JUMP_IF_IS"),
  In: identity("JUMP_IF_IN", "JUMP_IF_NOT_IN"),
  NotIn: identity("JUMP_IF_NOT_IN", "JUMP_IF_IN"),
};

/** Jumps to `label` if the truth of `node` is `condition`, else goes on behind. */
export function jumpIf(unit: Unit, node: ast.Expr, condition: boolean, label: Label): void {
  const constant = fold(node);
  if (constant !== undefined) {
    if (truth(constant) === condition) unit.emit(null, Op.JUMP!, 0, label);
    return;
  }
  if (node.type === "UnaryOp" && node.op === "Not") jumpIf(unit, node.operand, !condition, label);
  else if (node.type === "BoolOp") jumpIfBoolean(unit, node, condition, label);
  else if (node.type === "Compare") jumpIfCompare(unit, node, condition, label);
  else if (node.type === "IfExp") jumpIfConditional(unit, node, condition, label);
  else {
    const mark = unit.mark();
    const value = operand(unit, node);
    unit.emit(node, condition ? Op.JUMP_IF_TRUE! : Op.JUMP_IF_FALSE!, value, label);
    unit.release(mark);
  }
}

/** The truth of a condition that is known already, else undefined. */
export function knownTruth(node: ast.Expr): boolean | undefined {
  const constant: Constant | undefined = fold(node);
  return constant === undefined ? undefined : truth(constant);
}

function jumpIfBoolean(unit: Unit, node: ast.BoolOp, condition: boolean, label: Label): void {
  // `or` is true, and `and` false, as soon as one value is.
  const decides = node.op === "Or";
  const out = decides === condition ? label : unit.assembler.label();
  const last = node.values.length - 1;
  node.values.forEach((value, index) => {
    if (index < last) jumpIf(unit, value, decides, out);
    else jumpIf(unit, value, condition, label);
  });
  if (out !== label) unit.assembler.place(out);
}

function jumpIfConditional(unit: Unit, node: ast.IfExp, condition: boolean, label: Label): void {
  const otherwise = unit.assembler.label();
  const end = unit.assembler.label();
  jumpIf(unit, node.test, false, otherwise);
  jumpIf(unit, node.body, condition, label);
  unit.emit(null, Op.JUMP!, 0, end);
  unit.assembler.place(otherwise);
  jumpIf(unit, node.orelse, condition, label);
  unit.assembler.place(end);
}

function jumpIfCompare(unit: Unit, node: ast.Compare, condition: boolean, label: Label): void {
  const mark = unit.mark();
  const last = node.ops.length - 1;
  const failed = last === 0 || !condition ? label : unit.assembler.label();
  let left = -1;
  node.ops.forEach((op, index) => {
    const comparator = node.comparators[index]!;
    const codes = JUMPS[op];
    const wanted = index === last ? condition : false;
    const goal = index === last ? label : failed;
    if (index === last && jumpIfSpecial(unit, node, op, left, comparator, wanted, goal)) return;
    if (index === 0) left = stableOperand(unit, node.left);
    const right = index === last ? membershipOperand(unit, comparator, op) : stableOperand(unit, comparator);
    unit.emit(node, wanted ? codes.ifTrue : codes.ifFalse, left, right, goal);
    left = right;
  });
  if (failed !== label) unit.assembler.place(failed);
  unit.release(mark);
}

/** Comparison with None or a small int; false if it is another. `left` is -1 if not evaluated yet. */
function jumpIfSpecial(
  unit: Unit,
  node: ast.Compare,
  op: ast.CmpOperator,
  left: number,
  comparator: ast.Expr,
  condition: boolean,
  label: Label,
): boolean {
  if ((op === "Is" || op === "IsNot") && isNone(comparator)) {
    const value = left < 0 ? operand(unit, node.left) : left;
    const jumpIfNone = (op === "Is") === condition;
    unit.emit(node, jumpIfNone ? Op.JUMP_IF_NONE! : Op.JUMP_IF_NOT_NONE!, value, label);
    return true;
  }
  const codes = JUMPS[op];
  const small = codes.ifTrueImmediate < 0 ? null : immediate(comparator);
  if (small === null) return false;
  const value = left < 0 ? operand(unit, node.left) : left;
  unit.emit(node, condition ? codes.ifTrueImmediate : codes.ifFalseImmediate, value, small & 0xffff, label);
  return true;
}
