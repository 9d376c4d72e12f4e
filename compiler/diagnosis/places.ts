// SPDX-License-Identifier: LGPL-2.1-or-later
// Where an error stands, in the terms of SyntaxError's attributes, for a range of tokens. The numbers are CPython's also
// where they are odd: its tokens for indentation and for the end of the text have no columns.
import { PythonSyntaxError } from "../syntax-error.ts";
import * as T from "../token-kinds.ts";
import type { Tokens } from "../tokens.ts";

/** The line that a token is on, as CPython's tokenizer counts: the end of the text belongs to the last line. */
export function lineOf(tokens: Tokens, token: number): number {
  const line = tokens.lineno[token]!;
  return atEnd(tokens, token) ? Math.max(1, line - 1) : line;
}

/** Whether a token stands behind the last line. */
function atEnd(tokens: Tokens, token: number): boolean {
  return hasNoColumns(tokens, token) && tokens.start[token]! >= tokens.source.length;
}

function hasNoColumns(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token]!;
  return kind === T.INDENT || kind === T.DEDENT || kind === T.ENDMARKER;
}

/** A SyntaxError for the tokens `first` to `last`, raised while CPython's tokenizer stood at the end of token `reached`. */
export function tokenError(
  tokens: Tokens,
  filename: string,
  message: string,
  first: number,
  last: number,
  reached: number,
  kind: "SyntaxError" | "IndentationError",
): PythonSyntaxError {
  const lineno = lineOf(tokens, first);
  const text = errorText(tokens, lineno, reached);
  const place = { lineno, offset: 0, endLineno: lineno, endOffset: -1 };
  if (hasNoColumns(tokens, first)) {
    if (message === "invalid syntax") place.endOffset = 0;
    else place.offset = characterOffset(text, atEnd(tokens, first) ? Number.MAX_SAFE_INTEGER : tokens.col[first]!);
  } else place.offset = characterOffset(text, tokens.col[first]! + 1);
  if (!hasNoColumns(tokens, last)) {
    place.endLineno = tokens.endLineno[last]!;
    place.endOffset = characterOffset(text, tokens.endCol[last]! + 1);
  } else if (last !== first) place.endLineno = lineOf(tokens, last);
  return new PythonSyntaxError(kind, message, filename, place, text);
}

/** A SyntaxError at the last character of the tokens `first` to `last`. */
export function endError(
  tokens: Tokens,
  filename: string,
  message: string,
  first: number,
  last: number,
  reached: number,
): PythonSyntaxError {
  const lineno = tokens.lineno[first]!;
  const text = errorText(tokens, lineno, reached);
  const offset = characterOffset(text, tokens.endCol[last]!);
  const place = { lineno, offset, endLineno: tokens.endLineno[last]!, endOffset: 0 };
  return new PythonSyntaxError("SyntaxError", message, filename, place, text);
}

/** A SyntaxError from token `first` to where the tokenizer stood, at the end of token `reached`. */
export function reachedError(
  tokens: Tokens,
  filename: string,
  message: string,
  first: number,
  reached: number,
): PythonSyntaxError {
  const lineno = lineOf(tokens, first);
  const text = errorText(tokens, lineno, reached);
  const place = {
    lineno,
    offset: characterOffset(text, tokens.col[first]! + 1),
    endLineno: lineOf(tokens, reached),
    endOffset: characterOffset(text, tokens.endCol[reached]!),
  };
  return new PythonSyntaxError("SyntaxError", message, filename, place, text);
}

/**
 * A column in bytes as a column in characters. CPython counts the end of a range in the line of its start, too, and goes
 * one place beyond that line's end at most.
 */
function characterOffset(text: string, bytes: number): number {
  let seen = 0;
  let characters = 0;
  for (const char of text) {
    if (seen >= bytes) return characters;
    const code = char.codePointAt(0)!;
    seen += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    characters++;
  }
  return bytes > seen && bytes !== Number.MAX_SAFE_INTEGER ? characters + 1 : characters;
}

/** The line for the error: with its line end while the tokenizer is not beyond it. */
function errorText(tokens: Tokens, lineno: number, reached: number): string {
  const text = tokens.lineText(lineno);
  const line = reached < 0 ? 1 : hasNoColumns(tokens, reached) ? lineOf(tokens, reached) : tokens.endLineno[reached]!;
  return line <= lineno ? `${text}\n` : text;
}
