// SPDX-License-Identifier: LGPL-2.1-or-later
// Bytes: length at 8, data from 16. Bytearrays: length at 8, raw block at 12.

import { EMPTY_BYTES } from "../memory/map";
import { T_BYTES } from "../generated/types";
import { KIND_BYTES, newObject } from "./object";

/** bytes of the n bytes at this address. */
export function newBytes(from: u32, n: u32): u32 {
  if (n == 0) return EMPTY_BYTES;
  const p = newObject(T_BYTES, KIND_BYTES, 16 + n);
  store<u32>(p, n, 8);
  memory.copy(p + 16, from, n);
  return p;
}
