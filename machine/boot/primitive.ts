// SPDX-License-Identifier: LGPL-2.1-or-later
// Primitives: native functions that only the prelude sees, as globals of its files. The prelude's globals are one dict,
// kept in the header's H_SYSTEM under "prelude" while the base image is made.

import { IMAGE, H_SYSTEM } from "../memory/map";
import { T_BUILTIN } from "../generated/types";
import { PRIMITIVE_ARGUMENTS } from "../generated/primitives";
import { small } from "../objects/object";
import { newNative, NATIVE_KINDS } from "../objects/function";
import { dictGetStr, dictSetStr } from "../objects/dict";
import { Native } from "../interpreter/result";
import { named } from "./define";

/** The globals of the prelude. */
export function preludeGlobals(): u32 {
  return dictGetStr(load<u32>(IMAGE, H_SYSTEM), named("prelude"));
}

/** A native function for the prelude: at least and at most so many arguments, of the kinds that primitive-table.ts tells. */
export function primitive(text: string, f: Native, least: i32, most: i32): void {
  const name = named(text);
  const native = newNative(T_BUILTIN, f.index, name, 0, least, most, 0);
  let hash: u32 = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) hash = (hash ^ <u32>text.charCodeAt(i)) * 0x01000193;
  for (let i = 0; i < PRIMITIVE_ARGUMENTS.length; i += 2)
    if (PRIMITIVE_ARGUMENTS[i] == hash) store<u32>(native, small(<i32>PRIMITIVE_ARGUMENTS[i + 1]), NATIVE_KINDS);
  dictSetStr(preludeGlobals(), name, native);
}
/** A value for the prelude. */
export function primitiveValue(text: string, value: u32): void {
  dictSetStr(preludeGlobals(), named(text), value);
}
