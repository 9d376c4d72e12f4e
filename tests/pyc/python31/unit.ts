// SPDX-License-Identifier: LGPL-2.1-or-later
// One code object while it is compiled: its instructions, tables and line numbers, and how they become bytes.
import { Complex, type Expr, type ExprContext } from "../../../compiler/ast.ts";
import { TupleConstant } from "../../../compiler/code-object.ts";
import { isPycCode, type PycCode, type PycConstant } from "../../../compiler/pyc/marshal.ts";
import { ARGUMENT_KINDS, HAVE_ARGUMENT, PYC_NUMBERS } from "../../../compiler/pyc/opcodes.ts";
import { optimize } from "./peephole.ts";
import type { Block } from "./scopes.ts";

/** A program that CPython 3.1 would not have taken. */
export class NotPython31 extends Error {}

/** A place in the code; its number is an index into the unit's `places`. */
export type Label = number;

interface Instruction {
  readonly op: number;
  readonly argument: number;
  readonly target: Label;
  /** The line if one begins here, else 0. */
  readonly line: number;
}

/** What surrounds the statements being compiled, as far as `continue` must know it. */
export interface FrameBlock {
  readonly kind: "loop" | "try" | "finally";
  readonly start: Label;
}

const CO_NEWLOCALS = 2;
const EXTENDED_ARG = 143;
const STACK_SIZE = 100;

/** Numbers items in the order in which they come. */
class Table<T> {
  readonly items: T[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(private readonly key: (item: T) => string) {}

  add(item: T): number {
    const key = this.key(item);
    let index = this.indexes.get(key);
    if (index === undefined) this.indexes.set(key, (index = this.items.push(item) - 1));
    return index;
  }
}

/** To the parser of 3.1 a string of several lines begins in its last one, and parentheses belong to no tuple. */
function lineOf(node: Expr): number {
  if (node.type === "Tuple" && node.elts.length > 0) return lineOf(node.elts[0]!);
  if (node.type !== "Constant" || typeof node.value !== "string") return node.lineno;
  return node.value.includes("\n") ? node.end_lineno : node.lineno;
}

/** Equal for constants that CPython holds to be the same. */
function constantKey(value: PycConstant): string {
  if (typeof value === "number") return Object.is(value, -0) ? "float -0" : `float ${value}`;
  if (value instanceof Complex) return `complex ${constantKey(value.real)} ${constantKey(value.imag)}`;
  if (value instanceof Uint8Array) return `bytes ${value}`;
  if (value instanceof TupleConstant) return `tuple ${JSON.stringify(value.items.map((v) => constantKey(v as null)))}`;
  if (isPycCode(value)) return codeKey(value);
  return `${typeof value} ${String(value)}`;
}

/** Code objects with equal contents are one constant. */
function codeKey(code: PycCode): string {
  const { name, argcount, kwonlyargcount, flags, firstlineno, names, varnames, freevars, cellvars } = code;
  const constants = code.consts.map(constantKey);
  return JSON.stringify([
    ...[name, argcount, kwonlyargcount, flags, firstlineno, [...code.code], constants],
    ...[names, varnames, freevars, cellvars],
  ]);
}

/** One code object being compiled. */
export class Unit {
  private readonly instructions: Instruction[] = [];
  /** Index of the instruction at each label. */
  private readonly places: number[] = [];
  private readonly constants = new Table<PycConstant>(constantKey);
  private readonly names = new Table<string>(String);
  readonly varnames = new Table<string>(String);
  private readonly cells: string[];
  readonly frameBlocks: FrameBlock[] = [];
  argcount = 0;
  kwonlyargcount = 0;
  flags = 0;
  /** The last basic block has a RETURN_VALUE in it. */
  private returns = false;
  private line = 0;
  private isLineSet = false;
  private temporaries = 0;

  constructor(
    readonly block: Block,
    private readonly name: string,
    private readonly filename: string,
    private readonly firstLine: number,
  ) {
    this.cells = [...[...block.cells].sort(), ...[...block.free].sort()];
  }

  // Lines

  /** A statement begins. */
  beginStatement(line: number): void {
    this.line = line;
    this.isLineSet = false;
  }

  /** The test of a loop is told of in each round. */
  beginRound(): void {
    this.isLineSet = false;
  }

  /** An expression begins: it tells of its line if that is a later one. */
  beginExpression(node: Expr): void {
    const lineno = lineOf(node);
    if (lineno > this.line) this.beginStatement(lineno);
  }

  // Labels

  /** A new place, not placed yet. */
  label(): Label {
    return this.places.push(-1) - 1;
  }

  /** The next instruction is at this place, and begins a basic block. */
  place(label: Label): void {
    this.places[label] = this.instructions.length;
    this.returns = false;
  }

  // Instructions

  /** Adds an instruction; `target` is that of a jump. */
  emit(name: string, argument = 0, target: Label = -1): void {
    const line = this.isLineSet ? 0 : this.line;
    this.isLineSet = true;
    if (name === "RETURN_VALUE") this.returns = true;
    this.instructions.push({ op: PYC_NUMBERS.get(name)!, argument, target, line });
  }

  jump(name: string, target: Label): void {
    this.emit(name, 0, target);
  }

  constant(value: PycConstant): void {
    this.emit("LOAD_CONST", this.constants.add(value));
  }

  /** Makes a value the next constant. */
  reserve(value: PycConstant): void {
    this.constants.add(value);
  }

  /** An instruction with a name that is mangled, but otherwise left alone. */
  named(op: string, name: string): void {
    this.emit(op, this.names.add(this.block.mangle(name)));
  }

  /** Reads, binds or deletes a variable. */
  variable(written: string, context: ExprContext): void {
    const name = this.block.mangle(written);
    const verb = { Load: "LOAD", Store: "STORE", Del: "DELETE" }[context];
    const reach = this.block.reach(name);
    const isFunction = this.block.kind === "function";
    if (reach === "cell" || reach === "free") {
      if (context === "Del") throw new NotPython31(`can not delete variable '${name}' referenced in nested scope`);
      this.emit(`${verb}_DEREF`, this.cellIndex(name));
    } else if (reach === "local" && isFunction) this.emit(`${verb}_FAST`, this.varnames.add(name));
    else if (reach === "global" || (reach === "implicit global" && isFunction))
      this.emit(`${verb}_GLOBAL`, this.names.add(name));
    else this.emit(`${verb}_NAME`, this.names.add(name));
  }

  /** The number of a cell or free variable, -1 if there is none of that name. */
  cellIndex(name: string): number {
    return this.cells.indexOf(name);
  }

  /** A variable of the compiler's own, as `with` needs them. */
  temporary(): string {
    return `_[${++this.temporaries}]`;
  }

  // The code object

  /** What CPython 3.1 would make of the instructions. */
  finish(): PycCode {
    if (!this.returns) {
      this.constant(null);
      this.emit("RETURN_VALUE");
    }
    const firstlineno = this.firstLine || this.instructions[0]!.line || 1;
    const { block, cells, argcount, kwonlyargcount, varnames } = this;
    const assembled = this.assemble(firstlineno);
    const { code, lnotab } = optimize(assembled.code, assembled.lnotab, this.constants.items, this.names.items);
    let flags = this.flags | (block.kind === "module" ? 0 : CO_NEWLOCALS);
    if (block.kind === "function") flags |= 1 | (block.isNested ? 16 : 0) | (block.isGenerator ? 32 : 0);
    if (cells.length === 0) flags |= 64;
    return {
      ...{ kind: "code", offset: 0, argcount, kwonlyargcount, stacksize: STACK_SIZE, flags, code, lnotab, firstlineno },
      ...{ nlocals: varnames.items.length, varnames: varnames.items, names: this.names.items },
      ...{ consts: this.constants.items, filename: this.filename, name: this.name },
      ...{ cellvars: cells.slice(0, block.cells.size), freevars: cells.slice(block.cells.size) },
    };
  }

  private assemble(firstLine: number): { code: number[]; lnotab: number[] } {
    const { instructions } = this;
    const isRelative = instructions.map(({ op }) => ARGUMENT_KINDS.get(op) === "relative");
    let starts: number[] = [];
    let resolved = instructions.map(({ argument }) => argument);
    // Jumps beyond 65535 are longer, which may make others so.
    for (let before = -1; before !== (starts.at(-1) ?? 0); ) {
      before = starts.at(-1) ?? 0;
      starts = [0];
      for (const [index, { op }] of instructions.entries()) starts.push(starts[index]! + sizeOf(op, resolved[index]!));
      resolved = instructions.map(({ argument, target }, index) => {
        if (target < 0) return argument;
        const goal = starts[this.places[target]!]!;
        return isRelative[index] ? goal - starts[index + 1]! : goal;
      });
    }
    const code: number[] = [];
    const lines = new LineTable(firstLine);
    instructions.forEach(({ op, line }, index) => {
      const argument = resolved[index]!;
      if (line > 0) lines.add(starts[index]!, line);
      if (argument > 0xffff) code.push(EXTENDED_ARG, (argument >> 16) & 0xff, argument >>> 24);
      code.push(op);
      if (op >= HAVE_ARGUMENT) code.push(argument & 0xff, (argument >> 8) & 0xff);
    });
    return { code, lnotab: lines.bytes };
  }
}

const sizeOf = (op: number, argument: number): number => (op < HAVE_ARGUMENT ? 1 : argument > 0xffff ? 6 : 3);

/** Steps of addresses and lines. */
class LineTable {
  readonly bytes: number[] = [];
  private address = 0;

  constructor(private line: number) {}

  add(address: number, line: number): void {
    let step = address - this.address;
    let lines = line - this.line;
    if (step === 0 && lines === 0) return;
    for (; step > 255; step -= 255) this.bytes.push(255, 0);
    for (; lines > 255; lines -= 255, step = 0) this.bytes.push(step, 255);
    this.bytes.push(step, lines);
    this.address = address;
    this.line = line;
  }
}
