// SPDX-License-Identifier: LGPL-2.1-or-later
// Import statements (reference 7.11).
import type * as ast from "../ast.ts";
import { TupleConstant } from "../code-object.ts";
import { storeName } from "./names.ts";
import { Op } from "./opcodes.ts";
import { loadConstant } from "./operands.ts";
import type { Unit } from "./unit.ts";

/** Imports a dotted name; returns the register of the module. `names` are those after `from`, or null. */
function importName(unit: Unit, node: ast.Position, name: string, names: string[] | null, level: number): number {
  const module = unit.allocate();
  const mark = unit.mark();
  const from = unit.allocate(2);
  loadConstant(unit, node, names === null ? null : new TupleConstant(names), from);
  loadConstant(unit, node, BigInt(level), from + 1);
  unit.emit(node, Op.IMPORT_NAME!, module, unit.constant(name), from);
  unit.release(mark);
  return module;
}

/** `import a.b, c as d`: the first binds `a`; with `as` the submodule is bound. */
export function importModules(unit: Unit, node: ast.Import): void {
  for (const alias of node.names) {
    const mark = unit.mark();
    const module = importName(unit, node, alias.name, null, 0);
    const [top, ...parts] = alias.name.split(".");
    if (alias.asname === null) storeName(unit, node, top!, module);
    else {
      for (const part of parts) unit.emit(node, Op.IMPORT_FROM!, module, module, unit.constant(part));
      storeName(unit, node, alias.asname, module);
    }
    unit.release(mark);
  }
}

/** `from m import a as b`. */
export function importFrom(unit: Unit, node: ast.ImportFrom): void {
  const names = node.names.map((alias) => alias.name);
  const module = importName(unit, node, node.module ?? "", names, node.level);
  if (names[0] === "*") {
    unit.emit(node, Op.IMPORT_STAR!, module);
    return;
  }
  for (const alias of node.names) {
    const mark = unit.mark();
    const value = unit.allocate();
    unit.emit(node, Op.IMPORT_FROM!, value, module, unit.constant(alias.name));
    storeName(unit, node, alias.asname ?? alias.name, value);
    unit.release(mark);
  }
}
