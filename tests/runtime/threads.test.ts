// SPDX-License-Identifier: LGPL-2.1-or-later
// Threads of a program: whatever the slices, the same turns; hosts that answer while other threads run; and the whole
// program, all threads with it, in images, snapshots, marks and forks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { clockPort, LATER, type PortDriver, Program } from "../../runtime/index.ts";
import { ROOT } from "../modes/programs.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { machine, Output, runToEnd, start } from "./running.ts";

const COUNTERS = `
import concrete
counts = [0, 0, 0]
def count(k, n):
    for i in range(n):
        counts[k] += 1
        if i % 97 == 0: print(k, i, sum(counts), len(str([i] * k)))
    return [counts[k]] * k
threads = [concrete.execute(count, k, 900 + k) for k in range(3)]
print([t.join() for t in threads], counts)
`;

test("the same program is the same image at the same instruction, whatever the slices", async () => {
  const random = seeded(testSeed());
  const whole = start(COUNTERS);
  await whole.program.runToEnd();
  const length = Number(whole.program.instructions);
  assert.match(whole.output.stdout, /\n1 97 .*\n2 0 .*\n2 97 .*\n0 194 /);
  for (let trial = 0; trial < 12; trial++) {
    const place = random(length);
    const straight = start(COUNTERS).program;
    straight.run({ until: place });
    let sliced = start(COUNTERS).program;
    while (sliced.instructions < place) {
      sliced.run({ until: Math.min(place, Number(sliced.instructions) + 1 + random(1300)) });
      const what = random(3);
      if (what === 0) {
        const image = await sliced.save();
        sliced.close();
        sliced = await Program.resume(machine, image);
      } else if (what === 1) sliced.rollback(sliced.snapshot());
    }
    assert.equal(sliced.instructions, straight.instructions);
    assert.equal(await sliced.hash(), await straight.hash(), `at ${place}, seed ${testSeed()}`);
    straight.close();
    sliced.close();
  }
});

test("where a host pauses makes no difference to what a program asks for", async () => {
  const source = `
import concrete, time
def work(n): return [time.time() and concrete.mark().value for _ in range(n)]
threads = [concrete.execute(work, n) for n in (2, 3)]
m = concrete.mark()
if m.value is None: m.rewind(time.time())
print(m.value, [t.join() for t in threads])
`;
  const begin = () => {
    let now = 0;
    return start(source, { ports: { clock: () => ++now } });
  };
  const whole = begin();
  await whole.program.runToEnd();
  const length = Number(whole.program.instructions);
  assert.equal(whole.output.stdout, "1 [[None, None], [None, None, None]]\n");
  for (let at = 1; at < length; at++) {
    const { program, output } = begin();
    await program.runToEnd({ until: at });
    await program.runToEnd();
    assert.deepEqual(
      [output.stdout, program.instructions],
      [whole.output.stdout, whole.program.instructions],
      `at ${at}`,
    );
    program.close();
  }
});

test("many threads may wait for drivers that listen to their signals, and all hear it", async () => {
  const source =
    "import time\nfrom concrete import execute\nfor t in [execute(time.sleep, 60) for _ in range(50)]: t.join()\n";
  const stop = new AbortController();
  let asked = 0;
  const clock: PortDriver = (call) => {
    if (++asked === 50) setTimeout(() => stop.abort(), 20);
    return clockPort(call);
  };
  const { program } = start(source, { ports: { clock } });
  const warnings: Error[] = [];
  const note = (warning: Error) => void warnings.push(warning);
  process.on("warning", note);
  const begun = performance.now();
  assert.equal((await program.runToEnd({ signal: stop.signal })).reason, "paused");
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("warning", note);
  assert.ok(performance.now() - begun < 10_000);
  assert.deepEqual([warnings, program.operations().length], [[], 50]);
});

test("transactions of several threads come one after the other", async () => {
  const source = `
from concrete import execute, transaction
from host import ask
log = []
def a():
    try:
        with transaction():
            log.append("a")
            while not started: pass
            for i in range(3000): pass
            if ask("a") == 1: raise KeyError("a undone")
    except BaseException as e: return repr(e)
    return "a done"
def b():
    try:
        started.append(1)
        with transaction():
            log.append("b")
            with transaction(): pass
            for i in range(9000): pass
            raise ValueError("b undone")
    except BaseException as e: return repr(e)
started = []
threads = [execute(a), execute(b), execute(a)]
print([t.join() for t in threads], log)
`;
  let asked = 0;
  const { stdout, stderr } = await runToEnd(source, { functions: { ask: () => asked++ } });
  assert.deepEqual([stdout, stderr], [`['a done', "ValueError('b undone')", "KeyError('a undone')"] ['a']\n`, ""]);
});

test("a turn is as long in a program with slices of every length", async () => {
  const ends: string[] = [];
  for (const slice of [1, 7, 999, 1000, 1001, 100_000]) {
    const { program, output } = start(COUNTERS);
    while (program.run({ instructions: slice }).reason === "paused");
    ends.push(output.stdout + program.instructions + (await program.hash()));
    program.close();
  }
  assert.equal(new Set(ends).size, 1);
});

test("a host answers while other threads run, and in between they all wait", async () => {
  const answers: (() => void)[] = [];
  const { program, output } = start(
    `
import concrete
from host import slow, fast
def ask(k):
    print("asks", k)
    print("got", slow(k), fast(k))
def work():
    for i in range(300000): pass
    print("worked")
threads = [concrete.execute(ask, k) for k in range(3)] + [concrete.execute(work)]
for t in threads: t.join()
`,
    {
      functions: {
        slow: (k: number) =>
          new Promise((resolve) => {
            answers.push(() => resolve(k * 10));
            if (answers.length === 3) for (const answer of answers.reverse()) setTimeout(answer, 1);
          }),
        fast: (k: number) => k * 100,
      },
    },
  );
  const stop = await program.runToEnd();
  assert.equal(stop.reason, "finished");
  assert.match(output.stdout, /^asks 0\nasks 1\nasks 2\n/);
  assert.deepEqual(output.stdout.split("\n").sort(), [
    "",
    "asks 0",
    "asks 1",
    "asks 2",
    "got 0 0",
    "got 10 100",
    "got 20 200",
    "worked",
  ]);
});

const QUESTIONS = `
import concrete
def ask(k): return concrete.suspend(k)
threads = [concrete.execute(ask, k) for k in range(3)]
done = 0
for i in range(20000): done += 1
print(done, [t.join() for t in threads])
`;

test("questions of several threads are asked at once, and answered in any order, here and elsewhere", async () => {
  const { program, output } = start(QUESTIONS);
  const stop = await program.runToEnd();
  assert.ok(stop.reason === "waiting");
  assert.deepEqual(
    stop.operations.map(({ args }) => args[0]),
    [0, 1, 2],
  );
  program.answer(stop.operations[2]!.id, "c");
  const elsewhere = await Program.resume(machine, await program.save(), { output: output.take });
  elsewhere.answer(stop.operations[0]!.id, "a");
  const again = await elsewhere.runToEnd();
  assert.ok(again.reason === "waiting");
  assert.equal(again.operations.length, 1);
  elsewhere.answer(again.operations[0]!.id, "b");
  assert.equal((await elsewhere.runToEnd()).reason, "finished");
  assert.equal(output.stdout, "20000 ['a', 'b', 'c']\n");
});

test("what threads had asked for is asked of the next host, before they run on", async () => {
  const source = `
import concrete
from host import tell
t = concrete.execute(tell, 5)
for i in range(5000): pass
print(t.join())
`;
  const first = start(source, { functions: { tell: () => LATER } });
  while (
    (await first.program.runToEnd({ instructions: 50 })).reason === "paused" &&
    first.program.operations().length === 0
  );
  assert.equal(first.program.state, "running");
  const output = new Output();
  const resumed: boolean[] = [];
  const second = await Program.resume(machine, await first.program.save(), {
    output: output.take,
    functions: {
      tell(n: number) {
        resumed.push(this.resumed);
        return n + 1;
      },
    },
  });
  assert.equal((await second.runToEnd()).reason, "finished");
  assert.deepEqual([resumed, output.stdout], [[true], "6\n"]);
});

test("a fork has all threads", async () => {
  const branches: Program[] = [];
  const { program, output } = start(
    `
import concrete
seen = []
def count(n):
    for i in range(n): seen.append(i)
    return len(seen)
a, b = concrete.execute(count, 3000), concrete.execute(count, 2000)
while len(seen) < 500: pass
k = concrete.fork(2)
before = len(seen)
print(k, before, a.done, b.done, max(a.join(), b.join()))
`,
    { fork: (made) => branches.push(...made) },
  );
  await program.runToEnd();
  await branches[0]!.runToEnd();
  const [one, two] = output.stdout.trimEnd().split("\n");
  assert.equal(two, one!.replace(/^0/, "1"));
  assert.match(one!, / False False 5000$/);
});

test("nothing of a program runs while the host keeps it", async () => {
  let begun = 0n;
  const { program } = start(
    `
import concrete
def count():
    for i in range(20000): pass
t = concrete.execute(count)
concrete.checkpoint("here")
t.join()
`,
    {
      checkpoint: async (_, kept) => {
        begun = kept.instructions;
        await new Promise((resolve) => setTimeout(resolve, 20));
        assert.equal(kept.instructions, begun);
      },
    },
  );
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.ok(begun > 0n);
});

test("inspection tells of all threads", async () => {
  const { program } = start(`
import concrete, time
def outer(): inner()
def inner():
    while True: pass
def wait(t): t.join()
def sleep(): time.sleep(1)
t = concrete.execute(outer)
concrete.execute(wait, t)
concrete.execute(sleep)
t.join()
`);
  while (program.operations().length === 0) program.run({ instructions: 1000 });
  const told = program.inspect().threads.map(({ ident, name, current, waits, frames }) => ({
    ident,
    name,
    current,
    waits,
    at: frames.filter(({ hidden }) => !hidden).map((frame) => frame.name),
  }));
  assert.deepEqual(told, [
    { ident: 1, name: "main", current: false, waits: "thread", at: ["<module>"] },
    { ident: 2, name: "outer", current: true, waits: null, at: ["outer", "inner"] },
    { ident: 3, name: "wait", current: false, waits: "thread", at: ["wait"] },
    { ident: 4, name: "sleep", current: false, waits: "operation", at: ["sleep"] },
  ]);
});

test("an exception that no join takes is shown at the end, SystemExit ends its thread alone", async () => {
  const { stdout, stderr, stop } = await runToEnd(
    `
import concrete, sys
def fail(n): raise ValueError(n)
a, b = concrete.execute(fail, 1), concrete.execute(fail, 2)
c = concrete.execute(sys.exit, 9)
try: b.join()
except ValueError as e: print("taken", e)
print(c.join())
`,
    { filename: "fails.py" },
  );
  assert.equal(stdout, "taken 2\nNone\n");
  assert.equal(
    stderr,
    'Exception in thread 2 (fail):\nTraceback (most recent call last):\n  File "fails.py", line 3, in fail\n    def fail(n): raise ValueError(n)\n                 ^^^^^^^^^^^^^^^^^^^\nValueError: 1\n',
  );
  assert.equal(stop.reason === "finished" && stop.status, 0);
});

test("the program ends when all threads have ended, also if the main thread failed", async () => {
  const source = "import concrete\ndef f():\n for i in range(9000): pass\n print('f ends')\nconcrete.execute(f)\n1 / 0";
  const { stdout, stderr, stop } = await runToEnd(source);
  assert.equal(stdout, "f ends\n");
  assert.match(stderr, /ZeroDivisionError: division by zero\n$/);
  assert.equal(stop.reason, "failed");
});

test("a module is loaded once, by the thread that is first; circles and failures pass through", async () => {
  const work = "print(__name__)\nfor i in range(3000): pass\n";
  const { stdout, stderr } = await runToEnd(
    `
import concrete
def load(name):
    try: return __import__(name, fromlist=["value"]).value
    except (ImportError, ZeroDivisionError) as e: return type(e).__name__
names = ["one", "two", "one", "package.inner", "broken", "package.inner", "missing", "two", "broken"]
print([t.join() for t in [concrete.execute(load, name) for name in names]])
import package.inner
print(package.inner.value)
`,
    {
      modules: {
        one: `${work}import two\nvalue = 1`,
        two: `${work}import one\nvalue = 2`,
        broken: `${work}1 / 0`,
        package: { source: work, isPackage: true, filename: "package/__init__.py" },
        "package.inner": `${work}value = 3`,
      },
      ports: { import: () => null },
    },
  );
  assert.equal(stderr, "");
  const lines = stdout.trimEnd().split("\n");
  assert.deepEqual(lines.slice(0, -2).sort(), ["broken", "broken", "one", "package", "package.inner", "two"]);
  assert.deepEqual(lines.slice(-2), [
    "[1, 2, 1, 3, 'ZeroDivisionError', 3, 'ModuleNotFoundError', 2, 'ZeroDivisionError']",
    "3",
  ]);
});

test("exit functions and finalizers come after all threads, and start none", async () => {
  const { stdout, stderr } = await runToEnd(`
import concrete, gc
class Late:
    def __del__(self):
        print("finalized")
        try: concrete.execute(print)
        except RuntimeError as e: print(e)
late = Late()
def f():
    for i in range(5000): pass
    concrete.execute(print, "second")
concrete.execute(f)
`);
  assert.equal(stdout, "second\nfinalized\ncan't start new thread at the end of the program\n");
  assert.equal(stderr, "");
});

test("who asks for a point has its finalizers run, whoever else runs", async () => {
  const { stdout } = await runToEnd(`
import concrete, gc
count = 0
class Noted:
    def __del__(self):
        global count
        count += 1
def work():
    total = 0
    for i in range(60):
        x = Noted()
        x.self = x
        del x
        before = count
        gc.collect()
        total += count > before
        for k in range(i): pass
    return total
print([t.join() for t in [concrete.execute(work) for _ in range(3)]], count)
`);
  const [, ...totals] = /\[(\d+), (\d+), (\d+)\] 180/.exec(stdout)!;
  assert.ok(
    totals.every((total) => Number(total) > 30),
    stdout,
  );
});

test("a program with threads goes from file to file and ends as one that did not", async () => {
  const source = readFileSync(join(ROOT, "tests/constructs/deadlock.py"), "utf8");
  const expected = readFileSync(join(ROOT, "tests/constructs/deadlock.out"), "utf8");
  const random = seeded(testSeed());
  const moved = new Output();
  let program = start(source, { output: moved.take }).program;
  while (program.state === "running") {
    program.run({ instructions: 1 + random(60) });
    const image = await program.save();
    program.close();
    program = await Program.resume(machine, image, { output: moved.take });
  }
  assert.equal(moved.stdout, expected);
});
