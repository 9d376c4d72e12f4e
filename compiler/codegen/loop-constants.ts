// SPDX-License-Identifier: LGPL-2.1-or-later
// Constants that a loop reads again and again are loaded once, before the outermost loop around them, into registers of their
// own. Which they are is known when the loop has been walked, so room is left for their loads.
import type { Position } from "../ast.ts";
import type { Assembler } from "./assembler.ts";
import { Op, REGISTERS } from "./opcodes.ts";
import type { Unit } from "./unit.ts";

/** How many constants a loop can have. A frame has to hold them, and each is loaded whether it will be read or not. */
export const MOST_LOOP_CONSTANTS = 8;

/** The constants of an outermost loop. */
export class LoopConstants {
  private readonly loads = new Map<string, readonly [op: number, register: number, value: number]>();
  private readonly entrances: number[] = [];

  constructor(
    private readonly assembler: Assembler,
    /** The first of the registers for them. */
    private readonly first: number,
    /** How many there can be. */
    private readonly most: number,
  ) {}

  /** How many there are. */
  get count(): number {
    return this.loads.size;
  }

  /** The next instructions are what is executed before the loop begins. */
  enter(): void {
    const entrance = this.assembler.positions.length;
    for (let count = 0; count < this.most; count++) this.assembler.emit(Op.NOP!);
    this.entrances.push(entrance);
    for (const load of this.loads.values()) this.put(entrance, load);
  }

  /** The register that holds what this instruction loads; -1 if there are too many. */
  register(op: number, value: number): number {
    const key = `${op} ${value}`;
    const known = this.loads.get(key);
    if (known !== undefined) return known[1];
    if (this.loads.size === this.most) return -1;
    const load = [op, this.first + this.loads.size, value] as const;
    this.loads.set(key, load);
    for (const entrance of this.entrances) this.put(entrance, load);
    return load[1];
  }

  private put(entrance: number, load: readonly [op: number, register: number, value: number]): void {
    this.assembler.code.splice(4 * (entrance + load[1] - this.first), 3, ...load);
  }
}

/** The first register for constants of loops while it is not known yet how many registers a unit needs otherwise. */
const FIRST = 0x10000;

/** Emits a loop of a unit: what `walk` emits, entered only from before it. */
export function loop(unit: Unit, position: Position | null, walk: () => void): void {
  const outer = unit.loopConstants;
  const { conditions } = unit;
  unit.conditions = 0;
  if (outer === null) {
    unit.loopConstants = new LoopConstants(unit.assembler, FIRST, MOST_LOOP_CONSTANTS);
    unit.assembler.position = position;
    unit.loopConstants.enter();
  }
  walk();
  unit.mostLoopConstants = Math.max(unit.mostLoopConstants, unit.loopConstants!.count);
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
  return unit.loopConstants === null || unit.conditions > 0 ? -1 : unit.loopConstants.register(op, value);
}

/** Gives the constants of loops their registers, from `first` on. */
export function placeLoopConstants(code: number[], first: number): void {
  for (let index = 0; index < code.length; index += 4) {
    const operands = REGISTERS[code[index]!]!;
    for (let operand = 1; operand <= 3; operand++)
      if ((operands >> operand) & 1 && code[index + operand]! >= FIRST) code[index + operand]! += first - FIRST;
  }
}
