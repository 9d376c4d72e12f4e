// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that allocate: time against python3, the longest pause, and what is left of a heap of which nine tenths were dropped.
//
//   node bench/memory.mjs [--rounds N] [--json]
//
// A pause is the longest of the runs of 20,000 instructions that the program is cut into, less the usual one.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { loadMachine, Program } from "../dist/runtime/node/index.js";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, json: { type: "boolean", default: false } },
});
const PROGRAMS = {
  "binary trees, 15 levels": `
class Node:
    __slots__ = ("left", "right")
    def __init__(self, left, right):
        self.left = left
        self.right = right
def make(d):
    return Node(make(d - 1), make(d - 1)) if d else Node(None, None)
def check(n):
    return 1 + check(n.left) + check(n.right) if n.left else 1
long = make(15)
total = 0
for d in range(4, 16, 2):
    for _ in range(1 << (15 - d)):
        total += check(make(d))
print(total, check(long))
`,
  "dicts built and emptied": `
total = 0
for r in range(300):
    d = {}
    for i in range(3000):
        d[i] = {"n": i, "s": str(i)}
    for i in range(0, 3000, 2):
        del d[i]
    total += len(d)
print(total)
`,
  "a million objects weakly referenced, as many with __del__": `
import weakref
class C:
    def __init__(self, i):
        self.i = i
class D:
    died = 0
    def __del__(self):
        D.died += 1
def main():
    kept = weakref.WeakValueDictionary()
    for i in range(1_000_000):
        c = C(i)
        r = weakref.ref(c)
        if i % 100 == 0:
            kept[i] = c
        D()
main()
print(D.died > 700_000)
`,
  "500 MB built, nine tenths dropped": `
data = [[i, str(i), (i, i + 1)] for i in range(4_000_000)]
data = data[::10]
x = 0
for i in range(3_000_000):
    x += i * 1.5
print(len(data), x)
`,
};
const SLICE = 20_000;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const machine = await loadMachine();
const rows = [];
for (const [name, source] of Object.entries(PROGRAMS)) {
  const python = [];
  const concrete = [];
  let pause = 0;
  let last;
  for (let round = 0; round < Number(values.rounds); round++) {
    const start = performance.now();
    const { stdout } = spawnSync("python3", ["-c", source], { encoding: "utf8" });
    python.push(performance.now() - start);
    let printed = "";
    const program = Program.start(machine, source, { output: (_, text) => (printed += text) });
    const slices = [];
    const began = performance.now();
    for (;;) {
      const from = performance.now();
      const { reason } = program.run({ instructions: SLICE });
      slices.push(performance.now() - from);
      if (reason !== "paused") break;
    }
    concrete.push(performance.now() - began);
    if (printed !== stdout) throw new Error(`${name}: ${printed}`);
    pause = Math.max(pause, Math.max(...slices) - median(slices));
    const peak = program.peakMemory;
    const image = await program.save();
    const { heap, collections } = program.inspect();
    last = { peak, image: image.length, left: heap.base + heap.old + heap.nursery, collections };
    program.close();
  }
  const row = {
    program: name,
    python_ms: Math.round(median(python)),
    concrete_ms: Math.round(median(concrete)),
    ratio: Number((median(python) / median(concrete)).toFixed(2)),
    longest_pause_ms: Number(pause.toFixed(1)),
    collections: last.collections,
    peak_mb: Math.round(last.peak / 1e6),
    left_mb: Number((last.left / 1e6).toFixed(1)),
    image_mb: Number((last.image / 1e6).toFixed(2)),
  };
  rows.push(row);
  if (!values.json)
    console.log(
      `${name}: ${row.python_ms} ms, ${row.concrete_ms} ms, ratio ${row.ratio}; longest pause ${row.longest_pause_ms} ms; ` +
        `${row.collections.minor} minor, ${row.collections.full} full collections; peak ${row.peak_mb} MB, left ${row.left_mb} MB, image ${row.image_mb} MB`,
    );
}
if (values.json) console.log(JSON.stringify(rows));
