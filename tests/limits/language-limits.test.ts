// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that go to the limits of the machine and the compiler, each ending in a Python exception that the program can
// catch, after which it goes on. Limits that a host sets are in tests/runtime/limits.test.ts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compile, PythonSyntaxError } from "../../compiler/index.ts";
import { runToEnd, start } from "../runtime/running.ts";

/** Runs a program that must end well, and gives what it printed. */
async function printed(source: string, limits: { memory?: number } = {}): Promise<string> {
  const { stdout, stderr, stop } = await runToEnd(source, { limits: { instructions: 200_000_000, ...limits } });
  assert.equal(stderr, "", stderr);
  assert.equal(stop.reason, "finished", JSON.stringify(stop));
  return stdout;
}

const DOWN = "def down(n):\n    return n and 1 + down(n - 1)\n";
const TELL = "def tell(f):\n    try: return f()\n    except Exception as e: return type(e).__name__, str(e)[:60]\n";

test("recursion works up to the limit of 1,000 and ends in RecursionError beyond", async () => {
  assert.equal(await printed(`${DOWN}print(down(990))`), "990\n");
  const source = `${DOWN}${TELL}print(tell(lambda: down(1000)))\nprint(down(500))`;
  assert.equal(await printed(source), "('RecursionError', 'maximum recursion depth exceeded')\n500\n");
});

test("4,095 threads beside the main one, and RuntimeError beyond", async () => {
  const source = `${TELL}
import concrete
def wait(): return parked.join()
def hold():
    while not free: pass
free = False
parked = concrete.execute(hold)
threads = [concrete.execute(wait) for _ in range(4094)]
print(tell(lambda: concrete.execute(wait)))
free = True
for t in threads: t.join()
print(concrete.execute(len, "after").join())
`;
  assert.equal(await printed(source), "('RuntimeError', \"can't start new thread: there are too many\")\n5\n");
});

test("the limit can be set", async () => {
  assert.equal(await printed(`import sys\nsys.setrecursionlimit(50_000)\n${DOWN}print(down(40_000))`), "40000\n");
  const { stdout } = await runToEnd(`${DOWN}${TELL}print(tell(lambda: down(200)))`, { recursionLimit: 100 });
  assert.equal(stdout, "('RecursionError', 'maximum recursion depth exceeded')\n");
});

test("with a limit of a million, endless recursion ends in an exception, and the program goes on", async () => {
  const source = `
import sys
sys.setrecursionlimit(1_000_000)
def f(): return f()
try: f()
except (RecursionError, MemoryError) as e: print("stopped")
print("after")
`;
  assert.equal(await printed(source), "stopped\nafter\n");
  const { stop } = await runToEnd(source, { limits: { memory: 16 << 20 } });
  assert.deepEqual(stop, { reason: "limit", limit: "memory" });
});

test("recursion through special methods, generators and natives ends", async () => {
  const source = `${TELL}
class R:
    def __repr__(self): return repr([self])
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __getattr__(self, n): return getattr(self, n)
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __index__(self): return [0][self]
    def __lt__(self, o): return sorted([self, o])
    def __call__(self): return self()
    def __getitem__(self, i): return self[i]
    def __add__(self, o): return sum([self, o])
    __radd__ = __add__
def gen(n):
    yield from gen(n + 1)
r = R()
for f in (lambda: repr(r), lambda: r == R(), lambda: hash(r), lambda: r.x, lambda: list(r), lambda: len(r), lambda: bool(r), lambda: [0][r], lambda: r < R(), lambda: r(), lambda: r[0], lambda: r + 1, lambda: list(gen(0)), lambda: isinstance(1, r) or str(r)):
    print(tell(f)[0])
`;
  const lines = (await printed(source)).trim().split("\n");
  assert.equal(lines.length, 14);
  for (const line of lines.slice(0, 13)) assert.equal(line, "RecursionError");
});

test("nested containers are compared, printed and hashed, however deep", async () => {
  const source = `${TELL}
def nest(n, wrap):
    x = ()
    for _ in range(n): x = wrap(x)
    return x
for wrap in (lambda x: [x], lambda x: (x,), lambda x: {1: x}):
    a, b = nest(100_000, wrap), nest(100_000, wrap)
    print(tell(lambda: a == b), tell(lambda: len(repr(a))))
print(tell(lambda: hash(nest(100_000, lambda x: (x,))) and 1))
print(tell(lambda: isinstance(1, nest(100_000, lambda x: (x, str)))))
cycle = []
cycle.append(cycle)
print(cycle, tell(lambda: cycle == [cycle[0]]))
other = [cycle]
other[0] = other
print(tell(lambda: cycle == other))
`;
  for (const line of (await printed(source)).trim().split("\n"))
    assert.match(line, /RecursionError|True|^\(?\d|\[\[/, line);
});

test("what does not fit into memory is a MemoryError, and the program goes on", async () => {
  const source = `${TELL}
for f in (lambda: [0] * 10**10, lambda: "ab" * 10**10, lambda: bytes(10**10), lambda: bytearray(10**10), lambda: 1 << 10**11, lambda: tuple([0]) * 10**10, lambda: "x".ljust(10**10), lambda: "%0*d" % (2**31 - 1, 1) and 0, lambda: b"a".join([b"b"]) * 10**10):
    print(tell(f)[0])
print("after")
`;
  const lines = (await printed(source, { memory: 256 << 20 })).trim().split("\n");
  assert.equal(lines.pop(), "after");
  for (const line of lines) assert.match(line, /^(?:MemoryError|OverflowError)$/);
});

test("big ints have the limits of CPython", async () => {
  const source = `${TELL}
import sys
print(sys.get_int_max_str_digits(), tell(lambda: str(10**5000)), tell(lambda: int("9" * 5000)))
sys.set_int_max_str_digits(0)
print(len(str(10**50_000)), int("9" * 20_000) == 10**20_000 - 1)
print(tell(lambda: 10 ** 10 ** 10)[0], tell(lambda: 1 << (1 << 70)))
print((3**20_000 * 7**20_000) == 21**20_000, (10**20_000 + 7) % 10**9, (7**10_000 // 7**9_999))
`;
  const text = await printed(source, { memory: 256 << 20 });
  assert.match(text, /^4300 \('ValueError', 'Exceeds the limit \(4300 digits\).*\) \('ValueError', 'Exceeds/);
  assert.match(text, /\n50001 True\n(?:MemoryError|OverflowError) /);
  assert.match(text, /\nTrue 7 7\n$/);
});

test("a call takes many arguments, a function many parameters, a program many names", async () => {
  const many = Array.from({ length: 2000 }, (_, index) => `a${index}`);
  const source = `
def f(*args, **kwargs): return len(args), len(kwargs)
print(f(*range(50_000)), f(**{"k%d" % i: i for i in range(20_000)}))
def g(${many.join(", ")}): return a0 + a1999
print(g(*range(2000)), g(${many.map((name, index) => `${name}=${index}`).join(", ")}))
${many.map((name, index) => `${name} = ${index}`).join("\n")}
print(${many.slice(0, 300).join(" + ")})
print(len([${many.join(", ")}]), len({${many.map((name) => `"${name}": ${name}`).join(", ")}}))
`;
  assert.equal(await printed(source), "(50000, 0) (0, 20000)\n1999 1999\n44850\n2000 2000\n");
});

test("too many arguments from an unpacked iterable", async () => {
  const source = `${TELL}def f(*a): return len(a)\nprint(tell(lambda: f(*range(3_000_000))))\nprint("after")`;
  assert.match(await printed(source, { memory: 512 << 20 }), /^(?:3000000|\('\w+Error', .*\))\nafter\n$/);
});

test("long texts and long lines", async () => {
  const text = "x".repeat(300_000);
  assert.equal(await printed(`s = "${text}"\nprint(len(s), s[-1])`), "300000 x\n");
  assert.equal(await printed(`print(${"1 + ".repeat(2000)}1)`), "2001\n");
  assert.equal(await printed(`x = 0\n${"x += 1\n".repeat(20_000)}print(x)`), "20000\n");
  assert.equal(await printed("print('x' * 3_000_000)"), `${"x".repeat(3_000_000)}\n`);
});

test("source nested too deep is refused, not a crash of the compiler", () => {
  const nested: readonly ((n: number) => string)[] = [
    (n) => "(".repeat(n) + ")".repeat(n),
    (n) => "[".repeat(n) + "]".repeat(n),
    (n) => `${"-".repeat(n)}1`,
    (n) => `${"not ".repeat(n)}1`,
    (n) => `${"lambda: ".repeat(n)}1`,
    (n) => `x${".a".repeat(n)}`,
    (n) => `x${"()".repeat(n)}`,
    (n) => `x${"[0]".repeat(n)}`,
    (n) => `${"1 if 1 else ".repeat(n)}1`,
    (n) => `${"a and ".repeat(n)}1`,
    (n) => `${"1 ** ".repeat(n)}1`,
    (n) => `${"a = ".repeat(n)}1`,
    (n) => `${'f"{'.repeat(n)}1${'}"'.repeat(n)}`,
    (n) => `${Array.from({ length: n }, (_, depth) => `${" ".repeat(depth)}if 1:\n`).join("")}${" ".repeat(n)}pass\n`,
    (n) =>
      `${Array.from({ length: n }, (_, depth) => `${" ".repeat(depth)}def f():\n`).join("")}${" ".repeat(n)}pass\n`,
    (n) => `${"if 1: pass\nel".repeat(n)}se: pass\n`,
    (n) => `def f(): ${"(yield ".repeat(n)}1${")".repeat(n)}`,
    (n) => `x = ${"{1: ".repeat(n)}1${"}".repeat(n)}`,
    (n) => `${"[x for x in ".repeat(n)}y${"]".repeat(n)}`,
  ];
  for (const make of nested)
    for (const depth of [10, 90, 300, 5_000, 60_000]) {
      if (depth > 5_000 && make(3).includes("\n")) continue;
      const source = make(depth);
      try {
        compile(source);
      } catch (error) {
        assert.ok(error instanceof PythonSyntaxError, `${source.slice(0, 20)} × ${depth}: ${error}`);
        assert.ok(depth > 10, `${source.slice(0, 60)}: ${error.message}`);
      }
    }
});

test("an instruction that works long is counted by its size", async () => {
  for (const work of [
    "sorted(range(300_000, 0, -1))",
    "'ab' * 3_000_000",
    "list(range(300_000))",
    "7 ** 40_000",
    "'x' * 10**6 in 'y' * 10**6",
  ]) {
    const { program } = start(work);
    assert.equal(program.run().reason, "finished");
    assert.ok(program.instructions > 5_000n, `${work}: ${program.instructions}`);
  }
});
