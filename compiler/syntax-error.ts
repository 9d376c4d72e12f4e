// SPDX-License-Identifier: LGPL-2.1-or-later
// The error that source text raises: what is wrong, and where, in the terms of CPython's SyntaxError attributes.
// How it is printed is left to whoever shows it.

/** Which of Python's exception classes a source error is. */
export type SyntaxErrorKind = "SyntaxError" | "IndentationError" | "TabError";

/** Where in the source an error stands; see {@link PythonSyntaxError} for the units. */
export interface ErrorRange {
  lineno: number;
  offset: number;
  endLineno: number;
  endOffset: number;
}

/** What Python prints in place of a plain "invalid syntax" when a name may be a misspelt keyword. */
export interface KeywordSuggestion {
  readonly message: string;
  /** Columns in `text`, as {@link PythonSyntaxError.offset} and `endOffset`. */
  readonly offset: number;
  readonly endOffset: number;
  /** The line that the name is in. */
  readonly text: string;
}

/** A Python `SyntaxError`, `IndentationError` or `TabError`, with the attributes CPython gives it. */
export class PythonSyntaxError extends Error {
  /** The Python exception class. */
  readonly kind: SyntaxErrorKind;
  /** The file name given to the parser. */
  readonly filename: string;
  /** Line, from 1. */
  readonly lineno: number;
  /** Column in characters (code points), from 1; 0 when the column is not known. */
  readonly offset: number;
  /** Last line of the marked range. */
  readonly endLineno: number;
  /** End column of the marked range, exclusive, from 1; 0 or -1 when only one place is marked. */
  readonly endOffset: number;
  /** The source line, or null when there is none. */
  readonly text: string | null;
  /** Shown instead when the error is printed, though it is no part of the exception's attributes; usually null. */
  suggestion: KeywordSuggestion | null = null;
  /** CPython takes the line of this error from the file alone: where the source is no file, it has none. */
  textIsFromFile = false;
  /** For a plain "invalid syntax": the line of the last statement before it that is complete, 0 if there is none. */
  precedingLine: number | null = null;
  /** Whether more text behind its end could make the source right. */
  isIncomplete = false;

  constructor(kind: SyntaxErrorKind, message: string, filename: string, range: ErrorRange, text: string | null) {
    super(message);
    this.name = "PythonSyntaxError";
    this.kind = kind;
    this.filename = filename;
    this.lineno = range.lineno;
    this.offset = range.offset;
    this.endLineno = range.endLineno;
    this.endOffset = range.endOffset;
    this.text = text;
  }
}
