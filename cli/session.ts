// SPDX-License-Identifier: LGPL-2.1-or-later
// A program in the hands of the command line: its output and input, stopping and saving it, and what it ends with.
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { importPort } from "../runtime/import-port.ts";
import { writeFileAtomically } from "../runtime/node/files.ts";
import { modulesIn } from "../runtime/node/imports.ts";
import { streamInput } from "../runtime/node/stdin.ts";
import { LATER, type PortDriver } from "../runtime/operation.ts";
import type { HostOptions } from "../runtime/options.ts";
import { clockPort, randomPort } from "../runtime/ports.ts";
import type { Program } from "../runtime/program.ts";
import { seal } from "../runtime/seal.ts";
import type { Stop } from "../runtime/stop.ts";
import { NOT_SAVED, STOPPED, UNCAUGHT, UsageError } from "./exit-status.ts";
import { readSecret } from "./key.ts";
import { ProcessOutput } from "./output.ts";
import { showOperation } from "./show.ts";

/** The options that `run` and `resume` share. */
export interface SessionOptions {
  /** Where the program is saved when it stops; a program without is not stopped but ended. */
  readonly image?: string;
  /** Whether the image is written at the program's end, too, marked as ended. */
  readonly markEnded?: boolean;
  /** Instructions after which it stops. */
  readonly stopAfter?: bigint;
  /** Whether the image carries its machine. */
  readonly selfContained?: boolean;
  /** The file with the key that seals the image. */
  readonly keyFile?: string;
  /** Whether to print a line of JSON about the run. */
  readonly stats?: boolean;
}

/** A program's host: this process. */
export class CommandLine {
  /** Stops the program: it is saved if there is where to, else it ends. */
  readonly stop = new AbortController();
  private readonly output = new ProcessOutput(() => this.stop.abort());

  /** What the command line gives a program whose main module is this file. */
  host(file: string): HostOptions {
    let input: PortDriver | undefined; // opening stdin takes time, and most programs do not read
    return {
      output: this.output.take,
      ports: {
        clock: clockPort,
        random: randomPort,
        import: importPort(modulesIn(dirname(file))),
        console: (call) => (input ??= streamInput(process.stdin))(call),
        // The command line has no functions of its own: a program that waits for one can be answered by another host.
        host: () => LATER,
      },
    };
  }

  /** Runs the program until it ends or is stopped; the exit status. */
  async drive(program: Program, options: SessionOptions): Promise<number> {
    const started = performance.now();
    const stop = await this.runUntilStopped(program, options);
    const ended = stop.reason === "finished" || stop.reason === "failed";
    if (!ended) say(`${this.whyStopped(stop)} at instruction ${program.instructions}`);
    let imageBytes: number | null = null;
    let status = ended ? stop.status : UNCAUGHT;
    if (options.image !== undefined && (!ended || options.markEnded)) {
      imageBytes = await save(program, options.image, options);
      if (imageBytes === null) status = NOT_SAVED;
      else if (!ended) {
        say(`saved; go on with: concrete resume ${options.image}`);
        status = STOPPED;
      }
    }
    if (options.stats) printStats(program, performance.now() - started, imageBytes);
    return status;
  }

  /** Runs, and stops for the first SIGINT or SIGTERM if there is an image to save to. */
  private async runUntilStopped(program: Program, options: SessionOptions): Promise<Stop> {
    const run = { instructions: options.stopAfter, signal: this.stop.signal };
    if (options.image === undefined) return program.runToEnd(run);
    const stop = () => {
      // A second signal ends the process as if this handler did not exist.
      process.off("SIGINT", stop).off("SIGTERM", stop);
      this.stop.abort();
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    try {
      return await program.runToEnd(run);
    } finally {
      process.off("SIGINT", stop).off("SIGTERM", stop);
    }
  }

  private whyStopped(stop: Stop): string {
    if (stop.reason === "waiting") return `waiting for ${stop.operations.map(showOperation).join(", ")}`;
    if (stop.reason === "limit") return `the program reached the limit of ${stop.limit}`;
    return this.output.gone ? "nobody reads the output any more: stopped" : "stopped";
  }
}

/** UsageError if there is an image at this path already. */
export function refuseExistingImage(path: string): void {
  if (existsSync(path))
    throw new UsageError(
      `the image '${path}' exists already: go on with it by 'concrete resume ${path}', or remove it`,
    );
}

/** Saves the program; the bytes of the image, or null if that failed, which it says. */
async function save(program: Program, path: string, options: SessionOptions): Promise<number | null> {
  const plain = await program.save(options);
  const secret = readSecret(options);
  const image = secret === undefined ? plain : await seal(plain, secret);
  try {
    writeFileAtomically(path, image);
    return image.length;
  } catch (error) {
    say(`the image cannot be written: ${(error as Error).message}`);
    return null;
  }
}

function printStats(program: Program, milliseconds: number, imageBytes: number | null): void {
  const stats = {
    instructions: Number(program.instructions),
    milliseconds: Math.round(milliseconds * 10) / 10,
    collections: program.inspect().collections,
    peakMemory: program.peakMemory,
    imageBytes,
  };
  process.stderr.write(`${JSON.stringify(stats)}\n`);
}

function say(text: string): void {
  process.stderr.write(`concrete: ${text}\n`);
}
