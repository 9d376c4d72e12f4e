// SPDX-License-Identifier: LGPL-2.1-or-later
// Measures what programs and images cost, apart from running: a fresh program, saving, resuming. Run it after a build:
// `node bench/images.mjs`. Medians in milliseconds, of calls in a warm process.
import { loadMachine, Program } from "../dist/runtime/node/index.js";

const started = performance.now();
const machine = await loadMachine();
console.log(`load the machine       ${(performance.now() - started).toFixed(2)}`);

/** Median time of what `work` does with what `prepare` made. */
async function median(times, prepare, work) {
  const results = [];
  for (let i = 0; i < times; i++) {
    const subject = await prepare();
    const before = performance.now();
    await work(subject);
    results.push(performance.now() - before);
  }
  return results.sort((a, b) => a - b)[times >> 1].toFixed(3);
}

const SMALL = "data = {str(i): i for i in range(20)}\ni = 0\nwhile True:\n    i += 1\n    data[str(i % 20)] = i\n";
const { compile } = await import("../dist/compiler/index.js");
const code = compile(SMALL, { filename: "small.py" });

console.log(`base image             ${machine.baseImage.length} bytes`);
const fresh = [];
console.log(
  `fresh program          ${await median(
    50,
    () => code,
    (main) => void fresh.push(Program.start(machine, main)),
  )}`,
);
for (const program of fresh) program.close();
const reused = await median(
  200,
  () => code,
  (main) => Program.start(machine, main).close(),
);
console.log(`fresh, memory reused   ${reused}`);
console.log(
  `compile its source     ${await median(
    200,
    () => SMALL,
    (source) => compile(source),
  )}`,
);

const program = Program.start(machine, code);
program.run({ instructions: 100_000 });
const image = await program.save();
console.log(`image of it            ${image.length} bytes`);
console.log(
  `save                   ${await median(
    200,
    () => program,
    (subject) => subject.save(),
  )}`,
);
console.log(
  `resume                 ${await median(
    200,
    () => image,
    async (bytes) => (await Program.resume(machine, bytes)).close(),
  )}`,
);

/** Size of the image of a program after so many instructions. */
async function imageSize(source, instructions) {
  const subject = Program.start(machine, source);
  subject.run({ instructions });
  const { length } = await subject.save();
  subject.close();
  return length;
}
console.log(`image of a bare loop   ${await imageSize("i = 0\nwhile True:\n    i += 1\n", 100_000)} bytes`);
// What cannot be compressed: a million random characters, each a byte.
const bytes = Uint8Array.from({ length: 1_000_000 }, () => Math.random() * 256);
const text = bytes.reduce((whole, byte) => whole + String.fromCharCode(byte), "");
const holder = Program.start(machine, "from host import text\nt = text()\nwhile True: pass\n", {
  functions: { text: () => text },
});
await holder.runToEnd({ instructions: 100_000 });
console.log(`image with 1 MB        ${(await holder.save()).length} bytes`);
