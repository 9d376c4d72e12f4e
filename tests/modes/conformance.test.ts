// SPDX-License-Identifier: LGPL-2.1-or-later
// Every conformance program in the four modes. CONCRETE_SEED chooses other places for cuts, CONCRETE_EFFORT more of them.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { MODES, usualEffort } from "./modes.ts";
import { Pool } from "./pool.ts";
import { programFiles, ROOT } from "./programs.ts";
import { testSeed } from "./random.ts";

const pool = new Pool();
const seed = testSeed();
const effort = usualEffort();

function checkAll(title: string, programs: readonly { file: string; expected?: string }[]): void {
  describe(title, { concurrency: programs.length || 1 }, () => {
    for (const { file, expected } of programs)
      test(file.slice(ROOT.length), async () => {
        const failures = await pool.check({ file, expected, modes: MODES, seed, effort });
        const told = Object.entries(failures).map(([mode, text]) => `${mode} (seed ${seed}): ${text}`);
        assert.equal(told.length, 0, `${told.join("\n")}\nAgain: node dist/tests/modes/run.js ${file} --seed ${seed}`);
      });
  });
}

checkAll(
  "conformance",
  programFiles(join(ROOT, "tests/conformance")).map((file) => ({ file })),
);
checkAll(
  "whole programs",
  programFiles(join(ROOT, "tests/programs")).map((file) => ({ file })),
);

const constructs = join(ROOT, "tests/constructs");
checkAll(
  "what a program does with itself",
  programFiles(constructs).map((file) => ({ file })),
);
checkAll(
  "examples of that",
  ["infer", "queens", "rewind", "sudoku", "threads", "undo"].map((name) => ({
    file: join(ROOT, `examples/constructs/${name}.py`),
    expected: join(constructs, `${name}.out`),
  })),
);

/** The benchmark programs, where they stand beside the repository. */
const shared = join(ROOT, "../shared/programs");
if (existsSync(shared))
  checkAll(
    "benchmark programs",
    readdirSync(shared)
      .filter((name) => name.endsWith(".py"))
      .map((name) => ({ file: join(shared, name), expected: join(shared, "expected", name.replace(/\.py$/, ".out")) })),
  );

after(() => pool.close());
