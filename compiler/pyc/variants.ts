// SPDX-License-Identifier: LGPL-2.1-or-later
// The ways in which code can be reached. CPython 3.1 runs one `finally` body for all reasons of leaving its `try`, with
// another stack for each; the translator keeps such ways apart and translates the code behind once for each, so that it
// always knows what END_FINALLY will find. Ways that differ in ordinary values only are joined.
import type { Label } from "../codegen/assembler.ts";
import type { Block } from "./blocks.ts";
import { isOrdinary, type Slot } from "./slots.ts";

/** One state in which an instruction is reached. All values are in their homes. */
export interface Variant {
  readonly id: number;
  /** Number of the instruction. */
  readonly leader: number;
  readonly blocks: Block | null;
  readonly slots: Slot[];
  readonly label: Label;
  queued: boolean;
}

/** All variants of one code object. */
export class Variants {
  readonly all: Variant[] = [];
  private readonly known = new Map<string, Variant>();

  constructor(
    private readonly newLabel: () => Label,
    /** Told of instructions whose results are joined with another's. */
    private readonly joined: (producer: number) => void,
    /** An instruction is reached with stacks that do not agree, though the blocks do. */
    private readonly disagree: (leader: number, one: number, other: number) => never,
  ) {}

  private static key(leader: number, blocks: Block | null, slots: readonly Slot[]): string {
    let key = `${leader} ${blocks?.id ?? -1}`;
    slots.forEach((slot, height) => {
      if (!isOrdinary(slot)) key += ` ${height} ${slot.kind} ${slot.at}`;
    });
    return key;
  }

  /** The variant for a state, made or widened if need be; `changed` if its code must be looked at again. */
  reach(leader: number, blocks: Block | null, slots: readonly Slot[]): { variant: Variant; changed: boolean } {
    const key = Variants.key(leader, blocks, slots);
    const found = this.known.get(key);
    if (found !== undefined) return { variant: found, changed: this.join(found, slots) };
    const own = slots.map((slot): Slot => ({ ...slot, place: "home", index: 0 }));
    const variant = { id: this.all.length, leader, blocks, slots: own, label: this.newLabel(), queued: false };
    this.known.set(key, variant);
    this.all.push(variant);
    return { variant, changed: true };
  }

  /** The variant for a state that was reached before. */
  find(leader: number, blocks: Block | null, slots: readonly Slot[]): Variant {
    const found = this.known.get(Variants.key(leader, blocks, slots));
    if (found === undefined) throw new Error("a state that the analysis has not seen");
    return found;
  }

  /** Widens what is known to what holds for both; whether that changed anything. */
  private join({ leader, slots: known }: Variant, slots: readonly Slot[]): boolean {
    let changed = false;
    if (known.length !== slots.length) this.disagree(leader, known.length, slots.length);
    for (let height = 0; height < known.length; height++) {
      const one = known[height]!;
      const other = slots[height]!;
      const same = one.kind === other.kind && one.at === other.at;
      if (same && one.producer === other.producer) continue;
      if (one.producer !== other.producer) {
        this.joined(one.producer);
        this.joined(other.producer);
      }
      const producer = one.producer === other.producer ? one.producer : -1;
      if (same && producer === one.producer) continue;
      known[height] = { ...one, producer, ...(same ? {} : { kind: "value", at: 0 }) };
      changed = true;
    }
    return changed;
  }
}
