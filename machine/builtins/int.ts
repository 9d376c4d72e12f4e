// SPDX-License-Identifier: LGPL-2.1-or-later
// `int` and `bool`: construction, conversion and methods (library reference, "Additional Methods on Integer Types").

import { TRUE, FALSE, NONE, IMAGE, H_MOST_DIGITS } from "../memory/map";
import { charge, roomFor } from "../memory/allocate";
import { touch } from "../memory/barrier";
import {
  T_BOOL, T_INT, T_TYPE_ERROR, T_VALUE_ERROR, T_OVERFLOW_ERROR,
} from "../generated/types";
import { N_BOOL, N_LEN, N_INT, N_INDEX, P_BOOL, P_INT_OF, P_INT_WITH_BASE, P_TO_BYTES_FLAG, P_FROM_BYTES_FLAG, P_INT_FROM_BYTES, P_LIKE } from "../generated/names";
import { KIND_FLOAT, KIND_NATIVE, boolOf, isSmall, isKind, kindOf, small, typeOf } from "../objects/object";
import {
  countA, digitsA, finishInt, fits64, int64, intAdd, intCompare, intDivMod, intLike, intMul, intOfFloat, intSign,
  intSub, intToFloat, isInt, negativeA, newDigits, openA, plainInt, quotient, remainder,
} from "../objects/int";
import { newFloat } from "../objects/float";
import { bufferData, bufferSize, newBytes, openBuffer } from "../objects/bytes";
import { INDEX_OK, INDEX_PYTHON, callWithIndex, indexValue, takeIndex } from "../objects/index-number";
import { isStr, strEqual, strOf } from "../objects/str";
import { tupleOf1, tupleOf2 } from "../objects/tuple";
import { isBuiltinType, typeLookup, typeName } from "../objects/type";
import { allocateScratch } from "../memory/scratch";
import { natBitLength } from "../numeric/bigint";
import { raise, tailPrelude } from "../interpreter/result";
import { nativeTruth } from "../interpreter/operators";
import { name } from "../interpreter/names";
import { classMethod, constructor, getset, method, plainMethod, named } from "../boot/define";
import { primitive } from "../boot/primitive";
import { formatInt } from "./number-format";
import { intRepr } from "./number-text";
import { intOfText } from "./number-parse";
import { intPower } from "./power";
import { divisible } from "../objects/int-work";

/** Is the special method found in v's type one of the machine's own? Only then the layout of v tells its value. */
export function isNativeMethod(v: u32, index: u32): bool {
  const type = typeOf(v);
  if (isBuiltinType(type)) return true;
  const found = typeLookup(type, name(index));
  return found != 0 && !isSmall(found) && kindOf(found) == KIND_NATIVE;
}

/** int(x[, base]). */
function int_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (cls == T_BOOL) return raise(T_TYPE_ERROR, "int.__new__(bool) is not safe, use bool.__new__()");
  const x: u32 = n > 1 ? load<u32>(args, 4) : 0;
  const base: u32 = n > 2 ? load<u32>(args, 8) : 0;
  if (!x) return base ? raise(T_TYPE_ERROR, "int() missing string argument") : made(cls, small(0));
  if (base) return withBase(cls, x, base);
  if (isInt(x) && isNativeMethod(x, N_INT)) return made(cls, plainInt(x));
  if (isKind(x, KIND_FLOAT) && isNativeMethod(x, N_INT)) {
    const v = truncated(load<f64>(x, 8));
    return v ? made(cls, v) : 0;
  }
  const type = typeOf(x);
  if (!isBuiltinType(type) && (typeLookup(type, name(N_INT)) || typeLookup(type, name(N_INDEX)))) return tailPrelude(P_INT_OF, cls, x);
  const text = isStr(x) ? 1 : openBuffer(x);
  if (text < 0) return 0;
  if (text > 0) {
    const v = intOfText(x, 10);
    return v ? made(cls, v) : 0;
  }
  return raise(T_TYPE_ERROR, "int() argument must be a string, a bytes-like object or a real number, not '%'", typeName(x));
}
function withBase(cls: u32, x: u32, base: u32): u32 {
  if (!isInt(base)) {
    const status = takeIndex(base);
    return status == INDEX_PYTHON ? tailPrelude(P_INT_WITH_BASE, cls, x, base) : 0;
  }
  const b = fits64(base) ? int64(base) : -1;
  if (b != 0 && (b < 2 || b > 36)) return raise(T_VALUE_ERROR, "int() base must be >= 2 and <= 36, or 0");
  if (!isStr(x) && (isSmall(x) || openBuffer(x) <= 0 || rawTypeIsView(x)))
    return raise(T_TYPE_ERROR, "int() can't convert non-string with explicit base");
  const v = intOfText(x, <u32>b);
  return v ? made(cls, v) : 0;
}
function rawTypeIsView(x: u32): bool { return kindOf(x) == 54; } // a memoryview
/** The value as an instance of cls, which int.__new__ was asked for. */
function made(cls: u32, v: u32): u32 {
  return cls == T_INT ? v : intLike(cls, v);
}
/** The whole part of a float; 0 after raising. */
export function truncated(x: f64): u32 {
  if (x != x) return raise(T_VALUE_ERROR, "cannot convert float NaN to integer");
  if (abs(x) == Infinity) return raise(T_OVERFLOW_ERROR, "cannot convert float infinity to integer");
  return intOfFloat(x);
}

/** bool(x). */
function bool_new(args: u32, n: u32): u32 {
  if (n == 1) return FALSE;
  const x = load<u32>(args, 4);
  const type = typeOf(x);
  if (isBuiltinType(type)) return nativeTruth(x);
  return !typeLookup(type, name(N_BOOL)) && !typeLookup(type, name(N_LEN)) ? TRUE : tailPrelude(P_BOOL, x);
}

function int_self(args: u32, n: u32): u32 { return plainInt(load<u32>(args)); }
function int_float(args: u32, n: u32): u32 {
  const x = intToFloat(load<u32>(args));
  return abs(x) == Infinity ? raise(T_OVERFLOW_ERROR, "int too large to convert to float") : newFloat(x);
}
function int_zero(args: u32, n: u32): u32 { return small(0); }
function int_one(args: u32, n: u32): u32 { return small(1); }
function int_isInteger(args: u32, n: u32): u32 { return TRUE; }
function int_ratio(args: u32, n: u32): u32 { return tupleOf2(plainInt(load<u32>(args)), small(1)); }
function int_bitLength(args: u32, n: u32): u32 {
  openA(load<u32>(args));
  return small(natBitLength(digitsA, countA));
}
function int_bitCount(args: u32, n: u32): u32 {
  openA(load<u32>(args));
  let bits: u32 = 0;
  for (let i: u32 = 0; i < countA; ++i) bits += <u32>popcnt<u32>(load<u32>(digitsA + (i << 2)));
  if (countA > 16) charge(countA >> 4);
  return small(bits);
}
function int_getnewargs(args: u32, n: u32): u32 { return tupleOf1(plainInt(load<u32>(args))); }
function int_sizeof(args: u32, n: u32): u32 {
  openA(load<u32>(args));
  const bits = natBitLength(digitsA, countA);
  return small(24 + 4 * max<u32>(1, (bits + 29) / 30)); // as CPython's 30-bit digits take
}
function int_repr(args: u32, n: u32): u32 { return intRepr(plainInt(load<u32>(args))); }
function bool_repr(args: u32, n: u32): u32 { return intRepr(load<u32>(args)); }
function int_format(args: u32, n: u32): u32 {
  const spec = load<u32>(args, 4);
  if (isSmall(spec) || !isStr(spec)) return raise(T_TYPE_ERROR, "__format__() argument must be str, not %", typeName(spec));
  return formatInt(load<u32>(args), spec);
}

/** __round__([ndigits]): to a multiple of 10 ** -ndigits, half to even. */
function int_round(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (n == 1 || load<u32>(args, 4) == NONE) return plainInt(v);
  const status = takeIndex(load<u32>(args, 4));
  if (status == INDEX_PYTHON) return callWithIndex(T_INT, "__round__", args, n, 1);
  return status == INDEX_OK ? roundedInt(v, indexValue) : 0;
}
/** An int rounded to a multiple of 10 ** -places. */
export function roundedInt(v: u32, places: i64): u32 {
  if (places >= 0) return plainInt(v);
  openA(v);
  if (-places > <i64>natBitLength(digitsA, countA) / 3 + 2) return small(0);
  const unit = intPower(small(10), small(<i32>-places));
  if (!unit) return 0;
  if (!divisible(v, unit)) return 0;
  intDivMod(plainInt(v), unit);
  const rest = remainder;
  const down = intSub(v, rest);
  const order = intCompare(intMul(rest, small(2)), unit);
  if (order < 0) return plainInt(down);
  if (order > 0) return intAdd(down, unit);
  openA(quotient);
  return countA && load<u32>(digitsA) & 1 ? intAdd(down, unit) : plainInt(down);
}

// Byte order, as an argument: 1 big, 0 little, -1 after raising.
function bigEndian(v: u32, what: string): i32 {
  if (isSmall(v) || !isStr(v)) {
    raise(T_TYPE_ERROR, "%() argument 'byteorder' must be str, not %", strOf(what), typeName(v));
    return -1;
  }
  if (strEqual(v, named("big"))) return 1;
  if (strEqual(v, named("little"))) return 0;
  raise(T_VALUE_ERROR, "byteorder must be either 'little' or 'big'");
  return -1;
}

/** Puts the default values of byteorder and signed where these are not given. */
function fillDefaults(args: u32): void {
  if (!load<u32>(args, 8)) store<u32>(args, named("big"), 8);
  if (!load<u32>(args, 12)) store<u32>(args, FALSE, 12);
}
/** The argument `signed`, the fourth: TRUE, FALSE, or 0 with something pending. */
function flagOf(prelude: u32, args: u32): u32 {
  const v = load<u32>(args, 12);
  if (isBuiltinType(typeOf(v))) return nativeTruth(v);
  return tailPrelude(prelude, load<u32>(args), load<u32>(args, 4), load<u32>(args, 8), v);
}

/** to_bytes(length=1, byteorder='big', *, signed=False). */
function int_toBytes(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (!load<u32>(args, 4)) store<u32>(args, small(1), 4);
  fillDefaults(args);
  const length = load<u32>(args, 4);
  if (isInt(length) && !fits64(length)) return raise(T_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
  const status = takeIndex(length);
  if (status == INDEX_PYTHON) return callWithIndex(T_INT, "to_bytes", args, n, 1);
  if (status != INDEX_OK) return 0;
  const count = indexValue;
  const big = bigEndian(load<u32>(args, 8), "to_bytes");
  if (big < 0) return 0;
  const flag = flagOf(P_TO_BYTES_FLAG, args);
  if (!flag) return 0;
  const signed = flag == TRUE;
  if (count < 0) return raise(T_VALUE_ERROR, "length argument must be non-negative");
  if (intSign(v) < 0 && !signed) return raise(T_OVERFLOW_ERROR, "can't convert negative int to unsigned");
  openA(v);
  const bits = natBitLength(digitsA, countA);
  const room = <u64>count * 8;
  let fits = <u64>bits <= room;
  if (signed && bits) {
    fits = <u64>bits < room;
    if (negativeA && <u64>bits == room) fits = isPowerOfTwo();
  }
  if (!fits) return raise(T_OVERFLOW_ERROR, "int too big to convert");
  if (!roomFor(<u64>count * 2)) return 0;
  if (count > 128) charge(<u32>count >> 4);
  const bytes = allocateScratch(<u32>count + 1);
  let carry: u32 = 1;
  for (let i: u32 = 0; i < <u32>count; ++i) {
    let byte: u32 = i >> 2 < countA ? load<u8>(digitsA + i) : 0;
    if (negativeA) {
      carry += byte ^ 255;
      byte = carry & 255;
      carry >>= 8;
    }
    store<u8>(bytes + (big ? <u32>count - 1 - i : i), <u8>byte);
  }
  return newBytes(bytes, <u32>count);
}
/** Is the magnitude opened as A a power of two? */
function isPowerOfTwo(): bool {
  for (let i: u32 = 0; i + 1 < countA; ++i) if (load<u32>(digitsA + (i << 2))) return false;
  const top = load<u32>(digitsA + ((countA - 1) << 2));
  return (top & (top - 1)) == 0;
}

/** from_bytes(bytes, byteorder='big', *, signed=False). */
function int_fromBytes(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  fillDefaults(args);
  const source = load<u32>(args, 4);
  const order = load<u32>(args, 8);
  const big = bigEndian(order, "from_bytes");
  if (big < 0) return 0;
  const signed = flagOf(P_FROM_BYTES_FLAG, args);
  if (!signed) return 0;
  const found = isBuiltinType(typeOf(source)) ? openBuffer(source) : 0;
  if (found < 0) return 0;
  if (found == 0) return tailPrelude(P_INT_FROM_BYTES, cls, source, boolOf(big == 1), signed);
  const v = intOfBytes(bufferData, bufferSize, big == 1, signed == TRUE);
  return cls == T_INT ? v : tailPrelude(P_LIKE, cls, v);
}
function intOfBytes(data: u32, n: u32, big: bool, signed: bool): u32 {
  if (n == 0) return small(0);
  if (n > 128) charge(n >> 4);
  const words = (n + 3) >> 2;
  const p = newDigits(words);
  const top = <u32>load<u8>(big ? data : data + n - 1);
  const negative = signed && top > 127;
  let carry: u32 = 1;
  for (let i: u32 = 0; i < n; ++i) {
    let byte = <u32>load<u8>(big ? data + n - 1 - i : data + i);
    if (negative) {
      carry += byte ^ 255;
      byte = carry & 255;
      carry >>= 8;
    }
    store<u8>(p + 12 + i, <u8>byte);
  }
  return finishInt(p, words, negative);
}
/** _int_of_bytes(bytes, big, signed), for the prelude. */
function intOfBytesPrimitive(args: u32, n: u32): u32 {
  if (openBuffer(load<u32>(args)) <= 0) return 0;
  return intOfBytes(bufferData, bufferSize, load<u32>(args, 4) == TRUE, load<u32>(args, 8) == TRUE);
}

/** sys.get_int_max_str_digits() and its setter, for the prelude. */
function getMostDigits(args: u32, n: u32): u32 { return small(load<u32>(IMAGE, H_MOST_DIGITS)); }
function setMostDigits(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  const most: i64 = isInt(v) && fits64(v) ? int64(v) : -1;
  if (most != 0 && (most < 640 || most > 0x3fffffff)) return raise(T_VALUE_ERROR, "maxdigits must be >= 640 or 0 for unlimited");
  store<u32>(IMAGE, <u32>most, H_MOST_DIGITS);
  touch(IMAGE + H_MOST_DIGITS);
  return NONE;
}

export function defineInt(): void {
  constructor(T_INT, int_new, 1, 3, "base");
  method(T_INT, "__int__", int_self, 1, 1);
  method(T_INT, "__index__", int_self, 1, 1);
  plainMethod(T_INT, "__trunc__", int_self, 1, 1);
  plainMethod(T_INT, "__floor__", int_self, 1, 1);
  plainMethod(T_INT, "__ceil__", int_self, 1, 1);
  method(T_INT, "__float__", int_float, 1, 1);
  plainMethod(T_INT, "__round__", int_round, 1, 2);
  method(T_INT, "__repr__", int_repr, 1, 1);
  plainMethod(T_INT, "__format__", int_format, 2, 2);
  plainMethod(T_INT, "__getnewargs__", int_getnewargs, 1, 1);
  plainMethod(T_INT, "__sizeof__", int_sizeof, 1, 1);
  method(T_INT, "conjugate", int_self, 1, 1);
  method(T_INT, "bit_length", int_bitLength, 1, 1);
  method(T_INT, "bit_count", int_bitCount, 1, 1);
  method(T_INT, "is_integer", int_isInteger, 1, 1);
  method(T_INT, "as_integer_ratio", int_ratio, 1, 1);
  method(T_INT, "to_bytes", int_toBytes, 1, 4, "length,byteorder,signed");
  classMethod(T_INT, "from_bytes", int_fromBytes, 2, 4, "bytes,byteorder,signed");
  getset(T_INT, "real", int_self);
  getset(T_INT, "imag", int_zero);
  getset(T_INT, "numerator", int_self);
  getset(T_INT, "denominator", int_one);
  constructor(T_BOOL, bool_new, 1, 2);
  method(T_BOOL, "__repr__", bool_repr, 1, 1);
  primitive("_int_of_bytes", intOfBytesPrimitive, 3, 3);
  primitive("_get_int_max_str_digits", getMostDigits, 0, 0);
  primitive("_set_int_max_str_digits", setMostDigits, 1, 1);
}
