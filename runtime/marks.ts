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
/** The most that the marks of a program may hold beyond each other, in blocks of 1 KiB. */
const MOST_MARKED_BLOCKS = 1 << 20;

/** How the machine's `answer` takes what it is given. */
const ANSWERED = 0;
const FAILED = 1;
const PUT_BACK = 3;

interface Kept {
  readonly blocks: BlockTable;
  /** Blocks that the mark before did not have. */
  readonly cost: number;
}

/** The marks of one program, by the ids of the operations at which they were made. */
export class Marks {
  private kept: Map<number, Kept>;
  private cost = 0;
  /** The contents kept last, perhaps of a mark that is no more. */
  private newest = BlockTable.EMPTY;

  /** The same marks as those of another program. */
  constructor(others?: Marks) {
    this.kept = new Map(others?.kept);
    this.cost = others?.cost ?? 0;
    this.newest = others?.newest ?? BlockTable.EMPTY;
  }

  /** Marks read from an image: ids, ascending, and contents. */
  static of(kept: readonly (readonly [number, BlockTable])[]): Marks {
    const marks = new Marks();
    for (const [id, blocks] of kept) marks.keep(id, blocks);
    return marks;
  }

  /** Ids and contents, ascending. */
  *entries(): Generator<[number, BlockTable]> {
    for (const [id, { blocks }] of this.kept) yield [id, blocks];
  }

  /** How many there are. */
  get count(): number {
    return this.kept.size;
  }

  /**
   * Carries out what a waiting program asks about its marks: "answered" if it asked for something, "put back" if it stands at a mark
   * again, null if it did not ask. Output must have been taken before.
   */
  serve(instance: Instance, waiting: readonly Operation[]): "answered" | "put back" | null {
    const asked = waiting.find(
      ({ port, operation }) => port === "concrete" && /^(?:mark|rewind|drop)$/.test(operation),
    );
    if (asked === undefined) return null;
    const { id, operation, args } = asked;
    if (operation === "mark") return this.make(instance, id);
    const mark = args[0] as number;
    const kept = this.kept.get(mark);
    if (operation === "rewind" && kept !== undefined) return this.back(instance, mark, kept, id, args[1]);
    if (operation === "rewind") return refuse(instance, id, "the mark was dropped: there is nothing to go back to");
    this.remove(mark);
    instance.answer(id, ANSWERED, encode(null));
    return "answered";
  }

  private make(instance: Instance, id: number): "answered" {
    if (!this.keep(id, instance.read()))
      return refuse(instance, id, "too many marks: those that are not needed any more should be dropped");
    instance.answer(id, ANSWERED, encode(null));
    return "answered";
  }

  /** False if that is too much. */
  private keep(id: number, blocks: BlockTable): boolean {
    const cost = blocks.differing(this.newest).length;
    if (this.kept.size >= MOST_MARKS || this.cost + cost > MOST_MARKED_BLOCKS) return false;
    this.kept.set(id, { blocks, cost });
    this.newest = blocks;
    this.cost += cost;
    return true;
  }

  /** Memory is as it was at the mark; time, and the ids of operations, go on. */
  private back(instance: Instance, mark: number, { blocks }: Kept, id: number, value: Value): "put back" {
    const now = instance.call("instructions");
    instance.write(blocks);
    // What was marked since is nowhere in that memory.
    for (const later of this.kept.keys()) if (later > mark) this.remove(later);
    if (instance.answer(mark, PUT_BACK, encode(Tuple.of<Value>(value, now, id + 1))) !== 0)
      throw new MachineError(`mark ${mark} is of a later time than the program`);
    return "put back";
  }

  private remove(mark: number): void {
    this.cost -= this.kept.get(mark)?.cost ?? 0;
    this.kept.delete(mark);
  }
}

function refuse(instance: Instance, id: number, message: string): "answered" {
  instance.answer(id, FAILED, encode(Tuple.of("RuntimeError", message)));
  return "answered";
}
