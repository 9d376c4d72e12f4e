// SPDX-License-Identifier: LGPL-2.1-or-later
// What the instructions of operators, comparisons, truth and membership do when it is not done in the switch. Special
// methods that are plain functions of the program are called straight from here, in the second stage.

import { NOT_IMPLEMENTED, TRUE, FALSE } from "../memory/map";
import { T_TYPE_ERROR, T_FLOAT, T_SET, T_STR } from "../generated/types";
import * as Op from "../generated/opcodes";
import {
  N_BOOL, N_CONTAINS, N_ADD, N_RADD, N_IADD, N_LT, N_LE, N_EQ, N_NE, N_GT, N_GE, P_BINARY_REST, P_COMPARE_REST,
  P_CONTAINS,
} from "../generated/names";
import { SET_PYTHON, setFindSmall } from "../objects/set";
import { KIND_INSTANCE, isSmall, small, typeOf, boolOf, isExactly, kindOf, rawType } from "../objects/object";
import { FRAME_SIZE, FRAME_SCRATCH } from "../objects/frame";
import { containsNative } from "../objects/subscript";
import { typeLookup, typeName, isBuiltinType, isSubtype } from "../objects/type";
import { binary, inplace, compare, truth } from "./operators";
import { frame } from "./frames";
import { isInt } from "../objects/int";
import { isFloat } from "../objects/float";
import { T_FUNCTION } from "../generated/types";
import { name } from "./names";
import { raise, tail, tailArgument, tailPrelude, setPending } from "./result";
import { pending, PENDING_TAIL, PENDING_STAGE } from "./result";
import { strConcat, strData, strEqual, strLength, strWidth } from "../objects/str";

/** The operand that the second stage prepared, taken out of the frame; or 0. */
export function takeScratch(r: u32): u32 {
  const scratch = load<u32>(r - FRAME_SIZE, FRAME_SCRATCH);
  if (scratch) store<u32>(r - FRAME_SIZE, 0, FRAME_SCRATCH);
  return scratch;
}

/**
 * The special method, a plain function of the program, that decides x op y before all else: x is an instance, and y is
 * not of a class derived from x's, whose reflected method would come first. Or 0.
 */
export function decidingMethod(x: u32, y: u32, which: u32): u32 {
  if (isSmall(x) || kindOf(x) != KIND_INSTANCE) return 0;
  const type = rawType(x);
  const other = typeOf(y);
  if (other != type && !isBuiltinType(other) && isSubtype(other, type)) return 0;
  const method = typeLookup(type, name(which));
  return method && isExactly(method, T_FUNCTION) ? method : 0;
}
/** Calls a function of the program with x and y (or x alone, if y is 0); its result is there when the instruction runs again. */
export function stageCall(f: u32, x: u32, y: u32): u32 {
  tail(f);
  tailArgument(x);
  if (y) tailArgument(y);
  return setPending(PENDING_STAGE);
}

function operated(op: u32, inPlace: bool, x: u32, y: u32): u32 {
  const staged = takeScratch(frame + FRAME_SIZE);
  if (staged) return staged != NOT_IMPLEMENTED ? staged : tailPrelude(P_BINARY_REST, small(op), x, y, boolOf(inPlace));
  const type = typeOf(x);
  if (!isBuiltinType(type)) {
    if (inPlace) {
      const method = typeLookup(type, name(N_IADD + op));
      if (method) return inplace(op, x, y);
    }
    const method = decidingMethod(x, y, N_ADD + op);
    if (method) return stageCall(method, x, y);
  } else if (isInt(x) || isFloat(x)) {
    const method = decidingMethod(y, x, N_RADD + op);
    if (method) return stageCall(method, y, x);
  }
  return inPlace ? inplace(op, x, y) : binary(op, x, y);
}
export function binaryAt(ip: u32, x: u32, y: u32): u32 {
  const op = <u32>load<u16>(ip - 8);
  if ((op == Op.OP_ADD || op == Op.OP_IADD) && !((x | y) & 1) && load<u32>(x) == T_STR && load<u32>(y) == T_STR && strLength(x) + strLength(y) < 64) return strConcat(x, y);
  return op < Op.OP_IADD ? operated(op - Op.OP_ADD, false, x, y) : operated(op - Op.OP_IADD, true, x, y);
}
export function immediateAt(ip: u32, x: u32): u32 {
  const y = small(<i32>load<i16>(ip - 2));
  switch (<u32>load<u16>(ip - 8)) {
    case Op.OP_ADD_I: return operated(0, false, x, y);
    case Op.OP_SUB_I: return operated(1, false, x, y);
    case Op.OP_MUL_I: return operated(2, false, x, y);
    case Op.OP_FLOORDIV_I: return operated(4, false, x, y);
    case Op.OP_MOD_I: return operated(5, false, x, y);
    case Op.OP_LSHIFT_I: return operated(7, false, x, y);
    case Op.OP_RSHIFT_I: return operated(8, false, x, y);
    case Op.OP_AND_I: return operated(9, false, x, y);
    case Op.OP_IADD_I: return operated(0, true, x, y);
  }
  return operated(1, true, x, y);
}
/** x // y of small numbers, y > 0. */
export function floorDivide(x: i32, y: i32): u32 {
  const q = x / y;
  return small(x % y < 0 ? q - 1 : q);
}
export function truthAt(r: u32, v: u32): u32 {
  const staged = takeScratch(r);
  if (staged) return staged == TRUE || staged == FALSE ? staged : raise(T_TYPE_ERROR, "__bool__ should return bool, returned %", typeName(staged));
  const method = decidingMethod(v, v, N_BOOL);
  return method ? stageCall(method, v, 0) : truth(v);
}
export function compareAt(ip: u32, x: u32, y: u32): u32 {
  const op = <u32>load<u16>(ip - 8) - Op.OP_LT;
  if (x & y & 1) return boolOf(ordered(op, <i32>x, <i32>y));
  const staged = takeScratch(frame + FRAME_SIZE);
  if (staged) return staged != NOT_IMPLEMENTED ? staged : tailPrelude(P_COMPARE_REST, small(op), x, y);
  const method = decidingMethod(x, y, comparisonName(op));
  return method ? stageCall(method, x, y) : compare(op, x, y);
}
function comparisonName(op: u32): u32 {
  return op == 0 ? N_LT : op == 1 ? N_LE : op == 2 ? N_EQ : op == 3 ? N_NE : op == 4 ? N_GT : N_GE;
}
@inline function ordered(op: u32, x: i32, y: i32): bool {
  return op == 0 ? x < y : op == 1 ? x <= y : op == 2 ? x == y : op == 3 ? x != y : op == 4 ? x > y : x >= y;
}
/** The outcome of a comparison that decides a jump: TRUE, FALSE, or 0 with something pending. */
export function compareJump(r: u32, op: u32, x: u32, y: u32): u32 {
  if (((x | y) & 1) == 0 && load<u32>(x) == T_FLOAT && load<u32>(y) == T_FLOAT) {
    const f = load<f64>(x, 8);
    const g = load<f64>(y, 8);
    return boolOf(op == 0 ? f < g : op == 1 ? f <= g : op == 2 ? f == g : op == 3 ? f != g : op == 4 ? f > g : f >= g);
  }
  if (((x | y) & 1) == 0 && (op == 2 || op == 3) && load<u32>(x) == T_STR && load<u32>(y) == T_STR) return boolOf(strEqual(x, y) == (op == 2));
  const staged = takeScratch(r);
  let result = staged;
  if (!staged) {
    const method = decidingMethod(x, y, comparisonName(op));
    result = method ? stageCall(method, x, y) : compare(op, x, y);
  } else if (staged == NOT_IMPLEMENTED) result = tailPrelude(P_COMPARE_REST, small(op), x, y);
  if (!result) {
    stageTail();
    return 0;
  }
  return result == TRUE || result == FALSE ? result : truth(result);
}
/** What is pending as the instruction's result becomes an operand for its second run. */
function stageTail(): void {
  if (pending == PENDING_TAIL) setPending(PENDING_STAGE);
}

/** v in container. */
export function containsAt(r: u32, container: u32, v: u32): u32 {
  if (isSmall(v) && !isSmall(container) && load<u32>(container) == T_SET) {
    const place = setFindSmall(container, v);
    if (place != SET_PYTHON) return boolOf(place != 0);
  } else if (!isSmall(v) && !isSmall(container) && load<u32>(v) == T_STR && load<u32>(container) == T_STR && strLength(v) == 1 && strLength(container) < 64 &&
    !(strWidth(v) | strWidth(container))) {
    // One character among a few.
    const c = load<u8>(strData(v));
    const from = strData(container);
    for (let at = from, end = from + strLength(container); at < end; ++at) if (load<u8>(at) == c) return TRUE;
    return FALSE;
  }
  const staged = takeScratch(r);
  if (staged) return staged == TRUE || staged == FALSE ? staged : truth(staged);
  const type = typeOf(container);
  let result: u32;
  if (isBuiltinType(type)) result = containsNative(container, v);
  else {
    const method = decidingMethod(container, container, N_CONTAINS);
    result = method ? stageCall(method, container, v) : tailPrelude(P_CONTAINS, container, v);
  }
  if (!result) stageTail();
  return result;
}
