// SPDX-License-Identifier: LGPL-2.1-or-later
// Limits: each ends in a state of its own, from which a larger one lets the program go on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ImageError, Program } from "../../runtime/index.ts";
import { machine, runToEnd, start } from "./running.ts";

test("instructions", async () => {
  const { program, output } = start("for i in range(1000): pass\nprint('done')", { limits: { instructions: 500 } });
  assert.deepEqual(program.run(), { reason: "limit", limit: "instructions" });
  assert.equal(program.instructions, 500n);
  assert.deepEqual(await program.runToEnd(), { reason: "limit", limit: "instructions" });
  assert.deepEqual(program.run({ instructions: 1 }), { reason: "limit", limit: "instructions" });
  program.setLimits({ instructions: 100_000n });
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.equal(output.stdout, "done\n");
});

test("pausing comes before the limit of the same number", () => {
  const { program } = start("while True: pass", { limits: { instructions: 500 } });
  assert.deepEqual(program.run({ until: 500 }), { reason: "paused" });
});

test("memory", async () => {
  const source = "x = []\nfor i in range(300_000): x.append(i * 1.5)\nprint(len(x))";
  const { program, output } = start(source, { limits: { memory: 4 << 20 } });
  assert.deepEqual(program.run(), { reason: "limit", limit: "memory" });
  assert.equal(output.stdout, "");
  const image = await program.save();
  await assert.rejects(Program.resume(machine, image, { limits: { memory: 1 << 20 } }), (error: ImageError) => {
    return error instanceof ImageError && error.code === "too-big";
  });
  program.setLimits({ memory: 64 << 20 });
  assert.equal(program.run().reason, "finished");
  assert.equal(output.stdout, "300000\n");
});

test("memory taken at once is a MemoryError in the program", async () => {
  const source = "try:\n    x = bytearray(100_000_000)\nexcept MemoryError:\n    print('no')";
  const { stdout } = await runToEnd(source, { limits: { memory: 16 << 20 } });
  assert.equal(stdout, "no\n");
});

test("output that was delivered does not count as memory", async () => {
  let length = 0;
  const { stop } = await runToEnd("for i in range(2000): print('x' * 10_000)", {
    limits: { memory: 8 << 20 },
    output: (_, text) => {
      length += text.length;
    },
  });
  assert.equal(stop.reason, "finished");
  assert.equal(length, 2000 * 10_001);
});

test("output", async () => {
  const source = "for i in range(100): print('é' * 1000)\nprint('done')";
  const { program, output } = start(source, { limits: { output: 50_000 } });
  assert.deepEqual(await program.runToEnd(), { reason: "limit", limit: "output" });
  assert.ok(output.stdout.length >= 25_000);
  program.setLimits({ output: 1_000_000 });
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.equal(output.stdout.length, 100 * 1001 + 5);
});

test("recursion", async () => {
  const source =
    "def f(n):\n    return n and 1 + f(n - 1)\ntry:\n    print(f(300))\nexcept RecursionError as e:\n    print(e)";
  assert.equal((await runToEnd(source)).stdout, "300\n");
  assert.match((await runToEnd(source, { recursionLimit: 200 })).stdout, /^maximum recursion depth exceeded/);
});
