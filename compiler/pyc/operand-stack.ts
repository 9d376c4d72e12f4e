// SPDX-License-Identifier: LGPL-2.1-or-later
// The value stack of CPython 3.1 while code is translated. Each slot has a home, a register behind the locals; loads of
// locals and constants wait until their value is used, and rotations only change where a slot's value is said to be.
import { atHome, isCaught, isReason, isSaved, type Slot, type SlotKind } from "./slots.ts";

/** What the stack needs to move values between registers. */
export interface Mover {
  move(to: number, from: number): void;
  /** Loads constant `index` of the code object, or None for {@link NONE}. */
  loadConstant(to: number, index: number): void;
  /** The register that holds it for the loop around the present instruction; -1 if there is none. */
  heldConstant(index: number): number;
  /** Registers to + 0, 1, 2 = type, value, traceback of the exception, or None, in a register. */
  exceptionInfo(to: number, from: number, orNone: boolean): void;
  /** Registers that the value of a slot takes: 2 for a method and its self, 0 for the name of a keyword argument, else 1. */
  widthOf(producer: number): number;
  /** So much work is done. */
  spend(count: number): void;
  /** Something is wrong with the code at the present instruction. */
  fail(what: string): never;
  readonly first: number;
}

const HOME: Slot["place"] = "home";
/** Stands for the index of None, which need not be among the constants. */
export const NONE = -1;

/** The values on the stack, the last one on top. */
export class OperandStack {
  private slots: Slot[] = [];
  /** The register of each slot, and that of the next one. */
  private homes: number[];
  /** Slots whose place is a register that is not their home. */
  private displaced = 0;
  /** Slots whose value is a local or a constant that was not loaded. */
  private waiting = 0;
  /** The first register above the stack and the intermediate results so far. */
  private free = 0;
  /** Slots below this may not be popped: the top block's level. */
  floor = 0;

  constructor(private readonly mover: Mover) {
    this.homes = [mover.first];
  }

  get depth(): number {
    return this.slots.length;
  }

  /** Replaces the stack; all values are in their homes, except None, which may still wait. */
  load(slots: readonly Slot[]): void {
    this.slots = [];
    this.homes = [this.mover.first];
    this.displaced = this.waiting = 0;
    for (const slot of slots)
      if (this.mover.widthOf(slot.producer) === 0) this.push({ ...slot, place: "keyword" });
      else if (slot.kind === "none") this.push({ ...slot, place: "constant", index: NONE });
      else this.push(slot);
  }

  /** A copy of the slots up to a height. */
  snapshot(height = this.slots.length): Slot[] {
    return this.slots.slice(0, height);
  }

  // Slots

  peek(below = 0): Slot {
    const slot = this.slots[this.slots.length - 1 - below];
    return slot ?? this.mover.fail("the stack holds too little");
  }

  /** The slot at a height. */
  slotAt(height: number): Slot {
    return this.slots[height] ?? this.mover.fail("the stack holds too little");
  }

  /** The register of the slot at a height. */
  home(height: number): number {
    return this.homes[height]!;
  }

  /** The register of the next slot. */
  get nextHome(): number {
    return this.homes[this.slots.length]!;
  }

  push(slot: Slot): void {
    const height = this.slots.length;
    const home = this.homes[height]!;
    if (slot.place === "register" && slot.index === home) slot = { ...slot, place: HOME };
    this.slots.push(slot);
    this.homes[height + 1] = home + this.mover.widthOf(slot.producer);
    this.count(slot, 1);
  }

  /** Takes the top slot off, whatever it is. */
  pop(): Slot {
    if (this.slots.length <= this.floor) this.mover.fail("the stack falls below what its block found there");
    const slot = this.slots.pop()!;
    this.homes.length--;
    this.count(slot, -1);
    return slot;
  }

  /** Takes slots off until `height` are left. */
  cut(height: number): void {
    if (this.slots.length < height) this.mover.fail("the stack is lower than where its block began");
    while (this.slots.length > height) {
      this.count(this.slots.pop()!, -1);
      this.homes.length--;
    }
  }

  private count(slot: Slot, by: number): void {
    if (slot.place === "register") this.displaced += by;
    else if (slot.place === "local" || slot.place === "constant") this.waiting += by;
  }

  private replace(height: number, slot: Slot): void {
    if (slot.place === "register" && slot.index === this.homes[height]) slot = { ...slot, place: HOME };
    this.count(this.slots[height]!, -1);
    this.slots[height] = slot;
    this.count(slot, 1);
  }

  /** Pushes a result that is to be written to the register returned: the home, which must be free (see `prepare`). */
  pushResult(kind: SlotKind = "value", at = 0, producer = -1): number {
    const home = this.nextHome;
    this.push(atHome(kind, at, producer));
    return home;
  }

  // Registers

  /**
   * Before an instruction takes `count` values off and writes to homes from there on: values that rotations left in
   * other slots' homes are moved, if one of these could be overwritten.
   */
  prepare(count: number): void {
    if (this.displaced === 0) return;
    const rest = this.slots.length - count;
    for (let height = 0; height < this.slots.length; height++) {
      const { place } = this.slots[height]!;
      if (height < rest ? place !== HOME && place !== "keyword" : place === "constant") {
        this.moveHome();
        return;
      }
    }
  }

  /** As `prepare`, for an instruction that writes to no home; only constants that it loads could do harm. */
  prepareReading(count: number): void {
    if (this.displaced === 0) return;
    for (let below = 0; below < count; below++) if (this.peek(below).place === "constant") return this.moveHome();
  }

  /** Whether every value is in its home, or waits. */
  get isSettled(): boolean {
    return this.displaced === 0;
  }

  /** The register in which the slot just popped has its value; a constant is loaded to its home. */
  register(slot: Slot): number {
    if (isReason(slot)) this.mover.fail("a reason for unwinding is used as a value");
    if (isCaught(slot) || isSaved(slot)) return this.partOfException(slot);
    if (slot.place === "register" || slot.place === "local") return slot.index;
    if (slot.place === HOME) return this.nextHome;
    const held = this.mover.heldConstant(slot.index);
    if (held < 0) this.mover.loadConstant(this.nextHome, slot.index);
    return held < 0 ? this.nextHome : held;
  }

  private partOfException(slot: Slot): number {
    const register = this.homes[slot.at]!;
    if (slot.kind === "exception" || slot.kind === "saved exception") return register;
    const free = this.fresh(3);
    this.mover.exceptionInfo(free, register, isSaved(slot));
    return slot.kind === "type" || slot.kind === "saved type" ? free : free + 2;
  }

  /** The register of the slot at a height, which is neither a waiting constant nor part of an exception. */
  registerAt(height: number): number {
    const slot = this.slotAt(height);
    return slot.place === HOME ? this.homes[height]! : slot.index;
  }

  /** Copies the ordinary value at a height into a register. */
  copy(height: number, to: number): void {
    const slot = this.slotAt(height);
    if (slot.place === "constant") this.mover.loadConstant(to, slot.index);
    else this.mover.move(to, this.registerAt(height));
  }

  /** Pops a value; the register it is in. `prepare` must have been called. */
  popRegister(): number {
    return this.register(this.pop());
  }

  /** An instruction begins: registers above all values on the stack are free for its intermediate results. */
  begin(): void {
    this.free = this.nextHome;
    if (this.displaced > 0)
      for (const { place, index } of this.slots) if (place === "register" && index >= this.free) this.free = index + 1;
  }

  /** The first of `count` registers for intermediate results of the present instruction. */
  fresh(count: number): number {
    this.free += count;
    return this.free - count;
  }

  /** As `fresh`, below the homes of constants and locals that were not loaded. */
  freshBelowWaiting(): number {
    let free = this.mover.first;
    this.slots.forEach((slot, height) => {
      if (slot.place === HOME) free = Math.max(free, this.homes[height + 1]!);
      else if (slot.place === "register") free = Math.max(free, slot.index + 1);
    });
    return free;
  }

  // Moving values home

  /**
   * Every value into its home: the state in which code with several ways to it begins. A None that is None there on all
   * ways, as `goal` tells, need not be loaded.
   */
  flush(goal?: readonly Slot[]): void {
    if (this.displaced > 0) this.moveHome();
    if (this.waiting === 0) return;
    for (let height = 0; height < this.slots.length; height++)
      if (goal?.[height]?.kind !== "none" || this.slots[height]!.kind !== "none") this.loadWaiting(height);
  }

  private loadWaiting(height: number): void {
    const slot = this.slots[height]!;
    if (slot.place !== "local" && slot.place !== "constant") return;
    const home = this.homes[height]!;
    if (slot.place === "local") this.mover.move(home, slot.index);
    else this.mover.loadConstant(home, slot.index);
    this.replace(height, { ...slot, place: HOME, index: 0 });
  }

  /** The top `count` values into their homes, which are neighbours; the first home. */
  consecutive(count: number): number {
    const first = this.slots.length - count;
    if (first < 0) this.mover.fail("the stack holds too little");
    if (this.displaced > 0) this.moveHome();
    for (let height = first; height < this.slots.length; height++) {
      const slot = this.slots[height]!;
      if (isReason(slot)) this.mover.fail("a reason for unwinding is used as a value");
      if (isCaught(slot) || isSaved(slot)) this.makeValue(height);
    }
    if (this.displaced > 0) this.moveHome();
    if (this.waiting > 0) for (let height = first; height < this.slots.length; height++) this.loadWaiting(height);
    return this.homes[first]!;
  }

  /** A part of an exception becomes a value like any other. */
  private makeValue(height: number): void {
    const index = this.partOfException(this.slots[height]!);
    this.replace(height, { kind: "value", at: 0, producer: -1, place: "register", index });
  }

  /** A variable is to be written: slots below the top `count` that stand for its present value take it home. */
  freeLocal(local: number, count: number): void {
    if (this.waiting === 0) return;
    for (let height = 0; height < this.slots.length - count; height++) {
      const slot = this.slots[height]!;
      if (slot.place !== "local" || slot.index !== local) continue;
      if (this.displaced > 0) this.moveHome();
      this.loadWaiting(height);
    }
  }

  /** Values that are in other slots' homes go to their own, all at once. */
  private moveHome(): void {
    this.mover.spend(this.slots.length);
    const moves = new Map<number, number>(); // to → from
    const wanted = new Map<number, number>(); // from → how many moves still want it
    for (let height = 0; height < this.slots.length; height++) {
      const slot = this.slots[height]!;
      if (slot.place !== "register") continue;
      moves.set(this.homes[height]!, slot.index);
      wanted.set(slot.index, (wanted.get(slot.index) ?? 0) + 1);
    }
    const spare = this.fresh(1);
    for (let height = 0; height < this.slots.length; height++) {
      const slot = this.slots[height]!;
      if (slot.place === "register") this.replace(height, { ...slot, place: HOME, index: 0 });
    }
    const ready = [...moves.keys()].filter((to) => !wanted.has(to));
    for (let to = ready.pop(); to !== undefined; to = ready.pop()) {
      const from = moves.get(to)!;
      this.mover.move(to, from);
      moves.delete(to);
      const left = wanted.get(from)! - 1;
      wanted.set(from, left);
      if (left === 0 && moves.has(from)) ready.push(from);
    }
    // What is left are cycles: one value of each steps aside.
    for (const first of [...moves.keys()]) {
      if (!moves.has(first)) continue;
      this.mover.move(spare, first);
      for (let to = first; moves.has(to); ) {
        const from = moves.get(to)!;
        this.mover.move(to, from === first ? spare : from);
        moves.delete(to);
        to = from;
      }
    }
  }

  // Rotations

  /** The top `count` slots: the last one goes below the others. */
  rotate(count: number): void {
    const first = this.slots.length - count;
    if (first < this.floor) this.mover.fail("the stack falls below what its block found there");
    for (let height = first; height < this.slots.length; height++) {
      const slot = this.slots[height]!;
      if (isCaught(slot) || isSaved(slot)) this.makeValue(height);
    }
    const moved = this.slots
      .slice(first)
      .map(
        (slot, index): Slot =>
          slot.place === HOME && !isReason(slot)
            ? { ...slot, place: "register", index: this.homes[first + index]! }
            : slot,
      );
    moved.unshift(moved.pop()!);
    for (let index = 0; index < count; index++) this.replace(first + index, moved[index]!);
  }

  /** Pushes copies of the top `count` slots. */
  duplicate(count: number): void {
    const first = this.slots.length - count;
    if (first < 0) this.mover.fail("the stack holds too little");
    for (let height = first; height < first + count; height++) {
      const slot = this.slots[height]!;
      const shared = slot.place === HOME && !isReason(slot) && !isCaught(slot) && !isSaved(slot);
      this.push(shared ? { ...slot, place: "register", index: this.homes[height]! } : slot);
    }
  }
}
