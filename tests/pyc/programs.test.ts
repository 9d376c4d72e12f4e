// SPDX-License-Identifier: LGPL-2.1-or-later
// The programs beside the repository: their bytecode, made by CPython 3.1, in the three modes, and their sources.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { listPyc, loadPyc } from "../../compiler/index.ts";
import { decode } from "../../compiler/pyc/decode.ts";
import { readPyc } from "../../compiler/pyc/load.ts";
import { isPycCode, type PycCode } from "../../compiler/pyc/marshal.ts";
import { verify } from "../../compiler/verify.ts";
import { Execution, readBuilt } from "../modes/execution.ts";
import { MODES, type Mode, usualEffort } from "../modes/modes.ts";
import { Pool } from "../modes/pool.ts";
import { readProgram } from "../modes/programs.ts";
import { testSeed } from "../modes/random.ts";
import { bytecodeFiles, DATA, expectedOutput, programNames, requireData } from "./data.ts";

/** Interactive input: CPython compiled it in the mode of its prompt. */
const BYTECODE_ONLY = ["t52_interactive"];

before(requireData);

const pool = new Pool();
const seed = testSeed();
const usual = usualEffort();
const effort = { ...usual, cuts: usual.cuts / 8, windows: usual.windows / 5 };

async function check(file: string, expected: string, modes: readonly Mode[]): Promise<void> {
  const failures = await pool.check({ file, expected, modes, seed, effort });
  const told = Object.entries(failures).map(([mode, text]) => `${mode} (seed ${seed}): ${text}`);
  assert.equal(told.length, 0, `${told.join("\n")}\nAgain: node dist/tests/modes/run.js ${file} --seed ${seed}`);
}

describe("bytecode of CPython 3.1 runs", { concurrency: 100 }, () => {
  for (const name of programNames())
    test(name, () => check(join(DATA, "pyc", `${name}.pyc`), expectedOutput(name, "expected"), MODES));
});

describe("the same programs from source", { concurrency: 100 }, () => {
  for (const name of programNames().filter((name) => !BYTECODE_ONLY.includes(name)))
    test(name, () => check(join(DATA, "src", `${name}.py`), expectedOutput(name, "expected-source"), ["plain"]));
});

test("loaded code executes about as many instructions as compiled source", () => {
  const built = readBuilt();
  const count = (file: string): number => {
    const execution = new Execution(built, readProgram(file));
    execution.run();
    return Number(execution.instructions);
  };
  for (const name of [
    "t21_generator_schedule",
    "t35_extended_jumps",
    "t39_sorting_functional",
    "t53_numeric_programs",
  ]) {
    const ratio = count(join(DATA, "pyc", `${name}.pyc`)) / count(join(DATA, "src", `${name}.py`));
    assert.ok(ratio < 1.2, `${name}: ${ratio.toFixed(3)}`);
  }
});

test("what the loader makes of every bytecode file is sound", () => {
  for (const { bytes } of bytecodeFiles()) verify(loadPyc(bytes));
});

test("listings show every instruction of CPython", () => {
  const check = (code: PycCode, listing: string): void => {
    const start = listing.indexOf(` at byte ${code.offset}:`);
    const end = listing.indexOf("\n\n", start);
    const own = listing.slice(start, end < 0 ? undefined : end);
    const shown = new Set([...own.matchAll(/^ *(?:\d+ +)?(\d+) {2}[A-Z]/gm)].map(([, offset]) => Number(offset)));
    for (const { offset, name } of decode(code)) assert.ok(shown.has(offset), `${code.name}: ${offset} ${name}`);
    for (const inner of code.consts.filter(isPycCode)) check(inner, listing);
  };
  for (const { bytes } of bytecodeFiles().filter(({ bytes }) => bytes.length < 100_000))
    check(readPyc(Uint8Array.from(bytes)), listPyc(bytes));
});

after(() => pool.close());
