// SPDX-License-Identifier: LGPL-2.1-or-later
// The checker of code objects, for code that did not come from the compiler: operands are what the instruction table says,
// jumps, handlers and constants are there, and no register is read that may never have been written. The machine checks
// operands again (machine/memory/verify-code.ts); that registers are written is proven here only.
import { OPCODES, type Operand } from "../machine/opcode-table.ts";
import { CO_VARARGS, CO_VARKEYWORDS, CodeObject } from "./code-object.ts";
import { countPositions } from "./codegen/line-table.ts";
import { ENDS_FLOW, IS_WIDE, JUMP_16, JUMP_KIND, NO_JUMP, Op } from "./codegen/opcodes.ts";
import { lastRegister } from "./register-use.ts";
import { RegisterAnalysis } from "./verify-registers.ts";

/** A code object that must not run. */
export class CodeError extends Error {
  override readonly name = "CodeError";
}

/** Registers looked at where ways join: so many, and so many more for each instruction. */
const STEPS = 1_000_000;
const STEPS_PER_INSTRUCTION = 1000;

const signed16 = (word: number): number => (word << 16) >> 16;

/** Checks a code object and those within it. Throws CodeError, which says what is wrong where. */
export function verify(code: CodeObject): void {
  new Checker(code).check();
  for (const constant of code.consts) if (constant instanceof CodeObject) verify(constant);
}

class Checker {
  private readonly count: number;
  private readonly targets: Int32Array;

  constructor(private readonly code: CodeObject) {
    this.count = code.instructions.length / 4;
    this.targets = new Int32Array(this.count).fill(-1);
  }

  private fail(what: string, index = -1): never {
    const name = index < 0 ? "" : ` instruction ${index} (${OPCODES[this.code.instructions[4 * index]!]?.[0]})`;
    throw new CodeError(`${this.code.filename} ${this.code.qualname}${name}: ${what}`);
  }

  check(): void {
    const { code } = this;
    const parameters =
      code.argcount +
      code.kwonlyargcount +
      ((code.flags & CO_VARARGS) === 0 ? 0 : 1) +
      ((code.flags & CO_VARKEYWORDS) === 0 ? 0 : 1);
    if (code.nlocals !== code.varnames.length || code.nlocals > code.nregs || parameters > code.nlocals)
      this.fail("more variables than registers");
    for (let index = 0; index < this.count; index++) this.checkOperands(index);
    const last = code.instructions[4 * this.count - 4];
    if (last === undefined || ENDS_FLOW[last] === 0) this.fail("the code runs off its end");
    this.checkTables();
    const steps = STEPS + STEPS_PER_INSTRUCTION * this.count;
    const read = new RegisterAnalysis(code, this.targets, steps).run(parameters);
    if (read === "too much") this.fail("too many ways lead through it");
    if (read !== null)
      this.fail(`register ${read.register} (${this.nameOf(read.register)}) is read, but may hold nothing`, read.index);
  }

  private nameOf(register: number): string {
    return this.code.varnames[register] ?? "no variable";
  }

  private checkOperands(index: number): void {
    const { code, count } = this;
    const [op, ...words] = code.instructions.subarray(4 * index, 4 * index + 4) as unknown as [number, ...number[]];
    const entry = OPCODES[op];
    if (entry === undefined) this.fail(`there is no opcode ${op}`, index);
    const wide = words[1]! | (words[2]! << 16);
    const isText = (constant: number): boolean => typeof code.consts[constant] === "string";
    (entry.slice(1, 4) as Operand[]).forEach((kind, position) => {
      const word = words[position]!;
      if (kind === "-" && word !== 0 && !(position === 2 && IS_WIDE[op] === 1))
        this.fail("an operand has no use", index);
      if (kind === "free" && word >= code.freevars.length) this.fail(`there is no closure cell ${word}`, index);
      if (kind === "name" && !isText(word)) this.fail(`constant ${word} is no name`, index);
      if (kind === "name32" && !isText(wide)) this.fail(`constant ${wide} is no name`, index);
      if (kind === "const32" && (wide < 0 || wide >= code.consts.length))
        this.fail(`there is no constant ${wide}`, index);
      if (kind === "imm32" && (wide < -(2 ** 30) || wide >= 2 ** 30)) this.fail(`${wide} is no small int`, index);
    });
    const last = lastRegister(op, words[0]!, words[1]!, words[2]!);
    if (last >= code.nregs) this.fail(`there is no register ${last}`, index);
    if (JUMP_KIND[op] === NO_JUMP) return;
    const target = index + 1 + (JUMP_KIND[op] === JUMP_16 ? signed16(words[2]!) : wide);
    if (target < 0 || target >= count) this.fail(`jumps to ${target}, out of the code`, index);
    this.targets[index] = target;
    if (op === Op.JUMP_FOR && code.instructions[4 * target] !== Op.FOR_ITER) this.fail("leads to no loop", index);
  }

  private checkTables(): void {
    const { code, count } = this;
    const table = code.exceptionTable;
    for (let entry = 0; entry < table.length; entry += 4) {
      const [start, end, handler, register] = table.subarray(entry, entry + 4);
      if (start! >= end! || end! > count || handler! >= count || register! >= code.nregs)
        this.fail(`entry ${entry / 4} of the exception table does not fit`);
    }
    if (countPositions(code.lineTable) !== count) this.fail("the line table tells of other code");
  }
}
