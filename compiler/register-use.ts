// SPDX-License-Identifier: LGPL-2.1-or-later
// Which registers an instruction of the machine reads and writes, after the instruction table.
import { OPCODES, type Operand } from "../machine/opcode-table.ts";

/**
 * What happens to a register: it is read and must hold something; it is written; it is left holding something or nothing; it
 * may be read while it holds nothing.
 */
export type Use = "read" | "written" | "left open" | "passed";

/** Called for each run of `count` registers from `first` on, those read before those written. */
export type Visit = (use: Use, first: number, count: number) => void;

type Run = readonly [use: Use, offset: number, count: number];

const RUNS: Partial<Record<Operand, readonly Run[]>> = {
  src: [["read", 0, 1]],
  src2: [["read", 0, 2]],
  src3: [["read", 0, 3]],
  mod: [
    ["read", 0, 1],
    ["written", 0, 1],
  ],
  dst: [["written", 0, 1]],
  // A method and its self, or a callable and nothing.
  dst2: [
    ["written", 0, 1],
    ["left open", 1, 1],
  ],
  dst3: [["written", 0, 3]],
  maybe: [["passed", 0, 1]],
};

/** Base operands that take other registers than as many as the count operand says. */
const BASES: Readonly<Record<string, (count: number) => readonly Run[]>> = {
  CALL: (count) => [["read", 0, count + 1]],
  CALL_KW: (count) => [["read", 0, count + 2]],
  CALL_EX: (count) => [["read", 0, count + 2]],
  CALL_METHOD: (count) => methodCall(count),
  CALL_METHOD_KW: (count) => methodCall(count + 1),
  BUILD_MAP: (count) => [["read", 0, 2 * count]],
};

const methodCall = (count: number): readonly Run[] => [
  ["read", 0, 1],
  ["passed", 1, 1],
  ["read", 2, count],
];

/** What a "maybe" operand is left as, where that is not as it was. */
const AFTERWARDS: Readonly<Record<string, Use>> = {
  MAKE_CELL: "written",
  CHECK_BOUND: "written",
  DELETE_FAST: "left open",
  CLEAR: "left open",
};

function runsOf(name: string, kind: Operand, count: number): readonly Run[] {
  if (kind === "base") return BASES[name]?.(count) ?? [["read", 0, count]];
  if (kind === "outs") return [["written", 0, name === "UNPACK" ? count : (count & 0xff) + (count >> 8) + 1]];
  const runs = RUNS[kind] ?? [];
  const after = kind === "maybe" ? AFTERWARDS[name] : undefined;
  return after === undefined ? runs : [...runs, [after, 0, 1]];
}

/** For each opcode, the runs of each operand if they depend on it alone, else null. */
const FIXED = OPCODES.map(([name, ...kinds]) =>
  (kinds.slice(0, 3) as Operand[]).map((kind) => (kind === "base" || kind === "outs" ? null : runsOf(name, kind, 0))),
);

/** Tells `visit` of all registers of an instruction. */
export function visitRegisters(op: number, a: number, b: number, c: number, visit: Visit): void {
  const words = [a, b, c];
  for (const isWriting of [false, true])
    FIXED[op]!.forEach((fixed, position) => {
      for (const [use, offset, count] of fixed ?? runsOf(OPCODES[op]![0], OPCODES[op]![position + 1] as Operand, c))
        if ((use === "written" || use === "left open") === isWriting) visit(use, words[position]! + offset, count);
    });
}

/** The highest register that an instruction takes, -1 if it takes none. */
export function lastRegister(op: number, a: number, b: number, c: number): number {
  let last = -1;
  visitRegisters(op, a, b, c, (_, first, count) => {
    if (count > 0) last = Math.max(last, first + count - 1);
  });
  return last;
}

/** Whether an instruction writes its first operand and nothing else. */
export function writesOne(op: number): boolean {
  return OPCODES[op]![1] === "dst" && !(OPCODES[op] as readonly string[]).includes("mod");
}
