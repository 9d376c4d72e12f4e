// SPDX-License-Identifier: LGPL-2.1-or-later
// Source text to tokens (reference 2): lines and indentation, names, operators and brackets. Numbers, strings and
// f-strings have files of their own. The whole text is tokenized at once; an error ends the stream with an ERROR token,
// and the parser decides whether an earlier syntax error takes precedence.
import { PythonSyntaxError, type SyntaxErrorKind } from "./syntax-error.ts";
import * as T from "./token-kinds.ts";
import { type FStringMode, scanFStringStart, scanFStringText, trackFStringPunctuation } from "./tokenizer-fstrings.ts";
import { isIdentifierPart, verifyIdentifier } from "./tokenizer-identifiers.ts";
import { scanNumber } from "./tokenizer-numbers.ts";
import { scanString, stringPrefix } from "./tokenizer-strings.ts";
import { Tokens } from "./tokens.ts";

/** Deepest nesting of brackets, as in CPython. */
const MAX_BRACKETS = 200;
/** Deepest indentation, as in CPython. */
const MAX_INDENTS = 100;
const TAB_SIZE = 8;

/** Thrown inside the tokenizer to end the scan; the error itself is in `Tokens.error`. */
const STOP = { stop: true };

const IDENTIFIER_START = 1;
const DIGIT = 2;
const QUOTE = 3;
const BLANK = 4;

const CHAR_CLASS = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const s = String.fromCharCode(c);
  if (/[A-Za-z_]/.test(s)) CHAR_CLASS[c] = IDENTIFIER_START;
  else if (/[0-9]/.test(s)) CHAR_CLASS[c] = DIGIT;
  else if (s === '"' || s === "'") CHAR_CLASS[c] = QUOTE;
  else if (s === " " || s === "\t" || s === "\f") CHAR_CLASS[c] = BLANK;
}

/** Kinds of one-character operators by character code; 0 where there is none. */
const SINGLE = new Uint8Array(128);
for (const [text, kind] of T.OPERATORS) if (text.length === 1) SINGLE[text.charCodeAt(0)] = kind;
for (const text of "$?`") SINGLE[text.charCodeAt(0)] = T.UNKNOWN_OP;

/** Operators of two and three characters, keyed by their packed character codes. */
const MULTIPLE = new Map<number, number>();
for (const [text, kind] of T.OPERATORS) {
  if (text.length === 2) MULTIPLE.set((text.charCodeAt(0) << 8) | text.charCodeAt(1), kind);
  if (text.length === 3)
    MULTIPLE.set((text.charCodeAt(0) << 16) | (text.charCodeAt(1) << 8) | text.charCodeAt(2), kind);
}
MULTIPLE.set((60 << 8) | 62, T.NOTEQUAL); // `<>`, which the parser refuses
/** Characters that can begin an operator of two characters or more. */
const BEGINS_MULTIPLE = new Uint8Array(128);
for (const key of MULTIPLE.keys()) BEGINS_MULTIPLE[key > 0xffff ? key >> 16 : key >> 8] = 1;

/** Ends every line with `\n`, the last one too. */
function normaliseLines(source: string): string {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  return text.endsWith("\n") || text === "" ? text : `${text}\n`;
}

/** The scan of one source text. Its fields are the state that the scanning functions of the other files share. */
export class Tokenizer {
  readonly tokens: Tokens;
  readonly source: string;
  readonly length: number;
  readonly filename: string;
  pos = 0;
  lineno = 1;
  lineStart = 0;
  /** Open brackets, innermost last. */
  readonly brackets: { char: number; lineno: number; col: number }[] = [];
  /** Open f-strings and t-strings, innermost last. */
  readonly fstrings: FStringMode[] = [];
  private atLineStart = true;
  private readonly indents = [0];
  private readonly altIndents = [0];
  private readonly ascii: boolean;
  private memoPos = 0;
  private memoCol = 0;

  constructor(source: string, filename: string) {
    this.source = normaliseLines(source);
    this.length = this.source.length;
    this.filename = filename;
    this.tokens = new Tokens(this.source);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    this.ascii = !/[^\x00-\x7f]/.test(this.source);
  }

  /** Tokenizes the whole text. */
  run(): Tokens {
    try {
      if (this.source.includes("\0")) this.failNull();
      while (this.pos < this.length || this.fstrings.length > 0) {
        const mode = this.fstrings.length > 0 ? this.fstrings[this.fstrings.length - 1] : null;
        if (mode?.inText) scanFStringText(this, mode);
        else this.scanRegular();
      }
      this.finish();
    } catch (e) {
      if (e !== STOP) throw e;
    }
    return this.tokens;
  }

  private failNull(): never {
    this.failAt(
      "SyntaxError",
      "source code string cannot contain null bytes",
      {
        lineno: 0,
        offset: 0,
        endLineno: 0,
        endOffset: 0,
      },
      null,
    );
  }

  /** Ends the stream: open brackets are an error, open blocks are closed. */
  private finish(): void {
    if (this.brackets.length > 0) this.failUnclosed();
    for (let depth = this.indents.length; depth > 1; depth--) this.addMarker(T.DEDENT);
    this.addMarker(T.ENDMARKER);
  }

  /** Scans one token, or the blanks before one, outside the text of f-strings. */
  private scanRegular(): void {
    if (this.atLineStart) {
      this.atLineStart = false;
      this.scanIndentation();
    }
    const source = this.source;
    let pos = this.pos;
    let c = source.charCodeAt(pos);
    while (c === 32 || c === 9 || c === 12) c = source.charCodeAt(++pos);
    this.pos = pos;
    if (c < 128) {
      switch (CHAR_CLASS[c]) {
        case IDENTIFIER_START:
          return this.scanName(pos, c);
        case DIGIT:
          return scanNumber(this, pos);
        case QUOTE:
          return scanString(this, pos, pos);
      }
      if (c === 10) return this.scanNewline(pos);
      if (c === 35) {
        const end = source.indexOf("\n", pos);
        this.pos = end < 0 ? this.length : end;
        return;
      }
      if (c === 92) return this.scanContinuation(pos);
      if (c === 46 && isDigit(source.charCodeAt(pos + 1))) return scanNumber(this, pos);
      return this.scanOperator(pos, c);
    }
    if (pos >= this.length) {
      // Only an open f-string expression reaches the end here: its brace is open.
      if (this.brackets.length > 0) this.failUnclosed();
      throw new Error("tokenizer: end of source inside an f-string without an open bracket");
    }
    this.scanName(pos, c);
  }

  /** Measures the indentation of the line at `pos` and emits INDENT and DEDENT tokens (reference 2.1.8). */
  private scanIndentation(): void {
    const source = this.source;
    let pos = this.pos;
    let col = 0;
    let altCol = 0;
    let continuedCol = 0;
    let c: number;
    for (;;) {
      c = source.charCodeAt(pos);
      if (c === 32) {
        col++;
        altCol++;
      } else if (c === 9) {
        col = (Math.floor(col / TAB_SIZE) + 1) * TAB_SIZE;
        altCol++;
      } else if (c === 12) {
        col = altCol = 0;
      } else if (c === 92) {
        continuedCol = continuedCol || col;
        this.pos = pos;
        this.skipContinuation();
        pos = this.pos;
        continue;
      } else break;
      pos++;
    }
    this.pos = pos;
    if (c === 35 || c === 10 || this.brackets.length > 0 || pos >= this.length) return;
    if (continuedCol > 0) col = altCol = continuedCol;
    this.changeIndentation(col, altCol);
  }

  private changeIndentation(col: number, altCol: number): void {
    const { indents, altIndents } = this;
    const current = indents[indents.length - 1];
    if (col === current) {
      if (altCol !== altIndents[altIndents.length - 1]) this.failTabs();
      return;
    }
    if (col > current) {
      if (indents.length >= MAX_INDENTS) this.failIndentation("IndentationError", "too many levels of indentation");
      if (altCol <= altIndents[altIndents.length - 1]) this.failTabs();
      indents.push(col);
      altIndents.push(altCol);
      this.addMarker(T.INDENT);
      return;
    }
    let dedents = 0;
    while (indents.length > 1 && col < indents[indents.length - 1]) {
      indents.pop();
      altIndents.pop();
      dedents++;
    }
    if (col !== indents[indents.length - 1]) {
      const offset = this.tokens.lineText(this.lineno).length + 1;
      const range = { lineno: this.lineno, offset, endLineno: this.lineno, endOffset: -1 };
      const message = "unindent does not match any outer indentation level";
      this.failAt("IndentationError", message, range, `${this.tokens.lineText(this.lineno)}\n`);
    }
    if (altCol !== altIndents[altIndents.length - 1]) this.failTabs();
    for (; dedents > 0; dedents--) this.addMarker(T.DEDENT);
  }

  private scanNewline(pos: number): void {
    const { tokens } = this;
    if (this.brackets.length === 0) {
      const last = tokens.count === 0 ? T.NEWLINE : tokens.kind[tokens.count - 1];
      // A line with no token on it is blank.
      if (last !== T.NEWLINE && last !== T.INDENT && last !== T.DEDENT) this.add(T.NEWLINE, pos, pos + 1);
      this.atLineStart = true;
    }
    this.pos = pos + 1;
    this.newLine();
  }

  /** Notes that the line before `pos` has ended. */
  newLine(): void {
    this.lineno++;
    this.lineStart = this.pos;
    this.memoPos = this.pos;
    this.memoCol = 0;
    this.tokens.lineStarts.push(this.pos);
  }

  private scanContinuation(pos: number): void {
    this.pos = pos;
    this.skipContinuation();
  }

  /** Skips a backslash and the line end that must follow it (reference 2.1.5). */
  private skipContinuation(): void {
    this.pos++;
    if (this.source.charCodeAt(this.pos) !== 10) {
      const lineno = this.lineno;
      const offset = this.characters(this.lineStart, this.pos + 1);
      this.failAt(
        "SyntaxError",
        "unexpected character after line continuation character",
        { lineno, offset, endLineno: lineno, endOffset: 0 },
        `${this.tokens.lineText(lineno)}\n`,
      );
    }
    this.pos++;
    if (this.pos >= this.length) {
      if (this.brackets.length > 0) this.failUnclosed();
      const lineno = this.lineno;
      const offset = this.characters(this.lineStart, this.pos);
      this.failAt(
        "SyntaxError",
        "unexpected EOF while parsing",
        { lineno, offset, endLineno: lineno, endOffset: -1 },
        `${this.tokens.lineText(lineno)}\n`,
      );
    }
    this.newLine();
  }

  /** A name, a keyword, or a string with a prefix, at `start`. */
  private scanName(start: number, first: number): void {
    const source = this.source;
    let pos = start;
    let c = first;
    let nonAscii = false;
    for (;;) {
      if (c >= 128) nonAscii = true;
      else if (!isIdentifierPart(c)) break;
      c = source.charCodeAt(++pos);
    }
    if (pos >= this.length) pos = this.length;
    if ((c === 34 || c === 39) && !nonAscii && pos - start <= 5) {
      const prefix = stringPrefix(this, start, pos);
      if (prefix !== null) {
        if (prefix.f || prefix.t) scanFStringStart(this, start, pos, prefix);
        else scanString(this, start, pos);
        return;
      }
    }
    if (nonAscii) verifyIdentifier(this, start, pos);
    let text = source.slice(start, pos);
    const keyword = nonAscii ? undefined : T.KEYWORDS.get(text);
    if (nonAscii) text = text.normalize("NFKC");
    this.pos = pos;
    this.add(keyword === undefined ? T.NAME : keyword, start, pos);
    this.tokens.text[this.tokens.count - 1] = text;
  }

  private scanOperator(start: number, c: number): void {
    const mode = this.fstrings.length > 0 ? this.fstrings[this.fstrings.length - 1] : null;
    if (mode !== null && trackFStringPunctuation(this, mode, start, c)) return;
    const source = this.source;
    if (BEGINS_MULTIPLE[c] === 1) {
      const two = (c << 8) | source.charCodeAt(start + 1);
      const three = (two << 8) | source.charCodeAt(start + 2);
      let kind = MULTIPLE.get(three);
      if (kind !== undefined) return this.addOperator(kind, start, 3);
      kind = MULTIPLE.get(two);
      if (kind !== undefined) return this.addOperator(kind, start, 2);
    }
    switch (c) {
      case 40:
      case 91:
      case 123:
        this.openBracket(c, start);
        if (mode !== null) mode.bracketDepth++;
        break;
      case 41:
      case 93:
      case 125:
        this.closeBracket(c, start, mode);
        break;
    }
    const kind = SINGLE[c];
    if (kind === 0) {
      this.pos = start + 1;
      this.fail(`invalid non-printable character U+${c.toString(16).toUpperCase().padStart(4, "0")}`);
    }
    this.addOperator(kind, start, 1);
  }

  private addOperator(kind: number, start: number, size: number): void {
    this.pos = start + size;
    this.add(kind, start, start + size);
  }

  private openBracket(c: number, start: number): void {
    if (this.brackets.length >= MAX_BRACKETS) {
      this.pos = start + 1;
      this.fail("too many nested parentheses");
    }
    this.brackets.push({ char: c, lineno: this.lineno, col: this.column(start) });
  }

  private closeBracket(c: number, start: number, mode: FStringMode | null): void {
    this.pos = start + 1;
    const char = String.fromCharCode(c);
    if (mode !== null && mode.bracketDepth === 0 && c === 125)
      this.fail(`${mode.letter}-string: single '}' is not allowed`);
    const opening = this.brackets.pop();
    if (opening === undefined) this.fail(`unmatched '${char}'`);
    const matches = opening.char + (opening.char === 40 ? 1 : 2) === c;
    if (!matches) {
      if (mode !== null && opening.char === 123 && mode.bracketDepth - 1 === mode.expressionDepth) {
        this.fail(`${mode.letter}-string: unmatched '${char}'`);
      }
      const where = opening.lineno !== this.lineno ? ` on line ${opening.lineno}` : "";
      const open = String.fromCharCode(opening.char);
      this.fail(`closing parenthesis '${char}' does not match opening parenthesis '${open}'${where}`);
    }
    if (mode === null) return;
    mode.bracketDepth--;
    if (mode.bracketDepth < 0) this.fail(`${mode.letter}-string: unmatched '${char}'`);
    if (c === 125 && mode.bracketDepth === mode.expressionDepth) {
      mode.expressionDepth--;
      mode.inText = true;
      mode.inFormatSpec = false;
    }
  }

  /** Adds a token that begins and ends on the current line. */
  add(kind: number, start: number, end: number): void {
    const { tokens } = this;
    const i = tokens.count;
    if (i === tokens.kind.length) tokens.grow();
    tokens.kind[i] = kind;
    tokens.start[i] = start;
    tokens.end[i] = end;
    tokens.lineno[i] = tokens.endLineno[i] = this.lineno;
    if (this.ascii) {
      tokens.col[i] = start - this.lineStart;
      tokens.endCol[i] = end - this.lineStart;
    } else {
      tokens.col[i] = this.column(start);
      tokens.endCol[i] = this.column(end);
    }
    tokens.level[i] = this.brackets.length;
    tokens.text.push("");
    tokens.count = i + 1;
  }

  /** Adds a token that began earlier, at line `lineno` and byte column `col`, and ends at `end` on the current line. */
  addFrom(kind: number, start: number, lineno: number, col: number, end: number): void {
    this.add(kind, end, end);
    const i = this.tokens.count - 1;
    this.tokens.start[i] = start;
    this.tokens.lineno[i] = lineno;
    this.tokens.col[i] = col;
  }

  /** Adds a token without text where the scan stands. */
  private addMarker(kind: number): void {
    this.add(kind, this.pos, this.pos);
  }

  /** Byte column of offset `pos` on the current line; positions are asked for from left to right. */
  column(pos: number): number {
    if (this.ascii) return pos - this.lineStart;
    if (pos < this.memoPos) {
      this.memoPos = this.lineStart;
      this.memoCol = 0;
    }
    this.memoCol += utf8Length(this.source, this.memoPos, pos);
    this.memoPos = pos;
    return this.memoCol;
  }

  /** Number of characters (code points) from `start` to `end`. */
  characters(start: number, end: number): number {
    if (this.ascii) return end - start;
    return countCodePoints(this.source, start, end);
  }

  /** Stops with a SyntaxError at the last character read. */
  fail(message: string): never {
    this.failRange(message, this.characters(this.lineStart, this.pos), -1);
  }

  /** Stops with a SyntaxError on the current line; a missing end is given as -1. */
  failRange(message: string, offset: number, endOffset: number): never {
    const { lineno } = this;
    const end = endOffset < 0 ? offset : endOffset;
    const text = this.tokens.lineText(lineno);
    this.failAt("SyntaxError", message, { lineno, offset, endLineno: lineno, endOffset: end }, text);
  }

  private failTabs(): never {
    this.failIndentation("TabError", "inconsistent use of tabs and spaces in indentation");
  }

  private failIndentation(kind: SyntaxErrorKind, message: string): never {
    const { lineno } = this;
    const range = { lineno, offset: 1, endLineno: lineno, endOffset: 0 };
    this.failAt(kind, message, range, `${this.tokens.lineText(lineno)}\n`);
  }

  private failUnclosed(): never {
    const { char, lineno, col } = this.brackets[this.brackets.length - 1];
    const from = this.tokens.lineStarts[lineno - 1];
    const text = this.tokens.lineText(lineno);
    const offset = countCharactersOfBytes(text, col) + 1;
    this.tokens.unclosed = { char: String.fromCharCode(char), lineno, col };
    const message = `'${this.source[from + countUnitsOfBytes(text, col)]}' was never closed`;
    // CPython's line has its end only while the tokenizer is not beyond it.
    const ended = this.lineno - (this.pos >= this.length ? 1 : 0) <= lineno;
    this.failAt(
      "SyntaxError",
      message,
      { lineno, offset, endLineno: lineno, endOffset: 0 },
      ended ? `${text}\n` : text,
    );
  }

  private failAt(
    kind: SyntaxErrorKind,
    message: string,
    range: { lineno: number; offset: number; endLineno: number; endOffset: number },
    text: string | null,
  ): never {
    this.tokens.error = new PythonSyntaxError(kind, message, this.filename, range, text);
    this.addMarker(T.ERROR);
    throw STOP;
  }
}

/** Whether `c` is an ASCII decimal digit. */
export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function utf8Length(source: string, start: number, end: number): number {
  let bytes = 0;
  for (let i = start; i < end; i++) {
    const c = source.charCodeAt(i);
    if (c < 0x80) bytes++;
    else if (c < 0x800) bytes += 2;
    // Each half of a surrogate pair counts for two of the four bytes.
    else if (c >= 0xd800 && c < 0xe000) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

function countCodePoints(source: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const c = source.charCodeAt(i);
    if (c < 0xdc00 || c >= 0xe000) count++;
  }
  return count;
}

/** Number of UTF-16 units in the first `bytes` bytes of the UTF-8 form of `text`. */
function countUnitsOfBytes(text: string, bytes: number): number {
  let seen = 0;
  let i = 0;
  while (seen < bytes && i < text.length) seen += utf8Length(text, i, ++i);
  return i;
}

/** Number of code points in the first `bytes` bytes of the UTF-8 form of `text`. */
function countCharactersOfBytes(text: string, bytes: number): number {
  return (
    countCodePoints(text, 0, countUnitsOfBytes(text, bytes)) + Math.max(0, bytes - utf8Length(text, 0, text.length))
  );
}

/** Tokenizes `source`. */
export function tokenize(source: string, filename: string): Tokens {
  return new Tokenizer(source, filename).run();
}
