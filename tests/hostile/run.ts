// SPDX-License-Identifier: LGPL-2.1-or-later
// Many trials by hand: `node dist/tests/hostile/run.js [--first N] [--count N] [--threads N]`, or a single one with
// `--trial N`. Prints what went wrong as it comes.
import { parseArgs } from "node:util";
import { readBuilt } from "../modes/execution.ts";
import { makeSubjects, Trials } from "./subjects.ts";
import { runTrials } from "./trials.ts";

const { values } = parseArgs({
  options: {
    first: { type: "string", default: "0" },
    count: { type: "string", default: "10000" },
    threads: { type: "string", default: "1" },
    trial: { type: "string" },
  },
});
if (values.trial !== undefined) {
  const built = readBuilt();
  const trials = new Trials(built, makeSubjects(built, 1));
  console.log(trials.describe(Number(values.trial)));
  console.log(trials.attempt(Number(values.trial)) ? "refused" : "runs");
} else {
  const count = Number(values.count);
  const first = Number(values.first);
  let told = 0;
  const { refused, failures } = await runTrials(first, count, Number(values.threads), (trial, wrong) => {
    process.stderr.write(`${trial - first} of ${count}, ${wrong.length} failures\n`);
    for (; told < wrong.length; told++) console.log(wrong[told]);
  });
  for (; told < failures.length; told++) console.log(failures[told]);
  console.log(`${count} trials: ${refused} refused, ${failures.length} failures`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
