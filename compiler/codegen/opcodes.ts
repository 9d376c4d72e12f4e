// SPDX-License-Identifier: LGPL-2.1-or-later
// The instruction table as the code generator wants it: numbers by name, and per opcode where its jump operand is and
// which registers it writes.
import { OPCODES, type Operand } from "../../machine/opcode-table.ts";

const numbers = new Map(OPCODES.map(([name], number) => [name, number]));

/** The number of the opcode called `name`; throws for a name that is not in the table. */
export function opcode(name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`no opcode ${name}`);
  return number;
}

/** Jump operand of an opcode: none, the 16-bit operand c, or the 32-bit operand of b and c. */
export const NO_JUMP = 0;
export const JUMP_16 = 1;
const JUMP_32 = 2;

const IS_REGISTER = /^(src|dst)[23]?$|^(mod|maybe|base|outs)$/;

const hasKind = (kind: Operand) => (_: unknown, number: number) => OPCODES[number]!.slice(1, 4).includes(kind);

/** {@link NO_JUMP}, {@link JUMP_16} or {@link JUMP_32} for each opcode. */
export const JUMP_KIND = Uint8Array.from(OPCODES, (_, number) =>
  hasKind("jump32")(_, number) ? JUMP_32 : hasKind("jump")(_, number) ? JUMP_16 : NO_JUMP,
);

/** 1 for each opcode whose b and c are one 32-bit operand. */
export const IS_WIDE = Uint8Array.from(OPCODES, ([, , b]) => (b.endsWith("32") ? 1 : 0));

/** Operand a of each opcode: 1, 2, 3 registers written from a on; 255 as many as the count says. */
export const WRITES = Uint8Array.from(OPCODES, ([, a]) =>
  a === "dst" || a === "mod" ? 1 : a === "dst2" ? 2 : a === "dst3" ? 3 : a === "outs" ? 255 : 0,
);

/** 1 for each opcode after which the next instruction is not reached. */
export const ENDS_FLOW = Uint8Array.from(OPCODES, ([name]) =>
  ["JUMP", "JUMP_FOR", "RETURN", "RAISE", "RAISE_FROM", "RAISE_AGAIN", "RERAISE"].includes(name) ? 1 : 0,
);

/** Bit n set: operand n (1: a, 2: b, 3: c) of each opcode is a register, or the first of several. */
export const REGISTERS = Uint8Array.from(OPCODES, ([, ...operands]) =>
  operands.slice(0, 3).reduce((bits, kind, index) => bits | (IS_REGISTER.test(kind) ? 2 << index : 0), 0),
);

/** Which operand (1: a, 2: b, 3: c; 0: none) of each opcode is a 16-bit index into the constants. */
export const NAME_OPERAND = Uint8Array.from(OPCODES, ([, ...operands]) => operands.slice(0, 3).indexOf("name") + 1);

/** The conditional jump that jumps exactly when the given one does not; -1 where there is none. */
export const OPPOSITE = Int16Array.from(OPCODES, ([name]) => {
  const special: Record<string, string> = {
    JUMP_IF_TRUE: "JUMP_IF_FALSE",
    JUMP_IF_NONE: "JUMP_IF_NOT_NONE",
    JUMP_IF_IS: "JUMP_IF_IS_NOT",
    JUMP_IF_FALSE: "JUMP_IF_TRUE",
    JUMP_IF_IS_NOT: "JUMP_IF_IS",
  };
  if (!name.startsWith("JUMP_IF_") || name === "JUMP_IF_NO_MATCH") return -1;
  const opposite = name.startsWith("JUMP_IF_NOT_") ? name.replace("NOT_", "") : name.replace("IF_", "IF_NOT_");
  return opcode(special[name] ?? opposite);
});

/** The numbers of the opcodes that the code generator names itself. */
export const Op = Object.fromEntries(numbers) as Readonly<Record<string, number>>;
