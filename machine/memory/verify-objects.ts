// SPDX-License-Identifier: LGPL-2.1-or-later
// The verifier's part for data: numbers, text, containers, iterators and the small records. Each check proves what
// native code takes for granted about one object: that the objects it names are of the kind it expects, that counts fit
// what is there, and that every search comes to an end.

import { T_SEQUENCE_ITERATOR } from "../generated/types";
import { KIND_ITERATOR } from "../objects/object";
import { INNER_NATIVE } from "../objects/iterator";
import { beginMade } from "./verify-report";
import { CODE_FREEVARS, CODE_VARNAMES, FUNCTION_CLOSURE } from "../objects/function";
import { KIND_RECORD } from "../objects/object";
import { T_FRAME } from "../generated/types";
import { NONE, FALSE, TRUE } from "./map";
import {
  T_BOOL, T_INT, T_STR, T_LIST_ITERATOR, T_LIST_REVERSE_ITERATOR, T_TUPLE_ITERATOR, T_STR_ITERATOR, T_STR_ASCII_ITERATOR,
  T_BYTES_ITERATOR, T_BYTEARRAY_ITERATOR, T_RANGE_ITERATOR, T_LONG_RANGE_ITERATOR, T_SET_ITERATOR, T_DICT_KEY_ITERATOR,
  T_DICT_REVERSE_ITEM_ITERATOR, T_MEMORY_ITERATOR, T_ENUMERATE, T_ZIP, T_MAP, T_REVERSED, T_PROPERTY, T_CLASSMETHOD,
  T_STATICMETHOD, T_SUPER, T_GETSET, T_MEMBER, T_OPERATION, T_MAPPING_PROXY,
} from "../generated/types";
import {
  KIND_ARRAY, KIND_BYTEARRAY, KIND_BYTES, KIND_CODE, KIND_DICT, KIND_ENTRIES, KIND_EXCEPTION, KIND_FUNCTION,
  KIND_LIST, KIND_MEMORYVIEW, KIND_RAW, KIND_SET, KIND_STR, KIND_TRACEBACK, KIND_TUPLE, KIND_TYPE, FLAG_VIEW,
  FLAG_EXTENDED, flagsOf, isSmall, rawType, sizeOf, smallValue, small,
} from "../objects/object";
import { strLength, strWidth } from "../objects/str";
import { BYTEARRAY_BLOCK, BYTEARRAY_EXPORTS, BYTEARRAY_START } from "../objects/bytes";
import {
  MEMORY_BYTES, MEMORY_FORMAT, MEMORY_ITEMSIZE, MEMORY_OBJECT, MEMORY_OFFSET, MEMORY_READONLY, MEMORY_SHAPE, MEMORY_STRIDES,
} from "../objects/memoryview";
import { DICT_ENTRIES, DICT_FILL, DICT_INDEX, DICT_LAST, DICT_USED, ENTRY_SIZE, indexShift, slotAt } from "../objects/dict";
import { SET_FILL, SET_FINGER, SET_PLACES, SET_USED, PLACE_SIZE } from "../objects/set";
import { ITERATOR_EXTRA, ITERATOR_LEFT, ITERATOR_POSITION, ITERATOR_SUBJECT } from "../objects/iterator";
import { RANGE_LENGTH, RANGE_START, RANGE_STEP, RANGE_STOP } from "../objects/range";
import {
  EXCEPTION_ARGS, EXCEPTION_CAUSE, EXCEPTION_CONTEXT, EXCEPTION_TRACEBACK, EXCEPTION_VALUE, TRACEBACK_CODE, TRACEBACK_FRAME,
  TRACEBACK_FUNCTION, TRACEBACK_LOCALS, TRACEBACK_NEXT,
} from "../objects/exception";
import { isBuiltinType } from "../objects/type";
import { DESCRIPTOR_NAME, DESCRIPTOR_OWNER, MEMBER_INDEX, SUPER_CLASS, SUPER_TYPE, WRAPPED } from "../interpreter/attributes";
import { isGetsetSound } from "./verify-natives";
import {
  CLAIM_OWN, CLAIM_TEXT, areValues, capacityOf, chainEnds, claim, fault, isCount, isNoneOr, isNothingOr, isTupleOfStrs, isValue,
  isValueOrNothing, isWhole, kindAt, setTextWidth, textWidth,
} from "./verify-report";

/** Bytes of an object in front of its extension, if it has one. */
function ownSize(p: u32): u32 {
  return flagsOf(p) & FLAG_EXTENDED ? sizeOf(p) - 12 : sizeOf(p);
}

export function bigintSound(p: u32): bool {
  const n = load<i32>(p, 8);
  const count = <u32>abs(n);
  if (count && load<u32>(p + 8 + (count << 2)) == 0) return fault(p, "int: leading zero digit");
  const type = rawType(p);
  if (type == T_BOOL) return p == TRUE ? n == 1 && load<u32>(p, 12) == 1 : p == FALSE && n == 0 || fault(p, "a third bool");
  if (type != T_INT || count > 1) return true;
  const digit = count ? load<u32>(p, 12) : 0;
  return digit >= (n < 0 ? <u32>0x40000001 : <u32>0x40000000) || fault(p, "int: small enough for a word");
}

/** Are n code points of 4 bytes all real? */
function pointsSound(at: u32, n: u32): bool {
  for (const end = at + (n << 2); at < end; at += 4) if (load<u32>(at) > 0x10ffff) return false;
  return true;
}
export function strSound(p: u32): bool {
  const width = strWidth(p);
  if (!(flagsOf(p) & FLAG_VIEW)) return width < 2 || pointsSound(p + 16, strLength(p)) || fault(p, "str: no code point");
  const buffer = load<u32>(p, 16);
  if (rawType(p) != T_STR || !claim(buffer, KIND_RAW, CLAIM_TEXT)) return fault(p, "str: no buffer of text");
  const used = load<u32>(buffer, 16);
  if (load<u32>(buffer, 8) < 4 || used > load<u32>(buffer, 8) - 4) return fault(buffer, "text buffer: used beyond its end");
  if (strLength(p) > used >> width) return fault(p, "str: longer than its text");
  const known = textWidth(buffer);
  if (known) return known == width + 1 || fault(p, "str: another width than its text");
  setTextWidth(buffer, width);
  return width < 2 || pointsSound(buffer + 20, used >> 2) || fault(p, "str: no code point");
}

export function tupleSound(p: u32): bool {
  return areValues(p + 12, load<u32>(p, 8)) || fault(p, "tuple: no value");
}
export function listSound(p: u32): bool {
  const items = load<u32>(p, 12);
  if (!claim(items, KIND_ARRAY, CLAIM_OWN)) return fault(p, "list: no array of its own");
  const n = load<u32>(p, 8);
  if (n > load<u32>(items, 8)) return fault(p, "list: longer than its array");
  return areValues(items + 12, n) || fault(p, "list: no value");
}

export function dictSound(p: u32): bool {
  const entries = load<u32>(p, DICT_ENTRIES);
  if (!claim(entries, KIND_ENTRIES, CLAIM_OWN)) return fault(p, "dict: no entries of its own");
  const capacity = load<u32>(entries, 8);
  if (!isCount(load<u32>(p, DICT_FILL), capacity)) return fault(p, "dict: fuller than its entries");
  const fill = <u32>smallValue(load<u32>(p, DICT_FILL));
  const hint = load<u32>(p, DICT_LAST);
  if (hint && !isCount(hint, fill)) return fault(p, "dict: no such entry");
  const last = hint ? <u32>smallValue(hint) : fill;
  let used: u32 = 0;
  let at = entries + 12;
  for (let i: u32 = 0; i < fill; ++i, at += ENTRY_SIZE) {
    const key = load<u32>(at, 4);
    if (!key) continue;
    if (i >= last || !isValue(key) || !isValue(load<u32>(at, 8))) return fault(p, "dict: no key and value");
    ++used;
  }
  if (used != load<u32>(p, DICT_USED)) return fault(p, "dict: another number of items");
  return indexSound(p, capacity, fill);
}
function indexSound(p: u32, capacity: u32, fill: u32): bool {
  const index = load<u32>(p, DICT_INDEX);
  if (capacity <= 8) return index == 0 || fault(p, "dict: index without need");
  if (!claim(index, KIND_RAW, CLAIM_OWN)) return fault(p, "dict: no index of its own");
  const shift = indexShift(capacity);
  const slots = load<u32>(index, 8) >> shift;
  if (slots <= capacity || slots & (slots - 1) || slots << shift != load<u32>(index, 8)) return fault(index, "dict index: wrong size");
  let taken: u32 = 0;
  for (let i: u32 = 0; i < slots; ++i) {
    const n = slotAt(index, shift, i);
    if (n > fill) return fault(index, "dict index: no such entry");
    if (n) ++taken;
  }
  return taken == fill || fault(index, "dict index: another number of entries");
}

export function setSound(p: u32): bool {
  const places = load<u32>(p, SET_PLACES);
  if (!claim(places, KIND_ENTRIES, CLAIM_OWN)) return fault(p, "set: no places of its own");
  const n = load<u32>(places, 8);
  if (n < 8 || n & (n - 1)) return fault(places, "set: wrong number of places");
  if (!isSmall(load<u32>(p, SET_FINGER)) && load<u32>(p, SET_FINGER)) return fault(p, "set: no place to go on");
  let used: u32 = 0;
  let fill: u32 = 0;
  for (let at = places + 12, end = at + n * PLACE_SIZE; at < end; at += PLACE_SIZE) {
    const element = load<u32>(at, 4);
    const rest = load<u32>(at, 8);
    if (element ? !isValue(element) || !isSmall(rest) : rest > 1) return fault(p, "set: no element");
    if (element) ++used;
    if (rest) ++fill;
  }
  if (fill >= n) return fault(p, "set: no place free");
  return (used == load<u32>(p, SET_USED) && small(fill) == load<u32>(p, SET_FILL)) || fault(p, "set: another number of elements");
}

/** Entries that nothing may own: values or nothing, as the collector sees them. */
export function entriesSound(p: u32): bool {
  for (let at = p + 12, end = at + load<u32>(p, 8) * ENTRY_SIZE; at < end; at += ENTRY_SIZE)
    if (!isValueOrNothing(load<u32>(at, 4)) || !isValueOrNothing(load<u32>(at, 8))) return fault(p, "entries: no value");
  return true;
}
/** Arrays hold values or, in internal ones, other objects. */
export function arraySound(p: u32): bool {
  for (let at = p + 12, end = at + (capacityOf(p) << 2); at < end; at += 4) {
    const v = load<u32>(at);
    if (v && !(v & 1) && !kindAt(v)) return fault(p, "array: no value");
  }
  return true;
}

export function bytearraySound(p: u32): bool {
  const block = load<u32>(p, BYTEARRAY_BLOCK);
  if (!claim(block, KIND_RAW, CLAIM_OWN)) return fault(p, "bytearray: no block of its own");
  const room = load<u32>(block, 8);
  if (!isCount(load<u32>(p, BYTEARRAY_START), room) || load<u32>(p, 8) > room - smallValue(load<u32>(p, BYTEARRAY_START)))
    return fault(p, "bytearray: longer than its block");
  return isCount(load<u32>(p, BYTEARRAY_EXPORTS), 0x3fffffff) || fault(p, "bytearray: no number of views");
}
export function memoryviewSound(p: u32): bool {
  const object = load<u32>(p, MEMORY_OBJECT);
  if (!isNoneOr(object, KIND_BYTES) && kindAt(object) != KIND_BYTEARRAY) return fault(p, "memoryview: no object");
  const format = load<u32>(p, MEMORY_FORMAT);
  if (kindAt(format) != KIND_STR || strLength(format) == 0) return fault(p, "memoryview: no format");
  const itemsize = load<u32>(p, MEMORY_ITEMSIZE);
  if (!isCount(load<u32>(p, MEMORY_OFFSET), 0x3fffffff) || !isCount(itemsize, 16) || !isSmall(load<u32>(p, MEMORY_READONLY)))
    return fault(p, "memoryview: no number");
  const shape = load<u32>(p, MEMORY_SHAPE);
  const strides = load<u32>(p, MEMORY_STRIDES);
  if (kindAt(shape) != KIND_TUPLE || kindAt(strides) != KIND_TUPLE) return fault(p, "memoryview: no shape");
  const dimensions = load<u32>(shape, 8);
  if (dimensions > 64 || load<u32>(strides, 8) != dimensions) return fault(p, "memoryview: wrong number of dimensions");
  let bytes = <u64>smallValue(itemsize);
  for (let d: u32 = 0; d < dimensions; ++d) {
    const n = load<u32>(shape + (d << 2), 12);
    if (!isCount(n, 0x3fffffff) || !isSmall(load<u32>(strides + (d << 2), 12))) return fault(p, "memoryview: no number in its shape");
    bytes *= <u64>smallValue(n);
    if (bytes > 0xffffffff) return fault(p, "memoryview: too large");
  }
  return bytes == <u64>load<u32>(p, MEMORY_BYTES) || fault(p, "memoryview: wrong size");
}

export function rangeSound(p: u32): bool {
  const step = load<u32>(p, RANGE_STEP);
  return (isWhole(load<u32>(p, RANGE_START)) && isWhole(load<u32>(p, RANGE_STOP)) && isWhole(step) && step != small(0) &&
    isWhole(load<u32>(p, RANGE_LENGTH))) || fault(p, "range: no int");
}

/** Is it an iterator of a plain kind? */
function stepsPlainly(v: u32): bool {
  return kindAt(v) == KIND_ITERATOR && (rawType(v) < T_SEQUENCE_ITERATOR || rawType(v) == T_REVERSED);
}
/** Is it that, or an enumerate of one? See noteInner. */
function stepsNarrowly(v: u32): bool {
  return stepsPlainly(v) || (kindAt(v) == KIND_ITERATOR && rawType(v) == T_ENUMERATE && (stepsPlainly(load<u32>(v, ITERATOR_SUBJECT)) || load<u32>(v, ITERATOR_SUBJECT) == NONE));
}
/** Do the iterators in an enumerate, zip or map step without Python, as its flag says? */
function innerSound(type: u32, subject: u32): bool {
  if (kindAt(subject) == KIND_TUPLE) {
    for (let at = subject + 12, end = at + (load<u32>(subject, 8) << 2); at < end; at += 4) if (!stepsNarrowly(load<u32>(at))) return false;
    return type == T_ZIP || type == T_MAP;
  }
  if (type != T_ENUMERATE) return false;
  if (kindAt(subject) != KIND_ITERATOR || rawType(subject) != T_ZIP) return stepsNarrowly(subject);
  const its = load<u32>(subject, ITERATOR_SUBJECT);
  return its == NONE || (kindAt(its) == KIND_TUPLE && innerSound(T_ZIP, its));
}
export function iteratorSound(p: u32): bool {
  let type = rawType(p);
  if (!isBuiltinType(type)) {
    type = load<u32>(p, ITERATOR_POSITION);
    if (type < T_ENUMERATE || type > T_REVERSED) return fault(p, "iterator: no way to step");
  }
  const subject = load<u32>(p, ITERATOR_SUBJECT);
  const extra = load<u32>(p, ITERATOR_EXTRA);
  const left = load<u32>(p, ITERATOR_LEFT);
  let good = isValueOrNothing(subject) && isValueOrNothing(extra) && isValueOrNothing(left);
  if (type == T_LIST_ITERATOR || type == T_LIST_REVERSE_ITERATOR) good = good && isNoneOr(subject, KIND_LIST);
  else if (type == T_TUPLE_ITERATOR) good = good && isNoneOr(subject, KIND_TUPLE);
  else if (type == T_STR_ITERATOR || type == T_STR_ASCII_ITERATOR) good = good && isNoneOr(subject, KIND_STR);
  else if (type == T_BYTES_ITERATOR) good = good && isNoneOr(subject, KIND_BYTES);
  else if (type == T_BYTEARRAY_ITERATOR) good = good && isNoneOr(subject, KIND_BYTEARRAY);
  else if (type == T_RANGE_ITERATOR) good = isSmall(subject) && isSmall(extra);
  else if (type == T_LONG_RANGE_ITERATOR) good = isWhole(subject) && isWhole(extra) && isWhole(left);
  else if (type == T_SET_ITERATOR) good = isNoneOr(subject, KIND_SET) && isSmall(extra) && isSmall(left);
  else if (type >= T_DICT_KEY_ITERATOR && type <= T_DICT_REVERSE_ITEM_ITERATOR) good = isNoneOr(subject, KIND_DICT) && isSmall(extra) && isSmall(left);
  else if (type == T_MEMORY_ITERATOR) good = good && isNoneOr(subject, KIND_MEMORYVIEW);
  else if (type == T_ENUMERATE) good = good && subject != 0 && isWhole(extra);
  else if (type == T_ZIP || type == T_MAP) good = good && isNoneOr(subject, KIND_TUPLE);
  else if (type == T_REVERSED) good = good && subject != 0 && isSmall(extra);
  if (good && flagsOf(p) & INNER_NATIVE) good = subject == NONE || innerSound(type, subject);
  return good || fault(p, "iterator: wrong contents");
}

export function exceptionSound(p: u32): bool {
  return (kindAt(load<u32>(p, EXCEPTION_ARGS)) == KIND_TUPLE && isNoneOr(load<u32>(p, EXCEPTION_CAUSE), KIND_EXCEPTION) &&
    isNoneOr(load<u32>(p, EXCEPTION_CONTEXT), KIND_EXCEPTION) && isNoneOr(load<u32>(p, EXCEPTION_TRACEBACK), KIND_TRACEBACK) &&
    isValueOrNothing(load<u32>(p, EXCEPTION_VALUE))) || fault(p, "exception: wrong contents");
}
export function tracebackSound(p: u32): bool {
  return (isNoneOr(load<u32>(p, TRACEBACK_NEXT), KIND_TRACEBACK) && kindAt(load<u32>(p, TRACEBACK_CODE)) == KIND_CODE &&
    isFunctionOf(load<u32>(p, TRACEBACK_FUNCTION), load<u32>(p, TRACEBACK_CODE)) &&
    areLocals(load<u32>(p, TRACEBACK_LOCALS), load<u32>(p, TRACEBACK_CODE)) &&
    isValueOrNothing(load<u32>(p, TRACEBACK_FRAME)) && chainEnds(p, KIND_TRACEBACK, TRACEBACK_NEXT)) ||
    fault(p, "traceback: wrong contents");
}
/** What a traceback keeps of local variables: a namespace, an array of registers of its own, or nothing. */
function areLocals(v: u32, code: u32): bool {
  if (isValueOrNothing(v)) return true;
  const names = load<u32>(code, CODE_VARNAMES);
  return claim(v, KIND_ARRAY, CLAIM_OWN) && kindAt(names) == KIND_TUPLE && load<u32>(v, 8) >= load<u32>(names, 8);
}
/** Is it a function, with a closure that the code object can have, or none? */
function isFunctionOf(f: u32, code: u32): bool {
  if (kindAt(f) != KIND_FUNCTION) return false;
  const closure = load<u32>(f, FUNCTION_CLOSURE);
  const free = load<u32>(code, CODE_FREEVARS);
  return closure == 0 || (kindAt(closure) == KIND_TUPLE && kindAt(free) == KIND_TUPLE && load<u32>(closure, 8) == load<u32>(free, 8));
}

/** All words behind the first are values, or nothing: small records, cells, slices and the like. */
export function fieldsSound(p: u32): bool {
  for (let at = p + 12, end = p + (ownSize(p) & ~3); at < end; at += 4)
    if (!isValueOrNothing(load<u32>(at))) return fault(p, "a field holds no value");
  return true;
}
/** A record that was just made or changed; the objects end below `end`. */
export function newRecordSound(p: u32, base: u32, end: u32): bool {
  beginMade(end);
  return recordSound(p, base);
}
/** An iterator that was just made or changed. */
export function newIteratorSound(p: u32, end: u32): bool {
  beginMade(end);
  return iteratorSound(p);
}
export function recordSound(p: u32, base: u32): bool {
  if (!fieldsSound(p)) return false;
  const size = ownSize(p);
  const first = load<u32>(p, 12);
  if (base == T_GETSET) return isGetsetSound(p);
  if (base == T_PROPERTY) return size >= 32 || fault(p, "property: too short");
  if (base == T_CLASSMETHOD || base == T_STATICMETHOD) return (size >= 16 && load<u32>(p + <u32>WRAPPED) != 0) || fault(p, "method: nothing wrapped");
  if (base == T_MAPPING_PROXY) return (first != 0 && !isSmall(first)) || fault(p, "mappingproxy: no mapping");
  if (base == T_SUPER) return superSound(p, size);
  if (base == T_MEMBER) return (size >= 28 && kindAt(load<u32>(p, DESCRIPTOR_NAME)) == KIND_STR && kindAt(load<u32>(p, DESCRIPTOR_OWNER)) == KIND_TYPE &&
    isCount(load<u32>(p, MEMBER_INDEX), 0xffff)) || fault(p, "member: wrong contents");
  if (base == T_FRAME) return (size >= 32 && kindAt(first) == KIND_CODE && isSmall(load<u32>(p, 16)) && isFunctionOf(load<u32>(p, 20), first) &&
    (load<u32>(p, 28) == NONE || (kindAt(load<u32>(p, 28)) == KIND_RECORD && rawType(load<u32>(p, 28)) == T_FRAME))) || fault(p, "frame object: wrong contents");
  if (base == T_OPERATION) return operationSound(p, size);
  return true;
}
function superSound(p: u32, size: u32): bool {
  if (size < 24) return fault(p, "super: too short");
  const start = load<u32>(p, SUPER_TYPE);
  return (isNothingOr(load<u32>(p, SUPER_CLASS), KIND_TYPE) || load<u32>(p, SUPER_CLASS) == NONE) && (start == 0 || isNoneOr(start, KIND_TYPE)) || fault(p, "super: no class");
}
function operationSound(p: u32, size: u32): bool {
  if (size < 40) return fault(p, "operation: too short");
  const state = load<u32>(p, 32);
  const result = load<u32>(p, 36);
  if (load<u32>(p, 8) > 1 || !isCount(load<u32>(p, 12), 0x3fffffff) || kindAt(load<u32>(p, 16)) != KIND_STR || kindAt(load<u32>(p, 20)) != KIND_STR ||
    kindAt(load<u32>(p, 24)) != KIND_TUPLE || kindAt(load<u32>(p, 28)) != KIND_DICT || !isCount(state, 3))
    return fault(p, "operation: wrong contents");
  return smallValue(state) != 2 || (isTupleOfStrs(result) && load<u32>(result, 8) == 2) || fault(p, "operation: no reason of its failure");
}
