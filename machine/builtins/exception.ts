// SPDX-License-Identifier: LGPL-2.1-or-later
// BaseException: construction and attributes. What single exceptions add is in the prelude.

import { misused } from "../interpreter/primitive-arguments";
import { NONE, TRUE, FALSE, TYPE_SIZE } from "../memory/map";
import { put, touch } from "../memory/barrier";
import {
  T_ATTRIBUTE_ERROR, T_BASE_EXCEPTION, T_BASE_EXCEPTION_GROUP, T_IMPORT_ERROR, T_MEMBER, T_NAME_ERROR, T_OS_ERROR, T_PORT_LOST,
  T_STOP_ITERATION, T_SYNTAX_ERROR, T_SYSTEM_EXIT, T_TYPE_ERROR, T_TRACEBACK, T_UNICODE_DECODE_ERROR, T_UNICODE_ENCODE_ERROR,
  T_UNICODE_TRANSLATE_ERROR,
} from "../generated/types";
import { KIND_RECORD, KIND_TUPLE, isKind, typeOf, boolOf, newObject, extensionOf, small, smallValue } from "../objects/object";
import {
  allocateException, isException, setExceptionSlot, EXCEPTION_ARGS, EXCEPTION_CAUSE, EXCEPTION_CONTEXT, EXCEPTION_SUPPRESS, EXCEPTION_TRACEBACK, EXCEPTION_VALUE,
} from "../objects/exception";
import { isSubtype } from "../objects/type";
import { tupleOf, tupleLength, tupleItem } from "../objects/tuple";
import { attributeDict, EXTENSION_VALUES, TYPE_DICT, TYPE_ROOM, TYPE_SLOTS } from "../objects/type";
import { dictSetStr } from "../objects/dict";
import { DESCRIPTOR_NAME, DESCRIPTOR_OWNER, MEMBER_FLAGS, MEMBER_INDEX, MEMBER_OPTIONAL, MEMBER_READ_ONLY } from "../interpreter/attributes";
import { primitive } from "../boot/primitive";
import { raise, tailPrelude } from "../interpreter/result";
import { instance_setDict } from "./object";
import { IGNORES_NAMED } from "../interpreter/call";
import { constructor, getset, method, named } from "../boot/define";

function setArguments(e: u32, args: u32): void {
  put(e + <u32>EXCEPTION_ARGS, args);
  if (isSubtype(typeOf(e), T_STOP_ITERATION) || isSubtype(typeOf(e), T_SYSTEM_EXIT)) {
    const n = tupleLength(args);
    put(e + <u32>EXCEPTION_VALUE, n == 0 ? NONE : n == 1 || isSubtype(typeOf(e), T_STOP_ITERATION) ? tupleItem(args, 0) : args);
  }
}
/** Index of BaseException.__new__ and BaseException.__init__ in the machine's function table. */
export function exceptionNew(): u32 { return (<(args: u32, n: u32) => u32>exception_new).index; }
export function exceptionInit(): u32 { return (<(args: u32, n: u32) => u32>exception_init).index; }
/** A new exception of a class that inherits BaseException.__new__. */
export function exceptionOf(type: u32, args: u32, n: u32): u32 {
  const e = allocateException(type);
  setArguments(e, tupleOf(args, n));
  return e;
}
function exception_new(args: u32, n: u32): u32 { return exceptionOf(load<u32>(args), args + 4, n - 1); }
function exception_init(args: u32, n: u32): u32 {
  setArguments(load<u32>(args), tupleOf(args + 4, n - 1));
  return NONE;
}
function exception_getArgs(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), EXCEPTION_ARGS); }
function exception_setArgs(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v) return raise(T_TYPE_ERROR, "args may not be deleted");
  if (!isKind(v, KIND_TUPLE)) return tailPrelude(P_SET_EXCEPTION_ARGS, load<u32>(args), v);
  put(load<u32>(args) + <u32>EXCEPTION_ARGS, v);
  return NONE;
}
import { P_SET_EXCEPTION_ARGS } from "../generated/names";
function exception_getCause(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), EXCEPTION_CAUSE); }
function exception_setCause(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v) return raise(T_TYPE_ERROR, "__cause__ may not be deleted");
  if (v != NONE && !isException(v)) return raise(T_TYPE_ERROR, "exception cause must be None or derive from BaseException");
  put(load<u32>(args) + <u32>EXCEPTION_CAUSE, v);
  store<u32>(load<u32>(args), 1, EXCEPTION_SUPPRESS);
  touch(load<u32>(args) + 8);
  return NONE;
}
function exception_getContext(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), EXCEPTION_CONTEXT); }
function exception_setContext(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v) return raise(T_TYPE_ERROR, "__context__ may not be deleted");
  if (v != NONE && !isException(v)) return raise(T_TYPE_ERROR, "exception context must be None or derive from BaseException");
  put(load<u32>(args) + <u32>EXCEPTION_CONTEXT, v);
  return NONE;
}
function exception_getSuppress(args: u32, n: u32): u32 { return boolOf(load<u32>(load<u32>(args), EXCEPTION_SUPPRESS) != 0); }
function exception_setSuppress(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v) return raise(T_TYPE_ERROR, "can't delete numeric/char attribute");
  if (v != TRUE && v != FALSE) return raise(T_TYPE_ERROR, "attribute value type must be bool");
  store<u32>(load<u32>(args), v == TRUE ? 1 : 0, EXCEPTION_SUPPRESS);
  touch(load<u32>(args) + 8);
  return NONE;
}
function exception_getTraceback(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), EXCEPTION_TRACEBACK); }
function exception_setTraceback(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v) return raise(T_TYPE_ERROR, "__traceback__ may not be deleted");
  if (v != NONE && typeOf(v) != T_TRACEBACK) return raise(T_TYPE_ERROR, "__traceback__ must be a traceback or None");
  put(load<u32>(args) + <u32>EXCEPTION_TRACEBACK, v);
  return NONE;
}
function exception_withTraceback(args: u32, n: u32): u32 {
  return exception_setTraceback(args, 2) ? load<u32>(args) : 0;
}
function exception_getValue(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), EXCEPTION_VALUE); }
function exception_setValue(args: u32, n: u32): u32 {
  put(load<u32>(args) + <u32>EXCEPTION_VALUE, load<u32>(args, 4) ? load<u32>(args, 4) : NONE);
  return NONE;
}
function exception_getDict(args: u32, n: u32): u32 { return attributeDict(load<u32>(args)); }

/** Has the exception (first argument) a slot with this number (second)? */
function hasSlot(args: u32): bool {
  return <u32>smallValue(load<u32>(args, 4)) < <u32>smallValue(load<u32>(typeOf(load<u32>(args)), TYPE_SLOTS));
}
/** _slot(exception, index, default): the value of a slot. */
function slotPrimitive(args: u32, n: u32): u32 {
  if (!hasSlot(args)) return misused();
  const value = load<u32>(load<u32>(extensionOf(load<u32>(args)), EXTENSION_VALUES) + 12 + (smallValue(load<u32>(args, 4)) << 2));
  return value ? value : load<u32>(args, 8);
}
/** _set_slot(exception, index, value) */
function setSlotPrimitive(args: u32, n: u32): u32 {
  if (!hasSlot(args)) return misused();
  setExceptionSlot(load<u32>(args), <u32>smallValue(load<u32>(args, 4)), load<u32>(args, 8));
  return NONE;
}

/** Gives a type of exceptions, and those derived from it, the slots with these names ("a,b"). Those of groups are read-only. */
function slots(type: u32, names: string): void {
  let start = 0;
  for (let i = 0; i <= names.length; ++i) {
    if (i < names.length && names.charCodeAt(i) != 44) continue;
    const slot = named(names.substring(start, i));
    const index = load<u32>(type, TYPE_SLOTS);
    const d = newObject(T_MEMBER, KIND_RECORD, 32);
    store<u32>(d, slot, DESCRIPTOR_NAME);
    store<u32>(d, index, MEMBER_INDEX);
    store<u32>(d, type == T_BASE_EXCEPTION_GROUP ? MEMBER_READ_ONLY : MEMBER_OPTIONAL, MEMBER_FLAGS);
    store<u32>(d, type, DESCRIPTOR_OWNER);
    dictSetStr(load<u32>(type, TYPE_DICT), slot, d);
    const count = small(smallValue(index) + 1);
    for (let t = T_BASE_EXCEPTION; t <= T_PORT_LOST; t += TYPE_SIZE) {
      if (!isSubtype(t, type)) continue;
      store<u32>(t, count, TYPE_SLOTS);
      store<u32>(t, count, TYPE_ROOM);
    }
    start = i + 1;
  }
}

/** Defines what all exceptions have, and the slots of those that have some; their numbers are in the order of the names. */
export function defineException(): void {
  constructor(T_BASE_EXCEPTION, exception_new, 1, IGNORES_NAMED);
  method(T_BASE_EXCEPTION, "__init__", exception_init, 1, -1);
  getset(T_BASE_EXCEPTION, "args", exception_getArgs, exception_setArgs);
  getset(T_BASE_EXCEPTION, "__cause__", exception_getCause, exception_setCause);
  getset(T_BASE_EXCEPTION, "__context__", exception_getContext, exception_setContext);
  getset(T_BASE_EXCEPTION, "__suppress_context__", exception_getSuppress, exception_setSuppress);
  getset(T_BASE_EXCEPTION, "__traceback__", exception_getTraceback, exception_setTraceback);
  getset(T_BASE_EXCEPTION, "__dict__", exception_getDict, instance_setDict);
  method(T_BASE_EXCEPTION, "with_traceback", exception_withTraceback, 2, 2);
  slots(T_NAME_ERROR, "name");
  slots(T_ATTRIBUTE_ERROR, "name,obj");
  slots(T_IMPORT_ERROR, "msg,name,path,name_from");
  slots(T_OS_ERROR, "errno,strerror,filename,filename2,characters_written");
  slots(T_SYNTAX_ERROR, "msg,filename,lineno,offset,text,end_lineno,end_offset,print_file_and_line,_metadata");
  slots(T_UNICODE_DECODE_ERROR, "encoding,object,start,end,reason");
  slots(T_UNICODE_ENCODE_ERROR, "encoding,object,start,end,reason");
  slots(T_UNICODE_TRANSLATE_ERROR, "encoding,object,start,end,reason");
  slots(T_BASE_EXCEPTION_GROUP, "message,exceptions");
  primitive("_slot", slotPrimitive, 3, 3);
  primitive("_set_slot", setSlotPrimitive, 3, 3);
  getset(T_STOP_ITERATION, "value", exception_getValue, exception_setValue);
  getset(T_SYSTEM_EXIT, "code", exception_getValue, exception_setValue);
}
