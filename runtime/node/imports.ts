// SPDX-License-Identifier: LGPL-2.1-or-later
// Modules in the file system, as CPython looks for them in one directory of `sys.path`.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodeSource } from "../../compiler/source-encoding.ts";
import type { ModuleFinder } from "../modules.ts";

const IDENTIFIER = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;

/**
 * Finds modules below a directory: `a.b` is the package `a/b/__init__.py`, the module `a/b.py`, or the directory `a/b`
 * without an `__init__.py`, in this order. Where there is no `.py`, a `.pyc` of CPython 3.1 beside it will do. Nothing
 * outside the directory is found.
 */
export function modulesIn(directory: string): ModuleFinder {
  return (name) => {
    const parts = name.split(".");
    if (!parts.every((part) => IDENTIFIER.test(part))) return null;
    const path = join(directory, ...parts);
    for (const [stem, isPackage] of [
      [join(path, "__init__"), true],
      [path, false],
    ] as const) {
      const [source, bytecode] = [`${stem}.py`, `${stem}.pyc`];
      if (existsSync(source)) return { source: readSource(source), filename: source, isPackage };
      if (existsSync(bytecode)) return { bytecode: readFileSync(bytecode), filename: bytecode, isPackage };
    }
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      return { source: "", filename: path, isPackage: true };
    return null;
  };
}

/** The text of a Python source file, decoded as PEP 263 says. Throws PythonSyntaxError if it cannot be decoded. */
export function readSource(path: string): string {
  return decodeSource(readFileSync(path), path);
}
