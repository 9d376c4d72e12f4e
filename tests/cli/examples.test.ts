// SPDX-License-Identifier: LGPL-2.1-or-later
// The examples do what they say: each step of the agent in a process of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { concrete, directory } from "./command.ts";

const example = (path: string): string => fileURLToPath(new URL(`../../../examples/${path}`, import.meta.url));

test("hello.py", async () => {
  assert.equal((await concrete(["run", example("hello.py"), "Ada"])).stdout, "Hello, Ada!\n");
});

test("primes.py, cut and resumed", async () => {
  const whole = await concrete(["run", example("primes.py"), "30000"]);
  assert.match(whole.stdout, /^ *1229 primes below +10000\n *2262 primes below +20000\n/);
  const first = await concrete(["run", example("primes.py"), "30000", "--image", "p.image", "--stop-after", "400_000"]);
  assert.equal(first.status, 75, first.stderr);
  const second = await concrete(["resume", "p.image"]);
  assert.deepEqual([second.status, first.stdout + second.stdout], [0, whole.stdout]);
});

test("the agent waits for approval, from process to process", () => {
  const agent = fileURLToPath(new URL("../../examples/agent/agent.js", import.meta.url));
  const image = join(directory, "agent.image");
  const step = (command: string) => execFileSync(process.execPath, [agent, command, image], { encoding: "utf8" });
  const saved = `(saved to ${image})\n`;
  assert.equal(
    step("start"),
    `kettle: best offer is Kettle Two for 25\nwaiting for approval: buy Kettle Two for 25 ${saved}`,
  );
  const second = step("approve");
  assert.match(second, /^ {2}bought, receipt R-\d+, 35 left\ntoaster: best offer is Toaster for 40\n/);
  assert.ok(second.endsWith(`waiting for approval: buy Toaster for 40 ${saved}`), second);
  const third = step("refuse");
  assert.match(third, /^ {2}not bought: the person at the desk said no\nlamp: best offer is Lamp for 10\n/);
  assert.match(step("approve"), /^ {2}bought, receipt R-\d+, 25 left\nreceipts: \['R-\d+', 'R-\d+'\]\n$/);
  assert.equal(step("approve"), "nothing waits for approval\n");
});
