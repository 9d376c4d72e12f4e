// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete resume`: a program from its image, which is replaced when the program stops again or ends.
import { readImageHeader } from "../runtime/image.ts";
import { Program } from "../runtime/program.ts";
import { readImageFile, readSecret } from "./key.ts";
import { machineFor } from "./machine.ts";
import { CommandLine, type SessionOptions } from "./session.ts";

/** Carries out the command; its exit status. */
export async function resume(image: string, options: Omit<SessionOptions, "image" | "markEnded">): Promise<number> {
  const bytes = await readImageFile(image, readSecret(options));
  const { name, state, instruction, selfContained } = readImageHeader(bytes);
  const commandLine = new CommandLine();
  const program = await Program.resume(await machineFor(bytes), bytes, commandLine.host(name));
  if (state !== "finished" && state !== "failed")
    return commandLine.drive(program, { selfContained, ...options, image, markEnded: true });
  const end = program.run();
  const status = "status" in end ? end.status : 0;
  const how = end.reason === "failed" ? `failed with ${end.error.type}` : "finished";
  process.stderr.write(
    `concrete: the program has ${how} already, at instruction ${instruction}, with status ${status}\n`,
  );
  return status;
}
