// SPDX-License-Identifier: LGPL-2.1-or-later
// Exceptions and tracebacks.
//
//   0        8          12     16      20        24          28 …    end - 12
//   ┌────────┬──────────┬──────┬───────┬─────────┬───────────┬───────┬───────────┐
//   │ header │ suppress │ args │ cause │ context │ traceback │ value │ extension │   cause, context, traceback: value or None
//   └────────┴──────────┴──────┴───────┴─────────┴───────────┴───────┴───────────┘   value: StopIteration.value, SystemExit.code
//
// What other exceptions carry (name, obj, errno …) lies in slots, as those of `__slots__`, at the start of the attribute
// values; see defineException for their order. A traceback is a link of a list, the outermost frame first:
//
//   ┌────────┬────┬──────┬──────┬──────────┬────────┬───────┐   locals: the namespace of a frame that has one, else an
//   │ header │ pc │ next │ code │ function │ locals │ frame │   array of its registers when the exception left it, or 0
//   └────────┴────┴──────┴──────┴──────────┴────────┴───────┘   frame: the frame object, once it was asked for, or 0

import { NONE, EMPTY_TUPLE } from "../memory/map";
import { put } from "../memory/barrier";
import { T_TRACEBACK } from "../generated/types";
import {
  KIND_EXCEPTION, KIND_TRACEBACK, FLAG_EXTENDED, isKind, newArray, newObject, newFixed, extensionOf, copyWords,
} from "./object";
import { tupleLength, tupleOf1 } from "./tuple";
import { initExtension, EXTENSION_VALUES } from "./type";
import { FRAME_CODE, FRAME_FUNCTION, FRAME_NAMESPACE, FRAME_SIZE } from "./frame";
import { CODE_VARNAMES } from "./function";

@inline export const EXCEPTION_SUPPRESS: usize = 8;
@inline export const EXCEPTION_ARGS: usize = 12;
@inline export const EXCEPTION_CAUSE: usize = 16;
@inline export const EXCEPTION_CONTEXT: usize = 20;
@inline export const EXCEPTION_TRACEBACK: usize = 24;
@inline export const EXCEPTION_VALUE: usize = 28;
const EXCEPTION_SIZE: u32 = 48; // fields to 32, 4 unused, extension

@inline export const TRACEBACK_PC: usize = 8;
@inline export const TRACEBACK_NEXT: usize = 12;
@inline export const TRACEBACK_CODE: usize = 16;
@inline export const TRACEBACK_FUNCTION: usize = 20;
@inline export const TRACEBACK_LOCALS: usize = 24;
@inline export const TRACEBACK_FRAME: usize = 28;

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

/** Sets a slot of an exception of a type that has it; see defineException for their numbers. */
export function setExceptionSlot(exception: u32, index: u32, value: u32): void {
  put(load<u32>(extensionOf(exception), EXTENSION_VALUES) + 12 + (index << 2), value);
}

/** Puts a new outermost link, for a frame that the exception goes through, before the exception's traceback. */
export function addTraceback(exception: u32, frame: u32, pc: u32): void {
  const locals = frameLocals(frame);
  const t = newFixed(T_TRACEBACK, KIND_TRACEBACK, 32);
  store<u32>(t, pc, TRACEBACK_PC);
  store<u32>(t, load<u32>(exception, EXCEPTION_TRACEBACK), TRACEBACK_NEXT);
  store<u32>(t, load<u32>(frame, FRAME_CODE), TRACEBACK_CODE);
  store<u32>(t, load<u32>(frame, FRAME_FUNCTION), TRACEBACK_FUNCTION);
  store<u32>(t, locals, TRACEBACK_LOCALS);
  store<u32>(t, 0, TRACEBACK_FRAME);
  put(exception + <u32>EXCEPTION_TRACEBACK, t);
}

/** What is kept of a frame's local variables: its namespace, or an array of its registers; 0 if it has neither. */
function frameLocals(frame: u32): u32 {
  const namespace = load<u32>(frame, FRAME_NAMESPACE);
  if (namespace) return namespace;
  const n = tupleLength(load<u32>(load<u32>(frame, FRAME_CODE), CODE_VARNAMES));
  if (n == 0) return 0;
  const registers = newArray(n);
  copyWords(registers + 12, frame + FRAME_SIZE, n);
  return registers;
}
