// SPDX-License-Identifier: LGPL-2.1-or-later
// Attributes of any value: the descriptor protocol (Python reference, "Customizing attribute access", "Implementing
// Descriptors"). Descriptors of built-in types are carried out here; those written in Python are handed over.

import { isKind } from "../objects/object";
import { T_OBJECT } from "../generated/types";
import { typeLayout } from "../objects/type";
import { NONE } from "../memory/map";
import { put } from "../memory/barrier";
import {
  T_ATTRIBUTE_ERROR, T_METHOD, T_TYPE_ERROR, T_PROPERTY, T_CLASSMETHOD, T_STATICMETHOD, T_GETSET, T_MEMBER, T_BUILTIN, T_SUPER,
  T_CLASSMETHOD_DESCRIPTOR, T_FUNCTION, T_CODE, T_SLICE, T_RANGE, T_COMPLEX, T_MODULE,
} from "../generated/types";
import {
  N_GET, N_SET, N_DELETE, N_GETATTR, N_GETATTRIBUTE, N_SETATTR, N_DEL, N_DELATTR, P_GETATTR_HOOK,
  P_MODULE_GETATTR, P_PROPERTY_ERROR,
} from "../generated/names";
import {
  KIND_INSTANCE, KIND_FUNCTION, KIND_NATIVE, KIND_TYPE, KIND_MODULE, isSmall, kindOf, typeOf, smallValue, small,
} from "../objects/object";
import { dictGetStr, dictSetStr, dictDeleteStr, newDict } from "../objects/dict";
import { newException, setExceptionSlot } from "../objects/exception";
import { newMethod, FUNCTION_DICT, METHOD_FUNCTION } from "../objects/function";
import {
  typeLookup, typeFlags, typeName, typeModified, isBuiltinType, ownAttribute, setOwnAttribute, deleteOwnAttribute,
  isExtended, isSubtype, TYPE_FINALIZED, TYPE_GETATTR, TYPE_SETATTR, TYPE_HEAP, TYPE_HAS_DICT, TYPE_DICT, TYPE_NAME, TYPE_VERSION,
  INSTANCE_EXTENSION, EXTENSION_SHAPE, EXTENSION_VALUES, SHAPE_COUNT, SHAPE_DICT, shapeIndex,
} from "../objects/type";
import { extensionOf } from "../objects/object";
import { raise, raiseException, formatText, tail, tailArgument, tailPrelude } from "./result";
import { cacheFor, claim, isCached, isTaken, otherEntry } from "./caches";
import { name as nameAt } from "./names";
import { EXCHANGE } from "../memory/map";
import { P_CALL_SPECIAL } from "../generated/names";
import { N_CLASS } from "../generated/names";
import { TYPE_MRO } from "../objects/type";
import { tupleLength, tupleItem } from "../objects/tuple";
import { TYPE_FLAGS, TYPE_SUBCLASSES } from "../objects/type";
import { listLength, listItem } from "../objects/tuple";

// Property: KIND_RECORD with fget at 12, fset 16, fdel 20, doc 24, name 28.
@inline export const PROPERTY_GET: usize = 12;
@inline export const PROPERTY_SET: usize = 16;
@inline export const PROPERTY_DELETE: usize = 20;
// classmethod and staticmethod: KIND_RECORD with the callable at 12.
@inline export const WRAPPED: usize = 12;
// getset_descriptor: KIND_RECORD with name at 12, native getter at 16, native setter or 0 at 20 (small ints), owner 24.
@inline export const DESCRIPTOR_NAME: usize = 12;
@inline export const GETSET_GET: usize = 16;
@inline export const GETSET_SET: usize = 20;
@inline export const DESCRIPTOR_OWNER: usize = 24;
// member_descriptor: KIND_RECORD with name at 12, index of the slot at 16 (small int), owner 24.
@inline export const MEMBER_INDEX: usize = 16;
// and at 20, of the slots of exceptions: small int 1, None where there is no value; 2, and it cannot be set.
@inline export const MEMBER_FLAGS: usize = 20;
@inline export const MEMBER_OPTIONAL: u32 = 3;
@inline export const MEMBER_READ_ONLY: u32 = 5;

/** Arguments for native getters and setters. */
const ARGUMENTS: u32 = <u32>EXCHANGE + 0x3e000;

/** o.name; name must be interned. */
export function getAttribute(o: u32, name: u32): u32 {
  const type = typeOf(o);
  if (typeFlags(type) & TYPE_GETATTR) return tailPrelude(P_GETATTR_HOOK, o, name);
  return genericGetAttribute(o, name, type);
}

/** What object.__getattribute__ does, and its counterparts for types, modules and super objects. */
export function genericGetAttribute(o: u32, name: u32, type: u32): u32 {
  if (!isSmall(o)) {
    const kind = kindOf(o);
    if (kind == KIND_TYPE) return typeAttribute(o, name, type);
    if (kind == KIND_MODULE) return moduleAttribute(o, name, type);
    if (type == T_SUPER) return superAttribute(o, name);
  }
  const attribute = typeLookup(type, name);
  if (attribute && isData(attribute) && canGet(attribute)) return bind(attribute, o, type);
  const own = instanceAttribute(o, name);
  if (own) return own;
  if (attribute) return bind(attribute, o, type);
  if (type == T_METHOD) return getAttribute(load<u32>(o, METHOD_FUNCTION), name); // what a method lacks, its function may have
  return noAttribute(o, name);
}

/** An attribute that the object itself carries, or 0. */
export function instanceAttribute(o: u32, name: u32): u32 {
  if (isSmall(o)) return 0;
  if (isExtended(o)) return ownAttribute(o, name);
  if (kindOf(o) == KIND_FUNCTION) {
    const dict = load<u32>(o, FUNCTION_DICT);
    return dict ? dictGetStr(dict, name) : 0;
  }
  return 0;
}

/** AttributeError, with its name and obj. */
function noAttribute(o: u32, name: u32): u32 {
  let text: u32;
  if (!isSmall(o) && kindOf(o) == KIND_TYPE) text = formatText("type object '%' has no attribute '%'", load<u32>(o, TYPE_NAME), name);
  else text = formatText("'%' object has no attribute '%'", typeName(o), name);
  return attributeError(text, o, name);
}
export function attributeError(text: u32, o: u32, name: u32): u32 {
  const error = newException(T_ATTRIBUTE_ERROR, text);
  setExceptionSlot(error, 0, name);
  setExceptionSlot(error, 1, o);
  return raiseException(error);
}

/** Does a descriptor take precedence over the object's own attributes? */
function isData(attribute: u32): bool {
  if (isSmall(attribute)) return false;
  const type = typeOf(attribute);
  if (type == T_PROPERTY || type == T_GETSET || type == T_MEMBER) return true;
  if (isBuiltinType(type)) return false;
  return typeLookup(type, nameAt(N_SET)) != 0 || typeLookup(type, nameAt(N_DELETE)) != 0;
}

/** Does a data descriptor have something to say when its attribute is read? */
function canGet(attribute: u32): bool {
  const type = typeOf(attribute);
  return isBuiltinType(type) || typeLookup(type, nameAt(N_GET)) != 0;
}

/** The attribute of a type as seen through an instance: attribute.__get__(o, type). */
export function bind(attribute: u32, o: u32, type: u32): u32 {
  if (isSmall(attribute)) return attribute;
  const kind = kindOf(attribute);
  const its = typeOf(attribute);
  if (kind == KIND_FUNCTION) return its == T_BUILTIN ? attribute : newMethod(attribute, its == T_CLASSMETHOD_DESCRIPTOR ? type : o);
  if (kind == KIND_NATIVE) {
    if (its == T_BUILTIN) return attribute;
    return newMethod(attribute, its == T_CLASSMETHOD_DESCRIPTOR ? type : o);
  }
  if (its == T_PROPERTY) return propertyGet(attribute, o);
  if (its == T_STATICMETHOD) return load<u32>(attribute, WRAPPED);
  if (its == T_CLASSMETHOD) return bindToClass(load<u32>(attribute, WRAPPED), type);
  if (its == T_GETSET) {
    if (!getsetFits(attribute, o)) return 0;
    store<u32>(ARGUMENTS, o);
    return call_indirect<u32>(smallValue(load<u32>(attribute, GETSET_GET)), ARGUMENTS, <u32>1);
  }
  if (its == T_MEMBER) return memberGet(attribute, o);
  if (isBuiltinType(its)) return attribute;
  const get = typeLookup(its, nameAt(N_GET));
  if (!get) return attribute;
  return tailMethod(get, attribute, o, type);
}

/** Is o an instance of the type that a computed attribute is made for? Raises TypeError if not. */
function getsetFits(attribute: u32, o: u32): bool {
  const owner = load<u32>(attribute, DESCRIPTOR_OWNER);
  if (isSubtype(typeOf(o), owner) && (owner == T_OBJECT || typeLayout(typeOf(o)) == typeLayout(owner))) return true;
  raise(T_TYPE_ERROR, "descriptor '%' for '%' objects doesn't apply to a '%' object", load<u32>(attribute, DESCRIPTOR_NAME), load<u32>(owner, TYPE_NAME), typeName(o));
  return false;
}

/** A classmethod's callable bound to the class. */
function bindToClass(callable: u32, type: u32): u32 {
  if (isSmall(callable)) return callable;
  const kind = kindOf(callable);
  if (kind == KIND_FUNCTION || kind == KIND_NATIVE) return newMethod(callable, type);
  return newMethod(callable, type);
}

/** Calls a method found in a type, with self and up to two more arguments: its result is the instruction's. */
export function tailMethod(method: u32, self: u32, a: u32 = 0, b: u32 = 0): u32 {
  const kind = isSmall(method) ? 0 : kindOf(method);
  const its = typeOf(method);
  if ((kind == KIND_FUNCTION || kind == KIND_NATIVE) && its != T_BUILTIN && its != T_CLASSMETHOD_DESCRIPTOR) {
    tail(method);
    tailArgument(self);
  } else {
    const bound = bind(method, self, typeOf(self));
    if (!bound) return tailPrelude(P_CALL_SPECIAL, method, self, a, b);
    tail(bound);
  }
  if (a) tailArgument(a);
  if (b) tailArgument(b);
  return 0;
}

function propertyGet(property: u32, o: u32): u32 {
  const get = load<u32>(property, PROPERTY_GET);
  if (!get || get == NONE) return tailPrelude(P_PROPERTY_ERROR, property, o, small(0));
  tail(get);
  tailArgument(o);
  return 0;
}

/** Address of the value of a slot in o, or 0 after raising. */
function memberPlace(member: u32, o: u32): u32 {
  if (!isExtended(o) || !isSubtype(typeOf(o), load<u32>(member, DESCRIPTOR_OWNER))) {
    raise(T_TYPE_ERROR, "descriptor '%' for '%' objects doesn't apply to a '%' object", load<u32>(member, DESCRIPTOR_NAME),
      load<u32>(load<u32>(member, DESCRIPTOR_OWNER), TYPE_NAME), typeName(o));
    return 0;
  }
  return load<u32>(extensionOf(o), EXTENSION_VALUES) + 12 + (smallValue(load<u32>(member, MEMBER_INDEX)) << 2);
}
function memberGet(member: u32, o: u32): u32 {
  const at = memberPlace(member, o);
  if (!at) return 0;
  const value = load<u32>(at);
  return value ? value : load<u32>(member, MEMBER_FLAGS) ? NONE : noAttribute(o, load<u32>(member, DESCRIPTOR_NAME));
}

/** cls.name for a type object. */
function typeAttribute(cls: u32, name: u32, metatype: u32): u32 {
  const meta = typeLookup(metatype, name);
  if (meta && isData(meta)) return bind(meta, cls, metatype);
  const attribute = typeLookup(cls, name);
  if (attribute) return bindToType(attribute, cls);
  if (meta) return bind(meta, cls, metatype);
  return noAttribute(cls, name);
}
/** attribute.__get__(None, cls). */
export function bindToType(attribute: u32, cls: u32): u32 {
  if (isSmall(attribute)) return attribute;
  const its = typeOf(attribute);
  if (its == T_STATICMETHOD) return load<u32>(attribute, WRAPPED);
  if (its == T_CLASSMETHOD) return bindToClass(load<u32>(attribute, WRAPPED), cls);
  if (its == T_CLASSMETHOD_DESCRIPTOR) return newMethod(attribute, cls);
  if (isBuiltinType(its)) return attribute;
  const get = typeLookup(its, nameAt(N_GET));
  return get ? tailMethod(get, attribute, NONE, cls) : attribute;
}

@inline export const MODULE_DICT: usize = 12;

function moduleAttribute(module: u32, name: u32, type: u32): u32 {
  const attribute = typeLookup(type, name);
  if (attribute && isData(attribute)) return bind(attribute, module, type);
  const own = dictGetStr(load<u32>(module, MODULE_DICT), name);
  if (own) return own;
  if (attribute) return bind(attribute, module, type);
  return tailPrelude(P_MODULE_GETATTR, module, name);
}

// super object: KIND_RECORD with the class at 12, the object at 16, the object's class at 20 (0: unbound).
@inline export const SUPER_CLASS: usize = 12;
@inline export const SUPER_OBJECT: usize = 16;
@inline export const SUPER_TYPE: usize = 20;

function superAttribute(o: u32, name: u32): u32 {
  const start = load<u32>(o, SUPER_TYPE);
  if (start && name != nameAt(N_CLASS)) {
    const found = superLookup(load<u32>(o, SUPER_CLASS), start, name);
    if (found) return bindSuper(found, load<u32>(o, SUPER_OBJECT), start);
  }
  const attribute = typeLookup(T_SUPER, name);
  if (attribute) return bind(attribute, o, T_SUPER);
  return attributeError(formatText("'super' object has no attribute '%'", name), o, name);
}

/** The first attribute of this name behind cls in the MRO of start, or 0. */
export function superLookup(cls: u32, start: u32, name: u32): u32 {
  const mro = load<u32>(start, TYPE_MRO);
  const n = tupleLength(mro);
  let i: u32 = 0;
  while (i < n && tupleItem(mro, i) != cls) ++i;
  for (++i; i < n; ++i) {
    const found = dictGetStr(load<u32>(tupleItem(mro, i), TYPE_DICT), name);
    if (found) return found;
  }
  return 0;
}
/** Binds what super found: to the object, or to the class if that is what super was given. */
export function bindSuper(found: u32, o: u32, start: u32): u32 {
  return o == start ? bindToType(found, start) : bind(found, o, start);
}

/** o.name = value, or del o.name if value is 0: NONE, or 0 with something pending. name must be interned. */
export function setAttribute(o: u32, name: u32, value: u32): u32 {
  const type = typeOf(o);
  if (typeFlags(type) & TYPE_SETATTR) {
    const hook = typeLookup(type, nameAt(value ? N_SETATTR : N_DELATTR));
    if (!isSmall(hook) && kindOf(hook) != KIND_NATIVE) return tailMethod(hook, o, name, value);
  }
  return genericSetAttribute(o, name, value, type);
}

/** What object.__setattr__ and __delattr__ do. */
export function genericSetAttribute(o: u32, name: u32, value: u32, type: u32): u32 {
  const attribute = typeLookup(type, name);
  if (attribute && isData(attribute)) return descriptorSet(attribute, o, value);
  if (!isSmall(o)) {
    const kind = kindOf(o);
    if (kind == KIND_TYPE) return setTypeAttribute(o, name, value);
    if (kind == KIND_MODULE) return setInDict(load<u32>(o, MODULE_DICT), o, name, value);
    if (kind == KIND_FUNCTION) {
      if (!load<u32>(o, FUNCTION_DICT)) put(o + <u32>FUNCTION_DICT, newDict());
      return setInDict(load<u32>(o, FUNCTION_DICT), o, name, value);
    }
    if (isExtended(o) && typeFlags(type) & TYPE_HAS_DICT) {
      if (value) {
        setOwnAttribute(o, name, value);
        return NONE;
      }
      return deleteOwnAttribute(o, name) ? NONE : noAttribute(o, name);
    }
  }
  if (attribute)
    return attributeError(formatText("'%' object attribute '%' is read-only", typeName(o), name), o, name);
  if (typeLookup(type, name) == 0 && !isBuiltinType(type) || isBuiltinType(type))
    return attributeError(formatText("'%' object has no attribute '%' and no __dict__ for setting new attributes", typeName(o), name), o, name);
  return noAttribute(o, name);
}

function setInDict(dict: u32, o: u32, name: u32, value: u32): u32 {
  if (value) dictSetStr(dict, name, value);
  else if (!dictDeleteStr(dict, name)) return noAttribute(o, name);
  return NONE;
}

/** What setting (or deleting, value 0) an attribute does through a data descriptor of its class. */
export function descriptorSet(attribute: u32, o: u32, value: u32): u32 {
  const its = typeOf(attribute);
  if (its == T_PROPERTY) {
    const f = value ? load<u32>(attribute, PROPERTY_SET) : load<u32>(attribute, PROPERTY_DELETE);
    if (!f || f == NONE) return tailPrelude(P_PROPERTY_ERROR, attribute, o, small(value ? 1 : 2));
    tail(f);
    tailArgument(o);
    if (value) tailArgument(value);
    return 0;
  }
  if (its == T_GETSET) {
    const setter = load<u32>(attribute, GETSET_SET);
    if (!setter && isMemberType(load<u32>(attribute, DESCRIPTOR_OWNER))) return raise(T_ATTRIBUTE_ERROR, "readonly attribute");
    if (!setter)
      return attributeError(formatText("attribute '%' of '%' objects is not writable", load<u32>(attribute, DESCRIPTOR_NAME),
        load<u32>(load<u32>(attribute, DESCRIPTOR_OWNER), TYPE_NAME)), o, load<u32>(attribute, DESCRIPTOR_NAME));
    if (!getsetFits(attribute, o)) return 0;
    store<u32>(ARGUMENTS, o);
    store<u32>(ARGUMENTS + 4, value);
    return call_indirect<u32>(smallValue(setter), ARGUMENTS, <u32>2);
  }
  if (its == T_MEMBER) {
    const at = memberPlace(attribute, o);
    if (!at) return 0;
    if (load<u32>(attribute, MEMBER_FLAGS) == MEMBER_READ_ONLY) return raise(T_ATTRIBUTE_ERROR, "readonly attribute");
    if (!value && !load<u32>(at) && !load<u32>(attribute, MEMBER_FLAGS)) return attributeError(load<u32>(attribute, DESCRIPTOR_NAME), o, load<u32>(attribute, DESCRIPTOR_NAME));
    put(at, value);
    return NONE;
  }
  const method = typeLookup(its, nameAt(value ? N_SET : N_DELETE));
  if (!method) return raise(T_ATTRIBUTE_ERROR, value ? "__set__" : "__delete__");
  return tailMethod(method, attribute, o, value);
}

/** Are the computed attributes of a type what CPython calls members? It says so when somebody sets one. */
function isMemberType(type: u32): bool {
  return type == T_FUNCTION || type == T_CODE || type == T_SLICE || type == T_RANGE || type == T_COMPLEX || type == T_METHOD ||
    type == T_MODULE || type == T_PROPERTY || type == T_SUPER || type == T_CLASSMETHOD || type == T_STATICMETHOD;
}

/** Sets or deletes an attribute in a class's own dict. */
function setTypeAttribute(cls: u32, name: u32, value: u32): u32 {
  if (!(typeFlags(cls) & TYPE_HEAP))
    return raise(T_TYPE_ERROR, "cannot set '%' attribute of immutable type '%'", name, load<u32>(cls, TYPE_NAME));
  const dict = load<u32>(cls, TYPE_DICT);
  if (value) dictSetStr(dict, name, value);
  else if (!dictDeleteStr(dict, name)) return noAttribute(cls, name);
  typeModified(cls);
  if (isHookName(name)) refreshHooks(cls);
  return NONE;
}
function isHookName(name: u32): bool {
  return name == nameAt(N_GETATTR) || name == nameAt(N_GETATTRIBUTE) || name == nameAt(N_SETATTR) || name == nameAt(N_DELATTR) || name == nameAt(N_DEL);
}
/** Sets the flags that tell whether a class reads and writes attributes in its own way, and finalizes; for subclasses too. */
export function refreshHooks(cls: u32): void {
  let flags = typeFlags(cls) & ~(TYPE_GETATTR | TYPE_SETATTR | TYPE_FINALIZED);
  if (typeLookup(cls, nameAt(N_DEL))) flags |= TYPE_FINALIZED;
  const get = typeLookup(cls, nameAt(N_GETATTRIBUTE));
  if (typeLookup(cls, nameAt(N_GETATTR)) || !isKind(get, KIND_NATIVE)) flags |= TYPE_GETATTR;
  if (!isKind(typeLookup(cls, nameAt(N_SETATTR)), KIND_NATIVE) || !isKind(typeLookup(cls, nameAt(N_DELATTR)), KIND_NATIVE)) flags |= TYPE_SETATTR;
  if (flags == typeFlags(cls)) return; // then nothing changes for those derived from it
  put(cls + <u32>TYPE_FLAGS, flags);
  const subclasses = load<u32>(cls, TYPE_SUBCLASSES);
  if (subclasses) for (let i: u32 = 0; i < listLength(subclasses); ++i) refreshHooks(listItem(subclasses, i));
}

// Inline caches. An entry of GETATTR, SETATTR and LOAD_METHOD: shape at 8 (or the type of an object that carries no
// attributes), version of its type at 12, type at 16, index of the value at 20, function of LOAD_METHOD or new shape
// of SETATTR at 24.
@inline export const CACHE_SHAPE: usize = 8;
@inline export const CACHE_VERSION: usize = 12;
@inline export const CACHE_TYPE: usize = 16;
@inline export const CACHE_INDEX: usize = 20;
@inline export const CACHE_TARGET: usize = 24;

function fill(ip: usize, shape: u32, type: u32, index: u32, target: u32): void {
  let entry = cacheFor(ip, shape);
  if (isTaken(entry) && !(isCached(entry, ip) && load<u32>(entry, CACHE_SHAPE) == shape)) entry = otherEntry(entry);
  claim(entry, ip);
  store<u32>(entry, shape, CACHE_SHAPE);
  store<u32>(entry, load<u32>(type, TYPE_VERSION), CACHE_VERSION);
  store<u32>(entry, type, CACHE_TYPE);
  store<u32>(entry, index, CACHE_INDEX);
  store<u32>(entry, target, CACHE_TARGET);
}

/** The entry of an instruction for what it meets, of this shape (or type); 0 if there is none. */
@inline export function attributeEntry(ip: usize, shape: u32): usize {
  const entry = cacheFor(ip, shape);
  if (isGood(entry, ip, shape)) return entry;
  const other = otherEntry(entry);
  return isGood(other, ip, shape) ? other : 0;
}
@inline function isGood(entry: usize, ip: usize, shape: u32): bool {
  return isCached(entry, ip) && shape == load<u32>(entry, CACHE_SHAPE) && load<u32>(load<u32>(entry, CACHE_TYPE), TYPE_VERSION) == load<u32>(entry, CACHE_VERSION);
}

/** The slow way of GETATTR: what getAttribute says, and an entry if the outcome is the value at an index. */
export function getAttributeAt(ip: usize, o: u32, name: u32): u32 {
  const type = typeOf(o);
  if (!isSmall(o) && kindOf(o) == KIND_INSTANCE && !(typeFlags(type) & TYPE_GETATTR)) {
    const shape = load<u32>(o, INSTANCE_EXTENSION + EXTENSION_SHAPE);
    if (load<u32>(shape, SHAPE_COUNT) != SHAPE_DICT) {
      const attribute = typeLookup(type, name);
      if (attribute && isExactMember(attribute, type)) fill(ip, shape, type, smallValue(load<u32>(attribute, MEMBER_INDEX)), 0);
      else if (!attribute || !isData(attribute)) {
        const index = shapeIndex(shape, name);
        if (index >= 0) fill(ip, shape, type, index, 0);
      }
    }
  }
  return getAttribute(o, name);
}
function isExactMember(attribute: u32, type: u32): bool {
  return !isSmall(attribute) && typeOf(attribute) == T_MEMBER && isSubtype(type, load<u32>(attribute, DESCRIPTOR_OWNER));
}

/** The slow way of SETATTR. */
export function setAttributeAt(ip: usize, o: u32, name: u32, value: u32): u32 {
  const type = typeOf(o);
  if (!isSmall(o) && kindOf(o) == KIND_INSTANCE && !(typeFlags(type) & TYPE_SETATTR)) {
    const shape = load<u32>(o, INSTANCE_EXTENSION + EXTENSION_SHAPE);
    if (load<u32>(shape, SHAPE_COUNT) != SHAPE_DICT) {
      const attribute = typeLookup(type, name);
      if (attribute && isExactMember(attribute, type)) fill(ip, shape, type, smallValue(load<u32>(attribute, MEMBER_INDEX)), 0);
      else if ((!attribute || !isData(attribute)) && typeFlags(type) & TYPE_HAS_DICT) {
        const index = shapeIndex(shape, name);
        if (index >= 0) fill(ip, shape, type, index, 0);
        else {
          setOwnAttribute(o, name, value);
          const now = load<u32>(o, INSTANCE_EXTENSION + EXTENSION_SHAPE);
          if (load<u32>(now, SHAPE_COUNT) != SHAPE_DICT) fill(ip, shape, type, load<u32>(now, SHAPE_COUNT) - 1, now);
          return NONE;
        }
      }
    }
  }
  return setAttribute(o, name, value);
}

/** Where LOAD_METHOD leaves the self of its result: 0 means that the result is a plain attribute. */
export let methodSelf: u32 = 0;

/** The slow way of LOAD_METHOD: function and self, or an attribute (methodSelf 0). */
export function loadMethodAt(ip: usize, o: u32, name: u32): u32 {
  methodSelf = 0;
  const type = typeOf(o);
  if (typeFlags(type) & TYPE_GETATTR || (!isSmall(o) && (kindOf(o) == KIND_TYPE || kindOf(o) == KIND_MODULE || type == T_SUPER)))
    return getAttribute(o, name);
  const attribute = typeLookup(type, name);
  if (attribute && isPlainMethod(attribute) && !instanceAttribute(o, name)) {
    methodSelf = o;
    if (!isSmall(o) && kindOf(o) == KIND_INSTANCE) {
      const shape = load<u32>(o, INSTANCE_EXTENSION + EXTENSION_SHAPE);
      if (load<u32>(shape, SHAPE_COUNT) != SHAPE_DICT) fill(ip, shape, type, 0, attribute);
    } else if (isBuiltinType(type) && (isSmall(o) || kindOf(o) != KIND_FUNCTION) && !isExtended(o)) fill(ip, type, type, 0, attribute);
    return attribute;
  }
  return getAttribute(o, name);
}
/** Is the attribute a function that binds to its instance in the ordinary way? */
export function isPlainMethod(attribute: u32): bool {
  if (isSmall(attribute)) return false;
  const kind = kindOf(attribute);
  const its = typeOf(attribute);
  return (kind == KIND_FUNCTION || kind == KIND_NATIVE) && its != T_BUILTIN && its != T_CLASSMETHOD_DESCRIPTOR;
}
