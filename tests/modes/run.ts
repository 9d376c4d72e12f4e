// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs single programs in the modes of the tests, to look into a failure:
// `node dist/tests/modes/run.js FILE_OR_FOLDER… [--mode plain|cut|moved|back] [--seed N] [--effort N] [--stop-at N]`.
// One file in mode plain prints what the program prints; else a line for each program and mode that is wrong.
// --stop-at N cuts a program at that instruction only, and prints where it stands. --find looks for an instruction at
// which a single cut changes what the program does.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Ending, Execution, readBuilt } from "./execution.ts";
import { compareEndings, firstDifference, MODES, type Mode, runPlain, usualEffort } from "./modes.ts";
import { Pool } from "./pool.ts";
import { programFiles, ROOT, readProgram } from "./programs.ts";
import { testSeed } from "./random.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mode: { type: "string" },
    seed: { type: "string" },
    effort: { type: "string" },
    "stop-at": { type: "string" },
    find: { type: "boolean" },
  },
});
if (values.effort !== undefined) process.env.CONCRETE_EFFORT = values.effort;
const seed = values.seed === undefined ? testSeed() : Number(values.seed);
const modes: Mode[] = MODES.filter((mode) => values.mode === undefined || values.mode === mode);
const files = positionals.flatMap((path) =>
  statSync(path).isDirectory() ? programFiles(resolve(path)) : [resolve(path)],
);

function showPlain(file: string): void {
  const program = readProgram(file);
  const ending = runPlain(readBuilt(), program);
  process.stdout.write(ending.output);
  process.stderr.write(ending.errors);
  if (program.output !== null) {
    const difference = firstDifference("stdout", ending.output, program.output);
    if (difference !== null) console.error(difference);
  }
  console.error(`status ${ending.status}, ${ending.instructions} instructions`);
  process.exitCode = ending.status;
}

/** Cuts at one instruction; the rest must go on as if nothing had happened. */
function showCut(file: string, at: bigint): void {
  const execution = new Execution(readBuilt(), readProgram(file));
  if (execution.run(at)) return console.error("the program has ended by then");
  for (const line of execution.standing()) console.error(line);
  execution.verify();
  execution.move();
  execution.run();
  process.stdout.write(execution.ending().output);
}

/** Looks for the first instruction after which a cut makes a difference. */
function findCut(file: string): void {
  const built = readBuilt();
  const program = readProgram(file);
  const plain = runPlain(built, program);
  for (let at = 1n; at < plain.instructions; at++) {
    const difference = cutDifference(new Execution(built, program), at, plain);
    if (difference === null) continue;
    console.log(`a cut at instruction ${at} makes a difference: ${difference}`);
    const execution = new Execution(built, program);
    execution.run(at);
    for (const line of execution.standing()) console.log(line);
    return;
  }
  console.log(`none of ${plain.instructions} single cuts makes a difference`);
}

function cutDifference(execution: Execution, at: bigint, plain: Ending): string | null {
  try {
    execution.run(at);
    execution.move();
    execution.run();
    return compareEndings(execution.ending(), plain);
  } catch (error) {
    return String(error);
  }
}

async function checkFiles(): Promise<void> {
  const pool = new Pool();
  let wrong = 0;
  await Promise.all(
    files.map(async (file) => {
      const failures = await pool.check({ file, modes, seed, effort: usualEffort() });
      for (const [mode, text] of Object.entries(failures))
        console.log(`${file.replace(join(ROOT, "tests/conformance/"), "")} [${mode}] ${text}`);
      if (Object.keys(failures).length > 0) wrong++;
    }),
  );
  console.log(`${files.length} programs, ${wrong} wrong (seed ${seed})`);
  process.exitCode = wrong > 0 ? 1 : 0;
  await pool.close();
}

if (values.find) findCut(files[0]!);
else if (values["stop-at"] !== undefined) showCut(files[0]!, BigInt(values["stop-at"]));
else if (values.mode === "plain" && positionals.length === 1 && files[0] === resolve(positionals[0]!))
  showPlain(files[0]!);
else await checkFiles();
