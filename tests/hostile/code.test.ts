// SPDX-License-Identifier: LGPL-2.1-or-later
// Damaged compiled code, and damaged values that a host answers with, are refused, or do no harm.
import assert from "node:assert/strict";
import { test } from "node:test";
import { opcode } from "../../compiler/codegen/opcodes.ts";
import { compile } from "../../compiler/index.ts";
import { compileEncoded } from "../../runtime/compile-import.ts";
import { encode } from "../../runtime/encoding.ts";
import { readOperations } from "../../runtime/inspection.ts";
import { Instance } from "../../runtime/instance.ts";
import { Tuple, type Value } from "../../runtime/values.ts";
import { readBuilt } from "../modes/execution.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { PROGRAMS } from "./programs.ts";
import { startOptions } from "./subjects.ts";

const trials = Number(process.env.CONCRETE_TRIALS ?? 4000) / 4;
const built = readBuilt();

/** Changes a few bytes or words, or cuts the end off. */
function damage(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let count = 1 + random(3); count > 0; count--) {
    const at = random(copy.length - 4);
    const way = random(5);
    if (way === 0) view.setUint8(at, copy[at]! ^ (1 << random(8)));
    else if (way === 1) view.setUint8(at, random(256));
    else if (way === 2) view.setUint32(at, random(64), true);
    else if (way === 3) view.setUint32(at, 0xffffffff - random(64), true);
    else view.setUint16(at, random(0x10000), true);
  }
  return random(20) === 0 ? copy.subarray(0, random(copy.length)) : copy;
}

function answer(instance: Instance, how: (value: Value) => Uint8Array): void {
  for (const { id } of readOperations(instance.ask("operations")))
    if (instance.answer(id, 0, how(1.5)) !== 0) instance.answer(id, 0, encode(1.5));
}

/** An instance for one trial after the other, and the base image in it. */
const instance = new Instance(built.module, compileEncoded);
instance.load(built.base);
instance.call("attach");
const base = instance.read();

/** A program with these options; runs it for a while if the machine takes it. */
function attempt(options: Uint8Array): void {
  instance.write(base);
  instance.call("setMemoryLimit", 48 << 20);
  if (instance.start(options) !== 0) return;
  for (let stops = 0; stops < 20; stops++) {
    const reason = instance.call("run", 20_000n);
    if (reason === 1 || reason === 7) answer(instance, encode);
    else if (reason === 6) instance.ask("output");
    else break;
  }
  instance.ask("output");
  instance.ask("result");
  instance.ask("inspect");
}

test(`${trials} damaged programs do no harm`, () => {
  const compiled = PROGRAMS.map(([name, source]) => startOptions(name, source));
  const first = testSeed() * 1_000_000;
  for (let seed = first; seed < first + trials; seed++) {
    const random = seeded(seed);
    const options = damage(compiled[random(compiled.length)]!, random);
    assert.doesNotThrow(() => attempt(options), `trial ${seed}`);
  }
});

test("a loop is entered at its head alone", () => {
  const code = compile("for x in []:\n  x", { filename: "x.py" });
  const options = { file: "x.py", source: "", argv: [], modules: {}, functions: [], environ: {} };
  const jump = [...code.instructions].findIndex((word, at) => at % 4 === 0 && word === opcode("JUMP_FOR"));
  assert.notEqual(jump, -1);
  for (const distance of [-1, 0, 1]) {
    const changed = Uint16Array.from(code.instructions);
    changed[jump + 2]! += distance;
    code.instructions = changed;
    const instance = new Instance(built.module, compileEncoded);
    instance.load(built.base);
    instance.call("attach");
    assert.equal(instance.start(encode({ ...options, code })) === 0, distance === 0);
    changed[jump + 2]! -= distance;
  }
});

test(`${trials} damaged answers do no harm`, () => {
  const value = encode([
    Tuple.of<Value>(1, -5n, 10n ** 30n, 2.5, "text é", "\u{1f600}", new Uint8Array([1, 2, 3]), null, true),
    new Set<Value>([1, "two", Tuple.of<Value>(3, 4)]),
    new Map<Value, Value>([["key", [1, 2, [3, [4]]]]]),
    compile("def f(a, *b, c=1, **d):\n    return [a, b, c, d]\nprint(f(1, 2))\n", { filename: "answer" }),
  ] as Value);
  const instance = new Instance(built.module, compileEncoded);
  const source = "import time\nfor i in range(1000000):\n    x = time.time()\n    y = repr(x)[:20]\n";
  instance.load(built.base);
  instance.call("attach");
  instance.start(
    encode({
      code: compile(source, { filename: "asks" }),
      file: "asks",
      source,
      argv: ["asks"],
      modules: {},
      functions: [],
      environ: {},
    }),
  );
  const first = testSeed() * 2_000_000;
  for (let seed = first; seed < first + trials; seed++) {
    while (instance.call("run", instance.call("instructions") + 1000n) !== 1);
    const random = seeded(seed);
    assert.doesNotThrow(() => answer(instance, () => damage(value, random)), `trial ${seed}`);
    if (seed % 100 === 0)
      assert.equal(instance.call("verify"), 0, `trial ${seed}: ${String(instance.ask("verifyMessage"))}`);
  }
});
