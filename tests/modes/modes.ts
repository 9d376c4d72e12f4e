// SPDX-License-Identifier: LGPL-2.1-or-later
// The four ways in which every program runs: plain; cut at instructions, saved, loaded elsewhere and resumed; with all
// objects moving after instructions; and put back to snapshots again and again. The first must print what CPython prints, and the others must end exactly as the
// first: the same output, the same number of instructions, the same canonical image.
import { type Built, type Ending, Execution, type Moment } from "./execution.ts";
import type { Program } from "./programs.ts";
import { seeded } from "./random.ts";

/** How a program can run. */
export const MODES = ["plain", "cut", "moved", "back"] as const;
/** One of {@link MODES}. */
export type Mode = (typeof MODES)[number];

/** How much is done to a program. */
export interface Effort {
  /** Programs of up to so many instructions are cut at every one. */
  readonly cutEverywhere: number;
  /** Longer ones are cut at so many. */
  readonly cuts: number;
  /** In programs of up to so many instructions everything moves after every one. */
  readonly moveEverywhere: number;
  /** In longer ones, in so many windows of so many instructions. */
  readonly windows: number;
  readonly windowLength: number;
  /** So many snapshots are taken and gone back to, */
  readonly snapshots: number;
  /** after up to so many instructions. */
  readonly astray: number;
}

/** What the tests do to every program. CONCRETE_EFFORT multiplies it. */
export function usualEffort(): Effort {
  const factor = Number(process.env.CONCRETE_EFFORT ?? 1);
  return {
    cutEverywhere: 3_000 * factor,
    cuts: 200 * factor,
    moveEverywhere: 2_000 * factor,
    windows: 20 * factor,
    windowLength: 40,
    snapshots: 30 * factor,
    astray: 5_000,
  };
}

/** A program run from its start to its end. */
export function runPlain(built: Built, program: Program): Ending {
  const execution = new Execution(built, program);
  execution.run();
  return execution.ending();
}

/** A program of `length` instructions, cut again and again. */
function runCut(built: Built, program: Program, length: number, seed: number, effort: Effort): Ending {
  const execution = new Execution(built, program);
  if (length <= effort.cutEverywhere) while (!execution.run(execution.instructions + 1n)) execution.move();
  else {
    for (const point of randomPoints(length, effort.cuts, seed)) {
      if (execution.run(point)) break;
      execution.move();
    }
    execution.run();
  }
  return execution.ending();
}

/** A program of `length` instructions in which objects move after every instruction, or after many. */
function runMoved(built: Built, program: Program, length: number, seed: number, effort: Effort): Ending {
  const execution = new Execution(built, program);
  if (length <= effort.moveEverywhere) execution.moveAlways(true);
  else
    for (const point of randomPoints(length, effort.windows, seed)) {
      if (execution.run(point)) break;
      execution.moveAlways(true);
      if (execution.run(point + BigInt(effort.windowLength))) break;
      execution.moveAlways(false);
    }
  execution.run();
  execution.moveAlways(false);
  return execution.ending();
}

/** A program of `length` instructions that goes astray from many a place, and is put back there, or first to where it had been earlier. */
function runBack(built: Built, program: Program, length: number, seed: number, effort: Effort): Ending {
  const execution = new Execution(built, program);
  const random = seeded(seed);
  const moments: Moment[] = [];
  for (const point of randomPoints(length, effort.snapshots, seed)) {
    if (execution.run(point)) break;
    const moment = execution.moment();
    moments.push(moment);
    execution.run(execution.instructions + BigInt(random(effort.astray)));
    if (random(4) === 0) {
      execution.moment();
      execution.back(moments[random(moments.length)]!);
      execution.run(execution.instructions + BigInt(random(effort.astray)));
    }
    execution.back(moment);
  }
  execution.run();
  return execution.ending();
}

/** Instruction numbers in ascending order. */
function randomPoints(length: number, count: number, seed: number): bigint[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random(length))
    .sort((a, b) => a - b)
    .map(BigInt);
}

/** What is wrong with a program in each mode; nothing for a mode in which it is right. */
export type Failures = Partial<Record<Mode, string>>;

/** Runs a program in the modes asked for. */
export function check(built: Built, program: Program, modes: readonly Mode[], seed: number, effort: Effort): Failures {
  const failures: Failures = {};
  const attempt = (mode: Mode, run: () => string | null) => {
    try {
      const difference = run();
      if (difference !== null) failures[mode] = difference;
    } catch (error) {
      failures[mode] = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  };
  let plain: Ending | undefined;
  attempt("plain", () => {
    plain = runPlain(built, program);
    return compareToExpected(plain, program);
  });
  if (plain === undefined) return failures;
  const reference = plain;
  const length = Number(reference.instructions);
  if (modes.includes("cut"))
    attempt("cut", () => compareEndings(runCut(built, program, length, seed, effort), reference));
  if (modes.includes("moved"))
    attempt("moved", () => compareEndings(runMoved(built, program, length, seed, effort), reference));
  if (modes.includes("back"))
    attempt("back", () => compareEndings(runBack(built, program, length, seed, effort), reference));
  return failures;
}

function compareToExpected(ending: Ending, program: Program): string | null {
  if (program.output === null) return null;
  return (
    firstDifference("stdout", ending.output, program.output) ??
    firstDifference("stderr", ending.errors, program.errors ?? "") ??
    (ending.status === program.status ? null : `exit status ${ending.status}, expected ${program.status}`)
  );
}

/** How a program ended differently from the run in one go; null if it did not. */
export function compareEndings(ending: Ending, plain: Ending): string | null {
  const difference =
    firstDifference("stdout", ending.output, plain.output) ?? firstDifference("stderr", ending.errors, plain.errors);
  if (difference !== null) return difference;
  if (ending.instructions !== plain.instructions)
    return `${ending.instructions} instructions, ${plain.instructions} in one go`;
  return ending.image === plain.image ? null : "the canonical image differs from that of the run in one go";
}

/** The first line in which two texts differ; null if they are equal. */
export function firstDifference(what: string, actual: string, expected: string): string | null {
  if (actual === expected) return null;
  const [is, should] = [actual.split("\n"), expected.split("\n")];
  const line = is.findIndex((text, index) => text !== should[index]);
  const at = line < 0 ? is.length : line;
  const show = (text: string | undefined) => (text === undefined ? "(end)" : JSON.stringify(text.slice(0, 2000)));
  return `${what} line ${at + 1}:\n  is       ${show(is[at])}\n  expected ${show(should[at])}`;
}
