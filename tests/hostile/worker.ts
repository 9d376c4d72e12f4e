// SPDX-License-Identifier: LGPL-2.1-or-later
// A thread that damages images. It tells in shared memory which trial it is at, so that one that never ends is noticed.
import { parentPort, workerData } from "node:worker_threads";
import { readBuilt } from "../modes/execution.ts";
import { makeSubjects, Trials } from "./subjects.ts";

/** What a thread is to do: the trials first, first + step, … below end. */
export interface Order {
  readonly first: number;
  readonly step: number;
  readonly end: number;
  /** Word 0: the trial under way. */
  readonly progress: SharedArrayBuffer;
}
/** What it tells: trials that went wrong, or how many were refused when it is done. */
export type Report =
  | { readonly seed: number; readonly what: string; readonly error: string }
  | { readonly refused: number };

const order = workerData as Order;
const progress = new Int32Array(order.progress);
const built = readBuilt();
const trials = new Trials(built, makeSubjects(built, 1));
let refused = 0;
for (let seed = order.first; seed < order.end; seed += order.step) {
  Atomics.store(progress, 0, seed);
  try {
    if (trials.attempt(seed)) refused++;
  } catch (error) {
    parentPort!.postMessage({
      seed,
      what: trials.describe(seed),
      error: String((error as Error).stack ?? error).slice(0, 600),
    } satisfies Report);
  }
}
parentPort!.postMessage({ refused } satisfies Report);
