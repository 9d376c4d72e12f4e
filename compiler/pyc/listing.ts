// SPDX-License-Identifier: LGPL-2.1-or-later
// A bytecode file as CPython 3.1's instructions and, beside each, the register code it became.

import { CodeObject } from "../code-object.ts";
import { decodeLineTable } from "../codegen/line-table.ts";
import { showConstant, showInstruction } from "../disassemble.ts";
import { decode, type Instruction } from "./decode.ts";
import { loadPyc, readPyc } from "./load.ts";
import { isPycCode, type PycCode, type PycConstant } from "./marshal.ts";
import { ARGUMENT_KINDS, COMPARISONS, HAVE_ARGUMENT, PYC_NUMBERS } from "./opcodes.ts";

/** Where the register code stands. */
const COLUMN = 52;

/**
 * The listing of a bytecode file: line, byte, instruction of CPython 3.1, and beside it what it became. Code behind a
 * finally stands once for each way to it. Throws PycError.
 */
export function listPyc(bytes: Uint8Array): string {
  return listings(readPyc(bytes), loadPyc(bytes, { offsetsAsColumns: true })).join("\n\n");
}

function listings(code: PycCode, translated: CodeObject): string[] {
  const nested = code.consts.filter(isPycCode);
  const become = translated.consts.filter((value) => value instanceof CodeObject);
  return [listing(code, translated), ...nested.flatMap((inner, index) => listings(inner, become[index]!))];
}

function listing(code: PycCode, translated: CodeObject): string {
  const instructions = decode(code);
  const numberAt = new Map(instructions.map(({ offset }, index) => [offset, index]));
  const positions = decodeLineTable(translated.lineTable, translated.firstlineno);
  const lines = [
    `${translated.qualname} at byte ${code.offset}: ${code.argcount} arguments, ${code.nlocals} locals, stack ${code.stacksize}, flags ${code.flags.toString(16)}; ${translated.nregs} registers`,
  ];
  const targets = new Set(instructions.map(({ target }) => target));
  let next = 0; // the instruction behind the one shown last
  let unseen = 0; // the first one that was never shown
  let line = -1;
  /** Where to begin to show what leads to an instruction: on another way to it, where that way may have joined. */
  const beginningOf = (number: number): number => {
    if (number >= unseen) return unseen;
    let first = number;
    while (first > 0 && first !== next && !targets.has(first)) first--;
    return first;
  };
  const showUpTo = (end: number, became: string): void => {
    for (; next <= end; next++) {
      const instruction = instructions[next]!;
      const shown = instruction.line === line ? "" : String(instruction.line);
      line = instruction.line;
      const left = `${shown.padStart(5)} ${String(instruction.offset).padStart(6)}  ${show(code, instruction, instructions)}`;
      lines.push((next === end ? left.padEnd(COLUMN) + became : left).trimEnd());
    }
    unseen = Math.max(unseen, next);
  };
  positions.forEach((position, index) => {
    const became = `${String(index).padStart(5)}  ${showInstruction(translated, index)}`;
    const number = position === null ? -1 : numberAt.get(position.col_offset)!;
    if (number === -1 || number === next - 1) lines.push(" ".repeat(COLUMN) + became);
    else {
      next = beginningOf(number);
      showUpTo(number, became);
    }
  });
  next = unseen;
  showUpTo(instructions.length - 1, "");
  const table = translated.exceptionTable;
  for (let entry = 0; entry < table.length; entry += 4)
    lines.push(
      `${" ".repeat(COLUMN)}${table[entry]}-${table[entry + 1]! - 1}: handler ${table[entry + 2]}, r${table[entry + 3]}`,
    );
  return lines.join("\n");
}

/** An instruction with its argument, as the standard library's `dis` shows them. */
function show(code: PycCode, instruction: Instruction, all: readonly Instruction[]): string {
  const { name, argument, target } = instruction;
  const number = PYC_NUMBERS.get(name)!;
  if (number < HAVE_ARGUMENT) return name;
  const cells = [...code.cellvars, ...code.freevars];
  const meaning: Partial<Record<string, () => string>> = {
    const: () => showPycConstant(code.consts[argument]!),
    name: () => code.names[argument]!,
    local: () => code.varnames[argument]!,
    cell: () => cells[argument]!,
    compare: () => COMPARISONS[argument]!,
    relative: () => `to ${all[target]!.offset}`,
    absolute: () => `to ${all[target]!.offset}`,
  };
  const text = meaning[ARGUMENT_KINDS.get(number)!]?.();
  return text === undefined ? `${name} ${argument}` : `${name} ${argument} (${text})`;
}

function showPycConstant(value: PycConstant): string {
  if (isPycCode(value)) return `<code ${value.name}>`;
  return typeof value === "object" && value !== null && "typeName" in value
    ? value.typeName
    : shorten(showConstant(value));
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 21)}...` : text);
