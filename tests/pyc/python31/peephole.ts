// SPDX-License-Identifier: LGPL-2.1-or-later
// CPython 3.1's improvements on finished code: constants are folded, jumps to jumps shortened, tests of constants and
// code behind returns taken out. What it leaves is what loaders meet.
import type { Operator } from "../../../compiler/ast.ts";
import { type Constant, TupleConstant } from "../../../compiler/code-object.ts";
import type { PycConstant } from "../../../compiler/pyc/marshal.ts";
import { ARGUMENT_KINDS, HAVE_ARGUMENT, PYC_NAMES, PYC_NUMBERS } from "../../../compiler/pyc/opcodes.ts";
import { foldConstants, foldUnary, truth } from "./folding.ts";

const op = (name: string): number => PYC_NUMBERS.get(name)!;
const NOP = op("NOP");
const LOAD_CONST = op("LOAD_CONST");
/** Longer code is left as it is. */
const LONGEST = 32700;
const WORDS = new Map<string, Constant>([
  ["None", null],
  ["True", true],
  ["False", false],
]);
const BINARY: Readonly<Record<string, Operator | "Subscript">> = {
  BINARY_POWER: "Pow",
  BINARY_MULTIPLY: "Mult",
  BINARY_TRUE_DIVIDE: "Div",
  BINARY_FLOOR_DIVIDE: "FloorDiv",
  BINARY_MODULO: "Mod",
  BINARY_ADD: "Add",
  BINARY_SUBTRACT: "Sub",
  BINARY_SUBSCR: "Subscript",
  BINARY_LSHIFT: "LShift",
  BINARY_RSHIFT: "RShift",
  BINARY_AND: "BitAnd",
  BINARY_XOR: "BitXor",
  BINARY_OR: "BitOr",
};

/** Code and line table, improved. Results of folding are added to the constants. */
export function optimize(
  code: readonly number[],
  lnotab: readonly number[],
  constants: PycConstant[],
  names: readonly string[],
): { code: Uint8Array; lnotab: Uint8Array } {
  const tooComplex = code.length > LONGEST || lnotab.includes(255) || code.at(-1) !== op("RETURN_VALUE");
  const improved = tooComplex ? null : new Peephole([...code], constants, names).run([...lnotab]);
  return improved ?? { code: Uint8Array.from(code), lnotab: Uint8Array.from(lnotab) };
}

class Peephole {
  /** The number of the basic block of each byte. */
  private readonly blocks: number[];
  /** Constants loaded right before the present instruction, and before the one before. */
  private loaded = 0;

  constructor(
    private readonly code: number[],
    private readonly constants: PycConstant[],
    private readonly names: readonly string[],
  ) {
    const starts = new Set<number>();
    for (let at = 0; at < code.length; at += this.size(at)) if (this.kind(at) !== null) starts.add(this.target(at));
    let number = 0;
    this.blocks = code.map((_, at) => (starts.has(at) ? ++number : number));
  }

  private size(at: number): number {
    return this.code[at]! < HAVE_ARGUMENT ? 1 : 3;
  }

  private argument(at: number): number {
    return this.code[at + 1]! | (this.code[at + 2]! << 8);
  }

  private setArgument(at: number, value: number): void {
    this.code[at + 1] = value & 0xff;
    this.code[at + 2] = value >> 8;
  }

  private name(at: number): string {
    return PYC_NAMES.get(this.code[at]!) ?? "";
  }

  private kind(at: number): "relative" | "absolute" | null {
    const kind = ARGUMENT_KINDS.get(this.code[at]!);
    return kind === "relative" || kind === "absolute" ? kind : null;
  }

  private target(at: number): number {
    return this.argument(at) + (this.kind(at) === "relative" ? at + 3 : 0);
  }

  private isBlock(start: number, length: number): boolean {
    return this.blocks[start] === this.blocks[start + length - 1];
  }

  private clear(from: number, count: number): void {
    this.code.fill(NOP, from, from + count);
  }

  /** Writes a load of a new constant. */
  private load(at: number, value: Constant): void {
    this.code[at] = LOAD_CONST;
    this.setArgument(at, this.constants.push(value as PycConstant) - 1);
  }

  private constantAt(at: number): PycConstant {
    return this.constants[this.argument(at)]!;
  }

  /** The improved code, or null if it must stay as it is. */
  run(lnotab: number[]): { code: Uint8Array; lnotab: Uint8Array } | null {
    for (let at = 0; at < this.code.length; at += this.size(at)) {
      const before = this.loaded;
      this.loaded = 0;
      if (this.name(at) === "EXTENDED_ARG") {
        if (this.name(at + 3) !== "MAKE_FUNCTION") return null;
        at += 3;
      } else at = this.improve(at, before);
    }
    return this.compact(lnotab);
  }

  /** Improves what begins or ends at an instruction; the place to go on from. */
  private improve(at: number, before: number): number {
    const { code } = this;
    const name = this.name(at);
    if (name === "UNARY_NOT" && this.name(at + 1) === "POP_JUMP_IF_FALSE" && this.isBlock(at, 4)) {
      const target = this.argument(at + 1);
      code[at] = op("POP_JUMP_IF_TRUE");
      this.setArgument(at, target);
      code[at + 3] = NOP;
      return this.improve(at, before);
    }
    if (name === "COMPARE_OP" && this.name(at + 3) === "UNARY_NOT" && this.isBlock(at, 4)) {
      const comparison = this.argument(at);
      if (comparison < 6 || comparison > 9) return at;
      this.setArgument(at, comparison ^ 1);
      code[at + 3] = NOP;
    } else if (name === "LOAD_NAME" || name === "LOAD_GLOBAL") {
      const word = WORDS.get(this.names[this.argument(at)]!);
      if (word === undefined) return at;
      const known = this.constants.indexOf(word as PycConstant);
      if (known < 0) this.load(at, word);
      else {
        code[at] = LOAD_CONST;
        this.setArgument(at, known);
      }
      this.loaded = before + 1;
    } else if (name === "LOAD_CONST") {
      this.loaded = before + 1;
      const isTest = this.name(at + 3) === "POP_JUMP_IF_FALSE" && this.isBlock(at, 6);
      if (!isTest || !truth(this.constantAt(at))) return at;
      this.clear(at, 6);
      this.loaded = 0;
    } else if (name === "BUILD_TUPLE" || name === "BUILD_LIST") this.display(at, before);
    else if (name in BINARY) return this.binary(at, before, BINARY[name]!);
    else if (name === "UNARY_NEGATIVE" || name === "UNARY_INVERT") return this.unary(at, before, name);
    else if (this.kind(at) !== null) return this.jump(at, before);
    else if (name === "RETURN_VALUE") this.behindReturn(at);
    return at;
  }

  private display(at: number, before: number): void {
    const count = this.argument(at);
    const first = at - 3 * count;
    const isTuple = this.name(at) === "BUILD_TUPLE";
    const isSearched = this.name(at + 3) === "COMPARE_OP" && [6, 7].includes(this.argument(at + 3));
    if (
      first >= 0 &&
      count <= before &&
      this.isBlock(first, 3 * (count + (isTuple ? 1 : 2))) &&
      (isTuple || isSearched)
    ) {
      const items = Array.from({ length: count }, (_, index) => this.constantAt(first + 3 * index));
      this.clear(first, 3 * count);
      this.load(at, new TupleConstant(items as Constant[]));
      this.loaded = 1;
      return;
    }
    if (this.name(at + 3) !== "UNPACK_SEQUENCE" || !this.isBlock(at, 6) || this.argument(at + 3) !== count) return;
    const instead = [[], [], ["ROT_TWO"], ["ROT_THREE", "ROT_TWO"]][count];
    if (instead === undefined || count === 0) return;
    this.clear(at, 6);
    instead.forEach((name, index) => {
      this.code[at + index] = op(name);
    });
  }

  private binary(at: number, before: number, operator: Operator | "Subscript"): number {
    if (before < 2 || !this.isBlock(at - 6, 7)) return at;
    const value = foldConstants(operator, this.constantAt(at - 6), this.constantAt(at - 3));
    if (value === undefined) return at;
    this.clear(at - 6, 4);
    this.load(at - 2, value);
    this.loaded = 1;
    return at - 2;
  }

  private unary(at: number, before: number, name: string): number {
    if (before < 1 || !this.isBlock(at - 3, 4)) return at;
    const value = foldUnary(name, this.constantAt(at - 3));
    if (value === undefined) return at;
    this.code[at - 3] = NOP;
    this.load(at - 2, value);
    this.loaded = 1;
    return at - 2;
  }

  private jump(at: number, before: number): number {
    const { code } = this;
    const target = this.target(at);
    const [name, next] = [this.name(at), this.name(target)];
    if (name.endsWith("_OR_POP") && next.includes("JUMP_IF")) {
      if (name.includes("TRUE") === next.includes("TRUE")) {
        code[at] = code[target]!;
        this.setArgument(at, this.argument(target));
      } else {
        code[at] = op(name.includes("TRUE") ? "POP_JUMP_IF_TRUE" : "POP_JUMP_IF_FALSE");
        this.setArgument(at, target + 3);
      }
      return this.improve(at, before);
    }
    const isUnconditional = name === "JUMP_FORWARD" || name === "JUMP_ABSOLUTE";
    if (isUnconditional && next === "RETURN_VALUE") {
      code[at] = op("RETURN_VALUE");
      this.clear(at + 1, 2);
      return at;
    }
    if (next !== "JUMP_FORWARD" && next !== "JUMP_ABSOLUTE") return at;
    const isRelative = this.kind(at) === "relative" && name !== "JUMP_FORWARD";
    const goal = this.target(target) - (isRelative ? at + 3 : 0);
    if (goal < 0) return at;
    if (name === "JUMP_FORWARD") code[at] = op("JUMP_ABSOLUTE");
    this.setArgument(at, goal);
    return at;
  }

  private behindReturn(at: number): void {
    if (at + 4 >= this.code.length) return;
    if (this.name(at + 4) === "RETURN_VALUE" && this.isBlock(at, 5)) this.clear(at + 1, 4);
    else if (/^JUMP_(FORWARD|ABSOLUTE)$/.test(this.name(at + 1)) && this.isBlock(at, 4)) this.clear(at + 1, 3);
  }

  /** Takes out what became nothing. */
  private compact(lnotab: number[]): { code: Uint8Array; lnotab: Uint8Array } {
    const { code } = this;
    const moved: number[] = [];
    let nops = 0;
    for (let at = 0; at < code.length; at += this.size(at)) {
      moved[at] = at - nops;
      if (code[at] === NOP) nops++;
    }
    let address = 0;
    let last = 0;
    for (let entry = 0; entry < lnotab.length; entry += 2) {
      address += lnotab[entry]!;
      lnotab[entry] = moved[address]! - last;
      last = moved[address]!;
    }
    const result: number[] = [];
    for (let at = 0, next = 0; at < code.length; at = next) {
      next = at + this.size(at);
      if (code[at] === NOP) continue;
      const kind = this.kind(at);
      if (kind === "absolute") this.setArgument(at, moved[this.argument(at)]!);
      else if (kind === "relative") this.setArgument(at, moved[this.target(at)]! - moved[at]! - 3);
      result.push(...code.slice(at, next));
    }
    return { code: Uint8Array.from(result), lnotab: Uint8Array.from(lnotab) };
  }
}
