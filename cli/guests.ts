// SPDX-License-Identifier: LGPL-2.1-or-later
// The programs of `concrete serve`: taken in as images, run side by side within limits, saved when they stand.
import { join } from "node:path";
import { importPort } from "../runtime/import-port.ts";
import type { Machine } from "../runtime/machine.ts";
import { writeFileAtomically } from "../runtime/node/files.ts";
import type { HostOptions, OutputStream } from "../runtime/options.ts";
import { clockPort, consolePort, randomPort } from "../runtime/ports.ts";
import { Program } from "../runtime/program.ts";
import { PythonError } from "../runtime/python-error.ts";
import { isSealed, type Secret, seal, unseal } from "../runtime/seal.ts";
import type { Limits, Stop } from "../runtime/stop.ts";
import { Guest } from "./guest.ts";

/** Programs that ended are remembered, the last so many. */
const MOST_REMEMBERED = 1000;

/** What the server grants to all of its programs. */
export interface GuestOptions {
  /** Instructions that a program may execute here. */
  readonly maxInstructions?: bigint;
  /** Bytes of its memory. */
  readonly maxMemory: number;
  /** Programs at a time. */
  readonly maxPrograms: number;
  /** What images are sealed with, both ways: others are refused. */
  readonly key?: Secret;
  /** Where programs that stand are saved. */
  readonly directory?: string;
  /** Whether the server ends with the first program. */
  readonly once?: boolean;
  /** What they may do over the network. */
  readonly network: Partial<HostOptions>;
}

/** Hears what happens to programs. */
export interface GuestListener {
  output(guest: Guest, stream: OutputStream, text: string): void | Promise<void>;
  accepted(guest: Guest): void;
  stands(guest: Guest): void;
}

/** Another program is not taken now, though it may be later. */
export class Full extends Error {
  override readonly name = "Full";
}

/** The image is not sealed, though it has to be. */
export class NotSealed extends Error {
  override readonly name = "NotSealed";
}

/** All programs of one server. */
export class Guests {
  /** Stops them all. */
  readonly stopping = new AbortController();
  /** Resolves when the program of a server with `once` is at its end, and all that forks made of it. */
  readonly over: Promise<void>;
  private end = () => {};
  private readonly all = new Map<string, Guest>();
  private readonly running = new Set<Promise<void>>();
  private places: number;

  constructor(
    private readonly machine: Machine,
    private readonly options: GuestOptions,
    private readonly listener: GuestListener,
  ) {
    this.places = options.once ? 1 : options.maxPrograms;
    this.over = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** The program with this id, if it is remembered. */
  find(id: string): Guest | undefined {
    return this.all.get(id);
  }

  /** All that are remembered. */
  list(): Guest[] {
    return [...this.all.values()];
  }

  /** Takes a place for a program that is about to come; to be given back if none does. Throws Full. */
  reserve(): void {
    if (this.places === 0 || this.stopping.signal.aborted)
      throw new Full("the host has as many programs as it takes at a time");
    this.places--;
  }

  /** Gives a place back. */
  release(): void {
    this.places++;
  }

  /**
   * A guest of this image, which has a place already; it stands until `admit`. Throws ImageError and NotSealed.
   */
  async receive(bytes: Uint8Array): Promise<{ guest: Guest; program: Program }> {
    const { key, maxMemory, maxInstructions } = this.options;
    if (key !== undefined && !isSealed(bytes))
      throw new NotSealed("this host takes images only that are sealed with its key");
    const image = key === undefined ? bytes : await unseal(bytes, key);
    const guest = new Guest();
    const limits: { memory: number; instructions?: bigint } = { memory: maxMemory };
    const program = await Program.resume(this.machine, image, this.hostOf(guest, limits));
    if (maxInstructions !== undefined) {
      limits.instructions = program.instructions + maxInstructions;
      program.setLimits(limits);
    }
    return { guest, program };
  }

  /** Lets a guest that has a place run. */
  admit(guest: Guest, program: Program): void {
    this.all.set(guest.id, guest);
    this.listener.accepted(guest);
    const run = guest
      .run(program, this.stopping.signal, (stop) => this.keep(guest, program, stop))
      .then(() => {
        this.running.delete(run);
        this.listener.stands(guest);
        this.forgetOld();
        if (!this.options.once) this.release();
        else if (this.running.size === 0) this.end();
      });
    this.running.add(run);
  }

  /** Stops all programs, and saves them if there is where to. */
  async stop(): Promise<void> {
    this.stopping.abort();
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private hostOf(guest: Guest, limits: Limits): HostOptions {
    return {
      output: (stream, text) => {
        guest.printed(stream, text);
        return this.listener.output(guest, stream, text);
      },
      ports: {
        clock: clockPort,
        random: randomPort,
        console: consolePort(() => ""), // nobody types: the end of the input
        import: importPort(() => null), // what a program has not brought along is not here
        ...this.options.network.ports,
      },
      migrate: this.options.network.migrate,
      fork: (branches) => this.fork(guest, branches, limits),
      limits,
    };
  }

  /** Branches are guests of their own, within the limits of the program they were made of. */
  private fork(parent: Guest, branches: readonly Program[], limits: Limits): void {
    const places = this.options.once ? this.options.maxPrograms - this.running.size : this.places;
    if (branches.length > places) {
      for (const branch of branches) branch.close();
      throw new PythonError("BlockingIOError", `the host has no place for ${branches.length} more programs`);
    }
    for (const branch of branches) {
      const guest = new Guest();
      parent.branches.push(guest);
      if (!this.options.once) this.reserve();
      this.admit(guest, branch.fork(this.hostOf(guest, limits)));
      branch.close();
    }
  }

  /** Saves a program that has not ended. */
  private async keep(guest: Guest, program: Program, stop: Stop): Promise<void> {
    const { directory, key } = this.options;
    if (directory === undefined || "status" in stop || stop.reason === "migrated") return;
    const image = await program.save();
    const path = join(directory, `${guest.id}.image`);
    writeFileAtomically(path, key === undefined ? image : await seal(image, key));
    guest.image = path;
  }

  private forgetOld(): void {
    for (const [id, { state }] of this.all) {
      if (this.all.size <= MOST_REMEMBERED) return;
      if (state !== "running") this.all.delete(id);
    }
  }
}
