// SPDX-License-Identifier: LGPL-2.1-or-later
// `iter` and `next`, the methods of the built-in iterators, and the iterators over iterators: enumerate, zip, map,
// filter, reversed.

import { typeLayout, isSubtype } from "../objects/type";
import { newIteratorSound } from "../memory/verify-objects";
import { top } from "../memory/allocate";
import { misused } from "../interpreter/primitive-arguments";
import { NONE, TRUE, FALSE, EMPTY_TUPLE, IMAGE, H_BUILTINS, TYPE_SIZE } from "../memory/map";
import { put, touch } from "../memory/barrier";
import {
  T_TYPE_ERROR, T_STOP_ITERATION, T_ENUMERATE, T_ZIP, T_MAP, T_FILTER, T_REVERSED, T_LIST_ITERATOR,
  T_LIST_REVERSE_ITERATOR, T_TUPLE_ITERATOR, T_STR_ITERATOR, T_STR_ASCII_ITERATOR, T_BYTES_ITERATOR,
  T_BYTEARRAY_ITERATOR, T_RANGE_ITERATOR, T_LONG_RANGE_ITERATOR, T_SET_ITERATOR, T_DICT_KEY_ITERATOR,
  T_DICT_REVERSE_ITEM_ITERATOR, T_MEMORY_ITERATOR, T_SEQUENCE_ITERATOR, T_CALLABLE_ITERATOR, T_BYTES, T_BYTEARRAY,
} from "../generated/types";
import {
  N_REVERSED, N_CALL, N_NEXT, P_ITER, P_NEXT, P_ENUMERATE_NEW, P_ZIP_NEW, P_MAP_NEW, P_FILTER_NEW, P_REVERSED_NEW,
  P_UNEXPECTED_KEYWORD,
} from "../generated/names";
import {
  KIND_ITERATOR, KIND_TUPLE, KIND_STR, isSmall, kindOf, rawType, small, smallValue, typeOf, boolOf,
} from "../objects/object";
import { isInt, plainInt, intOf64, intAdd, intMul } from "../objects/int";
import { newException } from "../objects/exception";
import { dictGetStr } from "../objects/dict";
import { newTuple, tupleOf, tupleOf1, tupleOf2, tupleOf3, tupleLength, tupleItem, newList } from "../objects/tuple";
import {
  nativeIter, iterNext, stepByLayout, stepsNatively, itemsLeft, enumeratePair, noteInner, iterStatus, newIterator, nativeItems, itemsAddress, itemsCount, ITER_END, ITER_RAISED,
  ITERATOR_POSITION, ITERATOR_SUBJECT, ITERATOR_EXTRA, ITERATOR_LEFT, ITERATOR_SIZE,
} from "../objects/iterator";
import { newRange } from "../objects/range";
import { nativeLength } from "../objects/subscript";
import { newLike, isBuiltinType, typeLookup, typeName } from "../objects/type";
import { listOf } from "../objects/tuple";
import { raise, raiseException, tailPrelude, strOf } from "../interpreter/result";
import { name } from "../interpreter/names";
import { givenNames } from "../interpreter/arguments";
import { tailMethod } from "../interpreter/attributes";
import { method, plainMethod, constructor, builtin, named, classMethod } from "../boot/define";
import { primitive } from "../boot/primitive";
import { callDst, callMode } from "../interpreter/call";
import { resume } from "../interpreter/generators";
import { MODE_VALUE, MODE_GENERATOR_CALL } from "../objects/frame";
import { GENERATOR_STATE, GENERATOR_FINISHED } from "../objects/generator";
import { T_GENERATOR } from "../generated/types";
import { isExactly } from "../objects/object";
import { strEqual } from "../objects/str";
import { decimal } from "../interpreter/instructions";
import { genericAlias } from "./generic-alias";

/** iter(v) or iter(callable, sentinel). */
function builtin_iter(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (n == 2) {
    if (isSmall(v) || !typeLookup(typeOf(v), name(N_CALL))) return raise(T_TYPE_ERROR, "iter(v, w): v must be callable");
    return newIterator(T_CALLABLE_ITERATOR, 0, v, load<u32>(args, 4));
  }
  const it = nativeIter(v);
  if (it) return it;
  return iterStatus == ITER_RAISED ? 0 : tailPrelude(P_ITER, v);
}
/** next(it) or next(it, default). */
function builtin_next(args: u32, n: u32): u32 {
  const it = load<u32>(args);
  if (isExactly(it, T_GENERATOR) && callMode == MODE_VALUE) return nextOfGenerator(it, n == 2 ? load<u32>(args, 4) : 0);
  if (n == 2 && !stepsNatively(it)) return tailPrelude(P_NEXT, it, load<u32>(args, 4));
  const value = iterNext(it);
  if (value) return value;
  if (iterStatus == ITER_END) return n == 2 ? load<u32>(args, 4) : stopIteration();
  if (iterStatus == ITER_RAISED) return 0;
  const next = typeLookup(typeOf(it), name(N_NEXT));
  return next ? tailMethod(next, it) : raise(T_TYPE_ERROR, "'%' object is not an iterator", typeName(it));
}
function nextOfGenerator(generator: u32, fallback: u32): u32 {
  if (load<u32>(generator, GENERATOR_STATE) == GENERATOR_FINISHED) return fallback ? fallback : stopIteration();
  return resume(generator, NONE, callDst, MODE_GENERATOR_CALL, fallback);
}
function stopIteration(): u32 {
  return raiseException(newException(T_STOP_ITERATION, 0));
}

function iterator_iter(args: u32, n: u32): u32 { return load<u32>(args); }
function iterator_next(args: u32, n: u32): u32 {
  const value = stepByLayout(load<u32>(args));
  return value ? value : iterStatus == ITER_END ? stopIteration() : 0;
}
function iterator_lengthHint(args: u32, n: u32): u32 {
  const it = load<u32>(args);
  if (rawType(it) == T_LONG_RANGE_ITERATOR) return load<u32>(it, ITERATOR_LEFT);
  return small(itemsLeft(it));
}

function builtinNamed(text: string): u32 {
  return dictGetStr(load<u32>(IMAGE, H_BUILTINS), named(text));
}
/** (iter, (subject,), position): how copy and pickle make an iterator again. */
function reduced(subject: u32, position: i32): u32 {
  return tupleOf3(builtinNamed("iter"), tupleOf1(subject), small(position));
}
function iterator_reduce(args: u32, n: u32): u32 {
  const it = load<u32>(args);
  const type = rawType(it);
  const subject = load<u32>(it, ITERATOR_SUBJECT);
  if (type == T_RANGE_ITERATOR) {
    const start = load<i32>(it, ITERATOR_POSITION);
    const step = smallValue(subject);
    const stop = <i64>start + <i64>step * smallValue(load<u32>(it, ITERATOR_EXTRA));
    return reduced(newRange(small(start), intOf64(stop), subject), 0);
  }
  if (type == T_LONG_RANGE_ITERATOR) {
    const step = load<u32>(it, ITERATOR_EXTRA);
    const rest = newRange(subject, intAdd(subject, intMul(step, load<u32>(it, ITERATOR_LEFT))), step);
    return rest ? reduced(rest, 0) : 0;
  }
  if (type == T_SET_ITERATOR || (type >= T_DICT_KEY_ITERATOR && type <= T_DICT_REVERSE_ITEM_ITERATOR)) {
    const rest = newIterator(type, load<u32>(it, ITERATOR_POSITION), subject, load<u32>(it, ITERATOR_EXTRA), load<u32>(it, ITERATOR_LEFT));
    return nativeItems(rest) ? tupleOf2(builtinNamed("iter"), tupleOf1(listOf(itemsAddress, itemsCount))) : 0;
  }
  if (subject == NONE) return tupleOf2(builtinNamed("iter"), tupleOf1(type == T_STR_ITERATOR || type == T_STR_ASCII_ITERATOR ? strOf("") : type == T_TUPLE_ITERATOR ? EMPTY_TUPLE : newList(0)));
  if (type == T_LIST_REVERSE_ITERATOR) return tupleOf3(builtinNamed("reversed"), tupleOf1(subject), small(load<i32>(it, ITERATOR_POSITION)));
  if (type == T_CALLABLE_ITERATOR) return tupleOf2(builtinNamed("iter"), tupleOf2(subject, load<u32>(it, ITERATOR_EXTRA)));
  return reduced(subject, load<i32>(it, ITERATOR_POSITION));
}
function iterator_setstate(args: u32, n: u32): u32 {
  const it = load<u32>(args);
  const v = load<u32>(args, 4);
  if (!isInt(v)) return raise(T_TYPE_ERROR, "'%' object cannot be interpreted as an integer", typeName(v));
  const subject = load<u32>(it, ITERATOR_SUBJECT);
  if (subject == NONE || !isSmall(v)) return NONE;
  if (rawType(it) == T_RANGE_ITERATOR) {
    const skip = max(0, min(smallValue(v), smallValue(load<u32>(it, ITERATOR_EXTRA))));
    store<i32>(it, load<i32>(it, ITERATOR_POSITION) + skip * smallValue(subject), ITERATOR_POSITION);
    store<u32>(it, small(smallValue(load<u32>(it, ITERATOR_EXTRA)) - skip), ITERATOR_EXTRA);
    touch(it + <u32>ITERATOR_EXTRA);
  } else {
    const backwards = rawType(it) == T_LIST_REVERSE_ITERATOR;
    const length = nativeLength(subject);
    const least = backwards ? -1 : 0;
    const most = length < 0 ? 0x3fffffff : backwards ? length - 1 : length;
    store<i32>(it, max(least, min(smallValue(v), most)), ITERATOR_POSITION);
  }
  touch(it + <u32>ITERATOR_POSITION);
  return NONE;
}

// Iterators over iterators.

function newOver(cls: u32, base: u32, subject: u32, extra: u32, left: u32): u32 {
  const it = newLike(cls, base, KIND_ITERATOR, ITERATOR_SIZE);
  store<u32>(it, base, ITERATOR_POSITION);
  store<u32>(it, subject, ITERATOR_SUBJECT);
  store<u32>(it, extra, ITERATOR_EXTRA);
  store<u32>(it, left, ITERATOR_LEFT);
  if (base == T_ENUMERATE || base == T_ZIP || base == T_MAP) noteInner(it);
  return it;
}
/** The iterators of n iterables as a tuple; 0 if one needs Python, or after raising (iterStatus tells). */
function iteratorsOf(at: u32, n: u32): u32 {
  const all = newTuple(n);
  for (let i: u32 = 0; i < n; ++i) {
    const it = nativeIter(load<u32>(at + (i << 2)));
    if (!it) {
      for (let k = i; k < n; ++k) store<u32>(all + (k << 2), NONE, 12); // garbage, but whole
      return 0;
    }
    store<u32>(all + (i << 2), it, 12);
  }
  return all;
}
/** The one keyword argument `strict`: 1 true, 0 false or not given, -1 Python must tell, -2 after raising. */
function strictness(args: u32, n: u32): i32 {
  if (!givenNames) return 0;
  if (tupleLength(givenNames) > 1 || !strEqual(tupleItem(givenNames, 0), strOf("strict"))) return -2;
  const v = load<u32>(args + (n << 2));
  return v == TRUE ? 1 : v == FALSE ? 0 : -1;
}

function zip_new(args: u32, n: u32): u32 {
  const strict = strictness(args, n);
  if (strict == -2) return wrongKeywords("zip");
  const all = strict < 0 ? 0 : iteratorsOf(args + 4, n - 1);
  if (all) return newOver(load<u32>(args), T_ZIP, all, 0, boolOf(strict == 1));
  return tailPrelude(P_ZIP_NEW, load<u32>(args), tupleOf(args + 4, n - 1), givenNames ? load<u32>(args + (n << 2)) : FALSE);
}
function wrongKeywords(what: string): u32 {
  const n = tupleLength(givenNames);
  if (n > 1) return raise(T_TYPE_ERROR, "%() takes at most 1 keyword argument (% given)", strOf(what), decimal(n));
  return tailPrelude(P_UNEXPECTED_KEYWORD, strOf(what), tupleItem(givenNames, 0), tupleOf1(named("strict")));
}
function map_new(args: u32, n: u32): u32 {
  const strict = strictness(args, n);
  if (strict == -2) return wrongKeywords("map");
  if (n < 3) return raise(T_TYPE_ERROR, "map() must have at least two arguments.");
  const all = strict < 0 ? 0 : iteratorsOf(args + 8, n - 2);
  if (all) return newOver(load<u32>(args), T_MAP, all, load<u32>(args, 4), boolOf(strict == 1));
  return tailPrelude(P_MAP_NEW, load<u32>(args), load<u32>(args, 4), tupleOf(args + 8, n - 2), givenNames ? load<u32>(args + (n << 2)) : FALSE);
}
function filter_new(args: u32, n: u32): u32 {
  if (n != 3) return raise(T_TYPE_ERROR, "filter expected 2 arguments, got %", strOf(n == 1 ? "0" : n == 2 ? "1" : "3"));
  const it = nativeIter(load<u32>(args, 8));
  if (!it) return tailPrelude(P_FILTER_NEW, load<u32>(args), load<u32>(args, 4), load<u32>(args, 8));
  return newOver(load<u32>(args), T_FILTER, it, load<u32>(args, 4), 0);
}
function enumerate_new(args: u32, n: u32): u32 {
  const start = load<u32>(args, 8);
  const it = start == 0 || isInt(start) ? nativeIter(load<u32>(args, 4)) : 0;
  if (!it) return tailPrelude(P_ENUMERATE_NEW, load<u32>(args), load<u32>(args, 4), start ? start : small(0));
  return newOver(load<u32>(args), T_ENUMERATE, it, start ? plainInt(start) : small(0), 0);
}
function reversed_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = load<u32>(args, 4);
  if (!isSmall(v) && isBuiltinType(rawType(v))) {
    const kind = kindOf(v);
    const method = typeLookup(rawType(v), name(N_REVERSED));
    if (method) return tailMethod(method, v);
    if (kind == KIND_TUPLE || kind == KIND_STR || rawType(v) == T_BYTES || rawType(v) == T_BYTEARRAY)
      return newOver(cls, T_REVERSED, v, small(nativeLength(v) - 1), 0);
  }
  return tailPrelude(P_REVERSED_NEW, cls, v);
}

/** _iterator(cls, base, subject, extra, left): an iterator of these parts (None: no left). */
function makeIterator(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const base = load<u32>(args, 4);
  if (base < T_ENUMERATE || base > T_REVERSED || typeLayout(cls) != KIND_ITERATOR || !isSubtype(cls, base)) return misused();
  const it = newOver(cls, base, load<u32>(args, 8), load<u32>(args, 12), load<u32>(args, 16));
  if (newIteratorSound(it, top)) return it;
  store<u32>(it, EMPTY_TUPLE, ITERATOR_SUBJECT); // garbage, but sound
  store<u32>(it, small(0), ITERATOR_EXTRA);
  store<u32>(it, small(0), ITERATOR_LEFT);
  return misused();
}
function iteratorSubject(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), ITERATOR_SUBJECT); }
function iteratorExtra(args: u32, n: u32): u32 {
  const v = load<u32>(load<u32>(args), ITERATOR_EXTRA);
  return v ? v : NONE;
}
function iteratorLeft(args: u32, n: u32): u32 {
  const v = load<u32>(load<u32>(args), ITERATOR_LEFT);
  return v ? v : NONE;
}
/** Changes a field of an iterator (first argument), if what comes of it is one still. */
function change(args: u32, field: usize): u32 {
  const at = load<u32>(args) + <u32>field;
  const had = load<u32>(at);
  put(at, load<u32>(args, 4));
  if (newIteratorSound(load<u32>(args), top)) return NONE;
  put(at, had);
  return misused();
}
function iteratorSetSubject(args: u32, n: u32): u32 {
  return change(args, ITERATOR_SUBJECT);
}
function iteratorSetExtra(args: u32, n: u32): u32 {
  return change(args, ITERATOR_EXTRA);
}
function iteratorSetLeft(args: u32, n: u32): u32 {
  return change(args, ITERATOR_LEFT);
}
function iteratorPosition(args: u32, n: u32): u32 { return small(load<i32>(load<u32>(args), ITERATOR_POSITION)); }
function iteratorSetPosition(args: u32, n: u32): u32 {
  if (!isBuiltinType(rawType(load<u32>(args)))) return misused(); // there it tells how to step
  store<i32>(load<u32>(args), smallValue(load<u32>(args, 4)), ITERATOR_POSITION);
  touch(load<u32>(args) + <u32>ITERATOR_POSITION);
  return NONE;
}
function enumeratePairOf(args: u32, n: u32): u32 {
  return isInt(load<u32>(load<u32>(args), ITERATOR_EXTRA)) ? enumeratePair(load<u32>(args), load<u32>(args, 4)) : misused();
}
function sequenceIterator(args: u32, n: u32): u32 { return newIterator(T_SEQUENCE_ITERATOR, 0, load<u32>(args)); }

function iterator(type: u32): void {
  method(type, "__iter__", iterator_iter, 1, 1);
  method(type, "__next__", iterator_next, 1, 1);
}
function withLength(type: u32): void {
  iterator(type);
  plainMethod(type, "__length_hint__", iterator_lengthHint, 1, 1);
  plainMethod(type, "__reduce__", iterator_reduce, 1, 1);
}
function withState(type: u32): void {
  withLength(type);
  plainMethod(type, "__setstate__", iterator_setstate, 2, 2);
}

export function defineIterators(): void {
  builtin("iter", builtin_iter, 1, 2);
  builtin("next", builtin_next, 1, 2);
  withState(T_LIST_ITERATOR);
  withState(T_LIST_REVERSE_ITERATOR);
  withState(T_TUPLE_ITERATOR);
  withState(T_STR_ITERATOR);
  withState(T_STR_ASCII_ITERATOR);
  withState(T_BYTES_ITERATOR);
  withState(T_BYTEARRAY_ITERATOR);
  withState(T_RANGE_ITERATOR);
  withLength(T_SET_ITERATOR);
  for (let type = T_DICT_KEY_ITERATOR; type <= T_DICT_REVERSE_ITEM_ITERATOR; type += TYPE_SIZE) withLength(type);
  withLength(T_LONG_RANGE_ITERATOR);
  iterator(T_MEMORY_ITERATOR);
  iterator(T_SEQUENCE_ITERATOR);
  iterator(T_CALLABLE_ITERATOR);
  plainMethod(T_CALLABLE_ITERATOR, "__reduce__", iterator_reduce, 1, 1);
  plainMethod(T_SEQUENCE_ITERATOR, "__reduce__", iterator_reduce, 1, 1);
  plainMethod(T_SEQUENCE_ITERATOR, "__setstate__", iterator_setstate, 2, 2);
  iterator(T_ENUMERATE);
  iterator(T_ZIP);
  iterator(T_MAP);
  iterator(T_FILTER);
  iterator(T_REVERSED);
  constructor(T_ENUMERATE, enumerate_new, 2, 3, "iterable,start");
  constructor(T_ZIP, zip_new, 1, -1, "**");
  constructor(T_MAP, map_new, 1, -1, "**");
  constructor(T_FILTER, filter_new, 1, -1);
  constructor(T_REVERSED, reversed_new, 2, 2);
  classMethod(T_ENUMERATE, "__class_getitem__", genericAlias, 2, 2);
  primitive("_iterator", makeIterator, 5, 5);
  primitive("_iterator_subject", iteratorSubject, 1, 1);
  primitive("_iterator_extra", iteratorExtra, 1, 1);
  primitive("_iterator_left", iteratorLeft, 1, 1);
  primitive("_iterator_set_subject", iteratorSetSubject, 2, 2);
  primitive("_iterator_set_extra", iteratorSetExtra, 2, 2);
  primitive("_iterator_set_left", iteratorSetLeft, 2, 2);
  primitive("_iterator_position", iteratorPosition, 1, 1);
  primitive("_iterator_set_position", iteratorSetPosition, 2, 2);
  primitive("_enumerate_pair", enumeratePairOf, 2, 2);
  primitive("_sequence_iterator", sequenceIterator, 1, 1);
}
