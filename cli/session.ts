// SPDX-License-Identifier: LGPL-2.1-or-later
// A program in the hands of the command line: its output and input, stopping and saving it, and what it ends with.
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { importPort } from "../runtime/modules.ts";
import { writeFileAtomically } from "../runtime/node/files.ts";
import { modulesIn } from "../runtime/node/imports.ts";
import { streamInput } from "../runtime/node/stdin.ts";
import { LATER, type PortDriver } from "../runtime/operation.ts";
import { clockPort, randomPort } from "../runtime/ports.ts";
import type { HostOptions, Program } from "../runtime/program.ts";
import type { Stop } from "../runtime/stop.ts";
import { NOT_SAVED, STOPPED, UNCAUGHT, UsageError } from "./exit-status.ts";
import { showOperation } from "./show.ts";

/** The options that `run` and `resume` share. */
export interface SessionOptions {
  /** Where the program is saved when it stops; a program without is not stopped but ended. */
  readonly image?: string;
  /** Whether the image is written at the program's end, too, marked as ended. */
  readonly markEnded?: boolean;
  /** Instructions after which it stops. */
  readonly stopAfter?: bigint;
  /** Whether to print a line of JSON about the run. */
  readonly stats?: boolean;
}

/** What the command line gives a program whose main module is this file. */
export function commandLineHost(file: string): HostOptions {
  let input: PortDriver | undefined; // opening stdin takes time, and most programs do not read
  return {
    output: (stream, text) => write(stream === "stdout" ? process.stdout : process.stderr, text),
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

function write(stream: NodeJS.WriteStream, text: string): void | Promise<void> {
  if (!stream.write(text)) return new Promise((resolve) => stream.once("drain", resolve));
}

/** UsageError if there is an image at this path already. */
export function refuseExistingImage(path: string): void {
  if (existsSync(path))
    throw new UsageError(
      `the image '${path}' exists already: go on with it by 'concrete resume ${path}', or remove it`,
    );
}

/** Runs the program until it ends or is stopped; the exit status. */
export async function drive(program: Program, options: SessionOptions): Promise<number> {
  const started = performance.now();
  const stop = await runUntilStopped(program, options);
  const ended = stop.reason === "finished" || stop.reason === "failed";
  if (!ended) say(whyStopped(program, stop));
  let imageBytes: number | null = null;
  let status = ended ? stop.status : UNCAUGHT;
  if (options.image !== undefined && (!ended || options.markEnded)) {
    imageBytes = await save(program, options.image);
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
async function runUntilStopped(program: Program, options: SessionOptions): Promise<Stop> {
  if (options.image === undefined) return program.runToEnd({ instructions: options.stopAfter });
  const abort = new AbortController();
  const stop = () => {
    // A second signal ends the process as if this handler did not exist.
    process.off("SIGINT", stop).off("SIGTERM", stop);
    abort.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await program.runToEnd({ instructions: options.stopAfter, signal: abort.signal });
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function whyStopped(program: Program, stop: Stop): string {
  const at = `at instruction ${program.instructions}`;
  if (stop.reason === "waiting") return `waiting ${at} for ${stop.operations.map(showOperation).join(", ")}`;
  if (stop.reason === "limit") return `the program reached the limit of ${stop.limit} ${at}`;
  return `stopped ${at}`;
}

/** Saves the program; the bytes of the image, or null if that failed, which it says. */
async function save(program: Program, path: string): Promise<number | null> {
  const image = await program.save();
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
