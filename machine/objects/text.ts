// SPDX-License-Identifier: LGPL-2.1-or-later
// Text of values: str, repr, ascii, format, and joining of strs.

import { P_STR, P_REPR, P_ASCII, P_FORMAT } from "../generated/names";
import { strConcat } from "./str";
import { tailPrelude } from "../interpreter/result";

/** The n strs at this address, with a separator between them. */
export function joinStrs(separator: u32, strs: u32, n: u32): u32 {
  let all = separator;
  for (let i: u32 = 0; i < n; ++i) all = strConcat(all, load<u32>(strs + (i << 2)));
  return all;
}
/** str(v), or 0 with something pending. */
export function strOfNative(v: u32): u32 { return tailPrelude(P_STR, v); }
/** repr(v), or 0 with something pending. */
export function reprNative(v: u32): u32 { return tailPrelude(P_REPR, v); }
/** ascii(v), or 0 with something pending. */
export function asciiNative(v: u32): u32 { return tailPrelude(P_ASCII, v); }
/** format(v, spec), or 0 with something pending. */
export function formatNative(v: u32, spec: u32): u32 { return tailPrelude(P_FORMAT, v, spec); }
