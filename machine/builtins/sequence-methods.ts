// SPDX-License-Identifier: LGPL-2.1-or-later
// The special methods that containers share: comparison, hash, length, items, iteration, membership. Each works by the
// layout of its first operand, so that `list.__getitem__(o, i)` is what a subclass of list inherits.

import { NOT_IMPLEMENTED } from "../memory/map";
import {
  T_LIST, T_TUPLE, T_DICT, T_SET, T_FROZENSET, T_RANGE, T_SLICE, T_DICT_KEYS, T_DICT_VALUES, T_DICT_ITEMS, T_OVERFLOW_ERROR,
  T_MAPPING_PROXY, T_STR, T_BYTES, T_BYTEARRAY, T_MEMORYVIEW,
} from "../generated/types";
import { P_COMPARE_ITEMS, P_HASH_ITEMS } from "../generated/names";
import {
  KIND_SET, KIND_RANGE, KIND_DICT_VIEW, KIND_BYTES, KIND_BYTEARRAY, boolOf, kindOf, isSmall, small, rawType,
} from "../objects/object";
import { intOf64, int64, fits64 } from "../objects/int";
import { frozensetOfHashes, hashOfHashes, hashByLayout64, hashStatus, isKeptWhole, HASH_PYTHON, HASH_OK } from "../objects/hash";
import { takeIndex, callWithIndex, INDEX_OK, INDEX_PYTHON } from "../objects/index-number";
import { compareByLayout, COMPARE_PYTHON } from "../objects/order";
import { getItemNative, setItemNative, delItemNative, containsNative, nativeLength } from "../objects/subscript";
import { iterByLayout } from "../objects/iterator";
import { RANGE_LENGTH } from "../objects/range";
import { raise, tailPrelude } from "../interpreter/result";
import { method, plainMethod, classMethod } from "../boot/define";
import { primitive } from "../boot/primitive";
import { charge } from "../memory/allocate";
import { setMask } from "../objects/set";
import { allocateScratch } from "../memory/scratch";
import { listLength, listItem } from "../objects/tuple";
import { genericAlias } from "./generic-alias";

/** Is the second argument of a repetition an int? False after handing over or raising. */
export function takesOperand(type: u32, text: string, args: u32, n: u32): bool {
  const status = takeIndex(load<u32>(args, 4));
  if (status == INDEX_PYTHON) callWithIndex(type, text, args, n, 1);
  return status == INDEX_OK;
}

function compared(op: u32, args: u32): u32 {
  const x = load<u32>(args);
  const y = load<u32>(args, 4);
  if (!comparable(op, x, y)) return NOT_IMPLEMENTED;
  const result = compareByLayout(op, x, y);
  return result == COMPARE_PYTHON ? tailPrelude(P_COMPARE_ITEMS, small(op), x, y) : result;
}
/** Does the method of x's type know how to compare with y? */
function comparable(op: u32, x: u32, y: u32): bool {
  if (rawType(x) == T_MAPPING_PROXY) return true;
  if (isSmall(y)) return false;
  const kx = kindOf(x);
  const ky = kindOf(y);
  if (rawType(x) == T_DICT_VALUES) return x == y;
  if (kx == KIND_SET || kx == KIND_DICT_VIEW) return ky == KIND_SET || ky == KIND_DICT_VIEW;
  return kx == ky || (kx == KIND_BYTEARRAY && ky == KIND_BYTES);
}
function sequence_lt(args: u32, n: u32): u32 { return compared(0, args); }
function sequence_le(args: u32, n: u32): u32 { return compared(1, args); }
function sequence_eq(args: u32, n: u32): u32 { return compared(2, args); }
function sequence_ne(args: u32, n: u32): u32 { return compared(3, args); }
function sequence_gt(args: u32, n: u32): u32 { return compared(4, args); }
function sequence_ge(args: u32, n: u32): u32 { return compared(5, args); }

function sequence_hash(args: u32, n: u32): u32 {
  const h = hashByLayout64(load<u32>(args));
  if (hashStatus == HASH_OK) return intOf64(h);
  return hashStatus == HASH_PYTHON ? tailPrelude(P_HASH_ITEMS, load<u32>(args)) : 0;
}
function sequence_len(args: u32, n: u32): u32 {
  const o = load<u32>(args);
  if (kindOf(o) != KIND_RANGE) return intOf64(<i64>nativeLength(o));
  const length = load<u32>(o, RANGE_LENGTH);
  return fits64(length) ? length : raise(T_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
}
function sequence_getitem(args: u32, n: u32): u32 { return getItemNative(load<u32>(args), load<u32>(args, 4)); }
function sequence_setitem(args: u32, n: u32): u32 { return setItemNative(load<u32>(args), load<u32>(args, 4), load<u32>(args, 8)); }
function sequence_delitem(args: u32, n: u32): u32 { return delItemNative(load<u32>(args), load<u32>(args, 4)); }
function sequence_contains(args: u32, n: u32): u32 { return containsNative(load<u32>(args), load<u32>(args, 4)); }
function sequence_iter(args: u32, n: u32): u32 { return iterByLayout(load<u32>(args)); }

/** _tuple_hash(hashes): the hash of a tuple whose items have these hashes. */
function tupleHash(args: u32, n: u32): u32 {
  const hashes = load<u32>(args);
  const count = listLength(hashes);
  const at = allocateScratch((count + 1) << 3);
  for (let i: u32 = 0; i < count; ++i) store<i64>(at + (i << 3), int64(listItem(hashes, i)));
  return intOf64(hashOfHashes(at, count));
}

/** _hash_kept(v): does a set keep the whole hash of such an element? */
function hashKept(args: u32, n: u32): u32 { return boolOf(isKeptWhole(load<u32>(args))); }
/** _frozenset_hash(s, hashes): the hash of a frozenset; of those elements whose hash it does not keep whole, these are the hashes. */
function frozensetHash(args: u32, n: u32): u32 {
  charge((setMask(load<u32>(args)) + 1) >> 3);
  return intOf64(frozensetOfHashes(load<u32>(args), load<u32>(args, 4)));
}

function compares(type: u32): void {
  method(type, "__eq__", sequence_eq, 2, 2);
  method(type, "__ne__", sequence_ne, 2, 2);
  method(type, "__lt__", sequence_lt, 2, 2);
  method(type, "__le__", sequence_le, 2, 2);
  method(type, "__gt__", sequence_gt, 2, 2);
  method(type, "__ge__", sequence_ge, 2, 2);
}
function contains(type: u32): void {
  method(type, "__len__", sequence_len, 1, 1);
  method(type, "__iter__", sequence_iter, 1, 1);
  method(type, "__contains__", sequence_contains, 2, 2);
}
function subscripts(type: u32): void {
  method(type, "__getitem__", sequence_getitem, 2, 2);
}
function changes(type: u32): void {
  method(type, "__setitem__", sequence_setitem, 3, 3);
  method(type, "__delitem__", sequence_delitem, 2, 2);
}

/** The shared methods of every container type. */
export function defineSequenceMethods(): void {
  compares(T_STR);
  compares(T_BYTES);
  compares(T_BYTEARRAY);
  compares(T_LIST);
  compares(T_TUPLE);
  compares(T_DICT);
  compares(T_SET);
  compares(T_FROZENSET);
  compares(T_RANGE);
  compares(T_SLICE);
  compares(T_DICT_KEYS);
  compares(T_DICT_ITEMS);
  compares(T_MAPPING_PROXY);
  classMethod(T_MAPPING_PROXY, "__class_getitem__", genericAlias, 2, 2);
  contains(T_STR);
  contains(T_BYTES);
  contains(T_BYTEARRAY);
  contains(T_LIST);
  contains(T_TUPLE);
  contains(T_DICT);
  contains(T_SET);
  contains(T_FROZENSET);
  contains(T_RANGE);
  contains(T_DICT_KEYS);
  contains(T_DICT_ITEMS);
  method(T_DICT_VALUES, "__len__", sequence_len, 1, 1);
  method(T_DICT_VALUES, "__iter__", sequence_iter, 1, 1);
  subscripts(T_STR);
  subscripts(T_BYTES);
  subscripts(T_BYTEARRAY);
  subscripts(T_TUPLE);
  subscripts(T_RANGE);
  plainMethod(T_LIST, "__getitem__", sequence_getitem, 2, 2);
  plainMethod(T_DICT, "__getitem__", sequence_getitem, 2, 2);
  plainMethod(T_DICT, "__contains__", sequence_contains, 2, 2);
  plainMethod(T_SET, "__contains__", sequence_contains, 2, 2);
  plainMethod(T_FROZENSET, "__contains__", sequence_contains, 2, 2);
  changes(T_LIST);
  changes(T_BYTEARRAY);
  changes(T_DICT);
  method(T_STR, "__hash__", sequence_hash, 1, 1);
  method(T_BYTES, "__hash__", sequence_hash, 1, 1);
  method(T_TUPLE, "__hash__", sequence_hash, 1, 1);
  method(T_MEMORYVIEW, "__iter__", sequence_iter, 1, 1);
  method(T_FROZENSET, "__hash__", sequence_hash, 1, 1);
  method(T_RANGE, "__hash__", sequence_hash, 1, 1);
  method(T_SLICE, "__hash__", sequence_hash, 1, 1);
  primitive("_item_get", sequence_getitem, 2, 2);
  primitive("_item_set", sequence_setitem, 3, 3);
  primitive("_item_delete", sequence_delitem, 2, 2);
  primitive("_length_of", sequence_len, 1, 1);
  primitive("_tuple_hash", tupleHash, 1, 1);
  primitive("_hash_kept", hashKept, 1, 1);
  primitive("_frozenset_hash", frozensetHash, 2, 2);
  classMethod(T_LIST, "__class_getitem__", genericAlias, 2, 2);
  classMethod(T_TUPLE, "__class_getitem__", genericAlias, 2, 2);
  classMethod(T_DICT, "__class_getitem__", genericAlias, 2, 2);
  classMethod(T_SET, "__class_getitem__", genericAlias, 2, 2);
  classMethod(T_FROZENSET, "__class_getitem__", genericAlias, 2, 2);
}
