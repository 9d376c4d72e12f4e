// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that compile: what that costs, and that no limit can be passed by it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runToEnd, start } from "./running.ts";

/** Instructions that compiling a source of so many lines takes. */
async function cost(lines: number): Promise<number> {
  const marks: bigint[] = [];
  const source = `s = "x = (a + b) * c[d]\\n" * ${lines}\nmark()\ncompile(s, "made", "exec")\nmark()`;
  const functions = { mark: () => void marks.push(program.instructions) };
  const { program } = start(source, { functions });
  await program.runToEnd();
  program.close();
  return Number(marks[1]! - marks[0]!);
}

test("compiling costs instructions in proportion to the source", async () => {
  const [small, large] = [await cost(100), await cost(1100)];
  const characters = 1000 * "x = (a + b) * c[d]\n".length;
  // The source itself costs something to make.
  const each = (large - small) / characters;
  assert.ok(each >= 64 && each < 65, `${each} for each character`);
});

test("a program that only compiles meets its limit of instructions", async () => {
  const source = "s = 'x = 1\\n' * 10000\nwhile True: compile(s, 'made', 'exec')";
  const { program } = start(source, { limits: { instructions: 10_000_000 } });
  const began = process.cpuUsage();
  const stop = await program.runToEnd();
  assert.equal(stop.reason, "limit");
  assert.ok(process.cpuUsage(began).user < 5_000_000, "that took long");
  program.close();
});

test("compiled code must find room within the limit of memory", async () => {
  const source =
    "s = '[' + 'x,' * 200_000 + ']'\ntry: compile(s, 'made', 'eval')\nexcept MemoryError: print('no room')\nprint('on')";
  const [little, enough] = [10 << 20, 64 << 20];
  assert.equal((await runToEnd(source, { limits: { memory: little } })).stdout, "no room\non\n");
  assert.equal((await runToEnd(source, { limits: { memory: enough } })).stdout, "on\n");
});
