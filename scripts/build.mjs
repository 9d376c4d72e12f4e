// SPDX-License-Identifier: LGPL-2.1-or-later
// Builds dist/: the TypeScript parts, the machine (dist/machine.wasm) and the base image (dist/base.image).
// `--fast` optimises the machine less and does not bundle the command, for the edit loop; `--checked` keeps its assertions and is for tests.
import { execFileSync } from "node:child_process";

const run = (file, ...args) => execFileSync(process.execPath, [file, ...args], { stdio: "inherit" });
const options = new Set(process.argv.slice(2));

if (!options.has("--machine-only")) run("node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
run("scripts/make-opcodes.mjs");
run("scripts/make-tables.mjs");
run("scripts/make-powers.mjs");
run("scripts/make-unicode.mjs");
run(
  "node_modules/assemblyscript/bin/asc.js",
  "machine/index.ts",
  ...["--outFile", "dist/machine.wasm", "--runtime", "stub", "--memoryBase", "65536", "--exportTable"],
  ...["--initialMemory", "320", "--maximumMemory", "65536"],
  ...(options.has("--checked") ? [] : ["--noAssert"]),
  ...(options.has("--fast") ? ["-O1"] : ["-O0"]),
  ...(options.has("--debug") ? ["--debug"] : []),
);
if (!options.has("--fast")) {
  run("scripts/optimize-machine.mjs", ...(options.has("--debug") ? ["--debug"] : []));
  run("scripts/pack-data.mjs");
}
run("scripts/make-base-image.mjs");
run("scripts/make-unicode-names.mjs");
if (!options.has("--fast") && !options.has("--machine-only")) run("scripts/bundle-cli.mjs");
