// SPDX-License-Identifier: LGPL-2.1-or-later
// An instruction cannot be stopped in the middle, so none may take long: what would is refused with an exception that the
// program can catch, or left to the prelude, where the host can stop it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runToEnd, start } from "../runtime/running.ts";

const TELL = "def tell(f):\n    try: return f()\n    except Exception as e: return type(e).__name__, str(e)[:60]\n";
const REFUSED = "('OverflowError', 'integers too large for arithmetic in one step')";

/** Runs a program that must end well, and gives the lines it printed. */
async function lines(source: string): Promise<string[]> {
  const { stdout, stderr, stop } = await runToEnd(source);
  assert.equal(stderr, "", stderr);
  assert.equal(stop.reason, "finished", JSON.stringify(stop));
  return stdout.trimEnd().split("\n");
}

test("arithmetic of ints that would take minutes is refused, and the program goes on", async () => {
  const source = `${TELL}
import math, sys
sys.set_int_max_str_digits(0)
a = (1 << 40_000_000) + 1
b = (1 << 20_000_000) + 1
for f in (
    lambda: a * a, lambda: 3 ** 40_000_000, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: pow(a, 3, b), lambda: round(a, -6_000_000),
    lambda: math.gcd(a, b), lambda: math.lcm(a, a - 2), lambda: math.isqrt(a), lambda: str(a), lambda: f"{a:,}", lambda: "%d" % a,
    lambda: int("9" * 12_000_000), lambda: int("6" * 12_000_000, 7), lambda: math.prod([b, b]), lambda: range(0, a, b), lambda: range(0, b, a)[:: b],
): print(tell(f))
print((a * 3) % 7, (1 << 3_000_000) * ((1 << 3_000_000) + 1) == (1 << 6_000_000) + (1 << 3_000_000), 2 ** 40_000_000 == 1 << 40_000_000)
print(a in range(0, b, 3), math.gcd(a, 6), len(bin(a)))
`;
  const printed = await lines(source);
  assert.deepEqual(printed.slice(0, 18), Array(18).fill(REFUSED));
  assert.deepEqual(printed.slice(18), [`${(3n * (2n ** 40_000_000n + 1n)) % 7n} True True`, "False 1 40000003"]);
});

/** Preparation, and an expression that takes far more than anybody would wait for. */
const ENDLESS: readonly (readonly [string, string])[] = [
  ["y = (1 << 200_000) - 1; z = (1 << 60_000) - 5", "pow(3, y, z)"],
  ["y = (1 << 400_000_000) - 1", "pow(3, y, 1_000_007)"],
  ["a = 3 ** 600_000; b = 5 ** 430_000", "pow(a, -1, b)"],
  ["a = 3 ** 600_000; b = 5 ** 430_000", "math.gcd(a, b)"],
  ["", "math.comb(4_000_000, 2_000_000)"],
  ["", "math.perm(2 ** 20_000, 20_000)"],
  ["", "math.factorial(3_000_000)"],
  ["a = [(1 << 1_000_000) + 1] * 1_000_000", "sum(a)"],
  ["a = [(1 << 1_000_000) + 1] * 1_000_000", "math.sumprod(a, a)"],
  ["t = u = ()\nfor _ in range(60): t = (t, t); u = (u, u)", "hash(t)"],
  ["t = u = ()\nfor _ in range(60): t = (t, t); u = (u, u)", "t == u"],
  ["t = u = ()\nfor _ in range(60): t = (t, t); u = (u, u)", "t < u"],
  ["t = ()\nfor _ in range(60): t = (t, t)", "repr(t)"],
  ["a = ['x' * 20_000_000] * 100_000; b = 'x' * 19_999_999 + 'y'", "b in a"],
  ["a = ['x' * 20_000_000] * 100_000; b = 'x' * 19_999_999 + 'y'", "a.count(b)"],
  ["a = ['x' * 20_000_000] * 100_000; b = 'x' * 19_999_999 + 'y'", "a.index(b)"],
  ["a = ['x' * 20_000_000] * 100_000; b = 'x' * 19_999_999 + 'y'", "a.remove(b)"],
  ["a = ['x' * 20_000_000] * 100_000; b = ['x' * 19_999_999 + 'x'] * 100_000", "a == b"],
  ["a = ['x' * 20_000_000, 'x' * 19_999_999 + 'y'] * 100_000", "sorted(a)"],
  ["a = ['x' * 20_000_000, 'x' * 19_999_999 + 'y'] * 100_000", "max(a)"],
  ["a = 'x' * 20_000_000; b = ('x' * 19_999_999 + 'y',) * 100_000", "a.startswith(b)"],
  ["a = [(1 << 61) * i - i for i in range(1, 60_000)]", "set(a)"],
  ["a = [(1 << 61) * i - i for i in range(1, 60_000)]", "dict.fromkeys(a)"],
  ["a = {(1 << 61) * i - i for i in range(1, 3_000)}; b = list(a) * 100", "a.issuperset(b)"],
];

test("what takes long over many items can be stopped in the middle", () => {
  for (const [preparation, expression] of ENDLESS) {
    const { program, output } = start(`import math\n${preparation}\nprint("ready")\n${expression}\n`);
    while (!output.stdout) program.run({ instructions: 10_000 });
    // Without bounds, the first of these calls would not come back.
    const begun = performance.now();
    do {
      assert.deepEqual(program.run({ instructions: 10_000 }), { reason: "paused" }, expression);
    } while (performance.now() - begun < 300);
    program.close();
  }
});

test("texts are searched from the end, and stripped of many characters, in linear time", async () => {
  const source = `
a = "a" * 1_000_000
n = "a" * 100_000 + "b" + "a" * 100_000
print(a.rfind(n), a.encode().rfind(n.encode()), (a + n + a).rfind(n), len((n + a).rsplit(n)), len(a.strip("".join(map(chr, range(0x100, 0xd000))) + "a")))
`;
  assert.deepEqual(await lines(source), ["-1 -1 1000000 2 0"]);
});

test("a hash that takes long is the same, wherever the prelude takes over", async () => {
  const source = `
t = tuple(range(1000))
items = [t + (i,) for i in range(17_500)]
f = frozenset(items)
print(hash(f), hash(f) == hash(frozenset(items[::-1])), hash((f, 1)))
`;
  assert.deepEqual(await lines(source), ["938430063965265037 True 5915535753713978292"]);
});
