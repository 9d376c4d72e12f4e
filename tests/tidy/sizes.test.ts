// SPDX-License-Identifier: LGPL-2.1-or-later
// Sizes of what is built: engines compile a function of up to about 46 KB well (the interpreter's switch is the largest),
// and people download the machine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../modes/programs.ts";
import { functionSizes } from "./wasm-functions.ts";

const machine = readFileSync(join(ROOT, "dist/machine.wasm"));

test("the largest function of the machine stays below 40 KB", () => {
  const largest = Math.max(...functionSizes(machine));
  assert.ok(largest > 10_000, "the interpreter's switch is not there");
  assert.ok(largest < 40_000, `${largest} bytes`);
});

test("the machine stays below 500 KB", () => {
  assert.ok(machine.length < 500_000, `${machine.length} bytes`);
});

test("the base image stays below 2 MB", () => {
  const { length } = readFileSync(join(ROOT, "dist/base.image"));
  assert.ok(length < 2_000_000, `${length} bytes`);
});
