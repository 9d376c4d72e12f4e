// SPDX-License-Identifier: LGPL-2.1-or-later
// Images whose weak references and lists of what is to be finalized were changed by hand: a point would follow them anywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ImageError, Program } from "../../runtime/node/index.ts";
import { machine } from "../runtime/running.ts";
import { type Change, changed, IMAGE } from "./forge.ts";

const KIND_WEAKREF = 56;
const SOURCE = `
import weakref
class C: pass
class D:
    def __del__(self): pass
c, e, d = C(), C(), D()
id(c)
plain = weakref.ref(c)
others = [weakref.ref(c, print), weakref.ref(c, print)]
one = weakref.ref(e)
while True: pass
`;
const [TARGET, NEXT, IDENTITY, HASH] = [12, 20, 24, 28];
const [WEAKREF_COUNT, FINALIZABLE_COUNT, WEAKREFS, FINALIZABLES, DEAD] = [112, 116, 192, 196, 200];

/** The weak references in the order of the header's array: plain, one after the other of `others`, one. */
function listed(view: DataView): number[] {
  const array = view.getUint32(WEAKREFS, true) - IMAGE;
  return Array.from(
    { length: view.getUint32(WEAKREF_COUNT, true) },
    (_, i) => view.getUint32(array + 12 + i * 4, true) - IMAGE,
  );
}
const set = (view: DataView, at: number, value: number) => view.setUint32(at, value, true);

test("an image put together like these is resumed", async () => {
  const image = await changed(SOURCE, (view, own) => {
    assert.equal(listed(view).length, 4);
    assert.equal(own(KIND_WEAKREF).length, 4);
    assert.equal(view.getUint32(FINALIZABLE_COUNT, true), 1);
  });
  const program = await Program.resume(machine, image);
  program.run({ instructions: 5_000_000 });
  program.close();
});

const CASES: Readonly<Record<string, Change>> = {
  "a circle of weak references": (view) => set(view, listed(view)[1]! + NEXT, IMAGE + listed(view)[0]!),
  "a weak reference behind itself": (view) => set(view, listed(view)[3]! + NEXT, IMAGE + listed(view)[3]!),
  "a weak reference to another object in the chain": (view) =>
    set(view, listed(view)[0]! + NEXT, IMAGE + listed(view)[3]!),
  "a target that is no object": (view) => set(view, listed(view)[3]! + TARGET, IMAGE + listed(view)[3]! + 8),
  "a target that is a number": (view) => set(view, listed(view)[3]! + TARGET, 7),
  "a target without an anchor": (view) => set(view, listed(view)[3]! + TARGET, IMAGE + 256),
  "an identity that is an address": (view) => set(view, listed(view)[0]! + IDENTITY, IMAGE + 256),
  "an identity in a reference that is not the first": (view) => set(view, listed(view)[1]! + IDENTITY, 9),
  "a hash that is no number": (view) => set(view, listed(view)[0]! + HASH, IMAGE + 256),
  "a weak reference twice among all": (view) => {
    const array = view.getUint32(WEAKREFS, true) - IMAGE;
    set(view, array + 16, view.getUint32(array + 12, true));
  },
  "something else among the weak references": (view) =>
    set(view, view.getUint32(WEAKREFS, true) - IMAGE + 12, IMAGE + 256),
  "more weak references than there is room": (view) => set(view, WEAKREF_COUNT, 1000),
  "weak references in chains that are not in the array": (view) => set(view, WEAKREF_COUNT, 1),
  "no array of weak references": (view) => set(view, WEAKREFS, 0),
  "a number to be finalized": (view) => set(view, view.getUint32(FINALIZABLES, true) - IMAGE + 12, 3),
  "nothing to be finalized": (view) => set(view, view.getUint32(FINALIZABLES, true) - IMAGE + 12, 0),
  "more to be finalized than there is room": (view) => set(view, FINALIZABLE_COUNT, 0x40000000),
  "one array for two things": (view) => set(view, FINALIZABLES, view.getUint32(WEAKREFS, true)),
  "a queue without a next place": (view) => {
    set(view, DEAD, view.getUint32(FINALIZABLES, true));
    set(view, FINALIZABLES, 0);
    set(view, FINALIZABLE_COUNT, 0);
  },
  "a point that is due too late": (view) => set(view, 108, 0x40000000),
};
for (const [what, change] of Object.entries(CASES))
  test(what, async () => {
    const image = await changed(SOURCE, change);
    await assert.rejects(
      Program.resume(machine, image),
      (error) => error instanceof ImageError && error.code === "unsound",
    );
  });
