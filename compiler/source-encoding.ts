// SPDX-License-Identifier: LGPL-2.1-or-later
// Source bytes to text (reference 2.1.4, PEP 263): byte order mark, coding cookie, and the decoding itself.
import { PythonSyntaxError } from "./syntax-error.ts";

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const ONLY_COMMENT = /^[ \t\f]*(?:#.*)?$/;

/** The encodings that source files may have here, by the names that CPython knows them by. */
const ENCODINGS: Readonly<Record<string, "utf-8" | "latin-1" | "ascii">> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  u8: "utf-8",
  "utf-8-sig": "utf-8",
  "latin-1": "latin-1",
  latin1: "latin-1",
  "iso-8859-1": "latin-1",
  "iso8859-1": "latin-1",
  "iso-latin-1": "latin-1",
  "8859": "latin-1",
  l1: "latin-1",
  cp819: "latin-1",
  ascii: "ascii",
  "us-ascii": "ascii",
  "646": "ascii",
};

/**
 * Decodes the bytes of a source file. Knows UTF-8 (with and without byte order mark), Latin-1 and ASCII; throws a
 * {@link PythonSyntaxError} for other encodings and for bytes that do not fit the encoding.
 */
export function decodeSource(bytes: Uint8Array, filename: string): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const cookie = findCookie(body);
  const encoding = cookie === null ? "utf-8" : ENCODINGS[cookie.toLowerCase().replaceAll("_", "-")];
  if (encoding === undefined) throw error(filename, `unknown encoding: ${cookie}`);
  if (marked && encoding !== "utf-8") throw error(filename, `encoding problem: ${cookie} with BOM`);
  if (encoding === "utf-8") return decodeUtf8(body, filename);
  if (encoding === "ascii") {
    const at = body.findIndex((byte) => byte >= 0x80);
    if (at >= 0) {
      const byte = `0x${body[at].toString(16)}`;
      throw error(filename, `'ascii' codec can't decode byte ${byte} in position ${at}: ordinal not in range(128)`);
    }
  }
  return decodeLatin1(body);
}

/** The coding cookie of the first two lines; the second counts only when the first is blank or a comment. */
function findCookie(body: Uint8Array): string | null {
  const head = decodeLatin1(body.subarray(0, 1024)).split(/\r\n?|\n/, 2);
  for (const line of head) {
    const found = COOKIE.exec(line);
    if (found !== null) return found[1];
    if (!ONLY_COMMENT.test(line)) return null;
  }
  return null;
}

function decodeLatin1(bytes: Uint8Array): string {
  let text = "";
  const chunk = 8192;
  for (let i = 0; i < bytes.length; i += chunk) text += String.fromCharCode(...bytes.subarray(i, i + chunk));
  return text;
}

function decodeUtf8(body: Uint8Array, filename: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw invalidUtf8(body, filename);
  }
}

/** The error for the first byte that is not UTF-8. */
function invalidUtf8(body: Uint8Array, filename: string): PythonSyntaxError {
  const at = firstInvalidByte(body);
  const lineno = body.subarray(0, at).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const byte = body[at].toString(16).padStart(2, "0");
  const message =
    `Non-UTF-8 code starting with '\\x${byte}' in file ${filename} on line ${lineno}, but no encoding declared; ` +
    "see https://peps.python.org/pep-0263/ for details";
  const start = body.subarray(0, at).lastIndexOf(10) + 1;
  const end = body.indexOf(10, at);
  const replacing = new TextDecoder("utf-8", { ignoreBOM: true });
  const offset = [...replacing.decode(body.subarray(start, at))].length + 1;
  const text = replacing.decode(body.subarray(start, end < 0 ? body.length : end));
  return new PythonSyntaxError(
    "SyntaxError",
    message,
    filename,
    { lineno, offset, endLineno: lineno, endOffset: offset },
    text,
  );
}

function firstInvalidByte(body: Uint8Array): number {
  let low = 0;
  let high = body.length;
  // The longest prefix that decodes, an unfinished character at its end allowed, ends at the first bad byte.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(body.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return Math.min(low, body.length - 1);
}

function error(filename: string, message: string): PythonSyntaxError {
  return new PythonSyntaxError(
    "SyntaxError",
    message,
    filename,
    { lineno: 0, offset: 0, endLineno: 0, endOffset: 0 },
    null,
  );
}
