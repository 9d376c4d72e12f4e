// SPDX-License-Identifier: LGPL-2.1-or-later
// `type`: attributes of classes, and the parts of making a class that the prelude cannot do in Python.

import { MOST_SLOTS } from "../limits";
import { TYPE_ROOT } from "../objects/type";
import { KIND_TYPE } from "../objects/object";
import { tupleLength, tupleItem } from "../objects/tuple";
import { misused } from "../interpreter/primitive-arguments";
import { NONE, TRUE } from "../memory/map";
import { top } from "../memory/allocate";
import { put } from "../memory/barrier";
import { newTypeSound } from "../memory/verify-types";
import { T_TYPE, T_TYPE_ERROR, T_VALUE_ERROR, T_MEMBER, T_MAPPING_PROXY } from "../generated/types";
import { N_MODULE, N_DOC, N_ABSTRACTMETHODS, P_SET_TYPE_BASES } from "../generated/names";
import { KIND_RECORD, newObject, isSmall, typeOf, boolOf, small, smallValue } from "../objects/object";
import { dictGetStr, dictSetStr, dictCopy } from "../objects/dict";
import { codePoint, strLength, isStr } from "../objects/str";
import { newList, listLength, listOf, listItems } from "../objects/tuple";
import {
  isType, isSubtype, newType, noteSubclass, typeModified, typeName, typeFlags, typeLayout, typeLookup, TYPE_NAME,
  TYPE_QUALNAME, TYPE_BASE, TYPE_BASES, TYPE_MRO, TYPE_DICT, TYPE_FLAGS, TYPE_SLOTS, TYPE_ROOM, TYPE_SUBCLASSES,
  TYPE_HEAP, TYPE_HAS_DICT, TYPE_SUBCLASSABLE, TYPE_ABSTRACT, TYPE_WEAKLY,
} from "../objects/type";
import {
  refreshHooks, attributeError, MEMBER_INDEX, DESCRIPTOR_NAME, DESCRIPTOR_OWNER,
} from "../interpreter/attributes";
import { raise, tailPrelude } from "../interpreter/result";
import { name } from "../interpreter/names";
import { method, getset, named } from "../boot/define";
import { primitive } from "../boot/primitive";
import { constructorOf, instance_getDict, instance_setDict } from "./object";
import { codePoint, intern, strLength } from "../objects/str";
import { tupleOf2 } from "../objects/tuple";

function type_getName(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), TYPE_NAME); }
function type_setName(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const value = load<u32>(args, 4);
  if (!(typeFlags(cls) & TYPE_HEAP)) return raise(T_TYPE_ERROR, "cannot set '__name__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  if (!value) return raise(T_TYPE_ERROR, "cannot delete '__name__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  if (isSmall(value) || !isStr(value)) return raise(T_TYPE_ERROR, "can only assign string to %.__name__, not '%'", load<u32>(cls, TYPE_NAME), typeName(value));
  for (let i: u32 = 0; i < strLength(value); ++i)
    if (codePoint(value, i) == 0) return raise(T_VALUE_ERROR, "type name must not contain null characters");
  put(cls + <u32>TYPE_NAME, value);
  return NONE;
}
function type_getQualname(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), TYPE_QUALNAME); }
function type_setQualname(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const value = load<u32>(args, 4);
  if (!(typeFlags(cls) & TYPE_HEAP)) return raise(T_TYPE_ERROR, "cannot set '__qualname__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  if (!value) return raise(T_TYPE_ERROR, "cannot delete '__qualname__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  if (isSmall(value) || !isStr(value)) return raise(T_TYPE_ERROR, "can only assign string to %.__qualname__, not '%'", load<u32>(cls, TYPE_NAME), typeName(value));
  put(cls + <u32>TYPE_QUALNAME, value);
  return NONE;
}
function type_getModule(args: u32, n: u32): u32 {
  const v = dictGetStr(load<u32>(load<u32>(args), TYPE_DICT), name(N_MODULE));
  // The dict of a built-in type may hold a descriptor of that name, for its instances.
  return v && (typeFlags(load<u32>(args)) & TYPE_HEAP || (!isSmall(v) && isStr(v))) ? v : named("builtins");
}
function type_setModule(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (!(typeFlags(cls) & TYPE_HEAP)) return raise(T_TYPE_ERROR, "cannot set '__module__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  if (!load<u32>(args, 4)) return raise(T_TYPE_ERROR, "cannot delete '__module__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  dictSetStr(load<u32>(cls, TYPE_DICT), name(N_MODULE), load<u32>(args, 4));
  return NONE;
}
function type_getDoc(args: u32, n: u32): u32 {
  const v = dictGetStr(load<u32>(load<u32>(args), TYPE_DICT), name(N_DOC));
  return v && (typeFlags(load<u32>(args)) & TYPE_HEAP || (!isSmall(v) && isStr(v))) ? v : NONE;
}
function type_setDoc(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (!(typeFlags(cls) & TYPE_HEAP)) return raise(T_TYPE_ERROR, "cannot set '__doc__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  if (!load<u32>(args, 4)) return raise(T_TYPE_ERROR, "cannot delete '__doc__' attribute of immutable type '%'", load<u32>(cls, TYPE_NAME));
  dictSetStr(load<u32>(cls, TYPE_DICT), name(N_DOC), load<u32>(args, 4));
  typeModified(cls);
  return NONE;
}
function type_getBases(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), TYPE_BASES); }
function type_setBases(args: u32, n: u32): u32 {
  return tailPrelude(P_SET_TYPE_BASES, load<u32>(args), load<u32>(args, 4) ? load<u32>(args, 4) : NONE);
}
function type_getBase(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), TYPE_BASE); }
function type_getMro(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), TYPE_MRO); }
/** A mappingproxy: KIND_RECORD with the mapping at 12. */
function type_getDict(args: u32, n: u32): u32 {
  const p = newObject(T_MAPPING_PROXY, KIND_RECORD, 16);
  store<u32>(p, load<u32>(load<u32>(args), TYPE_DICT), 12);
  return p;
}
function type_subclasses(args: u32, n: u32): u32 {
  const list = load<u32>(load<u32>(args), TYPE_SUBCLASSES);
  return list ? listOf(listItems(list), listLength(list)) : newList(0);
}
function type_instancecheck(args: u32, n: u32): u32 {
  return boolOf(isSubtype(typeOf(load<u32>(args, 4)), load<u32>(args)));
}
function type_subclasscheck(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!isType(v)) return raise(T_TYPE_ERROR, "issubclass() arg 1 must be a class");
  return boolOf(isSubtype(v, load<u32>(args)));
}
function type_getAbstract(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = dictGetStr(load<u32>(cls, TYPE_DICT), name(N_ABSTRACTMETHODS));
  return v ? v : attributeError(named("__abstractmethods__"), cls, name(N_ABSTRACTMETHODS));
}
function type_setAbstract(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = load<u32>(args, 4);
  if (!v) return attributeError(named("__abstractmethods__"), cls, name(N_ABSTRACTMETHODS));
  dictSetStr(load<u32>(cls, TYPE_DICT), name(N_ABSTRACTMETHODS), v);
  const some = !isSmall(v) && load<u32>(v, 8) != 0;
  put(cls + <u32>TYPE_FLAGS, some ? typeFlags(cls) | TYPE_ABSTRACT : typeFlags(cls) & ~TYPE_ABSTRACT);
  typeModified(cls);
  return NONE;
}

/** Is it a tuple of types? */
function areTypes(tuple: u32): bool {
  for (let i: u32 = 0, n = tupleLength(tuple); i < n; ++i) if (!isType(tupleItem(tuple, i))) return false;
  return true;
}

/** _type_new(metatype, name, bases, namespace, base): a class without MRO. base: the base whose layout it takes. */
function typeNew(args: u32, n: u32): u32 {
  const base = load<u32>(args, 16);
  if (typeLayout(load<u32>(args)) != KIND_TYPE || !areTypes(load<u32>(args, 8))) return misused();
  const cls = newType(load<u32>(args), load<u32>(args, 4), base, TYPE_SUBCLASSABLE | TYPE_HEAP | (typeFlags(base) & TYPE_HAS_DICT));
  put(cls + <u32>TYPE_BASES, load<u32>(args, 8));
  put(cls + <u32>TYPE_DICT, dictCopy(load<u32>(args, 12)));
  put(cls + <u32>TYPE_SLOTS, load<u32>(base, TYPE_SLOTS));
  put(cls + <u32>TYPE_ROOM, load<u32>(base, TYPE_SLOTS));
  return cls;
}
/** _type_finish(cls, mro, has_dict): the MRO is known; now instances can be made. */
function typeFinish(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (!areTypes(load<u32>(args, 4)) || tupleLength(load<u32>(args, 4)) == 0) return misused();
  const before = load<u32>(cls, TYPE_MRO);
  put(cls + <u32>TYPE_MRO, load<u32>(args, 4));
  if (!newTypeSound(cls, top)) {
    put(cls + <u32>TYPE_MRO, before);
    return misused();
  }
  if (load<u32>(args, 8) == TRUE) put(cls + <u32>TYPE_FLAGS, typeFlags(cls) | TYPE_HAS_DICT);
  for (let i: u32 = 1, n = tupleLength(load<u32>(args, 4)); i < n; ++i)
    if (typeFlags(tupleItem(load<u32>(args, 4), i)) & TYPE_WEAKLY) put(cls + <u32>TYPE_FLAGS, typeFlags(cls) | TYPE_WEAKLY);
  typeModified(cls);
  refreshHooks(cls);
  return NONE;
}
/** _type_adopt(base, cls): cls is one of base's subclasses from now on. */
function typeAdopt(args: u32, n: u32): u32 {
  noteSubclass(load<u32>(args), load<u32>(args, 4));
  return NONE;
}
/** _type_slot(cls, name): adds a slot for instances. */
function typeSlot(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const which = load<u32>(args, 4);
  const index = smallValue(load<u32>(cls, TYPE_SLOTS));
  if (load<u32>(cls, TYPE_ROOT) || load<u32>(cls, TYPE_SUBCLASSES) || index == MOST_SLOTS) return misused(); // too late, or too many
  const d = newObject(T_MEMBER, KIND_RECORD, 32);
  store<u32>(d, which, DESCRIPTOR_NAME);
  store<u32>(d, small(index), MEMBER_INDEX);
  store<u32>(d, cls, DESCRIPTOR_OWNER);
  dictSetStr(load<u32>(cls, TYPE_DICT), which, d);
  put(cls + <u32>TYPE_SLOTS, small(index + 1));
  put(cls + <u32>TYPE_ROOM, small(index + 1));
  return NONE;
}
/** _type_add_dict(cls): gives the class's instances the descriptor of their `__dict__`. */
function typeAddDict(args: u32, n: u32): u32 {
  getset(load<u32>(args), "__dict__", instance_getDict, instance_setDict);
  return NONE;
}
/** _type_set(cls, name, value): sets an attribute of any class, built-in ones too. */
function typeSet(args: u32, n: u32): u32 {
  dictSetStr(load<u32>(load<u32>(args), TYPE_DICT), load<u32>(args, 4), load<u32>(args, 8));
  typeModified(load<u32>(args));
  return NONE;
}
/** _type_lookup(cls, name): what a look-up through the MRO finds; or the third argument. */
function typeFind(args: u32, n: u32): u32 {
  const found = typeLookup(load<u32>(args), intern(load<u32>(args, 4)));
  return found ? found : load<u32>(args, 8);
}
/** _type_constructor(cls): what makes its instances. */
function typeConstructor(args: u32, n: u32): u32 { return constructorOf(load<u32>(args)); }
/** _type_dict(cls): the dict itself. */
function typeDict(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), TYPE_DICT); }
/** _type_flags(cls): its flags as an int. */
function typeFlagBits(args: u32, n: u32): u32 { return small(<i32>typeFlags(load<u32>(args))); }
/** _type_layout(cls): kind of its instances, number of its slots. */
function typeLayoutOf(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  return tupleOf2(small(typeLayout(cls)), load<u32>(cls, TYPE_SLOTS));
}
/** _type_rebase(cls, bases, base): new bases; the MRO is to follow. */
function typeRebase(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const base = load<u32>(args, 8);
  if (!areTypes(load<u32>(args, 4)) || isSubtype(base, cls) || typeLayout(base) != typeLayout(cls)) return misused();
  for (let b = base; b && b != NONE; b = load<u32>(b, TYPE_BASE)) if (b == cls) return misused();
  put(cls + <u32>TYPE_BASES, load<u32>(args, 4));
  put(cls + <u32>TYPE_BASE, base);
  return NONE;
}

export function defineType(): void {
  getset(T_TYPE, "__name__", type_getName, type_setName);
  getset(T_TYPE, "__qualname__", type_getQualname, type_setQualname);
  getset(T_TYPE, "__module__", type_getModule, type_setModule);
  getset(T_TYPE, "__doc__", type_getDoc, type_setDoc);
  getset(T_TYPE, "__bases__", type_getBases, type_setBases);
  getset(T_TYPE, "__base__", type_getBase);
  getset(T_TYPE, "__mro__", type_getMro);
  getset(T_TYPE, "__dict__", type_getDict);
  getset(T_TYPE, "__abstractmethods__", type_getAbstract, type_setAbstract);
  method(T_TYPE, "__subclasses__", type_subclasses, 1, 1);
  method(T_TYPE, "__instancecheck__", type_instancecheck, 2, 2);
  method(T_TYPE, "__subclasscheck__", type_subclasscheck, 2, 2);
  primitive("_type_new", typeNew, 5, 5);
  primitive("_type_finish", typeFinish, 3, 3);
  primitive("_type_adopt", typeAdopt, 2, 2);
  primitive("_type_slot", typeSlot, 2, 2);
  primitive("_type_add_dict", typeAddDict, 1, 1);
  primitive("_type_set", typeSet, 3, 3);
  primitive("_type_lookup", typeFind, 3, 3);
  primitive("_type_constructor", typeConstructor, 1, 1);
  primitive("_type_dict", typeDict, 1, 1);
  primitive("_type_flags", typeFlagBits, 1, 1);
  primitive("_type_layout", typeLayoutOf, 1, 1);
  primitive("_type_rebase", typeRebase, 3, 3);
}
