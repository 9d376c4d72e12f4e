// SPDX-License-Identifier: LGPL-2.1-or-later
// Images by hand in which something is wrong that follows from the rest: hashes, indexes, tables.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ImageError, Program } from "../../runtime/node/index.ts";
import { machine } from "../runtime/running.ts";
import { changed, IMAGE } from "./forge.ts";

const KIND_STR = 3;
const KIND_BYTES = 4;
const KIND_SET = 37;
const KIND_DICT = 36;
const H_INTERNED = 136;
const H_IDENTITIES = 156;
const SOURCE = `
numbers = {i * 1048576: None for i in range(200)}  # many start at the same slot
for i in range(0, 100, 3): del numbers[i * 1048576]
class Same:
    def __hash__(self): return 5
same = {Same(): None for _ in range(20)}
apart = {i * 32 for i in range(40)}
texts = {b'some text', 2.5}
ids = [id([i]) for i in range(9)]
kept = [[i] for i in range(6)]
ids = [id(x) for x in kept]
while True: pass
`;

type Own = (kind: number) => number[];

/** The program's dict with so many items: where its fields, entries and index are. */
function dictOf(view: DataView, own: Own, items: number): { at: number; entries: number; index: number } {
  const at = own(KIND_DICT).find((place) => view.getUint32(place + 8, true) === items)!;
  return { at, entries: view.getUint32(at + 12, true) - IMAGE + 12, index: view.getUint32(at + 16, true) - IMAGE + 16 };
}
/** The places of the program's set with so many elements. */
function placesOf(view: DataView, own: Own, elements: number): number[] {
  const at = own(KIND_SET).find((place) => view.getUint32(place + 8, true) === elements)!;
  const places = view.getUint32(at + 12, true) - IMAGE;
  return Array.from({ length: view.getUint32(places + 8, true) }, (_, i) => places + 12 + i * 12);
}
function swap(view: DataView, a: number, b: number): void {
  const kept = view.getUint32(a, true);
  view.setUint32(a, view.getUint32(b, true), true);
  view.setUint32(b, kept, true);
}
function swapBytes(view: DataView, a: number, b: number): void {
  const kept = view.getUint8(a);
  view.setUint8(a, view.getUint8(b));
  view.setUint8(b, kept);
}
/** The places of the table of interned strs: where a str of the program is, and the table. */
function interned(view: DataView): { table: number; places: number[] } {
  const table = view.getUint32(H_INTERNED, true) - IMAGE;
  const count = view.getUint32(table + 8, true) - 1;
  return { table, places: Array.from({ length: count }, (_, i) => table + 16 + i * 4) };
}

const CASES: Readonly<Record<string, (view: DataView, own: Own) => void>> = {
  "two entries of one start in the index, exchanged": (view, own) => {
    const { index } = dictOf(view, own, 20);
    const slots = Array.from({ length: 32 }, (_, i) => index + i).filter((at) => view.getUint8(at) !== 0);
    assert.equal(slots.length, 20);
    swapBytes(view, slots[3]!, slots[4]!);
  },
  "an entry in the index at another's slot": (view, own) => {
    const { index } = dictOf(view, own, 166);
    const slots = Array.from({ length: 512 }, (_, i) => index + i);
    const used = slots.find((at) => view.getUint8(at) === 1)!;
    const free = slots.findLast((at) => view.getUint8(at) === 0)!;
    swapBytes(view, used, free);
  },
  "an entry twice in the index": (view, own) => {
    const { index } = dictOf(view, own, 20);
    const slots = Array.from({ length: 32 }, (_, i) => index + i).filter((at) => view.getUint8(at) !== 0);
    view.setUint8(slots[7]!, view.getUint8(slots[6]!));
  },
  "another hash of a deleted entry": (view, own) => {
    const { entries } = dictOf(view, own, 166);
    assert.equal(view.getUint32(entries + 36 + 4, true), 0);
    view.setUint32(entries + 36, view.getUint32(entries + 36, true) + 1024, true);
  },
  "another hash of a small int": (view, own) => {
    const { entries } = dictOf(view, own, 166);
    assert.equal(view.getUint32(entries + 12 + 4, true) & 1, 1);
    view.setUint32(entries + 12, 7, true);
  },
  "another hash of a str": (view, own) => {
    const at = own(KIND_STR).find((place) => view.getUint32(place + 12, true) !== 0)!;
    view.setUint32(at + 12, view.getUint32(at + 12, true) ^ 8, true);
  },
  "another hash of bytes": (view, own) => {
    const at = own(KIND_BYTES).find((place) => view.getUint32(place + 8, true) === 9)!;
    assert.notEqual(view.getUint32(at + 12, true), 0);
    view.setUint32(at + 12, 1, true);
  },
  "a set whose element is elsewhere": (view, own) => {
    const places = placesOf(view, own, 40);
    const used = places.find((at) => view.getUint32(at + 4, true) !== 0)!;
    const free = places.findLast((at) => view.getUint32(at + 4, true) === 0)!;
    for (let field = 0; field < 12; field += 4) swap(view, used + field, free + field);
  },
  "a set with another hash of a float": (view, own) => {
    const places = placesOf(view, own, 2);
    const used = places.filter((at) => view.getUint32(at + 4, true) !== 0);
    swap(view, used[0]!, used[1]!);
  },
  "an interned str at another place": (view) => {
    const { places } = interned(view);
    const used = places.find((at, i) => i > 0 && view.getUint32(at, true) !== 0 && view.getUint32(at - 4, true) === 0)!;
    swap(view, used, used - 4);
  },
  "an interned str that is not marked": (view) => {
    const { places } = interned(view);
    const s = view.getUint32(places.find((at) => view.getUint32(at, true) !== 0)!, true) - IMAGE;
    view.setUint8(s + 5, view.getUint8(s + 5) & ~8);
  },
  "an interned str that is missing": (view) => {
    const { table, places } = interned(view);
    const last = places.find((at) => view.getUint32(at, true) !== 0 && view.getUint32(at + 4, true) === 0)!;
    view.setUint32(last, 0, true);
    view.setUint32(table + 12, view.getUint32(table + 12, true) - 2, true);
  },
  "identities in another order in their index": (view) => {
    const table = view.getUint32(H_IDENTITIES, true) - IMAGE;
    const room = (view.getUint32(table + 8, true) - 4) / 16;
    const slots = Array.from({ length: room * 2 }, (_, i) => table + 20 + room * 8 + i * 4);
    const used = slots.find((at) => view.getUint32(at, true) !== 0)!;
    const free = slots.findLast((at) => view.getUint32(at, true) === 0)!;
    swap(view, used, free);
  },
  "a set whose searches take too long": (view, own) => {
    const places = placesOf(view, own, 19_000);
    let unused = places.length;
    for (const at of places.slice(1))
      if (view.getUint32(at + 4, true) === 0) {
        view.setUint32(at + 8, 1, true); // given up
        unused--;
      }
    const at = own(KIND_SET).find((place) => view.getUint32(place + 8, true) === 19_000)!;
    view.setUint32(at + 16, (places.length - 1) * 2 + 1, true);
    assert.ok(unused > 0);
  },
};
const MANY = "many = set(range(1, 19001))\nwhile True: pass\n";

test("images put together like these are resumed", async () => {
  for (const source of [SOURCE, MANY]) await Program.resume(machine, await changed(source, () => {}, 100_000));
});
for (const [what, change] of Object.entries(CASES))
  test(what, async () => {
    const image = await changed(what.endsWith("too long") ? MANY : SOURCE, change, 100_000);
    await assert.rejects(
      Program.resume(machine, image),
      (error) =>
        error instanceof ImageError &&
        error.code === "unsound" &&
        /hash|found|index|marked|missing|collisions/.test(error.message),
    );
  });
