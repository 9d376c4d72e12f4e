// SPDX-License-Identifier: LGPL-2.1-or-later
// Calls, and the making of functions. Methods that are called as soon as they are looked up are not bound; super() with
// an attribute makes no super object.

import { CodeObject, TupleConstant } from "../code-object.ts";
import { Op } from "../codegen/opcodes.ts";
import type { Body, Translate } from "./body.ts";
import { loadCell } from "./simple-instructions.ts";
import type { Slot } from "./slots.ts";

/** Numbers of SET_FUNCTION_ATTR. */
const ATTRIBUTE = { defaults: 1, keywordDefaults: 2, closure: 4 } as const;

/** The names of `count` keyword arguments, whose pairs begin at a height; null if they are not all known and different. */
function keywordNames(body: Body, first: number, count: number): string[] | null {
  const names: string[] = [];
  for (let pair = 0; pair < count; pair++) {
    const name = body.constantOf(body.stack.slotAt(first + 2 * pair));
    if (typeof name !== "string" || names.includes(name)) return null;
    names.push(name);
  }
  return names;
}

const callFunction: Translate = (body, { argument }) => {
  const { stack } = body;
  const positional = argument & 0xff;
  const named = argument >> 8;
  if (named > 0xff) body.fail(`argument ${argument}`);
  const callee = stack.depth - positional - 2 * named - 1;
  if (callee < stack.floor) body.fail("the stack holds too little");
  const names = keywordNames(body, callee + 1 + positional, named);
  if (names === null) return callSpread(body, callee, positional, named, false, false);
  const first = callee + 1 + positional;
  stack.consecutive(stack.depth - callee);
  for (let height = callee + 1; height < stack.depth; height++) {
    const isName = height >= first && (height - first) % 2 === 0;
    const { producer } = stack.slotAt(height);
    if (isName) body.mark(producer);
    else body.ban(producer);
  }
  markCallee(body, stack.slotAt(callee));
  // Where a name had to be kept in a register, values move down over it.
  const isMethod = body.isMarked(stack.slotAt(callee).producer);
  const base = stack.home(callee);
  let next = base + (isMethod ? 2 : 1) + positional;
  for (let pair = 0; pair < named; pair++, next++) body.move(next, stack.home(first + 2 * pair + 1));
  if (named > 0) body.emit(Op.LOAD_CONST!, next, body.constants.tuple(names));
  while (stack.depth > callee) stack.pop();
  const to = stack.pushResult();
  const count = positional + named;
  if (isMethod) body.emit(named > 0 ? Op.CALL_METHOD_KW! : Op.CALL_METHOD!, to, base, count);
  else body.emit(named > 0 ? Op.CALL_KW! : Op.CALL!, to, base, count);
  return undefined;
};

/** An attribute that is called is marked as a method, if that instruction alone can have pushed it. */
function markCallee(body: Body, { producer }: Slot): void {
  if (body.instructions[producer]?.name === "LOAD_ATTR") body.mark(producer);
  else body.ban(producer);
}

const callSpreading =
  (hasIterable: boolean, hasMapping: boolean): Translate =>
  (body, { argument }) => {
    const positional = argument & 0xff;
    const named = argument >> 8;
    const extra = (hasIterable ? 1 : 0) + (hasMapping ? 1 : 0);
    const callee = body.stack.depth - positional - 2 * named - 1 - extra;
    if (named > 0xff) body.fail(`argument ${argument}`);
    if (callee < body.stack.floor) body.fail("the stack holds too little");
    return callSpread(body, callee, positional, named, hasIterable, hasMapping);
  };

/** A call with arguments collected in a tuple and a dict. */
function callSpread(
  body: Body,
  callee: number,
  positional: number,
  named: number,
  hasIterable: boolean,
  hasMapping: boolean,
): undefined {
  const { stack } = body;
  for (let height = callee; height < stack.depth; height++) body.ban(stack.slotAt(height).producer);
  const base = stack.consecutive(stack.depth - callee);
  const firstPair = base + 1 + positional;
  const iterable = firstPair + 2 * named;
  const mapping = iterable + (hasIterable ? 1 : 0);
  // The callable, the tuple and the dict must be neighbours.
  const operands = stack.fresh(3);
  body.move(operands, base);
  const hasDict = named > 0 || hasMapping;
  if (hasDict) {
    const pair = stack.fresh(1);
    body.emit(Op.BUILD_MAP!, operands + 2);
    for (let index = 0; index < named; index++) {
      // One by one: a name given twice is found when the second is merged.
      body.emit(Op.BUILD_MAP!, pair, firstPair + 2 * index, 1);
      body.emit(Op.DICT_MERGE!, operands + 2, pair, operands);
    }
    if (hasMapping) body.emit(Op.DICT_MERGE!, operands + 2, mapping, operands);
  }
  // The iterable is iterated last.
  body.emit(Op.BUILD_LIST!, operands + 1, positional > 0 ? base + 1 : 0, positional);
  if (hasIterable) body.emit(Op.LIST_EXTEND!, operands + 1, iterable, positional === 0 ? 1 : 0);
  body.emit(Op.LIST_TO_TUPLE!, operands + 1, operands + 1);
  while (stack.depth > callee) stack.pop();
  body.emit(Op.CALL_EX!, stack.pushResult(), operands, hasDict ? 1 : 0);
}

const loadBuildClass: Translate = (body) => {
  body.stack.prepare(0);
  body.emit(Op.LOAD_BUILD_CLASS!, body.stack.pushResult());
  return undefined;
};

// Functions

const makeFunction =
  (isClosure: boolean): Translate =>
  (body: Body, { argument }) => {
    const { stack } = body;
    const defaults = argument & 0xff;
    const keywordDefaults = (argument >> 8) & 0xff;
    const annotations = argument >>> 16;
    stack.prepare(1);
    const codeSlot = stack.pop();
    const code = body.constantOf(codeSlot);
    body.ban(codeSlot.producer);
    if (!(code instanceof CodeObject)) body.fail("the code object is no constant");
    let cells = -1;
    if (isClosure) {
      if (stack.peek().kind !== "cells" || stack.peek().at !== code.freevars.length)
        body.fail(`the function needs a tuple of ${code.freevars.length} cells`);
      cells = body.popConsecutive(1);
    } else if (code.freevars.length > 0) body.fail("the function needs a closure");
    const annotationDict = annotations > 0 ? popAnnotations(body, annotations - 1) : -1;
    const count = defaults + 2 * keywordDefaults;
    if (stack.depth - count < stack.floor) body.fail("the stack holds too little");
    const tuple =
      defaults > 0 ? popInto(body, defaults, (to, first) => body.emit(Op.BUILD_TUPLE!, to, first, defaults)) : -1;
    if (keywordNames(body, stack.depth - 2 * keywordDefaults, keywordDefaults) === null)
      body.fail("the names of keyword-only parameters are no constants");
    const buildMap = (to: number, first: number): void => body.emit(Op.BUILD_MAP!, to, first, keywordDefaults);
    const dict = keywordDefaults > 0 ? popInto(body, 2 * keywordDefaults, buildMap) : -1;
    stack.prepare(0);
    // The cells may be where the function is to go.
    const to = cells === stack.nextHome ? stack.fresh(1) : stack.nextHome;
    stack.push({ kind: "value", at: 0, producer: -1, place: "register", index: to });
    body.emit(Op.MAKE_FUNCTION!, to, body.constants.original(body.instructions[codeSlot.producer]!.argument));
    if (cells >= 0) body.emit(Op.SET_FUNCTION_ATTR!, to, cells, ATTRIBUTE.closure);
    if (tuple >= 0) body.emit(Op.SET_FUNCTION_ATTR!, to, tuple, ATTRIBUTE.defaults);
    if (dict >= 0) body.emit(Op.SET_FUNCTION_ATTR!, to, dict, ATTRIBUTE.keywordDefaults);
    if (annotationDict >= 0) body.emit(Op.SETATTR!, to, body.constants.text("__annotations__"), annotationDict);
    return undefined;
  };

/** Pops values that an instruction makes one of; the fresh register that it is in. */
function popInto(body: Body, count: number, emit: (to: number, first: number) => void): number {
  const first = body.popConsecutive(count);
  const to = body.stack.fresh(1);
  emit(to, first);
  return to;
}

/** Pops annotations and the tuple of their names; the register of their dict. */
function popAnnotations(body: Body, count: number): number {
  const { stack } = body;
  const slot = stack.pop();
  body.ban(slot.producer);
  const names = body.constantOf(slot);
  if (
    !(names instanceof TupleConstant) ||
    names.items.length !== count ||
    names.items.some((name) => typeof name !== "string")
  )
    body.fail(`the names of ${count} annotations are no constant`);
  if (stack.depth - count < stack.floor) body.fail("the stack holds too little");
  const values = count > 0 ? body.popConsecutive(count) : 0;
  const to = stack.fresh(1);
  const pairs = stack.fresh(2 * count);
  names.items.forEach((name, index) => {
    body.emit(Op.LOAD_CONST!, pairs + 2 * index, body.constants.extra(name as string));
    body.move(pairs + 2 * index + 1, values + index);
  });
  body.emit(Op.BUILD_MAP!, to, count > 0 ? pairs : 0, count);
  return to;
}

// super().name

/** If here begins super().name: loads it, and returns the number of the instruction behind it; else undefined. */
function superAttribute(body: Body): number | undefined {
  const { code, instructions, stack, index } = body;
  const [load, call, attribute] = instructions.slice(index, index + 3);
  if (code.names[load!.argument] !== "super" || call?.name !== "CALL_FUNCTION" || call.argument !== 0) return undefined;
  const cell = code.freevars.indexOf("__class__");
  if (attribute?.name !== "LOAD_ATTR" || cell < 0 || code.argcount === 0 || !body.isFunction) return undefined;
  if (body.isLeader[index + 1] === 1 || body.isLeader[index + 2] === 1 || body.deleted.has(0)) return undefined;
  const name = code.names[attribute.argument]!;
  if (name === "__class__") return undefined;
  stack.prepare(0);
  const operands = stack.fresh(3);
  body.emit(Op.LOAD_GLOBAL!, operands, body.constants.text("super"));
  loadCell(body, operands + 1, code.cellvars.length + cell);
  const own = body.cellRegisters.indexOf(0);
  if (own < 0) body.move(operands + 2, 0);
  else loadCell(body, operands + 2, own);
  const producer = index + 2;
  const to = stack.pushResult("value", 0, producer);
  body.emit(
    body.isMarked(producer) ? Op.LOAD_SUPER_METHOD! : Op.LOAD_SUPER_ATTR!,
    to,
    operands,
    body.constants.text(name),
  );
  return index + 3;
}

/** A global; with super() behind it more than that. */
const loadGlobal: Translate = (body, { argument }) => {
  const after = superAttribute(body);
  if (after !== undefined) return after;
  body.stack.prepare(0);
  body.emit(Op.LOAD_GLOBAL!, body.stack.pushResult(), body.constants.text(body.code.names[argument]!));
  return undefined;
};

/** The instructions of this file. */
export const CALLS: readonly (readonly [name: string, translate: Translate])[] = [
  ["CALL_FUNCTION", callFunction],
  ["CALL_FUNCTION_VAR", callSpreading(true, false)],
  ["CALL_FUNCTION_KW", callSpreading(false, true)],
  ["CALL_FUNCTION_VAR_KW", callSpreading(true, true)],
  ["LOAD_BUILD_CLASS", loadBuildClass],
  ["LOAD_GLOBAL", loadGlobal],
  ["MAKE_FUNCTION", makeFunction(false)],
  ["MAKE_CLOSURE", makeFunction(true)],
];
