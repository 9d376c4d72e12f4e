// SPDX-License-Identifier: LGPL-2.1-or-later
// The verifier: proves that an image in memory is sound before any of it runs. Three walks over its objects: the first
// notes where objects start, and that each has a size that fits its kind; the second looks at what each one holds; the
// third computes anew what follows from the rest. Its time and memory are linear in the image.
//
// Sound means: whatever the program does from here, no access of the machine leaves the objects it is meant for, and no
// native loop runs forever. A wrong value only makes the program wrong.

import { MOST_HOLDING } from "../limits";
import {
  IMAGE, CHARACTERS, ELLIPSIS, EMPTY_BYTES, EMPTY_STR, EMPTY_TUPLE, FALSE, FIRST_FREE, H_BASE_END, H_BUILTINS, H_COUNT, H_FILES,
  H_HANDLED, H_HOLDING, H_IDENTITIES, H_INTERNED, H_MAGIC, H_MODULES, H_NAMES, H_NEXT_ID, H_NEXT_OPERATION, H_NEXT_THREAD, H_NEXT_VERSION, H_NURSERY,
  H_OPERATIONS, H_OUTPUT, H_PRELUDE, H_RECURSION_LIMIT, H_RESULT, H_ROOTS_END, H_SOURCES, H_STATE, H_SYSTEM, H_TOP, H_TURN,
  NONE, NOT_IMPLEMENTED, STATE_FAILED, STATE_FINISHED, TRUE,
} from "./map";
import { ensureMemory } from "./allocate";
import { T_BYTES, T_METHOD, T_OPERATION, T_STR, T_TUPLE } from "../generated/types";
import { NAME_COUNT, PRELUDE_COUNT } from "../generated/names";
import {
  FLAG_EXTENDED, FLAG_VIEW, KIND_ARRAY, KIND_BIGINT, KIND_BYTEARRAY, KIND_BYTES, KIND_CELL, KIND_CODE, KIND_COMPLEX, KIND_DICT,
  KIND_DICT_VIEW, KIND_ENTRIES, KIND_EXCEPTION, KIND_FLOAT, KIND_FUNCTION, KIND_GENERATOR, KIND_INSTANCE, KIND_ITERATOR,
  KIND_LIST, KIND_MEMORYVIEW, KIND_METHOD, KIND_MODULE, KIND_NATIVE, KIND_RANGE, KIND_RAW, KIND_RECORD, KIND_SET,
  KIND_SHAPE, KIND_SINGLETON, KIND_SLICE, KIND_STACK, KIND_STR, KIND_THREAD, KIND_TRACEBACK, KIND_TUPLE, KIND_TYPE, KIND_WEAKREF, flagsOf, isSmall,
  rawType, small,
} from "../objects/object";
import { strLength } from "../objects/str";
import { MODULE_DICT } from "../interpreter/attributes";
import { VIEW_DICT } from "../objects/dict-view";
import { THREAD_SIZE } from "../objects/thread";
import { METHOD_FUNCTION, METHOD_SELF } from "../objects/function";
import { beginDump, dumpFault, endDump } from "../boot/dump";
import {
  CLAIM_OWN, FIRST_OBJECT, HEADER_LIST, areOfKind, beginReport, claim, claimList, fault, faultPlace, faultText, isNoneOr, isNothingOr, isValue,
  isValueOrNothing, kindAt, markStart,
} from "./verify-report";
import {
  arraySound, bigintSound, bytearraySound, dictSound, entriesSound, exceptionSound, fieldsSound, iteratorSound, listSound,
  memoryviewSound, rangeSound, recordSound, setSound, strSound, tracebackSound, tupleSound,
} from "./verify-objects";
import { baseOfLayout, extensionSound, forgetType, layoutSound, shapeSound, typeSound, typeTableSound } from "./verify-types";
import { codeSound, functionSound } from "./verify-code";
import { allLinked, anchorSound, pointsSound, weakrefSound } from "./verify-weak";
import { anchorOf, identityIndex } from "../objects/identity";
import { allListed, generatorSound, stackSound, threadSound, threadsSound } from "./verify-frames";
import { nativeSound, nativesSound } from "./verify-natives";
import { derivedSound } from "./verify-derived";

/** 0: the image in memory is sound. 1: it is not; verifyMessage tells why. */
export function verify(): i32 {
  if (!bordersSound()) return 1;
  const top = load<u32>(IMAGE, H_TOP);
  const map = (top + 0x20000) & ~7;
  const free = (map + ((top - FIRST_OBJECT) >> 3) + 15) & ~7;
  ensureMemory(free);
  beginReport(top, map);
  forgetType();
  return sizesSound(top) && fixedSound() && nativesSound() && headerSound() && objectsSound(top) && allListed() && allLinked() && derivedSound(top, free) ? 0 : 1;
}
/** What verify found: a str, in bytes; the address is counted from the start of the image. */
export function verifyMessage(): u32 {
  beginDump();
  dumpFault(faultText(), faultPlace() ? faultPlace() - <u32>IMAGE : 0);
  return endDump();
}

/** The borders between the parts of the image, before anything is walked. */
export function bordersSound(): bool {
  const top = load<u32>(IMAGE, H_TOP);
  const base = load<u32>(IMAGE, H_BASE_END);
  const nursery = load<u32>(IMAGE, H_NURSERY);
  if (load<u32>(IMAGE, H_MAGIC) != 0x474d4943) return fault(0, "header: no image");
  if (((top | base | nursery) & 7) != 0 || base < FIRST_FREE || nursery < base || top < nursery || <u64>top > <u64>memory.size() << 16 || top > 0xe0000000)
    return fault(0, "header: impossible borders");
  return true;
}

/** Marks the starts of all objects. */
function sizesSound(top: u32): bool {
  const base = load<u32>(IMAGE, H_BASE_END);
  const nursery = load<u32>(IMAGE, H_NURSERY);
  let borders: u32 = 0;
  let p = FIRST_OBJECT;
  while (p < top) {
    if (p == base) borders |= 1;
    if (p == nursery) borders |= 2;
    const size = soundSize(p);
    if (size == 0) return fault(p, "an object of impossible kind or size");
    if (size > top - p) return fault(p, "an object that reaches beyond the image");
    const kind = <u32>load<u8>(p, 4);
    // Frames have no write barriers: the collector looks for them behind the base heap only.
    if (p < base && (kind == KIND_STACK || kind == KIND_THREAD || kind == KIND_GENERATOR)) return fault(p, "a frame or thread in the base heap");
    if (kind != KIND_SINGLETON || rawType(p) != 0) markStart(p, kind);
    p += size;
  }
  if (base == top) borders |= 1;
  if (nursery == top) borders |= 2;
  return borders == 3 || fault(0, "header: a border within an object");
}
/** Size of the object at p if it fits its kind and length, else 0. */
function soundSize(p: u32): u32 {
  const kind = <u32>load<u8>(p, 4);
  const flags = flagsOf(p);
  const n = <u64>load<u32>(p, 8);
  let least = <u64>leastSize(kind);
  if (least == 0) return 0;
  let growing = true;
  if (kind == KIND_TUPLE || kind == KIND_ARRAY) least = 12 + n * 4;
  else if (kind == KIND_STR) {
    const width = (flags >> 1) & 3;
    if (width == 3) return 0;
    least = flags & FLAG_VIEW ? 20 : 16 + (n << width);
    growing = !(flags & FLAG_VIEW);
  } else if (kind == KIND_BIGINT) least = 12 + <u64>abs(load<i32>(p, 8)) * 4;
  else if (kind == KIND_ENTRIES) least = 12 + n * 12;
  else if (kind == KIND_BYTES || kind == KIND_RAW || kind == KIND_STACK) least = 16 + n;
  else growing = false;
  if (flags & FLAG_EXTENDED) least += 12;
  least = (least + 7) & ~7;
  const units = <u32>load<u16>(p, 6);
  if (kind == KIND_SINGLETON && rawType(p) == 0) return units << 3; // filler, and places without a type
  if (units) return <u64>units << 3 >= least ? units << 3 : 0;
  return growing && least >= 0x80000 && least < 0xe0000000 ? <u32>least : 0;
}
/** Bytes an object of this kind has at least; 0: there is no such kind. */
function leastSize(kind: u32): u32 {
  switch (kind) {
    case KIND_STR:
    case KIND_BYTES:
    case KIND_RAW:
    case KIND_STACK:
    case KIND_BIGINT:
    case KIND_TUPLE:
    case KIND_ARRAY:
    case KIND_ENTRIES:
    case KIND_FLOAT:
    case KIND_SINGLETON:
    case KIND_LIST:
    case KIND_CELL:
    case KIND_RECORD:
    case KIND_MODULE:
    case KIND_DICT_VIEW: return 16;
    case KIND_COMPLEX:
    case KIND_METHOD:
    case KIND_ITERATOR:
    case KIND_SLICE:
    case KIND_BYTEARRAY: return 24;
    case KIND_SET: return 28;
    case KIND_INSTANCE: return 12; // and its extension
    case KIND_WEAKREF:
    case KIND_DICT:
    case KIND_EXCEPTION:
    case KIND_SHAPE:
    case KIND_RANGE:
    case KIND_TRACEBACK: return 32;
    case KIND_MEMORYVIEW:
    case KIND_NATIVE: return 48;
    case KIND_THREAD: return THREAD_SIZE;
    case KIND_FUNCTION:
    case KIND_GENERATOR: return 72;
    case KIND_CODE: return 80;
    case KIND_TYPE: return 96;
  }
  return 0;
}

/** The objects at fixed addresses are what the machine takes them for. */
function fixedSound(): bool {
  if (kindAt(NONE) != KIND_SINGLETON || kindAt(NOT_IMPLEMENTED) != KIND_SINGLETON || kindAt(ELLIPSIS) != KIND_SINGLETON ||
    kindAt(FALSE) != KIND_BIGINT || kindAt(TRUE) != KIND_BIGINT || kindAt(EMPTY_TUPLE) != KIND_TUPLE || rawType(EMPTY_TUPLE) != T_TUPLE ||
    load<u32>(EMPTY_TUPLE, 8) || kindAt(EMPTY_STR) != KIND_STR || rawType(EMPTY_STR) != T_STR || strLength(EMPTY_STR) ||
    kindAt(EMPTY_BYTES) != KIND_BYTES || rawType(EMPTY_BYTES) != T_BYTES || load<u32>(EMPTY_BYTES, 8))
    return fault(NONE, "a fixed object is another one");
  for (let i: u32 = 0; i < 256; ++i) {
    const p = CHARACTERS + i * 24;
    if (kindAt(p) != KIND_STR || rawType(p) != T_STR || strLength(p) != 1 || flagsOf(p) & (FLAG_VIEW | FLAG_EXTENDED | 6) || load<u8>(p, 16) != <u8>i)
      return fault(p, "a fixed str is another one");
  }
  return typeTableSound();
}

/** The fields of the header that are no borders. */
function headerSound(): bool {
  if (load<u32>(IMAGE, H_STATE) > STATE_FAILED || load<u64>(IMAGE, H_COUNT) >> 62 || load<u32>(IMAGE, H_NEXT_ID) > 0x3fffffff ||
    load<u32>(IMAGE, H_NEXT_VERSION) > 0x3fffffff || load<u32>(IMAGE, H_NEXT_OPERATION) > 0x3fffffff || load<u32>(IMAGE, H_HOLDING) > <u32>MOST_HOLDING || load<u32>(IMAGE, H_NEXT_THREAD) > 0x3fffffff || load<u64>(IMAGE, H_TURN) >> 62 || load<u32>(IMAGE, H_RECURSION_LIMIT) > 0x3fffffff)
    return fault(0, "header: an impossible number");
  if (!operationsSound() || !outputSound()) return false; // before anything is taken for a value
  if (!isNoneOr(load<u32>(IMAGE, H_HANDLED), KIND_EXCEPTION)) return fault(0, "header: handles no exception");
  if (kindAt(load<u32>(IMAGE, H_BUILTINS)) != KIND_DICT || kindAt(load<u32>(IMAGE, H_MODULES)) != KIND_DICT || kindAt(load<u32>(IMAGE, H_SOURCES)) != KIND_DICT ||
    kindAt(load<u32>(IMAGE, H_SYSTEM)) != KIND_DICT || kindAt(load<u32>(IMAGE, H_FILES)) != KIND_DICT)
    return fault(0, "header: a dict is missing");
  if (!resultSound(load<u32>(IMAGE, H_STATE), load<u32>(IMAGE, H_RESULT))) return fault(0, "header: no result");
  if (!areKept(load<u32>(IMAGE, H_NAMES), NAME_COUNT, KIND_STR) || !areOfKind(load<u32>(IMAGE, H_NAMES) + 12, NAME_COUNT, KIND_STR) || !areKept(load<u32>(IMAGE, H_PRELUDE), PRELUDE_COUNT, KIND_FUNCTION))
    return fault(0, "header: the machine's own names or functions are missing");
  for (let at = IMAGE + H_OUTPUT + 4; at < IMAGE + H_ROOTS_END; at += 4) {
    const v = load<u32>(at);
    if (v && !(v & 1) && !kindAt(v)) return fault(0, "header: a root is no object");
  }
  return pointsSound() && threadsSound() && internedSound() && identitiesSound();
}
/** What a program that ended leaves for its host: see `_main` of the prelude. */
function resultSound(state: u32, result: u32): bool {
  if (state == STATE_FAILED) return kindAt(result) == KIND_EXCEPTION;
  if (state != STATE_FINISHED) return isValueOrNothing(result);
  return kindAt(result) == KIND_TUPLE && load<u32>(result, 8) == 6 && kindAt(load<u32>(result, 12)) == KIND_STR;
}
/** An array of n objects of a kind; some may be missing. */
function areKept(array: u32, n: u32, kind: u32): bool {
  if (!claim(array, KIND_ARRAY, CLAIM_OWN) || load<u32>(array, 8) != n) return false;
  for (let at = array + 12, end = at + (n << 2); at < end; at += 4) if (!isNothingOr(load<u32>(at), kind)) return false;
  return true;
}
function internedSound(): bool {
  const table = load<u32>(IMAGE, H_INTERNED);
  if (!claim(table, KIND_ARRAY, CLAIM_OWN) || load<u32>(table, 8) < 9) return fault(0, "header: no interned strs");
  const places = load<u32>(table, 8) - 1;
  if (places & (places - 1)) return fault(table, "interned strs: wrong number of places");
  let n: u32 = 0;
  for (let at = table + 16, end = at + (places << 2); at < end; at += 4) {
    const s = load<u32>(at);
    if (s == 0) continue;
    if (kindAt(s) != KIND_STR) return fault(table, "interned strs: no str");
    ++n;
  }
  return (n < places && load<u32>(table, 12) == small(n)) || fault(table, "interned strs: another number of them");
}
/** Pairs of an object and its number behind a count; an index. */
function identitiesSound(): bool {
  const table = load<u32>(IMAGE, H_IDENTITIES);
  if (table == 0) return true;
  if (!claim(table, KIND_RAW, CLAIM_OWN)) return fault(0, "header: no identities");
  const n = load<u32>(table, 16);
  const room = (load<u32>(table, 8) - 4) >> 4;
  if (room < 8 || room & (room - 1) || load<u32>(table, 8) != 4 + (room << 4)) return fault(table, "identities: wrong size");
  if (n > room) return fault(table, "identities: longer than their block");
  for (let at = table + 20, end = at + (n << 3); at < end; at += 8)
    if (isSmall(load<u32>(at)) || !isValue(load<u32>(at)) || load<u32>(at, 4) > 0x3fffffff) return fault(table, "identities: no object");
  const index = identityIndex(table);
  let taken: u32 = 0;
  for (let at = index, end = index + (room << 3); at < end; at += 4) {
    if (load<u32>(at) > n) return fault(table, "identities: no such pair");
    if (load<u32>(at)) ++taken;
  }
  return taken == n || fault(table, "identities: another number of pairs");
}
function listOfHeader(list: u32): bool {
  return claimList(list) && kindAt(load<u32>(list, 12)) == KIND_ARRAY && load<u32>(list, 8) <= load<u32>(load<u32>(list, 12), 8);
}
function operationsSound(): bool {
  const list = load<u32>(IMAGE, H_OPERATIONS);
  if (!listOfHeader(list)) return fault(0, "header: no list of operations");
  const items = load<u32>(list, 12) + 12;
  if (!areOfKind(items, load<u32>(list, 8), KIND_RECORD)) return fault(list, "operations: something else among them");
  for (let at = items, end = at + (load<u32>(list, 8) << 2); at < end; at += 4)
    if (rawType(load<u32>(at)) != T_OPERATION) return fault(list, "operations: something else among them");
  return true;
}
function outputSound(): bool {
  const list = load<u32>(IMAGE, H_OUTPUT);
  if (list == NONE) return true;
  if (!listOfHeader(list) || load<u32>(list, 8) == 0 || load<u32>(list, 8) & 1) return fault(0, "header: no list of output");
  const items = load<u32>(list, 12) + 12;
  for (let at = items, end = at + (load<u32>(list, 8) << 2); at < end; at += 8)
    if (!isSmall(load<u32>(at)) || kindAt(load<u32>(at, 4)) != KIND_STR) return fault(list, "output: no stream and text");
  return true;
}

/** A method of a built-in type names its function, which must have a name; others may bind anything that can be called. */
function methodSound(p: u32): bool {
  const f = load<u32>(p, METHOD_FUNCTION);
  const kind = kindAt(f);
  return isValue(load<u32>(p, METHOD_SELF)) && (kind == KIND_NATIVE || kind == KIND_FUNCTION || (rawType(p) == T_METHOD && !isSmall(f) && isValue(f)));
}

/** Looks at what every object holds. */
function objectsSound(top: u32): bool {
  for (let p = FIRST_OBJECT; p < top; ) {
    const kind = kindAt(p);
    if (kind && !objectSound(p, kind)) return false;
    const units = <u32>load<u16>(p, 6);
    p += units ? units << 3 : soundSize(p);
  }
  return true;
}
function objectSound(p: u32, kind: u32): bool {
  if (kind >= 32) {
    // The collector takes all of it for values, the room between fields, too.
    for (let at = p + 12, end = p + (<u32>load<u16>(p, 6) << 3); at < end; at += 4) {
      const v = load<u32>(at);
      if (v && !(v & 1) && !kindAt(v)) return fault(p, "a field that leads nowhere");
    }
  }
  switch (kind) {
    case HEADER_LIST: return listSound(p);
    case KIND_RAW: return rawType(p) == 0 || fault(p, "raw block: has a type");
    case KIND_ENTRIES: return rawType(p) == 0 && entriesSound(p) || fault(p, "entries: wrong contents");
    case KIND_ARRAY: return rawType(p) == 0 && arraySound(p) || fault(p, "array: wrong contents");
    case KIND_STACK: return rawType(p) == 0 && stackSound(p);
    case KIND_SHAPE: return shapeSound(p);
  }
  if (!layoutSound(p, kind)) return false;
  if (flagsOf(p) & FLAG_EXTENDED) {
    if (!extensionSound(p)) return false;
  } else if (kind == KIND_INSTANCE || kind == KIND_EXCEPTION) return fault(p, "without room for attributes");
  if (anchorOf(p) && !anchorSound(p)) return false;
  switch (kind) {
    case KIND_FLOAT:
    case KIND_COMPLEX:
    case KIND_BYTES: return true;
    case KIND_SINGLETON: return p == NONE || p == NOT_IMPLEMENTED || p == ELLIPSIS || fault(p, "a second one of its kind");
    case KIND_BIGINT: return bigintSound(p);
    case KIND_STR: return strSound(p);
    case KIND_INSTANCE: return (load<u16>(p, 6) == 3) || fault(p, "instance: wrong size");
    case KIND_TUPLE: return tupleSound(p);
    case KIND_LIST: return listSound(p);
    case KIND_DICT: return dictSound(p);
    case KIND_SET: return setSound(p);
    case KIND_TYPE: return typeSound(p);
    case KIND_FUNCTION: return functionSound(p);
    case KIND_CODE: return codeSound(p);
    case KIND_NATIVE: return nativeSound(p);
    case KIND_GENERATOR: return generatorSound(p);
    case KIND_THREAD: return threadSound(p);
    case KIND_EXCEPTION: return exceptionSound(p);
    case KIND_TRACEBACK: return tracebackSound(p);
    case KIND_METHOD: return methodSound(p) || fault(p, "method: wrong contents");
    case KIND_RECORD: return recordSound(p, baseOfLayout(rawType(p)));
    case KIND_ITERATOR: return iteratorSound(p);
    case KIND_RANGE: return rangeSound(p);
    case KIND_BYTEARRAY: return bytearraySound(p);
    case KIND_MEMORYVIEW: return memoryviewSound(p);
    case KIND_MODULE: return kindAt(load<u32>(p, MODULE_DICT)) == KIND_DICT || fault(p, "module: no dict");
    case KIND_WEAKREF: return weakrefSound(p);
    case KIND_DICT_VIEW: return kindAt(load<u32>(p, VIEW_DICT)) == KIND_DICT || fault(p, "view: no dict");
  }
  return fieldsSound(p);
}
