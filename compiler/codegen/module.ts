// SPDX-License-Identifier: LGPL-2.1-or-later
// Whole programs: the code object of a module's body or of a single expression.
import type * as ast from "../ast.ts";
import { CO_FUTURE_ANNOTATIONS, type CodeObject } from "../code-object.ts";
import { startAnnotations, storeAnnotate } from "./annotations.ts";
import { cleanDocstring } from "./docstring.ts";
import { docstringOf } from "./functions.ts";
import { storeName } from "./names.ts";
import { Op } from "./opcodes.ts";
import { loadConstant, operand } from "./operands.ts";
import { statements } from "./statements.ts";
import { type Program, Unit } from "./unit.ts";

const START: ast.Position = { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 };

/** The code of a module body. */
export function generateModule(program: Program, tree: ast.Module | ast.Interactive): CodeObject {
  const unit = new Unit(program, program.symbols.module, null, "<module>", "<module>", 1);
  if (program.futureAnnotations) unit.flags |= CO_FUTURE_ANNOTATIONS;
  storeAnnotate(unit, unit.scope, START, "__annotate__");
  startAnnotations(unit);
  const docstring = program.interactive ? null : docstringOf(tree.body);
  if (docstring !== null) {
    const mark = unit.mark();
    storeName(unit, null, "__doc__", loadConstant(unit, tree.body[0]!, cleanDocstring(docstring), -1));
    unit.release(mark);
  }
  statements(unit, docstring === null ? tree.body : tree.body.slice(1));
  unit.emit(null, Op.RETURN!, loadConstant(unit, null, null, -1));
  return unit.finish();
}

/** The code of an expression; it returns the value. */
export function generateExpression(program: Program, tree: ast.Expression): CodeObject {
  const unit = new Unit(program, program.symbols.module, null, "<module>", "<module>", 1);
  unit.emit(tree.body, Op.RETURN!, operand(unit, tree.body));
  return unit.finish();
}
