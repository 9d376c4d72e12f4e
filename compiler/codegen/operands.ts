// SPDX-License-Identifier: LGPL-2.1-or-later
// Operands: expressions on their way into a register that an instruction reads. A plain local is used where it is, unless
// an assignment expression further right in the same expression binds it anew.
import type { Expr, Position } from "../ast.ts";
import type { Constant } from "../code-object.ts";
import { fold } from "../fold.ts";
import { expression } from "./expressions.ts";
import { loopConstant } from "./loop-constants.ts";
import { Op } from "./opcodes.ts";
import type { Unit } from "./unit.ts";

const SMALL_INT_LIMIT = 1n << 30n;

/** The register that holds the value of an expression: a local's own, or a temporary. */
export function operand(unit: Unit, node: Expr): number {
  return expression(unit, node, -1);
}

/** As {@link operand}, for an operand that must keep its value while others are evaluated. */
export function stableOperand(unit: Unit, node: Expr): number {
  if (isRebindable(unit, node)) return expression(unit, node, unit.allocate());
  return expression(unit, node, -1);
}

/** A name that an assignment expression somewhere in the function binds, or such an expression itself. */
function isRebindable(unit: Unit, node: Expr): boolean {
  const { walrusTargets } = unit.scope;
  if (walrusTargets.size === 0) return false;
  if (node.type === "Name") return walrusTargets.has(unit.scope.mangle(node.id));
  return node.type === "NamedExpr";
}

/** Loads a constant into `destination`; for -1 into any register, which may be one of a loop, only to be read. */
export function loadConstant(unit: Unit, position: Position | null, value: Constant, destination: number): number {
  const isSmall = typeof value === "bigint" && value >= -SMALL_INT_LIMIT && value < SMALL_INT_LIMIT;
  const op = isSmall ? Op.LOAD_INT! : Op.LOAD_CONST!;
  const bits = isSmall ? Number(value) : unit.constant(value);
  const held = destination < 0 ? loopConstant(unit, op, bits) : -1;
  if (held >= 0) return held;
  const target = destination < 0 ? unit.allocate() : destination;
  unit.emit(position, op, target, bits);
  return target;
}

/** The value of an int constant that fits a signed 16-bit operand, else null. */
export function immediate(node: Expr): number | null {
  if (node.type !== "Constant" && node.type !== "UnaryOp" && node.type !== "BinOp") return null;
  const value = fold(node);
  return typeof value === "bigint" && value >= -0x8000n && value <= 0x7fffn ? Number(value) : null;
}

/** Whether an expression is the constant None. */
export function isNone(node: Expr): boolean {
  return node.type === "Constant" && node.value === null;
}
