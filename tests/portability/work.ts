// SPDX-License-Identifier: LGPL-2.1-or-later
// What a host is told to do with programs, and how it does it: the same code on every host, with nothing of any of them.
import { toHex } from "../../runtime/image.ts";
import type { Machine } from "../../runtime/machine.ts";
import type { Operation } from "../../runtime/operation.ts";
import { Program } from "../../runtime/program.ts";

/** A program on its way: images are hexadecimal, so that orders can be JSON. */
export interface Leg {
  readonly name: string;
  readonly image: string;
  /** Instruction numbers, ascending: the canonical image's hash is wanted at each. */
  readonly hashesAt: readonly number[];
  /** Whether to run on to its end, or to save it where it stands. */
  readonly toEnd: boolean;
}

/** What came of it. */
export interface Arrival {
  readonly name: string;
  readonly hashes: readonly string[];
  /** Hash and instruction number where it stands now. */
  readonly hash: string;
  readonly instruction: number;
  readonly image: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status, or null if it has not ended. */
  readonly status: number | null;
}

/** Answers that depend on nothing but the operation, so that every host gives the same. */
function answer(program: Program, { id, port, operation, args }: Operation): void {
  if (port === "random") program.answer(id, new Uint8Array(Number(args[0])).fill(7));
  else if (port === "clock" && operation === "sleep") program.answer(id, null);
  else if (port === "clock" && operation === "time") program.answer(id, 1_700_000_000 + id / 8);
  else if (port === "console" && operation === "read_line") program.answer(id, "");
  else program.fail(id, new Error(`no host here has ${port}.${operation}`));
}

/** Runs to an instruction number or the end; its exit status, or null. */
function runTo(program: Program, until: number): number | null {
  for (;;) {
    const stop = program.run({ until });
    if (stop.reason === "finished" || stop.reason === "failed") return stop.status;
    if (stop.reason === "waiting") for (const operation of stop.operations) answer(program, operation);
    else if (stop.reason === "paused") return null;
    else throw new Error(`stopped for an unexpected reason: ${stop.reason}`);
  }
}

/** A fork goes astray, and the program too, which is put back: nobody must be able to tell. */
function detour(program: Program): void {
  const here = program.snapshot();
  const fork = program.fork({});
  fork.run({ instructions: 1_000 });
  program.rollback(fork.snapshot());
  fork.close();
  program.inspect();
  program.rollback(here);
}

async function go(machine: Machine, { name, image, hashesAt, toEnd }: Leg): Promise<Arrival> {
  const printed = { stdout: "", stderr: "" };
  const program = await Program.resume(machine, fromHex(image), {
    output: (stream, text) => {
      printed[stream] += text;
    },
  });
  const hashes: string[] = [];
  let status: number | null = null;
  for (const until of hashesAt) {
    status = runTo(program, until);
    detour(program);
    hashes.push(await program.hash());
  }
  if (toEnd) status = runTo(program, Number.MAX_SAFE_INTEGER);
  const arrival = {
    ...{ name, hashes, status, ...printed },
    hash: await program.hash(),
    instruction: Number(program.instructions),
    image: toEnd ? "" : toHex(await program.save()),
  };
  program.close();
  return arrival;
}

/** Carries out an order. */
export async function carryOut(machine: Machine, legs: readonly Leg[]): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const leg of legs) arrivals.push(await go(machine, leg));
  return arrivals;
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}
