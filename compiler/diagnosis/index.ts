// SPDX-License-Identifier: LGPL-2.1-or-later
// Finds the error to report for a text that does not parse: two readings in the manner of CPython, see `pass.ts`.

import { PythonSyntaxError } from "../syntax-error.ts";
import * as T from "../token-kinds.ts";
import type { Tokens } from "../tokens.ts";
import { expressions } from "./expressions.ts";
import { Pass, type Piece } from "./pass.ts";
import { lineOf } from "./places.ts";
import { statement } from "./statements.ts";

/** What kind of text was expected. */
export type DiagnosisMode = "exec" | "eval" | "single";

/**
 * The error for tokens that do not parse. `start` is the first token of the statement that does not, `previous` that of
 * the statement before it; `raised` an error that the parser raised itself, for what the grammar allows.
 */
export function diagnose(
  tokens: Tokens,
  filename: string,
  mode: DiagnosisMode,
  start: number,
  previous: number,
  raised: PythonSyntaxError | null,
): PythonSyntaxError {
  if (namesMatch(tokens, start)) start = 0;
  const first = new Pass(tokens, filename, start, start, false);
  const early = raised ?? attempt(first, mode);
  const reached = first.filled;
  if (early !== null)
    return describePlain(tokens, earlier(tokens, early, raised === null ? reached - 1 : tokens.count - 1), 0, reached);
  const second = new Pass(tokens, filename, start, reached, true);
  const found = attempt(second, mode);
  if (found !== null)
    return describePlain(tokens, earlier(tokens, found, second.filled - 1), second.lastStatementLine, reached);
  const last = reached - 1;
  const kind = tokens.kind[last];
  if (kind === T.INDENT || kind === T.DEDENT) {
    const message = kind === T.INDENT ? "unexpected indent" : "unexpected unindent";
    return second.error(message, last, last, "IndentationError");
  }
  const generic = new Pass(tokens, filename, start, reached, false).error("invalid syntax", last, last);
  const line = Math.max(second.lastStatementLine, start > 0 ? lineOf(tokens, previous) : 0);
  return describePlain(tokens, earlier(tokens, generic, second.filled - 1), line, reached);
}

/** Adds what the search for a misspelt keyword needs to know. */
function describePlain(tokens: Tokens, error: PythonSyntaxError, line: number, reached: number): PythonSyntaxError {
  const isPlain = error.message === "invalid syntax" || error.message.includes("Perhaps you forgot a comma");
  if (isPlain && error.kind === "SyntaxError") error.precedingLine = line;
  error.isIncomplete = isEnd(tokens, reached - 1) || (error === tokens.error && tokens.unclosed !== null);
  return error;
}

/** Whether nothing but the end of the text comes from this token on. */
function isEnd(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token];
  return kind === T.ENDMARKER || (kind === T.DEDENT && tokens.start[token]! >= tokens.source.length);
}

/**
 * Whether a line before token `end` begins with the name `match`: CPython's second reading can take a call of it for a
 * statement that lacks its colon.
 */
function namesMatch(tokens: Tokens, end: number): boolean {
  for (let i = 0; i < end; i++)
    if (tokens.text[i] === "match" && (i === 0 || tokens.kind[i - 1]! <= T.DEDENT)) return true;
  return false;
}

/** Reads the text once; returns the error that came up, if any. */
function attempt(pass: Pass, mode: DiagnosisMode): PythonSyntaxError | null {
  try {
    read(pass, mode);
    return null;
  } catch (e) {
    if (e instanceof PythonSyntaxError) return e;
    // Nested too deeply for the host's stack: what was looked at until then tells the place.
    if (e instanceof RangeError) return pass.tokens.error;
    throw e;
  }
}

function read(p: Pass, mode: DiagnosisMode): Piece | null {
  if (mode === "eval") {
    if (expressions(p) === null) return null;
    p.token(T.NEWLINE);
    return p.token(T.ENDMARKER);
  }
  if (mode === "single") return statement(p);
  while (statement(p) !== null);
  return p.token(T.ENDMARKER);
}

/** The tokenizer's error, where there is one, comes before the parser's: CPython reads on to the end of the text. */
function earlier(tokens: Tokens, error: PythonSyntaxError, reached: number): PythonSyntaxError {
  const { error: stopped, unclosed } = tokens;
  if (stopped === null || stopped === error) return error;
  if (unclosed === null) return stopped;
  return lineOf(tokens, reached) > unclosed.lineno ? stopped : error;
}
