// SPDX-License-Identifier: LGPL-2.1-or-later
// `float`: construction, conversion and methods (library reference, "Additional Methods on Float").

import { NONE } from "../memory/map";
import { T_FLOAT, T_TYPE_ERROR, T_VALUE_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { N_FLOAT, N_INDEX, P_FLOAT_OF, P_LIKE, P_FLOAT_NUMBER } from "../generated/names";
import { KIND_FLOAT, boolOf, isSmall, rawType, small, typeOf } from "../objects/object";
import { intOf64, intOfFloat, intShiftLeft, intToFloat, isInt } from "../objects/int";
import { floatValue, isFloat, newFloat } from "../objects/float";
import { openBuffer } from "../objects/bytes";
import { INDEX_OK, INDEX_PYTHON, callWithIndex, indexValue, takeIndex } from "../objects/index-number";
import { isStr, strEqual, strOf, strOfLatin1 } from "../objects/str";
import { tupleOf1, tupleOf2 } from "../objects/tuple";
import { isBuiltinType, newLike, typeLookup, typeName } from "../objects/type";
import { allocateScratch } from "../memory/scratch";
import { DIGITS, digitCount, decimalPoint, fixedDigits } from "../numeric/float-digits";
import { decimalToFloat } from "../numeric/parse-float";
import { raise, tailPrelude } from "../interpreter/result";
import { name } from "../interpreter/names";
import { classMethod, constructor, getset, method, plainMethod, named } from "../boot/define";
import { formatFloat } from "./number-format";
import { floatRepr } from "./number-text";
import { floatOfText, parsedFloat } from "./number-parse";
import { hexOfText, hexValue } from "./hex-float";
import { isNativeMethod, truncated } from "./int";
import { plainNumber } from "./number-methods";

/** A float of class cls. */
function floatLike(cls: u32, x: f64): u32 {
  if (cls == T_FLOAT) return newFloat(x);
  const p = newLike(cls, T_FLOAT, KIND_FLOAT, 16);
  store<f64>(p, x, 8);
  return p;
}

/** The value of the last toNumber. */
export let numberValue: f64 = 0;
/** Takes a float, or an int whose class does not convert itself in Python, into numberValue. */
export function toNumber(v: u32): bool {
  if (isFloat(v)) {
    numberValue = floatValue(v);
    return true;
  }
  if (!isInt(v) || !isNativeMethod(v, N_FLOAT)) return false;
  numberValue = intToFloat(v);
  return true;
}

/** float(x). */
function float_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (n == 1) return floatLike(cls, 0);
  const x = load<u32>(args, 4);
  if (rawTypeIsFloat(x) && cls == T_FLOAT) return x;
  if (isNativeMethod(x, N_FLOAT) && toNumber(x)) {
    if (isInt(x) && abs(numberValue) == Infinity) return raise(T_OVERFLOW_ERROR, "int too large to convert to float");
    return floatLike(cls, numberValue);
  }
  const type = typeOf(x);
  if (!isBuiltinType(type) && (typeLookup(type, name(N_FLOAT)) || typeLookup(type, name(N_INDEX)))) return tailPrelude(P_FLOAT_OF, cls, x);
  const text = isStr(x) ? 1 : openBuffer(x);
  if (text < 0) return 0;
  if (text == 0) return raise(T_TYPE_ERROR, "float() argument must be a string or a real number, not '%'", typeName(x));
  return floatOfText(x) ? floatLike(cls, parsedFloat) : 0;
}
function rawTypeIsFloat(x: u32): bool { return !isSmall(x) && rawType(x) == T_FLOAT; }

/** from_number(x): float of a number, not of text. */
function float_fromNumber(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const x = load<u32>(args, 4);
  if (toNumber(x) && cls == T_FLOAT) {
    if (rawTypeIsFloat(x)) return x;
    return abs(numberValue) == Infinity && isInt(x) ? raise(T_OVERFLOW_ERROR, "int too large to convert to float") : newFloat(numberValue);
  }
  return tailPrelude(P_FLOAT_NUMBER, cls, x);
}

function float_self(args: u32, n: u32): u32 { return plainNumber(load<u32>(args)); }
function float_imag(args: u32, n: u32): u32 { return newFloat(0); }
function float_int(args: u32, n: u32): u32 { return truncated(floatValue(load<u32>(args))); }
function float_floor(args: u32, n: u32): u32 { return truncated(floor(floatValue(load<u32>(args)))); }
function float_ceil(args: u32, n: u32): u32 { return truncated(ceil(floatValue(load<u32>(args)))); }
function float_isInteger(args: u32, n: u32): u32 {
  const x = floatValue(load<u32>(args));
  return boolOf(isFinite(x) && floor(x) == x);
}
function float_ratio(args: u32, n: u32): u32 {
  const x = floatValue(load<u32>(args));
  if (x != x) return raise(T_VALUE_ERROR, "cannot convert NaN to integer ratio");
  if (abs(x) == Infinity) return raise(T_OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
  if (floor(x) == x) return tupleOf2(intOfFloat(x), small(1));
  const bits = reinterpret<u64>(x);
  let mantissa = <i64>(bits & 0xfffffffffffff);
  let exponent = <i32>(bits >> 52) & 0x7ff;
  if (exponent) mantissa |= (<i64>1) << 52;
  else exponent = 1;
  const zeros = ctz(mantissa);
  mantissa >>= zeros;
  const down = 1075 - exponent - <i32>zeros;
  return tupleOf2(intOf64(x < 0 ? -mantissa : mantissa), intShiftLeft(small(1), down));
}

/** round(x[, ndigits]). */
function float_round(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (n == 1 || load<u32>(args, 4) == NONE) return roundedToInt(floatValue(v));
  const status = takeIndex(load<u32>(args, 4));
  if (status == INDEX_PYTHON) return callWithIndex(T_FLOAT, "__round__", args, n, 1);
  return status == INDEX_OK ? roundedFloat(floatValue(v), indexValue) : 0;
}
/** The nearest int, ties to even; 0 after raising. */
export function roundedToInt(x: f64): u32 { return truncated(nearest(x)); }
/** x rounded to so many places, by its exact value; 0 after raising. */
export function roundedFloat(x: f64, places: i64): u32 {
  if (!isFinite(x) || x == 0 || places > 323) return newFloat(x);
  if (places < -308) return newFloat(copysign<f64>(0, x));
  fixedDigits(x, <i32>places);
  const result = decimalToFloat(DIGITS, digitCount, <i64>(decimalPoint - digitCount));
  if (result == Infinity) return raise(T_OVERFLOW_ERROR, "rounded value too large to represent");
  return newFloat(copysign<f64>(result, x));
}

/** hex(): the bits as a hexadecimal fraction times a power of two. */
function float_hex(args: u32, n: u32): u32 {
  const x = floatValue(load<u32>(args));
  if (!isFinite(x)) return floatRepr(load<u32>(args));
  const bits = reinterpret<u64>(x);
  const buffer = allocateScratch(40);
  let at = buffer;
  if (bits >> 63) store<u8>(at++, 45);
  store<u16>(at, 0x7830); // "0x"
  at += 2;
  let exponent = <i32>(bits >> 52) & 0x7ff;
  store<u8>(at++, exponent ? 49 : 48);
  store<u8>(at++, 46);
  if (x == 0) store<u8>(at++, 48);
  else {
    for (let shift = 48; shift >= 0; shift -= 4) {
      const digit = <u32>(bits >> <u64>shift) & 15;
      store<u8>(at++, <u8>(digit < 10 ? 48 + digit : 87 + digit));
    }
  }
  store<u8>(at++, 112);
  exponent = x == 0 ? 0 : exponent ? exponent - 1023 : -1022;
  store<u8>(at++, exponent < 0 ? 45 : 43);
  const size = <u32>abs(exponent);
  if (size > 999) store<u8>(at++, <u8>(48 + size / 1000));
  if (size > 99) store<u8>(at++, <u8>(48 + size / 100 % 10));
  if (size > 9) store<u8>(at++, <u8>(48 + size / 10 % 10));
  store<u8>(at++, <u8>(48 + size % 10));
  return strOfLatin1(buffer, at - buffer);
}
function float_fromhex(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const text = load<u32>(args, 4);
  if (isSmall(text) || !isStr(text)) return raise(T_TYPE_ERROR, "bad argument type for built-in operation");
  if (!hexOfText(text)) return 0;
  return cls == T_FLOAT ? newFloat(hexValue) : tailPrelude(P_LIKE, cls, newFloat(hexValue));
}

function float_repr(args: u32, n: u32): u32 { return floatRepr(load<u32>(args)); }
function float_format(args: u32, n: u32): u32 {
  const spec = load<u32>(args, 4);
  if (isSmall(spec) || !isStr(spec)) return raise(T_TYPE_ERROR, "__format__() argument must be str, not %", typeName(spec));
  return formatFloat(load<u32>(args), spec);
}
function float_getnewargs(args: u32, n: u32): u32 { return tupleOf1(newFloat(floatValue(load<u32>(args)))); }
function float_getformat(args: u32, n: u32): u32 {
  const which = load<u32>(args, 4);
  if (!isSmall(which) && isStr(which) && (strEqual(which, named("double")) || strEqual(which, named("float"))))
    return strOf("IEEE, little-endian");
  return raise(T_VALUE_ERROR, "__getformat__() argument 1 must be 'double' or 'float'");
}

export function defineFloat(): void {
  constructor(T_FLOAT, float_new, 1, 2);
  method(T_FLOAT, "__float__", float_self, 1, 1);
  method(T_FLOAT, "__int__", float_int, 1, 1);
  plainMethod(T_FLOAT, "__trunc__", float_int, 1, 1);
  plainMethod(T_FLOAT, "__floor__", float_floor, 1, 1);
  plainMethod(T_FLOAT, "__ceil__", float_ceil, 1, 1);
  plainMethod(T_FLOAT, "__round__", float_round, 1, 2);
  method(T_FLOAT, "__repr__", float_repr, 1, 1);
  plainMethod(T_FLOAT, "__format__", float_format, 2, 2);
  plainMethod(T_FLOAT, "__getnewargs__", float_getnewargs, 1, 1);
  method(T_FLOAT, "conjugate", float_self, 1, 1);
  method(T_FLOAT, "is_integer", float_isInteger, 1, 1);
  method(T_FLOAT, "as_integer_ratio", float_ratio, 1, 1);
  method(T_FLOAT, "hex", float_hex, 1, 1);
  classMethod(T_FLOAT, "fromhex", float_fromhex, 2, 2);
  classMethod(T_FLOAT, "from_number", float_fromNumber, 2, 2);
  classMethod(T_FLOAT, "__getformat__", float_getformat, 2, 2);
  getset(T_FLOAT, "real", float_self);
  getset(T_FLOAT, "imag", float_imag);
}
