// SPDX-License-Identifier: LGPL-2.1-or-later
// Numbers that stand for positions: indices, and slices over a sequence of a given length (Python data model,
// `__index__`; library reference, "Sequence types"). An object whose class defines __index__ is left to the prelude.

import { NONE } from "../memory/map";
import { T_TYPE_ERROR, T_INDEX_ERROR, T_VALUE_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { N_INDEX, P_CALL_WITH_INDEX } from "../generated/names";
import { isSmall, smallValue, small, typeOf } from "./object";
import { isInt, fits64, int64, intSign } from "./int";
import { SLICE_START, SLICE_STOP, SLICE_STEP } from "./slice";
import { intern, strOf } from "./str";
import { tupleOf } from "./tuple";
import { isBuiltinType, typeLookup, typeName } from "./type";
import { raise, tailPrelude } from "../interpreter/result";
import { name } from "../interpreter/names";

/** How a conversion went. */
@inline export const INDEX_OK: u32 = 0;
@inline export const INDEX_PYTHON: u32 = 1;
@inline export const INDEX_RAISED: u32 = 2;

/** What takeIndex found, clamped to 62 bits. */
export let indexValue: i64 = 0;

/** Has the value, no int, an __index__ to be asked? */
export function hasIndex(v: u32): bool {
  return !isBuiltinType(typeOf(v)) && typeLookup(typeOf(v), name(N_INDEX)) != 0;
}

/** An int clamped to 62 bits. */
export function clampedInt(v: u32): i64 {
  if (isSmall(v)) return <i64>smallValue(v);
  const most: i64 = 1 << 62;
  if (fits64(v)) return max(-most, min(most, int64(v)));
  return intSign(v) < 0 ? -most : most;
}

/** As takeIndex, but an int beyond 64 bits is refused. */
export function takePlace(v: u32): u32 {
  if (isInt(v) && !fits64(v)) {
    raise(T_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    return INDEX_RAISED;
  }
  return takeIndex(v);
}
/** Takes an index argument into indexValue, clamped; anything but an int is refused with the usual words. */
export function takeIndex(v: u32): u32 {
  if (isInt(v)) {
    indexValue = clampedInt(v);
    return INDEX_OK;
  }
  if (hasIndex(v)) return INDEX_PYTHON;
  raise(T_TYPE_ERROR, "'%' object cannot be interpreted as an integer", typeName(v));
  return INDEX_RAISED;
}

/** As takeIndex, for a subscript: an int beyond 63 bits is an IndexError. */
export function fitsIndex(v: u32): bool {
  if (fits64(v)) return true;
  raise(T_INDEX_ERROR, "cannot fit '%' into an index-sized integer", typeName(v));
  return false;
}

/**
 * Hands over: argument number `which` is converted by its __index__, then the method of this name of the built-in type
 * is called again with all n arguments.
 */
export function callWithIndex(type: u32, method: string, args: u32, n: u32, which: u32): u32 {
  return tailPrelude(P_CALL_WITH_INDEX, typeLookup(type, intern(strOf(method))), tupleOf(args, n), small(which));
}

/** A slice over a sequence: first index, index behind the last, step, and how many there are. */
export let sliceStart: i32 = 0;
export let sliceStop: i32 = 0;
export let sliceStep: i32 = 0;
export let sliceCount: u32 = 0;

let memberStatus: u32 = 0;
/** A member of a slice that is not None, clamped. */
function member(v: u32): i64 {
  if (isInt(v)) return clampedInt(v);
  if (memberStatus) return 0;
  if (hasIndex(v)) memberStatus = INDEX_PYTHON;
  else {
    memberStatus = INDEX_RAISED;
    raise(T_TYPE_ERROR, "slice indices must be integers or None or have an __index__ method");
  }
  return 0;
}

/** Works out a slice for a sequence of this length: INDEX_OK and the registers are set, INDEX_PYTHON, INDEX_RAISED. */
export function takeSlice(slice: u32, length: u32): u32 {
  return takeMembers(load<u32>(slice, SLICE_START), load<u32>(slice, SLICE_STOP), load<u32>(slice, SLICE_STEP), length);
}
/** As takeSlice, for the members of a slice. */
export function takeMembers(a: u32, b: u32, c: u32, length: u32): u32 {
  // The frequent case: each is None or a small int, and the step one forwards or backwards.
  if ((a == NONE || a & 1) && (b == NONE || b & 1) && (c == NONE || c == small(1) || c == small(-1))) {
    const back = c == small(-1);
    const first = a == NONE ? (back ? <i32>length - 1 : 0) : place(smallValue(a), <i32>length, back);
    const end = b == NONE ? (back ? -1 : <i32>length) : place(smallValue(b), <i32>length, back);
    sliceStart = first;
    sliceStop = end;
    sliceStep = back ? -1 : 1;
    sliceCount = <u32>max<i32>(back ? first - end : end - first, 0);
    return INDEX_OK;
  }
  const n = <i64>length;
  memberStatus = INDEX_OK;
  const step: i64 = c == NONE ? 1 : max<i64>(-0x7fffffff, min<i64>(0x7fffffff, member(c)));
  if (memberStatus == INDEX_OK && step == 0) {
    raise(T_VALUE_ERROR, "slice step cannot be zero");
    return INDEX_RAISED;
  }
  let start = a == NONE ? (step < 0 ? n - 1 : 0) : member(a);
  let stop = b == NONE ? (step < 0 ? -1 : n) : member(b);
  if (memberStatus) return memberStatus;
  if (a != NONE) start = bounded(start, n, step);
  if (b != NONE) stop = bounded(stop, n, step);
  sliceStart = <i32>start;
  sliceStop = <i32>stop;
  sliceStep = <i32>step;
  const count = step > 0 ? (start < stop ? (stop - start - 1) / step + 1 : 0) : stop < start ? (start - stop - 1) / -step + 1 : 0;
  sliceCount = <u32>count;
  return INDEX_OK;
}
/** As bounded, for steps of one. */
@inline function place(i: i32, n: i32, back: bool): i32 {
  if (i < 0) i += n;
  const least = back ? -1 : 0;
  return i < 0 ? least : min<i32>(i, n + least);
}
function bounded(i: i64, n: i64, step: i64): i64 {
  if (i < 0) i += n;
  if (i < 0) return step < 0 ? -1 : 0;
  return i >= n ? (step < 0 ? n - 1 : n) : i;
}
