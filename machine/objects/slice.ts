// SPDX-License-Identifier: LGPL-2.1-or-later
// Slices: start, stop and step, any values.
//
//   0        8        12      16     20
//   ┌────────┬────────┬───────┬──────┬──────┐
//   │ header │ unused │ start │ stop │ step │
//   └────────┴────────┴───────┴──────┴──────┘

import { T_SLICE } from "../generated/types";
import { KIND_SLICE, newFixed } from "./object";

@inline export const SLICE_START: usize = 12;
@inline export const SLICE_STOP: usize = 16;
@inline export const SLICE_STEP: usize = 20;

/** slice(start, stop, step). */
export function newSlice(start: u32, stop: u32, step: u32): u32 {
  const s = newFixed(T_SLICE, KIND_SLICE, 24);
  store<u32>(s, 0, 8);
  store<u32>(s, start, SLICE_START);
  store<u32>(s, stop, SLICE_STOP);
  store<u32>(s, step, SLICE_STEP);
  return s;
}
