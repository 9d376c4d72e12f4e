// SPDX-License-Identifier: LGPL-2.1-or-later
// Measures how long the verifier takes for images full of one kind of object. Run it after a build:
// `node bench/verify.mjs`. To be reached: 100 MB in a second, whatever is in them.
import { readImage, readImageHeader } from "../dist/runtime/image.js";
import { Instance } from "../dist/runtime/instance.js";
import { loadMachine, Program } from "../dist/runtime/node/index.js";

const HEAPS = {
  floats: "x = [float(i) for i in range(1_500_000)]",
  lists: "x = [[i] for i in range(700_000)]",
  tuples: "x = [(i, i, i) for i in range(1_200_000)]",
  "small dicts": "x = [{i: i} for i in range(250_000)]",
  "one dict": "x = {i: i for i in range(1_500_000)}",
  strs: "x = {str(i): i for i in range(700_000)}",
  "long strs": "x = ['a' * 50_000_000, 'b' * 30_000_000]",
  sets: "x = [{i, i + 1} for i in range(200_000)]",
  instances: "class A:\n    def __init__(self, i): self.x = i; self.y = [i]\nx = [A(i) for i in range(300_000)]",
  generators: "def g(i): yield i\nx = [g(i) for i in range(300_000)]\nfor y in x: next(y)",
  closures: "def f(i):\n    def g(): return i\n    return g\nx = [f(i) for i in range(400_000)]",
};

const machine = await loadMachine();
const module = await WebAssembly.compile(machine.code);
console.log("| objects | image, MB | verify, ms | ms for 100 MB |\n|---|---|---|---|");
for (const [what, source] of Object.entries(HEAPS)) {
  const program = Program.start(machine, `${source}\nimport time\ntime.time()\n`);
  if (program.run().reason !== "waiting") throw new Error(`${what}: the program does not get there`);
  const file = await program.save();
  program.close();
  const image = await readImage(file, readImageHeader(file), machine, Number.POSITIVE_INFINITY, machine.codec);
  const instance = new Instance(module, null);
  instance.load(image);
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    if (instance.call("verify") !== 0) throw new Error(`${what}: unsound`);
    return performance.now() - before;
  });
  const median = times.sort((a, b) => a - b)[2];
  const megabytes = image.length / 1e6;
  console.log(
    `| ${what} | ${megabytes.toFixed(0)} | ${median.toFixed(0)} | ${((median * 100) / megabytes).toFixed(0)} |`,
  );
}
