// SPDX-License-Identifier: LGPL-2.1-or-later
// `object`: what every type inherits.

import { isKind } from "../objects/object";
import { isExtended } from "../objects/type";
import { misused } from "../interpreter/primitive-arguments";
import { NONE, TRUE, NOT_IMPLEMENTED } from "../memory/map";
import { T_OBJECT, T_TYPE_ERROR } from "../generated/types";
import { N_INIT, N_NEW, P_TYPE_CALL, P_ABSTRACT_ERROR, P_SET_CLASS } from "../generated/names";
import { KIND_NATIVE, KIND_FUNCTION, kindOf, typeOf, isSmall } from "../objects/object";
import { identity } from "../objects/identity";
import { isStr, intern } from "../objects/str";
import { NATIVE_INDEX, NATIVE_NAME } from "../objects/function";
import { intOf64 } from "../objects/int";
import {
  typeLookup, typeFlags, typeName, newInstance, isType, attributeDict, replaceAttributes, TYPE_ABSTRACT,
  TYPE_HEAP, TYPE_BASE, TYPE_NAME,
} from "../objects/type";
import { genericGetAttribute, genericSetAttribute } from "../interpreter/attributes";
import { givenNames } from "../interpreter/arguments";
import { name } from "../interpreter/names";
import { raise, tailPrelude, preludeFunction } from "../interpreter/result";
import { method, constructor, getset, classMethod } from "../boot/define";
import { newDict } from "../objects/dict";

/** Index of object.__new__ and object.__init__ in the machine's function table. */
export function objectNew(): u32 { return (<(args: u32, n: u32) => u32>object_new).index; }
export function objectInit(): u32 { return (<(args: u32, n: u32) => u32>object_init).index; }
/** Indices of the getter and the setter of `__dict__`. */
export function instanceDictGetter(): u32 { return (<(args: u32, n: u32) => u32>instance_getDict).index; }
export function instanceDictSetter(): u32 { return (<(args: u32, n: u32) => u32>instance_setDict).index; }
/** Is it type.__call__ itself? */
export function isTypeCall(method: u32): bool {
  return isKind(method, KIND_FUNCTION) && method == preludeFunction(P_TYPE_CALL);
}

/** The machine's own class that a class derives from and has its layout from. */
export function solidBase(cls: u32): u32 {
  while (typeFlags(cls) & TYPE_HEAP) cls = load<u32>(cls, TYPE_BASE);
  return cls;
}
/** The class itself, or the first of its bases whose instances are made natively. */
export function nativelyMade(cls: u32): u32 {
  while (typeFlags(cls) & TYPE_HEAP && !isKind(typeLookup(cls, name(N_NEW)), KIND_NATIVE)) cls = load<u32>(cls, TYPE_BASE);
  return cls;
}
/** What makes instances of a class: its `__new__`; any native one of another class stands for that of its own layout, as in CPython. */
export function constructorOf(cls: u32): u32 {
  const make = typeLookup(cls, name(N_NEW));
  return isKind(make, KIND_NATIVE) && load<u32>(make, NATIVE_NAME) == name(N_NEW) ? typeLookup(solidBase(cls), name(N_NEW)) : make;
}

/** A new instance of a class that inherits object.__new__; 0 after raising. */
export function newPlain(type: u32): u32 {
  if (typeFlags(type) & TYPE_ABSTRACT) return tailPrelude(P_ABSTRACT_ERROR, type);
  return newInstance(type);
}

function object_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (n > 1 || givenNames) {
    const make = constructorOf(cls);
    if (!isKind(make, KIND_NATIVE) || load<u32>(make, NATIVE_INDEX) != objectNew())
      return raise(T_TYPE_ERROR, "object.__new__() takes exactly one argument (the type to instantiate)");
    const init = typeLookup(cls, name(N_INIT));
    if (isKind(init, KIND_NATIVE) && load<u32>(init, NATIVE_INDEX) == objectInit())
      return raise(T_TYPE_ERROR, "%() takes no arguments", load<u32>(cls, 12));
  }
  if (!isType(cls)) return raise(T_TYPE_ERROR, "object.__new__(X): X is not a type object (%)", cls);
  const solid = solidBase(cls);
  if (solid != T_OBJECT && typeLookup(solid, name(N_NEW)) == typeLookup(T_OBJECT, name(N_NEW))) return raise(T_TYPE_ERROR, "cannot create '%' instances", load<u32>(solid, TYPE_NAME));
  if (solid != T_OBJECT) return raise(T_TYPE_ERROR, "object.__new__(%) is not safe, use %.__new__()", load<u32>(cls, TYPE_NAME), load<u32>(nativelyMade(cls), TYPE_NAME));
  return newPlain(cls);
}

function object_init(args: u32, n: u32): u32 {
  if (n > 1 || givenNames) {
    const cls = typeOf(load<u32>(args));
    const init = typeLookup(cls, name(N_INIT));
    if (!isKind(init, KIND_NATIVE) || load<u32>(init, NATIVE_INDEX) != objectInit())
      return raise(T_TYPE_ERROR, "object.__init__() takes exactly one argument (the instance to initialize)");
    const make = constructorOf(cls);
    if (isKind(make, KIND_NATIVE) && load<u32>(make, NATIVE_INDEX) == objectNew())
      return raise(T_TYPE_ERROR, "%() takes no arguments", load<u32>(cls, 12));
  }
  return NONE;
}

function object_eq(args: u32, n: u32): u32 {
  return load<u32>(args) == load<u32>(args, 4) ? TRUE : NOT_IMPLEMENTED;
}
function object_order(args: u32, n: u32): u32 {
  return NOT_IMPLEMENTED;
}
function object_hash(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return isSmall(v) ? v : intOf64(<i64>identity(v));
}
function attributeName(v: u32): u32 {
  if (isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "attribute name must be string, not '%'", typeName(v));
  return intern(v);
}
function object_getattribute(args: u32, n: u32): u32 {
  const which = attributeName(load<u32>(args, 4));
  const o = load<u32>(args);
  return which ? genericGetAttribute(o, which, typeOf(o)) : 0;
}
function object_setattr(args: u32, n: u32): u32 {
  const which = attributeName(load<u32>(args, 4));
  const o = load<u32>(args);
  return which ? genericSetAttribute(o, which, load<u32>(args, 8), typeOf(o)) : 0;
}
function object_delattr(args: u32, n: u32): u32 {
  const which = attributeName(load<u32>(args, 4));
  const o = load<u32>(args);
  return which ? genericSetAttribute(o, which, 0, typeOf(o)) : 0;
}
function object_getClass(args: u32, n: u32): u32 {
  return typeOf(load<u32>(args));
}
function object_setClass(args: u32, n: u32): u32 {
  if (!load<u32>(args, 4)) return raise(T_TYPE_ERROR, "can't delete __class__ attribute");
  return tailPrelude(P_SET_CLASS, load<u32>(args), load<u32>(args, 4));
}
function object_none(args: u32, n: u32): u32 {
  return NONE;
}
function object_notImplemented(args: u32, n: u32): u32 {
  return NOT_IMPLEMENTED;
}

/** The `__dict__` of instances, on the types that have one. */
export function instance_getDict(args: u32, n: u32): u32 {
  return isExtended(load<u32>(args)) ? attributeDict(load<u32>(args)) : misused();
}
export function instance_setDict(args: u32, n: u32): u32 {
  if (!isExtended(load<u32>(args))) return misused();
  const dict = load<u32>(args, 4);
  if (!dict) {
    replaceAttributes(load<u32>(args), newDict());
    return NONE;
  }
  if (isSmall(dict) || kindOf(dict) != 36) return raise(T_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%'", typeName(dict));
  replaceAttributes(load<u32>(args), dict);
  return NONE;
}

export function defineObject(): void {
  constructor(T_OBJECT, object_new, 1, -1, "**");
  method(T_OBJECT, "__init__", object_init, 1, -1, "**");
  method(T_OBJECT, "__eq__", object_eq, 2, 2);
  method(T_OBJECT, "__lt__", object_order, 2, 2);
  method(T_OBJECT, "__le__", object_order, 2, 2);
  method(T_OBJECT, "__gt__", object_order, 2, 2);
  method(T_OBJECT, "__ge__", object_order, 2, 2);
  method(T_OBJECT, "__hash__", object_hash, 1, 1);
  method(T_OBJECT, "__getattribute__", object_getattribute, 2, 2);
  method(T_OBJECT, "__setattr__", object_setattr, 3, 3);
  method(T_OBJECT, "__delattr__", object_delattr, 2, 2);
  classMethod(T_OBJECT, "__init_subclass__", object_none, 1, 1);
  classMethod(T_OBJECT, "__subclasshook__", object_notImplemented, 2, 2);
  getset(T_OBJECT, "__class__", object_getClass, object_setClass);
}
