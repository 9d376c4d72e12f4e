// SPDX-License-Identifier: LGPL-2.1-or-later
// A thread of a program: its stack of frames and what it needs while another one runs.
//
//   0        8       12      16     20        24       28     32      36       40      44      48
//   ┌────────┬───────┬───────┬──────┬─────────┬────────┬──────┬───────┬────────┬───────┬───────┬──────┐
//   │ header │ ident │ stack │ next │ handled │ result │ wait │ depth │ hidden │ state │ woken │ name │
//   └────────┴───────┴───────┴──────┴─────────┴────────┴──────┴───────┴────────┴───────┴───────┴──────┘
//
// stack, next: 0 once it has ended. handled, depth, hidden: the header's H_HANDLED, H_DEPTH and H_HIDDEN_DEPTH while it
// is not the current one. wait: 0, or what it waits for: a port operation, another thread's end, or None: to be woken.
// depth, hidden, state, woken: small ints.
//
// Its stack (kind STACK): capacity at 8, offset of the current frame at 12 (0: none), frames from 16 on. Writes to
// a stack need no barrier: the collector takes every stack as a root.

import { T_OPERATION, T_THREAD } from "../generated/types";
import { KIND_STACK, KIND_THREAD, isExactly, newObject, small } from "./object";
import { NONE } from "../memory/map";

@inline export const THREAD_IDENT: usize = 8;
@inline export const THREAD_STACK: usize = 12;
@inline export const THREAD_NEXT: usize = 16;
@inline export const THREAD_HANDLED: usize = 20;
@inline export const THREAD_RESULT: usize = 24;
@inline export const THREAD_WAIT: usize = 28;
@inline export const THREAD_DEPTH: usize = 32;
@inline export const THREAD_HIDDEN_DEPTH: usize = 36;
@inline export const THREAD_STATE: usize = 40;
@inline export const THREAD_WOKEN: usize = 44;
@inline export const THREAD_NAME: usize = 48;

/** Size of a thread object. */
export const THREAD_SIZE: u32 = 56;

/** It has not ended; it has returned its result; it ended with an exception, its result. */
export const THREAD_LIVE: i32 = 0;
export const THREAD_RETURNED: i32 = 1;
export const THREAD_RAISED: i32 = 2;

@inline export const STACK_CAPACITY: usize = 8;
@inline export const STACK_FRAME: usize = 12;
@inline export const STACK_START: u32 = 16;

/** A new stack with room for n bytes of frames. */
export function newStack(n: u32): u32 {
  const p = newObject(0, KIND_STACK, STACK_START + n);
  store<u32>(p, n, STACK_CAPACITY);
  return p;
}

/** A new thread with a small stack; name: a str. */
export function newThread(ident: u32, name: u32): u32 {
  const p = newObject(T_THREAD, KIND_THREAD, THREAD_SIZE);
  store<u32>(p, ident, THREAD_IDENT);
  store<u32>(p, newStack(4096 - STACK_START), THREAD_STACK);
  store<u32>(p, NONE, THREAD_HANDLED);
  store<u32>(p, NONE, THREAD_RESULT);
  store<u32>(p, small(0), THREAD_DEPTH);
  store<u32>(p, small(0), THREAD_HIDDEN_DEPTH);
  store<u32>(p, small(THREAD_LIVE), THREAD_STATE);
  store<u32>(p, small(0), THREAD_WOKEN);
  store<u32>(p, name, THREAD_NAME);
  return p;
}

/** Does a thread that waits for this wait for a port operation? */
export function isOperation(wait: u32): bool {
  return wait != 0 && isExactly(wait, T_OPERATION);
}
