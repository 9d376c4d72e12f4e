// SPDX-License-Identifier: LGPL-2.1-or-later
// Primitives: native functions that only the prelude sees, as globals of its files. The prelude's globals are one dict,
// kept in the header's H_SYSTEM under "prelude" while the base image is made.

import { IMAGE, H_SYSTEM } from "../memory/map";
import { T_BUILTIN } from "../generated/types";
import { newNative } from "../objects/function";
import { dictGetStr, dictSetStr } from "../objects/dict";
import { Native } from "../interpreter/result";
import { named } from "./define";

/** The globals of the prelude. */
export function preludeGlobals(): u32 {
  return dictGetStr(load<u32>(IMAGE, H_SYSTEM), named("prelude"));
}

/** A native function for the prelude: at least and at most so many arguments. */
export function primitive(text: string, f: Native, least: i32, most: i32): void {
  const name = named(text);
  dictSetStr(preludeGlobals(), name, newNative(T_BUILTIN, f.index, name, 0, least, most, 0));
}
/** A value for the prelude. */
export function primitiveValue(text: string, value: u32): void {
  dictSetStr(preludeGlobals(), named(text), value);
}
