// SPDX-License-Identifier: LGPL-2.1-or-later
// What CPython 3.1 makes of operators on constants.
import { Complex, ELLIPSIS, type Operator } from "../../../compiler/ast.ts";
import { type Constant, TupleConstant } from "../../../compiler/code-object.ts";
import { foldUnary as foldNumber, foldNumbers } from "../../../compiler/fold-numbers.ts";
import { isPycCode, type PycConstant } from "../../../compiler/pyc/marshal.ts";

/** Longer sequences are left to be made by the program. */
const LONGEST = 20;

type Sequence = string | Uint8Array | TupleConstant;

const isSequence = (value: PycConstant): value is Sequence =>
  typeof value === "string" || value instanceof Uint8Array || value instanceof TupleConstant;

function itemsOf(value: Sequence): readonly Constant[] {
  if (typeof value === "string") return [...value];
  return value instanceof TupleConstant ? value.items : Array.from(value, BigInt);
}

function like(model: Sequence, items: readonly Constant[]): Constant {
  if (typeof model === "string") return items.join("");
  return model instanceof TupleConstant ? new TupleConstant(items) : Uint8Array.from(items as bigint[], Number);
}

/** As the project's own compiler folds, but for results that it holds to be too large, or leaves to the machine. */
function foldNumbersFreely(operator: Operator, left: Constant, right: Constant): Constant | undefined {
  if (typeof left === "bigint" && typeof right === "bigint" && (right >= 0n || operator === "Pow")) {
    if (operator === "LShift") return left << right;
    if (operator === "Pow" && right >= 0n) return left ** right;
    if (operator === "Pow") return left === 0n ? undefined : Number(left) ** Number(right);
    if (operator === "Mult") return left * right;
  }
  const isReal = (value: Constant): value is number | bigint => typeof value === "number" || typeof value === "bigint";
  if (operator === "Pow" && isReal(left) && isReal(right) && (typeof left === "number" || typeof right === "number"))
    return Number(left) > 0 ? Number(left) ** Number(right) : undefined;
  return foldNumbers(operator, left, right);
}

/** The value of a binary operator or subscript, undefined if it stays for run time. */
export function foldConstants(operator: Operator | "Subscript", left: PycConstant, right: PycConstant) {
  if (isPycCode(left) || isPycCode(right)) return undefined;
  if (!isSequence(left) && !isSequence(right))
    return operator === "Subscript" ? undefined : foldNumbersFreely(operator, left as Constant, right as Constant);
  let items: readonly Constant[] | undefined;
  if (operator === "Subscript" && isSequence(left) && typeof right === "bigint") return itemsOf(left).at(Number(right));
  if (operator === "Add" && isSequence(left) && isSequence(right) && typeof left === typeof right)
    items = [...itemsOf(left), ...itemsOf(right)];
  const [sequence, times] = isSequence(left) ? [left, right] : [right as Sequence, left];
  if (operator === "Mult" && typeof times === "bigint" && itemsOf(sequence).length * Number(times) <= LONGEST)
    items = Array.from({ length: Math.max(0, Number(times)) }, () => itemsOf(sequence)).flat();
  return items === undefined || items.length > LONGEST ? undefined : like(sequence, items);
}

/** The value of - or ~ before a constant, undefined if it stays for run time. */
export function foldUnary(name: string, value: PycConstant): Constant | undefined {
  if (isPycCode(value) || isSequence(value)) return undefined;
  // A zero keeps its sign to the run.
  if (name === "UNARY_NEGATIVE") return truth(value) ? foldNumber("USub", value as Constant) : undefined;
  return typeof value === "boolean" ? ~BigInt(value) : foldNumber("Invert", value as Constant);
}

/** Python's truth value. */
export function truth(value: PycConstant): boolean {
  if (isSequence(value)) return itemsOf(value).length > 0;
  if (value instanceof Complex) return value.real !== 0 || value.imag !== 0;
  return value === ELLIPSIS || Boolean(value);
}
