// SPDX-License-Identifier: LGPL-2.1-or-later
// String and bytes literals (reference 2.5.1): finds their prefix and end. What they contain is decoded by the parser.
import * as T from "./token-kinds.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** The letters before a quote. */
export interface StringPrefix {
  b: boolean;
  r: boolean;
  u: boolean;
  f: boolean;
  t: boolean;
}

const INCOMPATIBLE: [keyof StringPrefix, keyof StringPrefix][] = [
  ["u", "b"],
  ["u", "r"],
  ["u", "f"],
  ["u", "t"],
  ["b", "f"],
  ["b", "t"],
  ["f", "t"],
];

/**
 * Reads the letters from `start` to the quote at `quote` as a string prefix: null when they are none (the letters are a
 * name then, and the quote begins another token); stops the tokenizer when they contradict each other.
 */
export function stringPrefix(t: Tokenizer, start: number, quote: number): StringPrefix | null {
  const prefix: StringPrefix = { b: false, r: false, u: false, f: false, t: false };
  for (let i = start; i < quote; i++) {
    const letter = t.source[i].toLowerCase();
    if (!(letter in prefix) || prefix[letter as keyof StringPrefix]) return null;
    prefix[letter as keyof StringPrefix] = true;
  }
  for (const [one, other] of INCOMPATIBLE) {
    if (!prefix[one] || !prefix[other]) continue;
    t.failRange(
      `'${one}' and '${other}' prefixes are incompatible`,
      t.characters(t.lineStart, start) + 1,
      t.characters(t.lineStart, quote + 1),
    );
  }
  return prefix;
}

/** Scans the string that starts at `start` (its prefix included) and whose first quote is at `quote`. */
export function scanString(t: Tokenizer, start: number, quote: number): void {
  const { source, length } = t;
  const mark = source.charCodeAt(quote);
  const triple = source.charCodeAt(quote + 1) === mark && source.charCodeAt(quote + 2) === mark;
  const { lineno, lineStart } = t;
  const col = t.column(start);
  let pos = quote + (triple ? 3 : 1);
  let escapedQuote = false;
  for (;;) {
    const c = source.charCodeAt(pos);
    if (c === mark) {
      if (!triple) break;
      if (source.charCodeAt(pos + 1) === mark && source.charCodeAt(pos + 2) === mark) break;
    } else if (c === 92) {
      pos++;
      if (source.charCodeAt(pos) === mark) escapedQuote = true;
      if (pos < length && source.charCodeAt(pos) === 10) {
        t.pos = pos + 1;
        t.newLine();
      }
    } else if (c === 10) {
      if (!triple) break;
      t.pos = pos + 1;
      t.newLine();
    } else if (pos >= length) break;
    pos++;
  }
  if (pos >= length || source.charCodeAt(pos) === 10)
    failUnterminated(t, start, quote, lineno, lineStart, triple, escapedQuote, pos);
  t.pos = pos + (triple ? 3 : 1);
  if (t.lineno === lineno) t.add(T.STRING, start, t.pos);
  else t.addFrom(T.STRING, start, lineno, col, t.pos);
}

function failUnterminated(
  t: Tokenizer,
  start: number,
  quote: number,
  lineno: number,
  lineStart: number,
  triple: boolean,
  escapedQuote: boolean,
  pos: number,
): never {
  const detected = pos >= t.length ? t.lineno - 1 : t.lineno;
  const mode = t.fstrings[t.fstrings.length - 1];
  t.lineno = lineno;
  t.lineStart = lineStart;
  t.pos = start + 1;
  // The quote that was taken for the start of a string is the end of the f-string around it.
  if (mode !== undefined && mode.triple === triple && mode.quote === t.source.charCodeAt(quote)) {
    t.fail(`${mode.letter}-string: expecting '}'`);
  }
  if (triple) t.fail(`unterminated triple-quoted string literal (detected at line ${detected})`);
  const hint = escapedQuote ? "; perhaps you escaped the end quote?" : "";
  t.fail(`unterminated string literal (detected at line ${detected})${hint}`);
}
