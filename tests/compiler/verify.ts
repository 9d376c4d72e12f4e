// SPDX-License-Identifier: LGPL-2.1-or-later
// A checker of code objects for the tests: operands are what the instruction table says, jumps and handlers stay inside,
// and no temporary is read before it is written on every path.
import { CodeObject } from "../../compiler/code-object.ts";
import { decodeLineTable } from "../../compiler/codegen/line-table.ts";
import { ENDS_FLOW, JUMP_16, JUMP_KIND, NO_JUMP } from "../../compiler/codegen/opcodes.ts";
import { showInstruction } from "../../compiler/disassemble.ts";
import { OPCODES, type Operand } from "../../machine/opcode-table.ts";

const signed16 = (word: number): number => (word << 16) >> 16;

class CodeError extends Error {
  constructor(code: CodeObject, index: number, what: string) {
    super(`${code.filename} ${code.qualname} instruction ${index} (${showInstruction(code, index)}): ${what}`);
  }
}

/** Registers of base operands that an instruction reads. */
function baseReads(name: string, count: number): number {
  switch (name) {
    case "CALL":
      return count + 1;
    case "CALL_KW":
    case "CALL_METHOD":
      return count + 2;
    case "CALL_METHOD_KW":
      return count + 3;
    case "CALL_EX":
      return count + 2;
    case "BUILD_MAP":
      return 2 * count;
    default:
      return count;
  }
}

interface Effect {
  readonly reads: number[];
  readonly writes: number[];
}

/** Registers an instruction reads (those that must be bound) and writes. */
function effectOf(code: CodeObject, index: number): Effect {
  const words = code.instructions.subarray(4 * index, 4 * index + 4);
  const [name, ...rest] = OPCODES[words[0]!]!;
  const kinds = rest.slice(0, 3) as Operand[];
  const reads: number[] = [];
  const writes: number[] = [];
  const range = (into: number[], first: number, count: number): void => {
    for (let offset = 0; offset < count; offset++) into.push(first + offset);
  };
  kinds.forEach((kind, position) => {
    const word = words[position + 1]!;
    const count = words[3]!;
    if (kind === "src" || kind === "mod") reads.push(word);
    if (kind === "src2" || kind === "src3") range(reads, word, kind === "src2" ? 2 : 3);
    if (kind === "dst" || kind === "mod") writes.push(word);
    if (kind === "dst2" || kind === "dst3") range(writes, word, kind === "dst2" ? 2 : 3);
    if (kind === "base") range(reads, word, baseReads(name, count));
    if (kind === "outs") range(writes, word, name === "UNPACK" ? count : (count & 0xff) + (count >> 8) + 1);
    if (name === "MAKE_CELL") writes.push(word);
  });
  return { reads, writes };
}

function checkOperands(code: CodeObject, index: number): void {
  const words = code.instructions.subarray(4 * index, 4 * index + 4);
  const entry = OPCODES[words[0]!];
  if (entry === undefined) throw new CodeError(code, 0, `opcode ${words[0]} at ${index}`);
  const count = code.instructions.length / 4;
  const wide = words[2]! | (words[3]! << 16);
  const fail = (what: string): never => {
    throw new CodeError(code, index, what);
  };
  const isString = (constant: number): boolean => typeof code.consts[constant] === "string";
  (entry.slice(1, 4) as Operand[]).forEach((kind, position) => {
    const word = words[position + 1]!;
    const next = index + 1;
    if (kind === "-" && word !== 0 && !(entry as readonly string[]).some((text) => text.endsWith("32")))
      fail(`operand ${position} is ${word} but unused`);
    if (kind === "free" && word >= code.freevars.length) fail("no such closure cell");
    if (kind === "name" && !isString(word)) fail("no name");
    if (kind === "name32" && !isString(wide)) fail("no name");
    if (kind === "const32" && (wide < 0 || wide >= code.consts.length)) fail("no such constant");
    if (kind === "imm32" && (wide < -(2 ** 30) || wide >= 2 ** 30)) fail("no small int");
    if (kind === "jump" && !inside(next + signed16(word), count)) fail("jump out of the code");
    if (kind === "jump32" && !inside(next + wide, count)) fail("jump out of the code");
    if (kind === "maybe" && word >= code.nregs) fail(`register ${word}`);
  });
  const { reads, writes } = effectOf(code, index);
  for (const register of [...reads, ...writes])
    if (register >= code.nregs) fail(`register ${register} of ${code.nregs}`);
}

const inside = (index: number, count: number): boolean => index >= 0 && index < count;

/** Maybe-unbound operands of calls: the self of CALL_METHOD; callers write it as LOAD_METHOD's second result. */
function checkFlow(code: CodeObject): void {
  const count = code.instructions.length / 4;
  const first = code.varnames.length;
  const states: (Uint8Array | null)[] = new Array(count).fill(null);
  const work: number[] = [];
  const handlerOf = new Int32Array(count).fill(-1);
  const table = code.exceptionTable;
  for (let entry = 0; entry < table.length; entry += 4)
    for (let index = table[entry]!; index < table[entry + 1]!; index++)
      if (handlerOf[index] === -1) handlerOf[index] = entry;
  const flow = (index: number, state: Uint8Array): void => {
    if (!inside(index, count)) throw new CodeError(code, count - 1, "runs off the end");
    const known = states[index]!;
    if (known === null) states[index] = state.slice();
    else {
      let changed = false;
      for (let register = 0; register < state.length; register++)
        if (known[register] === 1 && state[register] === 0) {
          known[register] = 0;
          changed = true;
        }
      if (!changed) return;
    }
    work.push(index);
  };
  flow(0, new Uint8Array(code.nregs).fill(1, 0, first));
  while (work.length > 0) {
    const index = work.pop()!;
    const state = states[index]!.slice();
    const op = code.instructions[4 * index]!;
    const { reads, writes } = effectOf(code, index);
    for (const register of reads)
      if (state[register] === 0) throw new CodeError(code, index, `reads r${register}, which nothing has written`);
    const handler = handlerOf[index]!;
    if (handler >= 0) {
      const caught = state.slice();
      caught[table[handler + 3]!] = 1;
      flow(table[handler + 2]!, caught);
    }
    const jump = JUMP_KIND[op]!;
    if (jump !== NO_JUMP) {
      const words = code.instructions.subarray(4 * index, 4 * index + 4);
      const distance = jump === JUMP_16 ? signed16(words[3]!) : words[2]! | (words[3]! << 16);
      flow(index + 1 + distance, state);
    }
    for (const register of writes) state[register] = 1;
    if (ENDS_FLOW[op] === 0) flow(index + 1, state);
  }
}

/** Checks a code object and those within it; throws an Error that says what is wrong. */
export function verify(code: CodeObject): void {
  const count = code.instructions.length / 4;
  const table = code.exceptionTable;
  if (code.nlocals !== code.varnames.length || code.nlocals > code.nregs) throw new Error(`${code.qualname}: nlocals`);
  for (let index = 0; index < count; index++) checkOperands(code, index);
  for (let entry = 0; entry < table.length; entry += 4) {
    const [start, end, handler, register] = table.subarray(entry, entry + 4);
    if (start! >= end! || end! > count || handler! >= count || register! >= code.nregs)
      throw new Error(`${code.qualname}: exception table entry ${entry / 4}`);
  }
  if (decodeLineTable(code.lineTable, code.firstlineno).length !== count)
    throw new Error(`${code.qualname}: the line table has another length than the code`);
  checkFlow(code);
  for (const constant of code.consts) if (constant instanceof CodeObject) verify(constant);
}
