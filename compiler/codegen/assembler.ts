// SPDX-License-Identifier: LGPL-2.1-or-later
// Collects the instructions of one code object while the code generator walks the tree: operands, labels, positions, and
// for each instruction the handler that catches what it raises. `finish.ts` turns this into the final code.
import { Complex, ELLIPSIS, type Position } from "../ast.ts";
import { CodeObject, type Constant, FrozenSetConstant, SliceConstant, TupleConstant } from "../code-object.ts";

/** A place in the code, to be jumped to; made by {@link Assembler.label}, fixed by {@link Assembler.place}. */
export type Label = number;

/** Where exceptions go: the handler's label and the register that receives the exception. */
export interface Handler {
  readonly label: Label;
  readonly register: number;
}

/** The instructions of one code object under construction. */
export class Assembler {
  /** Opcode, a, b, c of each instruction; jump operands hold labels, 32-bit operands are whole in b. */
  readonly code: number[] = [];
  readonly positions: (Position | null)[] = [];
  /** Index into {@link handlers} for each instruction, -1 for none. */
  readonly handlerOf: number[] = [];
  readonly handlers: Handler[] = [];
  /** Instruction number of each label, -1 until placed. */
  readonly labels: number[] = [];
  readonly consts: Constant[] = [];
  /** The position given to instructions from now on. */
  position: Position | null = null;
  /** The handler in force for instructions from now on. */
  handler = -1;

  private readonly constIndex = new Map<unknown, number>();

  /** A new label, to be placed later. */
  label(): Label {
    return this.labels.push(-1) - 1;
  }

  /** The label stands for the next instruction. */
  place(label: Label): void {
    this.labels[label] = this.positions.length;
  }

  /** A handler at `label`, which receives the exception in `register`. */
  newHandler(label: Label, register: number): number {
    return this.handlers.push({ label, register }) - 1;
  }

  /** Appends an instruction. */
  emit(op: number, a = 0, b = 0, c = 0): void {
    this.code.push(op, a, b, c);
    this.positions.push(this.position);
    this.handlerOf.push(this.handler);
  }

  /** Index of a constant; equal ones of the same type share it. */
  constant(value: Constant): number {
    const key = constantKey(value);
    let index = this.constIndex.get(key);
    if (index === undefined) {
      index = this.consts.push(value) - 1;
      this.constIndex.set(key, index);
    }
    return index;
  }
}

const bits = new DataView(new ArrayBuffer(8));
function floatKey(value: number): string {
  bits.setFloat64(0, value);
  return bits.getBigUint64(0).toString(16);
}

/** A key that is the same for constants that may be one: Python's equality, type and sign of zero included. */
function constantKey(value: Constant): unknown {
  if (typeof value === "bigint" || value === null || typeof value === "boolean" || value === ELLIPSIS) return value;
  if (typeof value === "string") return `s${value}`;
  if (typeof value === "number") return `f${floatKey(value)}`;
  if (value instanceof Complex) return `c${floatKey(value.real)},${floatKey(value.imag)}`;
  if (value instanceof CodeObject) return value;
  if (value instanceof Uint8Array)
    return `b${String.fromCharCode(...value.subarray(0, 1000))}${value.length > 1000 ? unique() : ""}`;
  if (value instanceof TupleConstant) return `(${value.items.map(itemKey).join()})`;
  if (value instanceof FrozenSetConstant) return `<${value.items.map(itemKey).join()}>`;
  if (value instanceof SliceConstant) return `:${itemKey(value.start)},${itemKey(value.stop)},${itemKey(value.step)}`;
  throw new TypeError("no such constant");
}

let uniqueCount = 0;
const unique = (): string => `#${uniqueCount++}`;

/** As {@link constantKey}, safe inside the key of a tuple. */
function itemKey(value: Constant): string {
  if (typeof value === "bigint") return `i${value}`;
  if (typeof value === "string") return JSON.stringify(value);
  const key = constantKey(value);
  return typeof key === "string" ? `${key.length}:${key}` : String(key);
}
