// SPDX-License-Identifier: LGPL-2.1-or-later
// Snapshots, rollback, forks: exact, seen by nobody, and at the cost of what changed.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { loadMachine, type Operation, Program, type Snapshot, type Value } from "../../runtime/node/index.ts";
import { ROOT } from "../modes/programs.ts";

const machine = await loadMachine();
const COUNTER = "seen = []\nfor i in range(100_000):\n    seen.append([i])\n    if i % 1000 == 0:\n        print(i)\n";

/** Runs a copy that was never snapshotted to the same instruction. */
async function hashAt(source: string, instruction: bigint): Promise<string> {
  const program = Program.start(machine, source);
  program.run({ until: instruction });
  const hash = await program.hash();
  program.close();
  return hash;
}

test("a program that was put back is as it was", async () => {
  const program = Program.start(machine, COUNTER);
  program.run({ instructions: 10_000 });
  const before = program.snapshot();
  program.run({ instructions: 300_000 });
  assert.equal(program.instructions > before.instruction + 299_000n, true);
  program.rollback(before);
  assert.equal(program.instructions, before.instruction);
  assert.equal(await program.hash(), await hashAt(COUNTER, before.instruction));
});

test("snapshots change nothing of what follows", async () => {
  const watched = Program.start(machine, COUNTER);
  while (watched.run({ instructions: 3_337 }).reason === "paused") watched.snapshot();
  const plain = Program.start(machine, COUNTER);
  plain.run();
  assert.equal(watched.instructions, plain.instructions);
  assert.equal(await watched.hash(), await plain.hash());
});

/** Programs whose memory changes in different ways: by collections of both kinds, and by a stack that grows and shrinks. */
const RESTLESS = {
  counting: COUNTER,
  forgetting: "while True:\n    data = [[i] * 100 for i in range(20_000)]\n",
  recursing: `
def down(n):
    return n and 1 + down(n - 1)
while True:
    for depth in (3, 200, 40, 900, 10, 30):
        down(depth)
`,
};
for (const [how, source] of Object.entries(RESTLESS))
  test(`a tree of snapshots of a program ${how}: from any to any other`, async () => {
    const program = Program.start(machine, source);
    const snapshots: Snapshot[] = [];
    for (let i = 0; i < 100; i++) {
      program.run({ instructions: how === "forgetting" ? 30_000 + i : 1_000 + 7 * i });
      snapshots.push(program.snapshot());
      if (i % 5 === 4) program.rollback(snapshots[(i * 37) % snapshots.length]!);
    }
    for (const index of [99, 0, 50, 17]) {
      const snapshot = snapshots[index]!;
      program.rollback(snapshot);
      assert.equal(program.instructions, snapshot.instruction);
      assert.equal(await program.hash(), await hashAt(source, snapshot.instruction), `snapshot ${index}`);
    }
  });

test("a fork goes on by itself", async () => {
  const output: string[] = [];
  const program = Program.start(machine, COUNTER, { output: (_, text) => void output.push(text) });
  program.run({ instructions: 50_000 });
  const printed = output.length;
  const fork = program.fork({});
  assert.equal(fork.run().reason, "finished");
  assert.equal(output.length, printed, "another host was given");
  assert.equal(program.run().reason, "finished");
  assert.equal(await fork.hash(), await program.hash());
  const before = fork.snapshot();
  fork.close();
  assert.throws(() => fork.run(), /closed/);
  assert.throws(() => fork.rollback(before), /closed/);
});

test("many programs go on by turns", async () => {
  const source = (n: number) => `total = 0\nfor i in range(3000):\n    total += i * ${n}\nprint(total)\n`;
  const output: string[] = [];
  const programs = Array.from({ length: 50 }, (_, n) =>
    Program.start(machine, source(n), {
      output: (_, text) => {
        output[n] = (output[n] ?? "") + text;
      },
      limits: { memory: 100_000_000 + n },
    }),
  );
  const forks = programs.map((program) => program.fork());
  for (let turn = 0; turn < 4; turn++)
    for (const program of [...programs, ...forks]) program.run({ instructions: 1_000 + turn });
  for (const program of [...programs, ...forks]) assert.equal(program.run().reason, "finished");
  for (const [n, text] of output.entries()) assert.equal(text, `${(n * 3000 * 2999) / 2}\n`.repeat(2));
});

test("limits of memory hold for a program whatever instance it is in", () => {
  const grow = "data = []\nwhile True:\n    data.append('x' * 100_000)\n";
  const programs = Array.from({ length: 40 }, (_, n) =>
    Program.start(machine, grow, { limits: { memory: 8_000_000 + 200_000 * n } }),
  );
  for (const program of programs) program.run({ instructions: 100 });
  for (const program of programs) assert.deepEqual(program.run(), { reason: "limit", limit: "memory" });
});

test("operations pending at a snapshot are asked again, and stale answers go nowhere", async () => {
  const asked: [number, boolean][] = [];
  const answers: ((value: Value) => void)[] = [];
  const source = "from host import ask\nfirst = ask(1)\nsecond = ask(2)\nprint(first, second)\n";
  const output: string[] = [];
  const program = Program.start(machine, source, {
    output: (_, text) => void output.push(text),
    functions: {
      ask(this: { resumed: boolean }, n: number) {
        asked.push([n, this.resumed]);
        return new Promise<Value>((resolve) => answers.push(resolve));
      },
    },
  });
  const waiting = program.run();
  assert.equal(waiting.reason, "waiting");
  const before = program.snapshot();
  const running = program.runToEnd();
  await turn();
  answers[0]!("one");
  await turn();
  assert.deepEqual(asked, [
    [1, false],
    [2, false],
  ]);
  program.rollback(before);
  await turn();
  assert.deepEqual(asked.at(-1), [1, true]);
  answers[1]!("stale");
  await turn();
  answers[2]!("uno");
  await turn();
  assert.deepEqual(asked.at(-1), [2, false]);
  answers[3]!("due");
  assert.equal((await running).reason, "finished");
  assert.deepEqual(output, ["uno due\n"]);
});

/** What is waiting in the host's queues is done. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test("a rollback within a host function drops its answer", async () => {
  const source = "from host import ask\nprint([ask(n) for n in range(3)])\n";
  let program: Program | undefined;
  let start: Snapshot | undefined;
  const calls: number[] = [];
  const output: string[] = [];
  program = Program.start(machine, source, {
    output: (_, text) => void output.push(text),
    functions: {
      ask: (n: number) => {
        calls.push(n);
        if (calls.length === 3) program!.rollback(start!);
        return n;
      },
    },
  });
  start = program.snapshot();
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.deepEqual(calls, [0, 1, 2, 0, 1, 2]);
  assert.deepEqual(output, ["[0, 1, 2]\n"]);
});

test("a snapshot can be put into another program of the machine, and not into one of another", async () => {
  const program = Program.start(machine, COUNTER);
  program.run({ instructions: 20_000 });
  const snapshot = program.snapshot();
  const other = Program.start(machine, "pass");
  other.rollback(snapshot);
  assert.equal(await other.hash(), await program.hash());
  const another = await loadMachine(pathToFileURL(join(ROOT, "dist/")));
  assert.throws(() => Program.start(another, "pass").rollback(snapshot), TypeError);
});

test("a resumed program can be snapshotted", async () => {
  const program = Program.start(machine, COUNTER);
  program.run({ instructions: 20_000 });
  const resumed = await Program.resume(machine, await program.save());
  const before = resumed.snapshot();
  resumed.run({ instructions: 200_000 });
  resumed.rollback(before);
  resumed.run();
  program.run();
  assert.equal(await resumed.hash(), await program.hash());
});

test("a program that waits shows the same operations after a rollback", () => {
  const program = Program.start(machine, "input('a')\ninput('b')\n");
  program.run();
  const before = program.snapshot();
  const operations: Operation[] = program.operations();
  program.answer(operations[0]!.id, "x\n");
  program.run();
  assert.notDeepEqual(program.operations(), operations);
  program.rollback(before);
  assert.deepEqual(program.operations(), operations);
});

test("snapshots hold what is the same once", () => {
  const program = Program.start(machine, "big = [[i] * 20 for i in range(50_000)]\nn = 0\nwhile True:\n    n += 1\n");
  while (program.instructions < 1_000_000n) program.run({ instructions: 100_000 });
  const first = program.snapshot();
  program.run({ instructions: 1_000 });
  const second = program.snapshot();
  const differing = first.blocks.differing(second.blocks).length;
  assert.ok(first.blocks.count > 4_000, `${first.blocks.count} blocks`);
  assert.ok(differing > 0 && differing < 12, `${differing} blocks changed`);
  program.rollback(first);
  assert.equal(program.snapshot().blocks.differing(first.blocks).length, 0);
});
