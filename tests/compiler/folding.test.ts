// SPDX-License-Identifier: LGPL-2.1-or-later
// Constant folding against CPython's: what it folds is folded here, to the same value of the same type.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Complex, ELLIPSIS } from "../../compiler/ast.ts";
import { type Constant, TupleConstant } from "../../compiler/code-object.ts";
import { fold } from "../../compiler/fold.ts";
import { parse } from "../../compiler/parser/index.ts";

type Shape = [type: string, ...parts: (string | number | Shape)[]];
const root = new URL("../../../tests/compiler/expectations/", import.meta.url);
const cases: [source: string, shape: Shape | null][] = JSON.parse(readFileSync(new URL("folding.json", root), "utf8"));

function bits(value: number): string {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return Number.isNaN(value) ? "nan" : buffer.toString("hex");
}

/** A constant as `make-expectations.mjs` writes it. */
function shape(value: Constant): Shape {
  if (value === null) return ["NoneType"];
  if (value === ELLIPSIS) return ["ellipsis"];
  if (typeof value === "boolean") return ["bool", value ? "1" : "0"];
  if (typeof value === "bigint") return ["int", value.toString()];
  if (typeof value === "number") return ["float", bits(value)];
  if (typeof value === "string") return ["str", ...Array.from(value, (character) => character.codePointAt(0)!)];
  if (value instanceof Complex) return ["complex", bits(value.real), bits(value.imag)];
  if (value instanceof Uint8Array) return ["bytes", ...value];
  assert(value instanceof TupleConstant);
  return ["tuple", ...value.items.map(shape)];
}

const folded = (source: string): Shape | null => {
  const value = fold(parse(source, { filename: "<test>", mode: "eval" }).body);
  return value === undefined ? null : shape(value);
};

/** Beyond numbers, infinities and NaNs in complex quotients follow rules that only the machine knows. */
const withoutInfinities = (expected: Shape): boolean =>
  expected[0] !== "complex" || expected.slice(1).every((part) => !/^(nan|[7f]ff)/.test(String(part)));

test("what CPython folds is folded, to the same value", () => {
  const wrong: string[] = [];
  for (const [source, expected] of cases) {
    const actual = folded(source);
    if (expected === null || (actual === null && !withoutInfinities(expected))) continue;
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      wrong.push(`${source}: ${JSON.stringify(actual)}, CPython ${JSON.stringify(expected)}`);
  }
  assert.deepEqual(wrong, []);
});

test("what CPython leaves to run time is left, but for negations and slices, which it sees too late", () => {
  const extra = cases.filter(([source, expected]) => expected === null && folded(source) !== null);
  assert.deepEqual(
    extra.map(([source]) => source).filter((source) => !/^not |\[.*:.*\]$/.test(source)),
    [],
  );
});

test("surrogates side by side are never put together", () => {
  for (const source of ['"\\ud800" + "\\udfff"', '"\\udfff\\ud800" * 2', '"\\ud800a\\udfff"[::2]'])
    assert.equal(folded(source), null, source);
  for (const source of ['"\\ud800\\udfff"', '"\\ud800" "\\udfff"', 'f"\\ud800" "\\udfff"', 'f"\\ud800\\udfff{x}"'])
    assert.throws(() => folded(source), /a high surrogate with a low one behind it is not supported yet/, source);
});
