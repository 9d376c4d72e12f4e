// SPDX-License-Identifier: LGPL-2.1-or-later
// What a host does with a program that stands must not show in what follows: saving, verifying, inspecting, hashing,
// snapshots, forks. Compared are canonical images, byte for byte by their hashes, with those of a run that was left alone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Program } from "../../runtime/index.ts";
import { ROOT, readProgram } from "../modes/programs.ts";
import { machine } from "./running.ts";

const WATCHING: Readonly<Record<string, (program: Program) => Promise<unknown> | unknown>> = {
  saving: (program) => program.save(),
  "saving it self-contained": (program) => program.save({ selfContained: true }),
  hashing: (program) => program.hash(),
  inspecting: (program) => program.inspect(),
  snapshots: (program) => program.snapshot(),
  "going astray and back": (program) => {
    const here = program.snapshot();
    const fork = program.fork({});
    fork.run({ instructions: 5_000 });
    program.rollback(fork.snapshot());
    program.rollback(here);
    fork.close();
  },
  "verifying, by resuming its image": async (program) => (await Program.resume(machine, await program.save())).close(),
};
const FILES = ["tests/programs/scheduler.py", "tests/programs/words.py", "tests/conformance/generators/throw.py"];
const SLICE = 7_919;
const MOST_SLICES = 40;

/** Hashes of the image where each slice of a run ends, in as many runs, so that none was hashed before. */
async function undisturbed(source: string, filename: string): Promise<string[]> {
  const hashes: string[] = [];
  for (let slices = 1; slices <= MOST_SLICES; slices += 13) {
    const program = Program.start(machine, source, { filename });
    program.run({ until: slices * SLICE });
    hashes.push(await program.hash());
    program.close();
  }
  return hashes;
}

for (const file of FILES) {
  const { source, name } = readProgram(join(ROOT, file));
  const expected = undisturbed(source, name);
  for (const [how, watch] of Object.entries(WATCHING))
    test(`${how} does not change ${file}`, async () => {
      const program = Program.start(machine, source, { filename: name });
      const hashes: string[] = [];
      for (let slices = 1; slices <= MOST_SLICES; slices++) {
        program.run({ until: slices * SLICE });
        await watch(program);
        if ((slices - 1) % 13 === 0) hashes.push(await program.hash());
      }
      assert.deepEqual(hashes, await expected);
      program.close();
    });
}
