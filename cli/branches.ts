// SPDX-License-Identifier: LGPL-2.1-or-later
// The programs that `concrete.fork()` made of one: they run as parallel workers, and what they print comes behind what the
// program itself printed, each in its turn.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { OutputStream } from "../runtime/options.ts";
import type { Program } from "../runtime/program.ts";
import { INTERNAL } from "./exit-status.ts";
import type { GrantOptions } from "./grants.ts";

/** A branch that has printed so many bytes stands still until it is its turn to be heard. */
const MOST_HELD = 16 << 20;

/** What a worker is started with. */
export interface BranchStart {
  readonly image: Uint8Array<ArrayBuffer>;
  /** The program's main module: modules are found beside it. */
  readonly file: string;
  /** What the command line grants it. */
  readonly grants: GrantOptions;
}

/** What a worker says when it is done, about its branch and those that were made of it. */
export interface BranchEnd {
  readonly status: number;
  /** Those that were stopped. */
  readonly images: readonly Uint8Array<ArrayBuffer>[];
}

/** Writes to the command's own streams. */
type Take = (stream: OutputStream, text: string | Uint8Array) => void | Promise<void>;

/** One branch: its worker, once that runs, and what it has printed. */
class Branch {
  worker: Worker | null = null;
  private chunks: [OutputStream, Uint8Array][] = [];
  private held = 0;
  /** Where its output goes from now on. */
  private heard: Take | null = null;
  readonly end: Promise<BranchEnd>;
  settle: (end: BranchEnd) => void = () => {};

  constructor(
    private readonly image: Promise<Uint8Array<ArrayBuffer>>,
    private readonly file: string,
    private readonly grants: GrantOptions,
  ) {
    this.end = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  /** Starts the worker, or gives back the image if `stopped`. */
  async run(stopped: boolean): Promise<void> {
    const image = await this.image;
    if (stopped) return this.settle({ status: 0, images: [image] });
    const workerData: BranchStart = { image, file: this.file, grants: this.grants };
    const worker = new Worker(new URL("./branch.js", import.meta.url), { workerData, stdout: true, stderr: true });
    this.worker = worker;
    for (const stream of ["stdout", "stderr"] as const)
      worker[stream].on("data", (chunk: Uint8Array) => this.printed(stream, chunk));
    let end: BranchEnd = { status: INTERNAL, images: [] };
    worker.on("message", (message: BranchEnd) => {
      end = message;
    });
    worker.on("error", (error) => {
      this.chunks.push(["stderr", new TextEncoder().encode(`concrete: a branch broke: ${error.message}\n`)]);
    });
    worker.on("exit", () => this.settle(end));
  }

  private printed(stream: OutputStream, chunk: Uint8Array): void {
    if (this.heard !== null) {
      void this.heard(stream, chunk);
      return;
    }
    this.chunks.push([stream, chunk]);
    this.held += chunk.length;
    if (this.held > MOST_HELD) for (const name of ["stdout", "stderr"] as const) this.worker?.[name].pause();
  }

  /** Prints what it has printed so far and will print until it ends. */
  async hear(take: Take): Promise<BranchEnd> {
    for (const [stream, chunk] of this.chunks.splice(0)) await take(stream, chunk);
    this.heard = take;
    for (const name of ["stdout", "stderr"] as const) this.worker?.[name].resume();
    const end = await this.end;
    for (const [stream, chunk] of this.chunks.splice(0)) await take(stream, chunk);
    return end;
  }
}

/** The branches of one program. */
export class Branches {
  private readonly all: Branch[] = [];
  private readonly queue: Branch[] = [];
  private running = 0;
  private readonly grants: GrantOptions;

  constructor(
    private readonly file: string,
    { selfContained, keyFile, allowMigrate, allowFetch }: GrantOptions,
    private readonly stop: AbortSignal,
  ) {
    this.grants = { selfContained, keyFile, allowMigrate, allowFetch };
    stop.addEventListener("abort", () => {
      for (const { worker } of this.all) worker?.postMessage("stop");
      this.runMore();
    });
  }

  /** To be given as a program's `fork`. */
  readonly take = (programs: readonly Program[]): void => {
    for (const program of programs) {
      const image = program.save(this.grants).finally(() => program.close());
      const branch = new Branch(image, this.file, this.grants);
      this.all.push(branch);
      this.queue.push(branch);
    }
    this.runMore();
  };

  private runMore(): void {
    while (this.queue.length > 0 && (this.stop.aborted || this.running < availableParallelism())) {
      const branch = this.queue.shift()!;
      this.running++;
      void branch.run(this.stop.aborted);
      void branch.end.then(() => {
        this.running--;
        this.runMore();
      });
    }
  }

  /** Sees all branches to their ends, prints what they print, in the order in which they were made. */
  async finish(take: Take): Promise<BranchEnd> {
    let status = 0;
    const images: Uint8Array<ArrayBuffer>[] = [];
    for (const branch of this.all) {
      const end = await branch.hear(take);
      status ||= end.status;
      images.push(...end.images);
    }
    return { status, images };
  }
}
