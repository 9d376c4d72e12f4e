// SPDX-License-Identifier: LGPL-2.1-or-later
// How built-in types get their attributes, while the base image is made. Native functions are named by their index in
// the machine's function table, which an image may hold: an image belongs to one machine.

import { IMAGE, H_BUILTINS, NONE, EMPTY_TUPLE } from "../memory/map";
import {
  T_BUILTIN, T_METHOD_DESCRIPTOR, T_WRAPPER_DESCRIPTOR, T_CLASSMETHOD_DESCRIPTOR, T_GETSET, T_MODULE,
} from "../generated/types";
import { KIND_RECORD, KIND_MODULE, FLAG_EXTENDED, newObject, small } from "../objects/object";
import { dictGetStr, dictSetStr, newDict } from "../objects/dict";
import { newNative, NATIVE_MODULE } from "../objects/function";
import { intern, strOf } from "../objects/str";
import { newTuple } from "../objects/tuple";
import { initExtension, TYPE_DICT } from "../objects/type";
import { DESCRIPTOR_NAME, GETSET_GET, GETSET_SET, DESCRIPTOR_OWNER, MODULE_DICT } from "../interpreter/attributes";
import { Native } from "../interpreter/result";
import { strOfPoints } from "../objects/str";

/** The interned str of a literal. */
export function named(text: string): u32 {
  return intern(strOf(text));
}

/** "a,b" as a tuple of names; 0 for "". "**", any names at all, is the empty tuple. */
function parameterTuple(parameters: string): u32 {
  const n = parameters.length;
  if (n == 0) return 0;
  if (parameters == "**") return EMPTY_TUPLE;
  let count: u32 = 1;
  for (let i = 0; i < n; ++i) if (parameters.charCodeAt(i) == 44) ++count;
  const t = newTuple(count);
  let start = 0;
  let k: u32 = 0;
  for (let i = 0; i <= n; ++i) {
    if (i < n && parameters.charCodeAt(i) != 44) continue;
    store<u32>(t + (k++ << 2), intern(strOfRange(parameters, start, i)), 12);
    start = i + 1;
  }
  return t;
}
function strOfRange(text: string, from: i32, to: i32): u32 {
  return strOfPoints(<u32>changetype<usize>(text) + (from << 1), 1, to - from);
}
function isDunder(text: string): bool {
  return text.length > 4 && text.charCodeAt(0) == 95 && text.charCodeAt(1) == 95 && text.charCodeAt(text.length - 1) == 95;
}

/** Special methods that are no slots of a type: to Python they look like any method. */
function isPlainSpecial(text: string): bool {
  return text == "__format__" || text == "__getnewargs__" || text == "__sizeof__" || text == "__bytes__" || text == "__enter__" ||
    text == "__exit__" || text == "__alloc__" || text == "__reversed__" || text == "__length_hint__" || text == "__reduce__" ||
    text == "__setstate__" || text == "__complex__" || text == "__round__" || text == "__trunc__" || text == "__floor__" || text == "__ceil__";
}

/** A method of a built-in type: `least` to `most` arguments, self included (most -1: any number). */
export function method(type: u32, text: string, f: Native, least: i32, most: i32, parameters: string = ""): void {
  const kind = isDunder(text) && !isPlainSpecial(text) ? T_WRAPPER_DESCRIPTOR : T_METHOD_DESCRIPTOR;
  define(type, kind, text, f, least, most, parameters);
}
/** As `method`, for special methods that CPython keeps as plain methods: what they say of wrong arguments differs. */
export function plainMethod(type: u32, text: string, f: Native, least: i32, most: i32): void {
  define(type, T_METHOD_DESCRIPTOR, text, f, least, most, "");
}
/** A method that gets the class in place of self. */
export function classMethod(type: u32, text: string, f: Native, least: i32, most: i32, parameters: string = ""): void {
  define(type, T_CLASSMETHOD_DESCRIPTOR, text, f, least, most, parameters);
}
/** A static method; `__new__` of a type is one. */
export function staticMethod(type: u32, text: string, f: Native, least: i32, most: i32, parameters: string = ""): void {
  define(type, T_BUILTIN, text, f, least, most, parameters);
}
/** The type's `__new__`, which gets the class first. */
export function constructor(type: u32, f: Native, least: i32, most: i32, parameters: string = ""): void {
  define(type, T_BUILTIN, "__new__", f, least, most, parameters);
}
function define(type: u32, kind: u32, text: string, f: Native, least: i32, most: i32, parameters: string): void {
  const name = named(text);
  const native = newNative(kind, f.index, name, type, least, most, parameterTuple(parameters));
  dictSetStr(load<u32>(type, TYPE_DICT), name, native);
}

/** A computed attribute of a built-in type; setter null: read-only. The setter gets self and the value, 0 to delete. */
export function getset(type: u32, text: string, getter: Native, setter: Native | null = null): void {
  const name = named(text);
  const d = newObject(T_GETSET, KIND_RECORD, 32);
  store<u32>(d, name, DESCRIPTOR_NAME);
  store<u32>(d, small(getter.index), GETSET_GET);
  store<u32>(d, setter ? small((<Native>setter).index) : 0, GETSET_SET);
  store<u32>(d, type, DESCRIPTOR_OWNER);
  dictSetStr(load<u32>(type, TYPE_DICT), name, d);
}
/** A plain attribute of a built-in type. */
export function valueAttribute(type: u32, text: string, value: u32): void {
  dictSetStr(load<u32>(type, TYPE_DICT), named(text), value);
}
/** A built-in function. */
export function builtin(text: string, f: Native, least: i32, most: i32, parameters: string = ""): void {
  const native = newNative(T_BUILTIN, f.index, named(text), 0, least, most, parameterTuple(parameters));
  store<u32>(native, named("builtins"), NATIVE_MODULE);
  dictSetStr(load<u32>(IMAGE, H_BUILTINS), named(text), native);
}
/** A function of a native module (natively made modules are dicts until the prelude wraps them). */
export function moduleFunction(module: u32, text: string, f: Native, least: i32, most: i32, parameters: string = ""): void {
  const native = newNative(T_BUILTIN, f.index, named(text), 0, least, most, parameterTuple(parameters));
  store<u32>(native, dictGetStr(load<u32>(module, MODULE_DICT), named("__name__")), NATIVE_MODULE);
  dictSetStr(load<u32>(module, MODULE_DICT), named(text), native);
}
export function moduleValue(module: u32, text: string, value: u32): void {
  dictSetStr(load<u32>(module, MODULE_DICT), named(text), value);
}
/** A new module object with its name, of the type `module` or a class derived from it. */
export function newModule(name: u32, type: u32 = T_MODULE): u32 {
  const m = newObject(type, KIND_MODULE, 24 + 12, FLAG_EXTENDED); // it may change its class to one derived from module
  initExtension(m, type);
  const dict = newDict();
  store<u32>(m, dict, MODULE_DICT);
  dictSetStr(dict, named("__name__"), name);
  dictSetStr(dict, named("__doc__"), NONE);
  dictSetStr(dict, named("__package__"), NONE);
  dictSetStr(dict, named("__loader__"), NONE);
  dictSetStr(dict, named("__spec__"), NONE);
  return m;
}
