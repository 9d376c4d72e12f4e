// SPDX-License-Identifier: LGPL-2.1-or-later
// The verifier's part for code: the interpreter reads operands without looking whether they fit, so here every one is
// looked at. What a register holds is no part of this: instructions that need a certain kind of object ask for it, and
// an unbound register (0) reads as an object of no type whose fields are all 0, since the memory below 64 KiB is unused
// and nothing is ever written there. (That code out of files reads none is proven by compiler/verify.ts.)

import { MOST_FREE, MOST_REGISTERS } from "../limits";
import { IMAGE, H_BASE_END } from "./map";
import {
  OP_BUILD_MAP, OP_BUILD_SLICE, OP_CALL, OP_CALL_EX, OP_CALL_KW, OP_CALL_METHOD, OP_CALL_METHOD_KW, OP_CONVERT, OP_COUNT, OP_JUMP, OP_JUMP_FOR, OP_FOR_ITER,
  OP_MAKE_FUNCTION, OP_RAISE, OP_RERAISE, OP_RETURN, OP_SET_FUNCTION_ATTR, OP_UNPACK, OP_YIELD, OP_YIELD_FROM,
  OPERAND_BASE, OPERAND_CONST32, OPERAND_DST, OPERAND_DST2, OPERAND_DST3, OPERAND_FREE, OPERAND_IMM32, OPERAND_JUMP,
  OPERAND_JUMP32, OPERAND_KINDS, OPERAND_MAYBE, OPERAND_MOD, OPERAND_NAME, OPERAND_NAME32, OPERAND_OUTS, OPERAND_SRC,
  OPERAND_SRC2, OPERAND_SRC3,
} from "../generated/opcodes";
import { KIND_CELL, KIND_CODE, KIND_DICT, KIND_RAW, KIND_STR, KIND_TUPLE, isSmall, smallValue } from "../objects/object";
import {
  CODE_ARGCOUNT, CODE_CELLVARS, CODE_CONSTS, CODE_EXCEPTIONS, CODE_FILENAME, CODE_FIRSTLINE, CODE_FLAGS, CODE_FREEVARS, CODE_HIDDEN,
  CODE_INSTRUCTIONS, CODE_KWONLY, CODE_LINES, CODE_NAME, CODE_NLOCALS, CODE_NREGS, CODE_POSONLY, CODE_QUALNAME, CODE_SIMPLE,
  CODE_VARNAMES, CO_GENERATOR, CO_HAS_DOCSTRING, CO_VARARGS, CO_VARKEYWORDS, FUNCTION_CLOSURE, FUNCTION_CODE, FUNCTION_DEFAULTS,
  FUNCTION_BUILTINS, FUNCTION_DICT, FUNCTION_GLOBALS, FUNCTION_KWDEFAULTS, FUNCTION_NAME, FUNCTION_QUALNAME,
} from "../objects/function";
import {
  CLAIM_CODE, areOfKind, beginMade, claim, fault, isCount, isNothingOr, isTupleOfStrs, isValueOrNothing, kindAt,
} from "./verify-report";


// The code object looked at.
let registers: u32 = 0;
let constants: u32 = 0;
let constantCount: u32 = 0;
let freeCount: u32 = 0;
let count: u32 = 0;
let generator: bool = false;

/** A code object of an image. */
export function codeSound(p: u32): bool {
  if (p >= load<u32>(IMAGE, H_BASE_END)) {
    if (load<u32>(p, CODE_FLAGS) & CODE_HIDDEN) return fault(p, "code: hidden, but not the prelude's");
    return codeFits(p) && linesSound(p);
  }
  return codeFits(p);
}
/** A code object that was just read, from bytes that end below `end`. */
export function newCodeSound(p: u32, end: u32): bool {
  beginMade(end);
  return codeFits(p) && linesSound(p);
}

function codeFits(p: u32): bool {
  if (!numbersSound(p) || !namesSound(p)) return false;
  const block = load<u32>(p, CODE_INSTRUCTIONS);
  const exceptions = load<u32>(p, CODE_EXCEPTIONS);
  const lines = load<u32>(p, CODE_LINES);
  if (!claim(block, KIND_RAW, CLAIM_CODE) || !claim(exceptions, KIND_RAW, CLAIM_CODE) || !claim(lines, KIND_RAW, CLAIM_CODE))
    return fault(p, "code: no instructions or tables of its own");
  return tablesSound(p);
}

function numbersSound(p: u32): bool {
  const flags = load<u32>(p, CODE_FLAGS);
  const argcount = load<u32>(p, CODE_ARGCOUNT);
  const kwonly = load<u32>(p, CODE_KWONLY);
  const varnames = load<u32>(p, CODE_VARNAMES);
  if (!isTupleOfStrs(varnames)) return fault(p, "code: no names of variables");
  const locals = load<u32>(varnames, 8);
  if (!isCount(load<u32>(p, CODE_NREGS), MOST_REGISTERS) || !isCount(argcount, MOST_REGISTERS) || !isCount(kwonly, MOST_REGISTERS) ||
    !isCount(load<u32>(p, CODE_POSONLY), smallValue(argcount)) || !isSmall(load<u32>(p, CODE_FIRSTLINE)))
    return fault(p, "code: no number");
  registers = smallValue(load<u32>(p, CODE_NREGS));
  const parameters = <u32>smallValue(argcount) + <u32>smallValue(kwonly) + (flags & CO_VARARGS ? 1 : 0) + (flags & CO_VARKEYWORDS ? 1 : 0);
  if (parameters > locals || locals > registers || <u32>smallValue(load<u32>(p, CODE_NLOCALS)) > registers) return fault(p, "code: too few registers");
  if (flags & CODE_SIMPLE && (flags & (CO_VARARGS | CO_VARKEYWORDS | CO_GENERATOR) || smallValue(kwonly))) return fault(p, "code: not simple");
  generator = (flags & CO_GENERATOR) != 0;
  return true;
}
function namesSound(p: u32): bool {
  const consts = load<u32>(p, CODE_CONSTS);
  const free = load<u32>(p, CODE_FREEVARS);
  if (kindAt(load<u32>(p, CODE_NAME)) != KIND_STR || kindAt(load<u32>(p, CODE_QUALNAME)) != KIND_STR || kindAt(load<u32>(p, CODE_FILENAME)) != KIND_STR ||
    !isTupleOfStrs(load<u32>(p, CODE_CELLVARS)) || !isTupleOfStrs(free) || kindAt(consts) != KIND_TUPLE)
    return fault(p, "code: no name, or no constants");
  constants = consts + 12;
  constantCount = load<u32>(consts, 8);
  freeCount = load<u32>(free, 8);
  return freeCount <= MOST_FREE && (!(load<u32>(p, CODE_FLAGS) & CO_HAS_DOCSTRING) || constantCount != 0) || fault(p, "code: wrong number of names");
}

/** Instructions and ranges of exceptions. */
function tablesSound(p: u32): bool {
  const block = load<u32>(p, CODE_INSTRUCTIONS);
  const size = load<u32>(block, 8);
  if (size & 7 || size == 0) return fault(p, "code: half an instruction");
  count = size >> 3;
  const at = block + 16;
  for (let i: u32 = 0; i < count; ++i) if (!instructionSound(at + (i << 3), i)) return fault(p, "code: an operand does not fit");
  const last = <u32>load<u16>(at + ((count - 1) << 3));
  if (last != OP_RETURN && last != OP_JUMP && last != OP_JUMP_FOR && (last < OP_RAISE || last > OP_RERAISE)) return fault(p, "code: runs off its end");
  const exceptions = load<u32>(p, CODE_EXCEPTIONS);
  if (load<u32>(exceptions, 8) & 15) return fault(p, "code: half a range");
  for (let range = exceptions + 16, end = range + load<u32>(exceptions, 8); range < end; range += 16)
    if (load<u32>(range, 4) > count || load<u32>(range) >= load<u32>(range, 4) || load<u32>(range, 8) >= count || load<u32>(range, 12) >= registers)
      return fault(p, "code: a range does not fit");
  return true;
}

function instructionSound(at: u32, i: u32): bool {
  const op = <u32>load<u16>(at);
  if (op >= OP_COUNT) return false;
  const kinds = changetype<usize>(OPERAND_KINDS) + op * 3;
  const c = <u32>load<u16>(at, 6);
  if (!operandSound(load<u8>(kinds), <u32>load<u16>(at, 2), at, i, op, c)) return false;
  if (!operandSound(load<u8>(kinds, 1), <u32>load<u16>(at, 4), at, i, op, c)) return false;
  if (!operandSound(load<u8>(kinds, 2), c, at, i, op, c)) return false;
  switch (op) {
    case OP_JUMP_FOR: return load<u16>(at + 8 + (load<u32>(at, 4) << 3)) == OP_FOR_ITER;
    case OP_BUILD_SLICE: return c == 2 || c == 3;
    case OP_CONVERT: return c - 1 < 3;
    case OP_CALL_EX: return c < 2;
    case OP_SET_FUNCTION_ATTR: return c - 1 < 4;
    case OP_MAKE_FUNCTION: return kindAt(load<u32>(constants + (load<u32>(at, 4) << 2))) == KIND_CODE;
    case OP_YIELD:
    case OP_YIELD_FROM: return generator;
  }
  return true;
}
function operandSound(kind: u32, n: u32, at: u32, i: u32, op: u32, c: u32): bool {
  switch (kind) {
    case OPERAND_DST:
    case OPERAND_SRC:
    case OPERAND_MOD:
    case OPERAND_MAYBE: return n < registers;
    case OPERAND_DST2:
    case OPERAND_SRC2: return n + 1 < registers;
    case OPERAND_DST3:
    case OPERAND_SRC3: return n + 2 < registers;
    case OPERAND_BASE: return n + readsOf(op, c) <= registers;
    case OPERAND_OUTS: return n + outsOf(op, c) <= registers;
    case OPERAND_FREE: return n < freeCount;
    case OPERAND_NAME: return n < constantCount && kindAt(load<u32>(constants + (n << 2))) == KIND_STR;
    case OPERAND_CONST32: return load<u32>(at, 4) < constantCount;
    case OPERAND_NAME32: return load<u32>(at, 4) < constantCount && kindAt(load<u32>(constants + (load<u32>(at, 4) << 2))) == KIND_STR;
    case OPERAND_IMM32: return load<i32>(at, 4) >= -0x40000000 && load<i32>(at, 4) < 0x40000000;
    case OPERAND_JUMP: return i + 1 + <u32><i32>load<i16>(at, 6) < count;
    case OPERAND_JUMP32: return i + 1 + load<u32>(at, 4) < count;
  }
  return true;
}
/** Registers from its first operand on that an instruction with so many outputs writes. */
export function outsOf(op: u32, c: u32): u32 {
  return op == OP_UNPACK ? c : (c & 255) + (c >> 8) + 1;
}
/** Registers of a base operand that an instruction reads. */
export function readsOf(op: u32, c: u32): u32 {
  switch (op) {
    case OP_CALL: return c + 1;
    case OP_CALL_KW:
    case OP_CALL_METHOD:
    case OP_CALL_EX: return c + 2;
    case OP_CALL_METHOD_KW: return c + 3;
    case OP_BUILD_MAP: return c * 2;
  }
  return c;
}

/** The line table tells of each instruction once. */
function linesSound(p: u32): bool {
  const table = load<u32>(p, CODE_LINES);
  let at = table + 16;
  const end = at + load<u32>(table, 8);
  let told: u64 = 0;
  while (at < end) {
    let head: u32 = 0;
    for (let field = 0, fields = 1; field < fields; ++field) {
      let value: u32 = 0;
      let shift: u32 = 0;
      let byte: u32 = 0x80;
      for (; byte & 0x80; shift += 7) {
        if (at == end || shift > 28) return fault(p, "code: damaged line table");
        byte = load<u8>(at++);
        value |= (byte & 0x7f) << shift;
      }
      if (field == 0) {
        head = value;
        if (!(head & 1)) fields = 5;
      }
    }
    told += head >> 1;
  }
  return told == count || fault(p, "code: the line table tells of other code");
}

export function functionSound(p: u32): bool {
  const code = load<u32>(p, FUNCTION_CODE);
  if (kindAt(code) != KIND_CODE || kindAt(load<u32>(p, FUNCTION_GLOBALS)) != KIND_DICT || !isNothingOr(load<u32>(p, FUNCTION_DEFAULTS), KIND_TUPLE) ||
    !isNothingOr(load<u32>(p, FUNCTION_KWDEFAULTS), KIND_DICT) || !isNothingOr(load<u32>(p, FUNCTION_DICT), KIND_DICT) || !isNothingOr(load<u32>(p, FUNCTION_BUILTINS), KIND_DICT) ||
    kindAt(load<u32>(p, FUNCTION_NAME)) != KIND_STR || kindAt(load<u32>(p, FUNCTION_QUALNAME)) != KIND_STR)
    return fault(p, "function: wrong contents");
  for (let at = p + 44; at < p + 64; at += 4) if (!isValueOrNothing(load<u32>(at))) return fault(p, "function: no value");
  const closure = load<u32>(p, FUNCTION_CLOSURE);
  return closure == 0 || isClosureFor(code, closure) || fault(p, "function: wrong closure");
}
/** Is it a tuple of cells, one for each variable of the code object's closure? */
function isClosureFor(code: u32, closure: u32): bool {
  const free = load<u32>(code, CODE_FREEVARS);
  if (kindAt(closure) != KIND_TUPLE || kindAt(free) != KIND_TUPLE) return false;
  const n = load<u32>(closure, 8);
  return n == load<u32>(free, 8) && areOfKind(closure + 12, n, KIND_CELL);
}
