// SPDX-License-Identifier: LGPL-2.1-or-later
// Instructions that neither jump nor call: stack, variables, names, operators, items, attributes, imports.
import { Op, opcode } from "../codegen/opcodes.ts";
import type { Body, Translate } from "./body.ts";
import type { Instruction } from "./decode.ts";
import { isOrdinary, type Slot, type SlotKind } from "./slots.ts";

/** The value of a waiting int constant that fits a signed 16-bit operand, else null. */
export function immediate(body: Body, slot: Slot): number | null {
  if (slot.place !== "constant") return null;
  const value = body.constantOf(slot);
  return typeof value === "bigint" && value >= -0x8000n && value <= 0x7fffn ? Number(value) & 0xffff : null;
}

/** Pushes a result: the register to write it to. The instruction has called `prepare`. */
const result = (body: Body, kind: SlotKind = "value", at = 0): number => body.stack.pushResult(kind, at);

/** An instruction for one that takes nothing and pushes a value. */
const push =
  (emit: (body: Body, to: number, instruction: Instruction) => void): Translate =>
  (body, instruction) => {
    body.stack.prepare(0);
    emit(body, result(body), instruction);
    return undefined;
  };

/** An instruction for one that replaces a value by another. */
const replace =
  (op: number): Translate =>
  (body) => {
    const [value] = body.popAll(1);
    body.emit(op, result(body), value);
    return undefined;
  };

// The stack

const rotate =
  (count: number): Translate =>
  (body) => {
    for (let below = 0; below < count; below++) body.ban(body.stack.peek(below).producer);
    body.stack.rotate(count);
    return undefined;
  };

const duplicate =
  (copies: number): Translate =>
  (body) => {
    for (let below = 0; below < copies; below++) body.ban(body.stack.peek(below).producer);
    body.stack.duplicate(copies);
    return undefined;
  };

const duplicateSeveral: Translate = (body, instruction) => {
  const { argument } = instruction;
  if (argument !== 2 && argument !== 3) body.fail(`argument ${argument}`);
  return duplicate(argument)(body, instruction);
};

const popTop: Translate = (body) => {
  body.ban(body.stack.peek().producer);
  body.stack.pop();
  return undefined;
};

// Variables

/** The register of a local, which must not be one whose parameter lives in a cell. */
function local(body: Body, index: number): number {
  if (body.cellRegisters.includes(index)) body.fail(`local ${index} is a parameter that lives in a cell`);
  return index;
}

const loadFast: Translate = (body, { argument }) => {
  const index = local(body, argument);
  if (index >= body.parameters || body.deleted.has(index))
    body.emit(Op.CHECK_BOUND!, index, body.constants.text(body.code.varnames[index]!));
  body.stack.push({ kind: "value", at: 0, producer: -1, place: "local", index });
  return undefined;
};

/** Stores the top value in a local; the instruction that computed it does so itself if it can. */
const storeFast: Translate = (body, { argument }) => {
  const { stack } = body;
  const index = local(body, argument);
  stack.freeLocal(index, 1);
  const slot = stack.peek();
  body.ban(slot.producer);
  if (slot.place === "constant") {
    stack.pop();
    body.loadConstant(index, slot.index);
    return undefined;
  }
  const isOwn = slot.place === "home" && isOrdinary(slot) && stack.isSettled;
  const register = stack.popRegister();
  if (!isOwn || !body.redirectResult(register, index)) body.move(index, register);
  return undefined;
};

const deleteFast: Translate = (body, { argument }) => {
  const index = local(body, argument);
  body.stack.freeLocal(index, 0);
  body.emit(Op.DELETE_FAST!, index, body.constants.text(body.code.varnames[index]!));
  return undefined;
};

const cellName = ({ code }: Body, index: number): string =>
  index < code.cellvars.length ? code.cellvars[index]! : code.freevars[index - code.cellvars.length]!;

const loadClosure: Translate = (body, { argument }) => {
  body.stack.prepare(0);
  const own = body.cellRegisters[argument];
  const to = result(body, "cell");
  if (own !== undefined) body.emit(Op.MOVE!, to, own);
  else body.emit(Op.LOAD_CLOSURE!, to, argument - body.cellRegisters.length);
  return undefined;
};

/** Loads the contents of a cell into a register. */
export function loadCell(body: Body, to: number, index: number): void {
  const name = body.constants.text(cellName(body, index));
  const own = body.cellRegisters[index];
  if (own !== undefined) body.emit(Op.LOAD_CELL!, to, own, name);
  else body.emit(Op.LOAD_FREE!, to, index - body.cellRegisters.length, name);
}

const storeDeref: Translate = (body, { argument }) => {
  const [value] = body.popRead(1);
  const own = body.cellRegisters[argument];
  if (own !== undefined) body.emit(Op.STORE_CELL!, own, value);
  else body.emit(Op.STORE_FREE!, argument - body.cellRegisters.length, value);
  return undefined;
};

// Names. Those of a module body are its globals.

const nameOf = (body: Body, { argument }: Instruction): number => body.constants.text(body.code.names[argument]!);

const loadNamed = (op: (body: Body) => number): Translate =>
  push((body, to, instruction) => body.emit(op(body), to, nameOf(body, instruction)));

const storeNamed =
  (op: (body: Body) => number): Translate =>
  (body, instruction) => {
    const [value] = body.popRead(1);
    body.emit(op(body), value, nameOf(body, instruction));
    return undefined;
  };

const deleteNamed =
  (op: (body: Body) => number): Translate =>
  (body, instruction) => {
    body.emit(op(body), 0, nameOf(body, instruction));
    return undefined;
  };

const inModule = (yes: number, no: number) => (body: Body) => (body.options.isModule ? yes : no);

// Operators

const IMMEDIATE = new Set(["ADD", "SUB", "MUL", "FLOORDIV", "MOD", "LSHIFT", "RSHIFT", "AND", "IADD", "ISUB"]);

const binary = (name: string): Translate => {
  const op = opcode(name);
  const withImmediate = IMMEDIATE.has(name) ? opcode(`${name}_I`) : -1;
  return (body) => {
    const right = withImmediate < 0 ? null : immediate(body, body.stack.peek());
    if (right !== null) {
      body.stack.prepare(2);
      body.ban(body.stack.pop().producer);
      const left = body.pop();
      body.emit(withImmediate, result(body), left, right);
      return undefined;
    }
    const [left, other] = body.popAll(2);
    body.emit(op, result(body), left, other);
    return undefined;
  };
};

// Items and attributes

/** The key on top as an immediate, popped, if it is a small int; else null. */
function popSmallKey(body: Body): number | null {
  const key = immediate(body, body.stack.peek());
  if (key !== null) body.ban(body.stack.pop().producer);
  return key;
}

const binarySubscr: Translate = (body) => {
  body.stack.prepare(2);
  const key = popSmallKey(body);
  const [object, other] = body.popAll(key === null ? 2 : 1);
  if (key === null) body.emit(Op.GETITEM!, result(body), object, other);
  else body.emit(Op.GETITEM_I!, result(body), object, key);
  return undefined;
};

const storeSubscr: Translate = (body) => {
  const key = popSmallKey(body);
  const [value, object, other] = body.popRead(key === null ? 3 : 2);
  if (key === null) body.emit(Op.SETITEM!, object, other, value);
  else body.emit(Op.SETITEM_I!, object, key, value);
  return undefined;
};

const deleteSubscr: Translate = (body) => {
  const [object, key] = body.popRead(2);
  body.emit(Op.DELITEM!, object, key);
  return undefined;
};

/** An attribute; where it is only called, the method is loaded without being bound. */
const loadAttr: Translate = (body, instruction) => {
  const [object] = body.popAll(1);
  const producer = body.index;
  const to = body.stack.pushResult("value", 0, producer);
  body.emit(body.isMarked(producer) ? Op.LOAD_METHOD! : Op.GETATTR!, to, object, nameOf(body, instruction));
  return undefined;
};

const storeAttr: Translate = (body, instruction) => {
  const [value, object] = body.popRead(2);
  body.emit(Op.SETATTR!, object, nameOf(body, instruction), value);
  return undefined;
};

const deleteAttr: Translate = (body, instruction) => {
  const [object] = body.popRead(1);
  body.emit(Op.DELATTR!, object, nameOf(body, instruction));
  return undefined;
};

// Constants

const loadConst: Translate = (body, { argument }) => {
  const producer = body.index;
  const kind = body.options.constants[argument] === null ? "none" : "value";
  const place = body.widthOf(producer) === 0 ? "keyword" : "constant";
  body.stack.push({ kind, at: 0, producer, place, index: argument });
  return undefined;
};

// Imports

const importName: Translate = (body, instruction) => {
  const [level, names] = body.popAll(2);
  const operands = body.stack.fresh(2);
  body.move(operands, names!);
  body.move(operands + 1, level!);
  body.emit(Op.IMPORT_NAME!, result(body), nameOf(body, instruction), operands);
  return undefined;
};

const importFrom: Translate = (body, instruction) => {
  body.ban(body.stack.peek().producer);
  const module = body.stack.consecutive(1);
  body.emit(Op.IMPORT_FROM!, result(body), module, nameOf(body, instruction));
  return undefined;
};

const consume =
  (op: number): Translate =>
  (body) => {
    const [value] = body.popRead(1);
    body.emit(op, value);
    return undefined;
  };

const unpackSequence: Translate = (body, { argument: count }) => {
  const variables = neighbouringLocals(body, count);
  if (variables >= 0) {
    for (let index = 0; index < count; index++) body.stack.freeLocal(variables + index, 1);
    const [value] = body.popRead(1);
    body.emit(Op.UNPACK!, variables, value, count);
    return body.index + 1 + count;
  }
  const [value] = body.popAll(1);
  return unpack(body, Op.UNPACK!, value!, count, count);
};

const unpackEx: Translate = (body, { argument }) => {
  if (argument > 0xffff) body.fail(`argument ${argument}`);
  const [value] = body.popAll(1);
  return unpack(body, Op.UNPACK_EX!, value!, (argument & 0xff) + (argument >> 8) + 1, argument);
};

/** Pushes what an instruction unpacks: the first item comes on top. */
function unpack(body: Body, op: number, value: number, count: number, argument: number): undefined {
  if (count > 0xffff) body.fail(`${count} items`);
  body.spend(count);
  const first = body.stack.fresh(count);
  body.emit(op, first, value, argument);
  for (let item = count - 1; item >= 0; item--)
    body.stack.push({ kind: "value", at: 0, producer: -1, place: "register", index: first + item });
}

/** If the next `count` instructions store to neighbouring locals: the first of these, else -1. */
function neighbouringLocals(body: Body, count: number): number {
  if (count === 0) return -1;
  const first = body.instructions[body.index + 1]?.argument ?? -1;
  for (let index = 0; index < count; index++) {
    const at = body.index + 1 + index;
    const next = body.instructions[at];
    if (next?.name !== "STORE_FAST" || next.argument !== first + index || body.isLeader[at] === 1) return -1;
    if (body.cellRegisters.includes(next.argument)) return -1;
  }
  return first;
}

/** The instructions of this file. */
export const SIMPLE: readonly (readonly [name: string, translate: Translate])[] = [
  ["NOP", () => undefined],
  ["POP_TOP", popTop],
  ["ROT_TWO", rotate(2)],
  ["ROT_THREE", rotate(3)],
  ["ROT_FOUR", rotate(4)],
  ["DUP_TOP", duplicate(1)],
  ["DUP_TOPX", duplicateSeveral],
  ["LOAD_CONST", loadConst],
  ["LOAD_FAST", loadFast],
  ["STORE_FAST", storeFast],
  ["DELETE_FAST", deleteFast],
  ["LOAD_CLOSURE", loadClosure],
  ["LOAD_DEREF", push((body, to, { argument }) => loadCell(body, to, argument))],
  ["STORE_DEREF", storeDeref],
  ["STORE_GLOBAL", storeNamed(() => Op.STORE_GLOBAL!)],
  ["DELETE_GLOBAL", deleteNamed(() => Op.DELETE_GLOBAL!)],
  ["LOAD_NAME", loadNamed(inModule(Op.LOAD_GLOBAL!, Op.LOAD_NAME!))],
  ["STORE_NAME", storeNamed(inModule(Op.STORE_GLOBAL!, Op.STORE_NAME!))],
  ["DELETE_NAME", deleteNamed(inModule(Op.DELETE_GLOBAL!, Op.DELETE_NAME!))],
  ["UNARY_POSITIVE", replace(Op.POS!)],
  ["UNARY_NEGATIVE", replace(Op.NEG!)],
  ["UNARY_NOT", replace(Op.NOT!)],
  ["UNARY_INVERT", replace(Op.INVERT!)],
  ["GET_ITER", replace(Op.GET_ITER!)],
  ["BINARY_SUBSCR", binarySubscr],
  ["STORE_SUBSCR", storeSubscr],
  ["DELETE_SUBSCR", deleteSubscr],
  ["LOAD_ATTR", loadAttr],
  ["STORE_ATTR", storeAttr],
  ["DELETE_ATTR", deleteAttr],
  ["UNPACK_SEQUENCE", unpackSequence],
  ["UNPACK_EX", unpackEx],
  ["IMPORT_NAME", importName],
  ["IMPORT_FROM", importFrom],
  ["IMPORT_STAR", consume(Op.IMPORT_STAR!)],
  ["PRINT_EXPR", consume(Op.PRINT_EXPR!)],
  ["STORE_LOCALS", consume(Op.STORE_LOCALS!)],
  ...Object.entries({
    POWER: "POW",
    MULTIPLY: "MUL",
    MODULO: "MOD",
    ADD: "ADD",
    SUBTRACT: "SUB",
    FLOOR_DIVIDE: "FLOORDIV",
    TRUE_DIVIDE: "TRUEDIV",
    LSHIFT: "LSHIFT",
    RSHIFT: "RSHIFT",
    AND: "AND",
    XOR: "XOR",
    OR: "OR",
  }).flatMap(([name, op]): [string, Translate][] => [
    [`BINARY_${name}`, binary(op)],
    [`INPLACE_${name}`, binary(`I${op}`)],
  ]),
];
