// SPDX-License-Identifier: LGPL-2.1-or-later
// From the bytes of a code string to instructions: arguments with their EXTENDED_ARG, jump targets as instruction
// numbers, lines. What is malformed is rejected here, whether it can be reached or not.
import type { PycCode } from "./marshal.ts";
import { ARGUMENT_KINDS, type ArgumentKind, COMPARISONS, HAVE_ARGUMENT, PYC_NAMES } from "./opcodes.ts";
import { PycError } from "./pyc-error.ts";

/** One instruction of CPython 3.1. */
export interface Instruction {
  /** Its byte in the code string: that of its EXTENDED_ARG if it has one. */
  readonly offset: number;
  readonly name: string;
  /** Its argument, 0 if it has none. */
  readonly argument: number;
  /** The number of the instruction it jumps or refers to, -1 if it does not. */
  readonly target: number;
  readonly line: number;
}

const EXTENDED_ARG = 143;
/** Line numbers stay below this, so that they are small ints of the machine. */
const MOST_LINE = 1 << 29;

/** The error for code that makes no sense. */
export function badCode(code: PycCode, offset: number, what: string): PycError {
  return new PycError(
    "bad-code",
    `${code.name} (byte ${code.offset} of the file), code offset ${offset}: ${what}`,
    offset,
  );
}

/** The instructions of a code object. Throws PycError. */
export function decode(code: PycCode): Instruction[] {
  const bytes = code.code;
  if (bytes.length === 0) throw badCode(code, 0, "the code is empty");
  const lineAt = lines(code);
  /** Number of the instruction that begins at each byte, -1 where none does. */
  const numberAt = new Int32Array(bytes.length).fill(-1);
  const raw: { offset: number; op: number; argument: number; end: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const offset = at;
    let high = 0;
    let op = bytes[at]!;
    if (op === EXTENDED_ARG) {
      high = argumentAt(code, at);
      at += 3;
      op = bytes[at] ?? -1;
      if (op < HAVE_ARGUMENT || op === EXTENDED_ARG)
        throw badCode(code, offset, "EXTENDED_ARG without an instruction that has an argument");
    }
    if (!PYC_NAMES.has(op)) throw badCode(code, at, `no instruction has number ${op}`);
    const low = op < HAVE_ARGUMENT ? 0 : argumentAt(code, at);
    at += op < HAVE_ARGUMENT ? 1 : 3;
    numberAt[offset] = raw.length;
    raw.push({ offset, op, argument: high * 0x10000 + low, end: at });
  }
  return raw.map(({ offset, op, argument, end }) => {
    const kind = ARGUMENT_KINDS.get(op)!;
    checkArgument(code, offset, op, kind, argument);
    let target = -1;
    if (kind === "relative" || kind === "absolute") {
      const goal = kind === "relative" ? end + argument : argument;
      target = goal < bytes.length ? numberAt[goal]! : -1;
      if (target < 0) throw badCode(code, offset, `${PYC_NAMES.get(op)} to ${goal}, where no instruction begins`);
    }
    return { offset, name: PYC_NAMES.get(op)!, argument, target, line: lineAt[offset]! };
  });
}

function argumentAt(code: PycCode, at: number): number {
  if (at + 3 > code.code.length) throw badCode(code, at, "the code ends within an instruction");
  return code.code[at + 1]! | (code.code[at + 2]! << 8);
}

function checkArgument(code: PycCode, offset: number, op: number, kind: ArgumentKind, argument: number): void {
  const limits: Partial<Record<ArgumentKind, readonly [count: number, what: string]>> = {
    const: [code.consts.length, "constant"],
    name: [code.names.length, "name"],
    local: [code.nlocals, "local"],
    cell: [code.cellvars.length + code.freevars.length, "cell"],
    compare: [COMPARISONS.length, "comparison"],
  };
  const limit = limits[kind];
  if (limit !== undefined && argument >= limit[0])
    throw badCode(code, offset, `${PYC_NAMES.get(op)}: there is no ${limit[1]} ${argument}`);
}

/** The line of each byte of the code. */
function lines(code: PycCode): Int32Array {
  const { lnotab, firstlineno } = code;
  const result = new Int32Array(code.code.length).fill(firstlineno);
  let line = firstlineno;
  let address = 0;
  for (let index = 0; index + 1 < lnotab.length; index += 2) {
    const next = address + lnotab[index]!;
    result.fill(line, address, next);
    address = next;
    line += lnotab[index + 1]!;
    if (line >= MOST_LINE)
      throw badCode(code, Math.min(address, result.length), `the line table tells of line ${line}`);
    if (address >= result.length) return result;
  }
  result.fill(line, address);
  return result;
}
