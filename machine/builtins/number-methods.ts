// SPDX-License-Identifier: LGPL-2.1-or-later
// The special methods of int, float and complex that are operators and comparisons: each by the layout of self, giving
// NotImplemented where the type does not know the other operand.

import { NOT_IMPLEMENTED, NONE, TRUE } from "../memory/map";
import { T_BOOL, T_COMPLEX, T_FLOAT, T_INT, T_TYPE_ERROR, T_VALUE_ERROR, T_ZERO_DIVISION_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { boolOf, isSmall, rawType } from "../objects/object";
import { intAbsolute, intDivMod, intSign, intToFloat, isInt, plainInt, quotient, remainder, intOf64 } from "../objects/int";
import { floatResult, floatValue, isComplex, isFloat, newComplex, newFloat } from "../objects/float";
import { hashByLayout64, hashInt } from "../objects/hash";
import { compareByLayout } from "../objects/order";
import { tupleOf2 } from "../objects/tuple";
import {
  B_ADD, B_SUB, B_MUL, B_TRUEDIV, B_FLOORDIV, B_MOD, B_POW, B_LSHIFT, B_RSHIFT, B_AND, B_OR, B_XOR, U_NEG, U_INVERT, nativeBinary, nativeUnary,
  nativeTruth, floatFloorDivide, floatModulo,
} from "../interpreter/operators";
import { raise } from "../interpreter/result";
import { method } from "../boot/define";
import { Native } from "../interpreter/result";
import { modularPower } from "./power";
import { divisible } from "../objects/int-work";

/** Does the type of v take w as other operand? int: ints; float: floats and ints; complex: every number. */
function takes(v: u32, w: u32): bool {
  if (isInt(w)) return true;
  if (isInt(v)) return false;
  return isFloat(w) || (isComplex(v) && isComplex(w));
}
function forward(op: u32, args: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  return takes(x, y) ? nativeBinary(op, x, y) : NOT_IMPLEMENTED;
}
function backward(op: u32, args: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  return takes(x, y) ? nativeBinary(op, y, x) : NOT_IMPLEMENTED;
}

function number_add(args: u32, n: u32): u32 { return forward(B_ADD, args); }
function number_radd(args: u32, n: u32): u32 { return backward(B_ADD, args); }
function number_sub(args: u32, n: u32): u32 { return forward(B_SUB, args); }
function number_rsub(args: u32, n: u32): u32 { return backward(B_SUB, args); }
function number_mul(args: u32, n: u32): u32 { return forward(B_MUL, args); }
function number_rmul(args: u32, n: u32): u32 { return backward(B_MUL, args); }
function number_truediv(args: u32, n: u32): u32 { return forward(B_TRUEDIV, args); }
function number_rtruediv(args: u32, n: u32): u32 { return backward(B_TRUEDIV, args); }
function number_floordiv(args: u32, n: u32): u32 { return forward(B_FLOORDIV, args); }
function number_rfloordiv(args: u32, n: u32): u32 { return backward(B_FLOORDIV, args); }
function number_mod(args: u32, n: u32): u32 { return forward(B_MOD, args); }
function number_rmod(args: u32, n: u32): u32 { return backward(B_MOD, args); }
function number_lshift(args: u32, n: u32): u32 { return forward(B_LSHIFT, args); }
function number_rlshift(args: u32, n: u32): u32 { return backward(B_LSHIFT, args); }
function number_rshift(args: u32, n: u32): u32 { return forward(B_RSHIFT, args); }
function number_rrshift(args: u32, n: u32): u32 { return backward(B_RSHIFT, args); }
function number_and(args: u32, n: u32): u32 { return forward(B_AND, args); }
function number_rand(args: u32, n: u32): u32 { return backward(B_AND, args); }
function number_or(args: u32, n: u32): u32 { return forward(B_OR, args); }
function number_ror(args: u32, n: u32): u32 { return backward(B_OR, args); }
function number_xor(args: u32, n: u32): u32 { return forward(B_XOR, args); }
function number_rxor(args: u32, n: u32): u32 { return backward(B_XOR, args); }

/** __pow__(self, other[, modulus]). */
function number_pow(args: u32, n: u32): u32 {
  const z: u32 = n > 2 ? load<u32>(args, 8) : NONE;
  return z == NONE ? forward(B_POW, args) : power3(load<u32>(args), load<u32>(args, 4), z);
}
function number_rpow(args: u32, n: u32): u32 {
  const z: u32 = n > 2 ? load<u32>(args, 8) : NONE;
  return z == NONE ? backward(B_POW, args) : power3(load<u32>(args, 4), load<u32>(args), z);
}
/** pow with a modulus: NotImplemented if the types do not go together. */
export function power3(x: u32, y: u32, z: u32): u32 {
  if (isInt(x) && isInt(y) && isInt(z)) return modularPower(x, y, z);
  if (isComplex(x) || isComplex(y)) return isComplex(x) || isInt(x) || isFloat(x) ? raise(T_VALUE_ERROR, "complex modulo") : NOT_IMPLEMENTED;
  if ((isFloat(x) || isFloat(y) || isInt(x)) && (isInt(y) || isFloat(y)) && (isInt(x) || isFloat(x)) && (isInt(z) || isFloat(z)))
    return raise(T_TYPE_ERROR, "pow() 3rd argument not allowed unless all arguments are integers");
  return NOT_IMPLEMENTED;
}

function number_divmod(args: u32, n: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  return takes(x, y) ? nativeDivmod(x, y) : NOT_IMPLEMENTED;
}
function number_rdivmod(args: u32, n: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  return takes(x, y) ? nativeDivmod(y, x) : NOT_IMPLEMENTED;
}
/** divmod(x, y) of two ints or floats: a tuple, NotImplemented for others, or 0 after raising. */
export function nativeDivmod(x: u32, y: u32): u32 {
  if (isInt(x) && isInt(y)) {
    if (intSign(y) == 0) return raise(T_ZERO_DIVISION_ERROR, "division by zero");
    if (!divisible(x, y)) return 0;
    intDivMod(plainInt(x), plainInt(y));
    return tupleOf2(quotient, remainder);
  }
  if (!(isInt(x) || isFloat(x)) || !(isInt(y) || isFloat(y))) return NOT_IMPLEMENTED;
  const a = isFloat(x) ? floatValue(x) : intToFloat(x);
  const b = isFloat(y) ? floatValue(y) : intToFloat(y);
  if ((isInt(x) && abs(a) == Infinity) || (isInt(y) && abs(b) == Infinity)) return raise(T_OVERFLOW_ERROR, "int too large to convert to float");
  if (b == 0) return raise(T_ZERO_DIVISION_ERROR, "division by zero");
  return tupleOf2(floatResult(floatFloorDivide(a, b)), floatResult(floatModulo(a, b)));
}

function number_neg(args: u32, n: u32): u32 { return nativeUnary(U_NEG, load<u32>(args)); }
/** self as a plain number of its type: __pos__, conjugate of a real one, … */
export function plainNumber(v: u32): u32 {
  if (isInt(v)) return plainInt(v);
  if (isFloat(v)) return rawType(v) == T_FLOAT ? v : newFloat(floatValue(v));
  return rawType(v) == T_COMPLEX ? v : newComplex(load<f64>(v, 8), load<f64>(v, 16));
}
function number_pos(args: u32, n: u32): u32 { return plainNumber(load<u32>(args)); }
function number_invert(args: u32, n: u32): u32 { return nativeUnary(U_INVERT, load<u32>(args)); }
function number_bool(args: u32, n: u32): u32 { return nativeTruth(load<u32>(args)); }
function number_hash(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return intOf64(isInt(v) ? hashInt(v) : hashByLayout64(v));
}
function number_abs(args: u32, n: u32): u32 { return absolute(load<u32>(args)); }
/** abs() of a number, by its layout; 0 after raising. */
export function absolute(v: u32): u32 {
  if (isInt(v)) return intAbsolute(v);
  if (isFloat(v)) return newFloat(abs(floatValue(v)));
  const a = load<f64>(v, 8);
  const b = load<f64>(v, 16);
  const size = Math.hypot(a, b);
  if (size == Infinity && isFinite(a) && isFinite(b)) return raise(T_OVERFLOW_ERROR, "absolute value too large");
  return floatResult(size);
}

function compared(op: u32, args: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  if (!takes(x, y) || (isComplex(x) && (op < 2 || op > 3))) return NOT_IMPLEMENTED;
  return compareByLayout(op, x, y);
}
function number_lt(args: u32, n: u32): u32 { return compared(0, args); }
function number_le(args: u32, n: u32): u32 { return compared(1, args); }
function number_eq(args: u32, n: u32): u32 { return compared(2, args); }
function number_ne(args: u32, n: u32): u32 { return compared(3, args); }
function number_gt(args: u32, n: u32): u32 { return compared(4, args); }
function number_ge(args: u32, n: u32): u32 { return compared(5, args); }

function bool_invert(args: u32, n: u32): u32 { return nativeUnary(U_INVERT, load<u32>(args)); }
/** The bitwise operators of bool: of two bools a bool. */
function boolBitwise(op: u32, args: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  if (isSmall(y) || rawType(y) != T_BOOL) return forward(op, args);
  return boolOf(op == B_AND ? x == TRUE && y == TRUE : op == B_OR ? x == TRUE || y == TRUE : x != y);
}
function bool_and(args: u32, n: u32): u32 { return boolBitwise(B_AND, args); }
function bool_or(args: u32, n: u32): u32 { return boolBitwise(B_OR, args); }
function bool_xor(args: u32, n: u32): u32 { return boolBitwise(B_XOR, args); }

function pair(type: u32, text: string, there: Native, back: Native): void {
  method(type, "__" + text + "__", there, 2, 2);
  method(type, "__r" + text + "__", back, 2, 2);
}
function arithmetic(type: u32): void {
  pair(type, "add", number_add, number_radd);
  pair(type, "sub", number_sub, number_rsub);
  pair(type, "mul", number_mul, number_rmul);
  pair(type, "truediv", number_truediv, number_rtruediv);
  method(type, "__pow__", number_pow, 2, 3);
  method(type, "__rpow__", number_rpow, 2, 3);
  method(type, "__neg__", number_neg, 1, 1);
  method(type, "__pos__", number_pos, 1, 1);
  method(type, "__abs__", number_abs, 1, 1);
  method(type, "__bool__", number_bool, 1, 1);
  method(type, "__hash__", number_hash, 1, 1);
  method(type, "__lt__", number_lt, 2, 2);
  method(type, "__le__", number_le, 2, 2);
  method(type, "__eq__", number_eq, 2, 2);
  method(type, "__ne__", number_ne, 2, 2);
  method(type, "__gt__", number_gt, 2, 2);
  method(type, "__ge__", number_ge, 2, 2);
}
function division(type: u32): void {
  pair(type, "floordiv", number_floordiv, number_rfloordiv);
  pair(type, "mod", number_mod, number_rmod);
  pair(type, "divmod", number_divmod, number_rdivmod);
}

export function defineNumberMethods(): void {
  arithmetic(T_INT);
  arithmetic(T_FLOAT);
  arithmetic(T_COMPLEX);
  division(T_INT);
  division(T_FLOAT);
  pair(T_INT, "lshift", number_lshift, number_rlshift);
  pair(T_INT, "rshift", number_rshift, number_rrshift);
  pair(T_INT, "and", number_and, number_rand);
  pair(T_INT, "or", number_or, number_ror);
  pair(T_INT, "xor", number_xor, number_rxor);
  method(T_INT, "__invert__", number_invert, 1, 1);
  pair(T_BOOL, "and", bool_and, bool_and);
  pair(T_BOOL, "or", bool_or, bool_or);
  pair(T_BOOL, "xor", bool_xor, bool_xor);
  method(T_BOOL, "__invert__", bool_invert, 1, 1);
}
