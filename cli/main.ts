#!/usr/bin/env node
// SPDX-License-Identifier: LGPL-2.1-or-later
// The command `concrete`: its options, and which file carries out which command. Those files are loaded when needed, since
// starting quickly is part of the job.
import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { INTERNAL, USAGE, UsageError } from "./exit-status.ts";

function count(text: string): bigint {
  if (!/^[0-9][0-9_]*$/.test(text)) throw new InvalidArgumentError("It must be a number of instructions.");
  return BigInt(text.replaceAll("_", ""));
}

function bytes(text: string): number {
  const number = /^[0-9][0-9_]*$/.test(text) ? Number(text.replaceAll("_", "")) : 0;
  if (!Number.isSafeInteger(number) || number === 0) throw new InvalidArgumentError("It must be a number of bytes.");
  return number;
}

function programs(text: string): number {
  if (!/^[1-9][0-9]{0,5}$/.test(text)) throw new InvalidArgumentError("It must be a number of programs.");
  return Number(text);
}

function port(text: string): number {
  if (!/^[0-9]{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError("It must be from 0 to 65535.");
  return Number(text);
}

function list(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function number(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError("It must be the number of an operation.");
  return Number(text);
}

const CHECKPOINTS = "directory where the images of the program's checkpoints are kept, NAME.image";
const KEY_FILE =
  "file with the key that seals the image: at least 32 random bytes (or CONCRETE_PASSPHRASE in the environment)";

const ALLOW_MIGRATE =
  "let programs go to hosts below this address, by concrete.migrate() and tap.fork() (may be repeated)";
const ALLOW_FETCH = "let programs fetch from addresses below this one, by tap.urlopen() (may be repeated)";

const SERVING = `
POST /programs takes an image (Content-Type: application/octet-stream) and answers 202 with {"id"}; GET /programs/ID tells how
the program is. What programs print appears on stdout, after the first digits of their ids: | for stdout, ! for stderr.
SIGINT and SIGTERM stop the server and its programs.

Exit status: 0 when stopped while no program runs; 75 if programs were stopped and saved, 1 if they were stopped and lost for
want of --directory; 74 if one could not be saved; 2 if the command was used wrongly or the port is taken. With --once: the
program's own status, 75 if it stood and was saved, 1 if it stood and was not.`;

const STATUSES = `
Exit status: the program's own; 1 after an uncaught exception, or if the program waits and is not to be saved; 2 if the
command was used wrongly or a file cannot be used; 70 after an internal error; 74 if the image could not be written; 75
if the program was stopped and saved.`;

/** The command; `rest` are a program's arguments that are not to be looked at. */
function commands(rest: readonly string[]): Command {
  const version = (): string =>
    JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
  const concrete = new Command("concrete")
    .description("Runs Python programs that can be stopped anywhere, saved to a file, and resumed elsewhere.")
    .addHelpText("after", STATUSES)
    .option("-V, --version", "print the version")
    .on("option:version", () => {
      console.log(version());
      throw new CommanderError(0, "version", "");
    })
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`concrete: ${text}`) });
  concrete
    .command("run")
    .usage("[options] FILE.py [ARGS...]")
    .description(
      "Run a Python program. Options that are not Concrete's go to the program, and so does everything behind --.",
    )
    .argument("<file>", "the program")
    .argument("[args...]", "its arguments")
    .option("--image <file>", "where to save the program on Ctrl-C, on SIGTERM and on --stop-after")
    .option("--stop-after <n>", "stop after exactly this many instructions, and save", count)
    .option("--self-contained", "let the image carry the machine: 500 KB more, and any version of Concrete resumes it")
    .option("--key-file <file>", KEY_FILE)
    .option("--checkpoints <dir>", CHECKPOINTS)
    .option("--allow-migrate <url>", ALLOW_MIGRATE, list)
    .option("--allow-fetch <url>", ALLOW_FETCH, list)
    .option("--stats", "print a line of JSON about the run on stderr")
    .helpOption(false)
    .allowUnknownOption()
    .action(async (file: string, args: string[], options, command: Command) => {
      if (file === "-h" || file === "--help") return command.help();
      if (file.startsWith("-")) command.error(`error: unknown option '${file}'`);
      const { run } = await import("./run.ts");
      process.exitCode = await run(file, [...args, ...rest], options);
    });
  concrete
    .command("resume")
    .description("Go on with a saved program. On a stop it is saved back; at its end the file is marked as finished.")
    .argument("<image>", "the image file")
    .option("--stop-after <n>", "stop after exactly this many more instructions, and save", count)
    .option("--self-contained", "let the image carry the machine, as it does if it carried one before")
    .option("--key-file <file>", KEY_FILE)
    .option("--checkpoints <dir>", CHECKPOINTS)
    .option("--allow-migrate <url>", ALLOW_MIGRATE, list)
    .option("--allow-fetch <url>", ALLOW_FETCH, list)
    .option("--answer <json>", "what the program waits for: concrete.suspend() returns it")
    .option("--operation <id>", "which operation it answers, if the program waits for several", number)
    .option("--stats", "print a line of JSON about the run on stderr")
    .action(async (image: string, options) => {
      const { resume } = await import("./resume.ts");
      process.exitCode = await resume(image, options);
    });
  concrete
    .command("serve")
    .description("Be a host to which programs come over HTTP, as images, and where they go on.")
    .requiredOption("--accept", "take programs from whoever can reach the server, or has the key")
    .option("--port <n>", "port; 0 for any that is free", port, 8000)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--max-image <bytes>", "greatest image that is taken", bytes, 64 << 20)
    .option("--max-instructions <n>", "instructions that a program may execute here", count)
    .option("--max-memory <bytes>", "memory that a program may have", bytes, 256 << 20)
    .option("--max-programs <n>", "programs that run at a time", programs, 64)
    .option("--key-file <file>", `${KEY_FILE}; others are refused then`)
    .option("--directory <dir>", "where programs that are stopped, wait or reach a limit are saved, ID.image")
    .option("--allow-migrate <url>", ALLOW_MIGRATE, list)
    .option("--allow-fetch <url>", ALLOW_FETCH, list)
    .option("--once", "take one program, and end with it")
    .option("--json", "print lines of JSON: what programs print, when they come, and how they end")
    .addHelpText("after", SERVING)
    .action(async (options) => {
      const { serve } = await import("./serve.ts");
      process.exitCode = await serve(options);
    });
  concrete
    .command("inspect")
    .description("Show where a saved program stands, what it waits for and what it holds.")
    .argument("<image>", "the image file")
    .option("--json", "as JSON")
    .option("--key-file <file>", KEY_FILE)
    .action(async (image: string, options) => {
      const { inspect } = await import("./inspect.ts");
      await inspect(image, options);
    });
  concrete
    .command("dis")
    .description("Show the register code of a Python file, with its source lines.")
    .argument("<file>", "the Python file, or a compiled one")
    .action(async (file: string) => {
      const { dis } = await import("./dis.ts");
      process.exitCode = await dis(file);
    });
  concrete
    .command("compile")
    .description("Compile a Python file to a code object, which `run` and `dis` take as well.")
    .argument("<file>", "the Python file")
    .option("-o, --output <file>", "where to put it; FILE with .cpyc for .py if not given")
    .action(async (file: string, options) => {
      const { compileFile } = await import("./compile.ts");
      process.exitCode = await compileFile(file, options);
    });
  return concrete;
}

// What stands behind -- is cut off here: commander keeps the -- itself once it has met an option it does not know.
const words = process.argv.slice(2);
const border = words[0] === "run" && words.includes("--") ? words.indexOf("--") : words.length;
try {
  await commands(words.slice(border + 1)).parseAsync(words.slice(0, border), { from: "user" });
} catch (error) {
  process.exitCode = report(error);
}

/** Says what went wrong; the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE; // it has said so already
  const { name, message, stack } = error as Error;
  if (error instanceof UsageError || name === "ImageError") {
    process.stderr.write(`concrete: ${message}\n`);
    return USAGE;
  }
  process.stderr.write(
    `concrete: internal error: ${message}\n${stack}\n` +
      "This is a mistake in Concrete. Please report it with the lines above, the program, and its image if there is one.\n",
  );
  return INTERNAL;
}
