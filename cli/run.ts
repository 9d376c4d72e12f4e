// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete run`: a program from its start.
import { resolve } from "node:path";
import { Program } from "../runtime/program.ts";
import { UsageError } from "./exit-status.ts";
import { refuseImagePath } from "./files.ts";
import { readSecret } from "./key.ts";
import { packageMachine } from "./machine.ts";
import { CommandLine, type SessionOptions } from "./session.ts";
import { readMain, unlessSyntaxError } from "./source.ts";

/**
 * Carries out the command; its exit status. The program does not see the environment variables of this process: they
 * would be part of its image.
 */
export async function run(file: string, args: readonly string[], options: SessionOptions): Promise<number> {
  if (options.stopAfter !== undefined && options.image === undefined)
    throw new UsageError("--stop-after needs --image: where is the program to be saved?");
  if (options.image !== undefined) refuseImagePath(options.image);
  readSecret(options); // a bad key file is told before the program runs, not when it is to be saved
  return unlessSyntaxError(async () => {
    const { main, filename } = readMain(file);
    const commandLine = new CommandLine(resolve(file), options);
    const start = { ...commandLine.host, filename, argv: [file, ...args] };
    return commandLine.drive(Program.start(await packageMachine(), main, start));
  });
}
