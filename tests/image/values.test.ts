// SPDX-License-Identifier: LGPL-2.1-or-later
// Values of all kinds, read in Python by what docs/image-format.md tells, are those that the program has.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { loadMachine, Program } from "../../runtime/node/index.ts";
import { ROOT } from "../modes/programs.ts";

const machine = await loadMachine();
const directory = mkdtempSync(join(tmpdir(), "concrete-values-"));
after(() => rmSync(directory, { recursive: true }));

interface Values {
  readonly globals: Record<string, string>;
  readonly locals: readonly Record<string, string>[];
}

/** The variables of a program that waits. */
async function valuesOf(source: string): Promise<Values> {
  const program = Program.start(machine, source);
  assert.equal(program.run().reason, "waiting");
  const path = join(directory, "values.image");
  writeFileSync(path, await program.save());
  const reader = join(ROOT, "tests/image/values.py");
  const text = execFileSync("python3", [reader, join(ROOT, "dist/base.image"), path], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(text);
}

test("data: what the reader shows is the program's own repr", async () => {
  const { globals } = await valuesOf(`
import concrete
data = [0, -1, 2**30 - 1, 2**30, -2**30, -2**30 - 1, 2**31, -2**31, 2**32, 2**63, -2**64, 3**400, -3**401, True, False, None, ...]
floats = [0.5, -0.0, 1e300, float("inf"), float("nan"), 1.5 + 2j, complex(-0.0, 1)]
texts = ["", "a", "\\u00e9", "latin \\u00e9", "\\u03a9 two", "\\U0001f600 four", "nul \\0", "\\ud800 lone", "x" * 70000, "\\u03a9" * 70000]
grown = ""
for k in range(300): grown += "line %d \\u00e9" % k
kept = grown
for k in range(9): grown += "more"
raw = [b"", b"a", bytes(range(256)), b"z" * 70000, bytearray(), bytearray(b"hello")]
front = bytearray(b"0123456789" * 100)
del front[:7]
tuples = [(), (1,), (1, (2, "x"), None), tuple(range(20000))]
cut = list(range(100))
del cut[50:]
gaps = {k: k * k for k in range(100)}
for k in range(0, 100, 3): del gaps[k]
again = {"a": 1, "b": 2}
del again["a"]
again["a"] = 3
mixed = {1: [], None: (), (1, 2): {}, 1.5: b"", "": range(5)}
slices = [range(1, 9, 3), range(2**70), slice(1, 2), slice(None, None, -1)]
reprs = {name: repr(value) for name, value in list(globals().items()) if name[0] != "_" and name != "concrete"}
concrete.suspend()
`);
  // The texts are themselves shown as Python does: a dict of them is read by Python.
  const check = `import ast, sys, json
shown = json.load(open(sys.argv[1]))
reprs = ast.literal_eval(shown["reprs"])
assert len(reprs) > 12, len(reprs)
for name, text in reprs.items(): assert name == "k" or shown[name] == text, (name, shown[name][:300], text[:300])`;
  const path = join(directory, "shown.json");
  writeFileSync(path, JSON.stringify(globals));
  execFileSync("python3", ["-c", check, path], { encoding: "utf8" });
});

test("objects", async () => {
  const { globals } = await valuesOf(`
import concrete, weakref, math
class Plain:
    def __init__(self, x): self.x = x
    def m(self): pass
class Slots: __slots__ = "a", "b"
class Both(Slots): __slots__ = "c", "__dict__"
class Seq(list): pass
plain = Plain(1)
other = Plain(2); other.__dict__["k"] = 3
fresh = Plain(0); fresh.__dict__ = {"y": 4}
slots = Slots(); slots.b = 1
both = Both(); both.a = 1; both.c = 2; both.q = 3
kept = Both(); kept.b = 1; kept.__dict__["r"] = 2
seq = Seq([1, 2]); seq.name = "s"
def outer(x):
    y = []
    def inner(): return x, y
    return inner
closure = outer(10)
def numbers(n):
    for k in range(n): yield k * n
running, created, ended = numbers(3), numbers(4), numbers(0)
next(running), list(ended)
bound, builtin, native = plain.m, [].append, math.sqrt
view = memoryview(bytearray(b"0123456789"))[1:9:3]
def thrower(): raise OSError(2, "no", "file")
try:
    try: thrower()
    except OSError as error: raise ValueError("v") from error
except ValueError as error: failure = error
alive, nothing = weakref.ref(plain), weakref.ref(Plain)
keys, walk, prop, sets = {"a": 1}.keys(), iter([1]), property(outer), {"x", "y"}
concrete.suspend()
`);
  const expected: Record<string, string> = {
    plain: "<Plain x=1>",
    other: "<Plain x=2, k=3>",
    fresh: "<Plain y=4>",
    slots: "<Slots b=1>",
    both: "<Both a=1, c=2, q=3>",
    kept: "<Both b=1, r=2>",
    seq: "<Seq [1, 2] name='s'>",
    Both: "class Both(Slots)",
    closure: "function outer.<locals>.inner line 18 x=10 y=[]",
    running: "generator numbers suspended line 22 {'n': '3', 'k': '0'}",
    created: "generator numbers created line 22 {'n': '4'}",
    ended: "generator numbers finished",
    bound: "method function Plain.m line 5, <Plain x=1>",
    builtin: "method native append, []",
    native: "native sqrt",
    math: "module 'math'",
    view: "memoryview 'B' (3,) b'147'",
    failure:
      "ValueError('v',) cause <FileNotFoundError FileNotFoundError(2, 'no') at <module>:29 at thrower:27 " +
      "errno=2, strerror='no', filename='file'> context <FileNotFoundError FileNotFoundError(2, 'no') " +
      "at <module>:29 at thrower:27 errno=2, strerror='no', filename='file'> at <module>:30",
    alive: "weak reference to <Plain x=1>",
    nothing: "weak reference to class Plain(object)",
    keys: "dict_keys({'a': 1})",
    walk: "list_iterator over [1]",
    sets: `set(["'x'", "'y'"])`,
  };
  for (const [name, text] of Object.entries(expected)) assert.equal(globals[name], text, name);
});

test("local variables, those in cells among them", async () => {
  const { locals } = await valuesOf(`
import concrete
def f(p, q):
    r = 1
    def g(): return p, r
    for i in range(3): last = [i for _ in "ab"]
    concrete.suspend()
    never = 1
f(5, q="x")
`);
  const { g, ...others } = locals[0]!;
  assert.equal(g, "function f.<locals>.g line 5 p=5 r=1");
  assert.deepEqual(others, { p: "5", q: "'x'", r: "1", i: "2", last: "[2, 2]" });
});
