// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs: how they run, stop, are saved and resumed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compile, Program } from "../../runtime/index.ts";
import { machine, Output, runToEnd, start } from "./running.ts";

test("a program runs to its end", async () => {
  const { stdout, stderr, stop } = await runToEnd("print('hello', 1 + 1)");
  assert.deepEqual(
    { stdout, stderr, stop },
    {
      stdout: "hello 2\n",
      stderr: "",
      stop: { reason: "finished", status: 0, value: null },
    },
  );
});

test("compiled code runs, too", async () => {
  const output = new Output();
  const program = Program.start(machine, compile("print(__file__, __name__)", { filename: "a/b.py" }), {
    output: output.take,
  });
  assert.equal(program.name, "a/b.py");
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.equal(output.stdout, "a/b.py __main__\n");
});

test("arguments and file name", async () => {
  const { stdout } = await runToEnd("import sys\nprint(sys.argv, __file__)", { filename: "x.py", argv: ["x.py", "é"] });
  assert.equal(stdout, "['x.py', 'é'] x.py\n");
});

test("exit statuses", async () => {
  const cases: readonly [string, number, string][] = [
    ["import sys; sys.exit()", 0, ""],
    ["import sys; sys.exit(3)", 3, ""],
    ["raise SystemExit(7)", 7, ""],
    ["import sys; sys.exit('gone wrong')", 1, "gone wrong\n"],
  ];
  for (const [source, status, stderr] of cases) {
    const end = await runToEnd(source);
    assert.deepEqual([end.stop, end.stderr], [{ reason: "finished", status, value: null }, stderr], source);
  }
});

test("an uncaught exception", async () => {
  const { stop, stderr } = await runToEnd("def f(x):\n    return 1 / x\nf(0)\n", { filename: "x.py" });
  const traceback =
    'Traceback (most recent call last):\n  File "x.py", line 3, in <module>\n    f(0)\n    ~^^^\n' +
    '  File "x.py", line 2, in f\n    return 1 / x\n           ~~^~~\nZeroDivisionError: division by zero\n';
  const error = { type: "ZeroDivisionError", message: "division by zero", traceback };
  assert.deepEqual(stop, { reason: "failed", status: 1, error });
  assert.equal(stderr, traceback);
});

const LOOP = `
total = 0
squares = {}
for i in range(300):
    total += i * i
    squares[i] = str(total)
    if i % 100 == 0:
        print(i, total)
print(sum(len(s) for s in squares.values()))
`;

test("stops at exactly the instruction it is told", () => {
  const { program } = start(LOOP);
  assert.equal(program.state, "running");
  assert.equal(program.instructions, 0n);
  assert.deepEqual(program.run({ instructions: 17 }), { reason: "paused" });
  assert.equal(program.instructions, 17n);
  assert.deepEqual(program.run({ until: 20n }), { reason: "paused" });
  assert.equal(program.instructions, 20n);
  assert.deepEqual(program.run({ until: 5n }), { reason: "paused" });
  assert.equal(program.instructions, 20n);
  assert.equal(program.run().reason, "finished");
  assert.equal(program.state, "finished");
});

test("cut, saved and resumed, it does the same", async () => {
  const { stdout } = await runToEnd(LOOP);
  const whole = start(LOOP).program;
  whole.run();
  const output = new Output();
  let program = Program.start(machine, LOOP, { output: output.take });
  let cuts = 0;
  for (let step = 1; program.run({ instructions: step }).reason === "paused"; step += 7) {
    const image = await program.save();
    const { instructions } = program;
    program.close();
    program = await Program.resume(machine, image, { output: output.take });
    assert.equal(program.instructions, instructions);
    cuts++;
  }
  assert.ok(cuts > 20);
  assert.equal(output.stdout, stdout);
  assert.equal(program.instructions, whole.instructions);
  assert.deepEqual(await program.save(), await whole.save(), "the images at the end are the same");
});

test("saving changes nothing", async () => {
  const saved = start(LOOP).program;
  const other = start(LOOP).program;
  for (let at = 500n; at < 3000n; at += 500n) {
    saved.run({ until: at });
    await saved.save();
    saved.inspect();
  }
  other.run({ until: 2500n });
  assert.deepEqual(await saved.save(), await other.save());
});

test("an ended program is saved as such", async () => {
  for (const [source, reason] of [
    ["import sys; sys.exit(4)", "finished"],
    ["{}['x']", "failed"],
  ] as const) {
    const { program } = start(source);
    const stop = program.run();
    const output = new Output();
    const resumed = await Program.resume(machine, await program.save(), { output: output.take });
    assert.equal(resumed.state, reason);
    assert.deepEqual(resumed.run(), stop);
    assert.deepEqual(await resumed.runToEnd(), stop);
    assert.equal(output.stderr, "");
  }
});

test("where it stands", () => {
  const { program } = start("def f():\n    x = [1.5] * 1000\n    for y in x * 100: y += 1\nf()\n", {
    filename: "x.py",
  });
  program.run({ instructions: 5000 });
  assert.equal(program.instructions, 5000n);
  // The loop's jump belongs to no line.
  if (program.inspect().threads[0]!.frames.at(-1)!.line === null) program.run({ instructions: 1 });
  const { name, state, instruction, threads, waiting, memory, heap } = program.inspect();
  assert.deepEqual([name, state, instruction, waiting], ["x.py", "running", program.instructions, []]);
  assert.equal(threads.length, 1);
  assert.deepEqual(
    threads[0].frames.filter((frame) => !frame.hidden).map(({ file, line, name }) => [file, line, name]),
    [
      ["x.py", 4, "<module>"],
      ["x.py", 3, "f"],
    ],
  );
  assert.ok(memory.find(({ type }) => type === "code")!.count >= 2);
  assert.ok(heap.base > 100_000);
});

test("instances are used again, and nothing is left of what they held", async () => {
  const first = start("x = 'y' * 5_000_000").program;
  first.run();
  first.close();
  assert.throws(() => first.run(), /closed/);
  const { program } = start(LOOP);
  program.run({ instructions: 1000 });
  const other = start(LOOP).program;
  other.run({ instructions: 1000 });
  assert.deepEqual(await program.save(), await other.save());
});

test("a syntax error is thrown at the start", () => {
  assert.throws(() => start("x = ("), { name: "PythonSyntaxError", message: "'(' was never closed" });
});

test("images of small programs are small", async () => {
  const { program } = start("i = 0\nwhile True: i += 1");
  program.run({ instructions: 1000 });
  const { length } = await program.save();
  assert.ok(length < 16_384, `${length} bytes`);
});
