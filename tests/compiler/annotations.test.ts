// SPDX-License-Identifier: LGPL-2.1-or-later
// The text of annotations under `from __future__ import annotations` is CPython's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "../../compiler/parser/index.ts";
import { unparse } from "../../compiler/unparse.ts";

const root = new URL("../../../tests/compiler/expectations/", import.meta.url);
const cases: [source: string, text: string][] = JSON.parse(readFileSync(new URL("annotations.json", root), "utf8"));

test("expressions turn back into CPython's text", () => {
  for (const [source, expected] of cases)
    assert.equal(unparse(parse(source, { filename: "<test>", mode: "eval" }).body), expected, source);
});
