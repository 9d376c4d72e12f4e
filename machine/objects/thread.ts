// SPDX-License-Identifier: LGPL-2.1-or-later
// A thread of a program: its stack of frames and what it needs while another one runs.
//
//   0        8       12      16     20        24       28
//   ┌────────┬───────┬───────┬──────┬─────────┬────────┬──────┐
//   │ header │ ident │ stack │ next │ handled │ result │ wait │
//   └────────┴───────┴───────┴──────┴─────────┴────────┴──────┘
//
// Its stack (kind STACK): capacity at 8, offset of the current frame at 12 (0: none), frames from 16 on. Writes to
// a stack need no barrier: the collector takes every stack as a root.

import { KIND_STACK, KIND_THREAD, newObject } from "./object";
import { NONE } from "../memory/map";

@inline export const THREAD_STACK: usize = 12;
@inline export const THREAD_NEXT: usize = 16;
@inline export const THREAD_HANDLED: usize = 20;
@inline export const THREAD_RESULT: usize = 24;
@inline export const THREAD_WAIT: usize = 28;

@inline export const STACK_CAPACITY: usize = 8;
@inline export const STACK_FRAME: usize = 12;
@inline export const STACK_START: u32 = 16;

/** A new stack with room for n bytes of frames. */
export function newStack(n: u32): u32 {
  const p = newObject(0, KIND_STACK, STACK_START + n);
  store<u32>(p, n, STACK_CAPACITY);
  return p;
}

/** A new thread with a small stack. */
export function newThread(ident: u32): u32 {
  const p = newObject(0, KIND_THREAD, 32);
  store<u32>(p, ident, 8);
  store<u32>(p, newStack(4096 - STACK_START), THREAD_STACK);
  store<u32>(p, NONE, THREAD_HANDLED);
  return p;
}
