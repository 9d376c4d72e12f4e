// SPDX-License-Identifier: LGPL-2.1-or-later
// Code objects, functions, native functions, bound methods, cells. All are vectors of values; numbers in them are
// small ints. Fields not in use are 0.

import { IMAGE, EMPTY_TUPLE, NONE } from "../memory/map";
import { T_CODE, T_FUNCTION, T_METHOD, T_CELL, T_BUILTIN, T_CLASSMETHOD_DESCRIPTOR, T_METHOD_DESCRIPTOR, T_METHOD_WRAPPER, T_WRAPPER_DESCRIPTOR } from "../generated/types";
import {
  KIND_CODE, KIND_FUNCTION, KIND_METHOD, KIND_CELL, KIND_NATIVE, newObject, newFixed, small, smallValue,
} from "./object";

// Code object: raw flags at 8 (CO_…, and CODE_SIMPLE), then
@inline export const CODE_FLAGS: usize = 8;
@inline export const CODE_ARGCOUNT: usize = 12; // positional parameters, small int
@inline export const CODE_POSONLY: usize = 16;
@inline export const CODE_KWONLY: usize = 20;
@inline export const CODE_NLOCALS: usize = 24;
@inline export const CODE_NREGS: usize = 28;
@inline export const CODE_FIRSTLINE: usize = 32;
@inline export const CODE_NAME: usize = 36;
@inline export const CODE_QUALNAME: usize = 40;
@inline export const CODE_FILENAME: usize = 44;
@inline export const CODE_VARNAMES: usize = 48;
@inline export const CODE_CELLVARS: usize = 52;
@inline export const CODE_FREEVARS: usize = 56;
@inline export const CODE_CONSTS: usize = 60;
@inline export const CODE_INSTRUCTIONS: usize = 64; // raw block
@inline export const CODE_EXCEPTIONS: usize = 68; //   raw block: start, end, handler, register, u32 each
@inline export const CODE_LINES: usize = 72; //        raw block, see lines.ts
@inline export const CODE_ANCHOR: usize = 76; //       see identity.ts
const CODE_SIZE: u32 = 80;

@inline export const CO_VARARGS: u32 = 4;
@inline export const CO_VARKEYWORDS: u32 = 8;
@inline export const CO_GENERATOR: u32 = 0x20;
@inline export const CO_HAS_DOCSTRING: u32 = 0x4000000;
/** Loaded from CPython 3.1's bytecode: the last constant shows the original code, see compiler/pyc/constants.ts. */
@inline export const CO_FROM_3_1: u32 = 0x20000000;
/** Positional parameters alone, and no generator: a call only copies its arguments. */
@inline export const CODE_SIMPLE: u32 = 0x80000000;
/** A function of the prelude: its frames do not show in tracebacks. */
@inline export const CODE_HIDDEN: u32 = 0x40000000;

export function newCode(): u32 { return newObject(T_CODE, KIND_CODE, CODE_SIZE); }

// Function: raw flags at 8, then
@inline export const FUNCTION_CODE: usize = 12;
@inline export const FUNCTION_GLOBALS: usize = 16;
@inline export const FUNCTION_CLOSURE: usize = 20;
@inline export const FUNCTION_DEFAULTS: usize = 24;
@inline export const FUNCTION_KWDEFAULTS: usize = 28;
@inline export const FUNCTION_NAME: usize = 32;
@inline export const FUNCTION_QUALNAME: usize = 36;
@inline export const FUNCTION_DICT: usize = 40;
@inline export const FUNCTION_ANNOTATE: usize = 44;
@inline export const FUNCTION_ANNOTATIONS: usize = 48;
@inline export const FUNCTION_DOC: usize = 52;
@inline export const FUNCTION_MODULE: usize = 56;
@inline export const FUNCTION_BUILTINS: usize = 60; // dict, or 0: the machine's
@inline export const FUNCTION_ANCHOR: usize = 64; // see identity.ts

/** A new function of a code object. */
export function newFunction(code: u32, globals: u32, module: u32): u32 {
  const f = newObject(T_FUNCTION, KIND_FUNCTION, 72);
  store<u32>(f, code, FUNCTION_CODE);
  store<u32>(f, globals, FUNCTION_GLOBALS);
  store<u32>(f, load<u32>(code, CODE_NAME), FUNCTION_NAME);
  store<u32>(f, load<u32>(code, CODE_QUALNAME), FUNCTION_QUALNAME);
  store<u32>(f, module, FUNCTION_MODULE);
  return f;
}

// Native function: raw index into the machine's function table at 8, then
@inline export const NATIVE_INDEX: usize = 8;
@inline export const NATIVE_NAME: usize = 12;
@inline export const NATIVE_OWNER: usize = 16; // type or 0
@inline export const NATIVE_LEAST: usize = 20;
@inline export const NATIVE_MOST: usize = 24; //  -1: any number
@inline export const NATIVE_NAMES: usize = 28; // tuple of the names of the parameters that have one (the last ones), or 0
@inline export const NATIVE_MODULE: usize = 32;
@inline export const NATIVE_DOC: usize = 36;
@inline export const NATIVE_KINDS: usize = 40; // of a primitive: the kinds of its arguments, see arguments.ts; or 0
@inline export const NATIVE_IDENTITY: usize = 44;

/** A new native function. */
export function newNative(type: u32, index: u32, name: u32, owner: u32, least: i32, most: i32, names: u32): u32 {
  const f = newObject(type, KIND_NATIVE, 48);
  store<u32>(f, index, NATIVE_INDEX);
  store<u32>(f, name, NATIVE_NAME);
  store<u32>(f, owner, NATIVE_OWNER);
  store<u32>(f, small(least), NATIVE_LEAST);
  store<u32>(f, small(most), NATIVE_MOST);
  store<u32>(f, names, NATIVE_NAMES);
  return f;
}

// Bound method.
@inline export const METHOD_FUNCTION: usize = 12;
@inline export const METHOD_SELF: usize = 16;
@inline export const METHOD_ANCHOR: usize = 20; // see identity.ts

/** function bound to self: a method, or what binding the functions of built-in types gives. */
export function newMethod(f: u32, self: u32): u32 {
  const its = load<u32>(f);
  const type = its == T_WRAPPER_DESCRIPTOR ? T_METHOD_WRAPPER : its == T_METHOD_DESCRIPTOR || its == T_CLASSMETHOD_DESCRIPTOR || its == T_BUILTIN ? T_BUILTIN : T_METHOD;
  const m = newFixed(type, KIND_METHOD, 24);
  store<u32>(m, 0, 8);
  store<u32>(m, f, METHOD_FUNCTION);
  store<u32>(m, self, METHOD_SELF);
  store<u32>(m, 0, METHOD_ANCHOR);
  return m;
}

// Cell: contents at 12, 0 if empty.
@inline export const CELL_VALUE: usize = 12;
export function newCell(value: u32): u32 {
  const c = newFixed(T_CELL, KIND_CELL, 16);
  store<u32>(c, 0, 8);
  store<u32>(c, value, CELL_VALUE);
  return c;
}

export { IMAGE, EMPTY_TUPLE, NONE, smallValue };
