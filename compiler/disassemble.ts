// SPDX-License-Identifier: LGPL-2.1-or-later
// A readable listing of a code object and those within it, after the instruction table.
import { OPCODES, type Operand } from "../machine/opcode-table.ts";
import { Complex, ELLIPSIS } from "./ast.ts";
import { CodeObject, type Constant, FrozenSetConstant, SliceConstant, TupleConstant } from "./code-object.ts";
import { decodeLineTable } from "./codegen/line-table.ts";

const signed16 = (word: number): number => (word << 16) >> 16;

/** A constant as Python would print it, roughly. */
export function showConstant(value: Constant): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (value === ELLIPSIS) return "...";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (value instanceof Complex) return `(${value.real}+${value.imag}j)`;
  if (value instanceof Uint8Array) return `b${JSON.stringify(String.fromCharCode(...value))}`;
  if (value instanceof TupleConstant)
    return `(${value.items.map(showConstant).join(", ")}${value.items.length === 1 ? "," : ""})`;
  if (value instanceof FrozenSetConstant) return `frozenset({${value.items.map(showConstant).join(", ")}})`;
  if (value instanceof SliceConstant)
    return `slice(${showConstant(value.start)}, ${showConstant(value.stop)}, ${showConstant(value.step)})`;
  if (value instanceof CodeObject) return `<code ${value.qualname}>`;
  throw new TypeError("no such constant");
}

const registerName = (code: CodeObject, register: number): string => code.varnames[register] ?? `r${register}`;

const REGISTER_KINDS = new Set<Operand>(["dst", "dst2", "dst3", "src", "src2", "src3", "mod", "maybe", "base", "outs"]);

function showOperand(code: CodeObject, kind: Operand, word: number, wide: number, index: number): string {
  if (REGISTER_KINDS.has(kind)) return registerName(code, word);
  switch (kind) {
    case "free":
      return `^${code.freevars[word]}`;
    case "name":
      return showConstant(code.consts[word]!);
    case "imm":
      return `#${signed16(word)}`;
    case "count":
      return `#${word}`;
    case "jump":
      return `-> ${index + 1 + signed16(word)}`;
    case "const32":
    case "name32":
      return showConstant(code.consts[wide]!);
    case "imm32":
      return `#${wide}`;
    case "jump32":
      return `-> ${index + 1 + wide}`;
    default:
      return "";
  }
}

/** One instruction as text: its name and its operands. */
export function showInstruction(code: CodeObject, index: number): string {
  const words = code.instructions.subarray(4 * index, 4 * index + 4);
  const [name, ...rest] = OPCODES[words[0]!]!;
  const wide = words[2]! | (words[3]! << 16);
  const operands = (rest.slice(0, 3) as Operand[])
    .map((kind, position) => showOperand(code, kind, words[position + 1]!, wide, index))
    .filter((text) => text !== "");
  return operands.length === 0 ? name : `${name} ${operands.join(", ")}`;
}

/** The listing of one code object, without those within it: source line, line number, instruction number, instruction. */
function listing(code: CodeObject, source: readonly string[]): string[] {
  const positions = decodeLineTable(code.lineTable, code.firstlineno);
  const lines: string[] = [];
  let line = -1;
  for (let index = 0; index < code.instructions.length / 4; index++) {
    const at = positions[index]?.lineno ?? -1;
    const shown = at === line || at === -1 ? "" : String(at);
    if (shown !== "" && source[at - 1] !== undefined) lines.push(`${" ".repeat(13)}# ${source[at - 1].trim()}`);
    if (at !== -1) line = at;
    lines.push(`${shown.padStart(5)} ${String(index).padStart(5)}  ${showInstruction(code, index)}`);
  }
  const table = code.exceptionTable;
  for (let entry = 0; entry < table.length; entry += 4)
    lines.push(
      `      ${table[entry]}-${table[entry + 1]! - 1}: handler ${table[entry + 2]}, ${registerName(code, table[entry + 3]!)}`,
    );
  return lines;
}

/** A listing of a code object and, behind it, of those within it; with the lines of the source if it is given. */
export function disassemble(code: CodeObject, source = ""): string {
  return listings(code, source.split(/\r\n?|\n/)).join("\n\n");
}

function listings(code: CodeObject, source: readonly string[]): string[] {
  const head = `${code.qualname}: ${code.argcount} arguments, ${code.nlocals} locals, ${code.nregs} registers, flags ${code.flags.toString(16)}`;
  const inner = code.consts.filter((value) => value instanceof CodeObject);
  return [[head, ...listing(code, source)].join("\n"), ...inner.flatMap((value) => listings(value, source))];
}
