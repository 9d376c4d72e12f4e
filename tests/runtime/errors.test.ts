// SPDX-License-Identifier: LGPL-2.1-or-later
// Errors that cross into programs, and syntax errors as text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { SyntaxErrorKind } from "../../compiler/syntax-error.ts";
import { formatSyntaxError, NotGranted, PythonError, PythonSyntaxError } from "../../runtime/index.ts";
import { pythonException } from "../../runtime/python-error.ts";

test("what a driver throws, as a Python exception", () => {
  let system: unknown;
  try {
    readFileSync("/no/such/file");
  } catch (error) {
    system = error;
  }
  const cases: readonly [unknown, string, string][] = [
    [new PythonError("KeyError", "x"), "KeyError", "x"],
    [new TypeError("t"), "TypeError", "t"],
    [new RangeError("r"), "ValueError", "r"],
    [new Error("e"), "RuntimeError", "e"],
    [new SyntaxError("s"), "RuntimeError", "SyntaxError: s"],
    [new NotGranted("n"), "PermissionError", "n"],
    [new DOMException("late", "TimeoutError"), "TimeoutError", "late"],
    [system, "FileNotFoundError", "ENOENT: no such file or directory, open '/no/such/file'"],
    ["text", "RuntimeError", "text"],
    [undefined, "RuntimeError", "undefined"],
  ];
  for (const [thrown, type, message] of cases) assert.deepEqual(pythonException(thrown), { type, message });
});

/** Kind, message, line, offset, end line, end offset, text; and what CPython 3.14 prints for such an error. */
const texts: readonly [SyntaxErrorKind, string, [number, number, number, number], string | null, string][] = [
  ["SyntaxError", "invalid syntax", [1, 7, 1, 8], "a = 5 5\n", "    a = 5 5\n          ^\n"],
  ["SyntaxError", "'(' was never closed", [2, 6, 2, 0], "\tx = (\n", "    \tx = (\n    \t    ^\n"],
  ["IndentationError", "expected", [2, 1, 2, 5], "pass\n", "    pass\n    ^^^^\n"],
  ["SyntaxError", "expected 'else'", [1, 5, 1, 11], "é = 1 if 2\n", "    é = 1 if 2\n        ^^^^^^\n"],
  ["SyntaxError", "many lines", [1, 3, 4, 2], "  f(\n", "    f(\n    ^^\n"],
  ["TabError", "no column", [3, 0, 3, 0], "  y\n", "    y\n"],
  ["SyntaxError", "no text", [3, 1, 3, 2], null, ""],
];
for (const [kind, message, [lineno, offset, endLineno, endOffset], text, expected] of texts)
  test(`${kind}: ${message}`, () => {
    const error = new PythonSyntaxError(kind, message, "x.py", { lineno, offset, endLineno, endOffset }, text);
    assert.equal(formatSyntaxError(error), `  File "x.py", line ${lineno}\n${expected}${kind}: ${message}\n`);
  });
