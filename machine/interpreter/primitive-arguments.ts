// SPDX-License-Identifier: LGPL-2.1-or-later
// Whether the arguments of a primitive are of the kinds that it relies on (primitive-table.ts). The prelude passes nothing
// else; but an image from elsewhere may have changed what the prelude holds.

import { NONE } from "../memory/map";
import { T_OPERATION, T_SYSTEM_ERROR } from "../generated/types";
import {
  KIND_BIGINT, KIND_BYTEARRAY, KIND_BYTES, KIND_CODE, KIND_DICT, KIND_DICT_VIEW, KIND_EXCEPTION, KIND_FLOAT, KIND_FUNCTION,
  KIND_GENERATOR, KIND_ITERATOR, KIND_LIST, KIND_MEMORYVIEW, KIND_METHOD, KIND_MODULE, KIND_NATIVE, KIND_RECORD, KIND_SET,
  KIND_STR, KIND_THREAD, KIND_TRACEBACK, KIND_TUPLE, KIND_TYPE, KIND_WEAKREF, FLAG_EXTENDED, flagsOf, isExactly, isKind, isSmall, kindOf,
} from "../objects/object";
import { raise } from "./result";

/** The kind that each letter stands for; 0: see below. */
const KINDS: StaticArray<u32> = [
  0, 0, 0, KIND_FLOAT, KIND_STR, 0, KIND_BYTEARRAY, KIND_TUPLE, KIND_LIST, KIND_DICT, KIND_DICT_VIEW, KIND_SET, KIND_MEMORYVIEW,
  KIND_TYPE, KIND_FUNCTION, KIND_NATIVE, 0, KIND_METHOD, KIND_CODE, KIND_EXCEPTION, KIND_TRACEBACK, 0, KIND_GENERATOR,
  KIND_ITERATOR, KIND_RECORD, 0, KIND_MODULE, 0, KIND_WEAKREF, 0, KIND_THREAD, 0,
];

function isOf(v: u32, letter: u32): bool {
  const kind = KINDS[letter];
  if (kind) return isKind(v, kind);
  switch (letter) {
    case 1 /* i */: return isSmall(v);
    case 2 /* w */: return isSmall(v) || isKind(v, KIND_BIGINT);
    case 5 /* b */: return isKind(v, KIND_BYTES) || isKind(v, KIND_BYTEARRAY);
    case 16 /* C */: return isKind(v, KIND_NATIVE) || isKind(v, KIND_FUNCTION) || isKind(v, KIND_METHOD);
    case 21 /* N */: return v == NONE || isKind(v, KIND_TRACEBACK);
    case 25 /* o */: return isExactly(v, T_OPERATION);
    case 27 /* O */: return !isSmall(v) && kindOf(v) != 0;
    case 31 /* y */: return isKind(v, KIND_STR) || isKind(v, KIND_BYTES) || isKind(v, KIND_BYTEARRAY);
  }
  return !isSmall(v) && (flagsOf(v) & FLAG_EXTENDED) != 0;
}
/** Do n arguments fit? letters: five bits each, as a small int. */
export function argumentsFit(letters: u32, args: u32, n: u32): bool {
  let bits = letters >> 1;
  for (let i: u32 = 0; bits && i < n; ++i, bits >>= 5) if (bits & 31 && !isOf(load<u32>(args + (i << 2)), bits & 31)) return false;
  return true;
}
/** A primitive got what it cannot have; 0. */
export function misused(): u32 {
  return raise(T_SYSTEM_ERROR, "bad argument to internal function");
}
/** The same of the primitive with this name. */
export function misusedAs(name: u32): u32 {
  return raise(T_SYSTEM_ERROR, "bad argument to internal function %()", name);
}
