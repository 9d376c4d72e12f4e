// SPDX-License-Identifier: LGPL-2.1-or-later
// repr() of values whose classes, at any depth, leave it to built-in types. As soon as a __repr__ written in Python
// takes part, all of it is left to the prelude.

import { NONE, TRUE, FALSE, NOT_IMPLEMENTED, ELLIPSIS } from "../memory/map";
import { charge, workEnd, worksLong } from "../memory/allocate";
import {
  T_OBJECT, T_STR, T_INT, T_FLOAT, T_LIST, T_TUPLE, T_DICT, T_SET, T_RECURSION_ERROR, T_MAPPING_PROXY, T_GETSET,
  T_MEMBER, T_FUNCTION, T_WRAPPER_DESCRIPTOR, T_BUILTIN, T_DICT_KEYS,
} from "../generated/types";
import { N_REPR, N_MODULE, N_plain_builtins } from "../generated/names";
import {
  KIND_FLOAT, KIND_BIGINT, KIND_STR, KIND_BYTES, KIND_COMPLEX, KIND_GENERATOR, KIND_TUPLE, KIND_LIST, KIND_DICT, KIND_SET,
  KIND_TYPE, KIND_FUNCTION, KIND_CODE, KIND_CELL, KIND_NATIVE, KIND_METHOD, KIND_RECORD, KIND_RANGE, KIND_SLICE,
  KIND_BYTEARRAY, KIND_MEMORYVIEW, KIND_DICT_VIEW, isSmall, smallValue, small, kindOf, rawType, typeOf,
} from "../objects/object";
import { identity } from "../objects/identity";
import { dictFill, dictEntry, dictGetStr } from "../objects/dict";
import { setUsed, setNext, setElement } from "../objects/set";
import { viewDict, viewIsItems } from "../objects/dict-view";
import { tupleItems, tupleLength, listItems, listLength } from "../objects/tuple";
import { bytesData } from "../objects/bytes";
import { isStr, strEqual } from "../objects/str";
import { RANGE_START, RANGE_STOP, RANGE_STEP } from "../objects/range";
import { SLICE_START, SLICE_STEP } from "../objects/slice";
import { GENERATOR_QUALNAME } from "../objects/generator";
import { MEMORY_OBJECT } from "../objects/memoryview";
import * as F from "../objects/function";
import { typeLookup, isType, TYPE_NAME, TYPE_QUALNAME, TYPE_DICT } from "../objects/type";
import { DESCRIPTOR_NAME, DESCRIPTOR_OWNER } from "../interpreter/attributes";
import { raise } from "../interpreter/result";
import { name } from "../interpreter/names";
import { decimalText, floatRepr, complexRepr, text, textLength as digitsLength } from "../builtins/number-text";
import { MOST_TEXT } from "../limits";
import { textFailed, textLength, addPoint, addText, addStr, addLiteral, addDecimal, addHex } from "./builder";
import { addQuoted, addQuotedBytes } from "./quote";

/** How it went. */
@inline export const REPR_OK: u32 = 0;
@inline export const REPR_PYTHON: u32 = 1;
@inline export const REPR_RAISED: u32 = 2;

/** Nesting of containers that native recursion allows. */
const MOST_NESTED: u32 = 1000;
/** The containers that are being shown, the outermost first. */
const open: usize = memory.data(4000, 8);
let depth: u32 = 0;

/** Begins a new repr. */
export function resetRepr(): void {
  depth = 0;
  end = workEnd();
}
let end: u64 = 0;
/** Is so much shown already that the prelude is to do it, item by item? */
@inline function isLong(): bool { return textLength() > MOST_TEXT || worksLong(end) || textFailed(); }

/** Adds repr(v) to the text under construction. */
export function addRepr(v: u32): u32 {
  if (isSmall(v)) {
    addDecimal(smallValue(v));
    return REPR_OK;
  }
  const type = rawType(v);
  if (type == T_STR) {
    addQuoted(v);
    return REPR_OK;
  }
  if (v == NONE || v == TRUE || v == FALSE) return addByLayout(v);
  if (type != T_LIST && type != T_TUPLE && type != T_DICT && type != T_FLOAT && type != T_INT) {
    const method = typeLookup(type, name(N_REPR));
    if (isSmall(method) || kindOf(method) != KIND_NATIVE) return REPR_PYTHON;
    if (load<u32>(method, F.NATIVE_OWNER) == T_OBJECT) {
      addDefault(v);
      return REPR_OK;
    }
  }
  return addByLayout(v);
}

/** Adds the repr that the built-in type of v's layout defines. */
export function addByLayout(v: u32): u32 {
  if (isSmall(v)) return addRepr(v);
  switch (kindOf(v)) {
    case KIND_BIGINT:
      if (v == TRUE) addLiteral("True");
      else if (v == FALSE) addLiteral("False");
      else {
        if (!decimalText(v)) return REPR_RAISED;
        addText(text, 0, digitsLength);
      }
      return REPR_OK;
    case KIND_FLOAT:
      addStr(floatRepr(v));
      return REPR_OK;
    case KIND_COMPLEX:
      addStr(complexRepr(v));
      return REPR_OK;
    case KIND_STR:
      addQuoted(v);
      return REPR_OK;
    case KIND_BYTES:
      addQuotedBytes(bytesData(v), load<u32>(v, 8));
      return REPR_OK;
    case KIND_BYTEARRAY:
      addStr(load<u32>(rawType(v), TYPE_NAME));
      addPoint(40);
      addQuotedBytes(bytesData(v), load<u32>(v, 8), true);
      addPoint(41);
      return REPR_OK;
    case KIND_RANGE: return addRange(v);
    case KIND_TYPE:
      addClass(v);
      return REPR_OK;
    case KIND_FUNCTION:
    case KIND_NATIVE: return addFunction(v);
    case KIND_METHOD: return addMethod(v);
    case KIND_LIST:
    case KIND_TUPLE:
    case KIND_DICT:
    case KIND_SET:
    case KIND_SLICE:
    case KIND_DICT_VIEW: return addContainer(v);
    case KIND_RECORD: return addRecord(v);
  }
  return addOther(v);
}

function addOther(v: u32): u32 {
  if (v == NONE) addLiteral("None");
  else if (v == NOT_IMPLEMENTED) addLiteral("NotImplemented");
  else if (v == ELLIPSIS) addLiteral("Ellipsis");
  else if (kindOf(v) == KIND_CODE) {
    addLiteral("<code object ");
    addStr(load<u32>(v, F.CODE_NAME));
    addAddress(v);
    addLiteral(", file \"");
    addStr(load<u32>(v, F.CODE_FILENAME));
    addLiteral("\", line ");
    addDecimal(smallValue(load<u32>(v, F.CODE_FIRSTLINE)));
    addPoint(62);
  } else if (kindOf(v) == KIND_CELL) addCell(v);
  else if (kindOf(v) == KIND_GENERATOR) {
    addLiteral("<generator object ");
    addStr(load<u32>(v, GENERATOR_QUALNAME));
    addAddress(v);
    addPoint(62);
  } else if (kindOf(v) == KIND_MEMORYVIEW) {
    addLiteral(load<u32>(v, MEMORY_OBJECT) == NONE ? "<released memory" : "<memory");
    addAddress(v);
    addPoint(62);
  } else addDefault(v);
  return REPR_OK;
}

/** Adds " at 0x…": the identity of an object. */
function addAddress(v: u32): void {
  addLiteral(" at 0x");
  if (isSmall(v)) {
    addLiteral("7000");
    addHex(<u32>smallValue(v), 8);
  } else addHex(identity(v), 1);
}
/** Adds a class's name with its module, unless that is builtins. */
function addQualified(type: u32): void {
  const module = dictGetStr(load<u32>(type, TYPE_DICT), name(N_MODULE));
  if (module && !isSmall(module) && isStr(module) && !strEqual(module, name(N_plain_builtins))) {
    addStr(module);
    addPoint(46);
  }
  addStr(load<u32>(type, TYPE_QUALNAME));
}
/** Adds `<C object at 0x…>`. */
export function addDefault(v: u32): void {
  addPoint(60);
  addQualified(typeOf(v));
  addLiteral(" object");
  addAddress(v);
  addPoint(62);
}
function addClass(v: u32): void {
  addLiteral("<class '");
  addQualified(v);
  addLiteral("'>");
}
function addRange(v: u32): u32 {
  addLiteral("range(");
  let status = addRepr(load<u32>(v, RANGE_START));
  if (status) return status;
  addLiteral(", ");
  status = addRepr(load<u32>(v, RANGE_STOP));
  if (status) return status;
  if (load<u32>(v, RANGE_STEP) != small(1)) {
    addLiteral(", ");
    status = addRepr(load<u32>(v, RANGE_STEP));
    if (status) return status;
  }
  addPoint(41);
  return REPR_OK;
}
function addCell(v: u32): void {
  const content = load<u32>(v, F.CELL_VALUE);
  addLiteral("<cell");
  addAddress(v);
  addLiteral(": ");
  if (content) {
    addStr(load<u32>(typeOf(content), TYPE_NAME));
    addLiteral(" object");
    addAddress(content);
  } else addLiteral("empty");
  addPoint(62);
}

/** The type a native or hidden function belongs to, or 0. */
function ownerOf(f: u32): u32 {
  return kindOf(f) == KIND_NATIVE ? load<u32>(f, F.NATIVE_OWNER) : load<u32>(f, F.FUNCTION_ANNOTATE);
}
function nameOf(f: u32): u32 {
  return kindOf(f) == KIND_NATIVE ? load<u32>(f, F.NATIVE_NAME) : load<u32>(f, F.FUNCTION_NAME);
}
function addFunction(f: u32): u32 {
  const type = rawType(f);
  if (type == T_FUNCTION) {
    addLiteral("<function ");
    addStr(load<u32>(f, F.FUNCTION_QUALNAME));
    addAddress(f);
  } else if (type == T_BUILTIN) {
    const owner = ownerOf(f);
    addLiteral(owner ? "<built-in method " : "<built-in function ");
    addStr(nameOf(f));
    if (owner) {
      addLiteral(" of type object");
      addAddress(owner);
    }
  } else addDescriptor(type == T_WRAPPER_DESCRIPTOR ? "<slot wrapper '" : "<method '", nameOf(f), ownerOf(f));
  addPoint(62);
  return REPR_OK;
}
function addDescriptor(what: string, which: u32, owner: u32): void {
  addLiteral(what);
  addStr(which);
  addLiteral("' of '");
  if (owner && isType(owner)) addStr(load<u32>(owner, TYPE_NAME));
  addLiteral("' objects");
}
function addMethod(v: u32): u32 {
  const f = load<u32>(v, F.METHOD_FUNCTION);
  const self = load<u32>(v, F.METHOD_SELF);
  if (isSmall(f) || (kindOf(f) != KIND_FUNCTION && kindOf(f) != KIND_NATIVE)) return REPR_PYTHON;
  if (rawType(f) == T_FUNCTION) {
    addLiteral("<bound method ");
    addStr(load<u32>(f, F.FUNCTION_QUALNAME));
    addLiteral(" of ");
    const status = enter(v) ? addRepr(self) : REPR_RAISED;
    if (status) return status;
    --depth;
    addPoint(62);
    return REPR_OK;
  }
  const wrapper = rawType(f) == T_WRAPPER_DESCRIPTOR;
  addLiteral(wrapper ? "<method-wrapper '" : "<built-in method ");
  addStr(nameOf(f));
  addLiteral(wrapper ? "' of " : " of ");
  addStr(load<u32>(typeOf(self), TYPE_NAME));
  addLiteral(" object");
  addAddress(self);
  addPoint(62);
  return REPR_OK;
}
function addRecord(v: u32): u32 {
  const type = rawType(v);
  if (type == T_MAPPING_PROXY) return addContainer(v);
  if (type == T_GETSET || type == T_MEMBER) {
    addDescriptor(type == T_GETSET ? "<attribute '" : "<member '", load<u32>(v, DESCRIPTOR_NAME), load<u32>(v, DESCRIPTOR_OWNER));
    addPoint(62);
    return REPR_OK;
  }
  return REPR_PYTHON;
}

/** One level deeper, unless that is too deep. */
function enter(v: u32): bool {
  if (depth == MOST_NESTED) {
    raise(T_RECURSION_ERROR, "maximum recursion depth exceeded while getting the repr of an object");
    return false;
  }
  store<u32>(open + (depth++ << 2), v);
  return true;
}
function isOpen(v: u32): bool {
  for (let i = depth; i-- > 0; ) if (load<u32>(open + (i << 2)) == v) return true;
  return false;
}

function addContainer(v: u32): u32 {
  const kind = kindOf(v);
  if (isOpen(v)) {
    addLiteral(kind == KIND_LIST ? "[...]" : kind == KIND_TUPLE ? "(...)" : kind == KIND_DICT ? "{...}" : "");
    if (kind == KIND_SET) {
      addStr(load<u32>(rawType(v), TYPE_NAME));
      addLiteral("(...)");
    } else if (kind >= KIND_SLICE || kind == KIND_RECORD) addLiteral("...");
    return REPR_OK;
  }
  if (!enter(v)) return REPR_RAISED;
  let status: u32;
  if (kind == KIND_LIST) status = addItems(listItems(v), listLength(v), 91, 93);
  else if (kind == KIND_TUPLE) status = addItems(tupleItems(v), tupleLength(v), 40, 41);
  else if (kind == KIND_DICT) status = addDict(v);
  else if (kind == KIND_SET) status = addSet(v);
  else if (kind == KIND_SLICE) status = addSlice(v);
  else if (kind == KIND_DICT_VIEW) status = addView(v);
  else {
    addLiteral("mappingproxy(");
    status = addRepr(load<u32>(v, 12));
    addPoint(41);
  }
  --depth;
  return status;
}
function addItems(items: u32, n: u32, left: u32, right: u32): u32 {
  addPoint(left);
  charge(n >> 3);
  for (let i: u32 = 0; i < n; ++i) {
    if (isLong()) return REPR_PYTHON;
    if (i) addLiteral(", ");
    const status = addRepr(load<u32>(items + (i << 2)));
    if (status) return status;
  }
  if (n == 1 && left == 40) addPoint(44);
  addPoint(right);
  return REPR_OK;
}
/** Adds key, value or both of a dict's entry. */
function addEntry(entry: u32, withKey: bool, withValue: bool, between: string): u32 {
  if (withKey) {
    const status = addRepr(load<u32>(entry, 4));
    if (status) return status;
    if (withValue) addLiteral(between);
  }
  return withValue ? addRepr(load<u32>(entry, 8)) : REPR_OK;
}
function addDict(v: u32): u32 {
  addPoint(123);
  let first = true;
  for (let i: u32 = 0; i < dictFill(v); ++i) {
    const entry = dictEntry(v, i);
    if (!load<u32>(entry, 4)) continue;
    if (isLong()) return REPR_PYTHON;
    if (!first) addLiteral(", ");
    first = false;
    const status = addEntry(entry, true, true, ": ");
    if (status) return status;
  }
  charge(dictFill(v) >> 2);
  addPoint(125);
  return REPR_OK;
}
function addSet(v: u32): u32 {
  const plain = rawType(v) == T_SET && setUsed(v) > 0;
  if (!plain) {
    addStr(load<u32>(rawType(v), TYPE_NAME));
    addPoint(40);
  }
  if (setUsed(v)) {
    addPoint(123);
    let first = true;
    for (let i = setNext(v, 0); i >= 0; i = setNext(v, i + 1)) {
      if (isLong()) return REPR_PYTHON;
    if (!first) addLiteral(", ");
      first = false;
      const status = addRepr(setElement(v, i));
      if (status) return status;
    }
    charge(setUsed(v) >> 3);
    addPoint(125);
  }
  if (!plain) addPoint(41);
  return REPR_OK;
}
function addSlice(v: u32): u32 {
  addLiteral("slice(");
  for (let field: u32 = <u32>SLICE_START; field <= <u32>SLICE_STEP; field += 4) {
    if (field > <u32>SLICE_START) addLiteral(", ");
    const status = addRepr(load<u32>(v + field));
    if (status) return status;
  }
  addPoint(41);
  return REPR_OK;
}
function addView(v: u32): u32 {
  const dict = viewDict(v);
  const items = viewIsItems(v);
  const keys = items || rawType(v) == T_DICT_KEYS;
  addStr(load<u32>(rawType(v), TYPE_NAME));
  addLiteral("([");
  let first = true;
  for (let i: u32 = 0; i < dictFill(dict); ++i) {
    const entry = dictEntry(dict, i);
    if (!load<u32>(entry, 4)) continue;
    if (isLong()) return REPR_PYTHON;
    if (!first) addLiteral(", ");
    first = false;
    if (items) addPoint(40);
    const status = addEntry(entry, keys, items || !keys, ", ");
    if (status) return status;
    if (items) addPoint(41);
  }
  charge(dictFill(dict) >> 3);
  addLiteral("])");
  return REPR_OK;
}
