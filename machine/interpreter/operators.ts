// SPDX-License-Identifier: LGPL-2.1-or-later
// Operators on any values. Built-in types are dealt with natively; as soon as a class written in Python takes part,
// the prelude asks the special methods (Python reference, "Emulating numeric types").

import { NONE, TRUE, FALSE, NOT_IMPLEMENTED } from "../memory/map";
import { T_TYPE_ERROR, T_ZERO_DIVISION_ERROR, T_VALUE_ERROR, T_OVERFLOW_ERROR, T_BOOL, T_GENERIC_ALIAS } from "../generated/types";
import { N_BOOL, N_LEN, P_BINARY, P_INPLACE, P_COMPARE, P_UNARY, P_BOOL, P_TYPE_UNION } from "../generated/names";
import {
  KIND_FLOAT, KIND_BIGINT, KIND_COMPLEX, isSmall, smallValue, small, typeOf, kindOf, boolOf,
} from "../objects/object";
import {
  intAdd, intSub, intMul, intDivMod, quotient, remainder, intShiftLeft, intShiftRight, intBitwise, intNegative, intInvert, isInt,
  intToFloat, intSign, fits64, int64, plainInt, openA, openB, digitsA, digitsB, countA, countB, negativeA, negativeB,
} from "../objects/int";
import { newFloat, floatResult, floatValue, isFloat, newComplex, isComplex } from "../objects/float";
import { isBuiltinType, isType, typeLookup, typeName } from "../objects/type";
import { nativeCompare, COMPARE_PYTHON } from "../objects/order";
import { nativeLength } from "../objects/subscript";
import { sequenceBinary } from "../objects/sequence-operators";
import { complexBinary } from "../builtins/complex-operators";
import { intPower, floatPower } from "../builtins/power";
import { natTrueDiv } from "../numeric/bigint";
import { divisible, multipliable } from "../objects/int-work";
import { raise, tailPrelude, stagePrelude } from "./result";
import { strOf } from "../objects/str";
import { name } from "./names";
import { charge, roomFor } from "../memory/allocate";
import { sequenceInplace } from "../objects/sequence-operators";
import { concatenationError } from "../objects/sequence-operators";

// Numbers of the binary operators: ADD + n.
@inline export const B_ADD: u32 = 0;
@inline export const B_SUB: u32 = 1;
@inline export const B_MUL: u32 = 2;
@inline export const B_TRUEDIV: u32 = 3;
@inline export const B_FLOORDIV: u32 = 4;
@inline export const B_MOD: u32 = 5;
@inline export const B_POW: u32 = 6;
@inline export const B_LSHIFT: u32 = 7;
@inline export const B_RSHIFT: u32 = 8;
@inline export const B_AND: u32 = 9;
@inline export const B_OR: u32 = 10;
@inline export const B_XOR: u32 = 11;
@inline export const B_MATMUL: u32 = 12;

/** x op y. */
export function binary(op: u32, x: u32, y: u32): u32 {
  if (isBuiltinType(typeOf(x)) && isBuiltinType(typeOf(y))) {
    const result = nativeBinary(op, x, y);
    return result == NOT_IMPLEMENTED ? refused(op, x, y, false) : result;
  }
  return tailPrelude(P_BINARY, small(op), x, y);
}

/** x op= y. */
export function inplace(op: u32, x: u32, y: u32): u32 {
  if (isBuiltinType(typeOf(x)) && isBuiltinType(typeOf(y))) {
    let result = NOT_IMPLEMENTED;
    if (!isSmall(x) && kindOf(x) >= 32) {
      result = sequenceInplace(op, x, y);
      if (result != NOT_IMPLEMENTED) return result;
    }
    result = nativeBinary(op, x, y);
    return result == NOT_IMPLEMENTED ? refused(op, x, y, true) : result;
  }
  return tailPrelude(P_INPLACE, small(op), x, y);
}

/** x op y by the layouts of x and y alone: a value, NotImplemented, or 0 with something pending. */
export function nativeBinary(op: u32, x: u32, y: u32): u32 {
  if (isInt(x)) {
    if (isInt(y)) return intBinary(op, x, y);
    if (isFloat(y)) return floatBinary(op, x, y);
    if (isComplex(y)) return complexBinary(op, x, y);
  } else if (isFloat(x)) {
    if (isFloat(y) || isInt(y)) return floatBinary(op, x, y);
    if (isComplex(y)) return complexBinary(op, x, y);
  } else if (isComplex(x) && (isComplex(y) || isFloat(y) || isInt(y))) return complexBinary(op, x, y);
  return sequenceBinary(op, x, y);
}

function intBinary(op: u32, x: u32, y: u32): u32 {
  switch (op) {
    case B_ADD: return intAdd(x, y);
    case B_SUB: return intSub(x, y);
    case B_MUL: return multipliable(x, y) ? intMul(x, y) : 0;
    case B_TRUEDIV: return intTrueDivide(x, y);
    case B_FLOORDIV:
      if (intSign(y) == 0) return raise(T_ZERO_DIVISION_ERROR, "division by zero");
      if (!divisible(x, y)) return 0;
      intDivMod(x, y);
      return quotient;
    case B_MOD:
      if (intSign(y) == 0) return raise(T_ZERO_DIVISION_ERROR, "division by zero");
      if (!divisible(x, y)) return 0;
      intDivMod(x, y);
      return remainder;
    case B_POW: return intPower(x, y);
    case B_LSHIFT:
    case B_RSHIFT: return intShift(op, x, y);
    case B_AND:
    case B_OR:
    case B_XOR:
      if (!isSmall(x) && !isSmall(y) && load<u32>(x) == T_BOOL && load<u32>(y) == T_BOOL) return boolBitwise(op, x == TRUE, y == TRUE);
      return intBitwise(op - B_AND, x, y);
  }
  return NOT_IMPLEMENTED;
}
function boolBitwise(op: u32, x: bool, y: bool): u32 {
  return boolOf(op == B_AND ? x && y : op == B_OR ? x || y : x != y);
}
function intShift(op: u32, x: u32, y: u32): u32 {
  if (intSign(y) < 0) return raise(T_VALUE_ERROR, "negative shift count");
  if (!fits64(y) || int64(y) > 0x7fffffff) {
    if (op == B_LSHIFT) return intSign(x) == 0 ? small(0) : raise(T_OVERFLOW_ERROR, "too many digits in integer");
    return intSign(x) < 0 ? small(-1) : small(0);
  }
  const n = <u32>int64(y);
  if (op == B_RSHIFT) return intShiftRight(plainInt(x), n);
  if (intSign(x) && !roomFor(<u64>n >> 3)) return 0;
  return intShiftLeft(plainInt(x), n);
}
function intTrueDivide(x: u32, y: u32): u32 {
  if (intSign(y) == 0) return raise(T_ZERO_DIVISION_ERROR, "division by zero");
  if (isSmall(x) && isSmall(y)) return newFloat(<f64>smallValue(x) / <f64>smallValue(y));
  if (fits64(x) && fits64(y)) {
    const a = int64(x);
    const b = int64(y);
    const most: i64 = 1 << 53; // up to here both are exact
    if (a <= most && a >= -most && b <= most && b >= -most) return newFloat(<f64>a / <f64>b);
  }
  openA(x);
  openB(y);
  if (countA > 20) charge((countA * min<u32>(countB, 400)) >> 3);
  const q = natTrueDiv(digitsA, countA, digitsB, countB);
  if (q == Infinity) return raise(T_OVERFLOW_ERROR, "integer division result too large for a float");
  return newFloat(negativeA != negativeB ? -q : q);
}

/** The f64 of an int or float; NaN with an exception pending if the int is too large. */
let tooLarge: bool = false;
function toFloat(v: u32): f64 {
  if (isFloat(v)) return floatValue(v);
  const x = intToFloat(v);
  if (abs(x) == Infinity) tooLarge = true;
  return x;
}
function floatBinary(op: u32, a: u32, b: u32): u32 {
  tooLarge = false;
  const x = toFloat(a);
  const y = toFloat(b);
  if (tooLarge) return raise(T_OVERFLOW_ERROR, "int too large to convert to float");
  switch (op) {
    case B_ADD: return floatResult(x + y);
    case B_SUB: return floatResult(x - y);
    case B_MUL: return floatResult(x * y);
    case B_TRUEDIV: return y == 0 ? raise(T_ZERO_DIVISION_ERROR, "division by zero") : floatResult(x / y);
    case B_FLOORDIV: return y == 0 ? raise(T_ZERO_DIVISION_ERROR, "division by zero") : floatResult(floatFloorDivide(x, y));
    case B_MOD: return y == 0 ? raise(T_ZERO_DIVISION_ERROR, "division by zero") : floatResult(floatModulo(x, y));
    case B_POW: return floatPower(x, y);
  }
  return NOT_IMPLEMENTED;
}
/** x % y with the sign of y (Python reference, "Binary arithmetic operations"). */
export function floatModulo(x: f64, y: f64): f64 {
  let r = x % y;
  if (r != 0) {
    if ((y < 0) != (r < 0)) r += y;
  } else r = copysign<f64>(0, y);
  return r;
}
export function floatFloorDivide(x: f64, y: f64): f64 {
  const r = x % y;
  let q = (x - r) / y;
  if (r != 0 && (y < 0) != (r < 0)) q -= 1;
  if (q == 0) return copysign<f64>(0, x / y);
  const f = floor(q);
  return q - f > 0.5 ? f + 1 : f;
}

/** No method takes the operands: types make a union of |, everything else is an error. */
function refused(op: u32, x: u32, y: u32, inPlace: bool): u32 {
  if (op == B_OR && (isType(x) || isType(y) || typeOf(x) == T_GENERIC_ALIAS || typeOf(y) == T_GENERIC_ALIAS)) return tailPrelude(P_TYPE_UNION, x, y);
  return unsupported(op, x, y, inPlace);
}
/** TypeError for operands that no method takes. */
export function unsupported(op: u32, x: u32, y: u32, inPlace: bool): u32 {
  const special = concatenationError(op, x, y);
  if (special) return 0;
  if (op == B_POW && !inPlace) return raise(T_TYPE_ERROR, "unsupported operand type(s) for ** or pow(): '%' and '%'", typeName(x), typeName(y));
  return raise(T_TYPE_ERROR, "unsupported operand type(s) for %: '%' and '%'", symbol(op, inPlace), typeName(x), typeName(y));
}

function symbol(op: u32, inPlace: bool): u32 {
  switch (op) {
    case B_ADD: return strOf(inPlace ? "+=" : "+");
    case B_SUB: return strOf(inPlace ? "-=" : "-");
    case B_MUL: return strOf(inPlace ? "*=" : "*");
    case B_TRUEDIV: return strOf(inPlace ? "/=" : "/");
    case B_FLOORDIV: return strOf(inPlace ? "//=" : "//");
    case B_MOD: return strOf(inPlace ? "%=" : "%");
    case B_POW: return strOf(inPlace ? "**=" : "**");
    case B_LSHIFT: return strOf(inPlace ? "<<=" : "<<");
    case B_RSHIFT: return strOf(inPlace ? ">>=" : ">>");
    case B_AND: return strOf(inPlace ? "&=" : "&");
    case B_OR: return strOf(inPlace ? "|=" : "|");
    case B_XOR: return strOf(inPlace ? "^=" : "^");
  }
  return strOf(inPlace ? "@=" : "@");
}

/** Numbers of the unary operators, in the order of the opcodes. */
@inline export const U_NEG: u32 = 0;
@inline export const U_POS: u32 = 1;
@inline export const U_INVERT: u32 = 2;

export function unary(op: u32, v: u32): u32 {
  if (isBuiltinType(typeOf(v))) return nativeUnary(op, v);
  return tailPrelude(P_UNARY, small(op), v);
}
export function nativeUnary(op: u32, v: u32): u32 {
  if (isInt(v)) return op == U_NEG ? intNegative(v) : op == U_POS ? plainInt(v) : intInvert(v);
  if (op != U_INVERT) {
    if (isFloat(v)) return newFloat(op == U_NEG ? -floatValue(v) : floatValue(v));
    if (isComplex(v)) return op == U_NEG ? newComplex(-load<f64>(v, 8), -load<f64>(v, 16)) : newComplex(load<f64>(v, 8), load<f64>(v, 16));
  }
  return raise(T_TYPE_ERROR, "bad operand type for unary %: '%'", strOf(op == U_NEG ? "-" : op == U_POS ? "+" : "~"), typeName(v));
}

/** Comparison op (0 <, 1 <=, 2 ==, 3 !=, 4 >, 5 >=): a value. */
export function compare(op: u32, x: u32, y: u32): u32 {
  const result = nativeCompare(op, x, y);
  if (result == COMPARE_PYTHON) return tailPrelude(P_COMPARE, small(op), x, y);
  if (result == NOT_IMPLEMENTED) {
    if (op == 2) return boolOf(x == y);
    if (op == 3) return boolOf(x != y);
    return incomparable(op, x, y);
  }
  return result;
}
export function incomparable(op: u32, x: u32, y: u32): u32 {
  return raise(T_TYPE_ERROR, "'%' not supported between instances of '%' and '%'",
    strOf(op == 0 ? "<" : op == 1 ? "<=" : op == 4 ? ">" : ">="), typeName(x), typeName(y));
}

/** The truth value of v: TRUE, FALSE, or 0 with something pending. In the second stage, v is what that gave. */
export function truth(v: u32): u32 {
  if (isSmall(v)) return boolOf(v != small(0));
  if (v == TRUE || v == FALSE) return v;
  if (v == NONE) return FALSE;
  const type = typeOf(v);
  if (isBuiltinType(type)) return nativeTruth(v);
  if (!typeLookup(type, name(N_BOOL)) && !typeLookup(type, name(N_LEN))) return TRUE;
  return stagePrelude(P_BOOL, v);
}
/** The truth value by the layout alone. */
export function nativeTruth(v: u32): u32 {
  if (isSmall(v)) return boolOf(v != small(0));
  const kind = kindOf(v);
  if (kind == KIND_BIGINT) return boolOf(load<u32>(v, 8) != 0);
  if (kind == KIND_FLOAT) return boolOf(floatValue(v) != 0);
  if (kind == KIND_COMPLEX) return boolOf(load<f64>(v, 8) != 0 || load<f64>(v, 16) != 0);
  if (v == NONE) return FALSE;
  if (v == NOT_IMPLEMENTED) return raise(T_TYPE_ERROR, "NotImplemented should not be used in a boolean context");
  const n = nativeLength(v);
  return boolOf(n != 0); // no length at all is -1
}
