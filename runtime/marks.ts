// SPDX-License-Identifier: LGPL-2.1-or-later
// Marks: the moments of a program that it may put itself back to (`concrete.mark`, transactions, choices). They are part of
// the program, and kept as tables of blocks that share what is the same.
import { BlockTable } from "./block-table.ts";
import { encode } from "./encoding.ts";
import type { Instance } from "./instance.ts";
import { MachineError } from "./machine-error.ts";
import type { Operation } from "./operation.ts";
import { Tuple, type Value } from "./values.ts";

/** The most marks of a program. */
export const MOST_MARKS = 10_000;
/** The most bytes that the marks of a program may hold beyond the first of them, if its memory limit is not less. */
const MOST_MARKED = 2 ** 30;
const BLOCK = 1024;

/** How the machine's `answer` takes what it is given. */
const ANSWERED = 0;
const FAILED = 1;
const PUT_BACK = 3;

interface Kept {
  /** The operation at which it was made. */
  readonly id: number;
  readonly blocks: BlockTable;
  /** Blocks, at most, that the mark before it does not have; 0 for the first. */
  readonly cost: number;
}

/** The marks of one program, by the ids of the operations at which they were made. */
export class Marks {
  /** Ascending. Entries never change: other programs have them, too. */
  private kept: Kept[];
  /** What they cost together. */
  private cost = 0;
  /** The contents marked last, perhaps by a mark that is no more: what changed since then is found quickly. */
  private newest = BlockTable.EMPTY;
  /** Blocks of these, at most, that the last mark there is does not have. */
  private gap = 0;

  /** The same marks as those of another program. */
  constructor(others?: Marks) {
    this.kept = [...(others?.kept ?? [])];
    this.cost = others?.cost ?? 0;
    this.newest = others?.newest ?? BlockTable.EMPTY;
    this.gap = others?.gap ?? 0;
  }

  /** Ids and contents, ascending. */
  *entries(): Generator<[number, BlockTable]> {
    for (const { id, blocks } of this.kept) yield [id, blocks];
  }

  /** How many there are. */
  get count(): number {
    return this.kept.length;
  }

  /**
   * Carries out what a waiting program asks about its marks: "answered" if it asked for something, "put back" if it stands at a mark
   * again, null if it did not ask. Output must have been taken before. `limit`: the program's memory limit in bytes.
   */
  serve(instance: Instance, waiting: readonly Operation[], limit = MOST_MARKED): "answered" | "put back" | null {
    const asked = waiting.find(
      ({ port, operation }) => port === "concrete" && /^(?:mark|rewind|drop)$/.test(operation),
    );
    if (asked === undefined) return null;
    const { id, operation, args } = asked;
    if (operation === "mark") return this.make(instance, id, Math.min(limit, MOST_MARKED));
    const mark = args[0] as number;
    const index = this.find(mark);
    if (operation === "rewind" && index >= 0) return this.back(instance, index, id, args[1]);
    if (operation === "rewind") return refuse(instance, id, "the mark was dropped: there is nothing to go back to");
    if (index >= 0) this.remove(index);
    instance.answer(id, ANSWERED, encode(null));
    return "answered";
  }

  private make(instance: Instance, id: number, most: number): "answered" {
    if (!this.keep(id, instance.read(), most))
      return refuse(instance, id, "too many marks: those that are not needed any more should be dropped");
    instance.answer(id, ANSWERED, encode(null));
    return "answered";
  }

  /** One more mark, of a greater id; false if all of them would hold more than so many bytes. */
  keep(id: number, blocks: BlockTable, most: number): boolean {
    const last = this.kept.at(-1);
    if (this.kept.length >= MOST_MARKS) return false;
    let cost = last === undefined ? 0 : this.newest.differing(blocks).length + this.gap;
    if ((this.cost + cost) * BLOCK > most) {
      this.countExactly();
      if (last !== undefined) cost = last.blocks.differing(blocks).length;
      if ((this.cost + cost) * BLOCK > most) return false;
    }
    this.kept.push({ id, blocks, cost });
    this.cost += cost;
    this.newest = blocks;
    this.gap = 0;
    return true;
  }

  private countExactly(): void {
    this.kept = this.kept.map(({ id, blocks }, index) => ({
      id,
      blocks,
      cost: index === 0 ? 0 : this.kept[index - 1]!.blocks.differing(blocks).length,
    }));
    this.cost = this.kept.reduce((sum, { cost }) => sum + cost, 0);
  }

  /** Memory is as it was at the mark; time, and the ids of operations, go on. */
  private back(instance: Instance, index: number, id: number, value: Value): "put back" {
    const { id: mark, blocks } = this.kept[index]!;
    const now = instance.call("instructions");
    instance.write(blocks);
    // What was marked since is nowhere in that memory.
    for (const { cost } of this.kept.splice(index + 1)) this.cost -= cost;
    this.newest = blocks;
    this.gap = 0;
    if (instance.answer(mark, PUT_BACK, encode(Tuple.of<Value>(value, now, id + 1))) !== 0)
      throw new MachineError(`mark ${mark} is of a later time than the program`);
    return "put back";
  }

  /** The place of a mark; negative if there is no such mark. */
  private find(mark: number): number {
    let [from, to] = [0, this.kept.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.kept[middle]!.id < mark) from = middle + 1;
      else to = middle;
    }
    return from < this.kept.length && this.kept[from]!.id === mark ? from : -1;
  }

  /** What only this mark had before, the next one has from now on. */
  private remove(index: number): void {
    const [{ cost }] = this.kept.splice(index, 1) as [Kept];
    const next = this.kept[index];
    if (next === undefined) {
      this.cost -= cost;
      this.gap += cost;
    } else {
      const whole = index === 0 ? 0 : next.cost + cost;
      this.kept[index] = { ...next, cost: whole };
      this.cost += whole - next.cost - cost;
    }
  }
}

function refuse(instance: Instance, id: number, message: string): "answered" {
  instance.answer(id, FAILED, encode(Tuple.of("RuntimeError", message)));
  return "answered";
}
