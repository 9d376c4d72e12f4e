// SPDX-License-Identifier: LGPL-2.1-or-later
// "Did you mean 'import'?": whether a text that does not parse would, were one of its names a keyword. CPython 3.14 looks
// for this when it prints a plain syntax error; which names it tries, and how alike they must be, is told here.
import type { KeywordSuggestion } from "./syntax-error.ts";
import * as T from "./token-kinds.ts";
import { tokenize } from "./tokenizer.ts";
import type { Tokens } from "./tokens.ts";

const MOST_CHARACTERS = 1024;
const MOST_NAMES = 10;
const MOST_MATCHES = 3;
const LEAST_RATIO = 0.5;

const KEYWORDS = [...T.KEYWORDS.keys()].sort((one, other) => (one < other ? -1 : 1));

/**
 * The suggestion for an error in line `lineno`, `line` being the first line of the statement before it (0 for none).
 * `parses` tells whether a text would be accepted, or could be with further lines.
 */
export function suggestKeyword(
  source: string,
  line: number,
  lineno: number,
  parses: (text: string) => boolean,
): KeywordSuggestion | null {
  const lines = dedent(source.split(/\r\n|\r|\n/).slice(line > 0 ? line - 1 : 0, lineno));
  const text = lines.join("\n");
  if ([...text].length > MOST_CHARACTERS) return null;
  const tokens = tokenize(text, "");
  let names = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== T.NAME) continue;
    if (++names > MOST_NAMES) return null;
    const found = tryKeywords(tokens, i, lines, parses);
    if (found !== null) return found;
  }
  return null;
}

function tryKeywords(
  tokens: Tokens,
  token: number,
  lines: readonly string[],
  parses: (text: string) => boolean,
): KeywordSuggestion | null {
  const row = tokens.lineno[token]! - 1;
  const lineStart = tokens.lineStarts[row]!;
  const start = tokens.start[token]! - lineStart;
  const end = tokens.end[token]! - lineStart;
  const line = lines[row]!;
  for (const keyword of candidates(line.slice(start, end))) {
    const changed = [...lines];
    changed[row] = line.slice(0, start) + keyword + line.slice(end);
    if (!parses(changed.join("\n"))) continue;
    const offset = [...line.slice(0, start)].length + 1;
    return {
      message: `invalid syntax. Did you mean '${keyword}'?`,
      offset,
      endOffset: offset + [...line.slice(start, end)].length,
      text: `${line}\n`,
    };
  }
  return null;
}

/** The keywords that a name may be meant to be, the likeliest first. */
function candidates(name: string): string[] {
  const closest = closestKeyword(name);
  const matches = closest === null ? [] : [closest];
  const alike = KEYWORDS.map((keyword) => ({ keyword, ratio: similarity(keyword, name) }))
    .filter(({ ratio }) => ratio >= LEAST_RATIO)
    .sort((one, other) => other.ratio - one.ratio || (one.keyword < other.keyword ? 1 : -1));
  matches.push(...alike.slice(0, MOST_MATCHES).map(({ keyword }) => keyword));
  return matches.slice(0, MOST_MATCHES).filter((keyword) => keyword !== name);
}

const MOVE_COST = 2;
const CASE_COST = 1;

/** The keyword at the least Levenshtein distance, if at most a third of the characters differ. */
function closestKeyword(name: string): string | null {
  let best: string | null = null;
  let bestDistance = Number.MAX_SAFE_INTEGER;
  for (const keyword of KEYWORDS) {
    if (keyword === name) continue;
    const most = Math.min(Math.floor(((keyword.length + name.length + 3) * MOVE_COST) / 6), bestDistance - 1);
    const distance = editDistance(name, keyword);
    if (distance > most) continue;
    best = keyword;
    bestDistance = distance;
  }
  return best;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: one.length + 1 }, (_, i) => i * MOVE_COST);
  for (let j = 1; j <= other.length; j++) {
    const next = [j * MOVE_COST];
    for (let i = 1; i <= one.length; i++) {
      const a = one[i - 1]!;
      const b = other[j - 1]!;
      const substitution = a === b ? 0 : a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
      next.push(Math.min(next[i - 1]! + MOVE_COST, row[i]! + MOVE_COST, row[i - 1]! + substitution));
    }
    row = next;
  }
  return row[one.length]!;
}

/** Twice the characters in matching blocks to all characters (Ratcliff and Obershelp). */
function similarity(one: string, other: string): number {
  return (2 * matching(one, other)) / (one.length + other.length);
}

/** Number of characters in the longest common block, and in those to its left and right. */
function matching(one: string, other: string): number {
  let size = 0;
  let atOne = 0;
  let atOther = 0;
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < other.length; j++) {
      let k = 0;
      while (i + k < one.length && one[i + k] === other[j + k]) k++;
      if (k > size) [size, atOne, atOther] = [k, i, j];
    }
  }
  if (size === 0) return 0;
  const left = matching(one.slice(0, atOne), other.slice(0, atOther));
  return left + size + matching(one.slice(atOne + size), other.slice(atOther + size));
}

/** Lines without the white space that all of them begin with. */
function dedent(lines: string[]): string[] {
  let margin: string | null = null;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = /^[ \t]*/.exec(line)![0];
    if (margin === null) margin = indent;
    else while (!indent.startsWith(margin)) margin = margin.slice(0, -1);
  }
  const size = margin?.length ?? 0;
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(size)));
}
