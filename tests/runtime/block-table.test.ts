// SPDX-License-Identifier: LGPL-2.1-or-later
// Tables of blocks against a plain array of blocks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, BlockTable } from "../../runtime/block-table.ts";
import { seeded, testSeed } from "../modes/random.ts";

const block = (derived: number): Block => ({ words: new Int32Array(0), at: 0, derived });

test("tables made one from the other are what plain arrays are", () => {
  const random = seeded(testSeed());
  const history: { table: BlockTable; plain: Block[] }[] = [{ table: BlockTable.EMPTY, plain: [] }];
  for (let round = 0; round < 300; round++) {
    const { table, plain } = history[random(history.length)]!;
    // Sizes on and beside the borders of nodes.
    const size = [0, 1, 31, 32, 33, 1023, 1024, 1025, 2048, 40_000][random(10)]! + random(2);
    const cut = table.first(size);
    assert.equal(cut.count, Math.min(size, plain.length));
    const next = plain.slice(0, size);
    const numbers = new Set(
      Array.from({ length: random(20) }, () => random(Math.max(size, 1))).filter((n) => n < size),
    );
    for (let number = cut.count; number < size; number++) numbers.add(number);
    const ascending = [...numbers].sort((a, b) => a - b);
    const blocks = ascending.map((number) => block(number + round));
    for (const [index, number] of ascending.entries()) next[number] = blocks[index]!;
    const made = cut.with(size, ascending, blocks);
    assert.equal(made.count, size);
    for (const number of [0, size >> 1, size - 1, ...ascending.slice(0, 50)])
      if (number >= 0 && number < size)
        assert.equal(made.get(number), next[number], `block ${number}, seed ${testSeed()}`);
    const other = history[random(history.length)]!;
    const expected = next.flatMap((mine, number) => (other.plain[number] === mine ? [] : [number]));
    assert.deepEqual(other.table.differing(made), expected, `round ${round}, seed ${testSeed()}`);
    history.push({ table: made, plain: next });
    if (history.length > 20) history.splice(random(20), 1);
  }
});
