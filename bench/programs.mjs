// SPDX-License-Identifier: LGPL-2.1-or-later
// Speed against CPython: runs programs with `python3` and with `concrete run`, in turn, as whole processes, checks that
// both print the same, and prints the ratio of the times (above 1: Concrete is faster).
//
//   node bench/programs.mjs [--rounds N] [--json] [FILE.py | FOLDER …]      (default: ../shared/programs)
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" }, json: { type: "boolean", default: false } },
});
const root = fileURLToPath(new URL("../", import.meta.url));
const inputs = positionals.length > 0 ? positionals : [join(root, "../shared/programs")];
const files = inputs.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".py"))
        .sort()
        .map((name) => join(path, name))
    : [path],
);

/** Wall time in milliseconds and what was printed. */
function time(command, args) {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: status ${status}\n${stderr}`);
  return { ms: performance.now() - start, stdout };
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const rows = [];
for (const file of files) {
  const pairs = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const python = time("python3", [file]);
    const concrete = time(process.execPath, [join(root, "dist/cli/main.js"), "run", file]);
    if (python.stdout !== concrete.stdout) throw new Error(`${file}: the output differs from python3's`);
    pairs.push({ python: python.ms, concrete: concrete.ms });
  }
  const row = {
    program: basename(file, ".py"),
    python_ms: Math.round(median(pairs.map((p) => p.python))),
    concrete_ms: Math.round(median(pairs.map((p) => p.concrete))),
    ratio: Number(median(pairs.map((p) => p.python / p.concrete)).toFixed(2)),
  };
  rows.push(row);
  if (!values.json) console.log(`${row.program.padEnd(14)} ${row.python_ms} ms  ${row.concrete_ms} ms  ${row.ratio}`);
}
const mean = Math.exp(rows.reduce((sum, row) => sum + Math.log(row.ratio), 0) / rows.length);
if (values.json) console.log(JSON.stringify({ rows, geometric_mean: Number(mean.toFixed(2)) }));
else console.log(`geometric mean  ${mean.toFixed(2)}`);
