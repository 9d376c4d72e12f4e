// SPDX-License-Identifier: LGPL-2.1-or-later
// One code object under translation. First all ways through it are followed to learn in which states each instruction
// is reached; then the code of each state is emitted. Both passes run the same functions, one for each instruction of
// CPython 3.1, in the files *-instructions.ts.
import type { Position } from "../ast.ts";
import { CO_HAS_DOCSTRING, CO_NEWLOCALS, CO_OPTIMIZED, CodeObject, type Constant } from "../code-object.ts";
import { Assembler, type Label } from "../codegen/assembler.ts";
import { finish } from "../codegen/finish.ts";
import { LoopConstants, MOST_LOOP_CONSTANTS } from "../codegen/loop-constants.ts";
import { Op } from "../codegen/opcodes.ts";
import { lastRegister, writesOne } from "../register-use.ts";
import { type Block, BlockStacks } from "./blocks.ts";
import { Constants } from "./constants.ts";
import { badCode, decode, type Instruction } from "./decode.ts";
import { Landings } from "./landings.ts";
import type { PycCode } from "./marshal.ts";
import { type Mover, NONE, OperandStack } from "./operand-stack.ts";
import { PycError } from "./pyc-error.ts";
import { atHome, type Slot } from "./slots.ts";
import { type Variant, Variants } from "./variants.ts";

/** Flag of code objects loaded from CPython 3.1's bytecode: the last constant shows the original code. */
const CO_FROM_3_1 = 0x20000000;

const MOST_REGISTERS = 0xfffe;

/** What translating may cost in all, so that no file keeps the loader busy for ever. */
export interface Budget {
  left: number;
}

/** How a code object is to be translated. */
export interface BodyOptions {
  readonly qualname: string;
  /** The body of a module, whose names are its globals. */
  readonly isModule: boolean;
  /** CPython's constants, with code objects translated. */
  readonly constants: readonly Constant[];
  readonly budget: Budget;
  /** Positions get the byte in the code string as their column, for listings. */
  readonly offsetsAsColumns: boolean;
}

/** Translates one instruction: the number of the next one to look at, END, or nothing for the one behind it. */
export type Translate = (body: Body, instruction: Instruction) => number | undefined;
/** The flow ends here. */
export const END = -1;

/** One code object under translation. */
export class Body implements Mover {
  readonly instructions: readonly Instruction[];
  readonly constants: Constants;
  readonly stack: OperandStack;
  readonly stacks = new BlockStacks();
  /** The register of each cell variable. */
  readonly cellRegisters: readonly number[];
  /** Names of the registers of variables. */
  readonly varnames: readonly string[];
  /** The first register for values of the stack. */
  readonly first: number;
  /** Number of parameters. */
  readonly parameters: number;
  /** 1 where code may be reached other than from the instruction before. */
  readonly isLeader: Uint8Array;
  /** Locals that DELETE_FAST deletes somewhere. */
  readonly deleted = new Set<number>();
  /** Whether code is emitted, or its states are being found. */
  emitting = false;
  /** Number of the present instruction. */
  index = 0;
  /** Code is emitted in the place of a jump to it: the test of a loop, at the loop's end. */
  isInlined = false;
  /** Where that code begins. */
  private inlined = -1;
  private blockStack: Block | null = null;

  private readonly assembler = new Assembler();
  private readonly variants: Variants;
  private readonly queue: Variant[] = [];
  /** LOAD_ATTRs whose result is called at once, LOAD_CONSTs that name keyword arguments; and those that are not only that. */
  private readonly marked = new Set<number>();
  private readonly banned = new Set<number>();
  private readonly landings: Landings;
  private highest = 0;
  /** The constants of outermost loops, by their blocks, and the first of the registers kept for them. */
  private readonly loops = new Map<Block, LoopConstants>();
  private readonly firstLoopConstant: number;
  private readonly mostLoopConstants: number;
  /** Number of the instruction that was emitted last, -1 if another way leads behind it. */
  private lastResult = -1;

  constructor(
    readonly code: PycCode,
    readonly options: BodyOptions,
    /** How each instruction of CPython 3.1 is translated, by name. */
    private readonly table: ReadonlyMap<string, Translate>,
  ) {
    this.instructions = decode(code);
    this.parameters = code.argcount + code.kwonlyargcount + ((code.flags >> 2) & 1) + ((code.flags >> 3) & 1);
    const varnames = [...code.varnames];
    this.cellRegisters = code.cellvars.map((name) => {
      const parameter = code.varnames.indexOf(name);
      return parameter >= 0 && parameter < this.parameters ? parameter : varnames.push(name) - 1;
    });
    this.varnames = varnames;
    // One register is kept for exceptions that pass a handler on their way to another.
    this.firstLoopConstant = varnames.length + 1;
    const hasLoops = this.instructions.some(({ name }) => name === "SETUP_LOOP");
    this.mostLoopConstants = hasLoops ? Math.min(MOST_LOOP_CONSTANTS, options.constants.length) : 0;
    this.first = this.firstLoopConstant + this.mostLoopConstants;
    if (this.first > MOST_REGISTERS) throw new PycError("limit", `${code.name}: too many variables`, code.offset);
    this.highest = varnames.length;
    this.landings = new Landings(this.assembler, this.emit.bind(this), this.highest);
    this.isLeader = this.findLeaders();
    this.constants = new Constants(this.assembler.consts, code, this.instructions, options.constants, this.docstring);
    this.stack = new OperandStack(this);
    this.variants = new Variants(
      () => this.assembler.label(),
      (producer) => this.ban(producer),
      (leader, one, other) =>
        this.fail(
          `code offset ${this.instructions[leader]!.offset} is reached with ${one} and with ${other} values on the stack`,
        ),
    );
  }

  private get docstring(): string | null {
    const first = this.options.constants[0];
    return (this.code.flags & CO_NEWLOCALS) !== 0 && typeof first === "string" ? first : null;
  }

  private findLeaders(): Uint8Array {
    const isLeader = new Uint8Array(this.instructions.length + 1);
    this.instructions.forEach(({ name, argument, target }, index) => {
      if (target >= 0) isLeader[target] = 1;
      if (name.includes("JUMP_IF") || name === "END_FINALLY") isLeader[index + 1] = 1;
      if (name === "DELETE_FAST") this.deleted.add(argument);
    });
    return isLeader;
  }

  // The two passes

  /** The code object. */
  translate(): CodeObject {
    this.reach(0, null, []);
    for (let variant = this.queue.pop(); variant !== undefined; variant = this.queue.pop()) {
      variant.queued = false;
      this.walk(variant);
    }
    this.emitting = true;
    this.assembler.position = null;
    this.cellRegisters.forEach((register) => {
      this.emit(Op.MAKE_CELL!, register);
    });
    // Of the variants of one instruction, the one with least on the stack is that without an exception.
    const order = [...this.variants.all].sort(
      (one, other) => one.leader - other.leader || one.slots.length - other.slots.length || one.id - other.id,
    );
    for (const variant of order) this.walk(variant);
    this.assembler.handler = -1;
    this.assembler.position = null;
    this.landings.emitAll();
    return this.finish();
  }

  private walk(variant: Variant): void {
    this.stack.load(variant.slots);
    if (this.emitting) this.assembler.place(variant.label);
    this.lastResult = -1;
    this.isInlined = false;
    this.index = variant.leader;
    this.blocks = variant.blocks;
    for (let isFirst = true; ; isFirst = false) {
      if (!isFirst && this.isLeader[this.index] === 1 && this.inlined !== this.index) {
        this.jump(this.index);
        return;
      }
      this.inlined = -1;
      const instruction = this.instructions[this.index];
      if (instruction === undefined) {
        this.index--;
        this.fail("the code runs off its end");
      }
      this.spend(1);
      this.stack.begin();
      this.assembler.position = this.positionOf(instruction);
      const next = this.table.get(instruction.name)!(this, instruction);
      if (next === END) return;
      this.index = next ?? this.index + 1;
    }
  }

  private positionOf({ line, offset }: Instruction): Position {
    const column = this.options.offsetsAsColumns ? offset : -1;
    const last = this.assembler.position;
    if (last?.lineno === line && last.col_offset === column) return last;
    return { lineno: line, col_offset: column, end_lineno: line, end_col_offset: column };
  }

  spend(count: number): void {
    this.options.budget.left -= count;
    if (this.options.budget.left < 0)
      throw new PycError(
        "limit",
        `${this.code.name}: there are too many ways through its try statements`,
        this.code.offset,
      );
  }

  private finish(): CodeObject {
    const { code, options } = this;
    const result = new CodeObject();
    result.argcount = code.argcount;
    result.kwonlyargcount = code.kwonlyargcount;
    result.name = code.name;
    result.qualname = options.qualname;
    result.filename = code.filename;
    result.firstlineno = code.firstlineno;
    result.flags = (code.flags & 0x3f) | CO_FROM_3_1 | (this.docstring === null ? 0 : CO_HAS_DOCSTRING);
    result.varnames = [...this.varnames];
    result.nlocals = this.varnames.length;
    result.cellvars = this.varnames.filter((_, register) => this.cellRegisters.includes(register));
    result.freevars = [...code.freevars];
    this.constants.addOriginalView();
    finish(this.assembler, result, this.parameters);
    result.nregs = this.highest + 1;
    return result;
  }

  // States

  /** Throws PycError: something is wrong at the present instruction. */
  fail(what: string): never {
    const { offset, name } = this.instructions[this.index]!;
    throw badCode(this.code, offset, `${name}: ${what}`);
  }

  /** Whether names live in registers. */
  get isFunction(): boolean {
    return (this.code.flags & CO_OPTIMIZED) !== 0;
  }

  get blocks(): Block | null {
    return this.blockStack;
  }

  /** Sets the block stack, and with it where exceptions go from here. */
  set blocks(blocks: Block | null) {
    this.blockStack = blocks;
    this.stack.floor = blocks?.level ?? 0;
    this.findHandler();
  }

  private reach(leader: number, blocks: Block | null, slots: readonly Slot[]): Variant {
    this.spend(slots.length + 1);
    if (this.emitting) return this.variants.find(leader, blocks, slots);
    const { variant, changed } = this.variants.reach(leader, blocks, slots);
    if (changed && !variant.queued) {
      variant.queued = true;
      this.queue.push(variant);
    }
    return variant;
  }

  /** The label of an instruction, to be jumped to in the present state. Values must be flushed. */
  labelOf(leader: number): Label {
    return this.reach(leader, this.blockStack, this.stack.snapshot()).label;
  }

  /** Goes to an instruction in the present state. */
  jump(leader: number): void {
    this.stack.begin();
    const { slots, label } = this.reach(leader, this.blockStack, this.stack.snapshot());
    this.stack.flush(slots);
    this.emit(Op.JUMP!, 0, label);
  }

  /** Code that begins at this instruction, with a state that may jump there, is emitted right here. */
  inline(leader: number): void {
    this.inlined = leader;
    this.isInlined = true;
  }

  // Exceptions

  /**
   * Where an exception goes: past handler blocks, which give back what was being handled before, to the innermost except
   * or finally block, or out of the frame.
   */
  private findHandler(): void {
    let restore = -1;
    let block = this.blockStack;
    for (; block !== null && block.kind !== "except" && block.kind !== "finally"; block = block.below)
      if (block.kind === "handler") restore = this.savedException(block);
    if (block === null) {
      if (this.emitting) this.assembler.handler = restore < 0 ? -1 : this.landings.leaving(restore);
      return;
    }
    const { level, below, target } = block;
    const parts: Slot[] = [
      ...(["saved traceback", "saved exception", "saved type"] as const).map((kind) => atHome(kind, level)),
      ...(["traceback", "exception", "type"] as const).map((kind) => atHome(kind, level + 3)),
    ];
    const handling = this.stacks.push(below, "handler", 0, level);
    const variant = this.reach(target, handling, [...this.stack.snapshot(level), ...parts]);
    if (this.emitting) this.assembler.handler = this.landings.caught(variant, restore, this.stack.home(level));
  }

  /** The register with the exception that a handler block gives back. */
  savedException(block: Block): number {
    const { level } = block;
    for (let height = level; height < level + 3; height++) {
      const { kind, at } = this.stack.slotAt(height);
      if (kind !== (["saved traceback", "saved exception", "saved type"] as const)[height - level] || at !== level)
        this.fail("the exception that was handled before is no longer where its handler left it");
    }
    return this.stack.home(level);
  }

  // Producers

  /** The result of `producer` is used as what it is marked for at this place. */
  mark(producer: number): void {
    if (!this.emitting) this.marked.add(producer);
  }

  /** The result of `producer` is used in another way. */
  ban(producer: number): void {
    if (!this.emitting && producer >= 0) this.banned.add(producer);
  }

  /** Whether the result of `producer` is used as marked, everywhere. Known when code is emitted. */
  isMarked(producer: number): boolean {
    return this.emitting && this.marked.has(producer) && !this.banned.has(producer);
  }

  widthOf(producer: number): number {
    if (producer < 0 || !this.isMarked(producer)) return 1;
    return this.instructions[producer]!.name === "LOAD_CONST" ? 0 : 2;
  }

  /** The constant that a slot is known to hold, else undefined. */
  constantOf(slot: Slot): Constant | undefined {
    const producer = this.instructions[slot.producer];
    return producer?.name === "LOAD_CONST" ? this.options.constants[producer.argument] : undefined;
  }

  // Values

  /** Pops a value that is used in an ordinary way; its register. */
  pop(): number {
    this.ban(this.stack.peek().producer);
    return this.stack.popRegister();
  }

  /** Pops `count` values; the register of each, the lowest first. A result may be pushed then. */
  popAll(count: number): number[] {
    this.stack.prepare(count);
    return this.popEach(count);
  }

  /** As `popAll`, for an instruction that pushes nothing. */
  popRead(count: number): number[] {
    this.stack.prepareReading(count);
    return this.popEach(count);
  }

  private popEach(count: number): number[] {
    const registers: number[] = [];
    for (let left = count; left > 0; left--) registers.push(this.pop());
    return registers.reverse();
  }

  /** The top `count` values in consecutive registers, popped; the first register. */
  popConsecutive(count: number): number {
    for (let below = 0; below < count; below++) this.ban(this.stack.peek(below).producer);
    const first = this.stack.consecutive(count);
    for (let left = count; left > 0; left--) this.stack.pop();
    return first;
  }

  // Emitting

  newLabel(): Label {
    return this.emitting ? this.assembler.label() : 0;
  }

  place(label: Label): void {
    if (this.emitting) this.assembler.place(label);
    this.lastResult = -1;
  }

  /** Emits an instruction of the machine. */
  emit(op: number, a = 0, b = 0, c = 0): void {
    if (!this.emitting) return;
    const last = lastRegister(op, a, b, c);
    if (last > this.highest) this.highest = last;
    if (last > MOST_REGISTERS)
      throw new PycError(
        "limit",
        `${this.code.name}: more values at a time than the machine has registers`,
        this.code.offset,
      );
    this.assembler.emit(op, a, b, c);
    this.lastResult = this.assembler.positions.length - 1;
  }

  /** If the instruction emitted last wrote `register`, it writes a variable instead, and true is returned. */
  redirectResult(register: number, variable: number): boolean {
    const at = 4 * this.lastResult;
    const { code } = this.assembler;
    if (at < 0 || code[at + 1] !== register || !writesOne(code[at]!)) return false;
    code[at + 1] = variable;
    return true;
  }

  move(to: number, from: number): void {
    if (to !== from) this.emit(Op.MOVE!, to, from);
  }

  loadConstant(to: number, index: number): void {
    const [op, value] = this.loadOf(index);
    this.emit(op, to, value);
  }

  /** The instruction that loads a constant, and its operand. */
  private loadOf(index: number): readonly [op: number, value: number] {
    const value = index === NONE ? null : this.options.constants[index]!;
    const isSmall = typeof value === "bigint" && value >= -(2n ** 30n) && value < 2n ** 30n;
    if (isSmall) return [Op.LOAD_INT!, Number(value)];
    return [Op.LOAD_CONST!, index === NONE ? this.constants.extra(null) : this.constants.original(index)];
  }

  /** The loop whose block was just set up begins. */
  enterLoop(): void {
    if (!this.emitting || this.outermostLoop !== this.blocks) return;
    const block = this.blocks!;
    let constants = this.loops.get(block);
    if (constants === undefined) {
      constants = new LoopConstants(this.assembler, this.firstLoopConstant, this.mostLoopConstants);
      this.loops.set(block, constants);
    }
    constants.enter();
    this.lastResult = -1;
  }

  heldConstant(index: number): number {
    if (!this.emitting) return -1;
    const loop = this.outermostLoop;
    const held = (loop === null ? undefined : this.loops.get(loop))?.register(...this.loadOf(index)) ?? -1;
    if (held > this.highest) this.highest = held;
    return held;
  }

  private get outermostLoop(): Block | null {
    let outermost: Block | null = null;
    for (let block = this.blockStack; block !== null; block = block.below) if (block.kind === "loop") outermost = block;
    return outermost;
  }

  /** Loads None. */
  loadNone(to: number): void {
    this.loadConstant(to, NONE);
  }

  exceptionInfo(to: number, from: number, orNone: boolean): void {
    if (!orNone) {
      this.emit(Op.EXC_INFO!, to, from);
      return;
    }
    const end = this.newLabel();
    for (let part = 0; part < 3; part++) this.loadNone(to + part);
    this.emit(Op.JUMP_IF_NONE!, from, end);
    this.emit(Op.EXC_INFO!, to, from);
    this.place(end);
  }
}
