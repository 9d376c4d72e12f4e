// SPDX-License-Identifier: LGPL-2.1-or-later
// Which characters make identifiers (reference 2.3, PEP 3131). The properties of characters beyond ASCII are the
// JavaScript engine's own Unicode tables.
import type { Tokenizer } from "./tokenizer.ts";

const ASCII_PART = new Uint8Array(128);
for (let c = 0; c < 128; c++) if (/\w/.test(String.fromCharCode(c))) ASCII_PART[c] = 1;

const START = /^[\p{XID_Start}_]$/u;
const PART = /^\p{XID_Continue}$/u;
const NOT_PRINTABLE = /^[\p{C}\p{Z}]$/u;

/** Whether the ASCII character `c` can stand in an identifier. */
export function isIdentifierPart(c: number): boolean {
  return ASCII_PART[c] === 1;
}

/** Stops the tokenizer when the text from `start` to `end` is no identifier. */
export function verifyIdentifier(tokenizer: Tokenizer, start: number, end: number): void {
  let pos = start;
  for (const char of tokenizer.source.slice(start, end)) {
    pos += char.length;
    if ((pos - char.length === start ? START : PART).test(char)) continue;
    tokenizer.pos = pos;
    const code = `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    if (NOT_PRINTABLE.test(char)) tokenizer.fail(`invalid non-printable character ${code}`);
    tokenizer.fail(`invalid character '${char}' (${code})`);
  }
}
