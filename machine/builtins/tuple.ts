// SPDX-License-Identifier: LGPL-2.1-or-later
// The methods of `tuple`.

import { NOT_IMPLEMENTED, EMPTY_TUPLE } from "../memory/map";
import { T_TUPLE, T_TYPE_ERROR } from "../generated/types";
import { P_TUPLE_NEW, P_TO_TUPLE } from "../generated/names";
import { KIND_TUPLE, newObject, FLAG_EXTENDED, rawType, isSmall } from "../objects/object";
import { tupleItems, tupleLength, tupleOf, tupleOf1 } from "../objects/tuple";
import { nativeItems, itemsAddress, itemsCount, iterStatus, ITER_RAISED } from "../objects/iterator";
import { sequenceBinary, concatenationError } from "../objects/sequence-operators";
import { initExtension } from "../objects/type";
import { decimal } from "../interpreter/instructions";
import { givenNames } from "../interpreter/arguments";
import { B_ADD, B_MUL } from "../interpreter/operators";
import { raise, tailPrelude } from "../interpreter/result";
import { method, plainMethod, constructor } from "../boot/define";
import { takesOperand } from "./sequence-methods";
import { countItems, indexOfItem } from "./list";

/** A tuple of a class derived from tuple, with the n values at this address. */
function tupleLike(cls: u32, items: u32, n: u32): u32 {
  if (cls == T_TUPLE) return tupleOf(items, n);
  const t = newObject(cls, KIND_TUPLE, 12 + (n << 2) + 12, FLAG_EXTENDED);
  store<u32>(t, n, 8);
  memory.copy(t + 12, items, n << 2);
  initExtension(t, cls);
  return t;
}

function tuple_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (givenNames && cls == T_TUPLE) return raise(T_TYPE_ERROR, "tuple() takes no keyword arguments");
  if (n > 2) return raise(T_TYPE_ERROR, "tuple expected at most 1 argument, got %", decimal(n - 1));
  if (n < 2) return cls == T_TUPLE ? EMPTY_TUPLE : tupleLike(cls, 0, 0);
  const v = load<u32>(args, 4);
  if (cls == T_TUPLE && !isSmall(v) && rawType(v) == T_TUPLE) return v;
  if (nativeItems(v)) return tupleLike(cls, itemsAddress, itemsCount);
  if (iterStatus == ITER_RAISED) return 0;
  return cls == T_TUPLE ? tailPrelude(P_TO_TUPLE, v) : tailPrelude(P_TUPLE_NEW, cls, v);
}
function tuple_count(args: u32, n: u32): u32 {
  return countItems(load<u32>(args), tupleItems(load<u32>(args)), tupleLength(load<u32>(args)), load<u32>(args, 4));
}
function tuple_index(args: u32, n: u32): u32 {
  return indexOfItem(T_TUPLE, tupleItems(load<u32>(args)), tupleLength(load<u32>(args)), args, n);
}
function tuple_add(args: u32, n: u32): u32 {
  const result = sequenceBinary(B_ADD, load<u32>(args), load<u32>(args, 4));
  if (result != NOT_IMPLEMENTED) return result;
  concatenationError(B_ADD, load<u32>(args), load<u32>(args, 4));
  return 0;
}
function tuple_mul(args: u32, n: u32): u32 {
  return takesOperand(T_TUPLE, "__mul__", args, n) ? sequenceBinary(B_MUL, load<u32>(args), load<u32>(args, 4)) : 0;
}
function tuple_rmul(args: u32, n: u32): u32 {
  return takesOperand(T_TUPLE, "__rmul__", args, n) ? sequenceBinary(B_MUL, load<u32>(args), load<u32>(args, 4)) : 0;
}
function tuple_getnewargs(args: u32, n: u32): u32 {
  return tupleOf1(tupleOf(tupleItems(load<u32>(args)), tupleLength(load<u32>(args))));
}

export function defineTuple(): void {
  constructor(T_TUPLE, tuple_new, 1, -1, "**");
  method(T_TUPLE, "count", tuple_count, 2, 2);
  method(T_TUPLE, "index", tuple_index, 2, 4);
  method(T_TUPLE, "__add__", tuple_add, 2, 2);
  method(T_TUPLE, "__mul__", tuple_mul, 2, 2);
  method(T_TUPLE, "__rmul__", tuple_rmul, 2, 2);
  plainMethod(T_TUPLE, "__getnewargs__", tuple_getnewargs, 1, 1);
}
