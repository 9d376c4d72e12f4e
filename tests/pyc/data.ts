// SPDX-License-Identifier: LGPL-2.1-or-later
// Where the bytecode files of CPython 3.1 are that stand beside the repository, and what is expected of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../modes/programs.ts";

/** The folder with `pyc`, `src` and `expected`. */
export const DATA = join(ROOT, "../shared/pyc31");

/** Throws an error that tells what to do if the test data is not there. */
export function requireData(): void {
  if (!existsSync(join(DATA, "manifest.json")))
    throw new Error(`the bytecode files of CPython 3.1 must stand in ${DATA}: these tests cannot do without them`);
}

/** The names of the programs. */
export function programNames(): string[] {
  return readdirSync(join(DATA, "pyc"))
    .filter((name) => /^t\d+_.*\.pyc$/.test(name))
    .map((name) => name.replace(/\.pyc$/, ""))
    .sort();
}

/** Every bytecode file: its name and its bytes. */
export function bytecodeFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(join(DATA, "pyc"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".pyc"))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(DATA, "pyc", name)) }));
}

/**
 * The file with the standard output expected of a program: the one beside the tests where the program shows what
 * distinguishes this machine from CPython 3.1 (docs/pyc-differences.md), else CPython 3.1's own.
 */
export function expectedOutput(name: string, folder: "expected" | "expected-source"): string {
  const own = [folder, "expected"].map((where) => join(ROOT, "tests/pyc", where, `${name}.out`));
  return own.find((file) => existsSync(file)) ?? join(DATA, "expected", `${name}.out`);
}
