// SPDX-License-Identifier: LGPL-2.1-or-later
// Displays and what fills them: BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_MAP, BUILD_SLICE, LIST_APPEND, SET_ADD, MAP_ADD.

import type { Constant } from "../code-object.ts";
import { Op } from "../codegen/opcodes.ts";
import type { Body, Translate } from "./body.ts";
import { isOrdinary, type SlotKind } from "./slots.ts";

/** From so many items on a display is built in parts, */
const MOST_IN_REGISTERS = 250;
/** of so many items. */
const PART = 100;
/** From so many constants on a list is made of a tuple of them. */
const LEAST_CONSTANTS = 3;

/** The constants that wait in slots, null unless all are such. */
function constantsAt(body: Body, from: number, to: number): Constant[] | null {
  const values: Constant[] = [];
  for (let height = from; height < to; height++) {
    const slot = body.stack.slotAt(height);
    const value = slot.place === "constant" ? body.constantOf(slot) : undefined;
    if (value === undefined) return null;
    values.push(value);
  }
  return values;
}

const build =
  (kind: "value" | "list" | "set", op: number): Translate =>
  (body, { argument: count }) => {
    const { stack } = body;
    const first = stack.depth - count;
    if (first < stack.floor) body.fail("the stack holds too little");
    if (
      count > MOST_IN_REGISTERS ||
      (kind === "list" && count >= LEAST_CONSTANTS && constantsAt(body, first, stack.depth))
    )
      return buildInParts(body, kind, first);
    const isCells = kind === "value" && count > 0 && kindsAt(body, first).every((slotKind) => slotKind === "cell");
    if (count === 0) stack.prepare(0);
    const base = count === 0 ? stack.nextHome : body.popConsecutive(count);
    const to = isCells ? stack.pushResult("cells", count) : stack.pushResult(kind);
    body.emit(op, to, count === 0 ? 0 : base, count);
    return undefined;
  };

function kindsAt(body: Body, first: number): SlotKind[] {
  return Array.from({ length: body.stack.depth - first }, (_, index) => body.stack.slotAt(first + index).kind);
}

/** Values and constants from slot `first` on are added to a list or set a part at a time. */
function buildInParts(body: Body, kind: "value" | "list" | "set", first: number): undefined {
  const { stack } = body;
  stack.prepare(stack.depth - first);
  for (let below = 0; below < stack.depth - first; below++) {
    body.ban(stack.peek(below).producer);
    if (!isOrdinary(stack.peek(below))) body.fail("a part of an exception, or a reason, is used as a value");
  }
  const all = stack.freshBelowWaiting();
  const part = all + 1;
  body.emit(kind === "set" ? Op.BUILD_SET! : Op.BUILD_LIST!, all);
  for (let from = first; from < stack.depth; ) {
    let to = from;
    while (to < stack.depth && stack.slotAt(to).place === "constant") to++;
    if (to - from >= LEAST_CONSTANTS) {
      body.emit(Op.LOAD_CONST!, part, body.constants.tuple(constantsAt(body, from, to)!));
    } else {
      to = Math.min(from + PART, stack.depth);
      for (let height = from; height < to; height++) stack.copy(height, part + height - from);
      body.emit(Op.BUILD_TUPLE!, part, part, to - from);
    }
    body.emit(kind === "set" ? Op.SET_UPDATE! : Op.LIST_EXTEND!, all, part);
    from = to;
  }
  while (stack.depth > first) stack.pop();
  const to = stack.pushResult(kind);
  if (kind === "value") body.emit(Op.LIST_TO_TUPLE!, to, all);
  else body.move(to, all);
}

const buildMap: Translate = (body) => {
  body.stack.prepare(0);
  body.emit(Op.BUILD_MAP!, body.stack.pushResult("dict"));
  return undefined;
};

const buildSlice: Translate = (body, { argument, line }) => {
  const { stack, index } = body;
  if (argument !== 2 && argument !== 3) body.fail(`argument ${argument}`);
  if (stack.depth - argument < stack.floor) body.fail("the stack holds too little");
  const parts = constantsAt(body, stack.depth - argument, stack.depth);
  if (parts?.every((part) => part === null || typeof part === "bigint")) {
    stack.prepare(argument);
    for (let left = argument; left > 0; left--) body.ban(stack.pop().producer);
    const slice = body.constants.slice(parts[0]!, parts[1]!, parts[2] ?? null);
    body.emit(Op.LOAD_CONST!, stack.pushResult(), slice);
    return undefined;
  }
  const next = body.instructions[index + 1];
  const isTaken = next?.name === "BINARY_SUBSCR" && next.line === line && body.isLeader[index + 1] === 0;
  if (isTaken && stack.depth - argument > stack.floor) return takeSlice(body, argument);
  const first = body.popConsecutive(argument);
  body.emit(Op.BUILD_SLICE!, stack.pushResult(), first, argument);
  return undefined;
};

/** o start stop [step] → o[start:stop:step], without a slice being made. */
function takeSlice(body: Body, members: number): number {
  body.stack.prepare(members + 1);
  const first = body.popConsecutive(members);
  const object = body.pop();
  const op = members === 2 ? Op.GETITEM_SLICE! : Op.GETITEM_SLICE_STEP!;
  body.emit(op, body.stack.pushResult(), object, first);
  return body.index + 2;
}

/** The register of the container `depth` values below the top, which must be what a BUILD_ instruction made. */
function container(body: Body, depth: number, kind: SlotKind): number {
  const { stack } = body;
  const height = stack.depth - depth;
  if (depth < 1 || height < 0 || stack.slotAt(height).kind !== kind) body.fail(`there is no ${kind} to be filled`);
  return stack.registerAt(height);
}

const add =
  (kind: "list" | "set", op: number): Translate =>
  (body, { argument }) => {
    const [value] = body.popAll(1);
    body.emit(op, container(body, argument, kind), value);
    return undefined;
  };

/** d v k: sets an item of the dict `depth` values below. */
function addPair(body: Body, depth: number): undefined {
  const [value, key] = body.popAll(2);
  body.emit(Op.MAP_ADD!, container(body, depth, "dict"), key, value);
}

/** The instructions of this file. */
export const DISPLAYS: readonly (readonly [name: string, translate: Translate])[] = [
  ["BUILD_TUPLE", build("value", Op.BUILD_TUPLE!)],
  ["BUILD_LIST", build("list", Op.BUILD_LIST!)],
  ["BUILD_SET", build("set", Op.BUILD_SET!)],
  ["BUILD_MAP", buildMap],
  ["BUILD_SLICE", buildSlice],
  ["LIST_APPEND", add("list", Op.LIST_APPEND!)],
  ["SET_ADD", add("set", Op.SET_ADD!)],
  ["STORE_MAP", (body) => addPair(body, 1)],
  ["MAP_ADD", (body, { argument }) => addPair(body, argument)],
];
