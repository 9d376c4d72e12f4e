// SPDX-License-Identifier: LGPL-2.1-or-later
// Numeric literals (reference 2.5): finds where they end and refuses malformed ones. Their values are the parser's.
import * as T from "./token-kinds.ts";
import { isDigit, type Tokenizer } from "./tokenizer.ts";
import { isIdentifierPart } from "./tokenizer-identifiers.ts";

/** Scans the number at `start`, which begins with a digit, or with a dot and a digit. */
export function scanNumber(t: Tokenizer, start: number): void {
  const { source } = t;
  t.pos = start;
  if (source.charCodeAt(start) === 48) {
    const radix = source.charCodeAt(start + 1) | 32;
    if (radix === 120) scanRadix(t, "hexadecimal", isHexDigit);
    else if (radix === 111) scanRadix(t, "octal", (c) => c >= 48 && c < 56);
    else if (radix === 98) scanRadix(t, "binary", (c) => c === 48 || c === 49);
    else scanLeadingZero(t, start);
  } else {
    if (source.charCodeAt(start) !== 46) scanDigits(t);
    scanFractionAndExponent(t);
  }
  t.add(T.NUMBER, start, t.pos);
}

function isHexDigit(c: number): boolean {
  return isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
}

function scanRadix(t: Tokenizer, name: string, accepts: (c: number) => boolean): void {
  const { source } = t;
  t.pos += 2;
  let c = source.charCodeAt(t.pos);
  do {
    if (c === 95) c = source.charCodeAt(++t.pos);
    if (!accepts(c)) {
      refuseDigit(t, c, name);
      t.fail(`invalid ${name} literal`);
    }
    while (accepts(c)) c = source.charCodeAt(++t.pos);
  } while (c === 95);
  refuseDigit(t, c, name);
  verifyEnd(t, name);
}

function refuseDigit(t: Tokenizer, c: number, name: string): void {
  if (name === "hexadecimal" || !isDigit(c)) return;
  t.pos++;
  t.fail(`invalid digit '${String.fromCharCode(c)}' in ${name} literal`);
}

/** A decimal number that begins with 0: zero itself, a float, or an error (reference 2.5.1). */
function scanLeadingZero(t: Tokenizer, start: number): void {
  const { source } = t;
  let c = source.charCodeAt(++t.pos);
  for (;;) {
    if (c === 95) {
      c = source.charCodeAt(++t.pos);
      if (!isDigit(c)) t.fail("invalid decimal literal");
    }
    if (c !== 48) break;
    c = source.charCodeAt(++t.pos);
  }
  const zerosEnd = t.pos;
  const nonzero = isDigit(c);
  if (nonzero) scanDigits(t);
  c = source.charCodeAt(t.pos);
  const isFloat = c === 46 || (c | 32) === 101 || (c | 32) === 106;
  if (nonzero && !isFloat) {
    t.failRange(
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
      t.characters(t.lineStart, start) + 1,
      t.characters(t.lineStart, zerosEnd) + 1,
    );
  }
  scanFractionAndExponent(t);
}

/** Digits with single underscores between them. */
function scanDigits(t: Tokenizer): void {
  const { source } = t;
  for (;;) {
    let c = source.charCodeAt(t.pos);
    while (isDigit(c)) c = source.charCodeAt(++t.pos);
    if (c !== 95) return;
    if (!isDigit(source.charCodeAt(++t.pos))) t.fail("invalid decimal literal");
  }
}

function scanFractionAndExponent(t: Tokenizer): void {
  const { source } = t;
  let c = source.charCodeAt(t.pos);
  if (c === 46) {
    c = source.charCodeAt(++t.pos);
    if (isDigit(c)) scanDigits(t);
    c = source.charCodeAt(t.pos);
  }
  if ((c | 32) === 101) {
    const mark = t.pos;
    c = source.charCodeAt(++t.pos);
    if (c === 43 || c === 45) {
      c = source.charCodeAt(++t.pos);
      if (!isDigit(c)) t.fail("invalid decimal literal");
    } else if (!isDigit(c)) {
      t.pos = mark;
      return verifyEnd(t, "decimal");
    }
    scanDigits(t);
    c = source.charCodeAt(t.pos);
  }
  if ((c | 32) === 106) {
    t.pos++;
    return verifyEnd(t, "imaginary");
  }
  verifyEnd(t, "decimal");
}

const FOLLOWING_KEYWORD = /(?:and|else|for|i[fns]|or|not)/y;

/** A number must not run into a name, the keywords that can follow a number aside. */
function verifyEnd(t: Tokenizer, name: string): void {
  const c = t.source.charCodeAt(t.pos);
  if (!(c < 128) || !isIdentifierPart(c)) return;
  FOLLOWING_KEYWORD.lastIndex = t.pos;
  if (!FOLLOWING_KEYWORD.test(t.source)) t.fail(`invalid ${name} literal`);
}
