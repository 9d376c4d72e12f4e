// SPDX-License-Identifier: LGPL-2.1-or-later
// `any`, `all`, `min`, `max` where items can be looked at natively; the prelude has the general case.

import { NONE, TRUE, FALSE } from "../memory/map";
import { charge, workEnd, worksLong } from "../memory/allocate";
import { T_VALUE_ERROR, T_TYPE_ERROR } from "../generated/types";
import { P_ANY, P_ALL, P_MIN, P_MAX } from "../generated/names";
import { isSmall, typeOf } from "../objects/object";
import { tupleOf } from "../objects/tuple";
import { KIND_LIST, KIND_TUPLE, KIND_ITERATOR, KIND_GENERATOR, kindOf, rawType } from "../objects/object";
import { nativeItems, itemsAddress, itemsCount, iterStatus, ITER_RAISED } from "../objects/iterator";
import { nativeCompare } from "../objects/order";
import { isBuiltinType } from "../objects/type";
import { nativeTruth } from "../interpreter/operators";
import { givenNames } from "../interpreter/arguments";
import { raise, tailPrelude } from "../interpreter/result";
import { builtin } from "../boot/define";

/** Lists and tuples only: other iterables may be used up no further than to the item that decides. */
function isRow(v: u32): bool {
  return !isSmall(v) && isBuiltinType(rawType(v)) && (kindOf(v) == KIND_LIST || kindOf(v) == KIND_TUPLE);
}
function decide(v: u32, deciding: u32, prelude: u32): u32 {
  if (!isRow(v) || !nativeItems(v)) return tailPrelude(prelude, v);
  const n = itemsCount;
  if (n > 32) charge(n >> 5);
  for (let i: u32 = 0; i < n; ++i) {
    const item = load<u32>(itemsAddress + (i << 2));
    if (!isBuiltinType(typeOf(item))) return tailPrelude(prelude, v);
    const t = nativeTruth(item);
    if (t == 0) return 0;
    if (t == deciding) return t;
  }
  return deciding == TRUE ? FALSE : TRUE;
}
function builtin_any(args: u32, n: u32): u32 { return decide(load<u32>(args), TRUE, P_ANY); }
function builtin_all(args: u32, n: u32): u32 { return decide(load<u32>(args), FALSE, P_ALL); }

/** The least (op 0) or greatest (op 4) item; of equal ones the first. */
function extreme(args: u32, n: u32, op: u32, prelude: u32): u32 {
  if (n == 0) return raise(T_TYPE_ERROR, op == 0 ? "min expected at least 1 argument, got 0" : "max expected at least 1 argument, got 0");
  const names = givenNames;
  if (!names) {
    let items = args;
    let count = n;
    if (n == 1) {
      if (!isRow(load<u32>(args)) && !isNativeNumbers(load<u32>(args))) count = 0;
      else if (nativeItems(load<u32>(args))) {
        items = itemsAddress;
        count = itemsCount;
        if (count == 0) return raise(T_VALUE_ERROR, op == 0 ? "min() iterable argument is empty" : "max() iterable argument is empty");
      } else if (iterStatus == ITER_RAISED) return 0;
      else count = 0;
    }
    const found = count ? extremeOf(items, count, op) : 0;
    if (found) return found;
  }
  const values = tupleOf(args, n + (names ? load<u32>(names, 8) : 0));
  return tailPrelude(prelude, values, names ? names : NONE);
}
/** An iterable that is not used up by going through it. */
function isNativeNumbers(v: u32): bool {
  return !isSmall(v) && isBuiltinType(rawType(v)) && kindOf(v) != KIND_ITERATOR && kindOf(v) != KIND_GENERATOR;
}
/** 0 if Python must compare. */
function extremeOf(items: u32, n: u32, op: u32): u32 {
  let best = load<u32>(items);
  const end = workEnd();
  for (let i: u32 = 1; i < n; ++i) {
    const item = load<u32>(items + (i << 2));
    if (item & best & 1) {
      if (op == 0 ? <i32>item < <i32>best : <i32>item > <i32>best) best = item;
      continue;
    }
    const result = nativeCompare(op, item, best);
    if (result == TRUE) best = item;
    else if (result != FALSE) return 0;
    if (worksLong(end)) return 0;
  }
  if (n > 32) charge(n >> 4);
  return best;
}
function builtin_min(args: u32, n: u32): u32 { return extreme(args, n, 0, P_MIN); }
function builtin_max(args: u32, n: u32): u32 { return extreme(args, n, 4, P_MAX); }

export function defineAggregates(): void {
  builtin("any", builtin_any, 1, 1);
  builtin("all", builtin_all, 1, 1);
  builtin("min", builtin_min, 0, -1, "**");
  builtin("max", builtin_max, 0, -1, "**");
}
