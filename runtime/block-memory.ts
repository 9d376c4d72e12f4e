// SPDX-License-Identifier: LGPL-2.1-or-later
// The memory of an instance as blocks: what is in it as a table of blocks, and a table of blocks put into it, each at the
// cost of the blocks that changed. The machine tells which those may be.
import { type Block, BlockTable } from "./block-table.ts";

const BLOCK_WORDS = 256;
/** New blocks lie so many together: a buffer for each would cost more than the block, too many would keep each other. */
const TOGETHER = 64;

/** What the machine exports for this; addresses and lengths are in bytes. */
export interface BlockExports {
  readonly memory: WebAssembly.Memory;
  imageStart(): number;
  imageEnd(): number;
  changedBlocks(): number;
  cardTable(): number;
  startTable(): number;
  reattach(): void;
}

/** The memory of an instance. */
export class BlockMemory {
  /** What was in memory when its changes were last asked for. */
  private known = BlockTable.EMPTY;
  private words = new Int32Array(0);
  private halves = new Uint16Array(0);
  /** Where the image starts, in words, and where its parts of the machine's tables, in halves of words. */
  private readonly image: number;
  private readonly cards: number;
  private readonly starts: number;

  constructor(private readonly machine: BlockExports) {
    this.image = machine.imageStart() / 4;
    this.cards = machine.cardTable() / 2;
    this.starts = machine.startTable() / 2;
  }

  /** All that is in memory was replaced, and is like this table where it is like anything. */
  replaced(like: BlockTable): void {
    this.known = like;
  }

  /** What is in memory. */
  read(): BlockTable {
    const changed = this.changed();
    const known = this.known.first(this.blockCount());
    this.look();
    const numbers = changed.filter((number) => number >= known.count || !this.equals(number));
    this.known = known.with(this.blockCount(), numbers, this.copyOut(numbers));
    return this.known;
  }

  /** Makes memory what the table tells. */
  write(table: BlockTable): void {
    // Where nothing is known there may be no image that could tell of changes.
    const changed = this.known.count === 0 ? [] : this.changed();
    // Behind the end of the image memory may have changed without being told.
    const known = this.known.first(this.blockCount());
    const end = (this.image + table.count * BLOCK_WORDS) * 4;
    const missing = end - this.machine.memory.buffer.byteLength;
    if (missing > 0) this.machine.memory.grow(Math.ceil(missing / 65536));
    this.look();
    for (const number of changed) {
      if (number >= known.count || number >= table.count) break;
      const block = table.get(number);
      if (known.get(number) === block) this.copyIn(number, block);
    }
    for (const number of known.differing(table)) this.copyIn(number, table.get(number));
    this.known = table;
    this.machine.reattach();
  }

  private blockCount(): number {
    return Math.ceil(((this.machine.imageEnd() >>> 0) - this.machine.imageStart()) / (4 * BLOCK_WORDS));
  }

  /** Renews the views, which are gone when memory has grown. */
  private look(): void {
    const { buffer } = this.machine.memory;
    if (this.words.buffer === buffer) return;
    this.words = new Int32Array(buffer);
    this.halves = new Uint16Array(buffer);
  }

  /** Numbers of blocks that may differ from what is known. */
  private changed(): number[] {
    const address = this.machine.changedBlocks() >>> 0; // wasm's numbers have signs
    const view = new DataView(this.machine.memory.buffer, address);
    return Array.from({ length: view.getUint32(0, true) }, (_, index) => view.getUint32(4 + 4 * index, true));
  }

  private equals(number: number): boolean {
    const block = this.known.get(number);
    if (block.derived !== this.derived(number)) return false;
    const at = this.image + number * BLOCK_WORDS;
    const { words } = block;
    for (let word = 0; word < BLOCK_WORDS; word++) if (this.words[at + word] !== words[block.at + word]) return false;
    return true;
  }

  private derived(number: number): number {
    return (this.halves[this.cards + number]! << 16) | this.halves[this.starts + number]!;
  }

  private copyOut(numbers: readonly number[]): Block[] {
    let words = new Int32Array(0);
    return numbers.map((number, index) => {
      const at = (index % TOGETHER) * BLOCK_WORDS;
      if (at === 0) words = new Int32Array(Math.min(TOGETHER, numbers.length - index) * BLOCK_WORDS);
      const from = this.image + number * BLOCK_WORDS;
      words.set(this.words.subarray(from, from + BLOCK_WORDS), at);
      return { words, at, derived: this.derived(number) };
    });
  }

  private copyIn(number: number, { words, at, derived }: Block): void {
    this.words.set(words.subarray(at, at + BLOCK_WORDS), this.image + number * BLOCK_WORDS);
    this.halves[this.cards + number] = derived >>> 16;
    this.halves[this.starts + number] = derived;
  }
}
