// SPDX-License-Identifier: LGPL-2.1-or-later
// The instances of a machine, and who has them. To make one takes milliseconds and 20 MB of addresses, to exchange what is
// in one takes some ten microseconds. So there are a few, and small programs that do not run give theirs to those that do.
import type { BlockTable } from "./block-table.ts";
import type { Instance } from "./instance.ts";

/** Small programs share so many instances, and so many more wait for the next programs. */
const MOST = 16;
const MOST_SPARE = 8;
/** A program with more bytes of memory than this keeps its instance, since exchanging it would take long. */
const MOST_SMALL = 64 << 20;

/** Who has an instance. */
export interface Holder {
  /** Itself, as long as somebody refers to it. */
  readonly reference: WeakRef<Holder>;
  /** Gives the instance up: what is in its memory is kept elsewhere from now on. Null if that is not possible. */
  giveUp(): Instance | null;
}

/** Hands out instances. */
export class Instances {
  private readonly spare: Instance[] = [];
  /** Small programs that have one, the one that ran longest ago first. */
  private readonly holders = new Set<WeakRef<Holder>>();

  /** What programs start with; instances that wait for one hold it. */
  readonly base: BlockTable;

  /** `make` makes an instance; `first` is one that holds the base image. */
  constructor(
    /** Makes one. */
    readonly make: () => Instance,
    first: Instance,
  ) {
    this.base = first.read();
    this.spare.push(first); // so that the first program finds memory that was touched before: that is most of the time
  }

  /** An instance, with any memory contents. */
  take(): Instance {
    return this.spare.pop() ?? this.takeFromHolder() ?? this.make();
  }

  private takeFromHolder(): Instance | null {
    if (this.holders.size < MOST) return null;
    for (const reference of this.holders) {
      this.holders.delete(reference);
      const instance = reference.deref()?.giveUp();
      if (instance) return instance;
    }
    return null;
  }

  /** This program has an instance and is about to run it. */
  runs(holder: Holder, instance: Instance): void {
    this.holders.delete(holder.reference);
    if (instance.memory <= MOST_SMALL && !instance.broken) this.holders.add(holder.reference);
  }

  /** Takes an instance back for other programs. */
  give(holder: Holder, instance: Instance): void {
    this.holders.delete(holder.reference);
    if (instance.broken || this.spare.length >= MOST_SPARE || instance.memory > MOST_SMALL) return;
    instance.write(this.base); // also so that it keeps nothing of the program that had it
    this.spare.push(instance);
  }
}
