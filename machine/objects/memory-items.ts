// SPDX-License-Identifier: LGPL-2.1-or-later
// Items of memoryviews: the value of an item in its format, and back (Python library reference, "struct", native mode
// of a 64-bit machine).

import { T_TYPE_ERROR, T_VALUE_ERROR } from "../generated/types";
import { small, isSmall, isKind, KIND_BYTES, boolOf } from "./object";
import { isInt, intOf64, intOfU64, fits64, int64, intSign, intToFloat } from "./int";
import { isFloat, floatValue, newFloat } from "./float";
import { newBytes, bytesLength } from "./bytes";
import { strOfPoint } from "./str";
import { raise } from "../interpreter/result";
import { nativeTruth } from "../interpreter/operators";

/** Size of an item of this format, or 0 if there is no such format. */
export function itemSize(letter: u32): u32 {
  switch (letter) {
    case 66: case 98: case 99: case 63: return 1; // B b c ?
    case 72: case 104: case 101: return 2; // H h e
    case 73: case 105: case 102: return 4; // I i f
    case 76: case 108: case 81: case 113: case 78: case 110: case 80: case 100: return 8; // L l Q q N n P d
  }
  return 0;
}
/** Are items of this format single bytes? */
export function isByteFormat(letter: u32): bool {
  return letter == 66 || letter == 98 || letter == 99;
}

/** The value of the item at this address. */
export function unpackItem(at: u32, letter: u32): u32 {
  switch (letter) {
    case 98: return small(load<i8>(at));
    case 99: return newBytes(at, 1);
    case 63: return boolOf(load<u8>(at) != 0);
    case 72: return small(load<u16>(at));
    case 104: return small(load<i16>(at));
    case 73: return intOf64(load<u32>(at));
    case 105: return intOf64(load<i32>(at));
    case 76: case 81: case 78: case 80: return intOfU64(load<u64>(at));
    case 108: case 113: case 110: return intOf64(load<i64>(at));
    case 101: return newFloat(halfToFloat(load<u16>(at)));
    case 102: return newFloat(load<f32>(at));
    case 100: return newFloat(load<f64>(at));
  }
  return small(load<u8>(at));
}
function halfToFloat(h: u32): f64 {
  const exponent = (h >> 10) & 31;
  const fraction = <f64>(h & 0x3ff);
  let x: f64;
  if (exponent == 31) x = fraction ? NaN : Infinity;
  else if (exponent == 0) x = fraction * (1.0 / 16777216);
  else x = (1 + fraction / 1024) * reinterpret<f64>((<u64>exponent + 1008) << 52);
  return h & 0x8000 ? -x : x;
}
/** The nearest half float, ties to even; 0xffffffff if it is too large. */
function floatToHalf(x: f64): u32 {
  const sign: u32 = reinterpret<u64>(x) >> 63 ? 0x8000 : 0;
  const a = abs(x);
  if (x != x) return sign | 0x7e00;
  if (a == Infinity) return sign | 0x7c00;
  if (a >= 65520) return 0xffffffff;
  if (a < 1.0 / 16384) return sign | <u32>nearest(a * 16777216);
  const exponent = <u32>((reinterpret<u64>(a) >> 52) - 1008);
  const scaled = nearest(a / reinterpret<f64>((<u64>exponent + 1008) << 52) * 1024);
  return sign | ((exponent << 10) + <u32>(scaled - 1024));
}

function wrongType(letter: u32): bool {
  raise(T_TYPE_ERROR, "memoryview: invalid type for format '%'", strOfPoint(letter));
  return false;
}
function wrongValue(letter: u32): bool {
  raise(T_VALUE_ERROR, "memoryview: invalid value for format '%'", strOfPoint(letter));
  return false;
}
/** Stores a value of a built-in type as the item at this address. False after raising. */
export function packItem(at: u32, letter: u32, v: u32): bool {
  switch (letter) {
    case 99:
      if (isSmall(v) || !isKind(v, KIND_BYTES)) return wrongType(letter);
      if (bytesLength(v) != 1) return wrongValue(letter);
      store<u8>(at, load<u8>(v + 16));
      return true;
    case 63: {
      const truth = nativeTruth(v);
      if (!truth) return false;
      store<u8>(at, truth == boolOf(true) ? 1 : 0);
      return true;
    }
    case 100: case 102: case 101: return packFloat(at, letter, v);
  }
  if (!isInt(v)) return wrongType(letter);
  const size = itemSize(letter);
  const signed = letter >= 97 && letter != 99;
  if (!fits64(v)) {
    if (signed || size < 8 || intSign(v) < 0 || load<u32>(v, 8) > 2) return wrongValue(letter);
    store<u64>(at, <u64>load<u32>(v, 12) | (<u64>load<u32>(v, 16) << 32));
    return true;
  }
  const n = int64(v);
  const bits = <i64>(size * 8);
  if (size < 8 && (signed ? n < -(<i64>1 << (bits - 1)) || n >= <i64>1 << (bits - 1) : n < 0 || n >= <i64>1 << bits)) return wrongValue(letter);
  if (size == 8 && !signed && n < 0) return wrongValue(letter);
  if (size == 1) store<u8>(at, <u8>n);
  else if (size == 2) store<u16>(at, <u16>n);
  else if (size == 4) store<u32>(at, <u32>n);
  else store<i64>(at, n);
  return true;
}
function packFloat(at: u32, letter: u32, v: u32): bool {
  let x: f64;
  if (isFloat(v)) x = floatValue(v);
  else if (isInt(v)) x = intToFloat(v);
  else return wrongType(letter);
  if (letter == 100) store<f64>(at, x);
  else if (letter == 102) store<f32>(at, <f32>x);
  else {
    const half = floatToHalf(x);
    if (half == 0xffffffff) return wrongValue(letter);
    store<u16>(at, <u16>half);
  }
  return true;
}
