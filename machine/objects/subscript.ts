// SPDX-License-Identifier: LGPL-2.1-or-later
// Items of the built-in types: o[i], o[i] = v, del o[i], v in o, len(o).

import { T_TYPE_ERROR } from "../generated/types";
import { typeName } from "./type";
import { raise } from "../interpreter/result";

/** o[i] for a value of a built-in type; 0 with something pending. */
export function getItemNative(o: u32, i: u32): u32 { return raise(T_TYPE_ERROR, "'%' object is not subscriptable", typeName(o)); }
/** o[i] = v: NONE, or 0 with something pending. */
export function setItemNative(o: u32, i: u32, v: u32): u32 { return raise(T_TYPE_ERROR, "'%' object does not support item assignment", typeName(o)); }
/** del o[i]: NONE, or 0 with something pending. */
export function delItemNative(o: u32, i: u32): u32 { return raise(T_TYPE_ERROR, "'%' object doesn't support item deletion", typeName(o)); }
/** v in o: TRUE, FALSE, or 0 with something pending. */
export function containsNative(o: u32, v: u32): u32 { return raise(T_TYPE_ERROR, "argument of type '%' is not a container or iterable", typeName(o)); }
/** len(o), or -1 if it has none. */
export function nativeLength(o: u32): i32 { return -1; }
