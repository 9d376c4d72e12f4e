// SPDX-License-Identifier: LGPL-2.1-or-later
// What the tests of the runtime share: programs whose output is collected.

import { type Machine, Program, type StartOptions, type Stop } from "../../runtime/index.ts";
import { loadMachine } from "../../runtime/node/index.ts";

/** The machine of the build under test. */
export const machine: Machine = await loadMachine();

/** Takes a program's output. */
export class Output {
  stdout = "";
  stderr = "";
  /** To be given as the option `output`. */
  readonly take = (stream: "stdout" | "stderr", text: string): void => {
    this[stream] += text;
  };
}

/** Starts a program; its output comes back beside it. */
export function start(source: string, options: StartOptions = {}): { program: Program; output: Output } {
  const output = new Output();
  return { program: Program.start(machine, source, { output: output.take, ...options }), output };
}

/** Runs a program to its end; all there is to know of that. */
export async function runToEnd(source: string, options: StartOptions = {}): Promise<Output & { stop: Stop }> {
  const { program, output } = start(source, options);
  const stop = await program.runToEnd();
  program.close();
  return { ...output, stop };
}
