// SPDX-License-Identifier: LGPL-2.1-or-later
// The worker thread of the conformance tests: runs one program after another in the modes asked for.
import { parentPort } from "node:worker_threads";
import { readBuilt } from "./execution.ts";
import { check, type Effort, type Failures, type Mode } from "./modes.ts";
import { readProgram } from "./programs.ts";

/** A program to be checked. */
export interface Task {
  readonly file: string;
  /** File with the expected standard output, if it is not the one beside the program. */
  readonly expected?: string;
  readonly modes: readonly Mode[];
  readonly seed: number;
  readonly effort: Effort;
}

const built = readBuilt();
parentPort?.on("message", (task: Task) => {
  let failures: Failures;
  try {
    failures = check(built, readProgram(task.file, task.expected), task.modes, task.seed, task.effort);
  } catch (error) {
    failures = { plain: String(error) };
  }
  parentPort?.postMessage(failures);
});
