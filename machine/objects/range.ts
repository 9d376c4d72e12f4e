// SPDX-License-Identifier: LGPL-2.1-or-later
// Ranges: start, stop, step and length, ints of any size.
//
//   0        8        12      16     20     24       28
//   ┌────────┬────────┬───────┬──────┬──────┬────────┬────────┐
//   │ header │ unused │ start │ stop │ step │ length │ unused │
//   └────────┴────────┴───────┴──────┴──────┴────────┴────────┘

import { NONE } from "../memory/map";
import { T_RANGE, T_TYPE_ERROR, T_VALUE_ERROR } from "../generated/types";
import { KIND_RANGE, isSmall, smallValue, small, newFixed } from "./object";
import {
  isInt, plainInt, intAdd, intSub, intMul, intDivMod, intSign, intCompare, intNegative, intOf64, quotient, remainder,
} from "./int";
import { divisible, multipliable } from "./int-work";
import { hasIndex, INDEX_PYTHON } from "./index-number";
import { SLICE_START, SLICE_STOP, SLICE_STEP } from "./slice";
import { raise } from "../interpreter/result";

@inline export const RANGE_START: usize = 12;
@inline export const RANGE_STOP: usize = 16;
@inline export const RANGE_STEP: usize = 20;
@inline export const RANGE_LENGTH: usize = 24;

/** range(start, stop, step) of ints; step must not be 0. 0 after raising: of ints too large to count how many there are. */
export function newRange(start: u32, stop: u32, step: u32): u32 {
  const length = rangeLength(start, stop, step);
  return length ? rangeOf(start, stop, step, length) : 0;
}
function rangeOf(start: u32, stop: u32, step: u32, length: u32): u32 {
  const r = newFixed(T_RANGE, KIND_RANGE, 32);
  store<u32>(r, 0, 8);
  store<u32>(r, start, RANGE_START);
  store<u32>(r, stop, RANGE_STOP);
  store<u32>(r, step, RANGE_STEP);
  store<u32>(r, length, RANGE_LENGTH);
  store<u32>(r, 0, 28);
  return r;
}

/** Number of values, an int; 0 after raising. */
function rangeLength(start: u32, stop: u32, step: u32): u32 {
  if (isSmall(start) && isSmall(stop) && isSmall(step)) {
    const from = <i64>smallValue(start);
    const to = <i64>smallValue(stop);
    const by = <i64>smallValue(step);
    if (by > 0 ? from >= to : from <= to) return small(0);
    return intOf64(by > 0 ? (to - from - 1) / by + 1 : (from - to - 1) / -by + 1);
  }
  const up = intSign(step) > 0;
  if (up ? intCompare(start, stop) >= 0 : intCompare(start, stop) <= 0) return small(0);
  const distance = up ? intSub(stop, start) : intSub(start, stop);
  if (!divisible(distance, step)) return 0;
  intDivMod(intSub(distance, small(1)), up ? step : intNegative(step));
  return intAdd(quotient, small(1));
}

/** The value at index i, an int from 0 to length - 1. */
export function rangeItem(r: u32, i: u32): u32 {
  return intAdd(load<u32>(r, RANGE_START), intMul(i, load<u32>(r, RANGE_STEP)));
}

/** The index of an int in a range, or 0 if it is not there. */
export function rangeIndex(r: u32, v: u32): u32 {
  const step = load<u32>(r, RANGE_STEP);
  // What lies outside may be larger than any range.
  const low = intCompare(v, load<u32>(r, RANGE_START));
  const high = intCompare(v, load<u32>(r, RANGE_STOP));
  if (intSign(step) > 0 ? low < 0 || high >= 0 : low > 0 || high <= 0) return 0;
  intDivMod(intSub(v, load<u32>(r, RANGE_START)), step);
  if (remainder != small(0)) return 0;
  const i = quotient;
  return intSign(i) >= 0 && intCompare(i, load<u32>(r, RANGE_LENGTH)) < 0 ? i : 0;
}

/** range[slice]: a range; INDEX_PYTHON; or 0 after raising. */
export function rangeSlice(r: u32, slice: u32): u32 {
  const a = load<u32>(slice, SLICE_START);
  const b = load<u32>(slice, SLICE_STOP);
  const c = load<u32>(slice, SLICE_STEP);
  const known = memberStatus(c) | memberStatus(a) | memberStatus(b);
  if (known) return known & 2 ? raise(T_TYPE_ERROR, "slice indices must be integers or None or have an __index__ method") : INDEX_PYTHON;
  const length = load<u32>(r, RANGE_LENGTH);
  const step = c == NONE ? small(1) : plainInt(c);
  if (step == small(0)) return raise(T_VALUE_ERROR, "slice step cannot be zero");
  const back = intSign(step) < 0;
  const low = back ? small(-1) : small(0);
  const high = back ? intSub(length, small(1)) : length;
  const from = a == NONE ? (back ? high : low) : within(a, length, low, high);
  const to = b == NONE ? (back ? low : high) : within(b, length, low, high);
  const own = load<u32>(r, RANGE_STEP);
  return multipliable(step, own) ? newRange(rangeItem(r, from), rangeItem(r, to), intMul(step, own)) : 0;
}
/** 0: an int or None; 1: its __index__ must be asked; 2: no index. */
function memberStatus(v: u32): u32 {
  return v == NONE || isInt(v) ? 0 : hasIndex(v) ? 1 : 2;
}
function within(i: u32, length: u32, low: u32, high: u32): u32 {
  if (intSign(i) < 0) i = intAdd(i, length);
  return intCompare(i, low) < 0 ? low : intCompare(i, high) > 0 ? high : plainInt(i);
}
