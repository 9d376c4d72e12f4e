// SPDX-License-Identifier: LGPL-2.1-or-later
// f-strings and t-strings as tokens (PEP 701, PEP 750): START, then MIDDLE tokens for the text and ordinary tokens for the
// replacement fields, then END. The tokenizer alternates between the text of the innermost open string and its fields.
import * as T from "./token-kinds.ts";
import type { Tokenizer } from "./tokenizer.ts";
import type { StringPrefix } from "./tokenizer-strings.ts";

/** Deepest nesting of replacement fields in format specifiers, as in CPython. */
const MAX_FIELDS = 3;
/** Deepest nesting of f-strings in f-strings, as in CPython. */
const MAX_STRINGS = 150;

/** An f-string or t-string that is open. */
export interface FStringMode {
  /** "f" or "t". */
  letter: string;
  quote: number;
  triple: boolean;
  raw: boolean;
  /** Where the string begins. */
  readonly start: number;
  readonly lineno: number;
  readonly lineStart: number;
  /** True while its text is scanned, false inside a replacement field. */
  inText: boolean;
  inFormatSpec: boolean;
  /** Brackets opened inside it, braces of fields included. */
  bracketDepth: number;
  /** Number of fields that are open, less one. */
  expressionDepth: number;
}

/** Begins the f-string at `start` whose first quote is at `quote`. */
export function scanFStringStart(t: Tokenizer, start: number, quote: number, prefix: StringPrefix): void {
  const mark = t.source.charCodeAt(quote);
  const triple = t.source.charCodeAt(quote + 1) === mark && t.source.charCodeAt(quote + 2) === mark;
  t.pos = quote + (triple ? 3 : 1);
  t.add(prefix.f ? T.FSTRING_START : T.TSTRING_START, start, t.pos);
  if (t.fstrings.length + 1 >= MAX_STRINGS) t.fail("too many nested f-strings or t-strings");
  t.fstrings.push({
    letter: prefix.f ? "f" : "t",
    quote: mark,
    triple,
    raw: prefix.r,
    start,
    lineno: t.lineno,
    lineStart: t.lineStart,
    inText: true,
    inFormatSpec: false,
    bracketDepth: 0,
    expressionDepth: -1,
  });
}

function openField(t: Tokenizer, mode: FStringMode): void {
  mode.expressionDepth++;
  if (mode.expressionDepth >= MAX_FIELDS) t.fail(`${mode.letter}-string: expressions nested too deeply`);
  mode.inText = false;
}

function closesString(t: Tokenizer, mode: FStringMode, pos: number): boolean {
  const { source } = t;
  if (source.charCodeAt(pos) !== mode.quote) return false;
  return !mode.triple || (source.charCodeAt(pos + 1) === mode.quote && source.charCodeAt(pos + 2) === mode.quote);
}

/** Scans one MIDDLE or END token, or enters a replacement field. */
export function scanFStringText(t: Tokenizer, mode: FStringMode): void {
  const { source } = t;
  const start = t.pos;
  if (source.charCodeAt(start) === 123 && source.charCodeAt(start + 1) !== 123) return openField(t, mode);
  if (closesString(t, mode, start)) {
    t.pos = start + (mode.triple ? 3 : 1);
    t.fstrings.pop();
    t.add(mode.letter === "f" ? T.FSTRING_END : T.TSTRING_END, start, t.pos);
    return;
  }
  const { lineno } = t;
  const col = t.column(start);
  const middle = mode.letter === "f" ? T.FSTRING_MIDDLE : T.TSTRING_MIDDLE;
  const end = findTextEnd(t, mode);
  if (t.lineno === lineno) t.add(middle, start, end);
  else t.addFrom(middle, start, lineno, col, end);
  // The second of two braces is no part of the text, but belongs to the token's place.
  if (t.pos > end) t.tokens.endCol[t.tokens.count - 1]++;
}

/** Moves `t.pos` past the text that begins there; returns where the token ends, which is before the second of two braces. */
function findTextEnd(t: Tokenizer, mode: FStringMode): number {
  const { source } = t;
  let namedEscape = false;
  for (;;) {
    const pos = t.pos;
    const inSpec = mode.inFormatSpec && mode.expressionDepth >= 0;
    const c = source.charCodeAt(pos);
    if (pos >= t.length || (c === 10 && !mode.triple)) {
      if (inSpec && pos < t.length) {
        t.pos = pos + 1;
        t.fail(
          `${mode.letter}-string: newlines are not allowed in format specifiers for single quoted ${mode.letter}-strings`,
        );
      }
      failUnterminated(t, mode);
    }
    if (c === mode.quote && closesString(t, mode, pos)) return pos;
    t.pos = pos + 1;
    if (c === 10) {
      t.newLine();
      continue;
    }
    if (c === 123) {
      if (source.charCodeAt(pos + 1) === 123 && !inSpec) {
        t.pos = pos + 2;
        return pos + 1;
      }
      t.pos = pos;
      openField(t, mode);
      mode.inFormatSpec = false;
      return pos;
    }
    if (c === 125) {
      if (namedEscape) return pos + 1;
      if (source.charCodeAt(pos + 1) === 125 && !inSpec) {
        t.pos = pos + 2;
        return pos + 1;
      }
      t.pos = pos;
      mode.inText = false;
      return pos;
    }
    if (c === 92) namedEscape = skipEscape(t, mode) || namedEscape;
  }
}

/** Skips what follows a backslash; true when it begins a `\N{name}`. */
function skipEscape(t: Tokenizer, mode: FStringMode): boolean {
  const c = t.source.charCodeAt(t.pos);
  if (c === 123 || c === 125 || t.pos >= t.length) return false;
  t.pos++;
  if (c === 10) t.newLine();
  if (c !== 78 || mode.raw || t.source.charCodeAt(t.pos) !== 123) return false;
  t.pos++;
  return true;
}

function failUnterminated(t: Tokenizer, mode: FStringMode): never {
  const detected = t.pos >= t.length ? t.lineno - 1 : t.lineno;
  t.pos = mode.start + 1;
  t.lineno = mode.lineno;
  t.lineStart = mode.lineStart;
  const kind = mode.triple ? "triple-quoted " : "";
  t.fail(`unterminated ${kind}${mode.letter}-string literal (detected at line ${detected})`);
}

/**
 * Looks at the punctuation `c` at `start` inside an open f-string. True when it was the colon that begins the format
 * specifier, which is then added as a token.
 */
export function trackFStringPunctuation(t: Tokenizer, mode: FStringMode, start: number, c: number): boolean {
  if (c !== 58 || mode.expressionDepth < 0) return false;
  // A bracket inside the field hides the colon.
  if (mode.bracketDepth - 1 !== mode.expressionDepth) return false;
  mode.inText = true;
  mode.inFormatSpec = true;
  t.pos = start + 1;
  t.add(T.COLON, start, t.pos);
  return true;
}
