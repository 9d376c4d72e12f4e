// SPDX-License-Identifier: LGPL-2.1-or-later
// Speed against CPython: runs programs with `python3` and with `concrete run`, in turn, checks that both print the same, and
// prints the ratio of the times (above 1: Concrete is faster) of the whole processes, and of the interpreters alone: for
// Concrete what --stats says, for python3 its time less that of an empty program. Times are the best of all rounds, since
// what else a machine does only adds to them; the means of the ratios of each round, taken as they come, are told as well.
//
//   node bench/programs.mjs [--rounds N] [--json] [FILE.py | FOLDER …]      (default: ../shared/programs)
import { spawnSync } from "node:child_process";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { programs } from "./inputs.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" }, json: { type: "boolean", default: false } },
});
const root = fileURLToPath(new URL("../", import.meta.url));
const files = programs(positionals);

/** Wall time in milliseconds and what was printed. */
function time(command, args) {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: status ${status}\n${stderr}`);
  return { ms: performance.now() - start, stdout, stderr };
}
const round = (number) => Number(number.toFixed(2));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const empty = Math.min(...Array.from({ length: 9 }, () => time("python3", ["-c", "pass"]).ms));
const rows = [];
for (const file of files) {
  const pairs = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const python = time("python3", [file]);
    const concrete = time(process.execPath, [join(root, "dist/cli/main.js"), "run", "--stats", file]);
    if (python.stdout !== concrete.stdout) throw new Error(`${file}: the output differs from python3's`);
    const { milliseconds } = JSON.parse(concrete.stderr.trim().split("\n").at(-1));
    pairs.push({ python: python.ms, concrete: concrete.ms, alone: milliseconds });
  }
  const best = (what) => Math.min(...pairs.map((pair) => pair[what]));
  const row = {
    program: basename(file, ".py"),
    python_ms: Math.round(best("python")),
    concrete_ms: Math.round(best("concrete")),
    ratio: round(best("python") / best("concrete")),
    interpreter_ratio: round((best("python") - empty) / best("alone")),
    median_ratio: round(median(pairs.map((p) => p.python / p.concrete))),
    median_interpreter_ratio: round(median(pairs.map((p) => (p.python - empty) / p.alone))),
  };
  rows.push(row);
  if (!values.json)
    console.log(
      `${row.program.padEnd(14)} ${row.python_ms} ms  ${row.concrete_ms} ms  ${row.ratio}  ${row.interpreter_ratio}`,
    );
}
const mean = (field) => round(Math.exp(rows.reduce((sum, row) => sum + Math.log(row[field]), 0) / rows.length));
const means = {
  geometric_mean: mean("ratio"),
  interpreter_geometric_mean: mean("interpreter_ratio"),
  median_geometric_mean: mean("median_ratio"),
  median_interpreter_geometric_mean: mean("median_interpreter_ratio"),
};
if (values.json) console.log(JSON.stringify({ rows, ...means }));
else
  console.log(
    `geometric mean of processes ${means.geometric_mean}, of interpreters alone ${means.interpreter_geometric_mean}
of the medians of single rounds ${means.median_geometric_mean} and ${means.median_interpreter_geometric_mean}`,
  );
