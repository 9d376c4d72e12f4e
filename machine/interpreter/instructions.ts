// SPDX-License-Identifier: LGPL-2.1-or-later
// What instructions do when it is not done in the switch: slow paths of the hot ones, and all of the cold ones.

import { IMAGE, H_BUILTINS, H_HANDLED, NONE, TRUE, FALSE, EMPTY_STR } from "../memory/map";
import { put } from "../memory/barrier";
import {
  T_NAME_ERROR, T_IMPORT_ERROR, T_UNBOUND_LOCAL_ERROR, T_TYPE_ERROR, T_RUNTIME_ERROR, T_SUPER, T_ASSERTION_ERROR,
  T_STR, T_DICT, T_LIST, T_TUPLE, T_VALUE_ERROR, T_SYSTEM_ERROR,
} from "../generated/types";
import * as Op from "../generated/opcodes";
import {
  N_NAME, N_NEXT, N_ITER, N_GETITEM, N_SETITEM, N_DELITEM, N_BUILD_CLASS, P_UNPACK, P_UNPACK_EX, P_GETITEM, P_SETITEM,
  P_DELITEM, P_IMPORT_FROM, P_IMPORT_STAR, P_LOAD_NAME, P_SUPER_SHADOWED, P_YIELD_FROM, P_ITER, P_SET_ADD,
  P_DICT_STORE, P_RAISE_EXCEPTION, P_LOAD_SPECIAL_ERROR,
} from "../generated/names";
import { P_DISPLAY } from "../generated/names";
import {
  KIND_GENERATOR, KIND_TUPLE, KIND_CELL, KIND_DICT, KIND_FUNCTION, KIND_LIST, KIND_SET, KIND_STR, isSmall, small,
  typeOf, boolOf, isKind, isExactly, copyWords,
} from "../objects/object";
import {
  FRAME_SIZE, FRAME_FUNCTION, FRAME_NAMESPACE, MODE_VALUE, MODE_DISCARD, MODE_SCRATCH, MODE_GENERATOR_FOR,
  MODE_GENERATOR_FROM,
} from "../objects/frame";
import {
  CODE_FREEVARS, FUNCTION_CODE, FUNCTION_GLOBALS, FUNCTION_BUILTINS, FUNCTION_CLOSURE, FUNCTION_DEFAULTS, FUNCTION_KWDEFAULTS,
  FUNCTION_ANNOTATE, CELL_VALUE, newFunction,
} from "../objects/function";
import { dictGetStr, dictSetStr, dictDeleteStr, newDict, dictFindStr, dictStore } from "../objects/dict";
import { newSet, setAdd } from "../objects/set";
import { newException, setExceptionSlot, isException, EXCEPTION_CAUSE, EXCEPTION_SUPPRESS, EXCEPTION_TRACEBACK } from "../objects/exception";
import { newSlice } from "../objects/slice";
import { tupleOf, tupleItems, tupleLength, tupleItem, listItems, listOf, listLength } from "../objects/tuple";
import {
  nativeIter, iterNext, iterStatus, ITER_END, ITER_RAISED, nativeItems, nativeItemsUpTo, itemsAddress, itemsCount,
} from "../objects/iterator";
import { getItemNative, getSliceNative, setItemNative, delItemNative, nativeLength } from "../objects/subscript";
import { extendList } from "../objects/sequence-operators";
import { updateDisplay, mergeArguments } from "../builtins/dict";
import { updateSet } from "../builtins/set";
import { typeLookup, typeName, isBuiltinType, isSubtype, isType } from "../objects/type";
import { joinStrs } from "../text/join";
import { strOfNative, reprNative, asciiNative, formatNative } from "../objects/text";
import { GENERATOR_STATE } from "../objects/generator";
import { cacheOf, claim } from "./caches";
import { setAttribute, tailMethod, isPlainMethod, bind, superLookup, bindSuper } from "./attributes";
import { call, spread, spreadArguments, spreadCount, spreadNames } from "./call";
import { setIp } from "./frames";
import { takeScratch, decidingMethod, stageCall } from "./operator-instructions";
import { resume } from "./generators";
import { name } from "./names";
import { pending, raise, raiseException, formatText, tail, tailArgument, tailPrelude, stagePrelude, setPending } from "./result";
import { EXCHANGE } from "../memory/map";
import { strOfLatin1 } from "../objects/str";
import { P_BUILD_SET, P_BUILD_MAP, P_CALL_ARGUMENTS, P_TO_LIST_UNPACK } from "../generated/names";
import { N_IMPORT } from "../generated/names";
import { yieldValue } from "./generators";
import { PENDING_SWITCHED } from "./result";
import { T_BASE_EXCEPTION } from "../generated/types";

/** The instruction is carried out, and has no value for register a. */
@inline export const DONE: u32 = 2;
/** The iterator is at its end. */
@inline export const END: u32 = 2;

@inline function a(ip: u32): u32 { return <u32>load<u16>(ip - 6); }
@inline function b(ip: u32): u32 { return <u32>load<u16>(ip - 4); }
@inline function c(ip: u32): u32 { return <u32>load<u16>(ip - 2); }
@inline function bc(ip: u32): u32 { return load<u32>(ip - 4); }
@inline function get(r: u32, i: u32): u32 { return load<u32>(r + (i << 2)); }
@inline function set(r: u32, i: u32, v: u32): void { store<u32>(r + (i << 2), v); }
@inline function namespaceOf(r: u32): u32 { return load<u32>(r - FRAME_SIZE, FRAME_NAMESPACE); }
@inline function globalsOf(r: u32): u32 { return load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_GLOBALS); }
@inline function closureOf(r: u32): u32 { return load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_CLOSURE); }
/** The built-in names that the code of this frame sees: a function's are those of the globals it was made with. */
function builtinsOf(r: u32): u32 {
  const own = load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_BUILTINS);
  return own ? own : load<u32>(IMAGE, H_BUILTINS);
}

// Names.

export function unbound(k: u32, ip: u32): void {
  const which = get(k, bc(ip));
  nameError(T_UNBOUND_LOCAL_ERROR, formatText("cannot access local variable '%' where it is not associated with a value", which), which);
}
export function emptyCell(k: u32, ip: u32): void {
  const which = get(k, c(ip));
  nameError(T_UNBOUND_LOCAL_ERROR, formatText("cannot access local variable '%' where it is not associated with a value", which), which);
}
/** The operand of an instruction is not what the compiler puts there: the code comes from elsewhere. */
export function misplaced(): u32 {
  return raise(T_SYSTEM_ERROR, "an instruction got an operand of the wrong kind");
}
export function emptyFree(k: u32, ip: u32): u32 {
  const which = get(k, c(ip));
  return nameError(T_NAME_ERROR, formatText("cannot access free variable '%' where it is not associated with a value in enclosing scope", which), which);
}
function undefined(which: u32): u32 {
  return nameError(T_NAME_ERROR, formatText("name '%' is not defined", which), which);
}
function nameError(type: u32, text: u32, which: u32): u32 {
  const error = newException(type, text);
  if (type == T_NAME_ERROR) setExceptionSlot(error, 0, which);
  return raiseException(error);
}

/** LOAD_GLOBAL the slow way. The entry: globals' entries and fill, address of the found entry, its key. */
export function loadGlobal(r: u32, globals: u32, which: u32, ip: u32): u32 {
  let place = dictFindStr(globals, which);
  if (!place) place = dictFindStr(builtinsOf(r), which);
  if (!place) return undefined(which);
  cacheGlobal(globals, place, ip);
  return load<u32>(place, 8);
}
function cacheGlobal(globals: u32, place: u32, ip: u32): void {
  const entry = cacheOf(ip);
  claim(entry, ip);
  store<u32>(entry, load<u32>(globals, 12), 8);
  store<u32>(entry, load<u32>(globals, 20), 12);
  store<u32>(entry, place, 16);
  store<u32>(entry, load<u32>(place, 4), 20);
}
export function storeGlobal(globals: u32, which: u32, value: u32, ip: u32): void {
  dictSetStr(globals, which, value);
  const place = dictFindStr(globals, which);
  if (place) cacheGlobal(globals, place, ip);
}

function loadName(r: u32, which: u32): u32 {
  const namespace = namespaceOf(r);
  if (namespace) {
    if (!isSmall(namespace) && load<u32>(namespace) == T_DICT) {
      const value = dictGetStr(namespace, which);
      if (value) return value;
    } else return tailPrelude(P_LOAD_NAME, namespace, which, globalsOf(r));
  }
  const value = dictGetStr(globalsOf(r), which);
  if (value) return value;
  const builtin = dictGetStr(builtinsOf(r), which);
  return builtin ? builtin : undefined(which);
}
function storeName(r: u32, which: u32, value: u32): u32 {
  const namespace = namespaceOf(r) ? namespaceOf(r) : globalsOf(r);
  if (load<u32>(namespace) != T_DICT) return tailPrelude(P_SETITEM, namespace, which, value);
  dictSetStr(namespace, which, value);
  return DONE;
}
function deleteName(r: u32, which: u32): u32 {
  const namespace = namespaceOf(r) ? namespaceOf(r) : globalsOf(r);
  if (load<u32>(namespace) != T_DICT) return tailPrelude(P_DELITEM, namespace, which);
  return dictDeleteStr(namespace, which) ? DONE : undefined(which);
}

// Items.

export function getItem(o: u32, i: u32): u32 {
  const type = typeOf(o);
  if (isBuiltinType(type) && !isType(o)) return getItemNative(o, i);
  const method = typeLookup(type, name(N_GETITEM));
  if (method && !isType(o)) return tailMethod(method, o, i);
  return tailPrelude(P_GETITEM, o, i);
}
function slicedItem(o: u32, a: u32, b: u32, c: u32): u32 {
  const v = getSliceNative(o, a, b, c);
  return v || pending ? v : getItem(o, newSlice(a, b, c));
}
/** NONE, or 0 with something pending. */
export function setItem(o: u32, i: u32, v: u32): u32 {
  const type = typeOf(o);
  if (isBuiltinType(type)) return setItemNative(o, i, v);
  const method = typeLookup(type, name(N_SETITEM));
  return method ? tailMethod(method, o, i, v) : raise(T_TYPE_ERROR, "'%' object does not support item assignment", typeName(o));
}
function deleteItem(o: u32, i: u32): u32 {
  const type = typeOf(o);
  if (isBuiltinType(type)) return delItemNative(o, i);
  const method = typeLookup(type, name(N_DELITEM));
  return method ? tailMethod(method, o, i) : raise(T_TYPE_ERROR, "'%' object doesn't support item deletion", typeName(o));
}

// Iteration.

function getIter(v: u32): u32 {
  const it = nativeIter(v);
  if (it) return it;
  if (iterStatus == ITER_RAISED) return 0;
  if (isKind(v, KIND_GENERATOR)) return v;
  return tailPrelude(P_ITER, v);
}
/** next(it) for FOR_ITER: a value, END, or 0 with something pending. */
export function forIter(it: u32, ip: u32): u32 {
  if (isKind(it, KIND_GENERATOR)) {
    if (load<u32>(it, GENERATOR_STATE) == 3) return END;
    return resume(it, NONE, a(ip), MODE_GENERATOR_FOR, 0);
  }
  const value = iterNext(it);
  if (value) return value;
  if (iterStatus == ITER_END) return END;
  if (iterStatus == ITER_RAISED) return 0;
  const next = typeLookup(typeOf(it), name(N_NEXT));
  return next ? tailMethod(next, it) : raise(T_TYPE_ERROR, "'%' object is not an iterator", typeName(it));
}

/** UNPACK: true when the registers are set, false with something pending. */
export function unpack(r: u32, ip: u32, v: u32): bool {
  const n = c(ip);
  if (isExactly(v, T_TUPLE) && tupleLength(v) == n) {
    copyWords(r + (a(ip) << 2), tupleItems(v), n);
    return true;
  }
  if (isExactly(v, T_LIST) && listLength(v) == n) {
    copyWords(r + (a(ip) << 2), listItems(v), n);
    return true;
  }
  const staged = takeScratch(r);
  if (staged) v = staged;
  if (!nativeItemsUpTo(v, n + 1)) {
    if (iterStatus != ITER_RAISED) stagePrelude(P_UNPACK, v, small(n));
    return false;
  }
  if (itemsCount != n) {
    if (itemsCount < n) raise(T_VALUE_ERROR, "not enough values to unpack (expected %, got %)", decimal(n), decimal(itemsCount));
    else if (isExactly(v, T_LIST) || isExactly(v, T_TUPLE) || isExactly(v, T_DICT))
      raise(T_VALUE_ERROR, "too many values to unpack (expected %, got %)", decimal(n), decimal(nativeLength(v)));
    else raise(T_VALUE_ERROR, "too many values to unpack (expected %)", decimal(n));
    return false;
  }
  memory.copy(r + (a(ip) << 2), itemsAddress, n << 2);
  return true;
}
function unpackEx(r: u32, ip: u32, v: u32): u32 {
  const before = c(ip) & 255;
  const after = c(ip) >> 8;
  const staged = takeScratch(r);
  if (staged) v = staged;
  if (!nativeItems(v)) return iterStatus == ITER_RAISED ? 0 : stagePrelude(P_UNPACK_EX, v, small(before + after));
  if (itemsCount < before + after)
    return raise(T_VALUE_ERROR, "not enough values to unpack (expected at least %, got %)", decimal(before + after), decimal(itemsCount));
  const to = r + (a(ip) << 2);
  const rest = itemsCount - before - after;
  memory.copy(to, itemsAddress, before << 2);
  store<u32>(to + (before << 2), listOf(itemsAddress + (before << 2), rest));
  memory.copy(to + ((before + 1) << 2), itemsAddress + ((before + rest) << 2), after << 2);
  return DONE;
}
/** A small number as a str. */
export function decimal(n: u32): u32 {
  const buffer = <u32>EXCHANGE + 0x3c000;
  let at = buffer + 12;
  do {
    store<u8>(--at, <u8>(48 + n % 10));
    n /= 10;
  } while (n);
  return strOfLatin1(at, buffer + 12 - at);
}

// Cold instructions.

/** Where the result of a cold instruction's pending call goes. */
export function modeOf(ip: u32): u32 {
  switch (<u32>load<u16>(ip - 8)) {
    case Op.OP_STORE_NAME:
    case Op.OP_DELETE_NAME:
    case Op.OP_LIST_EXTEND:
    case Op.OP_SET_ADD:
    case Op.OP_SET_UPDATE:
    case Op.OP_MAP_ADD:
    case Op.OP_DICT_UPDATE:
    case Op.OP_DICT_MERGE:
    case Op.OP_DELITEM:
    case Op.OP_DELATTR:
    case Op.OP_IMPORT_STAR:
    case Op.OP_PRINT_EXPR:
      return MODE_DISCARD;
    case Op.OP_RAISE:
    case Op.OP_RAISE_FROM:
      return MODE_SCRATCH; // nothing comes back: what was called raises, and code may end here
  }
  return MODE_VALUE;
}

/** Carries out the instruction before ip: a value for register a, DONE, or 0 with something pending. */
export function instruction(r: u32, k: u32, ip: u32): u32 {
  switch (<u32>load<u16>(ip - 8)) {
    case Op.OP_DELETE_FAST:
      if (!get(r, a(ip))) {
        unbound(k, ip);
        return 0;
      }
      set(r, a(ip), 0);
      return DONE;
    case Op.OP_DELETE_GLOBAL: {
      const which = get(k, bc(ip));
      return dictDeleteStr(globalsOf(r), which) ? DONE : undefined(which);
    }
    case Op.OP_LOAD_NAME: return loadName(r, get(k, bc(ip)));
    case Op.OP_STORE_NAME: return storeName(r, get(k, bc(ip)), get(r, a(ip)));
    case Op.OP_DELETE_NAME: return deleteName(r, get(k, bc(ip)));
    case Op.OP_LOAD_LOCALS: return namespaceOf(r) ? namespaceOf(r) : globalsOf(r);
    case Op.OP_DELETE_CELL: {
      const cell = get(r, a(ip));
      if (!isKind(cell, KIND_CELL)) return misplaced();
      if (!load<u32>(cell, CELL_VALUE)) {
        const which = get(k, b(ip));
        return nameError(T_UNBOUND_LOCAL_ERROR, formatText("cannot access local variable '%' where it is not associated with a value", which), which);
      }
      put(cell + <u32>CELL_VALUE, 0);
      return DONE;
    }
    case Op.OP_DELETE_FREE: {
      const cell = tupleItem(closureOf(r), a(ip));
      if (!load<u32>(cell, CELL_VALUE)) {
        const which = get(k, b(ip));
        return nameError(T_NAME_ERROR, formatText("cannot access free variable '%' where it is not associated with a value in enclosing scope", which), which);
      }
      put(cell + <u32>CELL_VALUE, 0);
      return DONE;
    }
    case Op.OP_LOAD_CLOSURE: return tupleItem(closureOf(r), b(ip));
    case Op.OP_LOAD_CLASSDEREF: {
      const namespace = namespaceOf(r);
      const value = namespace && load<u32>(namespace) == T_DICT ? dictGetStr(namespace, get(k, c(ip))) : 0;
      if (value) return value;
      const content = load<u32>(tupleItem(closureOf(r), b(ip)), CELL_VALUE);
      return content ? content : emptyFree(k, ip);
    }
    case Op.OP_GET_ITER: {
      const v = get(r, b(ip));
      const staged = takeScratch(r);
      if (staged) {
        if (isKind(staged, KIND_GENERATOR) || typeLookup(typeOf(staged), name(N_NEXT))) return staged;
        return raise(T_TYPE_ERROR, "iter() returned non-iterator of type '%'", typeName(staged));
      }
      const method = decidingMethod(v, v, N_ITER);
      return method ? stageCall(method, v, 0) : getIter(v);
    }
    case Op.OP_CALL_KW: {
      const base = r + (b(ip) << 2);
      const names = load<u32>(base + ((c(ip) + 1) << 2));
      if (!areNames(names, c(ip))) return misplaced();
      return call(load<u32>(base), base + 4, c(ip), names, a(ip), MODE_VALUE);
    }
    case Op.OP_CALL_METHOD_KW: {
      const base = r + (b(ip) << 2);
      const names = load<u32>(base + ((c(ip) + 2) << 2));
      if (!areNames(names, c(ip))) return misplaced();
      return load<u32>(base + 4) ? call(load<u32>(base), base + 4, c(ip) + 1, names, a(ip), MODE_VALUE) : call(load<u32>(base), base + 8, c(ip), names, a(ip), MODE_VALUE);
    }
    case Op.OP_CALL_EX: {
      const base = r + (b(ip) << 2);
      if (!isKind(load<u32>(base + 4), KIND_TUPLE) || (c(ip) && !isKind(load<u32>(base + 8), KIND_DICT))) return misplaced();
      if (!spread(load<u32>(base + 4), c(ip) ? load<u32>(base + 8) : 0)) return 0;
      return call(load<u32>(base), spreadArguments, spreadCount, spreadNames, a(ip), MODE_VALUE);
    }
    case Op.OP_LOAD_SPECIAL: {
      const o = get(r, b(ip));
      const which = get(k, c(ip));
      const method = typeLookup(typeOf(o), which);
      set(r, a(ip) + 1, 0);
      if (!method) return tailPrelude(P_LOAD_SPECIAL_ERROR, o, which);
      if (!isPlainMethod(method)) return bind(method, o, typeOf(o));
      set(r, a(ip) + 1, o);
      return method;
    }
    case Op.OP_LOAD_SUPER_ATTR:
    case Op.OP_LOAD_SUPER_METHOD: return loadSuper(r, k, ip, <u32>load<u16>(ip - 8) == Op.OP_LOAD_SUPER_METHOD);
    case Op.OP_YIELD_FROM: return yieldFrom(r, ip);
    case Op.OP_GET_YIELD_FROM_ITER: return isKind(get(r, b(ip)), KIND_GENERATOR) ? get(r, b(ip)) : getIter(get(r, b(ip)));
    case Op.OP_RAISE: return raiseValue(get(r, a(ip)), 0);
    case Op.OP_RAISE_FROM: return raiseValue(get(r, a(ip)), get(r, b(ip)));
    case Op.OP_RAISE_AGAIN: {
      const handled = load<u32>(IMAGE, H_HANDLED);
      return handled == NONE ? raise(T_RUNTIME_ERROR, "No active exception to reraise") : raiseException(handled);
    }
    case Op.OP_RERAISE: return isException(get(r, a(ip))) ? raiseException(get(r, a(ip))) : misplaced();
    case Op.OP_JUMP_IF_NO_MATCH: {
      const match = exceptionMatches(get(r, a(ip)), get(r, b(ip)));
      if (!match) return 0;
      if (match == FALSE) setIp(ip + (<i32>load<i16>(ip - 2) << 3));
      return DONE;
    }
    case Op.OP_EXC_INFO: {
      const e = get(r, b(ip));
      if (!isException(e)) return misplaced();
      set(r, a(ip) + 1, e);
      set(r, a(ip) + 2, load<u32>(e, EXCEPTION_TRACEBACK));
      return typeOf(e);
    }
    case Op.OP_LOAD_ASSERTION_ERROR: return T_ASSERTION_ERROR;
    case Op.OP_BUILD_SET: {
      const s = newSet();
      const base = r + (b(ip) << 2);
      for (let i: u32 = 0, n = c(ip); i < n; ++i) {
        const status = setAdd(s, load<u32>(base + (i << 2)));
        if (status) return status == 1 ? tailPrelude(P_BUILD_SET, tupleOf(base, n)) : 0;
      }
      return s;
    }
    case Op.OP_BUILD_MAP: {
      const d = newDict();
      const base = r + (b(ip) << 2);
      for (let i: u32 = 0, n = c(ip); i < n; ++i) {
        const status = dictStore(d, load<u32>(base + (i << 3)), load<u32>(base + (i << 3), 4));
        if (status) return status == 1 ? tailPrelude(P_BUILD_MAP, tupleOf(base, n * 2)) : 0;
      }
      return d;
    }
    case Op.OP_BUILD_STRING: return joinStrs(EMPTY_STR, r + (b(ip) << 2), c(ip));
    case Op.OP_BUILD_SLICE: {
      const base = b(ip);
      return newSlice(get(r, base), get(r, base + 1), c(ip) == 3 ? get(r, base + 2) : NONE);
    }
    case Op.OP_GETITEM_SLICE: return slicedItem(get(r, b(ip)), get(r, c(ip)), get(r, c(ip) + 1), NONE);
    case Op.OP_GETITEM_SLICE_STEP: return slicedItem(get(r, b(ip)), get(r, c(ip)), get(r, c(ip) + 1), get(r, c(ip) + 2));
    case Op.OP_LIST_EXTEND: {
      if (!isKind(get(r, a(ip)), KIND_LIST)) return misplaced();
      const staged = takeScratch(r);
      const from = staged ? staged : get(r, b(ip));
      const done = extendList(get(r, a(ip)), from);
      return done == 1 ? DONE : done == 0 ? 0 : stagePrelude(P_TO_LIST_UNPACK, from, c(ip) == 1 ? get(r, a(ip) - 1) : 0);
    }
    case Op.OP_LIST_TO_TUPLE: {
      const list = get(r, b(ip));
      if (isExactly(list, T_LIST)) return tupleOf(listItems(list), listLength(list));
      if (isExactly(list, T_TUPLE)) return list; // f(*x)
      const callee = b(ip) ? get(r, b(ip) - 1) : 0;
      return callee && list ? tailPrelude(P_CALL_ARGUMENTS, callee, list) : misplaced();
    }
    case Op.OP_SET_ADD: {
      if (!isKind(get(r, a(ip)), KIND_SET)) return misplaced();
      const status = setAdd(get(r, a(ip)), get(r, b(ip)));
      return status == 0 ? DONE : status == 1 ? tailPrelude(P_SET_ADD, get(r, a(ip)), get(r, b(ip))) : 0;
    }
    case Op.OP_SET_UPDATE:
      if (!isKind(get(r, a(ip)), KIND_SET)) return misplaced();
      return updateSet(get(r, a(ip)), get(r, b(ip))) ? DONE : 0;
    case Op.OP_MAP_ADD: {
      if (!isKind(get(r, a(ip)), KIND_DICT)) return misplaced();
      const status = dictStore(get(r, a(ip)), get(r, b(ip)), get(r, c(ip)));
      return status == 0 ? DONE : status == 1 ? tailPrelude(P_DICT_STORE, get(r, a(ip)), get(r, b(ip)), get(r, c(ip))) : 0;
    }
    case Op.OP_DICT_UPDATE:
      if (!isKind(get(r, a(ip)), KIND_DICT)) return misplaced();
      return updateDisplay(get(r, a(ip)), get(r, b(ip))) ? DONE : 0;
    case Op.OP_DICT_MERGE:
      if (!isKind(get(r, a(ip)), KIND_DICT)) return misplaced();
      return mergeArguments(get(r, a(ip)), get(r, b(ip)), get(r, c(ip))) ? DONE : 0;
    case Op.OP_CONVERT: return convert(get(r, b(ip)), c(ip));
    case Op.OP_FORMAT: return format(get(r, b(ip)), get(r, c(ip)));
    case Op.OP_FORMAT_SIMPLE: return format(get(r, b(ip)), EMPTY_STR);
    case Op.OP_UNPACK_EX: return unpackEx(r, ip, get(r, b(ip)));
    case Op.OP_DELITEM: return deleteItem(get(r, a(ip)), get(r, b(ip))) ? DONE : 0;
    case Op.OP_DELATTR: return setAttribute(get(r, a(ip)), get(k, b(ip)), 0) ? DONE : 0;
    case Op.OP_IMPORT_NAME: return tailImport(builtinsOf(r), get(k, b(ip)), globalsOf(r), get(r, c(ip)), get(r, c(ip) + 1));
    case Op.OP_IMPORT_FROM: return tailPrelude(P_IMPORT_FROM, get(r, b(ip)), get(k, c(ip)));
    case Op.OP_IMPORT_STAR: return tailPrelude(P_IMPORT_STAR, get(r, a(ip)), namespaceOf(r) ? namespaceOf(r) : globalsOf(r));
    case Op.OP_LOAD_BUILD_CLASS: {
      const build = dictGetStr(builtinsOf(r), name(N_BUILD_CLASS));
      return build ? build : raise(T_NAME_ERROR, "__build_class__ not found");
    }
    case Op.OP_MAKE_FUNCTION: {
      const globals = globalsOf(r);
      const module = dictGetStr(globals, name(N_NAME));
      const f = newFunction(get(k, bc(ip)), globals, module);
      store<u32>(f, load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_BUILTINS), FUNCTION_BUILTINS);
      return f;
    }
    case Op.OP_STORE_LOCALS: {
      const namespace = get(r, a(ip));
      if (isSmall(namespace)) return raise(T_TYPE_ERROR, "'%' object cannot be a namespace", typeName(namespace));
      store<u32>(r - FRAME_SIZE, namespace, FRAME_NAMESPACE);
      return DONE;
    }
    case Op.OP_PRINT_EXPR: return tailPrelude(P_DISPLAY, get(r, a(ip)));
    case Op.OP_SET_FUNCTION_ATTR: {
      const at = c(ip);
      if (!isFunctionPart(get(r, a(ip)), at, get(r, b(ip)))) return misplaced();
      const field = at == 1 ? FUNCTION_DEFAULTS : at == 2 ? FUNCTION_KWDEFAULTS : at == 3 ? FUNCTION_ANNOTATE : FUNCTION_CLOSURE;
      put(get(r, a(ip)) + <u32>field, get(r, b(ip)));
      return DONE;
    }
  }
  return raise(T_RUNTIME_ERROR, "unknown instruction");
}

/** Is it a tuple of at most n strs? */
function areNames(names: u32, n: u32): bool {
  if (!isKind(names, KIND_TUPLE) || tupleLength(names) > n) return false;
  for (let i: u32 = 0, count = tupleLength(names); i < count; ++i) if (!isKind(tupleItem(names, i), KIND_STR)) return false;
  return true;
}
/** Can v be what SET_FUNCTION_ATTR gives function f as its part `at`? */
export function isFunctionPart(f: u32, at: u32, v: u32): bool {
  if (!isKind(f, KIND_FUNCTION)) return false;
  if (at == 2) return isKind(v, KIND_DICT);
  if (at == 3) return v != 0;
  if (!isKind(v, KIND_TUPLE)) return false;
  if (at == 1) return true;
  const n = tupleLength(load<u32>(load<u32>(f, FUNCTION_CODE), CODE_FREEVARS));
  if (tupleLength(v) != n) return false;
  for (let i: u32 = 0; i < n; ++i) if (!isKind(tupleItem(v, i), KIND_CELL)) return false;
  return true;
}

function tailImport(builtins: u32, which: u32, globals: u32, from: u32, level: u32): u32 {
  const hook = dictGetStr(builtins, name(N_IMPORT));
  if (!hook) return raise(T_IMPORT_ERROR, "__import__ not found");
  tail(hook);
  tailArgument(which);
  tailArgument(globals);
  tailArgument(NONE);
  tailArgument(from);
  tailArgument(level);
  return 0;
}

function loadSuper(r: u32, k: u32, ip: u32, asMethod: bool): u32 {
  const which = get(k, c(ip));
  const callable = get(r, b(ip));
  const cls = get(r, b(ip) + 1);
  const self = get(r, b(ip) + 2);
  if (asMethod) set(r, a(ip) + 1, 0);
  if (callable != T_SUPER || !isType(cls)) return tailPrelude(P_SUPER_SHADOWED, callable, which, cls, self);
  let start = typeOf(self);
  if (isType(self) && isSubtype(self, cls)) start = self;
  else if (!isSubtype(start, cls)) return tailPrelude(P_SUPER_SHADOWED, callable, which, cls, self);
  const found = superLookup(cls, start, which);
  if (!found) return tailPrelude(P_SUPER_SHADOWED, callable, which, cls, self);
  if (asMethod && self != start && isPlainMethod(found)) {
    set(r, a(ip) + 1, self);
    return found;
  }
  return bindSuper(found, self, start);
}

/** YIELD_FROM: sends R[c] to R[b]. */
function yieldFrom(r: u32, ip: u32): u32 {
  const inner = get(r, b(ip));
  const sent = get(r, c(ip));
  if (isKind(inner, KIND_GENERATOR)) {
    if (load<u32>(inner, GENERATOR_STATE) == 3) return NONE;
    return resume(inner, sent, a(ip), MODE_GENERATOR_FROM, 0);
  }
  // The prelude asks the iterator: (True, item) to yield, or (False, result).
  const staged = takeScratch(r);
  if (!staged) return stagePrelude(P_YIELD_FROM, inner, sent);
  if (!isKind(staged, KIND_TUPLE) || tupleLength(staged) != 2) return misplaced();
  if (tupleItem(staged, 0) == FALSE) return tupleItem(staged, 1);
  yieldValue(tupleItem(staged, 1));
  return setPending(PENDING_SWITCHED);
}

/** raise value [from cause]. */
function raiseValue(value: u32, cause: u32): u32 {
  if (isException(value) && !cause) return raiseException(value);
  if (isException(value) && (cause == NONE || isException(cause))) {
    put(value + <u32>EXCEPTION_CAUSE, cause);
    store<u32>(value, 1, EXCEPTION_SUPPRESS);
    return raiseException(value);
  }
  return cause ? tailPrelude(P_RAISE_EXCEPTION, value, cause) : tailPrelude(P_RAISE_EXCEPTION, value);
}

/** Does an exception match the class or tuple of classes of an except clause? TRUE, FALSE, or 0 after raising. */
function exceptionMatches(e: u32, classes: u32): u32 {
  if (isKind(classes, KIND_TUPLE)) {
    for (let i: u32 = 0; i < tupleLength(classes); ++i) if (!isExceptionClass(tupleItem(classes, i))) return cannotCatch();
    for (let i: u32 = 0; i < tupleLength(classes); ++i) if (isSubtype(typeOf(e), tupleItem(classes, i))) return TRUE;
    return FALSE;
  }
  return isExceptionClass(classes) ? boolOf(isSubtype(typeOf(e), classes)) : cannotCatch();
}
function isExceptionClass(v: u32): bool {
  return isType(v) && isSubtype(v, T_BASE_EXCEPTION);
}
function cannotCatch(): u32 {
  return raise(T_TYPE_ERROR, "catching classes that do not inherit from BaseException is not allowed");
}

/** str (1), repr (2) or ascii (3) of a value. */
function convert(v: u32, how: u32): u32 {
  if (how == 1) return isExactly(v, T_STR) ? v : strOfNative(v);
  return how == 2 ? reprNative(v) : asciiNative(v);
}
/** format(v, spec). */
function format(v: u32, spec: u32): u32 {
  if (!isKind(spec, KIND_STR)) return misplaced();
  if (spec == EMPTY_STR) {
    if (!isSmall(v) && load<u32>(v) == T_STR) return v;
    if (isSmall(v)) return strOfNative(v);
  }
  return formatNative(v, spec);
}
