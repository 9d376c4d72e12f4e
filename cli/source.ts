// SPDX-License-Identifier: LGPL-2.1-or-later
// The files that the commands take: Python source, code that `concrete compile` made of it, or bytecode of CPython 3.1.
import { resolve } from "node:path";
import type { CodeObject } from "../compiler/code-object.ts";
import { deserialize } from "../compiler/deserialize.ts";
import { isBytecodeFile, loadPyc, PycError } from "../compiler/index.ts";
import { decodeSource } from "../compiler/source-encoding.ts";
import { PythonSyntaxError } from "../compiler/syntax-error.ts";
import { isImage } from "../runtime/image.ts";
import { findUnicodeNames } from "../runtime/node/unicode-names.ts";
import { isSealed } from "../runtime/seal.ts";
import { formatSyntaxError } from "../runtime/syntax-error-text.ts";
import { UNCAUGHT, UsageError } from "./exit-status.ts";
import { readFile } from "./files.ts";

findUnicodeNames(new URL("../", import.meta.url)); // beside the bundle

/** What compiled code starts with. */
const CODE_MAGIC = "CPYC";

/** A main module: its file name as tracebacks show it, and its source or its code. */
export interface Main {
  readonly filename: string;
  readonly main: string | CodeObject;
}

/** Reads a Python file or a compiled one. UsageError if it cannot be read, PythonSyntaxError if it cannot be decoded. */
export function readMain(file: string): Main {
  const bytes = readFile(file);
  const filename = resolve(file);
  if (isImage(bytes) || isSealed(bytes))
    throw new UsageError(`'${file}' is an image of a program: go on with it by 'concrete resume ${file}'`);
  if (isBytecodeFile(bytes) || file.endsWith(".pyc")) return { filename, main: fromBytecode(file, bytes, loadPyc) };
  if (!CODE_MAGIC.split("").every((letter, index) => bytes[index] === letter.charCodeAt(0)))
    return { filename, main: decodeSource(bytes, filename) };
  try {
    const main = deserialize(bytes);
    return { filename: main.filename, main };
  } catch (error) {
    throw new UsageError(`'${file}' is no compiled code that this version can run: ${(error as Error).message}`);
  }
}

/** What `read` makes of a bytecode file; UsageError if it cannot be loaded. */
export function fromBytecode<Result>(file: string, bytes: Uint8Array, read: (bytes: Uint8Array) => Result): Result {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof PycError)) throw error;
    throw new UsageError(`'${file}' cannot be loaded: ${error.message}`);
  }
}

/** Does the work; if there is a syntax error, prints it as Python does and gives the exit status for it. */
export async function unlessSyntaxError(work: () => number | Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    process.stderr.write(formatSyntaxError(error));
    return UNCAUGHT;
  }
}
