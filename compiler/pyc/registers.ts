// SPDX-License-Identifier: LGPL-2.1-or-later
// Which registers an instruction of the machine takes, after the instruction table.
import { OPCODES, type Operand } from "../../machine/opcode-table.ts";

/** Registers behind the first one that "base" operands take besides those that the count tells. */
const BEYOND_COUNT: Readonly<Record<string, number>> = {
  CALL: 1,
  CALL_KW: 2,
  CALL_METHOD: 2,
  CALL_METHOD_KW: 3,
  CALL_EX: 2,
};

const SPANS: Partial<Record<Operand, number>> = {
  dst: 1,
  mod: 1,
  src: 1,
  maybe: 1,
  dst2: 2,
  src2: 2,
  dst3: 3,
  src3: 3,
};

/** The highest register that an instruction reads or writes, -1 if it takes none. */
export function lastRegister(op: number, a: number, b: number, c: number): number {
  const [name, ...kinds] = OPCODES[op]!;
  const words = [a, b, c];
  let last = -1;
  for (let position = 0; position < 3; position++) {
    const kind = kinds[position] as Operand;
    let span = SPANS[kind] ?? 0;
    if (kind === "outs") span = name === "UNPACK_EX" ? (c & 0xff) + (c >> 8) + 1 : c;
    else if (kind === "base") span = name === "BUILD_MAP" ? 2 * c : c + (BEYOND_COUNT[name] ?? 0);
    if (span > 0) last = Math.max(last, words[position]! + span - 1);
  }
  return last;
}

/** Whether an instruction writes its first operand and nothing else. */
export function writesOne(op: number): boolean {
  return OPCODES[op]![1] === "dst" && !(OPCODES[op] as readonly string[]).includes("mod");
}
