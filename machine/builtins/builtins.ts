// SPDX-License-Identifier: LGPL-2.1-or-later
// Built-in functions that need neither loops nor the program's own methods, or only sometimes.

import { H_BUILTINS, IMAGE, NONE, NOT_IMPLEMENTED, ELLIPSIS, TRUE, FALSE } from "../memory/map";
import { T_TYPE, T_TYPE_ERROR, T_BASE_EXCEPTION, eachType } from "../generated/types";
import { P_HASH, P_LEN, N_CALL, N_INSTANCECHECK, N_SUBCLASSCHECK } from "../generated/names";
import { boolOf, isSmall, small, typeOf, KIND_TUPLE, isKind, smallValue } from "../objects/object";
import { identity } from "../objects/identity";
import { nativeHash, hashResult64, hashStatus, HASH_PYTHON } from "../objects/hash";
import { intOf64 } from "../objects/int";
import { nativeLength } from "../objects/subscript";
import { intern, isStr } from "../objects/str";
import { tupleItem, tupleLength } from "../objects/tuple";
import { isBuiltinType, isSubtype, isType, typeLookup, typeName } from "../objects/type";
import { dictSetStr } from "../objects/dict";
import { getAttribute, setAttribute } from "../interpreter/attributes";
import { name } from "../interpreter/names";
import { raise, tailPrelude } from "../interpreter/result";
import { frame } from "../interpreter/frames";
import { FRAME_FUNCTION } from "../objects/frame";
import { FUNCTION_GLOBALS } from "../objects/function";
import { builtin, named } from "../boot/define";
import { primitive, primitiveValue } from "../boot/primitive";
import { P_INSTANCE_CHECK, P_SUBCLASS_CHECK } from "../generated/names";
import { visibleFrame } from "../interpreter/frames";

function builtin_id(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  // Small ints have no identity of their own: their value serves, far from those given out.
  return isSmall(v) ? intOf64(0x7000_0000_0000 + <i64>smallValue(v)) : small(<i32>identity(v));
}
function builtin_hash(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (nativeHash(v)) return intOf64(hashResult64);
  return hashStatus == HASH_PYTHON ? tailPrelude(P_HASH, v) : 0;
}
function builtin_len(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (isBuiltinType(typeOf(v))) {
    const length = nativeLength(v);
    if (length >= 0 && length < 0x7fffffff) return intOf64(<i64>length);
  }
  return tailPrelude(P_LEN, v);
}
function builtin_callable(args: u32, n: u32): u32 {
  return boolOf(typeLookup(typeOf(load<u32>(args)), name(N_CALL)) != 0);
}

/** Does the class (or each of a tuple of classes) leave the check to type? */
function plainClass(v: u32, hook: u32): bool {
  return isType(v) && (typeOf(v) == T_TYPE || isKind(typeLookup(typeOf(v), name(hook)), 45 /* native */));
}
function builtin_isinstance(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  const classes = load<u32>(args, 4);
  if (plainClass(classes, N_INSTANCECHECK)) {
    if (isSubtype(typeOf(v), classes)) return TRUE;
    if (isBuiltinType(typeOf(v))) return FALSE;
  } else if (isKind(classes, KIND_TUPLE)) {
    let plain = true;
    for (let i: u32 = 0; i < tupleLength(classes); ++i) {
      const cls = tupleItem(classes, i);
      if (!plainClass(cls, N_INSTANCECHECK)) plain = false;
      else if (plain && isSubtype(typeOf(v), cls)) return TRUE;
    }
    if (plain && isBuiltinType(typeOf(v))) return FALSE;
  }
  return tailPrelude(P_INSTANCE_CHECK, v, classes);
}
function builtin_issubclass(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  const classes = load<u32>(args, 4);
  if (isType(v) && plainClass(classes, N_SUBCLASSCHECK)) return boolOf(isSubtype(v, classes));
  return tailPrelude(P_SUBCLASS_CHECK, v, classes);
}

/** The interned name of an attribute, or 0 after raising. */
function attributeName(v: u32): u32 {
  if (isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "attribute name must be string, not '%'", typeName(v));
  return intern(v);
}
/** _getattr(obj, name): without default. */
function builtin_getattr(args: u32, n: u32): u32 {
  const which = attributeName(load<u32>(args, 4));
  return which ? getAttribute(load<u32>(args), which) : 0;
}
function builtin_setattr(args: u32, n: u32): u32 {
  const which = attributeName(load<u32>(args, 4));
  return which ? setAttribute(load<u32>(args), which, load<u32>(args, 8)) : 0;
}
function builtin_delattr(args: u32, n: u32): u32 {
  const which = attributeName(load<u32>(args, 4));
  return which ? setAttribute(load<u32>(args), which, 0) : 0;
}
function builtin_globals(args: u32, n: u32): u32 {
  const f = visibleFrame(frame);
  return f ? load<u32>(load<u32>(f, FRAME_FUNCTION), FUNCTION_GLOBALS) : NONE;
}

/** The types that are names in builtins, exceptions aside. */
const GLOBAL_TYPES =
  " bool bytearray bytes classmethod complex dict enumerate filter float frozenset int list map memoryview object property range reversed set slice staticmethod str super tuple type zip ";

export function defineBuiltins(): void {
  const builtins = load<u32>(IMAGE, H_BUILTINS);
  builtin("id", builtin_id, 1, 1);
  builtin("hash", builtin_hash, 1, 1);
  builtin("len", builtin_len, 1, 1);
  builtin("callable", builtin_callable, 1, 1);
  builtin("isinstance", builtin_isinstance, 2, 2);
  builtin("issubclass", builtin_issubclass, 2, 2);
  builtin("setattr", builtin_setattr, 3, 3);
  builtin("delattr", builtin_delattr, 2, 2);
  builtin("globals", builtin_globals, 0, 0);
  primitive("_getattr", builtin_getattr, 2, 2);
  eachType((type: u32, text: string, base: u32, subclassable: bool, module: string): void => {
    if (module == "builtins" && (isSubtype(type, T_BASE_EXCEPTION) || GLOBAL_TYPES.indexOf(" " + text + " ") >= 0))
      dictSetStr(load<u32>(IMAGE, H_BUILTINS), named(text), type);
    primitiveValue("_t_" + text, type);
  });
  dictSetStr(builtins, named("None"), NONE);
  dictSetStr(builtins, named("True"), TRUE);
  dictSetStr(builtins, named("False"), FALSE);
  dictSetStr(builtins, named("NotImplemented"), NOT_IMPLEMENTED);
  dictSetStr(builtins, named("Ellipsis"), ELLIPSIS);
  dictSetStr(builtins, named("__debug__"), TRUE);
}
