// SPDX-License-Identifier: LGPL-2.1-or-later
// Points, at which a program learns what is dead, come at the same instructions whatever its host does in between; memory
// stays bounded; and the end of a program finalizes what is left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Program } from "../../runtime/index.ts";
import { readBuilt } from "../modes/execution.ts";
import { check, usualEffort } from "../modes/modes.ts";
import { testSeed } from "../modes/random.ts";
import { machine, runToEnd, start } from "./running.ts";

/** Prints at which turn of its loop it learns that something died. */
const SOURCE = `
import weakref
class Dies:
    def __init__(self, turn):
        self.turn = turn
        self.me = self
    def __del__(self):
        print("finalized", self.turn, "at", now)
def gone(r):
    print("gone at", now)
def closes(turn):
    try:
        yield
    finally:
        print("closed", turn, "at", now)
kept = []
for now in range(400_000):
    if now % 50_000 == 0:
        d = Dies(now)
        s = {now}
        kept.append(weakref.ref(s, gone))
        g = closes(now)
        next(g)
    if now % 1000 == 0:
        sorted([3, 1, 2], key=lambda x: -x)
del d, s, g
print("end", [r() for r in kept[:-1]])
`;
/** Slices of this many instructions cut near the points, and between them. */
const SLICE = 999_983;

test("points come at the same instructions, whatever the host does", async () => {
  const plain = start(SOURCE);
  await plain.program.runToEnd();
  const expected = plain.output.stdout;
  assert.match(expected, /finalized 0 at \d/);
  assert.match(expected, /gone at \d/);
  assert.match(expected, /closed 0 at \d/);
  const { instructions } = plain.program;
  const hash = await plain.program.hash();

  let sliced = start(SOURCE);
  while (sliced.program.state === "running") {
    sliced.program.run({ instructions: SLICE });
    const image = await sliced.program.save();
    sliced.program.close();
    sliced = { program: await Program.resume(machine, image, { output: sliced.output.take }), output: sliced.output };
  }
  assert.equal(sliced.output.stdout, expected);
  assert.equal(sliced.program.instructions, instructions);
  assert.equal(await sliced.program.hash(), hash);

  const undone = start(SOURCE);
  while (undone.program.state === "running") {
    const here = undone.program.snapshot();
    const written = undone.output.stdout;
    undone.program.run({ instructions: SLICE * 2 });
    undone.program.rollback(here);
    undone.output.stdout = written;
    undone.program.run({ instructions: SLICE });
  }
  assert.equal(undone.output.stdout, expected);
  assert.equal(await undone.program.hash(), hash);
});

test("points come at the same instructions in every mode", () => {
  const program = {
    name: "points.py",
    source: SOURCE,
    bytecode: null,
    output: null,
    errors: null,
    status: 0,
    folder: ".",
  };
  const failures = check(readBuilt(), program, ["cut", "moved", "back"], testSeed(), {
    ...usualEffort(),
    cuts: 20,
    snapshots: 5,
  });
  assert.deepEqual(failures, {});
});

test("a program without weak references and finalizers has no points", async () => {
  const program = start(
    "class C: pass\nfor i in range(2_000_000): C()\nimport gc, weakref\nprint(gc.get_stats()[2]['collections'])",
  ).program;
  await program.runToEnd();
  program.close();
  const { stdout } = await runToEnd(
    "class C: pass\nfor i in range(2_000_000): C()\nimport gc\nprint(gc.get_stats()[2]['collections'])",
  );
  assert.equal(stdout, "0\n");
});

test("what is dropped does not fill the memory, though it is weakly referenced or finalized", async () => {
  const source = `
import weakref
class C: pass
class D:
    count = 0
    def __del__(self):
        D.count += 1
def generator():
    try: yield
    finally: D.count += 1
def main():
    every = weakref.WeakValueDictionary()
    for i in range(300_000):
        c = C()
        weakref.ref(c, print)
        every[i & 1023] = c
        D()
        next(generator())
main()
print(D.count > 500_000)`;
  const { stdout, stop } = await runToEnd(source, { limits: { memory: 100 * 2 ** 20 } });
  assert.equal(stop.reason, "finished");
  assert.equal(stdout, "True\n");
});

test("at its end a program's exit functions run, then what is left is finalized, in the order in which it was made", async () => {
  const { stdout, stop } = await runToEnd(`
import weakref
class C:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, len(names))
names = []
a = C("a")
b = C("b")
b.me = b
weakref.finalize(a, print, "first")
weakref.finalize(a, print, "second")
weakref.finalize(a, print, "not at exit").atexit = False
def g():
    try: yield
    finally: print("closed")
g = g()
next(g)
c = C("c")
raise SystemExit(3)`);
  assert.equal(stdout, "second\nfirst\ndel a 0\ndel b 0\nclosed\ndel c 0\n");
  assert.equal(stop.reason === "finished" && stop.status, 3);
});

test("gc.disable() holds points back, gc.collect() makes one all the same", async () => {
  const { stdout } = await runToEnd(`
import gc, weakref
class C: pass
gc.disable()
r = weakref.ref(C())
for i in range(1_000_000): pass
print(gc.isenabled(), r() is not None, gc.get_stats()[2]["collections"])
print(gc.collect(), r())
gc.enable()
r = weakref.ref(C())
for i in range(1_500_000): pass
print(gc.isenabled(), r())`);
  assert.equal(stdout, "False True 0\n1 None\nTrue None\n");
});

test("finalizers are part of a transaction that is undone", async () => {
  const { stdout } = await runToEnd(`
import concrete, gc
class C:
    count = 0
    def __del__(self): C.count += 1
c = C()
try:
    with concrete.transaction():
        del c
        gc.collect()
        print("not seen", C.count)
        raise ValueError
except ValueError:
    print(C.count, type(c).__name__)
del c
gc.collect()
print(C.count)`);
  assert.equal(stdout, "0 C\n1\n");
});
