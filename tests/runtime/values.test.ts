// SPDX-License-Identifier: LGPL-2.1-or-later
// Values as bytes: every kind there and back, and what cannot cross.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../../runtime/encoding.ts";
import { Complex, ELLIPSIS, Float, FrozenSet, Tuple, type Value } from "../../runtime/values.ts";

const same: readonly Value[] = [
  null,
  true,
  false,
  0,
  -1,
  2 ** 31,
  -(2 ** 31) - 1,
  Number.MAX_SAFE_INTEGER,
  2n ** 53n,
  -(2n ** 200n),
  1.5,
  -0,
  1e300,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  "",
  "é😀",
  "a\ud800b",
  "\ufeffx",
  new Uint8Array([0, 255]),
  [1, [2, []]],
  Tuple.of<Value>(1, "a"),
  Tuple.of(),
  Tuple.of(3),
  new Set<Value>([1, "a"]),
  new FrozenSet<Value>([1]),
  {},
  { a: 1, b: { c: null } },
  new Map<Value, Value>([[1, 2]]),
  new Complex(1, -2),
  ELLIPSIS,
];

for (const value of same)
  test(`there and back: ${typeof value} ${Array.isArray(value) ? value.length : String(value).slice(0, 20)}`, () => {
    assert.deepStrictEqual(decode(encode(value)), value);
  });

test("other spellings of values", () => {
  assert.equal(decode(encode(undefined)), null);
  assert.equal(decode(encode(5n)), 5);
  assert.equal(decode(encode(new Float(1))), 1);
  assert.deepEqual(encode(new Float(1)), Uint8Array.from([0x66, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]));
  assert.deepEqual(decode(encode(new Map([["a", 1]]))), { a: 1 });
});

test("a key __proto__ is a key", () => {
  const value = decode(encode(new Map<Value, Value>([["__proto__", { polluted: true }]]))) as object;
  assert.deepEqual(Object.keys(value), ["__proto__"]);
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
});

test("a tuple's derived arrays are plain", () => {
  const doubled = Tuple.of(1, 2).map((item) => item * 2);
  assert.equal(doubled instanceof Tuple, false);
  assert.deepEqual(doubled, [2, 4]);
});

test("what cannot cross", () => {
  const loop: Value[] = [];
  loop.push(loop);
  const cases: readonly [unknown, RegExp][] = [
    [() => 1, /a function cannot cross/],
    [Symbol("x"), /a symbol cannot cross/],
    [new Date(), /an object of class Date cannot cross/],
    [loop, /nested deeper than 190 levels/],
  ];
  for (const [value, message] of cases) assert.throws(() => encode(value as Value), { name: "TypeError", message });
});

test("damaged bytes are an error", () => {
  for (const bytes of [[], [0x69, 1], [0x73, 255, 255, 255, 255], [0x5b, 255, 255, 255, 255], [0x3f]])
    assert.throws(() => decode(Uint8Array.from(bytes)), RangeError);
});
