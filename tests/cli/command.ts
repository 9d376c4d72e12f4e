// SPDX-License-Identifier: LGPL-2.1-or-later
// Running the command as a person does, in a directory of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../cli/main.js", import.meta.url));

/** How a process ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A directory for one test file; removed at its end. */
export const directory = mkdtempSync(join(tmpdir(), "concrete-cli-"));
after(() => rmSync(directory, { recursive: true }));

/** Writes a file into the directory; its path. */
export function put(name: string, contents: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, contents);
  return path;
}

/** Starts the command in the directory; `meanwhile` gets the process while it runs. */
export function concrete(
  args: readonly string[],
  options: {
    readonly input?: string;
    readonly nodeArgs?: readonly string[];
    readonly meanwhile?: (child: ChildProcess) => void;
  } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), main, ...args], { cwd: directory });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  if (options.input !== undefined) child.stdin.end(options.input);
  options.meanwhile?.(child);
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stdout, stderr })));
}
