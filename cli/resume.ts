// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete resume`: a program from its image, which is replaced when the program stops again or ends.
import { dirname } from "node:path";
import { readImageHeader } from "../runtime/image.ts";
import { Program } from "../runtime/program.ts";
import type { Value } from "../runtime/values.ts";
import { UsageError } from "./exit-status.ts";
import { refuseDirectory } from "./files.ts";
import { readImageFile, readSecret } from "./key.ts";
import { machineFor } from "./machine.ts";
import { CommandLine, type SessionOptions } from "./session.ts";
import { showOperation } from "./show.ts";

/** The options of `resume`. */
type ResumeOptions = Omit<SessionOptions, "image" | "markEnded"> & {
  /** The answer to what the program waits for, in JSON. */
  readonly answer?: string;
  /** The operation that is answered. */
  readonly operation?: number;
};

/** Carries out the command; its exit status. */
export async function resume(image: string, options: ResumeOptions): Promise<number> {
  if (options.operation !== undefined && options.answer === undefined)
    throw new UsageError("--operation needs --answer: what is the answer to it?");
  const bytes = await readImageFile(image, readSecret(options));
  refuseDirectory(dirname(image), `the image '${image}' is to be replaced`);
  const { name, state, instruction, selfContained } = readImageHeader(bytes);
  const commandLine = new CommandLine(name, { selfContained, ...options, image, markEnded: true });
  const program = await Program.resume(await machineFor(bytes), bytes, commandLine.host);
  if (options.answer !== undefined) answer(program, options.answer, options.operation);
  if (state !== "finished" && state !== "failed") return commandLine.drive(program);
  const end = program.run();
  const status = "status" in end ? end.status : 0;
  const how = end.reason === "failed" ? `failed with ${end.error.type}` : "finished";
  process.stderr.write(
    `concrete: the program has ${how} already, at instruction ${instruction}, with status ${status}\n`,
  );
  return status;
}

/** Answers the operation of this id, or the one that the program waits for. */
function answer(program: Program, json: string, operation?: number): void {
  const waiting = program.operations();
  const listed = waiting.map((pending) => `\n  ${pending.id}: ${showOperation(pending)}`).join("");
  if (waiting.length === 0) throw new UsageError("--answer: the program waits for nothing");
  if (operation === undefined && waiting.length > 1)
    throw new UsageError(`--answer: the program waits for several answers; say which by --operation:${listed}`);
  const id = operation ?? waiting[0]!.id;
  if (!waiting.some((pending) => pending.id === id))
    throw new UsageError(`--operation: the program does not wait for ${id}, but for:${listed}`);
  program.answer(id, readJson(json));
}

/** JSON as a Python value: a whole number is an int. */
function readJson(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    throw new UsageError(`--answer: this is no JSON: ${(error as Error).message}`);
  }
}
