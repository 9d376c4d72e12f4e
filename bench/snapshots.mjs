// SPDX-License-Identifier: LGPL-2.1-or-later
// Measures snapshots: on a program with 64 MB of objects that writes 20 pages between two of them, and on a small one. Run
// it after a build: `node --expose-gc bench/snapshots.mjs`. Medians, of calls in a warm process; the last column is what is aimed at.
import { loadMachine, Program } from "../dist/runtime/node/index.js";

const LARGE = `
rows = [[i] * 250 for i in range(64_000)]  # 64 MB of lists, each about a kilobyte
marks = rows[::3_200]                      # 20 of them, far apart
n = 0
while True:
    n += 1
    for row in marks:
        row[7] = n
`;
const SMALL = "data = {str(i): i for i in range(20)}\ni = 0\nwhile True:\n    i += 1\n    data[str(i % 20)] = i\n";

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const rows = [];
const report = (what, value, unit, aim = "") => {
  rows.push(`| ${what} | ${value} ${unit} | ${aim} |`);
};
/** Milliseconds that work takes. */
function time(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}
/** Bytes the process holds of objects and buffers. */
function held() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const machine = await loadMachine();
const large = Program.start(machine, LARGE);
while (large.instructions < 4_000_000n) large.run({ instructions: 100_000 });
const perRound = 2_000;
report("image of the large program", (large.peakMemory / 2 ** 20).toFixed(0), "MB of memory taken");
report("its first snapshot", time(() => large.snapshot()).toFixed(1), "ms");

const [takes, backs] = [[], []];
for (let i = 0; i < 1_000; i++) {
  large.run({ instructions: perRound });
  let snapshot;
  takes.push(time(() => (snapshot = large.snapshot())));
  large.run({ instructions: perRound });
  backs.push(time(() => large.rollback(snapshot)));
}
report("snapshot", (median(takes) * 1000).toFixed(0), "µs", "< 100");
report("rollback", (median(backs) * 1000).toFixed(0), "µs", "< 100");

const before = held();
const kept = [];
for (let i = 0; i < 10_000; i++) {
  large.run({ instructions: perRound });
  kept.push(large.snapshot());
}
report(`${kept.length.toLocaleString("en")} snapshots of it`, ((held() - before) / 1e6).toFixed(0), "MB", "< 1000");
large.rollback(kept[17]);
kept.length = 0;
large.close();

const small = Program.start(machine, SMALL);
small.run({ instructions: 100_000 });
/** Times of forks that run 100 instructions, and what becomes of them. */
function forks(after) {
  const times = [];
  for (let i = 0; i < 1_000; i++) {
    let second;
    times.push(
      time(() => {
        second = small.fork();
        second.run({ instructions: 100 });
      }),
    );
    after(second);
    small.run({ instructions: 100 });
  }
  return (median(times) * 1000).toFixed(0);
}
const living = [];
report(
  "fork of a small program, and 100 instructions of the second one",
  forks((second) => second.close()),
  "µs",
  "< 300",
);
report(
  "the same, when all of them stay",
  forks((second) => living.push(second)),
  "µs",
  "< 300",
);
for (const program of living) program.close();

console.log(`| what | measured | aim |\n|---|---|---|\n${rows.join("\n")}`);
