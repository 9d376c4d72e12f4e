// SPDX-License-Identifier: LGPL-2.1-or-later
// Reading floats in hexadecimal: float.fromhex(), exactly rounded.

import { T_OVERFLOW_ERROR, T_VALUE_ERROR } from "../generated/types";
import { codePoint, strLength } from "../objects/str";
import { isSpace } from "../text/unicode";
import { raise } from "../interpreter/result";

/** The value of the last hexOfText. */
export let hexValue: f64 = 0;

let text: u32 = 0;
let at: u32 = 0;
let end: u32 = 0;
@inline function peek(): u32 { return at < end ? codePoint(text, at) : 0; }
function digit(point: u32): i32 {
  if (point - 48 < 10) return <i32>point - 48;
  const letter = (point | 32) - 97;
  return letter < 6 ? <i32>letter + 10 : -1;
}
function word(letters: string): bool {
  const n = <u32>letters.length;
  for (let i: u32 = 0; i < n; ++i) {
    if (at + i >= end || (codePoint(text, at + i) | 32) != <u32>letters.charCodeAt(i)) return false;
  }
  at += n;
  return true;
}

/** Reads a str into hexValue; false after raising. */
export function hexOfText(v: u32): bool {
  text = v;
  at = 0;
  end = strLength(v);
  while (isSpace(peek())) ++at;
  while (end > at && isSpace(codePoint(text, end - 1))) --end;
  let negative = false;
  if (peek() == 43 || peek() == 45) {
    negative = peek() == 45;
    ++at;
  }
  let x: f64;
  if (word("infinity") || word("inf")) x = Infinity;
  else if (word("nan")) x = NaN;
  else {
    if (peek() == 48 && at + 1 < end && (codePoint(text, at + 1) | 32) == 120) at += 2;
    x = number();
    if (x != x) return refuse();
    if (x == Infinity) {
      raise(T_OVERFLOW_ERROR, "hexadecimal value too large to represent as a float");
      return false;
    }
  }
  if (at != end) return refuse();
  hexValue = negative ? -x : x;
  return true;
}
function refuse(): bool {
  raise(T_VALUE_ERROR, "invalid hexadecimal floating-point string");
  return false;
}

/** Digits, point, exponent: NaN if that is not what there is, Infinity if it is too large. */
function number(): f64 {
  let mantissa: u64 = 0;
  let dropped: i64 = 0; // digits behind those that fit the mantissa
  let sticky = false;
  let places: i64 = 0;
  let some = false;
  let point = false;
  while (true) {
    const c = peek();
    if (c == 46 && !point) {
      point = true;
      ++at;
      continue;
    }
    const value = digit(c);
    if (value < 0 || at >= end) break;
    some = true;
    if (mantissa >> 59) {
      ++dropped;
      if (value) sticky = true;
    } else mantissa = (mantissa << 4) | <u64>value;
    if (point) ++places;
    ++at;
  }
  if (!some) return NaN;
  let exponent: i64 = 0;
  if ((peek() | 32) == 112 /* p */) {
    ++at;
    const sign = peek();
    if (sign == 43 || sign == 45) ++at;
    if (peek() - 48 > 9) return NaN;
    for (; peek() - 48 < 10; ++at) if (exponent < 1000000000000) exponent = exponent * 10 + (peek() - 48);
    if (sign == 45) exponent = -exponent;
  }
  if (mantissa == 0) return 0;
  return rounded(mantissa, exponent + (dropped - places) * 4, sticky);
}
/** The float nearest to mantissa * 2^exponent, and a little more if sticky; ties to even. */
function rounded(mantissa: u64, exponent: i64, sticky: bool): f64 {
  const bits = 64 - <i64>clz(mantissa);
  const top = exponent + bits - 1; // of the leading bit
  if (top > 1023) return Infinity;
  if (top < -1080) return 0;
  let drop = bits - 53;
  if (top < -1022) drop = -1074 - exponent;
  if (drop > 64) return 0;
  if (drop > 0) {
    const kept: u64 = drop > 63 ? 0 : mantissa >> <u64>drop;
    const half = (mantissa >> <u64>(drop - 1)) & 1;
    const below = drop > 1 ? mantissa & (((<u64>1) << <u64>(drop - 1)) - 1) : 0;
    mantissa = half && (sticky || below || kept & 1) ? kept + 1 : kept;
    exponent += drop;
  }
  // Exact from here: in two steps, so that the power of two is no subnormal.
  const half = <i32>(exponent >> 1);
  const x = <f64>mantissa * power(half) * power(<i32>exponent - half);
  return x;
}
function power(n: i32): f64 {
  return reinterpret<f64>(<u64>(1023 + n) << 52);
}
