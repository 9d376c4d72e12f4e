// SPDX-License-Identifier: LGPL-2.1-or-later
// Class definitions (reference 8.8): the body is a function that fills a namespace, which __build_class__ makes a class of.
import type * as ast from "../ast.ts";
import { CO_FUTURE_ANNOTATIONS, CO_NESTED, type CodeObject, TupleConstant } from "../code-object.ts";
import { startAnnotations, storeAnnotate } from "./annotations.ts";
import { callWith, rejectRepeatedKeywords } from "./calls.ts";
import { cleanDocstring } from "./docstring.ts";
import {
  applyDecorators,
  docstringOf,
  evaluateDecorators,
  makeCells,
  makeClosure,
  qualifiedName,
} from "./functions.ts";
import { storeName } from "./names.ts";
import { Op } from "./opcodes.ts";
import { loadConstant } from "./operands.ts";
import { statements } from "./statements.ts";
import { Unit } from "./unit.ts";

/** A `class` statement. */
export function classDefinition(unit: Unit, node: ast.ClassDef): void {
  const decorators = evaluateDecorators(unit, node.decorator_list);
  const firstlineno = node.decorator_list[0]?.lineno ?? node.lineno;
  const inner = new Unit(
    unit.program,
    unit.program.symbols.scopes.get(node)!,
    unit,
    node.name,
    qualifiedName(unit, node.name),
    firstlineno,
  );
  if (unit.scope.isFunctionLike || (unit.flags & CO_NESTED) !== 0) inner.flags |= CO_NESTED;
  if (unit.program.futureAnnotations) inner.flags |= CO_FUTURE_ANNOTATIONS;
  const code = classBody(inner, node);
  const base = unit.allocate(3);
  unit.emit(node, Op.LOAD_BUILD_CLASS!, base);
  makeClosure(unit, node, code, inner.scope, base + 1);
  loadConstant(unit, node, node.name, base + 2);
  rejectRepeatedKeywords(unit, node.keywords);
  callWith(unit, node, base, 2, node.bases, node.keywords, base);
  applyDecorators(unit, node.decorator_list, decorators);
  storeName(unit, node, node.name, decorators);
}

/** Stores a value that `produce` puts into a register under a name of the class. */
function define(inner: Unit, name: string, produce: (register: number) => void): void {
  const mark = inner.mark();
  const register = inner.allocate();
  produce(register);
  inner.emit(null, Op.STORE_NAME!, register, inner.constant(name));
  inner.release(mark);
}

function classBody(inner: Unit, node: ast.ClassDef): CodeObject {
  const { scope } = inner;
  makeCells(inner);
  define(inner, "__module__", (register) => {
    inner.emit(null, Op.LOAD_NAME!, register, inner.constant("__name__"));
  });
  define(inner, "__qualname__", (register) => loadConstant(inner, null, inner.qualname, register));
  define(inner, "__firstlineno__", (register) => loadConstant(inner, null, BigInt(inner.firstlineno), register));
  if (scope.cells.has("__classdict__")) {
    const mark = inner.mark();
    const namespace = inner.allocate();
    inner.emit(null, Op.LOAD_LOCALS!, namespace);
    storeName(inner, null, "__classdict__", namespace);
    inner.release(mark);
  }
  startAnnotations(inner);
  const docstring = docstringOf(node.body);
  if (docstring !== null)
    define(inner, "__doc__", (register) => loadConstant(inner, node.body[0]!, cleanDocstring(docstring), register));
  statements(inner, docstring === null ? node.body : node.body.slice(1));
  storeAnnotate(inner, node, node, "__annotate_func__");
  const attributes = new TupleConstant([...inner.staticAttributes]);
  define(inner, "__static_attributes__", (register) => loadConstant(inner, null, attributes, register));
  if (scope.cells.has("__class__")) {
    const cell = inner.varnames.indexOf("__class__");
    inner.emit(null, Op.STORE_NAME!, cell, inner.constant("__classcell__"));
    inner.emit(null, Op.RETURN!, cell);
  } else inner.emit(null, Op.RETURN!, loadConstant(inner, null, null, -1));
  return inner.finish();
}
