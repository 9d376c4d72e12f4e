// SPDX-License-Identifier: LGPL-2.1-or-later
// Every module of CPython's standard library parses to the tree that CPython's own parser makes, positions included.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dump } from "../../compiler/dump.ts";
import { parse } from "../../compiler/parser/index.ts";
import { decodeSource } from "../../compiler/source-encoding.ts";
import { zipEntries } from "./zip-archive.ts";

const root = new URL("../../../", import.meta.url);
const archive = readFileSync(new URL("node_modules/pyodide/python_stdlib.zip", root));
const hashes: Record<string, string> = JSON.parse(
  readFileSync(new URL("tests/parser/stdlib-hashes.json", root), "utf8"),
);

test("the standard library parses to CPython's trees", () => {
  const different: string[] = [];
  let compared = 0;
  for (const [name, contents] of zipEntries(archive)) {
    if (!name.endsWith(".py")) continue;
    const tree = parse(decodeSource(contents, name), { filename: name, mode: "exec" });
    if (createHash("sha256").update(dump(tree)).digest("hex") !== hashes[name]) different.push(name);
    compared++;
  }
  assert.deepEqual(different, []);
  assert.equal(compared, Object.keys(hashes).length);
});
