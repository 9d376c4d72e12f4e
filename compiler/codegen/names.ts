// SPDX-License-Identifier: LGPL-2.1-or-later
// Reading, binding and deleting names, wherever the symbol table has put them.
import type { Position } from "../ast.ts";
import { Op } from "./opcodes.ts";
import type { Unit } from "./unit.ts";

/**
 * Reads a name. With `destination` -1 the result may be the variable's own register; otherwise it is `destination`.
 */
export function loadName(unit: Unit, position: Position, id: string, destination: number): number {
  const name = unit.scope.mangle(id);
  const place = unit.place(name);
  if (place.kind === "register") {
    checkBound(unit, position, name, place.index);
    if (destination < 0 || destination === place.index) return place.index;
    unit.emit(position, Op.MOVE!, destination, place.index);
    return destination;
  }
  const target = destination < 0 ? unit.allocate() : destination;
  const constant = unit.constant(name);
  switch (place.kind) {
    case "cell":
      unit.emit(position, Op.LOAD_CELL!, target, place.index, constant);
      break;
    case "free":
      unit.emit(position, Op.LOAD_FREE!, target, place.index, constant);
      break;
    case "class free":
      unit.emit(position, Op.LOAD_CLASSDEREF!, target, place.index, constant);
      break;
    case "classdict":
      loadFromClass(unit, position, name, place.index, target);
      break;
    case "global":
      unit.emit(position, Op.LOAD_GLOBAL!, target, constant);
      break;
    case "name":
      unit.emit(position, Op.LOAD_NAME!, target, constant);
      break;
  }
  return target;
}

/** Checks that cannot fail are removed later; a parameter that is never deleted needs none to begin with. */
function checkBound(unit: Unit, position: Position, name: string, register: number): void {
  if (!unit.isVariable(register)) return;
  if (register < unit.scope.parameters.length && !unit.scope.deleted.has(name)) return;
  unit.emit(position, Op.CHECK_BOUND!, register, unit.constant(name));
}

/** In the annotations of a class body: the class's namespace, then what lies around the class (PEP 649). */
function loadFromClass(unit: Unit, position: Position, name: string, outer: number, target: number): void {
  const mark = unit.mark();
  const namespace = unit.allocate();
  const key = unit.allocate();
  const outside = unit.assembler.label();
  const end = unit.assembler.label();
  loadName(unit, position, "__classdict__", namespace);
  unit.emit(position, Op.LOAD_CONST!, key, unit.constant(name));
  unit.emit(position, Op.JUMP_IF_NOT_IN!, key, namespace, outside);
  unit.emit(position, Op.GETITEM!, target, namespace, key);
  unit.emit(position, Op.JUMP!, 0, end);
  unit.assembler.place(outside);
  if (outer >= 0) unit.emit(position, Op.LOAD_FREE!, target, outer, unit.constant(name));
  else unit.emit(position, Op.LOAD_GLOBAL!, target, unit.constant(name));
  unit.assembler.place(end);
  unit.release(mark);
}

/** The register that assigning to a name writes, -1 if it takes an instruction of its own. */
export function registerOf(unit: Unit, id: string): number {
  const place = unit.place(unit.scope.mangle(id));
  return place.kind === "register" ? place.index : -1;
}

/** Binds a name to the value of a register. */
export function storeName(unit: Unit, position: Position | null, id: string, value: number): void {
  const name = unit.scope.mangle(id);
  const place = unit.place(name);
  switch (place.kind) {
    case "register":
      if (place.index !== value) unit.emit(position, Op.MOVE!, place.index, value);
      break;
    case "cell":
      unit.emit(position, Op.STORE_CELL!, place.index, value);
      break;
    case "free":
      unit.emit(position, Op.STORE_FREE!, place.index, value);
      break;
    case "global":
      unit.emit(position, Op.STORE_GLOBAL!, value, unit.constant(name));
      break;
    default:
      unit.emit(position, Op.STORE_NAME!, value, unit.constant(name));
  }
}

/** Unbinds a name; it is an error if it is not bound. */
export function deleteName(unit: Unit, position: Position | null, id: string): void {
  const name = unit.scope.mangle(id);
  const place = unit.place(name);
  const constant = unit.constant(name);
  switch (place.kind) {
    case "register":
      unit.emit(position, Op.DELETE_FAST!, place.index, constant);
      break;
    case "cell":
      unit.emit(position, Op.DELETE_CELL!, place.index, constant);
      break;
    case "free":
      unit.emit(position, Op.DELETE_FREE!, place.index, constant);
      break;
    case "global":
      unit.emit(position, Op.DELETE_GLOBAL!, 0, constant);
      break;
    default:
      unit.emit(position, Op.DELETE_NAME!, 0, constant);
  }
}

/** Unbinds the name of an `except ... as name` clause, bound or not, as CPython does: by way of None. */
export function forgetName(unit: Unit, id: string): void {
  const place = unit.place(unit.scope.mangle(id));
  if (place.kind === "register") {
    unit.emit(null, Op.CLEAR!, place.index);
    return;
  }
  const mark = unit.mark();
  const none = unit.allocate();
  unit.emit(null, Op.LOAD_CONST!, none, unit.constant(null));
  storeName(unit, null, id, none);
  deleteName(unit, null, id);
  unit.release(mark);
}
