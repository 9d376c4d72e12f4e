// SPDX-License-Identifier: LGPL-2.1-or-later
// What `program.inspect()` tells.
import type { ProgramState } from "./image.ts";
import type { Operation } from "./operation.ts";
import type { Value } from "./values.ts";

/** A frame: where a function, module or class body stands. */
export interface FrameInspection {
  /** File name of its code. */
  readonly file: string;
  /** Line of the instruction it stands at, from 1; null if that instruction belongs to none. */
  readonly line: number | null;
  /** Qualified name of its code. */
  readonly name: string;
  /** Number of the instruction within its code. */
  readonly pc: number;
  /** True for frames of the machine's own Python code, which tracebacks do not show. */
  readonly hidden: boolean;
}

/** A thread of a program. */
export interface ThreadInspection {
  /** Its number: 1 for the main thread. */
  readonly ident: number;
  /** The name of the function that it calls; "main" for the main thread. */
  readonly name: string;
  /** Whether it is its turn. */
  readonly current: boolean;
  /** What it waits for: the answer to an operation, the end of a thread, or to be woken by another one; null if it can go on. */
  readonly waits: "operation" | "thread" | "woken" | null;
  /** The id of the operation it waits for, or null. */
  readonly operation: number | null;
  /** Its frames, outermost first. */
  readonly frames: readonly FrameInspection[];
}

/** Where a program stands, what it waits for, and what it holds. */
export interface Inspection {
  /** The program's name: the file name of its main module. */
  readonly name: string;
  /** Where it stands. */
  readonly state: ProgramState;
  /** Instructions executed so far. */
  readonly instruction: bigint;
  /** Every thread that has not ended, in the order in which they were started: the main thread first. */
  readonly threads: readonly ThreadInspection[];
  /** The operations it waits for. */
  readonly waiting: readonly Operation[];
  /** Objects outside the base image by type: how many, and their bytes; greatest first. */
  readonly memory: readonly { readonly type: string; readonly count: number; readonly bytes: number }[];
  /** The marks it may put itself back to, by their ids. */
  readonly marks: readonly number[];
  /** Bytes of the parts of its memory. */
  readonly heap: { readonly base: number; readonly old: number; readonly nursery: number };
  /** Collections so far. */
  readonly collections: { readonly minor: number; readonly full: number };
}

const ONLY_THREAD = { name: "main", current: true, waits: null, operation: null };

/** Reads what the machine's `operations()` gives. */
export function readOperations(value: Value): Operation[] {
  return (value as [number, string, string, Value[], Operation["kwargs"]][]).map(
    ([id, port, operation, args, kwargs]) => ({ id, port, operation, args, kwargs }),
  );
}

/** Reads what the machine's `inspect()` gives. */
export function readInspection(name: string, value: Value, marks: readonly number[] = []): Inspection {
  const raw = value as unknown as {
    state: ProgramState;
    instruction: number | bigint;
    threads: Inspection["threads"];
    waiting: Value;
    memory: Record<string, [number, number]>;
    heap: Inspection["heap"];
    collections: [number, number];
  };
  const [minor, full] = raw.collections;
  return {
    name,
    state: raw.state,
    instruction: BigInt(raw.instruction),
    // Machines that images carry may know of one thread only, and tell less about it.
    threads: raw.threads.map((thread) => ({ ...ONLY_THREAD, ...thread })),
    waiting: readOperations(raw.waiting),
    memory: Object.entries(raw.memory).map(([type, [count, bytes]]) => ({ type, count, bytes })),
    marks,
    heap: raw.heap,
    collections: { minor, full },
  };
}
