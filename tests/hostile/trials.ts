// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs trials in threads and collects what went wrong: an error of the machine, or a trial that takes too long.
import { Worker } from "node:worker_threads";
import type { Order, Report } from "./worker.ts";

/** A trial may take so many milliseconds. */
const PATIENCE = 20_000;

/** What came of many trials. */
export interface Outcome {
  refused: number;
  readonly failures: string[];
}

/** Is told from time to time which trial is under way, and which went wrong. */
export type Watcher = (trial: number, failures: readonly string[]) => void;

/** Runs trials first … first + count - 1 in so many threads. */
export async function runTrials(
  first: number,
  count: number,
  threads: number,
  watcher: Watcher = () => {},
): Promise<Outcome> {
  const outcome: Outcome = { refused: 0, failures: [] };
  const end = first + count;
  await Promise.all(
    Array.from({ length: threads }, (_, index) => runThread(first + index, threads, end, outcome, watcher)),
  );
  return outcome;
}

/** One thread after the other, until all its trials are done. */
async function runThread(first: number, step: number, end: number, outcome: Outcome, watcher: Watcher): Promise<void> {
  let from = first;
  while (from < end) {
    const stuck = await runUntilStuck({ first: from, step, end, progress: new SharedArrayBuffer(4) }, outcome, watcher);
    if (stuck === null) return;
    outcome.failures.push(`trial ${stuck} does not end`);
    from = stuck + step;
  }
}

/** The trial that did not end, or null. */
function runUntilStuck(order: Order, outcome: Outcome, watcher: Watcher): Promise<number | null> {
  const progress = new Int32Array(order.progress);
  Atomics.store(progress, 0, -1);
  const worker = new Worker(new URL("worker.js", import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    let seen = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now >= 0) watcher(now, outcome.failures);
      if (now !== seen || now < 0) seen = now;
      else finish(now);
    }, PATIENCE);
    const finish = (stuck: number | null): void => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(stuck));
    };
    worker.on("message", (report: Report) => {
      if ("refused" in report) {
        outcome.refused += report.refused;
        finish(null);
      } else outcome.failures.push(`trial ${report.seed}: ${report.what}\n  ${report.error}`);
    });
    worker.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}
