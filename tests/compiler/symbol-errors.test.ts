// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that break a rule of scopes or placement fail with CPython's message at CPython's place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compile, PythonSyntaxError } from "../../compiler/index.ts";

const root = new URL("../../../tests/compiler/expectations/", import.meta.url);
type Answer = [message: string, line: number, column: number, endLine: number, endColumn: number] | null;
const cases: [program: string, answer: Answer][] = JSON.parse(
  readFileSync(new URL("symbol-errors.json", root), "utf8"),
);

function answer(program: string): Answer {
  try {
    compile(program, { filename: "<test>" });
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return [error.message, error.lineno, error.offset, error.endLineno, error.endOffset];
  }
  return null;
}

test("errors of scopes are CPython's", () => {
  for (const [program, expected] of cases) assert.deepEqual(answer(program), expected, program);
});

test("what is not supported says so, with the line", () => {
  const unsupported: [string, string][] = [
    ["async def f(): pass", "'async def' functions"],
    ["match x:\n  case 1: pass", "'match' statements"],
    ["try: pass\nexcept* A: pass", "'except*' clauses"],
    ["type X = int", "'type' statements"],
    ["def f[T](): pass", "type parameters"],
    ["class A[T]: pass", "type parameters"],
    ["t'{x}'", "t-strings"],
  ];
  for (const [program, construct] of unsupported) {
    const [message, line] = answer(`pass\n${program}\n`)!;
    assert.equal(message, `${construct} are not supported yet`);
    assert.equal(line, 2);
  }
});
