// SPDX-License-Identifier: LGPL-2.1-or-later
// Damaged images are refused, or run within their limits: thousands of them here; CONCRETE_TRIALS asks for more.
import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import { readBuilt } from "../modes/execution.ts";
import { testSeed } from "../modes/random.ts";
import { makeSubjects, Trials } from "./subjects.ts";
import { runTrials } from "./trials.ts";

const trials = Number(process.env.CONCRETE_TRIALS ?? 4000);

test("images that are not damaged are sound", () => {
  const built = readBuilt();
  const subjects = makeSubjects(built, testSeed());
  const tried = new Trials(built, subjects);
  for (const subject of subjects) assert.equal(tried.refuses(subject.image.slice()), false, subject.name);
});

test(`${trials} damaged images do no harm`, async () => {
  const first = testSeed() * 1_000_000;
  const { refused, failures } = await runTrials(first, trials, Math.min(availableParallelism(), 4));
  assert.deepEqual(failures, []);
  // Most damage is found, and some is none: both must happen, or the trials try nothing.
  assert.ok(refused > trials / 3 && refused < trials, `${refused} refused`);
});
