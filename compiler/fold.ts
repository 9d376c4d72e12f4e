// SPDX-License-Identifier: LGPL-2.1-or-later
// Constant folding: what an expression of literals is worth, within the size limits CPython keeps to. Comparisons and
// what would raise stay for run time.
import { Complex, type Expr, type Operator } from "./ast.ts";
import { type Constant, SliceConstant, TupleConstant } from "./code-object.ts";
import { foldNumbers, foldUnary, isInt } from "./fold-numbers.ts";
import { join, wouldPair } from "./surrogates.ts";

const MAX_COLLECTION_SIZE = 256;
const MAX_TOTAL_ITEMS = 1024;
const MAX_STRING_SIZE = 4096;
/** Beyond this, the machine says that the number does not fit an index. */
const MAX_REPEATS = 2 ** 31;

/** The value of an expression, or undefined if only run time can tell. */
export function fold(node: Expr): Constant | undefined {
  switch (node.type) {
    case "Constant":
      return node.value;
    case "Name":
      return node.id === "__debug__" && node.ctx === "Load" ? true : undefined;
    case "BinOp": {
      const right = fold(node.right);
      if (right === undefined) return undefined;
      const left = fold(node.left);
      return left === undefined ? undefined : foldBinary(node.op, left, right);
    }
    case "UnaryOp": {
      const operand = fold(node.operand);
      if (operand === undefined) return undefined;
      if (node.op === "Not") return !truth(operand);
      return foldUnary(node.op, operand);
    }
    case "Tuple":
      return node.ctx === "Load" ? foldTuple(node.elts) : undefined;
    case "Slice":
      return foldSlice(node.lower, node.upper, node.step);
    case "Subscript":
      return node.ctx === "Load" ? foldSubscript(node.value, node.slice) : undefined;
    default:
      return undefined;
  }
}

/** The tuple of the expressions' values, or undefined. */
export function foldTuple(nodes: readonly Expr[]): TupleConstant | undefined {
  const items: Constant[] = [];
  for (const node of nodes) {
    const item = fold(node);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return new TupleConstant(items);
}

function foldSlice(lower: Expr | null, upper: Expr | null, step: Expr | null): SliceConstant | undefined {
  const parts = [lower, upper, step].map((part) => (part === null ? null : fold(part)));
  for (const part of parts) if (part === undefined) return undefined;
  return new SliceConstant(parts[0]!, parts[1]!, parts[2]!);
}

/** Python's truth value of a constant. */
export function truth(value: Constant): boolean {
  if (value === null || value === false || value === 0n || value === 0 || value === "") return false;
  if (value instanceof Uint8Array) return value.length > 0;
  if (value instanceof Complex) return value.real !== 0 || value.imag !== 0;
  if (value instanceof TupleConstant) return value.items.length > 0;
  return true;
}

function foldBinary(op: Operator, left: Constant, right: Constant): Constant | undefined {
  return foldNumbers(op, left, right) ?? foldSequences(op, left, right);
}

function foldSequences(op: Operator, left: Constant, right: Constant): Constant | undefined {
  if (op === "Mult") {
    if (isInt(right)) return repeat(left, Number(right));
    if (isInt(left)) return repeat(right, Number(left));
    return undefined;
  }
  if (op !== "Add") return undefined;
  if (typeof left === "string" && typeof right === "string") return join(left, right);
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Uint8Array.from([...left, ...right]);
  if (left instanceof TupleConstant && right instanceof TupleConstant)
    return new TupleConstant([...left.items, ...right.items]);
  return undefined;
}

function repeat(value: Constant, times: number): Constant | undefined {
  if (isEmpty(value) && Math.abs(times) < MAX_REPEATS) return value;
  if (times < 0 || times > MAX_STRING_SIZE) return undefined;
  if (typeof value === "string") {
    const tooLong = [...value].length * times > MAX_STRING_SIZE;
    return tooLong || (times > 1 && wouldPair(value, value)) ? undefined : value.repeat(times);
  }
  if (value instanceof Uint8Array) {
    if (value.length * times > MAX_STRING_SIZE) return undefined;
    return Uint8Array.from({ length: value.length * times }, (_, index) => value[index % value.length]!);
  }
  if (value instanceof TupleConstant) {
    if (value.items.length * times > MAX_COLLECTION_SIZE || itemsWithin(value) * times > MAX_TOTAL_ITEMS)
      return undefined;
    return new TupleConstant(Array.from({ length: times }, () => value.items).flat());
  }
  return undefined;
}

const isEmpty = (value: Constant): boolean =>
  (typeof value === "string" || value instanceof Uint8Array || value instanceof TupleConstant) && !truth(value);

/** How many items a tuple has, with those of the tuples in it. */
function itemsWithin(value: TupleConstant): number {
  return value.items.reduce<number>(
    (sum, item) => sum + (item instanceof TupleConstant ? itemsWithin(item) : 0),
    value.items.length,
  );
}

function foldSubscript(valueNode: Expr, keyNode: Expr): Constant | undefined {
  const value = fold(valueNode);
  if (!(typeof value === "string" || value instanceof Uint8Array || value instanceof TupleConstant)) return undefined;
  const key = fold(keyNode);
  if (key === undefined) return undefined;
  const items: readonly Constant[] =
    typeof value === "string" ? [...value] : value instanceof TupleConstant ? value.items : Array.from(value, BigInt);
  if (isInt(key)) return items[position(BigInt(key), items.length)];
  if (!(key instanceof SliceConstant)) return undefined;
  const chosen = sliceOf(items, key);
  if (chosen === undefined || value instanceof TupleConstant) return chosen && new TupleConstant(chosen);
  if (value instanceof Uint8Array) return Uint8Array.from(chosen, Number);
  return (chosen as string[]).reduce<string | undefined>(
    (text, character) => (text === undefined ? undefined : join(text, character)),
    "",
  );
}

/** Where an index points; -1 if it is out of range. */
function position(index: bigint, length: number): number {
  const at = Number(index < 0n ? index + BigInt(length) : index);
  return at < length ? at : -1;
}

/** The items a slice of ints and None takes (reference 3.2.5.1, `slice.indices`), or undefined. */
function sliceOf(items: readonly Constant[], slice: SliceConstant): readonly Constant[] | undefined {
  const parts: Constant[] = [slice.start, slice.stop, slice.step];
  if (!parts.every((part) => part === null || isInt(part))) return undefined;
  const [start, stop, step] = parts.map((part) => (part === null ? null : Number(part))) as [
    number | null,
    number | null,
    number | null,
  ];
  if (step === 0) return undefined;
  const by = step ?? 1;
  const bound = (at: number): number =>
    Math.min(Math.max(at < 0 ? at + items.length : at, by < 0 ? -1 : 0), by < 0 ? items.length - 1 : items.length);
  const from = start === null ? (by < 0 ? items.length - 1 : 0) : bound(start);
  const to = stop === null ? (by < 0 ? -1 : items.length) : bound(stop);
  const chosen: Constant[] = [];
  for (let at = from; by < 0 ? at > to : at < to; at += by) chosen.push(items[at]!);
  return chosen;
}
