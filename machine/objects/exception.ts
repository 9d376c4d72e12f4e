// SPDX-License-Identifier: LGPL-2.1-or-later
// Exceptions and tracebacks.
//
//   0        8          12     16      20        24          28 …    end - 12
//   ┌────────┬──────────┬──────┬───────┬─────────┬───────────┬───────┬───────────┐
//   │ header │ suppress │ args │ cause │ context │ traceback │ value │ extension │   cause, context, traceback: value or None
//   └────────┴──────────┴──────┴───────┴─────────┴───────────┴───────┴───────────┘   value: StopIteration.value, SystemExit.code
//
// What other exceptions carry (name, obj, errno …) are plain attributes in the extension. A traceback is a
// link of a list, the outermost frame first:
//
//   ┌────────┬────┬──────┬──────┬─────────┬───────────┐
//   │ header │ pc │ next │ code │ globals │ namespace │
//   └────────┴────┴──────┴──────┴─────────┴───────────┘

import { NONE, EMPTY_TUPLE } from "../memory/map";
import { put } from "../memory/barrier";
import { T_TRACEBACK } from "../generated/types";
import { KIND_EXCEPTION, KIND_TRACEBACK, FLAG_EXTENDED, isKind, newObject, newFixed } from "./object";
import { tupleOf1 } from "./tuple";
import { initExtension } from "./type";

// @ts-ignore: decorator
@inline export const EXCEPTION_SUPPRESS: usize = 8;
// @ts-ignore: decorator
@inline export const EXCEPTION_ARGS: usize = 12;
// @ts-ignore: decorator
@inline export const EXCEPTION_CAUSE: usize = 16;
// @ts-ignore: decorator
@inline export const EXCEPTION_CONTEXT: usize = 20;
// @ts-ignore: decorator
@inline export const EXCEPTION_TRACEBACK: usize = 24;
// @ts-ignore: decorator
@inline export const EXCEPTION_VALUE: usize = 28;
const EXCEPTION_SIZE: u32 = 48; // fields to 32, 4 unused, extension

// @ts-ignore: decorator
@inline export const TRACEBACK_PC: usize = 8;
// @ts-ignore: decorator
@inline export const TRACEBACK_NEXT: usize = 12;
// @ts-ignore: decorator
@inline export const TRACEBACK_CODE: usize = 16;
// @ts-ignore: decorator
@inline export const TRACEBACK_GLOBALS: usize = 20;
// @ts-ignore: decorator
@inline export const TRACEBACK_NAMESPACE: usize = 24;

// @ts-ignore: decorator
@inline export function isException(v: u32): bool { return isKind(v, KIND_EXCEPTION); }

/** A new exception without arguments. */
export function allocateException(type: u32): u32 {
  const p = newObject(type, KIND_EXCEPTION, EXCEPTION_SIZE, FLAG_EXTENDED);
  store<u32>(p, EMPTY_TUPLE, EXCEPTION_ARGS);
  store<u32>(p, NONE, EXCEPTION_CAUSE);
  store<u32>(p, NONE, EXCEPTION_CONTEXT);
  store<u32>(p, NONE, EXCEPTION_TRACEBACK);
  store<u32>(p, NONE, EXCEPTION_VALUE);
  initExtension(p, type);
  return p;
}

/** A new exception with one argument, or none if that is 0. */
export function newException(type: u32, argument: u32): u32 {
  const p = allocateException(type);
  if (argument) {
    store<u32>(p, tupleOf1(argument), EXCEPTION_ARGS);
    store<u32>(p, argument, EXCEPTION_VALUE);
  }
  return p;
}

/** Puts a new outermost link before the exception's traceback. */
export function addTraceback(exception: u32, code: u32, pc: u32, globals: u32, namespace: u32): void {
  const t = newFixed(T_TRACEBACK, KIND_TRACEBACK, 32);
  store<u32>(t, pc, TRACEBACK_PC);
  store<u32>(t, load<u32>(exception, EXCEPTION_TRACEBACK), TRACEBACK_NEXT);
  store<u32>(t, code, TRACEBACK_CODE);
  store<u32>(t, globals, TRACEBACK_GLOBALS);
  store<u32>(t, namespace, TRACEBACK_NAMESPACE);
  store<u32>(t, 0, 28);
  put(exception + <u32>EXCEPTION_TRACEBACK, t);
}
