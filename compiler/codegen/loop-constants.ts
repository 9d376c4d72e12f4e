// SPDX-License-Identifier: LGPL-2.1-or-later
// Constants that a loop reads again and again are loaded once, before the outermost loop around them, into registers of their
// own. Which they are is known when the loop has been walked, so room is left for their loads; and how many registers the
// code needs otherwise, when all has been walked: until then they have numbers that no other register can have.
import type { Position } from "../ast.ts";
import { Op, REGISTERS } from "./opcodes.ts";
import type { Unit } from "./unit.ts";

/** The first register for constants of loops, before {@link placeLoopConstants}. */
const FIRST = 0x10000;
/** How many constants a loop can have. A frame has to hold them, and each is loaded whether it will be read or not. */
const MOST = 8;

/** The outermost loop under way: where its loads go, and the instructions there by what they load. */
export interface LoopConstants {
  readonly at: number;
  readonly loads: Map<string, number>;
}

/** Emits a loop: what `walk` emits, entered only from before it. */
export function loop(unit: Unit, position: Position | null, walk: () => void): void {
  const outer = unit.loopConstants;
  const { conditions } = unit;
  unit.conditions = 0;
  if (outer === null) {
    unit.loopConstants = { at: unit.assembler.positions.length, loads: new Map() };
    for (let count = 0; count < MOST; count++) unit.emit(position, Op.NOP!);
  }
  walk();
  unit.loopConstants = outer;
  unit.conditions = conditions;
}

/** What `walk` emits need not run each time the loop around it does: its constants stay where they are. */
export function sometimes(unit: Unit, walk: () => void): void {
  unit.conditions++;
  walk();
  unit.conditions--;
}

/** The register that holds a constant for the loop under way; -1 if it has to be loaded here. */
export function loopConstant(unit: Unit, op: number, value: number): number {
  if (unit.loopConstants === null || unit.conditions > 0) return -1;
  const { at, loads } = unit.loopConstants;
  const key = `${op} ${value}`;
  let number = loads.get(key);
  if (number === undefined) {
    if (loads.size === MOST) return -1;
    number = loads.size;
    loads.set(key, number);
    unit.assembler.code.splice(4 * (at + number), 3, op, FIRST + number, value);
    unit.mostLoopConstants = Math.max(unit.mostLoopConstants, loads.size);
  }
  return FIRST + number;
}

/** Gives the constants of loops their registers, from `first` on. */
export function placeLoopConstants(code: number[], first: number): void {
  for (let index = 0; index < code.length; index += 4) {
    const operands = REGISTERS[code[index]!]!;
    for (let operand = 1; operand <= 3; operand++)
      if ((operands >> operand) & 1 && code[index + operand]! >= FIRST) code[index + operand]! += first - FIRST;
  }
}
