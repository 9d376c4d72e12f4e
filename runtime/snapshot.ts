// SPDX-License-Identifier: LGPL-2.1-or-later
// Snapshots: what `Program.snapshot` gives and `Program.rollback` takes.

import type { BlockTable } from "./block-table.ts";
import type { ProgramState } from "./image.ts";
import type { Machine } from "./machine.ts";
import type { Marks } from "./marks.ts";

/**
 * A program at one moment, kept in this process. It never changes, shares with other snapshots the pages of memory that
 * are the same, and goes when nobody refers to it any more. See `Program.snapshot`.
 */
export class Snapshot {
  /** For the runtime only. */
  constructor(
    /** The machine whose programs can be put here. */
    readonly machine: Machine,
    /** The memory. For the runtime only. */
    readonly blocks: BlockTable,
    /** Where the program stood. */
    readonly state: ProgramState,
    /** Instructions it had executed. */
    readonly instruction: bigint,
    /** Ids of the operations it waited for. For the runtime only. */
    readonly pending: ReadonlySet<number>,
    /** Its marks. For the runtime only. */
    readonly marks: Marks,
  ) {}
}
