// SPDX-License-Identifier: LGPL-2.1-or-later
// Runs the tests with Node's own runner on the compiled output: all of tests/**/*.test.ts, or those whose path contains one
// of the arguments (`npm test -- runtime cli`).
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const words = process.argv.slice(2);
// The sources say which tests there are: dist/ may hold older ones.
const files = readdirSync("tests", { recursive: true })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join("dist/tests", name.replace(/\.ts$/, ".js")))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();
if (files.length === 0) throw new Error(`no test has ${words.join(" or ")} in its path`);
const result = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
process.exit(result.status ?? 1);
