// SPDX-License-Identifier: LGPL-2.1-or-later
// The entrance to the parser: source text to syntax tree. Names and scopes are left to the symbol table.
import type { Expression, Interactive, Mod, Module, Stmt } from "../ast.ts";
import * as F from "../ast-factory.ts";
import { diagnose } from "../diagnosis/index.ts";
import { PythonSyntaxError } from "../syntax-error.ts";
import * as T from "../token-kinds.ts";
import { tokenize } from "../tokenizer.ts";
import { MISMATCH, Parser } from "./cursor.ts";
import { parseExpressions } from "./expressions.ts";
import { parseStatement } from "./statements.ts";

/** What kind of source text to expect, in the words of Python's `compile()`. */
export type ParseMode = "exec" | "eval" | "single";

/** Options of {@link parse}. */
export interface ParseOptions {
  /** The name that errors carry. */
  filename: string;
  mode: ParseMode;
}

export function parse(source: string, options: { filename: string; mode: "exec" }): Module;
export function parse(source: string, options: { filename: string; mode: "eval" }): Expression;
export function parse(source: string, options: { filename: string; mode: "single" }): Interactive;
export function parse(source: string, options: ParseOptions): Mod;
/**
 * Parses Python 3.14 source text. Throws a {@link PythonSyntaxError} for what CPython's parser refuses, with its message
 * and place.
 *
 * ```ts
 * parse("x = 1", { filename: "example.py", mode: "exec" }).body[0].type; // "Assign"
 * ```
 */
export function parse(source: string, options: ParseOptions): Mod {
  const { filename, mode } = options;
  const tokens = tokenize(source, filename);
  const parser = new Parser(tokens, filename);
  try {
    return parseMode(parser, mode);
  } catch (e) {
    if (e === MISMATCH || e instanceof PythonSyntaxError) {
      const error = diagnose(
        tokens,
        filename,
        mode,
        parser.statement,
        parser.previous,
        e === MISMATCH ? null : (e as PythonSyntaxError),
      );
      throw mode === "eval" && !/[\r\n]$/.test(source) ? withoutLineEnd(error) : error;
    }
    // The depth limit is chosen for common stack sizes; a host with a smaller stack ends here.
    if (e instanceof RangeError) {
      throw parser.errorAt(parser.pos, parser.pos, "too many levels of nesting in the source for the parser");
    }
    throw e;
  }
}

const NOWHERE = { lineno: 0, offset: 0, endLineno: 0, endOffset: 0 };

/** An error of an expression that no line end follows, which CPython, other than for files, does not put there. */
function withoutLineEnd(error: PythonSyntaxError): PythonSyntaxError {
  const { kind, message, filename, lineno, endLineno } = error;
  const text = error.text?.replace(/\n$/, "") ?? null;
  const isAtEnd = message === "invalid syntax" && text !== null && error.offset === [...text].length + 1;
  // Of an empty text no line was read.
  if (text === "") return new PythonSyntaxError(kind, message, filename, NOWHERE, text);
  const place = { lineno, offset: isAtEnd ? 0 : error.offset, endLineno, endOffset: isAtEnd ? 0 : error.endOffset };
  return new PythonSyntaxError(kind, message, filename, place, text);
}

function parseMode(p: Parser, mode: ParseMode): Mod {
  switch (mode) {
    case "exec":
      return F.Module(parseModule(p), []);
    case "eval": {
      const body = parseExpressions(p);
      p.accept(T.NEWLINE);
      p.expect(T.ENDMARKER);
      return F.Expression(body);
    }
    case "single":
      return F.Interactive(parseInteractive(p));
  }
}

function parseModule(p: Parser): Stmt[] {
  const body: Stmt[] = [];
  while (p.kind[p.pos] !== T.ENDMARKER) {
    p.previous = p.statement;
    p.statement = p.pos;
    parseStatement(p, body);
  }
  return body;
}

/** One statement, or the simple statements of one line. */
function parseInteractive(p: Parser): Stmt[] {
  const body: Stmt[] = [];
  parseStatement(p, body);
  if (p.kind[p.pos] !== T.ENDMARKER) {
    // Behind a compound statement comes an empty line.
    if (p.kind[p.pos - 1] !== T.NEWLINE) p.failAt(p.pos, p.pos, "invalid syntax");
    p.failAt(p.pos - 1, p.pos - 1, "multiple statements found while compiling a single statement");
  }
  return body;
}
