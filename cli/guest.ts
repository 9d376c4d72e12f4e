// SPDX-License-Identifier: LGPL-2.1-or-later
// A program that came to `concrete serve` from another host, and what the server tells of it.
import { randomUUID } from "node:crypto";
import type { OutputStream } from "../runtime/options.ts";
import type { Program } from "../runtime/program.ts";
import type { Stop } from "../runtime/stop.ts";
import { jsonValue } from "./show.ts";

/** Of a program's output, so many characters of each stream are kept: the last ones. */
const MOST_KEPT = 1 << 20;

/** A program in the hands of the server: running until `stop` is there. */
export class Guest {
  readonly id = randomUUID();
  /** Why it stands; undefined while it runs. */
  stop: Stop | undefined;
  /** The file it was saved to. */
  image: string | undefined;
  /** What went wrong with the machine under it. */
  broken: string | undefined;
  /** Those that `concrete.fork()` made of it. */
  readonly branches: Guest[] = [];
  private readonly output = { stdout: "", stderr: "" };
  private dropped = 0;
  private instructions = 0n;
  private program: Program | null = null;

  /** Runs the program until it ends or stands, calls `standing` then, and gives its memory back. */
  async run(program: Program, signal: AbortSignal, standing: (stop: Stop) => Promise<void>): Promise<void> {
    this.program = program;
    try {
      const stop = await program.runToEnd({ signal });
      await standing(stop);
      this.stop = stop;
    } catch (error) {
      this.broken = (error as Error).message;
    } finally {
      this.instructions = program.instructions;
      this.program = null;
      program.close();
    }
  }

  /** Keeps what the program printed. */
  printed(stream: OutputStream, text: string): void {
    const all = this.output[stream] + text;
    this.output[stream] = all.slice(-MOST_KEPT);
    this.dropped += all.length - this.output[stream].length;
  }

  /** One word for how it is. */
  get state(): Stop["reason"] | "running" | "broken" {
    if (this.broken !== undefined) return "broken";
    return this.stop?.reason ?? "running";
  }

  /** What `GET /programs/ID` tells, as JSON has it. */
  describe(): Record<string, unknown> {
    const { id, state, stop, image, broken, branches, output, dropped } = this;
    return {
      id,
      state,
      status: stop !== undefined && "status" in stop ? stop.status : null,
      instructions: Number(this.program?.instructions ?? this.instructions),
      ...output,
      ...(dropped > 0 ? { dropped } : {}),
      ...(stop?.reason === "failed" ? { error: stop.error } : {}),
      ...(stop?.reason === "migrated" ? { url: stop.url } : {}),
      ...(stop?.reason === "limit" ? { limit: stop.limit } : {}),
      ...(stop?.reason === "waiting"
        ? { operations: stop.operations.map((operation) => jsonValue({ ...operation })) }
        : {}),
      ...(image === undefined ? {} : { image }),
      ...(broken === undefined ? {} : { message: broken }),
      ...(branches.length > 0 ? { branches: branches.map((branch) => branch.id) } : {}),
    };
  }
}
