// SPDX-License-Identifier: LGPL-2.1-or-later
// Constant folding: what an expression of literals is worth, within the size limits CPython keeps to. Comparisons and
// what would raise stay for run time.
import { Complex, ELLIPSIS, type Expr, type Operator } from "./ast.ts";
import { type Constant, SliceConstant, TupleConstant } from "./code-object.ts";

const MAX_INT_BITS = 128;
const MAX_COLLECTION_SIZE = 256;
const MAX_STRING_SIZE = 4096;

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
      if (node.op === "Not") return isSimple(operand) ? !truth(operand) : undefined;
      return foldUnary(node.op, operand);
    }
    case "Tuple":
      return node.ctx === "Load" ? foldTuple(node.elts) : undefined;
    case "Slice":
      return foldSlice(node.lower, node.upper, node.step);
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

const isSimple = (value: Constant): boolean => value !== ELLIPSIS;
const isNumber = (value: Constant): value is bigint | boolean | number =>
  typeof value === "bigint" || typeof value === "number" || typeof value === "boolean";
const isInt = (value: Constant): value is bigint | boolean => typeof value === "bigint" || typeof value === "boolean";
const bitLength = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

function foldUnary(op: "Invert" | "UAdd" | "USub", operand: Constant): Constant | undefined {
  if (isInt(operand)) {
    const value = BigInt(operand);
    if (op === "USub") return -value;
    if (op === "UAdd") return value;
    return typeof operand === "boolean" ? undefined : ~value;
  }
  if (typeof operand === "number" && op !== "Invert") return op === "USub" ? -operand : operand;
  if (operand instanceof Complex && op !== "Invert")
    return op === "USub" ? new Complex(-operand.real, -operand.imag) : operand;
  return undefined;
}

function foldBinary(op: Operator, left: Constant, right: Constant): Constant | undefined {
  if (isInt(left) && isInt(right)) return foldInts(op, left, right);
  if (isNumber(left) && isNumber(right)) return foldFloats(op, toFloat(left), toFloat(right));
  if ((isNumber(left) || left instanceof Complex) && (isNumber(right) || right instanceof Complex))
    return foldComplex(op, left, right);
  return foldSequences(op, left, right);
}

function toFloat(value: bigint | boolean | number): number | undefined {
  const float = Number(value);
  return Number.isFinite(float) || typeof value === "number" ? float : undefined;
}

function foldInts(op: Operator, one: bigint | boolean, other: bigint | boolean): Constant | undefined {
  const left = BigInt(one);
  const right = BigInt(other);
  const bothBool = typeof one === "boolean" && typeof other === "boolean";
  switch (op) {
    case "Add":
      return left + right;
    case "Sub":
      return left - right;
    case "Mult":
      return left !== 0n && right !== 0n && bitLength(left) + bitLength(right) > MAX_INT_BITS
        ? undefined
        : left * right;
    case "FloorDiv":
      return right === 0n ? undefined : floorDivide(left, right);
    case "Mod":
      return right === 0n ? undefined : left - right * floorDivide(left, right);
    case "Div":
      return right === 0n ? undefined : divide(left, right);
    case "Pow":
      if (right < 0n || (left !== 0n && bitLength(left) * Number(right) > MAX_INT_BITS)) return undefined;
      return left ** right;
    case "LShift":
      if (right < 0n || (left !== 0n && bitLength(left) + Number(right) > MAX_INT_BITS)) return undefined;
      return left << right;
    case "RShift":
      return right < 0n || right > 1_000_000n ? undefined : left >> right;
    case "BitAnd":
      return bothBool ? one && other : left & right;
    case "BitOr":
      return bothBool ? one || other : left | right;
    case "BitXor":
      return bothBool ? one !== other : left ^ right;
    case "MatMult":
      return undefined;
  }
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** True division is correctly rounded; two floats divide so only when both are exact. */
function divide(left: bigint, right: bigint): number | undefined {
  const exact = bitLength(left) <= 53 && bitLength(right) <= 53;
  return exact ? Number(left) / Number(right) : undefined;
}

function foldFloats(op: Operator, left: number | undefined, right: number | undefined): Constant | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (op) {
    case "Add":
      return left + right;
    case "Sub":
      return left - right;
    case "Mult":
      return left * right;
    case "Div":
      return right === 0 ? undefined : left / right;
    default:
      // Powers and remainders are the machine's, whose results must not depend on the compiler's host.
      return undefined;
  }
}

function foldComplex(
  op: Operator,
  one: bigint | boolean | number | Complex,
  other: bigint | boolean | number | Complex,
): Constant | undefined {
  if (op !== "Add" && op !== "Sub") return undefined;
  const sign = op === "Add" ? 1 : -1;
  const parts = (value: typeof one): [number, number] | undefined => {
    if (value instanceof Complex) return [value.real, value.imag];
    const real = toFloat(value);
    return real === undefined ? undefined : [real, 0];
  };
  const left = parts(one);
  const right = parts(other);
  if (left === undefined || right === undefined) return undefined;
  // A real operand has no imaginary part: adding it leaves the sign of the other's zero alone.
  const real = left[0] + sign * right[0];
  if (!(other instanceof Complex)) return new Complex(real, left[1]);
  return new Complex(real, one instanceof Complex ? left[1] + sign * right[1] : sign * right[1]);
}

function foldSequences(op: Operator, left: Constant, right: Constant): Constant | undefined {
  if (op === "Mult") {
    if (isInt(right)) return repeat(left, Number(right));
    if (isInt(left)) return repeat(right, Number(left));
    return undefined;
  }
  if (op !== "Add") return undefined;
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Uint8Array.from([...left, ...right]);
  if (left instanceof TupleConstant && right instanceof TupleConstant)
    return new TupleConstant([...left.items, ...right.items]);
  return undefined;
}

function repeat(value: Constant, times: number): Constant | undefined {
  const count = Math.max(0, times);
  if (typeof value === "string") {
    const length = value.length * count;
    return length > MAX_STRING_SIZE ? undefined : value.repeat(count);
  }
  if (value instanceof Uint8Array) {
    if (value.length * count > MAX_STRING_SIZE) return undefined;
    return Uint8Array.from({ length: value.length * count }, (_, index) => value[index % value.length]!);
  }
  if (value instanceof TupleConstant) {
    if (value.items.length * count > MAX_COLLECTION_SIZE) return undefined;
    return new TupleConstant(Array.from({ length: count }, () => value.items).flat());
  }
  return undefined;
}
