// SPDX-License-Identifier: LGPL-2.1-or-later
// Every native function of the machine, those included that only the prelude can reach, is called with values of all
// kinds: a damaged image may have that done. Whatever comes of it, the program stays one that the verifier takes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileEncoded } from "../../runtime/compile-import.ts";
import { Instance } from "../../runtime/instance.ts";
import { readBuilt } from "../modes/execution.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { IMAGE } from "./forge.ts";
import { runTo, startProgram, staysSound } from "./subjects.ts";

const KIND_LIST = 34;
const KIND_NATIVE = 45;
const EFFORT = Number(process.env.CONCRETE_EFFORT ?? 1);
/** What is called is put into the first list, with the least and most arguments and a number to begin with. */
const SOURCE = `
import collections, concrete, itertools, sys, weakref
slot = [None, 111111, 222222, 333333, 444444]
def random(n):
    slot[3] = (slot[3] * 1103515245 + 12345) & 0x3fffffff
    return (slot[3] >> 8) % n
Cell = type((lambda x: lambda: x)(1).__closure__[0])
class Own: __slots__ = "x", "__weakref__"
class Plain:
    def method(self): pass
    @property
    def value(self): return 5
class Meta(type): pass
class Lists(list): pass
class Texts(str): pass
class Whole(int): pass
class Wrong(ValueError): pass
def generator(): yield from [1, 2]
def outer():
    inner = 5
    def function(a, b=3, *, c=4): return inner
    return function
def raised():
    try: 1 / 0
    except ZeroDivisionError as e: return e
def values():
    plain, own, started, e = Plain(), Own(), generator(), raised()
    own.x = 3
    next(started)
    frame = e.__traceback__.tb_frame
    return [
        None, True, 0, 1, -1, 7, 1 << 40, -(1 << 70), 0.5, float("nan"), 2j, "", "text", "%s %d", "é☃", b"", b"bytes", bytearray(b"abc"),
        [], [1, "a", None], [0.5] * 4, [3, 1, 2], (), (1, 2), ("a", "b"), (int, str), {}, {"a": 1}, {1: 2}, {1: 2}.keys(), {}.items(), {}.values(), set(), {1, "a"}, frozenset([2]),
        range(3), range(1 << 40), slice(1), generator(), started, iter([1, 2]), iter({1: 2}), iter({1}), iter("ab"), iter(range(3)), iter(int, 1), enumerate("ab"), zip([1], [2]),
        map(len, []), filter(None, [1]), reversed((1,)), Cell(5), Cell(), outer, outer(), len, [].append, plain.method, str.join, dict.fromkeys,
        Plain, plain, Own, own, Own.x, Plain.value, Plain.__dict__["value"], Meta, Meta("M", (), {}), Lists, Lists([1]), Texts, Texts("t"), Whole(9), Wrong, Wrong(1), int, type, list, object,
        classmethod(len), staticmethod(len), e, OSError(2, "a"), StopIteration(3), KeyError, e.__traceback__, frame, frame.f_code, outer.__code__, sys, type(sys)("m"),
        memoryview(b"ab"), memoryview(bytearray(b"abcd")).cast("H"), weakref.ref(plain), weakref.proxy(plain), super(Lists, Lists()), type.__dict__, Ellipsis, NotImplemented,
        concrete.execute(len, ""), collections.deque([1]), itertools.count(), list[int], int | str, sys.stdout, sys.flags,
    ]
while slot[4] == 444444: pass
while True:
    have = values()
    for _ in range(8):
        try: slot[0](*[have[random(len(have))] for _ in range(slot[1] + random(slot[2] - slot[1] + 1))])
        except BaseException as e: pass
`;

interface Native {
  readonly name: string;
  readonly at: number;
  readonly least: number;
  readonly most: number;
}

/** The native functions in an image. */
function nativesOf(view: DataView): Native[] {
  const found: Native[] = [];
  const end = view.getUint32(8, true) - IMAGE;
  for (let at = 256; at < end - 8; at += 8) {
    // Objects are not walked here: what looks like a native function, and has a name, is one.
    if (view.getUint8(at + 4) !== KIND_NATIVE || view.getUint16(at + 6, true) !== 6) continue;
    const text = view.getUint32(at + 12, true) - IMAGE;
    const least = view.getInt32(at + 20, true);
    const most = view.getInt32(at + 24, true);
    if (text < 0 || text >= end || view.getUint8(text + 4) !== 3 || !(least & most & 1)) continue;
    const name = String.fromCharCode(...new Uint8Array(view.buffer, text + 16, view.getUint32(text + 8, true)));
    found.push({ name, at, least: least >> 1, most: most >> 1 });
  }
  return found;
}

test("native functions stand any arguments", () => {
  const built = readBuilt();
  let instance = new Instance(built.module, compileEncoded);
  startProgram(instance, built, "natives", SOURCE);
  runTo(instance, 60_000n);
  instance.call("collect", 1);
  const image = instance.image().slice();
  const view = new DataView(image.buffer);
  let slot = 0;
  for (let at = view.getUint32(8, true) - IMAGE; at < image.length; at += view.getUint16(at + 6, true) * 8) {
    const items = view.getUint32(at + 12, true) - IMAGE + 12;
    if (
      view.getUint8(at + 4) === KIND_LIST &&
      view.getUint32(at + 8, true) === 5 &&
      view.getInt32(items + 16, true) === 888889
    )
      slot = items;
  }
  assert.ok(slot > 0, "the program has its list");
  const natives = nativesOf(view);
  assert.ok(natives.length > 900, `${natives.length} natives`);
  const seed = testSeed();
  const random = seeded(seed);
  const wrong: string[] = [];
  for (const { name, at, least, most } of natives)
    for (let turn = 0; turn < (name.startsWith("_") && !name.startsWith("__") ? 4 : 1) * EFFORT; turn++) {
      const start = random(1 << 29);
      for (const [index, value] of [
        IMAGE + at,
        2 * least + 1,
        2 * (most < 0 || most > 6 ? least + 2 : most) + 1,
        2 * start + 1,
        1,
      ].entries())
        view.setUint32(slot + 4 * index, value, true);
      try {
        instance.load(image);
        assert.equal(instance.call("verify"), 0, String(instance.ask("verifyMessage")));
        instance.call("attach");
        instance.call("setMemoryLimit", 48 << 20);
        runTo(instance, instance.call("instructions") + 30_000n);
        instance.call("collect", 1);
        instance.ask("inspect");
        staysSound(instance);
      } catch (error) {
        wrong.push(`${name} (native at ${at}), begun with ${start}: ${String(error).slice(0, 200)}`);
        instance = new Instance(built.module, compileEncoded);
      }
    }
  assert.deepEqual(wrong, [], `seed ${seed}`);
});
