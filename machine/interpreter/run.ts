// SPDX-License-Identifier: LGPL-2.1-or-later
// The interpreter: one loop, one switch. The instruction pointer, the registers' address and the count are locals; they
// go to frames.ts and back wherever something else may change them. A case that has its result at once stores it and
// goes on; one that leaves the switch gives `v` for its register a, or 0 with something pending (see settle.ts).
//
// V8 compiles this function well only while it stays small (under 40 KB of wasm): what is not hot is a call.

import { argumentsFit } from "./primitive-arguments";
import { NATIVE_KINDS } from "../objects/function";
import { NONE, TRUE, FALSE, ELLIPSIS, IMAGE, H_DEPTH, H_HANDLED, H_RECURSION_LIMIT } from "../memory/map";
import { put, touch } from "../memory/barrier";
import { attendAt } from "../memory/allocate";
import { T_BUILTIN, T_DICT, T_STR, T_STR_ASCII_ITERATOR, T_TUPLE, T_TUPLE_ITERATOR, T_LIST, T_FLOAT, T_RANGE_ITERATOR, T_LIST_ITERATOR } from "../generated/types";
import * as Op from "../generated/opcodes";
import {
  KIND_CELL, KIND_EXCEPTION, KIND_FUNCTION, KIND_INSTANCE, KIND_LIST, KIND_NATIVE, character, typeOf, small, smallValue, isKind, kindOf, boolOf,
} from "../objects/object";
import { floatResult } from "../objects/float";
import { intOf64 } from "../objects/int";
import {
  FRAME_CODE, FRAME_FUNCTION, FRAME_NAMESPACE, FRAME_GENERATOR, FRAME_PC, FRAME_LINK, FRAME_MODE, FRAME_DST, FRAME_REGISTERS, FRAME_SIZE,
  MODE_VALUE, MODE_DISCARD, MODE_NEXT,
} from "../objects/frame";
import {
  CODE_ARGCOUNT, CODE_CONSTS, CODE_FLAGS, CODE_HIDDEN, CODE_INSTRUCTIONS, CODE_NREGS, CODE_SIMPLE, FUNCTION_CODE, FUNCTION_GLOBALS, FUNCTION_CLOSURE, CELL_VALUE, newCell,
  NATIVE_INDEX, NATIVE_LEAST, NATIVE_MOST, NATIVE_NAMES, NATIVE_OWNER,
} from "../objects/function";
import { strData, strWidth } from "../objects/str";
import { dictFind, DICT_RAISED } from "../objects/dict";
import { tupleOf, listOf, listAppend } from "../objects/tuple";
import { INSTANCE_EXTENSION, EXTENSION_VALUES, addAttribute } from "../objects/type";
import { unary } from "./operators";
import { cacheOf, isCached } from "./caches";
import {
  CACHE_INDEX, CACHE_TARGET, attributeEntry, getAttributeAt, setAttributeAt, loadMethodAt,
  methodSelf,
} from "./attributes";
import { call, callNative, setCallTarget } from "./call";
import { frame, ip as savedIp, setIp, setFrame, stackEnd, constants } from "./frames";
import { settle, returnSpecial } from "./settle";
import { outerHandled, restoreHandled, yieldValue } from "./generators";
import * as Cold from "./instructions";
import * as Operators from "./operator-instructions";

/** Registers a, b, c of the instruction before ip. */
@inline function A(r: u32, ip: u32): u32 { return load<u32>(r + (<u32>load<u16>(ip - 6) << 2)); }
@inline function B(r: u32, ip: u32): u32 { return load<u32>(r + (<u32>load<u16>(ip - 4) << 2)); }
@inline function C(r: u32, ip: u32): u32 { return load<u32>(r + (<u32>load<u16>(ip - 2) << 2)); }
@inline function setA(r: u32, ip: u32, v: u32): void { store<u32>(r + (<u32>load<u16>(ip - 6) << 2), v); }
/** b and c as one number. */
@inline function BC(ip: u32): i32 { return load<i32>(ip - 4); }
/** The immediate c as a small int. */
@inline function immediate(ip: u32): u32 { return (<u32><i32>load<i16>(ip - 2) << 1) | 1; }
@inline function bothFloats(x: u32, y: u32): bool {
  return ((x | y) & 1) == 0 && load<u32>(x) == T_FLOAT && load<u32>(y) == T_FLOAT;
}
@inline function fits31(n: i32): bool { return ((n ^ (n << 1)) >= 0); }

/**
 * Executes instructions until the count reaches attendAt (which anything that wants attention lowers). Returns the
 * count. The frame and ip are taken from frames.ts and put back there.
 */
export function interpret(count: u64): u64 {
  let ip = savedIp;
  let r = frame + FRAME_SIZE;
  let k = constants();
  for (;;) {
    if (count >= attendAt) break;
    ++count;
    ip += 8;
    let v: u32 = 0;
    let mode = MODE_VALUE;
    switch (<u32>load<u16>(ip - 8)) {
      case Op.OP_NOP: continue;
      case Op.OP_MOVE:
        setA(r, ip, B(r, ip));
        continue;
      case Op.OP_LOAD_CONST:
        setA(r, ip, load<u32>(k + (BC(ip) << 2)));
        continue;
      case Op.OP_LOAD_INT:
        setA(r, ip, small(BC(ip)));
        continue;
      case Op.OP_CHECK_BOUND:
        if (A(r, ip)) continue;
        Cold.unbound(k, ip);
        mode = MODE_DISCARD;
        break;
      case Op.OP_CLEAR:
        setA(r, ip, 0);
        continue;
      case Op.OP_LOAD_GLOBAL: {
        const entry = cacheOf(ip);
        const globals = load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_GLOBALS);
        if (isCached(entry, ip) && load<u32>(globals, 12) == load<u32>(entry, 8) && load<u32>(globals, 20) == load<u32>(entry, 12)) {
          const place = load<u32>(entry, 16);
          if (load<u32>(place, 4) == load<u32>(entry, 20)) {
            setA(r, ip, load<u32>(place, 8));
            continue;
          }
        }
        v = Cold.loadGlobal(r, globals, load<u32>(k + (BC(ip) << 2)), ip);
        break;
      }
      case Op.OP_STORE_GLOBAL: {
        const entry = cacheOf(ip);
        const globals = load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_GLOBALS);
        if (isCached(entry, ip) && load<u32>(globals, 12) == load<u32>(entry, 8)) {
          const place = load<u32>(entry, 16);
          if (load<u32>(place, 4) == load<u32>(entry, 20)) {
            put(place + 8, A(r, ip));
            continue;
          }
        }
        Cold.storeGlobal(globals, load<u32>(k + (BC(ip) << 2)), A(r, ip), ip);
        continue;
      }
      case Op.OP_MAKE_CELL:
        setA(r, ip, newCell(A(r, ip)));
        continue;
      case Op.OP_LOAD_CELL: {
        const cell = B(r, ip);
        if (isKind(cell, KIND_CELL)) v = load<u32>(cell, CELL_VALUE);
        if (!v) Cold.emptyCell(k, ip);
        break;
      }
      case Op.OP_STORE_CELL: {
        const cell = A(r, ip);
        if (isKind(cell, KIND_CELL)) {
          put(cell + <u32>CELL_VALUE, B(r, ip));
          continue;
        }
        Cold.misplaced();
        mode = MODE_DISCARD;
        break;
      }
      case Op.OP_LOAD_FREE:
        v = load<u32>(load<u32>(load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_CLOSURE) + (<u32>load<u16>(ip - 4) << 2), 12), CELL_VALUE);
        if (!v) Cold.emptyFree(k, ip);
        break;
      case Op.OP_STORE_FREE: {
        const cell = load<u32>(load<u32>(load<u32>(r - FRAME_SIZE, FRAME_FUNCTION), FUNCTION_CLOSURE) + (<u32>load<u16>(ip - 6) << 2), 12);
        if (cell) {
          put(cell + <u32>CELL_VALUE, B(r, ip));
          continue;
        }
        Cold.misplaced();
        mode = MODE_DISCARD;
        break;
      }

      case Op.OP_IADD:
      case Op.OP_ADD: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1) {
          const n = (<i32>x >> 1) + (<i32>y >> 1);
          if (fits31(n)) {
            setA(r, ip, small(n));
            continue;
          }
        } else if (bothFloats(x, y)) {
          setA(r, ip, floatResult(load<f64>(x, 8) + load<f64>(y, 8)));
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_ISUB:
      case Op.OP_SUB: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1) {
          const n = (<i32>x >> 1) - (<i32>y >> 1);
          if (fits31(n)) {
            setA(r, ip, small(n));
            continue;
          }
        } else if (bothFloats(x, y)) {
          setA(r, ip, floatResult(load<f64>(x, 8) - load<f64>(y, 8)));
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_IMUL:
      case Op.OP_MUL: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1) {
          v = intOf64(<i64>smallValue(x) * <i64>smallValue(y));
          break;
        } else if (bothFloats(x, y)) {
          setA(r, ip, floatResult(load<f64>(x, 8) * load<f64>(y, 8)));
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_ITRUEDIV:
      case Op.OP_TRUEDIV: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (bothFloats(x, y) && load<f64>(y, 8) != 0) {
          setA(r, ip, floatResult(load<f64>(x, 8) / load<f64>(y, 8)));
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_IFLOORDIV:
      case Op.OP_FLOORDIV: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1 && <i32>y > 1) {
          v = Operators.floorDivide(smallValue(x), smallValue(y));
          break;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_IMOD:
      case Op.OP_MOD: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1 && <i32>y > 1) {
          const m = (<i32>x >> 1) % (<i32>y >> 1);
          setA(r, ip, small(m < 0 ? m + (<i32>y >> 1) : m));
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_IAND:
      case Op.OP_AND: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1) {
          setA(r, ip, x & y);
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_IOR:
      case Op.OP_OR: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1) {
          setA(r, ip, x | y);
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_IXOR:
      case Op.OP_XOR: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1) {
          setA(r, ip, (x ^ y) | 1);
          continue;
        }
        v = Operators.binaryAt(ip, x, y);
        break;
      }
      case Op.OP_POW:
      case Op.OP_LSHIFT:
      case Op.OP_RSHIFT:
      case Op.OP_MATMUL:
      case Op.OP_IPOW:
      case Op.OP_ILSHIFT:
      case Op.OP_IRSHIFT:
      case Op.OP_IMATMUL:
        v = Operators.binaryAt(ip, B(r, ip), C(r, ip));
        break;
      case Op.OP_IADD_I:
      case Op.OP_ADD_I: {
        const x = B(r, ip);
        if (x & 1) {
          const n = (<i32>x >> 1) + <i32>load<i16>(ip - 2);
          if (fits31(n)) {
            setA(r, ip, small(n));
            continue;
          }
        }
        v = Operators.immediateAt(ip, x);
        break;
      }
      case Op.OP_ISUB_I:
      case Op.OP_SUB_I: {
        const x = B(r, ip);
        if (x & 1) {
          const n = (<i32>x >> 1) - <i32>load<i16>(ip - 2);
          if (fits31(n)) {
            setA(r, ip, small(n));
            continue;
          }
        }
        v = Operators.immediateAt(ip, x);
        break;
      }
      case Op.OP_MUL_I: {
        const x = B(r, ip);
        v = x & 1 ? intOf64(<i64>smallValue(x) * <i64>load<i16>(ip - 2)) : Operators.immediateAt(ip, x);
        break;
      }
      case Op.OP_MOD_I: {
        const x = B(r, ip);
        const y = <i32>load<i16>(ip - 2);
        if (x & 1 && y > 0) {
          const m = (<i32>x >> 1) % y;
          setA(r, ip, small(m < 0 ? m + y : m));
          continue;
        }
        v = Operators.immediateAt(ip, x);
        break;
      }
      case Op.OP_FLOORDIV_I: {
        const x = B(r, ip);
        const y = <i32>load<i16>(ip - 2);
        v = x & 1 && y > 0 ? Operators.floorDivide(smallValue(x), y) : Operators.immediateAt(ip, x);
        break;
      }
      case Op.OP_AND_I: {
        const x = B(r, ip);
        if (x & 1) {
          setA(r, ip, x & immediate(ip));
          continue;
        }
        v = Operators.immediateAt(ip, x);
        break;
      }
      case Op.OP_RSHIFT_I: {
        const x = B(r, ip);
        const y = <i32>load<i16>(ip - 2);
        if (x & 1 && y >= 0) {
          setA(r, ip, small((<i32>x >> 1) >> min(y, 31)));
          continue;
        }
        v = Operators.immediateAt(ip, x);
        break;
      }
      case Op.OP_LSHIFT_I:
        v = Operators.immediateAt(ip, B(r, ip));
        break;
      case Op.OP_NEG: {
        const x = B(r, ip);
        v = x & 1 ? intOf64(-<i64>smallValue(x)) : unary(0, x);
        break;
      }
      case Op.OP_POS:
      case Op.OP_INVERT:
        v = unary(<u32>load<u16>(ip - 8) - Op.OP_NEG, B(r, ip));
        break;
      case Op.OP_NOT: {
        const t = Operators.truthAt(r, B(r, ip));
        if (t) v = t == TRUE ? FALSE : TRUE;
        break;
      }

      case Op.OP_EQ: {
        const x = B(r, ip);
        const y = C(r, ip);
        if (x & y & 1) {
          setA(r, ip, boolOf(x == y));
          continue;
        }
        setIp(ip);
        v = Operators.compareAt(ip, x, y);
        break;
      }
      case Op.OP_LT:
      case Op.OP_LE:
      case Op.OP_NE:
      case Op.OP_GT:
      case Op.OP_GE:
        v = Operators.compareAt(ip, B(r, ip), C(r, ip));
        break;
      case Op.OP_IS:
        setA(r, ip, boolOf(B(r, ip) == C(r, ip)));
        continue;
      case Op.OP_IS_NOT:
        setA(r, ip, boolOf(B(r, ip) != C(r, ip)));
        continue;
      case Op.OP_IN:
      case Op.OP_NOT_IN: {
        const t = Operators.containsAt(r, C(r, ip), B(r, ip));
        if (t) v = (t == TRUE) == (<u32>load<u16>(ip - 8) == Op.OP_IN) ? TRUE : FALSE;
        break;
      }

      case Op.OP_JUMP:
        ip += BC(ip) << 3;
        continue;
      case Op.OP_JUMP_IF_TRUE: {
        const x = A(r, ip);
        const t = x == TRUE || x == FALSE ? x : Operators.truthAt(r, x);
        if (t) {
          if (t == TRUE) ip += BC(ip) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_FALSE: {
        const x = A(r, ip);
        const t = x == TRUE || x == FALSE ? x : Operators.truthAt(r, x);
        if (t) {
          if (t == FALSE) ip += BC(ip) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NONE:
        if (A(r, ip) == NONE) ip += BC(ip) << 3;
        continue;
      case Op.OP_JUMP_IF_NOT_NONE:
        if (A(r, ip) != NONE) ip += BC(ip) << 3;
        continue;
      case Op.OP_JUMP_IF_LT: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (<i32>x < <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 0, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_LT_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (<i32>x < <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 0, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_LT: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (!(<i32>x < <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 0, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_LT_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (!(<i32>x < <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 0, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_LE: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (<i32>x <= <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 1, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_LE_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (<i32>x <= <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 1, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_LE: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (!(<i32>x <= <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 1, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_LE_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (!(<i32>x <= <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 1, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_EQ: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (<i32>x == <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 2, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_EQ_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (<i32>x == <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 2, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_EQ: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (!(<i32>x == <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 2, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_EQ_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (!(<i32>x == <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 2, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NE: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (<i32>x != <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 3, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NE_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (<i32>x != <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 3, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_NE: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (!(<i32>x != <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 3, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_NE_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (!(<i32>x != <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 3, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_GT: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (<i32>x > <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 4, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_GT_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (<i32>x > <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 4, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_GT: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (!(<i32>x > <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 4, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_GT_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (!(<i32>x > <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 4, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_GE: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (<i32>x >= <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 5, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_GE_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (<i32>x >= <i32>y) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 5, x, y);
        if (t) {
          if (t == TRUE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_GE: {
        const x = A(r, ip);
        const y = B(r, ip);
        if (x & y & 1) {
          if (!(<i32>x >= <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 5, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_NOT_GE_I: {
        const x = A(r, ip);
        const y = (<u32><i32>load<i16>(ip - 4) << 1) | 1;
        if (x & 1) {
          if (!(<i32>x >= <i32>y)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        const t = Operators.compareJump(r, 5, x, y);
        if (t) {
          if (t == FALSE) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }
      case Op.OP_JUMP_IF_IS:
        if (A(r, ip) == B(r, ip)) ip += <i32>load<i16>(ip - 2) << 3;
        continue;
      case Op.OP_JUMP_IF_IS_NOT:
        if (A(r, ip) != B(r, ip)) ip += <i32>load<i16>(ip - 2) << 3;
        continue;
      case Op.OP_JUMP_IF_IN:
      case Op.OP_JUMP_IF_NOT_IN: {
        const t = Operators.containsAt(r, B(r, ip), A(r, ip));
        if (t) {
          if ((t == TRUE) == (<u32>load<u16>(ip - 8) == Op.OP_JUMP_IF_IN)) ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        break;
      }

      case Op.OP_JUMP_FOR:
        ip += (BC(ip) << 3) + 8;
      case Op.OP_FOR_ITER: {
        const it = B(r, ip);
        const type = it & 1 ? 0 : load<u32>(it);
        if (type == T_RANGE_ITERATOR) {
          // The next number at 8 (raw), step at 12 and numbers left at 16 as small ints.
          const left = load<u32>(it, 16);
          if (left == 1) {
            ip += <i32>load<i16>(ip - 2) << 3;
            continue;
          }
          const n = load<i32>(it, 8);
          store<u32>(it, left - 2, 16);
          store<i32>(it, n + smallValue(load<u32>(it, 12)), 8);
          touch(it + 8);
          touch(it + 16);
          setA(r, ip, small(n));
          continue;
        }
        if (type == T_LIST_ITERATOR) {
          const list = load<u32>(it, 12);
          if (list != NONE) {
            const i = load<u32>(it, 8);
            if (i < load<u32>(list, 8)) {
              store<u32>(it, i + 1, 8);
              touch(it + 8);
              setA(r, ip, load<u32>(load<u32>(list, 12) + (i << 2), 12));
              continue;
            }
          }
        }
        if (type == T_STR_ASCII_ITERATOR) {
          const s = load<u32>(it, 12);
          if (s != NONE) {
            const i = load<u32>(it, 8);
            if (i < load<u32>(s, 8)) {
              store<u32>(it, i + 1, 8);
              touch(it + 8);
              setA(r, ip, character(load<u8>(strData(s) + i)));
              continue;
            }
          }
        } else if (type == T_TUPLE_ITERATOR) {
          const t = load<u32>(it, 12);
          if (t != NONE) {
            const i = load<u32>(it, 8);
            if (i < load<u32>(t, 8)) {
              store<u32>(it, i + 1, 8);
              touch(it + 8);
              setA(r, ip, load<u32>(t + (i << 2), 12));
              continue;
            }
          }
        }
        setIp(ip);
        v = Cold.forIter(it, ip);
        if (v == Cold.END) {
          ip += <i32>load<i16>(ip - 2) << 3;
          continue;
        }
        mode = MODE_NEXT;
        break;
      }

      case Op.OP_CALL:
      case Op.OP_CALL_METHOD: {
        const base = r + (<u32>load<u16>(ip - 4) << 2);
        const callee = load<u32>(base);
        let args = base + 4;
        let n = <u32>load<u16>(ip - 2);
        if (<u32>load<u16>(ip - 8) == Op.OP_CALL_METHOD) {
          if (load<u32>(args)) ++n;
          else args += 4;
        }
        if (!(callee & 1) && kindOf(callee) == KIND_NATIVE) {
          setIp(ip);
          setCallTarget(<u32>load<u16>(ip - 6), MODE_VALUE);
          // A native function without named parameters, on the very type it is for: what callNative does, in line.
          const owner = load<u32>(callee, NATIVE_OWNER);
          v = !load<u32>(callee, NATIVE_NAMES) && n >= load<u32>(callee, NATIVE_LEAST) >> 1 && n <= <u32>(load<i32>(callee, NATIVE_MOST) >> 1) &&
            (!owner || (load<u32>(callee) != T_BUILTIN && typeOf(load<u32>(args)) == owner)) &&
            (!load<u32>(callee, NATIVE_KINDS) || argumentsFit(load<u32>(callee, NATIVE_KINDS), args, n))
            ? call_indirect<u32>(load<u32>(callee, NATIVE_INDEX), args, n)
            : callNative(callee, args, n, 0);
          break;
        } else if (!(callee & 1) && kindOf(callee) == KIND_FUNCTION) {
          // A plain function of the program with just its positional arguments: what callFunction does, in line.
          const code = load<u32>(callee, FUNCTION_CODE);
          const end = r + (load<u32>(r - FRAME_SIZE, FRAME_REGISTERS) << 2);
          const registers = end + FRAME_SIZE;
          const top = registers + (load<u32>(code, CODE_NREGS) >> 1 << 2);
          const depth = load<u32>(IMAGE, H_DEPTH);
          if (
            (load<u32>(code, CODE_FLAGS) & (CODE_SIMPLE | CODE_HIDDEN)) == CODE_SIMPLE &&
            load<u32>(code, CODE_ARGCOUNT) == ((n << 1) | 1) && top <= stackEnd && depth < load<u32>(IMAGE, H_RECURSION_LIMIT)
          ) {
            store<u32>(IMAGE, depth + 1, H_DEPTH);
            store<u32>(end, code, FRAME_CODE);
            store<u32>(end, callee, FRAME_FUNCTION);
            store<u64>(end, 0, FRAME_NAMESPACE);
            store<u64>(end, 0, FRAME_GENERATOR);
            store<u32>(end, registers - r, FRAME_LINK);
            store<u32>(end, <u32>load<u16>(ip - 6), FRAME_DST); // and MODE_VALUE, which is 0
            store<u32>(end, (top - registers) >> 2, FRAME_REGISTERS);
            let to = registers;
            for (const last = registers + (n << 2); to < last; to += 4) {
              store<u32>(to, load<u32>(args));
              args += 4;
            }
            for (; to < top; to += 4) store<u32>(to, 0);
            store<u32>(r - FRAME_SIZE, (ip - 24 - load<u32>(load<u32>(r - FRAME_SIZE, FRAME_CODE), CODE_INSTRUCTIONS)) >> 3, FRAME_PC);
            ip = load<u32>(code, CODE_INSTRUCTIONS) + 16;
            k = load<u32>(code, CODE_CONSTS) + 12;
            r = registers;
            setFrame(end);
            continue;
          }
        }
        setIp(ip);
        v = call(callee, args, n, 0, <u32>load<u16>(ip - 6), MODE_VALUE);
        break;
      }
      case Op.OP_RETURN: {
        const value = A(r, ip);
        const f = r - FRAME_SIZE;
        if (load<u16>(f, FRAME_MODE) == MODE_VALUE) {
          store<u32>(IMAGE, load<u32>(IMAGE, H_DEPTH) - 1, H_DEPTH);
          const caller = f - load<u32>(f, FRAME_LINK);
          const code = load<u32>(caller, FRAME_CODE);
          ip = load<u32>(code, CODE_INSTRUCTIONS) + 24 + (load<u32>(caller, FRAME_PC) << 3);
          k = load<u32>(code, CODE_CONSTS) + 12;
          r = caller + FRAME_SIZE;
          setFrame(caller);
          store<u32>(r + (<u32>load<u16>(f, FRAME_DST) << 2), value);
          continue;
        }
        setIp(ip);
        returnSpecial(value);
        if (!frame) return count;
        ip = savedIp;
        r = frame + FRAME_SIZE;
        k = constants();
        continue;
      }
      case Op.OP_YIELD:
        setIp(ip);
        yieldValue(B(r, ip));
        ip = savedIp;
        r = frame + FRAME_SIZE;
        k = constants();
        continue;

      case Op.OP_LOAD_METHOD: {
        const x = B(r, ip);
        if (!(x & 1)) {
          const has = kindOf(x) == KIND_INSTANCE ? load<u32>(x, INSTANCE_EXTENSION) : load<u32>(x);
          const entry = attributeEntry(ip, has);
          if (entry) {
            const to = r + (<u32>load<u16>(ip - 6) << 2);
            store<u32>(to, load<u32>(entry, CACHE_TARGET));
            store<u32>(to, x, 4);
            continue;
          }
        }
        setIp(ip);
        v = loadMethodAt(ip, x, load<u32>(k + (<u32>load<u16>(ip - 2) << 2)));
        store<u32>(r + (<u32>load<u16>(ip - 6) << 2), v ? methodSelf : 0, 4);
        break;
      }
      case Op.OP_GETATTR: {
        const x = B(r, ip);
        if (!(x & 1) && kindOf(x) == KIND_INSTANCE) {
          const shape = load<u32>(x, INSTANCE_EXTENSION);
          const entry = attributeEntry(ip, shape);
          if (entry) {
            const value = load<u32>(load<u32>(x, INSTANCE_EXTENSION + EXTENSION_VALUES) + (load<u32>(entry, CACHE_INDEX) << 2), 12);
            if (value) {
              setA(r, ip, value);
              continue;
            }
          }
        }
        setIp(ip);
        v = getAttributeAt(ip, x, load<u32>(k + (<u32>load<u16>(ip - 2) << 2)));
        break;
      }
      case Op.OP_SETATTR: {
        const x = A(r, ip);
        if (!(x & 1) && kindOf(x) == KIND_INSTANCE) {
          const shape = load<u32>(x, INSTANCE_EXTENSION);
          const entry = attributeEntry(ip, shape);
          if (entry) {
            const next = load<u32>(entry, CACHE_TARGET);
            if (next) addAttribute(x + INSTANCE_EXTENSION, next, C(r, ip));
            else put(load<u32>(x, INSTANCE_EXTENSION + EXTENSION_VALUES) + (load<u32>(entry, CACHE_INDEX) << 2) + 12, C(r, ip));
            continue;
          }
        }
        setIp(ip);
        if (setAttributeAt(ip, x, load<u32>(k + (<u32>load<u16>(ip - 4) << 2)), C(r, ip))) continue;
        mode = MODE_DISCARD;
        break;
      }
      case Op.OP_GETITEM: {
        const o = B(r, ip);
        const i = C(r, ip);
        if (!(o & 1)) {
          const type = load<u32>(o);
          if (i & 1) {
            const at = <u32>smallValue(i);
            if (type == T_LIST) {
              if (at < load<u32>(o, 8)) {
                setA(r, ip, load<u32>(load<u32>(o, 12) + (at << 2), 12));
                continue;
              }
            } else if (type == T_TUPLE) {
              if (at < load<u32>(o, 8)) {
                setA(r, ip, load<u32>(o + (at << 2), 12));
                continue;
              }
            } else if (type == T_STR && at < load<u32>(o, 8) && strWidth(o) == 0) {
              setA(r, ip, character(load<u8>(strData(o) + at)));
              continue;
            }
          }
          if (type == T_DICT) {
            const entry = dictFind(o, i);
            if (entry > DICT_RAISED) {
              setA(r, ip, load<u32>(entry, 8));
              continue;
            }
          }
        }
        setIp(ip);
        v = Cold.getItem(o, i);
        break;
      }
      case Op.OP_GETITEM_I: {
        const o = B(r, ip);
        if (!(o & 1)) {
          const at = <u32><i32>load<i16>(ip - 2);
          if (load<u32>(o) == T_LIST) {
            if (at < load<u32>(o, 8)) {
              setA(r, ip, load<u32>(load<u32>(o, 12) + (at << 2), 12));
              continue;
            }
          } else if (load<u32>(o) == T_TUPLE && at < load<u32>(o, 8)) {
            setA(r, ip, load<u32>(o + (at << 2), 12));
            continue;
          }
        }
        setIp(ip);
        v = Cold.getItem(o, immediate(ip));
        break;
      }
      case Op.OP_SETITEM: {
        const o = A(r, ip);
        const i = B(r, ip);
        if (i & 1 && !(o & 1) && load<u32>(o) == T_LIST) {
          const at = <u32>smallValue(i);
          if (at < load<u32>(o, 8)) {
            put(load<u32>(o, 12) + (at << 2) + 12, C(r, ip));
            continue;
          }
        }
        setIp(ip);
        if (Cold.setItem(o, i, C(r, ip))) continue;
        mode = MODE_DISCARD;
        break;
      }
      case Op.OP_SETITEM_I: {
        const o = A(r, ip);
        const at = <u32><i32>load<i16>(ip - 4);
        if (!(o & 1) && load<u32>(o) == T_LIST && at < load<u32>(o, 8)) {
          put(load<u32>(o, 12) + (at << 2) + 12, C(r, ip));
          continue;
        }
        setIp(ip);
        if (Cold.setItem(o, small(at), C(r, ip))) continue;
        mode = MODE_DISCARD;
        break;
      }
      case Op.OP_LIST_APPEND:
        if (isKind(A(r, ip), KIND_LIST)) {
          listAppend(A(r, ip), B(r, ip));
          continue;
        }
        Cold.misplaced();
        mode = MODE_DISCARD;
        break;
      case Op.OP_BUILD_TUPLE:
        setA(r, ip, tupleOf(r + (<u32>load<u16>(ip - 4) << 2), <u32>load<u16>(ip - 2)));
        continue;
      case Op.OP_BUILD_LIST:
        setA(r, ip, listOf(r + (<u32>load<u16>(ip - 4) << 2), <u32>load<u16>(ip - 2)));
        continue;
      case Op.OP_UNPACK:
        setIp(ip);
        if (Cold.unpack(r, ip, B(r, ip))) continue;
        break;
      case Op.OP_PUSH_EXC: {
        const e = B(r, ip);
        if (isKind(e, KIND_EXCEPTION)) {
          setA(r, ip, outerHandled(frame));
          store<u32>(IMAGE, e, H_HANDLED);
          continue;
        }
        Cold.misplaced();
        break;
      }
      case Op.OP_POP_EXC: {
        const e = A(r, ip);
        if (e == NONE || isKind(e, KIND_EXCEPTION) || (e == ELLIPSIS && load<u32>(frame, FRAME_GENERATOR))) {
          restoreHandled(frame, e);
          continue;
        }
        Cold.misplaced();
        mode = MODE_DISCARD;
        break;
      }
      default:
        // Everything else is done out of line: a value for register a, DONE if there is none to store, or 0.
        setIp(ip);
        v = Cold.instruction(r, k, ip);
        if (v == Cold.DONE) {
          ip = savedIp;
          continue;
        }
        mode = Cold.modeOf(ip);
        break;
    }
    if (v) {
      setA(r, ip, v);
      continue;
    }
    if (frame == r - FRAME_SIZE) setIp(ip); // else a frame was pushed, and ip is already where that one stands
    settle(<u32>load<u16>(ip - 6), mode);
    if (!frame) return count;
    ip = savedIp;
    r = frame + FRAME_SIZE;
    k = constants();
  }
  setIp(ip);
  return count;
}
