// SPDX-License-Identifier: LGPL-2.1-or-later
// Type objects, shapes and instances.
//
//   0        8       12     16     20      24    28     32        36       40           44     48           52
//   ┌────────┬───────┬──────┬──────┬───────┬─────┬──────┬─────────┬────────┬────────────┬──────┬────────────┬──────────┐
//   │ header │ flags │ name │ base │ bases │ mro │ dict │ version │ layout │ root shape │ slots│ subclasses │ qualname │
//   └────────┴───────┴──────┴──────┴───────┴─────┴──────┴─────────┴────────┴────────────┴──────┴────────────┴──────────┘
//    56     60          64    68          72
//   ┌──────┬───────────┬─────┬───────────┬──────────┬───
//   │ room │ attribute │ doc │ solid base│ identity │
//   └──────┴───────────┴─────┴───────────┴──────────┴───
//
// version changes with every change of what a look-up in the type can find (also in its bases). layout: kind of its
// instances (small int). slots: number of __slots__ values at the start of the attribute values. room: attribute
// values to allocate for a new instance, the most any instance had. solid base: the nearest built-in type. identity: its
// anchor, see identity.ts.
//
// A shape names the attributes of an instance in their order, like a path in a tree: root → first → second …
//
//   ┌────────┬───────┬──────┬────────┬──────┬──────────┐
//   │ header │ count │ type │ parent │ name │ children │      count: attributes (and slots); children: array or 0
//   └────────┴───────┴──────┴────────┴──────┴──────────┘
//
// An instance whose shape has SHAPE_DICT as count keeps a dict in place of its values.

import { MOST_DERIVED, MOST_REACHED, MOST_SHAPED } from "../limits";
import { IMAGE, H_NEXT_VERSION, NONE, TYPES, TYPE_SIZE, MAX_TYPES } from "../memory/map";
import { put, touch } from "../memory/barrier";
import { noteFinalizable } from "../memory/points";
import { epoch, flushCaches, methodEntry } from "../interpreter/caches";
import {
  KIND_TYPE, KIND_INSTANCE, KIND_SHAPE, KIND_DICT, FLAG_EXTENDED, newObject, newFixed, newArray, small, smallValue, isSmall, typeOf, kindOf,
  flagsOf, extensionOf,
} from "./object";
import { dictGetStr, dictSetStr, dictDeleteStr, newDict } from "./dict";
import { tupleLength, tupleItem, listAppend, listLength, listItem, newList } from "./tuple";

@inline export const TYPE_FLAGS: usize = 8;
@inline export const TYPE_NAME: usize = 12;
@inline export const TYPE_BASE: usize = 16;
@inline export const TYPE_BASES: usize = 20;
@inline export const TYPE_MRO: usize = 24;
@inline export const TYPE_DICT: usize = 28;
@inline export const TYPE_VERSION: usize = 32;
@inline export const TYPE_LAYOUT: usize = 36;
@inline export const TYPE_ROOT: usize = 40;
@inline export const TYPE_SLOTS: usize = 44;
@inline export const TYPE_SUBCLASSES: usize = 48;
@inline export const TYPE_QUALNAME: usize = 52;
@inline export const TYPE_ROOM: usize = 56;
@inline export const TYPE_IDENTITY: usize = 72;

/** Flags of a type. */
@inline export const TYPE_SUBCLASSABLE: u32 = 1;
/** Made by a class statement or type(): its attributes can be set. */
@inline export const TYPE_HEAP: u32 = 2;
/** Instances have a __dict__. */
@inline export const TYPE_HAS_DICT: u32 = 4;
/** Attributes are not read the ordinary way: __getattribute__ or __getattr__. */
@inline export const TYPE_GETATTR: u32 = 8;
/** Attributes are not written the ordinary way: __setattr__ or __delattr__. */
@inline export const TYPE_SETATTR: u32 = 16;
/** Has abstract methods: cannot be instantiated. */
@inline export const TYPE_ABSTRACT: u32 = 32;

/** Instances are finalized when they die: __del__. */
@inline export const TYPE_FINALIZED: u32 = 64;
/** Instances may be weakly referenced. */
@inline export const TYPE_WEAKLY: u32 = 128;

@inline export const SHAPE_COUNT: usize = 8;
@inline export const SHAPE_TYPE: usize = 12;
@inline export const SHAPE_PARENT: usize = 16;
@inline export const SHAPE_NAME: usize = 20;
@inline export const SHAPE_CHILDREN: usize = 24;
/** Count of the shape of instances that keep their attributes in a dict. */
@inline export const SHAPE_DICT: u32 = 0xffffffff;


/** Offsets in an extension. */
@inline export const EXTENSION_SHAPE: u32 = 0;
@inline export const EXTENSION_IDENTITY: u32 = 4;
@inline export const EXTENSION_VALUES: u32 = 8;
/** Where the extension of a plain instance starts. */
@inline export const INSTANCE_EXTENSION: u32 = 12;

@inline export function isType(v: u32): bool { return !isSmall(v) && kindOf(v) == KIND_TYPE; }
@inline export function typeFlags(t: u32): u32 { return load<u32>(t, TYPE_FLAGS); }
/** The name of a value's type: a str. */
export function typeName(v: u32): u32 { return load<u32>(typeOf(v), TYPE_NAME); }
/** The kind of a type's instances. */
@inline export function typeLayout(t: u32): u32 { return smallValue(load<u32>(t, TYPE_LAYOUT)); }
/** Is it one of the types that the machine knows? */
@inline export function isBuiltinType(t: u32): bool { return t < TYPES + TYPE_SIZE * MAX_TYPES; }

/** Is type a the type b or derived from it? */
export function isSubtype(a: u32, b: u32): bool {
  if (a == b) return true;
  const mro = load<u32>(a, TYPE_MRO);
  if (!mro) return false;
  for (let i: u32 = 1, n = tupleLength(mro); i < n; ++i) if (tupleItem(mro, i) == b) return true;
  return false;
}

/** Is a class the type `base` or derived from it, and are its instances laid out as that type's are? */
export function isLike(cls: u32, base: u32): bool {
  return isSubtype(cls, base) && load<u32>(cls, TYPE_LAYOUT) == load<u32>(base, TYPE_LAYOUT);
}

/** What looking up an interned name in a type and its bases finds, or 0. */
export function typeLookup(type: u32, name: u32): u32 {
  const entry = methodEntry(type, name);
  if (load<u64>(entry) == ((<u64>name << 32) | type) && load<u64>(entry, 8) == (epoch | load<u32>(type, TYPE_VERSION)))
    return load<u32>(entry, 16);
  const mro = load<u32>(type, TYPE_MRO);
  let found: u32 = 0;
  for (let i: u32 = 0, n = tupleLength(mro); i < n; ++i) {
    found = dictGetStr(load<u32>(tupleItem(mro, i), TYPE_DICT), name);
    if (found) break;
  }
  store<u64>(entry, (<u64>name << 32) | type);
  store<u64>(entry, epoch | load<u32>(type, TYPE_VERSION), 8);
  store<u32>(entry, found, 16);
  return found;
}

// Only within one change of a class: how many classes it reached.
let reached: u32 = 0;

/** Something that look-ups in this type may find has changed. */
export function typeModified(type: u32): void {
  reached = 0;
  newVersion(type, 0);
}
function newVersion(type: u32, depth: u32): void {
  if (++reached > MOST_REACHED || depth > MOST_DERIVED) {
    flushCaches();
    return;
  }
  const version = load<u32>(IMAGE, H_NEXT_VERSION);
  store<u32>(IMAGE, version + 1, H_NEXT_VERSION);
  put(type + <u32>TYPE_VERSION, small(version));
  const subclasses = load<u32>(type, TYPE_SUBCLASSES);
  if (subclasses) for (let i: u32 = 0; i < listLength(subclasses); ++i) newVersion(listItem(subclasses, i), depth + 1);
}

/** An empty type object; bases and mro are the caller's. */
export function initType(p: u32, metatype: u32, name: u32, base: u32, flags: u32): void {
  memory.fill(p, 0, TYPE_SIZE);
  store<u32>(p, metatype);
  store<u32>(p, KIND_TYPE | ((TYPE_SIZE >> 3) << 16), 4);
  store<u32>(p, flags, TYPE_FLAGS);
  store<u32>(p, name, TYPE_NAME);
  store<u32>(p, name, TYPE_QUALNAME);
  store<u32>(p, base ? base : NONE, TYPE_BASE);
  store<u32>(p, small(base ? typeLayout(base) : KIND_INSTANCE), TYPE_LAYOUT);
  store<u32>(p, small(0), TYPE_SLOTS);
  store<u32>(p, small(0), TYPE_ROOM);
  const version = load<u32>(IMAGE, H_NEXT_VERSION);
  store<u32>(IMAGE, version + 1, H_NEXT_VERSION);
  store<u32>(p, small(version), TYPE_VERSION);
  touch(p);
  touch(p + TYPE_SIZE - 1);
}

/** A new heap type, without bases. */
export function newType(metatype: u32, name: u32, base: u32, flags: u32): u32 {
  const p = newObject(metatype, KIND_TYPE, TYPE_SIZE);
  initType(p, metatype, name, base, flags);
  put(p + <u32>TYPE_DICT, newDict());
  return p;
}

/** Enters a class into its bases' lists of subclasses. */
export function noteSubclass(base: u32, type: u32): void {
  let list = load<u32>(base, TYPE_SUBCLASSES);
  if (!list) {
    list = newList(0);
    put(base + <u32>TYPE_SUBCLASSES, list);
  }
  listAppend(list, type);
}

/** The shape of a type's instances that have no attributes yet. */
export function rootShape(type: u32): u32 {
  const have = load<u32>(type, TYPE_ROOT);
  if (have) return have;
  const shape = newShape(type, smallValue(load<u32>(type, TYPE_SLOTS)), 0, 0);
  put(type + <u32>TYPE_ROOT, shape);
  return shape;
}
function newShape(type: u32, count: u32, parent: u32, name: u32): u32 {
  const s = newFixed(0, KIND_SHAPE, 32);
  store<u32>(s, count, SHAPE_COUNT);
  store<u32>(s, type, SHAPE_TYPE);
  store<u32>(s, parent, SHAPE_PARENT);
  store<u32>(s, name, SHAPE_NAME);
  store<u32>(s, 0, SHAPE_CHILDREN);
  store<u32>(s, 0, 28);
  return s;
}

/** Index of an attribute's value, or -1. name must be interned. */
export function shapeIndex(shape: u32, name: u32): i32 {
  for (let s = shape; load<u32>(s, SHAPE_PARENT) != 0; s = load<u32>(s, SHAPE_PARENT))
    if (load<u32>(s, SHAPE_NAME) == name) return <i32>load<u32>(s, SHAPE_COUNT) - 1;
  return -1;
}

/** The shape with one attribute more. */
function shapeWith(shape: u32, name: u32): u32 {
  let children = load<u32>(shape, SHAPE_CHILDREN);
  const n = children ? load<u32>(children, 8) : 0;
  let i: u32 = 0;
  for (; i < n; ++i) {
    const child = load<u32>(children + 12 + (i << 2));
    if (!child) break;
    if (load<u32>(child, SHAPE_NAME) == name) return child;
  }
  const child = newShape(load<u32>(shape, SHAPE_TYPE), load<u32>(shape, SHAPE_COUNT) + 1, shape, name);
  if (i == n) {
    const larger = newArray(n ? n * 2 : 1);
    if (n) memory.copy(larger + 12, children + 12, n << 2);
    put(shape + <u32>SHAPE_CHILDREN, larger);
    children = larger;
  }
  put(children + 12 + (i << 2), child);
  return child;
}

/** A new plain instance of a class. */
export function newInstance(type: u32): u32 {
  const shape = rootShape(type);
  const p = newFixed(type, KIND_INSTANCE | (FLAG_EXTENDED << 8), 24);
  store<u32>(p, 0, 8);
  store<u32>(p, shape, INSTANCE_EXTENSION + EXTENSION_SHAPE);
  store<u32>(p, 0, INSTANCE_EXTENSION + EXTENSION_IDENTITY);
  const room = smallValue(load<u32>(type, TYPE_ROOM));
  store<u32>(p, room ? newArray(room) : 0, INSTANCE_EXTENSION + EXTENSION_VALUES);
  if (typeFlags(type) & TYPE_FINALIZED) noteFinalizable(p);
  return p;
}

/** A new object of a built-in layout, for the built-in type itself or a class derived from it. size without extension. */
export function newLike(type: u32, base: u32, kind: u32, size: u32): u32 {
  if (type == base) return newObject(type, kind, size);
  const p = newObject(type, kind, size + 12, FLAG_EXTENDED);
  initExtension(p, type);
  return p;
}

/** Sets up the extension of a new extended object. */
export function initExtension(p: u32, type: u32): void {
  const extension = extensionOf(p);
  store<u32>(extension, rootShape(type), EXTENSION_SHAPE);
  const room = smallValue(load<u32>(type, TYPE_ROOM));
  store<u32>(extension, room ? newArray(room) : 0, EXTENSION_VALUES);
  if (typeFlags(type) & TYPE_FINALIZED) noteFinalizable(p);
}

/** Can this object carry attributes of its own? */
@inline export function isExtended(v: u32): bool { return !isSmall(v) && (flagsOf(v) & FLAG_EXTENDED) != 0; }

/** The value of an own attribute of an extended object, or 0. name must be interned. */
export function ownAttribute(p: u32, name: u32): u32 {
  const extension = extensionOf(p);
  const shape = load<u32>(extension, EXTENSION_SHAPE);
  const values = load<u32>(extension, EXTENSION_VALUES);
  if (load<u32>(shape, SHAPE_COUNT) == SHAPE_DICT) return dictGetStr(keptDict(shape, values), name);
  const i = shapeIndex(shape, name);
  return i < 0 ? 0 : load<u32>(values + 12 + (i << 2));
}

/** Sets an own attribute of an extended object. name must be interned. */
export function setOwnAttribute(p: u32, name: u32, value: u32): void {
  const extension = extensionOf(p);
  const shape = load<u32>(extension, EXTENSION_SHAPE);
  const values = load<u32>(extension, EXTENSION_VALUES);
  if (load<u32>(shape, SHAPE_COUNT) == SHAPE_DICT) {
    dictSetStr(keptDict(shape, values), name, value);
    return;
  }
  const i = shapeIndex(shape, name);
  if (i >= 0) {
    put(values + 12 + (i << 2), value);
    return;
  }
  if (load<u32>(shape, SHAPE_COUNT) >= MOST_SHAPED) {
    dictSetStr(attributeDict(p), name, value);
    return;
  }
  addAttribute(extension, shapeWith(shape, name), value);
}

/** Gives an extended object the shape that has one attribute more than its present one, and that attribute. */
export function addAttribute(extension: u32, shape: u32, value: u32): void {
  const index = load<u32>(shape, SHAPE_COUNT) - 1;
  let values = load<u32>(extension, EXTENSION_VALUES);
  const room = values ? load<u32>(values, 8) : 0;
  if (index >= room) {
    const larger = newArray(room ? room * 2 : 4);
    if (room) memory.copy(larger + 12, values + 12, room << 2);
    put(extension + <u32>EXTENSION_VALUES, larger);
    values = larger;
  }
  const type = load<u32>(shape, SHAPE_TYPE);
  if (index >= <u32>smallValue(load<u32>(type, TYPE_ROOM))) {
    store<u32>(type, small(index + 1), TYPE_ROOM);
    touch(type + <u32>TYPE_ROOM);
  }
  put(extension + <u32>EXTENSION_SHAPE, shape);
  put(values + 12 + (index << 2), value);
}

/** Removes an own attribute; false if there is none. The object keeps a dict from then on. */
export function deleteOwnAttribute(p: u32, name: u32): bool {
  if (!ownAttribute(p, name)) return false;
  return dictDeleteStr(attributeDict(p), name);
}

/** The dict of an extended object's attributes; from now on it is where they are. */
export function attributeDict(p: u32): u32 {
  const extension = extensionOf(p);
  const shape = load<u32>(extension, EXTENSION_SHAPE);
  const values = load<u32>(extension, EXTENSION_VALUES);
  if (load<u32>(shape, SHAPE_COUNT) == SHAPE_DICT) return keptDict(shape, values);
  const dict = newDict();
  fillDict(dict, shape, values);
  replaceAttributes(p, dict);
  return dict;
}

/** Makes this dict the one that holds an extended object's attributes. */
export function replaceAttributes(p: u32, dict: u32): void {
  const extension = extensionOf(p);
  const type = load<u32>(load<u32>(extension, EXTENSION_SHAPE), SHAPE_TYPE);
  const slots = smallValue(load<u32>(type, TYPE_SLOTS));
  let kept = dict;
  if (slots) {
    kept = newArray(slots + 1); // slots keep their places, the dict comes behind them
    const values = load<u32>(extension, EXTENSION_VALUES);
    if (values) memory.copy(kept + 12, values + 12, slots << 2);
    store<u32>(kept + 12 + (slots << 2), dict);
  }
  put(extension + <u32>EXTENSION_SHAPE, dictShape(type));
  put(extension + <u32>EXTENSION_VALUES, kept);
}

/** The dict of an object in dict mode. */
function keptDict(shape: u32, values: u32): u32 {
  return kindOf(values) == KIND_DICT ? values : load<u32>(values + 12 + (smallValue(load<u32>(load<u32>(shape, SHAPE_TYPE), TYPE_SLOTS)) << 2));
}
function fillDict(dict: u32, shape: u32, values: u32): void {
  if (!load<u32>(shape, SHAPE_PARENT)) return;
  fillDict(dict, load<u32>(shape, SHAPE_PARENT), values);
  const value = load<u32>(values + 12 + ((load<u32>(shape, SHAPE_COUNT) - 1) << 2));
  if (value) dictSetStr(dict, load<u32>(shape, SHAPE_NAME), value);
}
/** The shape of a type's instances that keep a dict: the sibling of the root shape. */
function dictShape(type: u32): u32 {
  const root = rootShape(type);
  const have = load<u32>(root, 28);
  if (have) return have;
  const shape = newShape(type, SHAPE_DICT, 0, 0);
  put(root + 28, shape);
  return shape;
}
