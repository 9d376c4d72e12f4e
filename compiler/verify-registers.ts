// SPDX-License-Identifier: LGPL-2.1-or-later
// Proves that code reads no register that may hold nothing: a forward analysis of the registers that hold something for
// certain, over all ways through the code. A handler begins with what holds at every instruction that it covers.
import type { CodeObject } from "./code-object.ts";
import { ENDS_FLOW } from "./codegen/opcodes.ts";
import { visitRegisters } from "./register-use.ts";

/** A set of registers. */
type Registers = Uint32Array;

const has = (set: Registers, register: number): boolean => ((set[register >> 5]! >> (register & 31)) & 1) === 1;

function add(set: Registers, first: number, count: number): void {
  for (let register = first; register < first + count; register++) set[register >> 5]! |= 1 << (register & 31);
}

function remove(set: Registers, register: number): void {
  set[register >> 5]! &= ~(1 << (register & 31));
}

/** Leaves in `set` what is also in `other`; whether that took something out. */
function intersect(set: Registers, other: Registers): boolean {
  let changed = false;
  for (let word = 0; word < set.length; word++) {
    const both = set[word]! & other[word]!;
    if (both >>> 0 !== set[word]) changed = true;
    set[word] = both;
  }
  return changed;
}

/** A read of a register that may hold nothing. */
export interface OpenRead {
  readonly index: number;
  readonly register: number;
}

/** The analysis of one code object, whose operands are known to fit. */
export class RegisterAnalysis {
  private readonly count: number;
  /** 1 where control may arrive other than from the instruction before. */
  private readonly isLeader: Uint8Array;
  /** What holds something at those places that control was found to reach. */
  private readonly entries = new Map<number, Registers>();
  private readonly work: number[] = [];
  private readonly handlerOf: Int32Array;

  constructor(
    private readonly code: CodeObject,
    /** Where each instruction jumps to, -1 if it does not. */
    private readonly targets: Int32Array,
    /** Work that is left. */
    private steps: number,
  ) {
    this.count = code.instructions.length / 4;
    this.handlerOf = new Int32Array(this.count).fill(-1);
    this.isLeader = new Uint8Array(this.count);
    for (const target of targets) if (target >= 0) this.isLeader[target] = 1;
    const table = code.exceptionTable;
    for (let entry = 0; entry < table.length; entry += 4) {
      this.isLeader[table[entry + 2]!] = 1;
      this.steps -= table[entry + 1]! - table[entry]!;
      for (let index = table[entry]!; index < table[entry + 1]! && this.steps > 0; index++)
        if (this.handlerOf[index] === -1) this.handlerOf[index] = entry;
    }
  }

  /** The first read found that may find nothing; null if there is none; "too much" if that is too much work to tell. */
  run(parameters: number): OpenRead | "too much" | null {
    const start = new Uint32Array((this.code.nregs + 31) >> 5);
    add(start, 0, parameters);
    this.flow(0, start);
    if (this.steps < 0) return "too much";
    for (let index = this.work.pop(); index !== undefined; index = this.work.pop()) {
      const read = this.walk(index);
      if (read !== null) return read;
      if (this.steps < 0) return "too much";
    }
    return null;
  }

  /** Control may arrive at a place where `entries` has something, with these registers. */
  private flow(index: number, registers: Registers): void {
    this.steps -= registers.length;
    const known = this.entries.get(index);
    if (known === undefined) this.entries.set(index, registers.slice());
    else if (!intersect(known, registers)) return;
    this.work.push(index);
  }

  private caught(entry: number, registers: Registers): void {
    const [, , handler, register] = this.code.exceptionTable.subarray(entry, entry + 4);
    const caught = registers.slice();
    add(caught, register!, 1);
    this.flow(handler!, caught);
  }

  /** Straight on from a place until control goes on at another such place. */
  private walk(first: number): OpenRead | null {
    const registers = this.entries.get(first)!.slice();
    let open: OpenRead | null = null;
    let handler = -1;
    for (let index = first; index < this.count; index++) {
      if (index > first && this.isLeader[index] === 1) {
        this.flow(index, registers);
        return null;
      }
      this.steps--;
      const [op, a, b, c] = this.code.instructions.subarray(4 * index, 4 * index + 4);
      // Registers only come to hold more, unless one is left open: that is told at once.
      if (this.handlerOf[index]! >= 0 && this.handlerOf[index] !== handler)
        this.caught(this.handlerOf[index]!, registers);
      handler = this.handlerOf[index]!;
      let isWriting = false;
      visitRegisters(op!, a!, b!, c!, (use, start, count) => {
        if (use === "read") {
          for (let register = start; register < start + count; register++)
            if (!has(registers, register)) open ??= { index, register };
        } else if (use !== "passed") {
          if (!isWriting && this.targets[index]! >= 0) this.flow(this.targets[index]!, registers);
          isWriting = true;
          if (use === "written") add(registers, start, count);
          else remove(registers, start);
          if (use === "left open") handler = -1;
        }
      });
      if (open !== null) return open;
      if (!isWriting && this.targets[index]! >= 0) this.flow(this.targets[index]!, registers);
      if (ENDS_FLOW[op!] === 1) return null;
    }
    return null;
  }
}
