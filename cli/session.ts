// SPDX-License-Identifier: LGPL-2.1-or-later
// A program in the hands of the command line: its output and input, stopping and saving it, and what it ends with.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { importPort } from "../runtime/import-port.ts";
import { writeFileAtomically } from "../runtime/node/files.ts";
import { modulesIn } from "../runtime/node/imports.ts";
import { streamInput } from "../runtime/node/stdin.ts";
import { LATER, type PortDriver } from "../runtime/operation.ts";
import type { HostOptions } from "../runtime/options.ts";
import { clockPort, randomPort } from "../runtime/ports.ts";
import type { Program } from "../runtime/program.ts";
import { PythonError } from "../runtime/python-error.ts";
import { seal } from "../runtime/seal.ts";
import type { Stop } from "../runtime/stop.ts";
import { type BranchEnd, Branches } from "./branches.ts";
import { NOT_SAVED, STOPPED, UNCAUGHT } from "./exit-status.ts";
import { makeDirectory, reasonOf } from "./files.ts";
import { type GrantOptions, grants } from "./grants.ts";
import { readSecret } from "./key.ts";
import { ProcessOutput } from "./output.ts";
import { showOperation } from "./show.ts";

/** The options that `run` and `resume` share. */
export interface SessionOptions extends GrantOptions {
  /** The directory where checkpoints are kept; they are not if it is not given. */
  readonly checkpoints?: string;
  /** Where the program is saved when it stops; a program without is not stopped but ended. */
  readonly image?: string;
  /** Whether the image is written at the program's end, too, marked as ended. */
  readonly markEnded?: boolean;
  /** Instructions after which it stops. */
  readonly stopAfter?: bigint;
  /** Whether to print a line of JSON about the run. */
  readonly stats?: boolean;
}

/** The host of a program whose main module is this file, and of those that forks make of it: this process. */
export class CommandLine {
  /** Stops the program: it is saved if there is where to, else it ends. */
  readonly stop = new AbortController();
  private readonly output = new ProcessOutput(() => this.stop.abort());
  readonly branches: Branches;
  /** What the command line gives the program. */
  readonly host: HostOptions;

  constructor(
    file: string,
    private readonly options: SessionOptions,
  ) {
    this.branches = new Branches(file, options, this.stop.signal);
    let input: PortDriver | undefined; // opening stdin takes time, and most programs do not read
    const granted = grants(options);
    this.host = {
      output: this.output.take,
      migrate: granted.migrate,
      ports: {
        ...granted.ports,
        clock: clockPort,
        random: randomPort,
        import: importPort(modulesIn(dirname(file))),
        console: (call) => (input ??= streamInput(process.stdin))(call),
        // The command line has no functions of its own: a program that waits for one can be answered by another host.
        host: () => LATER,
      },
      fork: this.branches.take,
      ...(options.checkpoints === undefined ? {} : { checkpoint: keepIn(options.checkpoints, options) }),
    };
  }

  /** Writes to the command's own streams. */
  get take(): ProcessOutput["take"] {
    return this.output.take;
  }

  /** Runs the program until it ends or is stopped; the exit status. */
  async drive(program: Program): Promise<number> {
    const { options } = this;
    const started = performance.now();
    const [stop, branches] = await this.runUntilStopped(program);
    const ended = stop.reason === "finished" || stop.reason === "failed" || stop.reason === "migrated";
    if (!ended) say(`${this.whyStopped(stop)} at instruction ${program.instructions}`);
    if (stop.reason === "waiting" && options.image === undefined) say("it is not saved; to keep it, give --image FILE");
    let imageBytes: number | null = null;
    let status = ended ? statusOf(stop) : UNCAUGHT;
    if (stop.reason === "migrated") {
      say(`the program goes on at ${stop.url}`);
      if (options.image !== undefined) rmSync(options.image, { force: true }); // else it could go on here, too
    } else if (options.image !== undefined && (!ended || options.markEnded)) {
      imageBytes = await save(program, options.image, options);
      if (imageBytes === null) status = NOT_SAVED;
      else if (!ended) {
        const answer = stop.reason === "waiting" ? " --answer JSON" : "";
        say(`saved; go on with: concrete resume ${options.image}${answer}`);
        status = STOPPED;
      }
    }
    for (const [index, image] of branches.images.entries()) {
      const path = `${options.image}.${index + 1}`;
      if (options.image === undefined || (await writeImage(image, path, options)) === null) status = NOT_SAVED;
      else {
        say(`saved a branch; go on with: concrete resume ${path}`);
        if (status !== NOT_SAVED) status = STOPPED;
      }
    }
    if (options.stats) printStats(program, performance.now() - started, imageBytes);
    return status || branches.status;
  }

  /** Runs, and stops for the first SIGINT or SIGTERM if there is an image to save to. */
  private async runUntilStopped(program: Program): Promise<[Stop, BranchEnd]> {
    const { options } = this;
    const run = async (): Promise<[Stop, BranchEnd]> => [
      await program.runToEnd({ instructions: options.stopAfter, signal: this.stop.signal }),
      await this.branches.finish(this.take),
    ];
    if (options.image === undefined) return run();
    const stop = () => {
      // A second signal ends the process as if this handler did not exist.
      process.off("SIGINT", stop).off("SIGTERM", stop);
      this.stop.abort();
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    try {
      return await run();
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

/** The exit status for a program that ended here. */
export function statusOf(stop: Stop): number {
  return "status" in stop ? stop.status : 0;
}

/** Saves the program; the bytes of the image, or null if that failed, which it says. */
async function save(program: Program, path: string, options: SessionOptions): Promise<number | null> {
  return writeImage(await program.save(options), path, options);
}

/** Writes an image, sealed if it is to be; its bytes, or null if that failed, which it says. */
async function writeImage(
  plain: Uint8Array<ArrayBuffer>,
  path: string,
  options: SessionOptions,
): Promise<number | null> {
  const secret = readSecret(options);
  const image = secret === undefined ? plain : await seal(plain, secret);
  try {
    writeFileAtomically(path, image);
    return image.length;
  } catch (error) {
    say(`the image '${path}' cannot be written: ${reasonOf(error)}`);
    return null;
  }
}

/** Keeps checkpoints as images in this directory. Throws UsageError if that cannot be. */
function keepIn(directory: string, options: SessionOptions): NonNullable<HostOptions["checkpoint"]> {
  makeDirectory(directory, "--checkpoints");
  return async (name, program) => {
    if (!/^[\p{L}\p{N}_-][\p{L}\p{N}_ .-]{0,99}$/u.test(name))
      throw new PythonError("ValueError", `a checkpoint cannot be called '${name}': its name becomes that of a file`);
    if ((await save(program, join(directory, `${name}.image`), options)) === null)
      throw new PythonError("OSError", `the checkpoint '${name}' cannot be written`);
  };
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
