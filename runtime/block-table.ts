// SPDX-License-Identifier: LGPL-2.1-or-later
// Tables of blocks: the memory of a program at one moment, cut into blocks of 1 KiB. Tables and blocks never change, so that
// tables share the blocks that are the same in them, and the parts of themselves that hold the same blocks: a tree of
// tables made one from the other holds each block once, and what differs between two is found without looking at the rest.

/** A block of memory, as the machine needs it back. */
export interface Block {
  /** Where its 256 words are: in this array, together with those of other blocks, */
  readonly words: Int32Array<ArrayBuffer>;
  /** from this place on. */
  readonly at: number;
  /** Its part of the machine's two tables (see `machine/memory/changes.ts`), 16 bits each. */
  readonly derived: number;
}

/** A node has so many children; the leaves' are blocks. */
const BITS = 5;
const WIDTH = 1 << BITS;
/** Enough for the 2^22 blocks of 4 GiB. */
const LEVELS = 5;

type Node = (Node | Block | undefined)[];

/** The blocks of a memory. */
export class BlockTable {
  /** The table of no memory. */
  static readonly EMPTY = new BlockTable([], 0);

  private constructor(
    private readonly root: Node,
    /** How many blocks there are: all those numbered less than this. */
    readonly count: number,
  ) {}

  /** The block of this number, which is less than `count`. */
  get(number: number): Block {
    let node: Node = this.root;
    for (let level = LEVELS - 1; level > 0; level--) node = node[place(number, level)] as Node;
    return node[place(number, 0)] as Block;
  }

  /** The table of the first blocks of this one, at most so many. */
  first(most: number): BlockTable {
    return most < this.count ? new BlockTable(cut(this.root, LEVELS - 1, Math.max(most, 0)), Math.max(most, 0)) : this;
  }

  /** This table with `count` blocks, not fewer, of which those with these numbers (ascending) are these. */
  with(count: number, numbers: readonly number[], blocks: readonly Block[]): BlockTable {
    return new BlockTable(replaced(this.root, LEVELS - 1, numbers, blocks, 0, numbers.length), count);
  }

  /** The numbers, ascending, of the blocks of `other` that are others here or not here. */
  differing(other: BlockTable): number[] {
    const found: number[] = [];
    collect(this.root, other.root, LEVELS - 1, 0, found);
    return found;
  }
}

function place(number: number, level: number): number {
  return (number >>> (BITS * level)) & (WIDTH - 1);
}

/** The node without blocks from number `count` on, counted from its first. */
function cut(node: Node, level: number, count: number): Node {
  const whole = count >>> (BITS * level);
  const copy = node.slice(0, whole);
  const rest = count - (whole << (BITS * level));
  if (rest > 0) copy[whole] = cut(node[whole] as Node, level - 1, rest);
  return copy;
}

/** The node with blocks [from, to) of the list in their places. */
function replaced(
  node: Node | undefined,
  level: number,
  numbers: readonly number[],
  blocks: readonly Block[],
  from: number,
  to: number,
): Node {
  if (from === to && node !== undefined) return node;
  const copy: Node = node === undefined ? [] : node.slice();
  while (from < to) {
    const at = place(numbers[from]!, level);
    if (level === 0) copy[at] = blocks[from++];
    else {
      const first = from;
      while (from < to && place(numbers[from]!, level) === at) from++;
      copy[at] = replaced(copy[at] as Node | undefined, level - 1, numbers, blocks, first, from);
    }
  }
  return copy;
}

function collect(mine: Node | undefined, other: Node, level: number, first: number, found: number[]): void {
  for (let at = 0; at < other.length; at++) {
    const child = other[at];
    if (child === undefined || child === mine?.[at]) continue;
    const number = first + (at << (BITS * level));
    if (level === 0) found.push(number);
    else collect(mine?.[at] as Node | undefined, child as Node, level - 1, number, found);
  }
}
