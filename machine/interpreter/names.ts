// SPDX-License-Identifier: LGPL-2.1-or-later
// The interned names the machine itself uses, by their index N_….

import { IMAGE, H_NAMES } from "../memory/map";

/** The interned str of name N_…. */
@inline export function name(index: u32): u32 {
  return load<u32>(load<u32>(IMAGE, H_NAMES) + 12 + (index << 2));
}
