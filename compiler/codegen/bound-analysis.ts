// SPDX-License-Identifier: LGPL-2.1-or-later
// Which locals are certainly bound where: a forward must-analysis over the instructions that removes every CHECK_BOUND
// that cannot fail. A handler starts with what is bound at every instruction that it covers.
import type { Draft } from "./finish.ts";
import { ENDS_FLOW, JUMP_KIND, NO_JUMP, Op, WRITES } from "./opcodes.ts";

const { CHECK_BOUND, DELETE_FAST, CLEAR } = Op as { CHECK_BOUND: number; DELETE_FAST: number; CLEAR: number };

/** Registers in question, numbered from 0; -1 for all others. */
interface Tracked {
  readonly bitOf: Int32Array;
  readonly count: number;
}

/** Marks checks that cannot fail as not live; registers below `parameters` are bound at entry. */
export function removeBoundChecks(draft: Draft, parameters: number): void {
  const tracked = findTracked(draft);
  if (tracked.count === 0) return;
  // Thirty registers at a time keeps a state in one number; most functions need one round.
  for (let first = 0; first < tracked.count; first += 30) analyse(draft, tracked, first, parameters);
}

function findTracked({ code, live, count }: Draft): Tracked {
  let highest = -1;
  for (let index = 0; index < count; index++)
    if (live[index] === 1 && code[4 * index] === CHECK_BOUND) highest = Math.max(highest, code[4 * index + 1]!);
  const bitOf = new Int32Array(highest + 1).fill(-1);
  let tracked = 0;
  for (let index = 0; index < count; index++) {
    if (live[index] !== 1 || code[4 * index] !== CHECK_BOUND) continue;
    const register = code[4 * index + 1]!;
    if (bitOf[register] === -1) bitOf[register] = tracked++;
  }
  return { bitOf, count: tracked };
}

/** What an instruction binds and unbinds, as masks of the 30 registers from bit `first` on. */
class Effects {
  binds = 0;
  unbinds = 0;

  constructor(
    private readonly draft: Draft,
    private readonly tracked: Tracked,
    private readonly first: number,
  ) {}

  private mask(register: number): number {
    if (register >= this.tracked.bitOf.length) return 0;
    const bit = this.tracked.bitOf[register]! - this.first;
    return bit >= 0 && bit < 30 ? 1 << bit : 0;
  }

  of(index: number): void {
    const { code } = this.draft;
    const op = code[4 * index]!;
    const register = code[4 * index + 1]!;
    this.binds = 0;
    this.unbinds = 0;
    if (op === DELETE_FAST || op === CLEAR) this.unbinds = this.mask(register);
    else if (op === CHECK_BOUND) this.binds = this.mask(register);
    else {
      let writes = WRITES[op]!;
      if (writes === 255) writes = outputs(op, code[4 * index + 3]!);
      for (let offset = 0; offset < writes; offset++) this.binds |= this.mask(register + offset);
    }
  }
}

/** Registers written by UNPACK and UNPACK_EX. */
function outputs(op: number, count: number): number {
  return op === Op.UNPACK ? count : (count & 0xff) + (count >> 8) + 1;
}

const ALL = 0x3fffffff;

function analyse(draft: Draft, tracked: Tracked, first: number, parameters: number): void {
  const { code, targets, handlerOf, handlerStarts, live, count } = draft;
  const effects = new Effects(draft, tracked, first);
  const isLeader = findLeaders(draft);
  const entry = new Int32Array(count + 1).fill(ALL);
  const visited = new Uint8Array(count + 1);
  const work: number[] = [];
  const flow = (target: number, state: number): void => {
    while (target < count && live[target] === 0) target++;
    if (target >= count) return;
    const merged = entry[target]! & state;
    if (visited[target] === 1 && merged === entry[target]) return;
    visited[target] = 1;
    entry[target] = merged;
    work.push(target);
  };
  let bound = 0;
  tracked.bitOf.forEach((bit, register) => {
    if (register < parameters && bit >= first && bit < first + 30) bound |= 1 << (bit - first);
  });
  flow(0, bound);
  while (work.length > 0) {
    let index = work.pop()!;
    let state = entry[index]!;
    for (;;) {
      if (live[index] === 1) {
        const op = code[4 * index]!;
        if (handlerOf[index]! >= 0) flow(handlerStarts[handlerOf[index]!]!, state);
        if (JUMP_KIND[op] !== NO_JUMP) flow(targets[index]!, state);
        effects.of(index);
        state = (state | effects.binds) & ~effects.unbinds;
        if (ENDS_FLOW[op] === 1) break;
      }
      index++;
      if (index >= count) break;
      if (isLeader[index] === 1) {
        flow(index, state);
        break;
      }
    }
  }
  for (let index = 0, state = 0; index < count; index++) {
    if (live[index] === 0) continue;
    if (isLeader[index] === 1) state = entry[index]!;
    effects.of(index);
    if (code[4 * index] === CHECK_BOUND && effects.binds !== 0 && (state & effects.binds) !== 0) live[index] = 0;
    state = (state | effects.binds) & ~effects.unbinds;
  }
}

/** 1 where control may arrive other than from the instruction before, at the next live instruction. */
function findLeaders({ code, targets, handlerOf, handlerStarts, live, count }: Draft): Uint8Array {
  const isLeader = new Uint8Array(count + 1);
  const lead = (index: number): void => {
    while (index < count && live[index] === 0) index++;
    isLeader[index] = 1;
  };
  lead(0);
  for (let index = 0; index < count; index++) {
    if (live[index] === 0) continue;
    const op = code[4 * index]!;
    if (JUMP_KIND[op] !== NO_JUMP) lead(targets[index]!);
    if (ENDS_FLOW[op] === 1) lead(index + 1);
    if (handlerOf[index]! >= 0) lead(handlerStarts[handlerOf[index]!]!);
  }
  return isLeader;
}
