// SPDX-License-Identifier: LGPL-2.1-or-later
// The parser's place in the token stream, and what every parsing function needs: looking, advancing, failing.
// The grammar itself is in the other files of this folder, as functions that take a Parser.
import { tokenError } from "../diagnosis/places.ts";
import { PythonSyntaxError } from "../syntax-error.ts";
import * as T from "../token-kinds.ts";
import type { Tokens } from "../tokens.ts";

/**
 * Thrown where the tokens do not fit the grammar. It says nothing more: what message CPython gives for such a program is
 * found by the diagnosis, which reads the tokens again.
 */
export const MISMATCH = { mismatch: true };

/** How deep expressions and blocks may nest, so that no recursion over a tree can exhaust the host's stack. */
const MAX_DEPTH = 450;

/** A position in the tokens of one source text. */
export class Parser {
  readonly tokens: Tokens;
  readonly filename: string;
  readonly source: string;
  readonly kind: Uint8Array;
  readonly lineno: Int32Array;
  readonly col: Int32Array;
  readonly endLineno: Int32Array;
  readonly endCol: Int32Array;
  /** Index of the token to be read next. */
  pos = 0;
  /** Where the statement of the module begins that is being read. */
  statement = 0;
  /** Where the one before it begins. */
  previous = 0;
  /** Nesting of expressions and blocks at this point. */
  depth = 0;

  constructor(tokens: Tokens, filename: string) {
    this.tokens = tokens;
    this.filename = filename;
    this.source = tokens.source;
    this.kind = tokens.kind;
    this.lineno = tokens.lineno;
    this.col = tokens.col;
    this.endLineno = tokens.endLineno;
    this.endCol = tokens.endCol;
  }

  /** Reads the next token when it is of kind `kind`. */
  accept(kind: number): boolean {
    if (this.kind[this.pos] !== kind) return false;
    this.pos++;
    return true;
  }

  /** Reads the next token, which must be of kind `kind`. */
  expect(kind: number): void {
    if (this.kind[this.pos] !== kind) throw MISMATCH;
    this.pos++;
  }

  /** Reads a name and returns it, NFKC-normalised. */
  expectName(): string {
    if (this.kind[this.pos] !== T.NAME) throw MISMATCH;
    return this.tokens.text[this.pos++];
  }

  /** Whether the next token is the soft keyword `word`. */
  atWord(word: string): boolean {
    return this.kind[this.pos] === T.NAME && this.tokens.text[this.pos] === word;
  }

  /** Goes one level deeper; the caller comes back with `depth--`. */
  enter(): void {
    if (++this.depth > MAX_DEPTH) this.failTooDeep();
  }

  private failTooDeep(): never {
    this.failAt(this.pos, this.pos, "too many levels of nesting in the source for the parser");
  }

  /** Index of the last token read that has text: line ends and indentation do not count. */
  lastToken(): number {
    let i = this.pos - 1;
    while (i > 0 && this.kind[i] <= T.DEDENT) i--;
    return i;
  }

  /** Raises a SyntaxError that marks the tokens `first` to `last`. */
  failAt(first: number, last: number, message: string): never {
    throw this.errorAt(first, last, message);
  }

  /** Raises a SyntaxError for the line of token `at`. */
  failWithoutColumns(at: number, message: string): never {
    const lineno = this.lineno[at];
    const place = { lineno, offset: 0, endLineno: lineno, endOffset: 0 };
    throw new PythonSyntaxError("SyntaxError", message, this.filename, place, `${this.tokens.lineText(lineno)}\n`);
  }

  /** A SyntaxError that marks the tokens `first` to `last`. */
  errorAt(first: number, last: number, message: string): PythonSyntaxError {
    return tokenError(this.tokens, this.filename, message, first, last, Math.max(last, this.pos - 1), "SyntaxError");
  }
}
