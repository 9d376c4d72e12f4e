// SPDX-License-Identifier: LGPL-2.1-or-later
// How the symbol table and the code generator report what is wrong with a program: as PythonSyntaxError at a node.
import type { Position } from "./ast.ts";
import { PythonSyntaxError } from "./syntax-error.ts";

/** The source a compilation is about, and the making of errors in it. */
export class SourceErrors {
  private lines: string[] | null = null;

  constructor(
    readonly filename: string,
    private readonly source: string,
  ) {}

  /** The error `message` at a node. Like CPython's compiler, but unlike its parser, this counts columns in bytes. */
  at(position: Position, message: string): PythonSyntaxError {
    this.lines ??= this.source.split(/\r\n|\r|\n/);
    const range = {
      lineno: position.lineno,
      offset: position.col_offset + 1,
      endLineno: position.end_lineno,
      endOffset: position.end_col_offset + 1,
    };
    const text = this.lines[position.lineno - 1] ?? null;
    const error = new PythonSyntaxError("SyntaxError", message, this.filename, range, text);
    error.textIsFromFile = true;
    return error;
  }

  /** The error for a construct that the compiler does not do yet. */
  unsupported(position: Position, construct: string): PythonSyntaxError {
    return this.at(position, `${construct} are not supported yet`);
  }
}
