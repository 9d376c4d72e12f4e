// SPDX-License-Identifier: LGPL-2.1-or-later
// What makes code of source and of bytecode files, as the runtime holds it. A host may do without: then none of the
// compiler need be loaded, and only code that was compiled elsewhere runs.
import type { CodeObject } from "../compiler/code-object.ts";

/** What a machine compiles with. `loadMachine` brings the package's own. */
export interface Compiler {
  /** A number for the instructions that its code is made of; only a machine with the same number can run it. */
  readonly instructionSet: number;
  /** The code of a module's source. Throws PythonSyntaxError. */
  compile(source: string, filename: string): CodeObject;
  /** The code in a bytecode file of CPython 3.1. Throws PycError. */
  loadPyc(bytes: Uint8Array): CodeObject;
  /** Serves compile(), eval() and exec() of programs: an encoded request in, encoded code or an encoded error out. */
  answer(request: Uint8Array): Uint8Array;
}

/** A host without a compiler was given something that is not compiled. */
export class NoCompiler extends Error {
  override readonly name = "NoCompiler";

  constructor(what: string) {
    super(`${what} cannot be compiled: the machine was made without a compiler, and runs code objects only`);
  }
}
