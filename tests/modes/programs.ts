// SPDX-License-Identifier: LGPL-2.1-or-later
// The conformance programs: Python files with their expected output beside them (x.py, x.out, and x.err and x.status
// where they are not empty and not the usual ones; scripts/cpython.mjs makes them), and the modules in their folders.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A program and what CPython prints when it runs it. */
export interface Program {
  /** File name, relative to the repository, or without its folder if it is elsewhere; it is the name in tracebacks, too. */
  readonly name: string;
  readonly source: string;
  /** A bytecode file of CPython 3.1 that takes the place of the source; null for programs of the usual kind. */
  readonly bytecode: Uint8Array | null;
  /** Standard output; null if it is not known. */
  readonly output: string | null;
  /** Standard error; null if there is none, or it is not known. */
  readonly errors: string | null;
  /** Exit status. */
  readonly status: number;
  /** Folder in which the program's modules are looked for. */
  readonly folder: string;
}

/** The program in this file, with what is expected of it as far as that is known. */
export function readProgram(file: string, expected = file.replace(/\.pyc?$/, ".out")): Program {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : null);
  const errors = read(expected.replace(/\.out$/, ".err"));
  const status = read(expected.replace(/\.out$/, ".status"));
  const isBytecode = file.endsWith(".pyc");
  return {
    name: relative(ROOT, file).startsWith("..") ? basename(file) : relative(ROOT, file),
    source: isBytecode ? "" : readFileSync(file, "utf8"),
    bytecode: isBytecode ? readFileSync(file) : null,
    output: read(expected),
    errors,
    status: status === null ? (errors === null ? 0 : 1) : Number(status),
    folder: dirname(file),
  };
}

/** The files below a folder that have an expected output, sorted by name. */
export function programFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file.replace(/\.py$/, ".out")))
    .sort();
}

/** A module of a program: its file's name for tracebacks, whether it is a package, and its source or bytecode. */
export type ModuleFile = { readonly filename: string; readonly isPackage: boolean } & (
  | { readonly source: string }
  | { readonly bytecode: Uint8Array }
);

/** The module of this dotted name in a program's folder; null if there is none. */
export function findModule(program: Program, name: string): ModuleFile | null {
  const path = join(program.folder, ...name.split("."));
  for (const [stem, isPackage] of [
    [join(path, "__init__"), true],
    [path, false],
  ] as const) {
    const filename = relative(ROOT, `${stem}.py`);
    if (existsSync(`${stem}.py`)) return { filename, isPackage, source: readFileSync(`${stem}.py`, "utf8") };
    if (existsSync(`${stem}.pyc`)) return { filename, isPackage, bytecode: readFileSync(`${stem}.pyc`) };
  }
  return null;
}
