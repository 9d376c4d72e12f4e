// SPDX-License-Identifier: LGPL-2.1-or-later
// How native code answers. A native function returns a value; or 0 after saying why:
//
//   raise(...)        an exception is to be raised
//   tail(...)         a callable is to be called with these arguments; its result is the native function's result
//   waitFor(...)      the thread waits, for the answer to a port operation, say; then the instruction runs again
//
// The saying is kept in registers that the interpreter reads before the instruction ends, so nothing of it lasts.
// Native code never calls Python; `tail` is how it hands over to the prelude (or to any callable) for good.

import { EXCHANGE, IMAGE, H_PRELUDE, H_THREAD, NONE } from "../memory/map";
import { put } from "../memory/barrier";
import { THREAD_WAIT } from "../objects/thread";
import { strOf, strLength, strWidth, strData, newStr, copyPoints, isStr } from "../objects/str";
import { newException } from "../objects/exception";
import { typeName } from "../objects/type";
import { isSmall } from "../objects/object";

/** The signature of native functions: address of the arguments, one word each, and their number. */
export type Native = (args: u32, n: u32) => u32;

@inline export const PENDING_NOTHING: u32 = 0;
@inline export const PENDING_RAISE: u32 = 1;
@inline export const PENDING_TAIL: u32 = 2;
@inline export const PENDING_WAIT: u32 = 3;
/** As TAIL, but the result goes to the frame's scratch and the instruction runs again (second stage). */
@inline export const PENDING_STAGE: u32 = 4;
/** The machine's registers were changed (a generator was resumed, a frame pushed): just go on. */
@inline export const PENDING_SWITCHED: u32 = 5;

/** What a returned 0 means. */
export let pending: u32 = 0;
/** The exception to raise. */
export let pendingException: u32 = 0;
/** Whether the exception to raise is not to get a context. */
export let keepsContext: bool = false;
/** The callable of a tail call; its arguments lie at EXCHANGE. */
export let tailCallable: u32 = 0;
export let tailCount: u32 = 0;
/** Names of the last of these arguments: a tuple, or 0. */
export let tailNames: u32 = 0;

/** The namespace that a tail call's body runs in (class bodies, modules), or 0. */
export let tailNamespace: u32 = 0;

export function clearPending(): void {
  pending = PENDING_NOTHING;
}
export function setPending(what: u32): u32 {
  pending = what;
  return 0;
}

/** The current thread waits (see objects/thread.ts): the instruction runs again when what it waits for is there. */
export function waitFor(what: u32): u32 {
  put(load<u32>(IMAGE, H_THREAD) + <u32>THREAD_WAIT, what);
  return setPending(PENDING_WAIT);
}

/** Raises this exception object. */
export function raiseException(exception: u32): u32 {
  pendingException = exception;
  keepsContext = false;
  pending = PENDING_RAISE;
  return 0;
}
/** Raises an exception with the context it has: the one being handled does not become it. */
export function raiseAsIs(exception: u32): u32 {
  raiseException(exception);
  keepsContext = true;
  return 0;
}

/**
 * Raises an exception of a built-in type. Each % in the text stands for the next argument: a str is put in as it
 * is, any other object as the name of its type.
 */
export function raise(type: u32, text: string, a: u32 = 0, b: u32 = 0, c: u32 = 0): u32 {
  return raiseWith(type, formatText(text, a, b, c));
}
/** Raises an exception of a built-in type with one argument. */
export function raiseWith(type: u32, argument: u32): u32 {
  return raiseException(newException(type, argument));
}

/** The text with each % replaced, as raise does. */
export function formatText(text: string, a: u32 = 0, b: u32 = 0, c: u32 = 0): u32 {
  const n = <u32>text.length;
  if (a) a = textOf(a);
  if (b) b = textOf(b);
  if (c) c = textOf(c);
  let length = n;
  let width: u32 = 0;
  if (a) { length += strLength(a) - 1; width = strWidth(a); }
  if (b) { length += strLength(b) - 1; width = max(width, strWidth(b)); }
  if (c) { length += strLength(c) - 1; width = max(width, strWidth(c)); }
  const source = <u32>changetype<usize>(text);
  for (let i: u32 = 0; i < n; ++i) if (load<u16>(source + (i << 1)) > 255) width = max<u32>(width, 1);
  const s = newStr(length, width);
  let to = s + 16;
  let k = 0;
  for (let i: u32 = 0; i < n; ++i) {
    const point = <u32>load<u16>(source + (i << 1));
    if (point == 37 /* % */) {
      const arg = k == 0 ? a : k == 1 ? b : c;
      if (arg) {
        ++k;
        copyPoints(to, width, strData(arg), strWidth(arg), strLength(arg));
        to += strLength(arg) << width;
        continue;
      }
    }
    if (width == 0) store<u8>(to, <u8>point);
    else if (width == 1) store<u16>(to, <u16>point);
    else store<u32>(to, point);
    to += 1 << width;
  }
  return s;
}

function textOf(v: u32): u32 {
  return !isSmall(v) && isStr(v) ? v : typeName(v);
}

/** Hands over to a callable; its arguments follow by tailArgument. */
export function tail(callable: u32): u32 {
  tailCallable = callable;
  tailCount = 0;
  tailNames = 0;
  tailNamespace = 0;
  pending = PENDING_TAIL;
  return 0;
}
/** Hands over to a Python function without arguments whose body runs in a namespace. */
export function tailBody(f: u32, namespace: u32): u32 {
  tail(f);
  tailNamespace = namespace;
  return 0;
}
/** At most 60,000 arguments. */
export function tailArgument(v: u32): void {
  store<u32>(EXCHANGE + (tailCount++ << 2), v);
}
/** Function P_… of the prelude. */
export function preludeFunction(index: u32): u32 {
  return load<u32>(load<u32>(IMAGE, H_PRELUDE) + 12 + (index << 2));
}
/** Hands over to function P_… of the prelude with up to four arguments (those not 0). */
export function tailPrelude(index: u32, a: u32, b: u32 = 0, c: u32 = 0, d: u32 = 0): u32 {
  tail(preludeFunction(index));
  tailArgument(a);
  if (b) tailArgument(b);
  if (c) tailArgument(c);
  if (d) tailArgument(d);
  return 0;
}
/** Second stage: the callable's result becomes the frame's scratch, and the instruction runs again. */
export function stagePrelude(index: u32, a: u32, b: u32 = 0, c: u32 = 0): u32 {
  tailPrelude(index, a, b, c);
  pending = PENDING_STAGE;
  return 0;
}

export { NONE, strOf };
