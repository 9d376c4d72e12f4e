// SPDX-License-Identifier: LGPL-2.1-or-later
// Every module of CPython's standard library compiles to code that the checker accepts and that survives serialization,
// the modules that use what is not supported excepted: those are counted, and fail for that reason only.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compile, deserialize, PythonSyntaxError, serialize } from "../../compiler/index.ts";
import { decodeSource } from "../../compiler/source-encoding.ts";
import { verify } from "../../compiler/verify.ts";
import { zipEntries } from "../parser/zip-archive.ts";

const root = new URL("../../../", import.meta.url);
const archive = readFileSync(new URL("node_modules/pyodide/python_stdlib.zip", root));

/** Modules of the archive that use async, match, type parameters and so on. */
const UNSUPPORTED_MODULES = 42;
const MODULES = 559;

test("the standard library compiles to sound code", () => {
  let compiled = 0;
  let unsupported = 0;
  for (const [name, contents] of zipEntries(archive)) {
    if (!name.endsWith(".py")) continue;
    try {
      const code = compile(decodeSource(contents, name), { filename: name });
      verify(code);
      const bytes = serialize(code);
      assert.deepEqual(serialize(deserialize(bytes)), bytes, name);
      compiled++;
    } catch (error) {
      if (!(error instanceof PythonSyntaxError) || !error.message.endsWith("are not supported yet")) throw error;
      unsupported++;
    }
  }
  assert.equal(unsupported, UNSUPPORTED_MODULES);
  assert.equal(compiled + unsupported, MODULES);
});
