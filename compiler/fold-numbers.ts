// SPDX-License-Identifier: LGPL-2.1-or-later
// Constant folding of numbers. What comes out is what the machine would compute, on every host.
import { Complex, type Operator } from "./ast.ts";
import type { Constant } from "./code-object.ts";

const MAX_INT_BITS = 128;
const MAX_DIVIDEND_BITS = 256;
/** More bits than any literal has (CPython reads at most 4,300 decimal digits, but hexadecimal ones without limit). */
const MAX_SHIFT = 1n << 30n;

const isNumber = (value: Constant): value is bigint | boolean | number =>
  typeof value === "bigint" || typeof value === "number" || typeof value === "boolean";
/** Whether a constant is an int or a bool. */
export const isInt = (value: Constant): value is bigint | boolean =>
  typeof value === "bigint" || typeof value === "boolean";
const bitLength = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

/** `-x`, `+x` or `~x` of a constant, or undefined. */
export function foldUnary(op: "Invert" | "UAdd" | "USub", operand: Constant): Constant | undefined {
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

/** What an operator makes of two numbers, or undefined. */
export function foldNumbers(op: Operator, left: Constant, right: Constant): Constant | undefined {
  if (isInt(left) && isInt(right)) return foldInts(op, left, right);
  if (isNumber(left) && isNumber(right)) return foldFloats(op, toFloat(left), toFloat(right));
  if ((isNumber(left) || left instanceof Complex) && (isNumber(right) || right instanceof Complex))
    return foldComplex(op, left, right);
  return undefined;
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
      return right < 0n ? undefined : left >> (right < MAX_SHIFT ? right : MAX_SHIFT);
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

/** True division, correctly rounded: the quotient to more bits than a float has, the last one set if any is left. */
function divide(left: bigint, right: bigint): number | undefined {
  if (bitLength(left) > MAX_DIVIDEND_BITS || bitLength(right) > MAX_DIVIDEND_BITS) return undefined;
  if (left === 0n) return right < 0n ? -0 : 0;
  const shift = Math.max(0, bitLength(right) - bitLength(left) + 66);
  const dividend = left << BigInt(shift);
  const quotient = dividend / right;
  const sticky = dividend % right === 0n ? 0n : left < 0n === right < 0n ? 1n : -1n;
  return Number(2n * quotient + sticky) / 2 ** (shift + 1);
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
    case "FloorDiv":
      return right === 0 ? undefined : floorDivideFloats(left, right);
    case "Mod":
      return right === 0 ? undefined : modulo(left, right);
    default:
      // Powers are the machine's: the result must not depend on the compiler's host.
      return undefined;
  }
}

/** The remainder with the sign of the divisor. */
function modulo(left: number, right: number): number {
  const rest = left % right;
  if (rest === 0) return right < 0 || Object.is(right, -0) ? -0 : 0;
  return rest < 0 === right < 0 ? rest : rest + right;
}

function floorDivideFloats(left: number, right: number): number {
  const rest = left % right;
  let quotient = (left - rest) / right;
  if (rest !== 0 && rest < 0 !== right < 0) quotient -= 1;
  if (quotient === 0) return left / right < 0 || Object.is(left / right, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function foldComplex(
  op: Operator,
  one: bigint | boolean | number | Complex,
  other: bigint | boolean | number | Complex,
): Constant | undefined {
  // A real operand has no imaginary part at all: it leaves the sign of the other's zero alone.
  const a = one instanceof Complex ? one.real : toFloat(one);
  const c = other instanceof Complex ? other.real : toFloat(other);
  if (a === undefined || c === undefined) return undefined;
  const b = one instanceof Complex ? one.imag : undefined;
  const d = other instanceof Complex ? other.imag : undefined;
  switch (op) {
    case "Add":
      return new Complex(a + c, b === undefined ? d! : d === undefined ? b : b + d);
    case "Sub":
      return new Complex(a - c, b === undefined ? -d! : d === undefined ? b : b - d);
    case "Mult":
      if (b === undefined) return new Complex(a * c, a * d!);
      if (d === undefined) return new Complex(a * c, b * c);
      return finite(a * c - b * d, a * d + b * c);
    case "Div":
      if (c === 0 && (d ?? 0) === 0) return undefined;
      if (d === undefined) return new Complex(a / c, b! / c);
      return divideComplex(a, b, c, d);
    default:
      return undefined;
  }
}

/** Smith's method, as the machine divides; a real dividend has no imaginary part. */
function divideComplex(a: number, b: number | undefined, c: number, d: number): Complex | undefined {
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const by = c + d * ratio;
    return b === undefined ? finite(a / by, (-a * ratio) / by) : finite((a + b * ratio) / by, (b - a * ratio) / by);
  }
  const ratio = c / d;
  const by = c * ratio + d;
  return b === undefined ? finite((a * ratio) / by, -a / by) : finite((a * ratio + b) / by, (b * ratio - a) / by);
}

/** A product or quotient, if it needs none of the rules for infinities, which the machine knows. */
function finite(real: number, imag: number): Complex | undefined {
  return Number.isFinite(real) && Number.isFinite(imag) ? new Complex(real, imag) : undefined;
}
