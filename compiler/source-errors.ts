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

  /** The error `message` at a node. */
  at(position: Position, message: string): PythonSyntaxError {
    this.lines ??= this.source.split(/\r\n|\r|\n/);
    const text = this.lines[position.lineno - 1] ?? null;
    const lastLine = this.lines[position.end_lineno - 1] ?? null;
    return new PythonSyntaxError(
      "SyntaxError",
      message,
      this.filename,
      {
        lineno: position.lineno,
        offset: characterOffset(text, position.col_offset) + 1,
        endLineno: position.end_lineno,
        endOffset: characterOffset(lastLine, position.end_col_offset) + 1,
      },
      text,
    );
  }

  /** The error for a construct that the compiler does not do yet. */
  unsupported(position: Position, construct: string): PythonSyntaxError {
    return this.at(position, `${construct} are not supported yet`);
  }
}

const encoder = new TextEncoder();

/** Characters before the UTF-8 byte offset `column` of a line. */
function characterOffset(line: string | null, column: number): number {
  if (line === null) return column;
  let bytes = 0;
  let characters = 0;
  for (const character of line) {
    if (bytes >= column) break;
    bytes += character < "\x80" ? 1 : encoder.encode(character).length;
    characters++;
  }
  return characters;
}
