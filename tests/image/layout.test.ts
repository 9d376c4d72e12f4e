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
  assert.ok(document.includes(`${constants.get("MAX_TYPES")} places (\`MAX_TYPES\`)`));
  assert.ok(document.includes(`the first object behind them is at ${at("FIRST_FREE")}`));
});

test("fields of kinds are where the document says", () => {
  const fields: Record<string, Record<string, string>> = {
    KIND_GENERATOR: { state: "GENERATOR_STATE", "qualified name": "GENERATOR_QUALNAME", anchor: "GENERATOR_ANCHOR" },
    KIND_TYPE: {
      ...{ flags: "TYPE_FLAGS", base: "TYPE_BASE", MRO: "TYPE_MRO", dict: "TYPE_DICT", "root shape": "TYPE_ROOT" },
      ...{ "kind of its instances": "TYPE_LAYOUT", "number of slots": "TYPE_SLOTS", room: "TYPE_ROOM" },
      ...{ "list of its subclasses": "TYPE_SUBCLASSES" },
    },
    KIND_FUNCTION: {
      ...{ code: "FUNCTION_CODE", closure: "FUNCTION_CLOSURE", defaults: "FUNCTION_DEFAULTS", doc: "FUNCTION_DOC" },
      ...{ globals: "FUNCTION_GLOBALS", builtins: "FUNCTION_BUILTINS", "qualified name": "FUNCTION_QUALNAME" },
    },
    KIND_SHAPE: { "their number": "SHAPE_COUNT", parent: "SHAPE_PARENT", "the name that": "SHAPE_NAME" },
    KIND_NATIVE: { "its number": "NATIVE_INDEX", owner: "NATIVE_OWNER", module: "NATIVE_MODULE", doc: "NATIVE_DOC" },
    KIND_ITERATOR: { position: "ITERATOR_POSITION", "what is walked over": "ITERATOR_SUBJECT" },
  };
  for (const [kind, named] of Object.entries(fields)) {
    const row = new RegExp(`^\\| \\d+ \\| \`${kind}\` \\|.*`, "m").exec(document)![0];
    for (const [what, name] of Object.entries(named))
      assert.match(row, new RegExp(`[ |]${constants.get(name)}: ${what}`), `${kind}: ${name}`);
  }
});

test("flags of types and codes are those that the document tells", () => {
  const flags: [string, RegExp][] = [
    ["TYPE_SUBCLASSABLE", /(\d+) it may have subclasses/],
    ["TYPE_HEAP", /(\d+) made by a class statement/],
    ["TYPE_HAS_DICT", /(\d+) its instances have a/],
    ["TYPE_GETATTR", /(\d+) `__getattribute__`/],
    ["TYPE_SETATTR", /(\d+) `__setattr__`/],
    ["TYPE_ABSTRACT", /(\d+) it is abstract/],
    ["TYPE_FINALIZED", /(\d+) `__del__`/],
    ["TYPE_WEAKLY", /(\d+) its instances may be weakly/],
  ];
  for (const [name, told] of flags) assert.equal(Number(told.exec(document)![1]), constants.get(name), name);
  assert.equal(constants.get("CO_HAS_DOCSTRING"), 2 ** Number(/if bit (\d+) of the flags/.exec(document)![1]));
  assert.equal(constants.get("SHAPE_DICT"), 0xffffffff);
});

test("no kind, header field, or field of threads, frames and code is left out", () => {
  /** Not fields: places between others, and what is never in a file. */
  const others = /^(?:H_ROOTS|H_ROOTS_END|KIND_STR_VIEW|FRAME_VALUES|CODE_SIMPLE|CODE_HIDDEN)$/;
  for (const name of constants.keys())
    if (/^(?:H|KIND|THREAD|FRAME|CODE)_/.test(name) && !others.test(name))
      assert.ok(documented.has(name), `${name} is not in docs/image-format.md`);
});
