// SPDX-License-Identifier: LGPL-2.1-or-later
// String literals, bytes literals, f-strings and t-strings, and their implicit concatenation
// (reference 2.5, PEP 701, PEP 750). Escapes are decoded in `string-escapes.ts`.
import type { Constant, Expr, JoinedStr } from "../ast.ts";
import * as F from "../ast-factory.ts";
import { PythonSyntaxError } from "../syntax-error.ts";
import * as T from "../token-kinds.ts";
import { MISMATCH, type Parser } from "./cursor.ts";
import { parseRightHandSide } from "./expressions.ts";
import { decodeBytes, decodeText, joinText } from "./string-escapes.ts";

/** Reads adjacent string tokens as one constant, `JoinedStr` or `TemplateStr`. */
export function parseStrings(p: Parser): Expr {
  const first = p.pos;
  if (p.kind[first] === T.STRING && !isString(p.kind[first + 1])) return parsePlainString(p);
  const parts: Expr[] = [];
  let plain = 0;
  let formatted = 0;
  let template = 0;
  let bytes = 0;
  while (isString(p.kind[p.pos])) {
    if (p.kind[p.pos] === T.STRING) {
      const constant = parsePlainString(p);
      if (typeof constant.value === "string") plain++;
      else bytes++;
      parts.push(constant);
    } else {
      if (p.kind[p.pos] === T.FSTRING_START) formatted++;
      else template++;
      parseFormatted(p, parts);
    }
  }
  const last = p.pos - 1;
  if (template > 0 && plain + formatted + bytes > 0) throw MISMATCH;
  if (bytes > 0 && plain + formatted > 0) p.failAt(p.pos, p.pos, "cannot mix bytes and nonbytes literals");
  const lineno = p.lineno[first];
  const col = p.col[first];
  const endLineno = p.endLineno[last];
  const endCol = p.endCol[last];
  if (bytes > 0) return F.Constant(joinBytes(parts), null, lineno, col, endLineno, endCol);
  if (template > 0) return F.TemplateStr(foldConstants(p, parts), lineno, col, endLineno, endCol);
  if (formatted > 0) return F.JoinedStr(foldConstants(p, parts), lineno, col, endLineno, endCol);
  return concatenate(p, parts as Constant[], 0, parts.length);
}

function isString(kind: number): boolean {
  return kind === T.STRING || kind === T.FSTRING_START || kind === T.TSTRING_START;
}

function joinBytes(parts: Expr[]): Uint8Array {
  const chunks = parts.map((part) => (part as Constant).value as Uint8Array);
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

/** One constant for the string constants `from` to `to`; the first decides its kind. */
function concatenate(p: Parser, parts: Expr[], from: number, to: number): Constant {
  const first = parts[from] as Constant;
  if (to - from === 1) return first;
  let value = "";
  for (let i = from; i < to; i++) value = joinText(p, p.pos - 1, value, (parts[i] as Constant).value as string);
  const last = parts[to - 1];
  const { lineno, col_offset } = first;
  return F.Constant(value, first.kind, lineno, col_offset, last.end_lineno, last.end_col_offset);
}

/** Joins adjacent constants and drops empty ones. */
function foldConstants(p: Parser, parts: Expr[]): Expr[] {
  const values: Expr[] = [];
  let i = 0;
  while (i < parts.length) {
    if (parts[i].type !== "Constant") {
      values.push(parts[i++]);
      continue;
    }
    const from = i;
    while (i < parts.length && parts[i].type === "Constant") i++;
    const constant = concatenate(p, parts, from, i);
    if (constant.value !== "") values.push(constant);
  }
  return values;
}

const PREFIXED = /^[a-z]*/i;

function parsePlainString(p: Parser): Constant {
  const at = p.pos++;
  const { source } = p;
  let start = p.tokens.start[at];
  let end = p.tokens.end[at];
  let prefix = "";
  let quote = source.charCodeAt(start);
  if (quote !== 34 && quote !== 39) {
    prefix = PREFIXED.exec(source.slice(start, start + 3))![0];
    start += prefix.length;
    quote = source.charCodeAt(start);
  }
  // An empty string with single quotes has a second quote, too, but is too short for three of them.
  const triple = end - start >= 6 && source.charCodeAt(start + 1) === quote && source.charCodeAt(start + 2) === quote;
  start += triple ? 3 : 1;
  end -= triple ? 3 : 1;
  const text = source.slice(start, end);
  const raw = prefix !== "" && /r/i.test(prefix);
  if (prefix !== "" && /b/i.test(prefix)) {
    const bytes = decodeBytes(p, at, text, raw);
    return F.Constant(bytes, null, p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
  }
  const value = raw || !text.includes("\\") ? text : decodeText(p, at, text);
  const kind = prefix === "u" ? "u" : null;
  return F.Constant(value, kind, p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]);
}

/** Reads one f-string or t-string and adds its constants and fields to `parts`. */
function parseFormatted(p: Parser, parts: Expr[]): void {
  const start = p.pos++;
  const template = p.kind[start] === T.TSTRING_START;
  const raw = /r/i.test(p.source.slice(p.tokens.start[start], p.tokens.end[start]));
  const end = template ? T.TSTRING_END : T.FSTRING_END;
  p.enter();
  const undecodable = parseParts(p, parts, template, raw, end);
  p.depth--;
  p.expect(end);
  // CPython decodes the text once the string is complete.
  if (undecodable !== null) p.failAt(p.pos - 1, p.pos - 1, undecodable);
}

/** Reads text and replacement fields up to a token of kind `end`; returns what is wrong with the escapes, or null. */
function parseParts(p: Parser, parts: Expr[], template: boolean, raw: boolean, end: number): string | null {
  let undecodable: string | null = null;
  while (p.kind[p.pos] !== end) {
    const at = p.pos;
    switch (p.kind[at]) {
      case T.FSTRING_MIDDLE:
      case T.TSTRING_MIDDLE: {
        p.pos++;
        const text = p.source.slice(p.tokens.start[at], p.tokens.end[at]);
        let value = text;
        try {
          if (!raw && text.includes("\\")) value = decodeText(p, at, text);
        } catch (e) {
          if (!(e instanceof PythonSyntaxError)) throw e;
          undecodable ??= e.message;
        }
        parts.push(F.Constant(value, null, p.lineno[at], p.col[at], p.endLineno[at], p.endCol[at]));
        break;
      }
      case T.LBRACE:
        parseField(p, parts, template, raw);
        break;
      default:
        throw MISMATCH;
    }
  }
  return undecodable;
}

/** One `{value=!conversion:spec}`. With `=` the source text goes before the value as a constant. */
function parseField(p: Parser, parts: Expr[], template: boolean, raw: boolean): void {
  const start = p.pos++;
  const value = parseRightHandSide(p);
  const sourceEnd = p.pos;
  const debug = p.accept(T.EQUAL);
  const delimiter = p.pos;
  let conversion = parseConversion(p, template ? "t" : "f");
  const spec = parseFormatSpec(p, template, raw);
  p.expect(T.RBRACE);
  if (debug && conversion < 0 && spec === null) conversion = 114;
  const end = p.pos - 1;
  const lineno = p.lineno[start];
  const col = p.col[start];
  if (debug) {
    const text = sourceBetween(p, start, delimiter);
    parts.push(F.Constant(text, null, lineno, col + 1, p.lineno[delimiter], p.col[delimiter]));
  }
  if (template) {
    const text = sourceBetween(p, start, sourceEnd).trimEnd();
    parts.push(F.Interpolation(value, text, conversion, spec, lineno, col, p.endLineno[end], p.endCol[end]));
  } else {
    parts.push(F.FormattedValue(value, conversion, spec, lineno, col, p.endLineno[end], p.endCol[end]));
  }
}

/** The source after token `start` and before token `end`, without comments. */
function sourceBetween(p: Parser, start: number, end: number): string {
  let text = "";
  for (let i = start + 1; i <= end; i++) {
    const gap = p.source.slice(p.tokens.end[i - 1], p.tokens.start[i]);
    text += gap.includes("#") ? gap.replace(/#[^\n]*/g, "") : gap;
    if (i < end) text += p.source.slice(p.tokens.start[i], p.tokens.end[i]);
  }
  return text;
}

/** Reads `!s`, `!r` or `!a` and returns its character code, or -1 when there is none. */
function parseConversion(p: Parser, letter: string): number {
  if (!p.accept(T.EXCLAMATION)) return -1;
  const at = p.pos;
  const name = p.expectName();
  if (p.tokens.start[at] !== p.tokens.end[at - 1]) {
    p.failAt(at - 1, at, `${letter}-string: conversion type must come right after the exclamation mark`);
  }
  if (name !== "s" && name !== "r" && name !== "a") {
    p.failAt(at, at, `${letter}-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`);
  }
  return name.charCodeAt(0);
}

function parseFormatSpec(p: Parser, template: boolean, raw: boolean): JoinedStr | null {
  if (p.kind[p.pos] !== T.COLON) return null;
  const start = p.pos++;
  const parts: Expr[] = [];
  p.enter();
  const undecodable = parseParts(p, parts, template, raw, T.RBRACE);
  p.depth--;
  if (undecodable !== null) p.failAt(p.pos - 1, p.pos - 1, undecodable);
  const end = p.pos - 1;
  return F.JoinedStr(foldConstants(p, parts), p.lineno[start], p.col[start], p.endLineno[end], p.endCol[end]);
}
