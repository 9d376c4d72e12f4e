// SPDX-License-Identifier: LGPL-2.1-or-later
// BaseException: construction and attributes. What single exceptions add is in the prelude.

import { NONE, TRUE, FALSE } from "../memory/map";
import { put, touch } from "../memory/barrier";
import { T_BASE_EXCEPTION, T_STOP_ITERATION, T_SYSTEM_EXIT, T_TYPE_ERROR, T_TRACEBACK } from "../generated/types";
import { KIND_TUPLE, isKind, typeOf, boolOf } from "../objects/object";
import {
  allocateException, isException, EXCEPTION_ARGS, EXCEPTION_CAUSE, EXCEPTION_CONTEXT, EXCEPTION_SUPPRESS, EXCEPTION_TRACEBACK, EXCEPTION_VALUE,
} from "../objects/exception";
import { isSubtype } from "../objects/type";
import { tupleOf, tupleLength, tupleItem } from "../objects/tuple";
import { attributeDict } from "../objects/type";
import { raise, tailPrelude } from "../interpreter/result";
import { IGNORES_NAMED } from "../interpreter/call";
import { constructor, getset, method } from "../boot/define";

function setArguments(e: u32, args: u32): void {
  put(e + <u32>EXCEPTION_ARGS, args);
  if (isSubtype(typeOf(e), T_STOP_ITERATION) || isSubtype(typeOf(e), T_SYSTEM_EXIT)) {
    const n = tupleLength(args);
    put(e + <u32>EXCEPTION_VALUE, n == 0 ? NONE : n == 1 || isSubtype(typeOf(e), T_STOP_ITERATION) ? tupleItem(args, 0) : args);
  }
}
function exception_new(args: u32, n: u32): u32 {
  const e = allocateException(load<u32>(args));
  setArguments(e, tupleOf(args + 4, n - 1));
  return e;
}
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

export function defineException(): void {
  constructor(T_BASE_EXCEPTION, exception_new, 1, IGNORES_NAMED);
  method(T_BASE_EXCEPTION, "__init__", exception_init, 1, -1);
  getset(T_BASE_EXCEPTION, "args", exception_getArgs, exception_setArgs);
  getset(T_BASE_EXCEPTION, "__cause__", exception_getCause, exception_setCause);
  getset(T_BASE_EXCEPTION, "__context__", exception_getContext, exception_setContext);
  getset(T_BASE_EXCEPTION, "__suppress_context__", exception_getSuppress, exception_setSuppress);
  getset(T_BASE_EXCEPTION, "__traceback__", exception_getTraceback, exception_setTraceback);
  getset(T_BASE_EXCEPTION, "__dict__", exception_getDict);
  method(T_BASE_EXCEPTION, "with_traceback", exception_withTraceback, 2, 2);
  getset(T_STOP_ITERATION, "value", exception_getValue, exception_setValue);
  getset(T_SYSTEM_EXIT, "code", exception_getValue, exception_setValue);
}
