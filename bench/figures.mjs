// SPDX-License-Identifier: LGPL-2.1-or-later
// What starting, saving and resuming cost, how large things are, and whether what is linear in CPython is linear here:
//
//   node bench/figures.mjs [--json]
//
// Times are medians in milliseconds; "ratio" is python3's time divided by Concrete's, each measured within the program.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadMachine, Program } from "../dist/runtime/node/index.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "concrete-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const json = process.argv.includes("--json");
const rows = [];
function report(what, value, unit, aim) {
  rows.push({ what, value, unit, aim });
  if (!json) console.log(`${what.padEnd(58)} ${String(value).padStart(9)} ${unit.padEnd(6)} ${aim}`);
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
async function timed(times, what) {
  const took = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await what();
    took.push(performance.now() - start);
  }
  return Number(median(took).toFixed(3));
}

const machine = await loadMachine();
const SMALL = `
class Account:
    def __init__(self, owner):
        self.owner = owner
        self.log = []
    def add(self, n):
        self.log.append(n)
        return sum(self.log)
def work(accounts):
    for i in range(1000000):
        for a in accounts:
            a.add(i)
work([Account("ann"), Account("bob")])
`;
const start = () => Program.start(machine, SMALL);
report("fresh program, machine compiled already", await timed(50, () => start().close()), "ms", "< 1");
report("the same in memory that no program had before", await timed(50, () => start()), "ms", "");
const program = start();
program.run({ instructions: 5000 });
let image = await program.save();
report("image of a small program stopped in the middle", image.length, "bytes", "< 16384");
report("saving it", await timed(30, async () => (image = await program.save())), "ms", "");
const resume = async (bytes) => (await Program.resume(machine, bytes)).close();
report("resuming it, verification included", await timed(30, () => resume(image)), "ms", "");
const both = async () => resume(await program.save());
report("saving and resuming it", await timed(30, both), "ms", "< 5");

const one = join(folder, "one.py");
writeFileSync(one, "print(1)\n");
const cli = [join(root, "dist/cli/main.js"), "run", one];
report("node -e 0, as a process", await timed(15, () => spawnSync(process.execPath, ["-e", "0"])), "ms", "(40)");
report(
  "concrete run of print(1), as a process",
  await timed(15, () => spawnSync(process.execPath, cli)),
  "ms",
  "< 120",
);
report("base image", statSync(join(root, "dist/base.image")).size, "bytes", "< 2000000");
report("machine", statSync(join(root, "dist/machine.wasm")).size, "bytes", "< 500000");

// Each prints the seconds its work took.
const WORK = {
  "s += 'ab', 200,000 times": "s = ''\nfor i in range(200000): s += 'ab'",
  "s[i] over 200,000 characters beyond the BMP": "s = '\\U0001f600' * 200000\nfor i in range(200000): s[i]",
  "''.join of 200,000": "''.join(['ab'] * 200000)",
  "slices of a str, 200,000 characters each, 200 times": "s = 'x' * 200000\nfor i in range(200): s[1:]",
  "list.append, 1,000,000 times": "l = []\nfor i in range(1000000): l.append(i)",
  "list.pop(0) over 100,000 items": "l = list(range(100000))\nwhile l: l.pop(0)",
  "multiply ints of 10,000 digits, 500 times": "a = 7 ** 11833\nb = 3 ** 20959\nfor i in range(500): a * b",
  "divide 20,000 by 10,000 digits, 200 times": "a = 7 ** 23666\nb = 3 ** 20959\nfor i in range(200): a // b",
  "print an int of 10,000 digits, 200 times": "a = 7 ** 11833\nfor i in range(200): str(a)",
  "read an int of 10,000 digits, 500 times": "s = '7' * 10000\nfor i in range(500): int(s)",
  "recursion to 900 frames, 200 times": "def f(n): return n and f(n - 1)\nfor i in range(200): f(900)",
};
for (const [name, work] of Object.entries(WORK)) {
  const file = join(folder, "work.py");
  const lines = `import sys, time\nsys.set_int_max_str_digits(0)\ndef main():\n  t = time.perf_counter()\n${work.replace(/^/gm, "  ")}\n  print(time.perf_counter() - t)\nmain()\n`;
  writeFileSync(file, lines);
  const seconds = (command, args) => Number(spawnSync(command, args, { encoding: "utf8" }).stdout);
  const ratios = [];
  for (let i = 0; i < 5; i++) {
    const python = seconds("python3", [file]);
    ratios.push(python / seconds(process.execPath, [join(root, "dist/cli/main.js"), "run", file]));
  }
  report(
    name,
    Number(median(ratios).toFixed(2)),
    "ratio",
    name.includes("pop(0)") ? "> 0.33" : name.includes("digits") ? "> 0.5" : "",
  );
}
if (json) console.log(JSON.stringify(rows));
