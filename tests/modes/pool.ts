// SPDX-License-Identifier: LGPL-2.1-or-later
// Hands programs out to worker threads, one for each processor.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Failures } from "./modes.ts";
import type { Task } from "./worker.ts";

/** Threads that check programs. */
export class Pool {
  private readonly idle: Worker[] = [];
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly size = Math.min(availableParallelism(), 4)) {}

  /** What is wrong with a program. */
  async check(task: Task): Promise<Failures> {
    while (this.busy >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy++;
    const worker = this.idle.pop() ?? new Worker(new URL("worker.js", import.meta.url));
    const failures = await new Promise<Failures>((resolve) => {
      worker.once("error", (error) => resolve({ plain: `the thread ended: ${error}` }));
      worker.once("message", (answer: Failures) => {
        worker.removeAllListeners("error");
        this.idle.push(worker);
        resolve(answer);
      });
      worker.postMessage(task);
    });
    this.busy--;
    this.waiting.shift()?.();
    return failures;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.idle.map((worker) => worker.terminate()));
  }
}
