// SPDX-License-Identifier: LGPL-2.1-or-later
// Traceback and frame objects. A frame object is a picture: where a frame stood, and its local variables then. Running
// frames live in the stack of their thread and are no objects.
//
//   0        12     16         20         24       28
//   ┌────────┬──────┬──────────┬──────────┬────────┬──────┐
//   │ header │ code │ pc       │ function │ locals │ back │    pc: small int; locals: the namespace, or a dict made of
//   └────────┴──────┴──────────┴──────────┴────────┴──────┘    the registers; back: frame object or None

import { IMAGE, H_BUILTINS, NONE } from "../memory/map";
import { put } from "../memory/barrier";
import { T_FRAME, T_GENERATOR, T_TRACEBACK, T_TYPE_ERROR, T_VALUE_ERROR } from "../generated/types";
import {
  KIND_ARRAY, KIND_CELL, KIND_RECORD, isKind, isSmall, newFixed, newObject, small, smallValue, typeOf, KIND_TRACEBACK,
} from "../objects/object";
import {
  CELL_VALUE, CODE_FLAGS, CODE_FREEVARS, CODE_VARNAMES, FUNCTION_CLOSURE, FUNCTION_GLOBALS,
} from "../objects/function";
import { FRAME_CODE, FRAME_FUNCTION, FRAME_NAMESPACE, FRAME_PC, FRAME_SIZE } from "../objects/frame";
import {
  TRACEBACK_CODE, TRACEBACK_FRAME, TRACEBACK_FUNCTION, TRACEBACK_LOCALS, TRACEBACK_NEXT, TRACEBACK_PC,
} from "../objects/exception";
import { dictSetStr, newDict } from "../objects/dict";
import { GENERATOR_CREATED, GENERATOR_FINISHED, GENERATOR_FRAME, GENERATOR_STATE } from "../objects/generator";
import { BEFORE_START, line, positionOf } from "../objects/lines";
import { tupleItem, tupleLength } from "../objects/tuple";
import { typeName } from "../objects/type";
import { callerOf, frame, visibleFrame } from "../interpreter/frames";
import { raise } from "../interpreter/result";
import { constructor, getset } from "../boot/define";
import { primitive } from "../boot/primitive";

const PICTURE_CODE: usize = 12;
const PICTURE_PC: usize = 16;
const PICTURE_FUNCTION: usize = 20;
const PICTURE_LOCALS: usize = 24;
const PICTURE_BACK: usize = 28;

/** Flag of code whose names are registers. */
const CO_OPTIMIZED: u32 = 1;

/** A dict of local variables: those in registers from this address on, and those of the closure. */
export function localsDict(code: u32, f: u32, registers: u32): u32 {
  const dict = newDict();
  const varnames = load<u32>(code, CODE_VARNAMES);
  for (let i: u32 = 0; i < tupleLength(varnames); ++i) {
    let v = load<u32>(registers + (i << 2));
    if (v && isKind(v, KIND_CELL)) v = load<u32>(v, CELL_VALUE);
    if (v) dictSetStr(dict, tupleItem(varnames, i), v);
  }
  const freevars = load<u32>(code, CODE_FREEVARS);
  const closure = load<u32>(f, FUNCTION_CLOSURE);
  for (let i: u32 = 0; i < tupleLength(freevars); ++i) {
    const v = load<u32>(tupleItem(closure, i), CELL_VALUE);
    if (v) dictSetStr(dict, tupleItem(freevars, i), v);
  }
  return dict;
}

function newPicture(code: u32, pc: u32, f: u32, locals: u32, back: u32): u32 {
  const p = newObject(T_FRAME, KIND_RECORD, 32);
  store<u32>(p, code, PICTURE_CODE);
  store<u32>(p, small(pc), PICTURE_PC);
  store<u32>(p, f, PICTURE_FUNCTION);
  store<u32>(p, locals, PICTURE_LOCALS);
  store<u32>(p, back, PICTURE_BACK);
  return p;
}

/** _frame(depth): the calling frame, or the one so many calls further out, with those that called it; None if there is none. */
function currentFrame(args: u32, n: u32): u32 {
  let f = visibleFrame(frame);
  for (let depth = smallValue(load<u32>(args)); f && depth > 0; --depth) f = visibleFrame(callerOf(f));
  let first: u32 = NONE;
  let last: u32 = 0;
  for (; f; f = visibleFrame(callerOf(f))) {
    const code = load<u32>(f, FRAME_CODE);
    const its = load<u32>(f, FRAME_FUNCTION);
    const namespace = load<u32>(f, FRAME_NAMESPACE);
    const locals = namespace ? namespace
      : load<u32>(code, CODE_FLAGS) & CO_OPTIMIZED ? localsDict(code, its, f + FRAME_SIZE)
      : load<u32>(its, FUNCTION_GLOBALS);
    const picture = newPicture(code, load<u32>(f, FRAME_PC), its, locals, NONE);
    if (last) store<u32>(last, picture, PICTURE_BACK);
    else first = picture;
    last = picture;
  }
  return first;
}

function frame_code(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), PICTURE_CODE); }
function frame_lasti(args: u32, n: u32): u32 { return small(smallValue(load<u32>(load<u32>(args), PICTURE_PC)) << 1); }
function frame_line(args: u32, n: u32): u32 {
  const p = load<u32>(args);
  return lineOf(load<u32>(p, PICTURE_CODE), <u32>smallValue(load<u32>(p, PICTURE_PC)));
}
function frame_globals(args: u32, n: u32): u32 { return load<u32>(load<u32>(load<u32>(args), PICTURE_FUNCTION), FUNCTION_GLOBALS); }
function frame_locals(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), PICTURE_LOCALS); }
function frame_builtins(args: u32, n: u32): u32 { return load<u32>(IMAGE, H_BUILTINS); }
function frame_back(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), PICTURE_BACK); }
function frame_none(args: u32, n: u32): u32 { return NONE; }

/** The line of an instruction; None if it has none. */
function lineOf(code: u32, pc: u32): u32 {
  return positionOf(code, pc) ? small(line) : NONE;
}

// Tracebacks.

function traceback_new(args: u32, n: u32): u32 {
  const next = load<u32>(args, 4);
  const picture = load<u32>(args, 8);
  if (isSmall(picture) || typeOf(picture) != T_FRAME) return raise(T_TYPE_ERROR, "traceback() argument 'tb_frame' must be frame, not %", typeName(picture));
  if (next != NONE && !isTraceback(next)) return raise(T_TYPE_ERROR, "expected traceback object or None, got '%'", typeName(next));
  for (let i: u32 = 12; i <= 16; i += 4)
    if (!isSmall(load<u32>(args + i))) return raise(T_TYPE_ERROR, "'%' object cannot be interpreted as an integer", typeName(load<u32>(args + i)));
  const t = newFixed(T_TRACEBACK, KIND_TRACEBACK, 32);
  store<u32>(t, <u32>smallValue(load<u32>(args, 12)) >> 1, TRACEBACK_PC);
  store<u32>(t, next, TRACEBACK_NEXT);
  store<u32>(t, load<u32>(picture, PICTURE_CODE), TRACEBACK_CODE);
  store<u32>(t, load<u32>(picture, PICTURE_FUNCTION), TRACEBACK_FUNCTION);
  store<u32>(t, load<u32>(picture, PICTURE_LOCALS), TRACEBACK_LOCALS);
  store<u32>(t, picture, TRACEBACK_FRAME);
  return t;
}
@inline function isTraceback(v: u32): bool { return isKind(v, KIND_TRACEBACK); }

/** The next link; its frame object gets this one's as the frame it was called from. */
function traceback_next(args: u32, n: u32): u32 {
  const t = load<u32>(args);
  const next = load<u32>(t, TRACEBACK_NEXT);
  if (next != NONE && !load<u32>(next, TRACEBACK_FRAME)) put(pictureOf(next) + <u32>PICTURE_BACK, pictureOf(t));
  return next;
}
function traceback_setNext(args: u32, n: u32): u32 {
  const t = load<u32>(args);
  const next = load<u32>(args, 4);
  if (!next) return raise(T_TYPE_ERROR, "can't delete tb_next attribute");
  if (next != NONE && !isTraceback(next)) return raise(T_TYPE_ERROR, "expected traceback object, got '%'", typeName(next));
  for (let at = next; at != NONE; at = load<u32>(at, TRACEBACK_NEXT)) if (at == t) return raise(T_VALUE_ERROR, "traceback loop detected");
  put(t + <u32>TRACEBACK_NEXT, next);
  return NONE;
}
function traceback_lasti(args: u32, n: u32): u32 { return small(<i32>load<u32>(load<u32>(args), TRACEBACK_PC) << 1); }
function traceback_lineno(args: u32, n: u32): u32 {
  const t = load<u32>(args);
  return lineOf(load<u32>(t, TRACEBACK_CODE), load<u32>(t, TRACEBACK_PC));
}
function traceback_frame(args: u32, n: u32): u32 { return pictureOf(load<u32>(args)); }
function pictureOf(t: u32): u32 {
  const known = load<u32>(t, TRACEBACK_FRAME);
  if (known) return known;
  const code = load<u32>(t, TRACEBACK_CODE);
  const f = load<u32>(t, TRACEBACK_FUNCTION);
  let locals = load<u32>(t, TRACEBACK_LOCALS);
  if (locals && isKind(locals, KIND_ARRAY)) locals = localsDict(code, f, locals + 12);
  else if (!locals) locals = load<u32>(code, CODE_FLAGS) & CO_OPTIMIZED ? newDict() : load<u32>(f, FUNCTION_GLOBALS);
  const picture = newPicture(code, load<u32>(t, TRACEBACK_PC), f, locals, NONE);
  put(t + <u32>TRACEBACK_FRAME, picture);
  return picture;
}

/** The frame object of a generator, None once it has finished. */
function generator_frame(args: u32, n: u32): u32 {
  const g = load<u32>(args);
  const state = load<u32>(g, GENERATOR_STATE);
  if (state == GENERATOR_FINISHED) return NONE;
  const saved = g + GENERATOR_FRAME;
  const code = load<u32>(saved, FRAME_CODE);
  const its = load<u32>(saved, FRAME_FUNCTION);
  const pc = state == GENERATOR_CREATED ? BEFORE_START : load<u32>(saved, FRAME_PC);
  return newPicture(code, pc, its, localsDict(code, its, saved + FRAME_SIZE), NONE);
}

function traceback_code(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), TRACEBACK_CODE); }
function traceback_pc(args: u32, n: u32): u32 { return small(load<u32>(load<u32>(args), TRACEBACK_PC)); }

/** Defines the types traceback and frame. */
export function defineFrame(): void {
  constructor(T_TRACEBACK, traceback_new, 5, 5, "tb_next,tb_frame,tb_lasti,tb_lineno");
  getset(T_TRACEBACK, "tb_next", traceback_next, traceback_setNext);
  getset(T_TRACEBACK, "tb_lasti", traceback_lasti);
  getset(T_TRACEBACK, "tb_lineno", traceback_lineno);
  getset(T_TRACEBACK, "tb_frame", traceback_frame);
  primitive("_traceback_code", traceback_code, 1, 1);
  primitive("_traceback_pc", traceback_pc, 1, 1);
  getset(T_FRAME, "f_code", frame_code);
  getset(T_FRAME, "f_lasti", frame_lasti);
  getset(T_FRAME, "f_lineno", frame_line);
  getset(T_FRAME, "f_globals", frame_globals);
  getset(T_FRAME, "f_locals", frame_locals);
  getset(T_FRAME, "f_builtins", frame_builtins);
  getset(T_FRAME, "f_back", frame_back);
  getset(T_FRAME, "f_trace", frame_none);
  primitive("_frame", currentFrame, 1, 1);
  getset(T_GENERATOR, "gi_frame", generator_frame);
}
