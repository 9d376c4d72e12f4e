// SPDX-License-Identifier: LGPL-2.1-or-later
// Memory for the time of one instruction: garbage in the nursery from the start.

import { newRaw } from "../objects/object";

/** So many bytes, zeroed, 8-aligned; nobody needs to give them back. */
export function allocateScratch(bytes: u32): u32 {
  return newRaw(bytes) + 16;
}
