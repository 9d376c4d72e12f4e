// SPDX-License-Identifier: LGPL-2.1-or-later
// `list[int]`: what `__class_getitem__` of the built-in classes gives. The alias itself is Python.

import { P_GENERIC_ALIAS } from "../generated/names";
import { tailPrelude } from "../interpreter/result";

/** cls[parameters] as a types.GenericAlias. */
export function genericAlias(args: u32, n: u32): u32 {
  return tailPrelude(P_GENERIC_ALIAS, load<u32>(args), load<u32>(args, 4));
}
