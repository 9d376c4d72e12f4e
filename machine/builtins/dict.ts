// SPDX-License-Identifier: LGPL-2.1-or-later
// The methods of `dict` and of its views. Keys that hash or compare in Python are left to the prelude, which works with
// the primitives at the end.

import { misused } from "../interpreter/primitive-arguments";
import { NONE, NOT_IMPLEMENTED } from "../memory/map";
import { put } from "../memory/barrier";
import { charge, workEnd, worksLong } from "../memory/allocate";
import {
  T_DICT, T_DICT_KEYS, T_DICT_VALUES, T_DICT_ITEMS, T_KEY_ERROR, T_TYPE_ERROR, T_MAPPING_PROXY, T_STR,
} from "../generated/types";
import {
  N_ITER, P_DICT_GET, P_DICT_POP, P_DICT_SETDEFAULT, P_DICT_FILL, P_DICT_FILL_NEW, P_DICT_FROMKEYS, P_DICT_UPDATE, P_DICT_MERGE,
} from "../generated/names";
import {
  KIND_DICT, KIND_LIST, KIND_TUPLE, KIND_NATIVE, KIND_RECORD, isKind, isSmall, kindOf, rawType, small, smallValue, newObject, boolOf,
} from "../objects/object";
import { int64 } from "../objects/int";
import {
  DICT_SIZE, DICT_PYTHON, DICT_RAISED, initDict, newDict, newDictFor, dictFind, dictStore, dictCandidate, dictInsert,
  dictFill, dictEntry, dictDeleteEntry, dictLast, dictClear, dictCopy, dictUpdate, dictLength, dictSetStr,
  dictFindStr, dictNext,
} from "../objects/dict";
import { foldHash, hashResult, hasOwnHash, nativeHash } from "../objects/hash";
import { newView, viewDict } from "../objects/dict-view";
import { tupleOf, tupleOf2, tupleLength, tupleItem, listItems, listLength, listOf } from "../objects/tuple";
import { nativeItems, itemsAddress, itemsCount, iterStatus, ITER_RAISED, dictReversed } from "../objects/iterator";
import { sequenceBinary, sequenceInplace } from "../objects/sequence-operators";
import { newLike, isBuiltinType, typeLookup } from "../objects/type";
import { decimal } from "../interpreter/instructions";
import { givenNames } from "../interpreter/arguments";
import { B_OR, B_AND, B_SUB, B_XOR } from "../interpreter/operators";
import { raise, raiseWith, tailPrelude } from "../interpreter/result";
import { name } from "../interpreter/names";
import { method, plainMethod, constructor, classMethod, getset, valueAttribute } from "../boot/define";
import { primitive } from "../boot/primitive";

/** Are the items of a dict (or subclass) those of its layout: is __iter__ not overridden? */
function plainDict(v: u32): bool {
  if (!isKind(v, KIND_DICT)) return false;
  if (isBuiltinType(rawType(v))) return true;
  const method = typeLookup(rawType(v), name(N_ITER));
  return !isSmall(method) && kindOf(method) == KIND_NATIVE;
}

/** The arguments named in the call, as a dict, or 0 if there are none; n: number of arguments before them. */
function namedArguments(args: u32, n: u32): u32 {
  if (!givenNames) return 0;
  const count = tupleLength(givenNames);
  const d = newDictFor(count);
  for (let i: u32 = 0; i < count; ++i) dictSetStr(d, tupleItem(givenNames, i), load<u32>(args + ((n + i) << 2)));
  return d;
}

/** How filling went: 0 done, 1 an exception is pending, 2 a call that goes on and gives None (or the dict) is. */
function fillDict(d: u32, v: u32, named: u32, isNew: bool): u32 {
  const rest = named ? named : NONE;
  if (v) {
    if (plainDict(v)) {
      const failure = dictUpdate(d, v);
      if (failure) return failure == DICT_PYTHON ? handOver(d, v, rest, isNew) : 1;
    } else if (isKind(v, KIND_DICT) || !isPairs(v)) return handOver(d, v, rest, isNew);
    else {
      if (!nativeItems(v)) return iterStatus == ITER_RAISED ? 1 : handOver(d, v, rest, isNew);
      const status = fillPairs(d, itemsAddress, itemsCount);
      if (status == 1) return 1;
      if (status == 2) {
        tailPrelude(isNew ? P_DICT_FILL_NEW : P_DICT_FILL, d, isKind(v, KIND_LIST) || isKind(v, KIND_TUPLE) ? v : listOf(itemsAddress, itemsCount), rest);
        return 2;
      }
    }
  }
  if (named) {
    const failure = dictUpdate(d, named);
    if (failure) return failure == DICT_PYTHON ? handOver(d, named, NONE, isNew) : 1;
  }
  return 0;
}
function handOver(d: u32, v: u32, named: u32, isNew: bool): u32 {
  tailPrelude(isNew ? P_DICT_FILL_NEW : P_DICT_FILL, d, v, named);
  return 2;
}
/** May the value only be an iterable of pairs, since its type is built in and no mapping? */
function isPairs(v: u32): bool {
  return !isSmall(v) && isBuiltinType(rawType(v)) && rawType(v) != T_MAPPING_PROXY;
}
/** Stores n pairs: 0, 1 after raising, 2 if the prelude must do it (again from the start, which does no harm). */
function fillPairs(d: u32, items: u32, n: u32): u32 {
  charge(n >> 3);
  const end = workEnd();
  for (let i: u32 = 0; i < n; ++i) {
    const pair = load<u32>(items + (i << 2));
    if (isSmall(pair)) return 2;
    let at: u32;
    if (isBuiltinType(rawType(pair)) && kindOf(pair) == KIND_TUPLE && tupleLength(pair) == 2) at = pair + 12;
    else if (isBuiltinType(rawType(pair)) && kindOf(pair) == KIND_LIST && listLength(pair) == 2) at = listItems(pair);
    else return 2;
    const failure = worksLong(end) ? DICT_PYTHON : dictStore(d, load<u32>(at), load<u32>(at, 4));
    if (failure) return failure == DICT_PYTHON ? 2 : 1;
  }
  return 0;
}

function dict_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const d = newLike(cls, T_DICT, KIND_DICT, DICT_SIZE);
  initDict(d, 0);
  if (cls != T_DICT) return d;
  if (n > 2) return raise(T_TYPE_ERROR, "dict expected at most 1 argument, got %", decimal(n - 1));
  return fillDict(d, n > 1 ? load<u32>(args, 4) : 0, namedArguments(args, n), true) ? 0 : d;
}
function dict_init(args: u32, n: u32): u32 {
  if (n > 2) return raise(T_TYPE_ERROR, "dict expected at most 1 argument, got %", decimal(n - 1));
  return fillDict(load<u32>(args), n > 1 ? load<u32>(args, 4) : 0, namedArguments(args, n), false) ? 0 : NONE;
}
function dict_update(args: u32, n: u32): u32 {
  if (n > 2) return raise(T_TYPE_ERROR, "update expected at most 1 argument, got %", decimal(n - 1));
  return fillDict(load<u32>(args), n > 1 ? load<u32>(args, 4) : 0, namedArguments(args, n), false) ? 0 : NONE;
}

function dict_get(args: u32, n: u32): u32 {
  const entry = dictFind(load<u32>(args), load<u32>(args, 4));
  const fallback = n > 2 ? load<u32>(args, 8) : NONE;
  if (entry > DICT_RAISED) return load<u32>(entry, 8);
  if (entry == 0) return fallback;
  return entry == DICT_PYTHON ? tailPrelude(P_DICT_GET, load<u32>(args), load<u32>(args, 4), fallback) : 0;
}
function dict_setdefault(args: u32, n: u32): u32 {
  const d = load<u32>(args);
  const key = load<u32>(args, 4);
  const value = n > 2 ? load<u32>(args, 8) : NONE;
  const entry = dictFind(d, key);
  if (entry > DICT_RAISED) return load<u32>(entry, 8);
  if (entry == DICT_PYTHON) return tailPrelude(P_DICT_SETDEFAULT, d, key, value);
  if (entry == DICT_RAISED) return 0;
  dictStore(d, key, value);
  return value;
}
function dict_pop(args: u32, n: u32): u32 {
  const d = load<u32>(args);
  const key = load<u32>(args, 4);
  const entry = dictFind(d, key);
  if (entry > DICT_RAISED) {
    const value = load<u32>(entry, 8);
    dictDeleteEntry(d, entry);
    return value;
  }
  if (entry == DICT_PYTHON) return tailPrelude(P_DICT_POP, d, tupleOf(args + 4, n - 1));
  if (entry == DICT_RAISED) return 0;
  return n > 2 ? load<u32>(args, 8) : raiseWith(T_KEY_ERROR, key);
}
function dict_popitem(args: u32, n: u32): u32 {
  const d = load<u32>(args);
  if (dictLength(d) == 0) return raise(T_KEY_ERROR, "popitem(): dictionary is empty");
  const entry = dictEntry(d, dictLast(d));
  const pair = tupleOf2(load<u32>(entry, 4), load<u32>(entry, 8));
  dictDeleteEntry(d, entry);
  return pair;
}
function dict_clear(args: u32, n: u32): u32 {
  dictClear(load<u32>(args));
  return NONE;
}
function dict_copy(args: u32, n: u32): u32 { return dictCopy(load<u32>(args)); }
function dict_keys(args: u32, n: u32): u32 { return newView(T_DICT_KEYS, load<u32>(args)); }
function dict_values(args: u32, n: u32): u32 { return newView(T_DICT_VALUES, load<u32>(args)); }
function dict_items(args: u32, n: u32): u32 { return newView(T_DICT_ITEMS, load<u32>(args)); }
function dict_reversed(args: u32, n: u32): u32 { return dictReversed(load<u32>(args)); }

function dict_fromkeys(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = load<u32>(args, 4);
  const value = n > 2 ? load<u32>(args, 8) : NONE;
  if (cls != T_DICT) return tailPrelude(P_DICT_FROMKEYS, cls, v, value);
  if (!nativeItems(v)) return iterStatus == ITER_RAISED ? 0 : tailPrelude(P_DICT_FROMKEYS, cls, v, value);
  const d = newDict();
  const items = itemsAddress;
  const count = itemsCount;
  charge(count >> 3);
  const end = workEnd();
  for (let i: u32 = 0; i < count; ++i) {
    const failure = worksLong(end) ? DICT_PYTHON : dictStore(d, load<u32>(items + (i << 2)), value);
    if (failure) return failure == DICT_PYTHON ? tailPrelude(P_DICT_FROMKEYS, cls, listOf(items, count), value) : 0;
  }
  return d;
}

function dict_or(args: u32, n: u32): u32 {
  return isKind(load<u32>(args, 4), KIND_DICT) ? sequenceBinary(B_OR, load<u32>(args), load<u32>(args, 4)) : NOT_IMPLEMENTED;
}
function dict_ror(args: u32, n: u32): u32 {
  return isKind(load<u32>(args, 4), KIND_DICT) ? sequenceBinary(B_OR, load<u32>(args, 4), load<u32>(args)) : NOT_IMPLEMENTED;
}
function dict_ior(args: u32, n: u32): u32 {
  return sequenceInplace(B_OR, load<u32>(args), load<u32>(args, 4));
}
function dict_sizeof(args: u32, n: u32): u32 {
  return small(64 + (<i32>dictLength(load<u32>(args)) * 24));
}

// Views.

function view_mapping(args: u32, n: u32): u32 {
  const p = newObject(T_MAPPING_PROXY, KIND_RECORD, 16);
  store<u32>(p, viewDict(load<u32>(args)), 12);
  return p;
}
function view_and(args: u32, n: u32): u32 { return sequenceBinary(B_AND, load<u32>(args), load<u32>(args, 4)); }
function view_or(args: u32, n: u32): u32 { return sequenceBinary(B_OR, load<u32>(args), load<u32>(args, 4)); }
function view_sub(args: u32, n: u32): u32 { return sequenceBinary(B_SUB, load<u32>(args), load<u32>(args, 4)); }
function view_xor(args: u32, n: u32): u32 { return sequenceBinary(B_XOR, load<u32>(args), load<u32>(args, 4)); }
function view_rand(args: u32, n: u32): u32 { return sequenceBinary(B_AND, load<u32>(args, 4), load<u32>(args)); }
function view_ror(args: u32, n: u32): u32 { return sequenceBinary(B_OR, load<u32>(args, 4), load<u32>(args)); }
function view_rsub(args: u32, n: u32): u32 { return sequenceBinary(B_SUB, load<u32>(args, 4), load<u32>(args)); }
function view_rxor(args: u32, n: u32): u32 { return sequenceBinary(B_XOR, load<u32>(args, 4), load<u32>(args)); }

// Instructions.

/** DICT_UPDATE: what `{**v}` adds to d. True when it is done, false with something pending. */
export function updateDisplay(d: u32, v: u32): bool {
  if (plainDict(v)) {
    const failure = dictUpdate(d, v);
    if (!failure) return true;
    if (failure == DICT_RAISED) return false;
  }
  tailPrelude(P_DICT_UPDATE, d, v);
  return false;
}
/** DICT_MERGE: what `f(**v)` adds to the named arguments. True when it is done, false with something pending. */
export function mergeArguments(d: u32, v: u32, callable: u32): bool {
  if (plainDict(v) && allNew(d, v)) {
    if (!dictUpdate(d, v)) return true;
  }
  tailPrelude(P_DICT_MERGE, d, v, callable);
  return false;
}
/** Are all keys of v strs that d has not? */
function allNew(d: u32, v: u32): bool {
  for (let i = dictNext(v, 0); i >= 0; i = dictNext(v, i + 1)) {
    const key = load<u32>(dictEntry(v, i), 4);
    if (isSmall(key) || rawType(key) != T_STR || dictFindStr(d, key)) return false;
  }
  return true;
}

// Primitives: entries are known by their number.

/** The 32 bits kept of a hash given as an int. */
function folded(v: u32): u32 {
  return foldHash(int64(v));
}
/** _dict_candidate(d, hash, after): number of the next entry with this hash, or -1. */
function dictCandidateOf(args: u32, n: u32): u32 {
  return small(dictCandidate(load<u32>(args), folded(load<u32>(args, 4)), smallValue(load<u32>(args, 8))));
}
/** _dict_key(d, i): its key, or None. */
function dictKeyAt(args: u32, n: u32): u32 {
  const d = load<u32>(args);
  const i = <u32>smallValue(load<u32>(args, 4));
  if (i >= dictFill(d)) return NONE;
  const key = load<u32>(dictEntry(d, i), 4);
  return key ? key : NONE;
}
/** _dict_holds(d, i, key): does entry i still have this very key? */
function dictHoldsAt(args: u32, n: u32): u32 {
  const d = load<u32>(args);
  const i = <u32>smallValue(load<u32>(args, 4));
  return boolOf(i < dictFill(d) && load<u32>(dictEntry(d, i), 4) == load<u32>(args, 8));
}
/** The entry of a dict (first argument) with this number (second), if it is in use; else 0. */
function entryInUse(args: u32): u32 {
  const d = load<u32>(args);
  const i = <u32>smallValue(load<u32>(args, 4));
  if (i >= dictFill(d)) return 0;
  const entry = dictEntry(d, i);
  return load<u32>(entry, 4) ? entry : 0;
}
function dictValueAt(args: u32, n: u32): u32 {
  const entry = entryInUse(args);
  return entry ? load<u32>(entry, 8) : misused();
}
function dictSetValueAt(args: u32, n: u32): u32 {
  const entry = entryInUse(args);
  if (!entry) return misused();
  put(entry + 8, load<u32>(args, 8));
  return NONE;
}
function dictDeleteAt(args: u32, n: u32): u32 {
  const entry = entryInUse(args);
  if (!entry) return misused();
  dictDeleteEntry(load<u32>(args), entry);
  return NONE;
}
/** _dict_insert(d, key, hash, value): adds a key known not to be there. */
function dictInsertAt(args: u32, n: u32): u32 {
  const key = load<u32>(args, 4);
  const hash = folded(load<u32>(args, 8));
  if (!key || (hasOwnHash(key) && !(nativeHash(key) && hashResult == hash))) return misused();
  dictInsert(load<u32>(args), key, hash, load<u32>(args, 12));
  return NONE;
}
/** _dict_next(d, i): number of the first entry in use from i on, or -1. */
function dictNextAt(args: u32, n: u32): u32 {
  return small(dictNext(load<u32>(args), smallValue(load<u32>(args, 4))));
}
/** _plain_dict(v): is it a dict whose iteration is not overridden? */
function plainDictOf(args: u32, n: u32): u32 { return boolOf(plainDict(load<u32>(args))); }
/** _dict_of(cls): an empty dict of a class derived from dict, without asking its __new__. */
function viewDictOf(args: u32, n: u32): u32 { return viewDict(load<u32>(args)); }

export function defineDict(): void {
  constructor(T_DICT, dict_new, 1, -1, "**");
  method(T_DICT, "__init__", dict_init, 1, -1, "**");
  method(T_DICT, "update", dict_update, 1, -1, "**");
  method(T_DICT, "get", dict_get, 2, 3);
  method(T_DICT, "setdefault", dict_setdefault, 2, 3);
  method(T_DICT, "pop", dict_pop, 2, 3);
  method(T_DICT, "popitem", dict_popitem, 1, 1);
  method(T_DICT, "clear", dict_clear, 1, 1);
  method(T_DICT, "copy", dict_copy, 1, 1);
  method(T_DICT, "keys", dict_keys, 1, 1);
  method(T_DICT, "values", dict_values, 1, 1);
  method(T_DICT, "items", dict_items, 1, 1);
  classMethod(T_DICT, "fromkeys", dict_fromkeys, 2, 3);
  plainMethod(T_DICT, "__reversed__", dict_reversed, 1, 1);
  method(T_DICT, "__or__", dict_or, 2, 2);
  method(T_DICT, "__ror__", dict_ror, 2, 2);
  method(T_DICT, "__ior__", dict_ior, 2, 2);
  plainMethod(T_DICT, "__sizeof__", dict_sizeof, 1, 1);
  valueAttribute(T_DICT, "__hash__", NONE);
  defineView(T_DICT_KEYS);
  defineView(T_DICT_VALUES);
  defineView(T_DICT_ITEMS);
  valueAttribute(T_DICT_KEYS, "__hash__", NONE);
  valueAttribute(T_DICT_ITEMS, "__hash__", NONE);
  primitive("_dict_candidate", dictCandidateOf, 3, 3);
  primitive("_dict_key", dictKeyAt, 2, 2);
  primitive("_dict_holds", dictHoldsAt, 3, 3);
  primitive("_dict_value", dictValueAt, 2, 2);
  primitive("_dict_set_value", dictSetValueAt, 3, 3);
  primitive("_dict_delete_at", dictDeleteAt, 2, 2);
  primitive("_dict_insert", dictInsertAt, 4, 4);
  primitive("_dict_next", dictNextAt, 2, 2);
  primitive("_plain_dict", plainDictOf, 1, 1);
  primitive("_view_dict", viewDictOf, 1, 1);
}
function defineView(type: u32): void {
  plainMethod(type, "__reversed__", dict_reversed, 1, 1);
  getset(type, "mapping", view_mapping);
  if (type == T_DICT_VALUES) return;
  method(type, "__and__", view_and, 2, 2);
  method(type, "__or__", view_or, 2, 2);
  method(type, "__sub__", view_sub, 2, 2);
  method(type, "__xor__", view_xor, 2, 2);
  method(type, "__rand__", view_rand, 2, 2);
  method(type, "__ror__", view_ror, 2, 2);
  method(type, "__rsub__", view_rsub, 2, 2);
  method(type, "__rxor__", view_rxor, 2, 2);
}
