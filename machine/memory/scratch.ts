// SPDX-License-Identifier: LGPL-2.1-or-later
// Memory for the time of one instruction: garbage in the nursery from the start. Who allocates nothing lasting
// meanwhile can give it back at once.

import { newRaw } from "../objects/object";
import { top, setTop } from "./allocate";

/** So many bytes, zeroed, 8-aligned; nobody needs to give them back. */
export function allocateScratch(bytes: u32): u32 {
  return newRaw(bytes) + 16;
}
/** A mark for releaseScratch. */
@inline export function scratchMark(): u32 { return top; }
/** Gives back all that was allocated since the mark: nothing of it may be in use. */
@inline export function releaseScratch(mark: u32): void { setTop(mark); }
