// SPDX-License-Identifier: LGPL-2.1-or-later
// The memory of one program: in an instance, or as blocks when another program needed that instance or none was needed yet.
import type { BlockTable } from "./block-table.ts";
import type { Instance } from "./instance.ts";
import type { Holder, Instances } from "./instances.ts";

/** The machine knows no greater limit. */
const NO_LIMIT = 0xffffffff;

/** A program's memory, wherever it is. */
export class ProgramMemory implements Holder {
  readonly reference: WeakRef<Holder> = new WeakRef(this);
  private limit = NO_LIMIT;
  private peak = 0;

  /** `at`: the instance that the program is in, or its contents; null when it was closed. */
  constructor(
    private readonly instances: Instances,
    private at: Instance | BlockTable | null,
  ) {
    if (at !== null && !("count" in at)) instances.runs(this, at);
  }

  /** The instance with the program in it: good until another program is used. */
  get instance(): Instance {
    if (this.at === null) throw new Error("the program is closed");
    if (!("count" in this.at)) return this.at;
    const contents = this.at;
    const instance = this.instances.take();
    instance.write(contents);
    instance.call("setMemoryLimit", this.limit);
    this.at = instance;
    this.instances.runs(this, instance);
    return instance;
  }

  /** The instance, to run the program: others will not take it before those that ran longer ago. */
  get toRun(): Instance {
    const { instance } = this;
    this.instances.runs(this, instance);
    return instance;
  }

  /** Bytes of memory taken at most. */
  get most(): number {
    if (this.at !== null && !("count" in this.at)) this.peak = Math.max(this.peak, this.at.memory);
    return this.peak;
  }

  /** Sets how many bytes the image may have. */
  setLimit(bytes: number): void {
    this.limit = Math.min(bytes, NO_LIMIT);
    if (this.at !== null && !("count" in this.at)) this.at.call("setMemoryLimit", this.limit);
  }

  /** What is in memory between two instructions. */
  read(): BlockTable {
    return this.at !== null && "count" in this.at ? this.at : this.instance.read();
  }

  /** Puts other contents in its place. */
  write(contents: BlockTable): void {
    if (this.at === null) throw new Error("the program is closed");
    if ("count" in this.at) this.at = contents;
    else this.at.write(contents);
  }

  giveUp(): Instance | null {
    if (this.at === null || "count" in this.at || this.at.broken || this.at.busy) return null;
    this.peak = this.most;
    const instance = this.at;
    this.at = instance.read();
    return instance;
  }

  /** Gives the instance back for good. */
  close(): void {
    if (this.at !== null && !("count" in this.at)) this.instances.give(this, this.at);
    this.at = null;
  }
}
