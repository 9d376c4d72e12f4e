// SPDX-License-Identifier: LGPL-2.1-or-later
// The token stream: parallel arrays that the tokenizer fills and the parser reads by index.
// A token has a kind, a range of the source in UTF-16 units, and its place in CPython's terms (lines and byte columns).
import type { PythonSyntaxError } from "./syntax-error.ts";

/** All tokens of one source text. Entry `i` of every array belongs to token `i`. */
export class Tokens {
  /** The text that `start` and `end` index: the source with line ends as `\n`, and one at the very end. */
  readonly source: string;
  /** Offset in `source` at which each line begins; line 1 is entry 0. */
  readonly lineStarts: number[] = [0];
  /** One of the constants of `token-kinds.ts`. */
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  lineno: Int32Array;
  col: Int32Array;
  endLineno: Int32Array;
  endCol: Int32Array;
  /** Depth of open brackets after the token. */
  level: Uint8Array;
  /** The spelling of names; empty for all other tokens. */
  text: string[] = [];
  count = 0;
  /** The error that stopped the tokenizer; the last token is then of kind ERROR. */
  error: PythonSyntaxError | null = null;
  /** The bracket that was open at the end of the source or at an error, or null. */
  unclosed: { char: string; lineno: number; col: number } | null = null;

  constructor(source: string) {
    this.source = source;
    const capacity = (source.length >> 2) + 16;
    this.kind = new Uint8Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.lineno = new Int32Array(capacity);
    this.col = new Int32Array(capacity);
    this.endLineno = new Int32Array(capacity);
    this.endCol = new Int32Array(capacity);
    this.level = new Uint8Array(capacity);
  }

  /** Doubles the room in every array. */
  grow(): void {
    const size = this.kind.length * 2;
    const wider = (old: Int32Array): Int32Array => {
      const array = new Int32Array(size);
      array.set(old);
      return array;
    };
    const kind = new Uint8Array(size);
    kind.set(this.kind);
    this.kind = kind;
    const level = new Uint8Array(size);
    level.set(this.level);
    this.level = level;
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.lineno = wider(this.lineno);
    this.col = wider(this.col);
    this.endLineno = wider(this.endLineno);
    this.endCol = wider(this.endCol);
  }

  /** The text of line `lineno` without its line end. */
  lineText(lineno: number): string {
    const from = this.lineStarts[lineno - 1];
    if (from === undefined) return "";
    const newline = this.source.indexOf("\n", from);
    return this.source.slice(from, newline < 0 ? this.source.length : newline);
  }
}
