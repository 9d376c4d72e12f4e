// SPDX-License-Identifier: LGPL-2.1-or-later
// The numbers in docs/image-format.md are those of the machine's sources, and none is left out.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../modes/programs.ts";

const document = readFileSync(join(ROOT, "docs/image-format.md"), "utf8");

/** The constants of the sources that say how memory is laid out, by name. */
function machineConstants(): Map<string, number> {
  const objects = readdirSync(join(ROOT, "machine/objects")).map((name) => `machine/objects/${name}`);
  const constants = new Map<string, number>();
  for (const file of ["machine/memory/map.ts", ...objects]) {
    const text = readFileSync(join(ROOT, file), "utf8");
    for (const [, name, expression] of text.matchAll(/^@inline export const (\w+): \w+ = ([^;]+);/gm)) {
      const plain = expression!
        .replace(/<\w+>/g, "")
        .replace(/[A-Z]\w+/g, (used) => String(constants.get(used) ?? Number.NaN));
      constants.set(name!, Number(new Function(`return ${plain}`)()));
    }
  }
  return constants;
}

const constants = machineConstants();
/** Rows of tables that give a number and a name: the number. */
const documented = new Map(
  [...document.matchAll(/^\| (\d+) \| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, number, name]) => [name!, Number(number)]),
);

test("what the document says is so", () => {
  assert.ok(documented.size > 90, `${documented.size} rows`);
  for (const [name, number] of documented) assert.equal(number, constants.get(name), name);
  assert.match(document, /18,874,368 \(`IMAGE`/);
  assert.equal(constants.get("IMAGE"), 18_874_368);
});

test("fixed objects are where the document says", () => {
  const at = (name: string) => constants.get(name)! - constants.get("IMAGE")!;
  const python: readonly [string, string][] = [
    ["`None`", "NONE"],
    ["`False`", "FALSE"],
    ["`True`", "TRUE"],
    ["`NotImplemented`", "NOT_IMPLEMENTED"],
    ["`Ellipsis`", "ELLIPSIS"],
    ["`()`", "EMPTY_TUPLE"],
    ['`""`', "EMPTY_STR"],
    ['`b""`', "EMPTY_BYTES"],
  ];
  for (const [what, name] of python) assert.ok(document.includes(`${what} (${at(name)})`), what);
  assert.ok(document.includes(`24 bytes each\n(${at("CHARACTERS")})`));
  assert.ok(document.includes(`${constants.get("TYPE_SIZE")} bytes each (${at("TYPES")})`));
});

test("no kind, header field, or field of threads, frames and code is left out", () => {
  /** Not fields: places between others, and what is never in a file. */
  const others = /^(?:H_ROOTS|H_ROOTS_END|KIND_STR_VIEW|FRAME_VALUES|CODE_SIMPLE|CODE_HIDDEN)$/;
  for (const name of constants.keys())
    if (/^(?:H|KIND|THREAD|FRAME|CODE)_/.test(name) && !others.test(name))
      assert.ok(documented.has(name), `${name} is not in docs/image-format.md`);
});
