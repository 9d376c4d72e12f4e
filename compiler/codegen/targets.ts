// SPDX-License-Identifier: LGPL-2.1-or-later
// Assignment targets (reference 7.2): names, attributes, subscripts, and tuples and lists of targets; also deletion and
// augmented assignment, which read a target before they write it.
import type * as ast from "../ast.ts";
import { expression, OPERATORS } from "./expressions.ts";
import { deleteName, loadName, registerOf, storeName } from "./names.ts";
import { Op } from "./opcodes.ts";
import { immediate, operand, stableOperand } from "./operands.ts";
import type { Unit } from "./unit.ts";

/** Assigns the value of a register to a target. */
export function store(unit: Unit, target: ast.Expr, value: number): void {
  const mark = unit.mark();
  switch (target.type) {
    case "Name":
      storeName(unit, target, target.id, value);
      break;
    case "Attribute": {
      noteStaticAttribute(unit, target);
      const object = operand(unit, target.value);
      unit.emit(target, Op.SETATTR!, object, unit.constant(unit.scope.mangle(target.attr)), value);
      break;
    }
    case "Subscript": {
      const small = immediate(target.slice);
      const object = stableOperand(unit, target.value);
      if (small !== null) unit.emit(target, Op.SETITEM_I!, object, small & 0xffff, value);
      else unit.emit(target, Op.SETITEM!, object, operand(unit, target.slice), value);
      break;
    }
    case "Tuple":
    case "List":
      unpack(unit, target, target.elts, value);
      break;
    case "Starred":
      throw unit.program.errors.at(target, "starred assignment target must be in a list or tuple");
    default:
      throw new Error(`the parser let ${target.type} be assigned to`);
  }
  unit.release(mark);
}

/** `self.name = ...` in a method: the class lists the name in its __static_attributes__. */
function noteStaticAttribute(unit: Unit, target: ast.Attribute): void {
  if (target.value.type !== "Name" || target.value.id !== "self") return;
  for (let outer: Unit | null = unit; outer !== null; outer = outer.parent) {
    if (outer.scope.kind !== "class") continue;
    outer.staticAttributes.add(unit.scope.mangle(target.attr));
    return;
  }
}

/** The registers of targets that are variables in neighbouring registers, in order; else -1. */
function neighbouringVariables(unit: Unit, targets: readonly ast.Expr[]): number {
  let first = -1;
  for (const [index, target] of targets.entries()) {
    if (target.type !== "Name") return -1;
    const register = registerOf(unit, target.id);
    if (register < 0) return -1;
    if (index === 0) first = register;
    else if (register !== first + index) return -1;
  }
  return first;
}

function unpack(unit: Unit, node: ast.Expr, targets: readonly ast.Expr[], value: number): void {
  const starred = targets.findIndex((target) => target.type === "Starred");
  const count = targets.length;
  if (starred < 0) {
    const variables = neighbouringVariables(unit, targets);
    if (variables >= 0) {
      unit.emit(node, Op.UNPACK!, variables, value, count);
      return;
    }
  } else {
    const after = targets.slice(starred + 1);
    if (after.some((target) => target.type === "Starred"))
      throw unit.program.errors.at(node, "multiple starred expressions in assignment");
    if (starred >= 256 || after.length >= 256)
      throw unit.program.errors.at(node, "too many expressions in star-unpacking assignment");
  }
  const base = unit.allocate(count);
  if (starred < 0) unit.emit(node, Op.UNPACK!, base, value, count);
  else unit.emit(node, Op.UNPACK_EX!, base, value, starred + ((count - starred - 1) << 8));
  targets.forEach((target, index) => {
    store(unit, target.type === "Starred" ? target.value : target, base + index);
  });
}

/**
 * Assigns what `produce` computes to the target of a loop. `produce` is given the register to write, a variable's own or
 * -1 for any, and returns the one it wrote.
 */
export function storeLoopTarget(unit: Unit, target: ast.Expr, produce: (into: number) => number): void {
  const mark = unit.mark();
  const own = target.type === "Name" ? registerOf(unit, target.id) : -1;
  if (own >= 0) produce(own);
  else store(unit, target, produce(-1));
  unit.release(mark);
}

/** An assignment statement. */
export function assign(unit: Unit, node: ast.Assign): void {
  const mark = unit.mark();
  const only = node.targets.length === 1 ? node.targets[0]! : null;
  if (only?.type === "Name") {
    const register = registerOf(unit, only.id);
    const value = expression(unit, node.value, register);
    if (register < 0) storeName(unit, only, only.id, value);
  } else if (only !== null && isElements(only) && isElements(node.value) && isParallel(only.elts, node.value.elts))
    parallelAssign(unit, only.elts, node.value.elts);
  else if (only !== null) store(unit, only, stableValue(unit, node.value, only));
  else {
    const value = expression(unit, node.value, unit.allocate());
    for (const target of node.targets) store(unit, target, value);
  }
  unit.release(mark);
}

/** The value of an assignment to one target; a copy if an assignment expression in the target may bind it anew. */
function stableValue(unit: Unit, value: ast.Expr, target: ast.Expr): number {
  return target.type === "Tuple" || target.type === "List" ? operand(unit, value) : stableOperand(unit, value);
}

type Elements = ast.Tuple | ast.List;

function isElements(node: ast.Expr): node is Elements {
  return node.type === "Tuple" || node.type === "List";
}

/** `a, b = c, d`: no tuple is needed. */
function isParallel(targets: readonly ast.Expr[], values: readonly ast.Expr[]): boolean {
  if (targets.length !== values.length || values.length === 0 || values.length > 8) return false;
  return ![...targets, ...values].some((element) => element.type === "Starred");
}

function parallelAssign(unit: Unit, targets: readonly ast.Expr[], values: readonly ast.Expr[]): void {
  const bound = new Set<string>();
  const registers = values.map((value, index) => {
    // A variable may stay where it is as long as no target before it changes it.
    const isBound = value.type === "Name" ? bound.has(value.id) : value.type === "NamedExpr";
    namesIn(targets[index]!, bound);
    return isBound ? expression(unit, value, unit.allocate()) : stableOperand(unit, value);
  });
  targets.forEach((target, index) => {
    store(unit, target, registers[index]!);
  });
}

function namesIn(target: ast.Expr, names: globalThis.Set<string>): void {
  if (target.type === "Name") names.add(target.id);
  else if (isElements(target)) for (const element of target.elts) namesIn(element, names);
  else if (target.type === "Starred") namesIn(target.value, names);
}

/** `target op= value` (reference 7.2.1). */
export function augmentedAssign(unit: Unit, node: ast.AugAssign): void {
  const mark = unit.mark();
  const { target } = node;
  if (target.type === "Name") {
    const own = registerOf(unit, target.id);
    // Nothing but an assignment expression can change a local while the right side is evaluated.
    const rebound = unit.scope.walrusTargets.has(unit.scope.mangle(target.id));
    const old = loadName(unit, target, target.id, rebound && own >= 0 ? unit.allocate() : -1);
    const result = own >= 0 ? own : unit.allocate();
    operate(unit, node, result, old);
    storeName(unit, target, target.id, result);
  } else if (target.type === "Attribute") {
    noteStaticAttribute(unit, target);
    const object = stableOperand(unit, target.value);
    const name = unit.constant(unit.scope.mangle(target.attr));
    const value = unit.allocate();
    unit.emit(target, Op.GETATTR!, value, object, name);
    operate(unit, node, value, value);
    unit.emit(target, Op.SETATTR!, object, name, value);
  } else if (target.type === "Subscript") augmentedItem(unit, node, target);
  else throw new Error(`the parser let ${target.type} be assigned to`);
  unit.release(mark);
}

function augmentedItem(unit: Unit, node: ast.AugAssign, target: ast.Subscript): void {
  const object = stableOperand(unit, target.value);
  const small = immediate(target.slice);
  const key = small === null ? stableOperand(unit, target.slice) : small & 0xffff;
  const value = unit.allocate();
  unit.emit(target, small === null ? Op.GETITEM! : Op.GETITEM_I!, value, object, key);
  operate(unit, node, value, value);
  unit.emit(target, small === null ? Op.SETITEM! : Op.SETITEM_I!, object, key, value);
}

/** R[result] = R[old] op= the right side. */
function operate(unit: Unit, node: ast.AugAssign, result: number, old: number): void {
  const codes = OPERATORS[node.op];
  const small = codes.inPlaceImmediate < 0 ? null : immediate(node.value);
  if (small !== null) unit.emit(node, codes.inPlaceImmediate, result, old, small & 0xffff);
  else unit.emit(node, codes.inPlace, result, old, operand(unit, node.value));
}

/** Deletes a target (reference 7.5). */
export function deleteTarget(unit: Unit, target: ast.Expr): void {
  const mark = unit.mark();
  switch (target.type) {
    case "Name":
      deleteName(unit, target, target.id);
      break;
    case "Attribute": {
      const object = operand(unit, target.value);
      unit.emit(target, Op.DELATTR!, object, unit.constant(unit.scope.mangle(target.attr)));
      break;
    }
    case "Subscript": {
      const object = stableOperand(unit, target.value);
      unit.emit(target, Op.DELITEM!, object, operand(unit, target.slice));
      break;
    }
    case "Tuple":
    case "List":
      for (const element of target.elts) deleteTarget(unit, element);
      break;
    default:
      throw new Error(`the parser let ${target.type} be deleted`);
  }
  unit.release(mark);
}
