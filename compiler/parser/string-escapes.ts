// SPDX-License-Identifier: LGPL-2.1-or-later
// Escape sequences of string and bytes literals (reference 2.5.1.1), with the errors CPython's decoders give.

import { join } from "../surrogates.ts";
import { characterByName } from "../unicode-names.ts";
import type { Parser } from "./cursor.ts";

const SIMPLE: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const HEX_SIZES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const HEX = /[0-9a-fA-F]*/y;
const OCTAL = /[0-7]{1,3}/y;

function match(pattern: RegExp, text: string, at: number, limit: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)![0].slice(0, limit);
}

/** Decodes the escapes of `text`, the inside of the string token `token`. */
export function decodeText(p: Parser, token: number, text: string): string {
  let result = "";
  let copied = 0;
  let at = text.indexOf("\\");
  while (at >= 0) {
    result += text.slice(copied, at);
    const letter = text[at + 1];
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      result += simple;
      copied = at + 2;
    } else if (letter >= "0" && letter <= "7") {
      const digits = match(OCTAL, text, at + 1, 3);
      result += String.fromCharCode(Number.parseInt(digits, 8));
      copied = at + 1 + digits.length;
    } else if (letter in HEX_SIZES) {
      const size = HEX_SIZES[letter];
      const digits = match(HEX, text, at + 2, size);
      if (digits.length < size) failTruncated(p, token, text, at, at + 2 + digits.length, letter, size);
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) failUnicode(p, token, text, at, at + 2 + size, "illegal Unicode character");
      result = joinText(p, token, result, String.fromCodePoint(code));
      copied = at + 2 + size;
    } else if (letter === "N") {
      const close = text[at + 2] === "{" ? text.indexOf("}", at + 3) : -1;
      if (close < 0 || close === at + 3) {
        const end = text[at + 2] !== "{" ? at + 2 : close < 0 ? text.length : close + 1;
        failUnicode(p, token, text, at, end, "malformed \\N character escape");
      }
      result += namedCharacter(p, token, text, at, close);
      copied = close + 1;
    } else {
      // No escape: the backslash stays (reference 2.5.1.1).
      result += "\\";
      copied = at + 1;
    }
    at = text.indexOf("\\", copied);
  }
  return result + text.slice(copied);
}

/** `left + right`, which must not make one character of two surrogates. */
export function joinText(p: Parser, token: number, left: string, right: string): string {
  const joined = join(left, right);
  if (joined === undefined)
    p.failAt(token, token, "a high surrogate with a low one behind it is not supported yet in a string literal");
  return joined;
}

function namedCharacter(p: Parser, token: number, text: string, at: number, close: number): string {
  const character = characterByName(text.slice(at + 3, close));
  if (character === null) failUnicode(p, token, text, at, close + 1, "unknown Unicode character name");
  if (character === undefined) {
    p.failAt(
      token,
      token,
      "\\N{...} escapes need the table of Unicode names, which is not loaded: see loadUnicodeNames",
    );
  }
  return character;
}

function failTruncated(
  p: Parser,
  token: number,
  text: string,
  at: number,
  end: number,
  letter: string,
  size: number,
): never {
  failUnicode(p, token, text, at, end, `truncated \\${letter}${"X".repeat(size)} escape`);
}

/** Raises the decoder's error for the escape from `at` to `end`. */
function failUnicode(p: Parser, token: number, text: string, at: number, end: number, reason: string): never {
  const from = decoderPosition(text, at);
  const to = decoderPosition(text, end) - 1;
  const where = from === to ? `byte 0x5c in position ${from}` : `bytes in position ${from}-${to}`;
  p.failAt(token, token, `(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
}

/** Where offset `at` is in the decoder's input, in which every character beyond ASCII is written with ten. */
function decoderPosition(text: string, at: number): number {
  let position = 0;
  for (const char of text.slice(0, at)) position += char < "\x80" ? 1 : 10;
  return position;
}

/** Decodes the inside of the bytes literal token `token`. */
export function decodeBytes(p: Parser, token: number, text: string, raw: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 0x80) p.failAt(token, token, "bytes can only contain ASCII literal characters");
  }
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    const letter = text[i + 1];
    if (c !== 92 || raw) {
      bytes[size++] = c;
      i++;
    } else if (SIMPLE[letter] !== undefined) {
      if (letter !== "\n") bytes[size++] = SIMPLE[letter].charCodeAt(0);
      i += 2;
    } else if (letter >= "0" && letter <= "7") {
      const digits = match(OCTAL, text, i + 1, 3);
      bytes[size++] = Number.parseInt(digits, 8);
      i += 1 + digits.length;
    } else if (letter === "x") {
      const digits = match(HEX, text, i + 2, 2);
      if (digits.length < 2) p.failAt(token, token, `(value error) invalid \\x escape at position ${i}`);
      bytes[size++] = Number.parseInt(digits, 16);
      i += 4;
    } else {
      bytes[size++] = c;
      i++;
    }
  }
  return bytes.slice(0, size);
}
