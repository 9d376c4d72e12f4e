// SPDX-License-Identifier: LGPL-2.1-or-later
// The methods of `range` and `slice`.

import { NONE } from "../memory/map";
import { T_RANGE, T_SLICE, T_TYPE_ERROR, T_VALUE_ERROR, T_ATTRIBUTE_ERROR } from "../generated/types";
import { P_RANGE_NEW, P_RANGE_INDEX, P_SLICE_INDICES, P_LIST_COUNT } from "../generated/names";
import { boolOf, isSmall, small, rawType } from "../objects/object";
import { isInt, plainInt, intSub, intNegative } from "../objects/int";
import { RANGE_START, RANGE_STOP, RANGE_STEP, RANGE_LENGTH, newRange, rangeItem, rangeIndex } from "../objects/range";
import { SLICE_START, SLICE_STOP, SLICE_STEP, newSlice } from "../objects/slice";
import { hasIndex } from "../objects/index-number";
import { rangeIterator } from "../objects/iterator";
import { tupleOf, tupleOf2, tupleOf3 } from "../objects/tuple";
import { isBuiltinType, typeName } from "../objects/type";
import { decimal } from "../interpreter/instructions";
import { raise, tailPrelude } from "../interpreter/result";
import { method, plainMethod, constructor, getset } from "../boot/define";

function range_new(args: u32, n: u32): u32 {
  if (n == 1) return raise(T_TYPE_ERROR, "range expected at least 1 argument, got 0");
  if (n > 4) return raise(T_TYPE_ERROR, "range expected at most 3 arguments, got %", decimal(n - 1));
  for (let i: u32 = 1; i < n; ++i) {
    const v = load<u32>(args + (i << 2));
    if (isInt(v)) continue;
    if (hasIndex(v)) return tailPrelude(P_RANGE_NEW, tupleOf(args + 4, n - 1));
    return raise(T_TYPE_ERROR, "'%' object cannot be interpreted as an integer", typeName(v));
  }
  const start = n == 2 ? small(0) : plainInt(load<u32>(args, 4));
  const stop = plainInt(load<u32>(args + (n == 2 ? 4 : 8)));
  const step = n == 4 ? plainInt(load<u32>(args, 12)) : small(1);
  if (step == small(0)) return raise(T_VALUE_ERROR, "range() arg 3 must not be zero");
  return newRange(start, stop, step);
}
function range_bool(args: u32, n: u32): u32 { return boolOf(load<u32>(load<u32>(args), RANGE_LENGTH) != small(0)); }
function range_start(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), RANGE_START); }
function range_stop(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), RANGE_STOP); }
function range_step(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), RANGE_STEP); }
function range_reversed(args: u32, n: u32): u32 {
  const r = load<u32>(args);
  const length = load<u32>(r, RANGE_LENGTH);
  return rangeIterator(rangeItem(r, intSub(length, small(1))), intNegative(load<u32>(r, RANGE_STEP)), length);
}
/** Only exact ints are found by calculation; whatever else may equal one is compared with every item. */
function isExactInt(v: u32): bool {
  return isSmall(v) || (isInt(v) && isBuiltinType(rawType(v)));
}
function range_count(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  return isExactInt(v) ? small(rangeIndex(load<u32>(args), v) ? 1 : 0) : tailPrelude(P_LIST_COUNT, load<u32>(args), v);
}
function range_index(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!isExactInt(v)) return tailPrelude(P_RANGE_INDEX, load<u32>(args), v);
  const i = rangeIndex(load<u32>(args), v);
  return i ? i : tailPrelude(P_RANGE_INDEX, load<u32>(args), v);
}
function range_reduce(args: u32, n: u32): u32 {
  const r = load<u32>(args);
  return tupleOf2(T_RANGE, tupleOf3(load<u32>(r, RANGE_START), load<u32>(r, RANGE_STOP), load<u32>(r, RANGE_STEP)));
}

function slice_new(args: u32, n: u32): u32 {
  if (n == 1) return raise(T_TYPE_ERROR, "slice expected at least 1 argument, got 0");
  if (n > 4) return raise(T_TYPE_ERROR, "slice expected at most 3 arguments, got %", decimal(n - 1));
  if (n == 2) return newSlice(NONE, load<u32>(args, 4), NONE);
  return newSlice(load<u32>(args, 4), load<u32>(args, 8), n == 4 ? load<u32>(args, 12) : NONE);
}
function slice_start(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), SLICE_START); }
function slice_stop(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), SLICE_STOP); }
function slice_step(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), SLICE_STEP); }
/** Setter of an attribute that is there to be read. */
function readonly(args: u32, n: u32): u32 {
  return raise(T_ATTRIBUTE_ERROR, "readonly attribute");
}
function slice_indices(args: u32, n: u32): u32 {
  return tailPrelude(P_SLICE_INDICES, load<u32>(args), load<u32>(args, 4));
}
function slice_reduce(args: u32, n: u32): u32 {
  return tupleOf2(T_SLICE, tupleOf(load<u32>(args) + <u32>SLICE_START, 3));
}

export function defineRange(): void {
  constructor(T_RANGE, range_new, 1, -1);
  getset(T_RANGE, "start", range_start, readonly);
  getset(T_RANGE, "stop", range_stop, readonly);
  getset(T_RANGE, "step", range_step, readonly);
  method(T_RANGE, "__bool__", range_bool, 1, 1);
  plainMethod(T_RANGE, "__reversed__", range_reversed, 1, 1);
  method(T_RANGE, "count", range_count, 2, 2);
  method(T_RANGE, "index", range_index, 2, 2);
  plainMethod(T_RANGE, "__reduce__", range_reduce, 1, 1);
  constructor(T_SLICE, slice_new, 1, -1);
  getset(T_SLICE, "start", slice_start, readonly);
  getset(T_SLICE, "stop", slice_stop, readonly);
  getset(T_SLICE, "step", slice_step, readonly);
  method(T_SLICE, "indices", slice_indices, 2, 2);
  plainMethod(T_SLICE, "__reduce__", slice_reduce, 1, 1);
}
