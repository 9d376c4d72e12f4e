// SPDX-License-Identifier: LGPL-2.1-or-later
// Ports and host functions: what a program asks, who answers, and answers that come late, elsewhere, or never.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  type Call,
  clockPort,
  consolePort,
  Float,
  FrozenSet,
  importPort,
  LATER,
  Program,
  PythonError,
  randomPort,
  Tuple,
  type Value,
} from "../../runtime/index.ts";
import { machine, Output, runToEnd, start } from "./running.ts";

test("a bytearray whose front was taken away arrives as it is", async () => {
  const seen: Value[] = [];
  const source = "b = bytearray(b'0123456789')\ndel b[:3]\ntake(b)";
  await runToEnd(`from host import take\n${source}`, { functions: { take: (bytes: Value) => void seen.push(bytes) } });
  assert.deepEqual(seen, [new TextEncoder().encode("3456789")]);
});

test("host functions are called like Python functions", async () => {
  const calls: unknown[][] = [];
  const { stdout } = await runToEnd(
    "print(plus(1, 2), plus(*'ab'))\nfrom host import later\nprint(later(x=1, y=[2]))",
    {
      functions: {
        plus: (a: number, b: number) => a + b,
        async later(...args: unknown[]) {
          calls.push(args);
          await new Promise((resolve) => setTimeout(resolve, 5));
          return { done: true };
        },
      },
    },
  );
  assert.equal(stdout, "3 ab\n{'done': True}\n");
  assert.deepEqual(calls, [[{ x: 1, y: [2] }]]);
});

test("values cross both ways", async () => {
  const values: readonly [string, Value][] = [
    ["None", null],
    ["True", true],
    ["12", 12],
    ["1.5", 1.5],
    ["1267650600228229401496703205376", 2n ** 100n],
    ["'é😀'", "é😀"],
    ["b'\\x00\\xff'", Uint8Array.of(0, 255)],
    ["[1, [2]]", [1, [2]]],
    ["(1, 'a')", Tuple.of<Value>(1, "a")],
    ["{3}", new Set([3])],
    ["frozenset({3})", new FrozenSet([3])],
    ["{'a': 1}", { a: 1 }],
    ["{1: 2}", new Map([[1, 2]])],
  ];
  for (const [python, value] of values) {
    const seen: Value[] = [];
    const { stdout } = await runToEnd(`print(repr(echo(${python})))`, {
      functions: {
        echo(x: Value) {
          seen.push(x);
          return x;
        },
      },
    });
    assert.equal(stdout, `${python}\n`);
    assert.deepStrictEqual(seen, [value]);
  }
});

test("whole numbers are ints unless they are wrapped", async () => {
  const { stdout } = await runToEnd("print(f(), g())", { functions: { f: () => 2, g: () => new Float(2) } });
  assert.equal(stdout, "2 2.0\n");
});

test("what cannot cross is a TypeError in the program", async () => {
  const source =
    "for call in (lambda: f(object()), lambda: f(1)):\n    try: call()\n    except TypeError as e: print('TypeError:', e)";
  const { stdout } = await runToEnd(source, { functions: { f: () => () => 1 } });
  const [first, second] = stdout.trimEnd().split("\n");
  assert.match(first, /^TypeError: arguments of f\(\) must be data/);
  assert.equal(second, "TypeError: a function cannot cross to a Python program");
});

test("what a host function throws can be caught", async () => {
  const source = "try:\n    f()\nexcept KeyError as e:\n    print(type(e), e.args)\nf()";
  const { stdout, stop } = await runToEnd(source, {
    functions: {
      async f() {
        throw new PythonError("KeyError", "no such thing");
      },
    },
  });
  assert.equal(stdout, "<class 'KeyError'> ('no such thing',)\n");
  assert.equal(stop.reason === "failed" && stop.error.type, "KeyError");
});

test("what is not granted is a PermissionError", async () => {
  const source =
    "import time\nfor f in (time.time, input, lambda: __import__('nowhere')):\n    try: f()\n    except Exception as e: print(type(e).__name__, e)";
  const { stdout } = await runToEnd(source);
  assert.match(
    stdout,
    /^PermissionError the host does not grant the port 'clock'\nPermissionError the host does not grant the port 'console'\n/,
  );
});

test("without a driver at work the program waits", () => {
  const { program, output } = start("print(f(1, key=2))", { functions: { f: () => LATER } });
  const stop = program.run();
  assert.ok(stop.reason === "waiting");
  const [operation] = stop.operations;
  assert.deepEqual(operation, {
    id: operation.id,
    port: "host",
    operation: "f",
    args: Tuple.of(1),
    kwargs: { key: 2 },
  });
  assert.deepEqual(program.operations(), stop.operations);
  assert.equal(program.state, "waiting");
  assert.deepEqual(program.run(), stop);
  assert.throws(() => program.answer(operation.id + 1, 1), /no pending operation/);
  program.answer(operation.id, "answered");
  assert.throws(() => program.answer(operation.id, 1), /no pending operation/);
  assert.equal(program.run().reason, "finished");
  assert.equal(output.stdout, "answered\n");
});

test("an operation can fail and can be lost", async () => {
  const source = "import concrete\ntry: f()\nexcept (OSError, concrete.PortLost) as e: print(type(e).__name__)";
  for (const [how, name] of [
    [(program: Program, id: number) => program.fail(id, new PythonError("OSError", "x")), "OSError"],
    [(program: Program, id: number) => program.lose(id), "PortLost"],
  ] as const) {
    const { program, output } = start(source, { functions: { f: () => LATER } });
    const stop = await program.runToEnd();
    assert.ok(stop.reason === "waiting");
    how(program, stop.operations[0].id);
    await program.runToEnd();
    assert.equal(output.stdout, `${name}\n`);
  }
});

test("a call that was left for later is answered in another process", async () => {
  const directory = mkdtempSync(join(tmpdir(), "concrete-"));
  try {
    const { program } = start("answer = ask('ready?')\nprint('answer:', answer)", { functions: { ask: () => LATER } });
    assert.equal((await program.runToEnd()).reason, "waiting");
    const file = join(directory, "image");
    writeFileSync(file, await program.save());
    const other = fileURLToPath(new URL("answer-elsewhere.js", import.meta.url));
    assert.equal(
      execFileSync(process.execPath, [other, file], { encoding: "utf8" }),
      "resumed call 1 of ask\nanswer: ready? yes\n",
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("told to stop, the program keeps its operation, and a later run carries it out again", async () => {
  const signals: AbortSignal[] = [];
  const slow = (call: Call): Promise<Value> =>
    new Promise((resolve, reject) => {
      signals.push(call.signal);
      if (signals.length > 1) resolve("second");
      call.signal.addEventListener("abort", () => reject(call.signal.reason));
    });
  const { program, output } = start("print(f())", {
    functions: { f: () => LATER },
    ports: {},
  });
  program.run();
  const image = await program.save();
  const resumed = await Program.resume(machine, image, { output: output.take, ports: { host: slow } });
  const abort = new AbortController();
  const running = resumed.runToEnd({ signal: abort.signal });
  setTimeout(() => abort.abort(), 5);
  assert.deepEqual(await running, { reason: "paused" });
  assert.equal(resumed.operations().length, 1);
  assert.equal((await resumed.runToEnd()).reason, "finished");
  assert.equal(output.stdout, "second\n");
});

test("told to stop in the middle of a computation", async () => {
  const { program } = start("while True: pass");
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 20);
  assert.deepEqual(await program.runToEnd({ signal: abort.signal }), { reason: "paused" });
  assert.deepEqual(await program.runToEnd({ signal: AbortSignal.abort() }), { reason: "paused" });
});

test("a result that comes after the stop is not lost", async () => {
  let finish: (value: Value) => void = () => {};
  let calls = 0;
  const { program, output } = start("print(f())", {
    functions: {
      f: () => {
        calls++;
        return new Promise<Value>((resolve) => {
          finish = resolve;
        });
      },
    },
  });
  const abort = new AbortController();
  const running = program.runToEnd({ signal: abort.signal });
  setTimeout(() => abort.abort(), 5);
  await running;
  finish("paid");
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.deepEqual([output.stdout, calls], ["paid\n", 1]);
});

test("the clock", async () => {
  const source = `
import time
a = time.monotonic()
time.sleep(0.02)
b = time.monotonic()
print(0.015 < b - a < 5, abs(time.time() - ${Date.now() / 1000}) < 60, time.time_ns() // 10**9 > 1_600_000_000)
`;
  assert.equal((await runToEnd(source, { ports: { clock: clockPort } })).stdout, "True True True\n");
});

test("local time, in leap years and behind UTC", () => {
  const call = { id: 1, port: "clock", operation: "local_time", kwargs: {}, resumed: false };
  const at = (seconds: number) =>
    clockPort({ ...call, args: [seconds], signal: new AbortController().signal }) as readonly unknown[];
  const zone = process.env.TZ;
  try {
    process.env.TZ = "UTC";
    assert.deepEqual([...at(1735646400.9)], [2024, 12, 31, 12, 0, 0, 1, 366, 0, "UTC", 0]);
    process.env.TZ = "America/New_York";
    assert.deepEqual([...at(1719835200)], [2024, 7, 1, 8, 0, 0, 0, 183, 1, "EDT", -14400]);
    assert.deepEqual([...at(0)], [1969, 12, 31, 19, 0, 0, 2, 365, 0, "EST", -18000]);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a program that sleeps can be saved, and sleeps elsewhere", async () => {
  const { program } = start("import time\ntime.sleep(0.01)\nprint('awake')", { ports: { clock: () => LATER } });
  assert.equal((await program.runToEnd()).reason, "waiting");
  const output = new Output();
  const resumed = await Program.resume(machine, await program.save(), {
    output: output.take,
    ports: { clock: clockPort },
  });
  assert.equal((await resumed.runToEnd()).reason, "finished");
  assert.equal(output.stdout, "awake\n");
});

test("random bytes", () => {
  const call = { id: 1, port: "random", operation: "bytes", args: [100_000], kwargs: {}, resumed: false };
  const bytes = randomPort({ ...call, signal: new AbortController().signal }) as Uint8Array;
  assert.equal(bytes.length, 100_000);
  assert.ok(bytes.slice(90_000).some((byte) => byte !== 0));
});

test("console input", async () => {
  const lines = ["one\n", "two"];
  const prompts: string[] = [];
  const source = "print(input('? '))\nprint(input())\ntry: input()\nexcept EOFError as e: print('EOFError:', e)";
  const { stdout } = await runToEnd(source, {
    ports: {
      console: consolePort((prompt) => {
        prompts.push(prompt);
        return lines.shift() ?? "";
      }),
    },
  });
  assert.equal(stdout, "? one\ntwo\nEOFError: EOF when reading a line\n");
  assert.deepEqual(prompts, ["? ", "", ""]);
});

test("modules given at the start, and modules that are found", async () => {
  const source = "import a, pack.b\nfrom c import z\nprint(a.x, pack.b.y, z, a.__file__, pack.__name__)";
  const { stdout } = await runToEnd(source, {
    modules: {
      a: "x = 1",
      pack: { source: "", isPackage: true },
      "pack.b": { source: "y = 2", filename: "elsewhere.py" },
    },
    ports: { import: importPort(async (name) => (name === "c" ? "z = 3" : null)) },
  });
  assert.equal(stdout, "1 2 3 a.py pack\n");
});

test("a module that is not found, and one that is not Python", async () => {
  const source =
    "for name in ('absent', 'broken'):\n    try: __import__(name)\n    except Exception as e: print(type(e).__name__, e)";
  const { stdout } = await runToEnd(source, {
    ports: { import: importPort((name) => (name === "broken" ? "x = (" : null)) },
  });
  assert.equal(
    stdout,
    "ModuleNotFoundError No module named 'absent'\nSyntaxError '(' was never closed (broken.py, line 1)\n",
  );
});
