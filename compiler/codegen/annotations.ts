// SPDX-License-Identifier: LGPL-2.1-or-later
// Annotations (PEP 649): those of a function, class body or module are compiled into a function __annotate__(format) that
// computes them when asked. Under `from __future__ import annotations` it gives their text.
import type * as ast from "../ast.ts";
import { annotationsOf } from "../symtable-builder.ts";
import { unparse } from "../unparse.ts";
import { expression } from "./expressions.ts";
import { finishOneParameter, functionUnit, makeClosure, qualifiedName } from "./functions.ts";
import { loadName, storeName } from "./names.ts";
import { Op } from "./opcodes.ts";
import { loadConstant, operand } from "./operands.ts";
import type { Unit } from "./unit.ts";

const CONDITIONAL = "__conditional_annotations__";

/** Begins the unit of an __annotate__ function: it refuses formats that it does not know. */
function annotateUnit(unit: Unit, node: object, position: ast.Position): Unit {
  const scope = unit.program.symbols.annotationScopes.get(node)!;
  const inner = functionUnit(unit, scope, "__annotate__", qualifiedName(unit, "__annotate__"), position.lineno);
  const supported = inner.assembler.label();
  inner.emit(position, Op.JUMP_IF_NOT_GT_I!, 0, 2, supported);
  const mark = inner.mark();
  const error = inner.allocate();
  inner.emit(position, Op.LOAD_GLOBAL!, error, inner.constant("NotImplementedError"));
  inner.emit(position, Op.RAISE!, error);
  inner.release(mark);
  inner.assembler.place(supported);
  return inner;
}

function annotationValue(inner: Unit, annotation: ast.Expr, destination: number): void {
  if (inner.program.futureAnnotations) loadConstant(inner, annotation, unparse(annotation), destination);
  else if (annotation.type === "Starred") {
    // `*args: *Ts` is the tuple of one unpacking (PEP 646).
    const mark = inner.mark();
    const value = operand(inner, annotation.value);
    inner.emit(annotation, Op.UNPACK!, destination, value, 1);
    inner.release(mark);
  } else expression(inner, annotation, destination);
}

/** The register of the __annotate__ function of a def, or -1. */
export function functionAnnotations(unit: Unit, node: ast.FunctionDef): number {
  const annotations = annotationsOf(node);
  if (annotations.length === 0) return -1;
  const inner = annotateUnit(unit, node, node);
  const mark = inner.mark();
  const result = inner.allocate();
  inner.emit(node, Op.BUILD_MAP!, result);
  for (const [name, annotation] of annotations) addAnnotation(inner, node, result, name, annotation);
  inner.emit(node, Op.RETURN!, result);
  inner.release(mark);
  const code = finishOneParameter(inner);
  const made = unit.allocate();
  makeClosure(unit, node, code, inner.scope, made);
  return made;
}

function addAnnotation(inner: Unit, position: ast.Position, result: number, name: string, annotation: ast.Expr): void {
  const mark = inner.mark();
  const key = inner.allocate();
  const value = inner.allocate();
  annotationValue(inner, annotation, value);
  loadConstant(inner, position, inner.scope.mangle(name), key);
  inner.emit(position, Op.SETITEM!, result, key, value);
  inner.release(mark);
}

/** `target: annotation` of a class body or module, where it may not be reached: notes at run time that it was. */
export function noteAnnotation(unit: Unit, node: ast.AnnAssign): void {
  const condition = unit.scope.annotations.get(node)!;
  if (condition < 0) return;
  const mark = unit.mark();
  const reached = loadName(unit, node, CONDITIONAL, -1);
  const number = loadConstant(unit, node, BigInt(condition), -1);
  unit.emit(node, Op.SET_ADD!, reached, number);
  unit.release(mark);
}

/** At the start of a class body or module: the set of the conditional annotations that were reached. */
export function startAnnotations(unit: Unit): void {
  if (!unit.scope.hasConditionalAnnotations) return;
  const mark = unit.mark();
  const reached = unit.allocate();
  unit.emit(null, Op.BUILD_SET!, reached);
  storeName(unit, null, CONDITIONAL, reached);
  unit.release(mark);
}

/** The code of the __annotate__ function of a class body or module, and its making, bound to `name`. */
export function storeAnnotate(unit: Unit, node: object, position: ast.Position, name: string): void {
  if (unit.scope.annotations.size === 0) return;
  const inner = annotateUnit(unit, node, position);
  const result = inner.allocate();
  inner.emit(position, Op.BUILD_MAP!, result);
  for (const [annotated, condition] of unit.scope.annotations) {
    const skip = inner.assembler.label();
    if (condition >= 0) {
      const mark = inner.mark();
      const number = loadConstant(inner, annotated, BigInt(condition), -1);
      const reached = loadName(inner, annotated, CONDITIONAL, -1);
      inner.emit(annotated, Op.JUMP_IF_NOT_IN!, number, reached, skip);
      inner.release(mark);
    }
    addAnnotation(inner, annotated, result, (annotated.target as ast.Name).id, annotated.annotation);
    inner.assembler.place(skip);
  }
  inner.emit(position, Op.RETURN!, result);
  const code = finishOneParameter(inner);
  const mark = unit.mark();
  const made = unit.allocate();
  makeClosure(unit, position, code, inner.scope, made);
  storeName(unit, position, name, made);
  unit.release(mark);
}
