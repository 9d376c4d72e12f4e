// SPDX-License-Identifier: LGPL-2.1-or-later
// The block stack of CPython 3.1 as the translator knows it at each instruction: what is left when code breaks out,
// returns or raises. Equal stacks are one object.

/** What set a block up: SETUP_LOOP, SETUP_EXCEPT, SETUP_FINALLY, or an exception that was caught. */
export type BlockKind = "loop" | "except" | "finally" | "handler";

/** The topmost block of a stack, with those below it. */
export interface Block {
  readonly kind: BlockKind;
  /** Number of the instruction where the block's exit or handler begins; 0 for handler blocks. */
  readonly target: number;
  /** Height of the value stack when the block was set up. */
  readonly level: number;
  readonly below: Block | null;
  /** Blocks in the stack. */
  readonly count: number;
  /** Different for different stacks of one code object. */
  readonly id: number;
}

/** What CPython allows. */
export const MOST_BLOCKS = 20;

/** All block stacks of one code object. */
export class BlockStacks {
  private readonly known = new Map<string, Block>();

  /** `below` with one more block on top. */
  push(below: Block | null, kind: BlockKind, target: number, level: number): Block {
    const key = `${below?.id ?? -1} ${kind} ${target} ${level}`;
    let block = this.known.get(key);
    if (block === undefined) {
      block = { kind, target, level, below, count: (below?.count ?? 0) + 1, id: this.known.size };
      this.known.set(key, block);
    }
    return block;
  }
}
