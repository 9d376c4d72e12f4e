// SPDX-License-Identifier: LGPL-2.1-or-later
// What marks hold is counted by what would be free without them, whatever was dropped before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, BlockTable } from "../../runtime/block-table.ts";
import type { Instance } from "../../runtime/instance.ts";
import { Marks } from "../../runtime/marks.ts";
import type { Operation } from "../../runtime/operation.ts";

/** A machine that takes every answer. */
const instance = { answer: () => 0, call: () => 0n, write: () => {} } as unknown as Instance;
const words = new Int32Array(256);
const MOST = 100 * 1024;

/** The table with `count` blocks of its own in the place of those of `before`. */
function changed(before: BlockTable, count: number): BlockTable {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const blocks = numbers.map((): Block => ({ words, at: 0, derived: 0 }));
  return before.with(Math.max(before.count, count), numbers, blocks);
}

function ask(marks: Marks, operation: string, ...args: number[]): void {
  marks.serve(instance, [{ id: 1000, port: "concrete", operation, args, kwargs: {} } as Operation]);
}

test("what a dropped mark shared with the next one is counted still", () => {
  const marks = new Marks();
  let table = changed(BlockTable.EMPTY, 40);
  assert.ok(marks.keep(1, table, MOST));
  for (const id of [2, 4]) {
    table = changed(table, 40);
    assert.ok(marks.keep(id, table, MOST));
    assert.ok(marks.keep(id + 1, table, MOST));
    ask(marks, "drop", id);
  }
  assert.equal(marks.keep(6, changed(table, 40), MOST), false);
  ask(marks, "drop", 3);
  assert.ok(marks.keep(7, changed(table, 40), MOST), "counted anew, there is room");
});

test("what came after a mark that is no more is counted", () => {
  const marks = new Marks();
  const first = changed(BlockTable.EMPTY, 40);
  assert.ok(marks.keep(1, first, MOST));
  const second = changed(first, 60);
  assert.ok(marks.keep(2, second, MOST));
  ask(marks, "drop", 2);
  assert.ok(marks.keep(3, second, MOST));
  assert.equal(marks.keep(4, changed(second, 60), MOST), false, "mark 3 holds 60 blocks");
});

test("memory that was added is counted", () => {
  const marks = new Marks();
  const first = changed(BlockTable.EMPTY, 1);
  assert.ok(marks.keep(1, first, MOST));
  assert.equal(marks.keep(2, changed(first, 101), MOST), false);
});

test("a program that comes and goes within what its marks hold may do so for ever", () => {
  const marks = new Marks();
  const first = changed(BlockTable.EMPTY, 40);
  assert.ok(marks.keep(1, first, MOST));
  for (let id = 2; id < 100; id++) {
    assert.ok(marks.keep(id, changed(first, 40), MOST), `${id}`);
    ask(marks, "drop", id);
  }
  ask(marks, "rewind", 1);
  assert.equal(marks.count, 1);
  ask(marks, "drop"); // no mark at all
  assert.equal(marks.count, 1);
});
