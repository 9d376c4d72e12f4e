// SPDX-License-Identifier: LGPL-2.1-or-later
// Module `math`: functions of floats. Those of ints and of iterables are in math-integers.ts and math-sums.ts. A value
// that converts itself by __float__ or __index__ is left to the prelude, which calls again with floats.

import { NONE, FALSE, TRUE } from "../memory/map";
import { T_OVERFLOW_ERROR, T_TYPE_ERROR, T_VALUE_ERROR, T_ZERO_DIVISION_ERROR } from "../generated/types";
import {
  N_CEIL, N_FLOOR, N_TRUNC, P_MATH_CALL, P_MATH_CEIL, P_MATH_NEXTAFTER, P_MATH_FLOOR, P_MATH_LDEXP, P_MATH_TRUNC,
} from "../generated/names";
import { boolOf, small } from "../objects/object";
import {
  countA, digitsA, fits64, int64, intSign, intToFloat, isInt, openA, plainInt,
} from "../objects/int";
import { floatResult, floatValue, isFloat, newFloat } from "../objects/float";
import { strOf } from "../objects/str";
import { tupleOf, tupleOf2 } from "../objects/tuple";
import { MODULE_DICT } from "../interpreter/attributes";
import { Native, raise, tailPrelude } from "../interpreter/result";
import { moduleFunction, moduleValue, named, newModule } from "../boot/define";
import { primitiveValue } from "../boot/primitive";
import { natBitLength } from "../numeric/bigint";
import { fma, scaleByPower } from "../numeric/fused";
import { expm1, sinh, tanh } from "../numeric/hyperbolic";
import { cos, sin, tan } from "../numeric/trigonometry";
import { erf, erfc, gamma, logGamma } from "../numeric/special-functions";
import { numberValue, toNumber } from "./float";
import { isNativeMethod, truncated } from "./int";
import { floatReprOf } from "./number-text";
import { defineMathIntegers } from "./math-integers";
import { defineMathSums } from "./math-sums";

/** Calls math.<text> again through the prelude, with arguments that convert themselves converted. */
export function callConverted(text: string, args: u32, n: u32): u32 {
  return tailPrelude(P_MATH_CALL, strOf(text), tupleOf(args, n));
}
// The arguments at hand.
let x: f64 = 0;
let y: f64 = 0;
function tooLarge(): bool {
  raise(T_OVERFLOW_ERROR, "int too large to convert to float");
  return false;
}
/** Takes the argument at this index into numberValue; false with something pending. */
function takes(i: u32, text: string, args: u32, n: u32): bool {
  const v = load<u32>(args + (i << 2));
  if (!toNumber(v)) {
    callConverted(text, args, n);
    return false;
  }
  return abs(numberValue) != Infinity || isFloat(v) ? true : tooLarge();
}
function one(text: string, args: u32, n: u32): bool {
  if (!takes(0, text, args, n)) return false;
  x = numberValue;
  return true;
}
function two(text: string, args: u32, n: u32): bool {
  if (!one(text, args, n) || !takes(1, text, args, n)) return false;
  y = numberValue;
  return true;
}

function domain(): u32 { return raise(T_VALUE_ERROR, "math domain error"); }
function range(): u32 { return raise(T_OVERFLOW_ERROR, "math range error"); }
/** ValueError for argument x; the % in the text stands for it. */
function unexpected(text: string): u32 { return raise(T_VALUE_ERROR, text, floatReprOf(x)); }
/** A result that may have become infinite. */
function ranged(result: f64): u32 {
  return abs(result) == Infinity && isFinite(x) ? range() : floatResult(result);
}

function math_acos(args: u32, n: u32): u32 {
  if (!one("acos", args, n)) return 0;
  return abs(x) > 1 ? unexpected("expected a number in range from -1 up to 1, got %") : floatResult(Math.acos(x));
}
function math_asin(args: u32, n: u32): u32 {
  if (!one("asin", args, n)) return 0;
  return abs(x) > 1 ? unexpected("expected a number in range from -1 up to 1, got %") : floatResult(Math.asin(x));
}
function math_atan(args: u32, n: u32): u32 { return one("atan", args, n) ? floatResult(Math.atan(x)) : 0; }
function math_acosh(args: u32, n: u32): u32 {
  if (!one("acosh", args, n)) return 0;
  return x < 1 ? unexpected("expected argument value not less than 1, got %") : floatResult(Math.acosh(x));
}
function math_asinh(args: u32, n: u32): u32 { return one("asinh", args, n) ? floatResult(Math.asinh(x)) : 0; }
function math_atanh(args: u32, n: u32): u32 {
  if (!one("atanh", args, n)) return 0;
  return abs(x) >= 1 ? unexpected("expected a number between -1 and 1, got %") : floatResult(Math.atanh(x));
}
function math_sin(args: u32, n: u32): u32 {
  if (!one("sin", args, n)) return 0;
  return abs(x) == Infinity ? unexpected("expected a finite input, got %") : floatResult(sin(x));
}
function math_cos(args: u32, n: u32): u32 {
  if (!one("cos", args, n)) return 0;
  return abs(x) == Infinity ? unexpected("expected a finite input, got %") : floatResult(cos(x));
}
function math_tan(args: u32, n: u32): u32 {
  if (!one("tan", args, n)) return 0;
  return abs(x) == Infinity ? unexpected("expected a finite input, got %") : floatResult(tan(x));
}
function math_sinh(args: u32, n: u32): u32 { return one("sinh", args, n) ? ranged(sinh(x)) : 0; }
function math_cosh(args: u32, n: u32): u32 { return one("cosh", args, n) ? ranged(Math.cosh(x)) : 0; }
function math_tanh(args: u32, n: u32): u32 { return one("tanh", args, n) ? floatResult(tanh(x)) : 0; }
function math_exp(args: u32, n: u32): u32 { return one("exp", args, n) ? ranged(Math.exp(x)) : 0; }
function math_exp2(args: u32, n: u32): u32 { return one("exp2", args, n) ? ranged(Math.exp2(x)) : 0; }
function math_expm1(args: u32, n: u32): u32 { return one("expm1", args, n) ? ranged(expm1(x)) : 0; }
function math_cbrt(args: u32, n: u32): u32 { return one("cbrt", args, n) ? floatResult(Math.cbrt(x)) : 0; }
function math_sqrt(args: u32, n: u32): u32 {
  if (!one("sqrt", args, n)) return 0;
  return x < 0 ? unexpected("expected a nonnegative input, got %") : floatResult(sqrt<f64>(x));
}
function math_fabs(args: u32, n: u32): u32 { return one("fabs", args, n) ? newFloat(abs<f64>(x)) : 0; }
function math_log1p(args: u32, n: u32): u32 {
  if (!one("log1p", args, n)) return 0;
  return x <= -1 ? unexpected("expected argument value > -1, got %") : floatResult(Math.log1p(x));
}
function math_erf(args: u32, n: u32): u32 { return one("erf", args, n) ? floatResult(erf(x)) : 0; }
function math_erfc(args: u32, n: u32): u32 { return one("erfc", args, n) ? floatResult(erfc(x)) : 0; }
function math_gamma(args: u32, n: u32): u32 {
  if (!one("gamma", args, n)) return 0;
  const result = gamma(x);
  return result != result && x == x ? unexpected("expected a noninteger or positive integer, got %") : ranged(result);
}
function math_lgamma(args: u32, n: u32): u32 {
  if (!one("lgamma", args, n)) return 0;
  const result = logGamma(x);
  return result != result && x == x ? unexpected("expected a noninteger or positive integer, got %") : ranged(result);
}
function math_degrees(args: u32, n: u32): u32 { return one("degrees", args, n) ? floatResult(x * (180 / Math.PI)) : 0; }
function math_radians(args: u32, n: u32): u32 { return one("radians", args, n) ? floatResult(x * (Math.PI / 180)) : 0; }
function math_isfinite(args: u32, n: u32): u32 { return one("isfinite", args, n) ? boolOf(isFinite(x)) : 0; }
function math_isinf(args: u32, n: u32): u32 { return one("isinf", args, n) ? boolOf(abs<f64>(x) == Infinity) : 0; }
function math_isnan(args: u32, n: u32): u32 { return one("isnan", args, n) ? boolOf(x != x) : 0; }

// Logarithms, of ints of any size too.

@inline const LN: u32 = 0;
@inline const LOG2: u32 = 1;
@inline const LOG10: u32 = 2;
const LN2: f64 = 0.6931471805599453;
const LOG10_2: f64 = 0.3010299956639812;

function logOf(kind: u32, v: f64): f64 {
  return kind == LN ? Math.log(v) : kind == LOG2 ? Math.log2(v) : Math.log10(v);
}
/** The logarithm of an argument; NaN with something pending. */
let logarithm: f64 = 0;
function takeLog(kind: u32, i: u32, text: string, args: u32, n: u32): bool {
  const v = load<u32>(args + (i << 2));
  if (isInt(v)) {
    if (intSign(v) <= 0) {
      raise(T_VALUE_ERROR, "expected a positive input");
      return false;
    }
    const value = intToFloat(v);
    if (value != Infinity) {
      logarithm = logOf(kind, value);
      return true;
    }
    openA(v);
    const bits = natBitLength(digitsA, countA);
    const fraction = topBits(bits);
    logarithm = logOf(kind, fraction) + (kind == LN ? LN2 : kind == LOG2 ? 1 : LOG10_2) * <f64>bits;
    return true;
  }
  if (!takes(i, text, args, n)) return false;
  x = numberValue;
  if (x <= 0) {
    unexpected("expected a positive input, got %");
    return false;
  }
  logarithm = logOf(kind, x);
  return true;
}
/** The int opened as A as a fraction in [0.5, 1), its bits rounded to those of a float. */
function topBits(bits: u32): f64 {
  const words = countA;
  const from = words - 3;
  // Three words hold at least 65 bits; what lies below only decides ties.
  let low = <u64>load<u32>(digitsA + (from << 2)) | (<u64>load<u32>(digitsA + ((from + 1) << 2)) << 32);
  const high = <u64>load<u32>(digitsA + ((from + 2) << 2));
  const shift = <u64>(32 - (((bits - 1) & 31) + 1));
  let top = (high << (32 + shift)) | (low >> (32 - shift));
  low = low << (32 + shift);
  let sticky = low != 0;
  for (let i: u32 = 0; i < from && !sticky; ++i) sticky = load<u32>(digitsA + (i << 2)) != 0;
  let mantissa = top >> 11;
  top <<= 53;
  if (top >> 63 && (top << 1 != 0 || sticky || (mantissa & 1) != 0)) ++mantissa;
  return <f64>mantissa * 1.1102230246251565e-16; // 2^-53
}
function math_log(args: u32, n: u32): u32 {
  if (!takeLog(LN, 0, "log", args, n)) return 0;
  if (n == 1) return floatResult(logarithm);
  const above = logarithm;
  if (!takeLog(LN, 1, "log", args, n)) return 0;
  if (logarithm == 0) return raise(T_ZERO_DIVISION_ERROR, "division by zero");
  return floatResult(above / logarithm);
}
function math_log2(args: u32, n: u32): u32 { return takeLog(LOG2, 0, "log2", args, n) ? floatResult(logarithm) : 0; }
function math_log10(args: u32, n: u32): u32 { return takeLog(LOG10, 0, "log10", args, n) ? floatResult(logarithm) : 0; }

function math_pow(args: u32, n: u32): u32 {
  if (!two("pow", args, n)) return 0;
  if (x == 1 || y == 0) return newFloat(1);
  if (!isFinite(x) || !isFinite(y)) {
    if (x != x || y != y) return floatResult(NaN);
    if (x == -1) return newFloat(1);
    return floatResult(Math.pow(x, y));
  }
  if (x == 0 && y < 0) return domain();
  const result = Math.pow(x, y);
  if (result != result) return domain();
  return abs(result) == Infinity ? range() : newFloat(result);
}
function math_atan2(args: u32, n: u32): u32 { return two("atan2", args, n) ? floatResult(Math.atan2(x, y)) : 0; }
function math_copysign(args: u32, n: u32): u32 { return two("copysign", args, n) ? newFloat(copysign<f64>(x, y)) : 0; }
function math_fmod(args: u32, n: u32): u32 {
  if (!two("fmod", args, n)) return 0;
  if (abs(y) == Infinity && isFinite(x)) return newFloat(x);
  const result = x % y;
  return result != result && x == x && y == y ? domain() : floatResult(result);
}
/** The difference to the nearest multiple of y, even ones at ties (IEEE 754). */
function math_remainder(args: u32, n: u32): u32 {
  if (!two("remainder", args, n)) return 0;
  if (x != x || y != y) return floatResult(NaN);
  if (abs(x) == Infinity || y == 0) return domain();
  if (abs(y) == Infinity) return newFloat(x);
  const size = abs(x);
  const unit = abs(y);
  const m = size % unit;
  const c = unit - m;
  let r: f64;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2 * ((0.5 * (size - m)) % unit);
  return newFloat(copysign<f64>(1, x) * r);
}
function math_fma(args: u32, n: u32): u32 {
  if (!two("fma", args, n) || !takes(2, "fma", args, n)) return 0;
  const z = numberValue;
  const result = fma(x, y, z);
  if (isFinite(result)) return newFloat(result);
  if (result != result) return x == x && y == y && z == z ? raise(T_VALUE_ERROR, "invalid operation in fma") : floatResult(result);
  return isFinite(x) && isFinite(y) && isFinite(z) ? raise(T_OVERFLOW_ERROR, "overflow in fma") : newFloat(result);
}

function math_frexp(args: u32, n: u32): u32 {
  if (!one("frexp", args, n)) return 0;
  if (x == 0 || !isFinite(x)) return tupleOf2(floatResult(x), small(0));
  let bits = reinterpret<u64>(x);
  let exponent = <i32>(bits >> 52) & 0x7ff;
  if (exponent == 0) {
    bits = reinterpret<u64>(x * 18014398509481984); // 2^54
    exponent = (<i32>(bits >> 52) & 0x7ff) - 54;
  }
  return tupleOf2(newFloat(reinterpret<f64>((bits & 0x800fffffffffffff) | ((<u64>1022) << 52))), small(exponent - 1022));
}
function math_ldexp(args: u32, n: u32): u32 {
  if (!toNumber(load<u32>(args))) return tailPrelude(P_MATH_LDEXP, load<u32>(args), load<u32>(args, 4));
  if (!one("ldexp", args, n)) return 0;
  const e = load<u32>(args, 4);
  if (!isInt(e)) return raise(T_TYPE_ERROR, "Expected an int as second argument to ldexp.");
  if (x == 0 || !isFinite(x)) return floatResult(x);
  const exponent = fits64(e) ? max<i64>(-100000, min<i64>(100000, int64(e))) : intSign(e) < 0 ? -100000 : 100000;
  const result = scaleByPower(x, <i32>exponent);
  return abs(result) == Infinity ? range() : newFloat(result);
}
function math_modf(args: u32, n: u32): u32 {
  if (!one("modf", args, n)) return 0;
  if (x != x) return tupleOf2(floatResult(x), floatResult(x));
  if (abs(x) == Infinity) return tupleOf2(newFloat(copysign<f64>(0, x)), newFloat(x));
  const whole = trunc<f64>(x);
  return tupleOf2(newFloat(copysign<f64>(x - whole, x)), newFloat(whole));
}

/** The float n steps from `from` towards `to`. */
function stepped(from: f64, to: f64, steps: u64): f64 {
  if (from != from || to != to) return NaN;
  if (from == to || steps == 0) return steps == 0 ? from : to;
  const top: u64 = (<u64>1) << 63;
  let a = reinterpret<u64>(from);
  const b = reinterpret<u64>(to);
  if ((a ^ b) >> 63) {
    // On both sides of zero.
    const da = a & ~top;
    const db = b & ~top;
    if (da + db <= steps) return to;
    if (da < steps) return reinterpret<f64>((b & top) | (steps - da));
    return reinterpret<f64>(a - steps);
  }
  if (b > a) return b - a <= steps ? to : reinterpret<f64>(a + steps);
  return a - b <= steps ? to : reinterpret<f64>(a - steps);
}
function math_nextafter(args: u32, n: u32): u32 {
  const v = load<u32>(args, 8);
  if (!toNumber(load<u32>(args)) || !toNumber(load<u32>(args, 4)))
    return tailPrelude(P_MATH_NEXTAFTER, load<u32>(args), load<u32>(args, 4), v ? v : NONE);
  if (!two("nextafter", args, 2)) return 0;
  let steps: u64 = 1;
  if (v && v != NONE) {
    if (!isInt(v)) return tailPrelude(P_MATH_NEXTAFTER, load<u32>(args), load<u32>(args, 4), v);
    if (intSign(v) < 0) return raise(T_VALUE_ERROR, "steps must be a non-negative integer");
    steps = u64Of(v);
  }
  return floatResult(stepped(x, y, steps));
}
/** A natural number as 64 bits, or the largest there are. */
function u64Of(v: u32): u64 {
  openA(v);
  if (countA > 2) return u64.MAX_VALUE;
  let value: u64 = 0;
  for (let i = countA; i > 0; --i) value = (value << 32) | <u64>load<u32>(digitsA + ((i - 1) << 2));
  return value;
}
function math_ulp(args: u32, n: u32): u32 {
  if (!one("ulp", args, n)) return 0;
  if (x != x) return floatResult(x);
  const size = abs<f64>(x);
  if (size == Infinity) return newFloat(size);
  const next = reinterpret<f64>(reinterpret<u64>(size) + 1);
  return newFloat(next == Infinity ? size - reinterpret<f64>(reinterpret<u64>(size) - 1) : next - size);
}
function math_isclose(args: u32, n: u32): u32 {
  if (!load<u32>(args, 8)) store<u32>(args, newFloat(1e-9), 8);
  if (!load<u32>(args, 12)) store<u32>(args, newFloat(0), 12);
  if (!two("isclose", args, n)) return 0;
  if (!takes(2, "isclose", args, n)) return 0;
  const relative = numberValue;
  if (!takes(3, "isclose", args, n)) return 0;
  const absolute = numberValue;
  if (relative < 0 || absolute < 0) return raise(T_VALUE_ERROR, "tolerances must be non-negative");
  if (x == y) return TRUE;
  if (abs(x) == Infinity || abs(y) == Infinity) return FALSE;
  const difference = abs(y - x);
  return boolOf(difference <= abs(relative * y) || difference <= abs(relative * x) || difference <= absolute);
}

/** Rounding to an int: of floats at once, of what has the special method by that. */
function math_ceil(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (isFloat(v) && isNativeMethod(v, N_CEIL)) return truncated(ceil<f64>(floatValue(v)));
  return isInt(v) && isNativeMethod(v, N_CEIL) ? plainInt(v) : tailPrelude(P_MATH_CEIL, v);
}
function math_floor(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (isFloat(v) && isNativeMethod(v, N_FLOOR)) return truncated(floor<f64>(floatValue(v)));
  return isInt(v) && isNativeMethod(v, N_FLOOR) ? plainInt(v) : tailPrelude(P_MATH_FLOOR, v);
}
function math_trunc(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (isFloat(v) && isNativeMethod(v, N_TRUNC)) return truncated(floatValue(v));
  return isInt(v) && isNativeMethod(v, N_TRUNC) ? plainInt(v) : tailPrelude(P_MATH_TRUNC, v);
}

let module: u32 = 0;
function f1(text: string, f: Native): void { moduleFunction(module, text, f, 1, 1); }
function f2(text: string, f: Native): void { moduleFunction(module, text, f, 2, 2); }

export function defineMath(): void {
  module = newModule(named("math"));
  f1("acos", math_acos);
  f1("acosh", math_acosh);
  f1("asin", math_asin);
  f1("asinh", math_asinh);
  f1("atan", math_atan);
  f1("atanh", math_atanh);
  f1("cbrt", math_cbrt);
  f1("ceil", math_ceil);
  f1("cos", math_cos);
  f1("cosh", math_cosh);
  f1("degrees", math_degrees);
  f1("erf", math_erf);
  f1("erfc", math_erfc);
  f1("exp", math_exp);
  f1("exp2", math_exp2);
  f1("expm1", math_expm1);
  f1("fabs", math_fabs);
  f1("floor", math_floor);
  f1("frexp", math_frexp);
  f1("gamma", math_gamma);
  f1("isfinite", math_isfinite);
  f1("isinf", math_isinf);
  f1("isnan", math_isnan);
  f1("lgamma", math_lgamma);
  f1("log10", math_log10);
  f1("log1p", math_log1p);
  f1("log2", math_log2);
  f1("modf", math_modf);
  f1("radians", math_radians);
  f1("sin", math_sin);
  f1("sinh", math_sinh);
  f1("sqrt", math_sqrt);
  f1("tan", math_tan);
  f1("tanh", math_tanh);
  f1("trunc", math_trunc);
  f1("ulp", math_ulp);
  f2("atan2", math_atan2);
  f2("copysign", math_copysign);
  f2("fmod", math_fmod);
  f2("ldexp", math_ldexp);
  f2("pow", math_pow);
  f2("remainder", math_remainder);
  moduleFunction(module, "fma", math_fma, 3, 3);
  moduleFunction(module, "isclose", math_isclose, 2, 4, "a,b,rel_tol,abs_tol");
  moduleFunction(module, "log", math_log, 1, 2);
  moduleFunction(module, "nextafter", math_nextafter, 2, 3, "steps");
  moduleValue(module, "e", newFloat(Math.E));
  moduleValue(module, "inf", newFloat(Infinity));
  moduleValue(module, "nan", floatResult(NaN));
  moduleValue(module, "pi", newFloat(Math.PI));
  moduleValue(module, "tau", newFloat(2 * Math.PI));
  defineMathIntegers(module);
  defineMathSums(module);
  primitiveValue("_math", load<u32>(module, MODULE_DICT));
}
