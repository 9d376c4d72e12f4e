// SPDX-License-Identifier: LGPL-2.1-or-later
// The verifier's part for classes: type objects, shapes, extensions, and whether an object has the layout that its type
// promises.

import { isSubtype } from "../objects/type";
import { KIND_RECORD, small } from "../objects/object";
import { MOST_SHAPED, MOST_SLOTS } from "../limits";
import { IMAGE, EMPTY_TUPLE, H_NEXT_VERSION, NONE, TYPES, TYPE_SIZE } from "./map";
import {
  T_OBJECT, T_BUILTIN, T_METHOD_DESCRIPTOR, T_WRAPPER_DESCRIPTOR, T_CLASSMETHOD_DESCRIPTOR, T_METHOD_WRAPPER, TYPE_COUNT,
} from "../generated/types";
import {
  KIND_ARRAY, KIND_DICT, KIND_FUNCTION, KIND_INSTANCE, KIND_LIST, KIND_METHOD, KIND_NATIVE, KIND_SHAPE, KIND_STR, KIND_TUPLE,
  KIND_TYPE, FLAG_EXTENDED, flagsOf, rawType, smallValue, extensionOf,
} from "../objects/object";
import { layoutOf } from "../objects/layout";
import {
  EXTENSION_SHAPE, EXTENSION_VALUES, SHAPE_CHILDREN, SHAPE_COUNT, SHAPE_DICT, SHAPE_NAME,
  SHAPE_PARENT, SHAPE_TYPE, TYPE_BASE, TYPE_BASES, TYPE_DICT, TYPE_FLAGS, TYPE_HEAP, TYPE_LAYOUT, TYPE_MRO, TYPE_NAME, TYPE_QUALNAME,
  TYPE_ROOM, TYPE_ROOT, TYPE_SLOTS, TYPE_SUBCLASSES, TYPE_VERSION, isBuiltinType,
} from "../objects/type";
import {
  CLAIM_OWN, areOfKind, beginMade, chainEnds, claim, fault, isCount, isTupleOf, isValueOrNothing, kindAt,
} from "./verify-report";

/** Objects of these types are native functions, or functions of the prelude or methods that pass for them. */
function isFunctionType(type: u32): bool {
  return type >= T_BUILTIN && type <= T_CLASSMETHOD_DESCRIPTOR && (type == T_BUILTIN || type == T_METHOD_DESCRIPTOR ||
    type == T_WRAPPER_DESCRIPTOR || type == T_METHOD_WRAPPER || type == T_CLASSMETHOD_DESCRIPTOR);
}

// The class looked at last, and what it is made of.
let lastType: u32 = 0;
let lastKind: u32 = 0;
let lastBase: u32 = 0;
export function forgetType(): void { lastType = 0; }

/** The machine's type that decides about the layout of a class: set by layoutSound. */
export function baseOfLayout(type: u32): u32 { return isBuiltinType(type) ? type : lastBase; }

/** Has the object the layout that its type promises? */
export function layoutSound(p: u32, kind: u32): bool {
  const type = rawType(p);
  if (kindAt(type) != KIND_TYPE) return fault(p, "the type is none");
  if (isBuiltinType(type)) {
    if (layoutOf(type) == kind) return true;
    if (isFunctionType(type)) return kind == KIND_NATIVE || kind == KIND_FUNCTION || kind == KIND_METHOD || fault(p, "no function");
    return fault(p, "another layout than its type's");
  }
  if (type != lastType && !layoutKnown(type)) return false;
  if (lastKind != kind) return fault(p, "another layout than its class's");
  return kind == KIND_TYPE || (flagsOf(p) & FLAG_EXTENDED) != 0 || fault(p, "without room for attributes");
}
/** Finds out what the instances of a class are made of: what the machine's types among its bases say. */
function layoutKnown(type: u32): bool {
  const mro = load<u32>(type, TYPE_MRO);
  if (kindAt(mro) != KIND_TUPLE) return fault(type, mro ? "type: no MRO" : "type: instances, but no MRO");
  lastType = type;
  lastKind = KIND_INSTANCE;
  lastBase = T_OBJECT;
  for (let at = mro + 12, end = at + (load<u32>(mro, 8) << 2); at < end; at += 4) {
    const base = load<u32>(at);
    if (!isBuiltinType(base) || base == T_OBJECT || kindAt(base) != KIND_TYPE) continue;
    const kind = layoutOf(base);
    if (lastKind == KIND_INSTANCE) {
      lastKind = kind;
      lastBase = base;
    } else if (lastKind != kind || (kind == KIND_RECORD && !isSubtype(lastBase, base))) {
      lastType = 0;
      return fault(type, "type: bases of different layouts");
    }
  }
  return true;
}

/** Does a class say the layout that it must have? One whose MRO is not known yet has that of its base. */
function saysLayout(p: u32): bool {
  let kind: u32;
  if (isBuiltinType(p)) kind = layoutOf(p);
  else if (load<u32>(p, TYPE_MRO) == 0) return load<u32>(p, TYPE_LAYOUT) == load<u32>(load<u32>(p, TYPE_BASE), TYPE_LAYOUT) || fault(p, "type: another layout than its base's");
  else if (layoutKnown(p)) kind = lastKind;
  else return false;
  return load<u32>(p, TYPE_LAYOUT) == small(kind) || fault(p, "type: another layout than its bases'");
}

/** A class whose MRO was just set. */
export function newTypeSound(p: u32, end: u32): bool {
  beginMade(end);
  forgetType();
  return saysLayout(p) && basesSound(p, smallValue(load<u32>(p, TYPE_SLOTS)));
}
export function typeSound(p: u32): bool {
  if (kindAt(load<u32>(p, TYPE_NAME)) != KIND_STR || kindAt(load<u32>(p, TYPE_QUALNAME)) != KIND_STR) return fault(p, "type: no name");
  const base = load<u32>(p, TYPE_BASE);
  if (isBuiltinType(p) == ((load<u32>(p, TYPE_FLAGS) & TYPE_HEAP) != 0)) return fault(p, "type: one of the machine's own, or not");
  if (kindAt(base) != KIND_TYPE && (base && base != NONE || !isBuiltinType(p))) return fault(p, "type: no base");
  if (!chainEnds(p, KIND_TYPE, TYPE_BASE)) return fault(p, "type: a circle of bases");
  if (kindAt(load<u32>(p, TYPE_DICT)) != KIND_DICT) return fault(p, "type: no dict");
  if (!isCount(load<u32>(p, TYPE_VERSION), load<u32>(IMAGE, H_NEXT_VERSION))) return fault(p, "type: no version");
  const slots = load<u32>(p, TYPE_SLOTS);
  if (!saysLayout(p)) return false;
  if (!isCount(slots, MOST_SLOTS) || !isCount(load<u32>(p, TYPE_ROOM), <u32>max(smallValue(slots), <i32>MOST_SHAPED)))
    return fault(p, "type: no number");
  for (let at = p + 60; at < p + TYPE_SIZE; at += 4) if (!isValueOrNothing(load<u32>(at))) return fault(p, "type: no value");
  return basesSound(p, smallValue(slots)) && rootSound(p, smallValue(slots)) && subclassesSound(p);
}
function basesSound(p: u32, slots: i32): bool {
  const bases = load<u32>(p, TYPE_BASES);
  if (bases != 0 && !isTupleOf(bases, KIND_TYPE)) return fault(p, "type: no bases");
  const mro = load<u32>(p, TYPE_MRO);
  if (mro == 0) return true; // it is being made
  if (!isTupleOf(mro, KIND_TYPE) || mro == EMPTY_TUPLE) return fault(p, "type: no MRO");
  for (let at = mro + 12, end = at + (load<u32>(mro, 8) << 2); at < end; at += 4) {
    const theirs = load<u32>(load<u32>(at), TYPE_SLOTS);
    if (smallValue(theirs) > slots) return fault(p, "type: fewer slots than a base");
  }
  return true;
}
function rootSound(p: u32, slots: i32): bool {
  const root = load<u32>(p, TYPE_ROOT);
  if (root == 0) return true;
  return (kindAt(root) == KIND_SHAPE && load<u32>(root, SHAPE_TYPE) == p && load<u32>(root, SHAPE_PARENT) == 0 && load<u32>(root, SHAPE_COUNT) == <u32>slots) ||
    fault(p, "type: no shape");
}
function subclassesSound(p: u32): bool {
  const list = load<u32>(p, TYPE_SUBCLASSES);
  if (list == 0) return true;
  if (kindAt(list) != KIND_LIST) return fault(p, "type: no list of subclasses");
  const items = load<u32>(list, 12);
  const n = load<u32>(list, 8);
  if (kindAt(items) != KIND_ARRAY || n > load<u32>(items, 8) || !areOfKind(items + 12, n, KIND_TYPE)) return fault(p, "type: no subclass");
  return true;
}

export function shapeSound(p: u32): bool {
  const type = load<u32>(p, SHAPE_TYPE);
  if (rawType(p) != 0 || kindAt(type) != KIND_TYPE) return fault(p, "shape: no type");
  const count = load<u32>(p, SHAPE_COUNT);
  const slots = <u32>smallValue(load<u32>(type, TYPE_SLOTS));
  const parent = load<u32>(p, SHAPE_PARENT);
  if (parent == 0) {
    if (count != slots && count != SHAPE_DICT) return fault(p, "shape: wrong number of slots");
  } else {
    if (kindAt(parent) != KIND_SHAPE || load<u32>(parent, SHAPE_TYPE) != type || load<u32>(parent, SHAPE_COUNT) + 1 != count ||
      count > max(slots, MOST_SHAPED) || kindAt(load<u32>(p, SHAPE_NAME)) != KIND_STR) return fault(p, "shape: no way to its root");
  }
  const sibling = load<u32>(p, 28);
  if (sibling && (kindAt(sibling) != KIND_SHAPE || load<u32>(sibling, SHAPE_COUNT) != SHAPE_DICT || load<u32>(sibling, SHAPE_TYPE) != type))
    return fault(p, "shape: no shape with a dict");
  const children = load<u32>(p, SHAPE_CHILDREN);
  if (children == 0) return true;
  if (!claim(children, KIND_ARRAY, CLAIM_OWN)) return fault(p, "shape: no array of children");
  for (let at = children + 12, end = at + (load<u32>(children, 8) << 2); at < end; at += 4) {
    const child = load<u32>(at);
    if (child && (kindAt(child) != KIND_SHAPE || load<u32>(child, SHAPE_PARENT) != p)) return fault(p, "shape: no child");
  }
  return true;
}

/** The shape, identity and attribute values at the end of an object that can carry attributes. */
export function extensionSound(p: u32): bool {
  const at = extensionOf(p);
  const type = rawType(p);
  const shape = load<u32>(at, EXTENSION_SHAPE);
  const values = load<u32>(at, EXTENSION_VALUES);
  if (kindAt(shape) != KIND_SHAPE || load<u32>(shape, SHAPE_TYPE) != type) return fault(p, "the shape is none of its class");
  const count = load<u32>(shape, SHAPE_COUNT);
  if (count != SHAPE_DICT) {
    if (values == 0) return count == 0 || fault(p, "attributes without values");
    return (claim(values, KIND_ARRAY, CLAIM_OWN) && load<u32>(values, 8) >= count && areValuesOrNothing(values)) || fault(p, "attributes without values");
  }
  const slots = <u32>smallValue(load<u32>(type, TYPE_SLOTS));
  if (slots == 0) return kindAt(values) == KIND_DICT || fault(p, "no dict of attributes");
  return (claim(values, KIND_ARRAY, CLAIM_OWN) && load<u32>(values, 8) > slots && areValuesOrNothing(values) &&
    kindAt(load<u32>(values + (slots << 2), 12)) == KIND_DICT) || fault(p, "no dict of attributes behind the slots");
}
function areValuesOrNothing(array: u32): bool {
  for (let at = array + 12, end = at + (load<u32>(array, 8) << 2); at < end; at += 4) if (!isValueOrNothing(load<u32>(at))) return false;
  return true;
}

/** The fixed places of the types hold types, those beyond the last one nothing. */
export function typeTableSound(): bool {
  for (let i: u32 = 0; i < TYPE_COUNT; ++i) if (kindAt(TYPES + i * TYPE_SIZE) != KIND_TYPE) return fault(TYPES + i * TYPE_SIZE, "not the type that belongs here");
  return true;
}
