// SPDX-License-Identifier: LGPL-2.1-or-later
// List, set and dict comprehensions, run in the frame around them with registers of their own (PEP 709), and generator
// expressions, which are functions (reference 6.2.4, 6.2.8).
import type * as ast from "../ast.ts";
import { jumpIf } from "./conditions.ts";
import { delivered, expression, temporaryTarget } from "./expressions.ts";
import { finishOneParameter, makeClosure, newFunctionUnit } from "./functions.ts";
import { loop } from "./loop-constants.ts";
import { Op } from "./opcodes.ts";
import { loadConstant, operand, stableOperand } from "./operands.ts";
import { storeLoopTarget } from "./targets.ts";
import type { Unit } from "./unit.ts";

/** A list, set or dict comprehension. */
export function comprehension(
  unit: Unit,
  node: ast.ListComp | ast.SetComp | ast.DictComp,
  destination: number,
): number {
  const mark = unit.mark();
  const result = temporaryTarget(unit, destination);
  const iterator = unit.allocate();
  const first = node.generators[0]!;
  firstIterator(unit, first.iter, iterator);
  unit.withComprehension(unit.program.symbols.scopes.get(node)!, () => {
    const build = { ListComp: Op.BUILD_LIST!, SetComp: Op.BUILD_SET!, DictComp: Op.BUILD_MAP! }[node.type];
    unit.emit(node, build, result);
    loops(unit, node.generators, 0, iterator, () => addElement(unit, node, result));
  });
  return delivered(unit, node, mark, result, destination);
}

function firstIterator(unit: Unit, iterable: ast.Expr, iterator: number): void {
  const mark = unit.mark();
  const value = operand(unit, iterable);
  unit.emit(iterable, Op.GET_ITER!, iterator, value);
  unit.release(mark);
}

function addElement(unit: Unit, node: ast.ListComp | ast.SetComp | ast.DictComp, result: number): void {
  const mark = unit.mark();
  if (node.type === "DictComp") {
    const key = stableOperand(unit, node.key);
    const value = operand(unit, node.value);
    unit.emit(elementPosition(node.key, node.value), Op.MAP_ADD!, result, key, value);
  } else {
    const value = operand(unit, node.elt);
    unit.emit(node.elt, node.type === "ListComp" ? Op.LIST_APPEND! : Op.SET_ADD!, result, value);
  }
  unit.release(mark);
}

function elementPosition(key: ast.Expr, value: ast.Expr): ast.Position {
  const { lineno, col_offset } = key;
  const { end_lineno, end_col_offset } = value;
  return { lineno, col_offset, end_lineno, end_col_offset };
}

/** The loops of a comprehension from number `index` on; `body` does what the innermost does. */
function loops(
  unit: Unit,
  generators: readonly ast.Comprehension[],
  index: number,
  iterator: number,
  body: () => void,
): void {
  const generator = generators[index]!;
  const single = singleElement(generator.iter);
  const mark = unit.mark();
  const again = unit.assembler.label();
  const end = unit.assembler.label();
  if (index > 0 && single !== null) {
    // `for y in [f(x)]` is an assignment.
    storeLoopTarget(unit, generator.target, (into) => expression(unit, single, into));
    for (const condition of generator.ifs) jumpIf(unit, condition, false, end);
    inner();
    unit.assembler.place(end);
    unit.release(mark);
    return;
  }
  if (index > 0) {
    iterator = unit.allocate();
    firstIterator(unit, generator.iter, iterator);
  }
  loop(unit, generator.iter, () => {
    unit.assembler.place(again);
    storeLoopTarget(unit, generator.target, (into) => {
      const register = into < 0 ? unit.allocate() : into;
      unit.emit(generator.iter, Op.FOR_ITER!, register, iterator, end);
      return register;
    });
    for (const condition of generator.ifs) jumpIf(unit, condition, false, again);
    inner();
    unit.emit(null, Op.JUMP!, 0, again);
  });
  unit.assembler.place(end);
  unit.release(mark);

  function inner(): void {
    if (index + 1 < generators.length) loops(unit, generators, index + 1, -1, body);
    else body();
  }
}

function singleElement(node: ast.Expr): ast.Expr | null {
  if ((node.type !== "List" && node.type !== "Tuple") || node.elts.length !== 1) return null;
  return node.elts[0]!.type === "Starred" ? null : node.elts[0]!;
}

/** A generator expression: a function whose only parameter is the iterator of its first `for`. */
export function generatorExpression(unit: Unit, node: ast.GeneratorExp, destination: number): number {
  const inner = newFunctionUnit(unit, node, "<genexpr>", node.lineno);
  loops(inner, node.generators, 0, 0, () => {
    const mark = inner.mark();
    const value = operand(inner, node.elt);
    inner.emit(node.elt, Op.YIELD!, inner.allocate(), value);
    inner.release(mark);
  });
  const mark = inner.mark();
  inner.emit(null, Op.RETURN!, loadConstant(inner, null, null, -1));
  inner.release(mark);
  const code = finishOneParameter(inner);

  const outerMark = unit.mark();
  const base = unit.allocate(2);
  makeClosure(unit, node, code, inner.scope, base);
  const argument = unit.mark();
  const iterable = operand(unit, node.generators[0]!.iter);
  unit.emit(node.generators[0]!.iter, Op.GET_ITER!, base + 1, iterable);
  unit.release(argument);
  unit.release(outerMark);
  const result = destination < 0 ? unit.allocate() : destination;
  unit.emit(node, Op.CALL!, result, base, 1);
  return result;
}
