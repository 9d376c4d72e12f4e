// SPDX-License-Identifier: LGPL-2.1-or-later
// `bytearray`: what it has beyond bytes (Python library reference, "Bytearray Objects", "Mutable Sequence Types").

import { NONE } from "../memory/map";
import { charge, roomFor } from "../memory/allocate";
import { touch } from "../memory/barrier";
import { T_BYTEARRAY, T_TYPE_ERROR, T_VALUE_ERROR, T_INDEX_ERROR } from "../generated/types";
import { P_BYTEARRAY_INIT, P_BYTEARRAY_EXTEND } from "../generated/names";
import { small, typeOf } from "../objects/object";
import {
  bytesData, bytesLength, newBytearray, byteValue, openBuffer, bufferData, bufferSize, bytearrayAppend, bytearrayExtend, bytearraySetSlice,
  bytearraySplice, mayResize,
} from "../objects/bytes";
import { isBuiltinType, isType, typeName } from "../objects/type";
import { raise, tailPrelude } from "../interpreter/result";
import { method, constructor, valueAttribute } from "../boot/define";
import { primitive } from "../boot/primitive";
import { needsIndex, countArgument, number } from "../text/arguments";
import { textOf64 } from "./number-text";
import {
  openSource, bytearrayOfClass, defineByteStringMethods, sourceData, sourceSize, SOURCE_OK, SOURCE_PYTHON,
} from "./bytes";

function bytearray_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  if (!isType(cls)) return raise(T_TYPE_ERROR, "bytearray.__new__(X): X is not a type object (%)", typeName(cls));
  const b = bytearrayOfClass(cls);
  if (cls != T_BYTEARRAY) return b;
  const status = openSource(load<u32>(args, 4), load<u32>(args, 8), load<u32>(args, 12), "bytearray");
  if (status == SOURCE_PYTHON) return tailPrelude(P_BYTEARRAY_INIT, b, load<u32>(args, 4));
  return status == SOURCE_OK && bytearrayExtend(b, sourceData, sourceSize) ? b : 0;
}
function bytearray_init(args: u32, n: u32): u32 {
  const b = load<u32>(args);
  const status = openSource(load<u32>(args, 4), load<u32>(args, 8), load<u32>(args, 12), "bytearray");
  if (status == SOURCE_PYTHON) return tailPrelude(P_BYTEARRAY_INIT, b, load<u32>(args, 4), NONE);
  if (status != SOURCE_OK || (bytesLength(b) && !mayResize(b))) return 0;
  return bytearraySetSlice(b, 0, bytesLength(b), 1, sourceData, sourceSize) ? NONE : 0;
}

function bytearray_append(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "append")) return 0;
  const byte = byteValue(load<u32>(args, 4));
  return byte >= 0 && bytearrayAppend(load<u32>(args), byte) ? NONE : 0;
}
function bytearray_extend(args: u32, n: u32): u32 {
  const b = load<u32>(args);
  const v = load<u32>(args, 4);
  const found = isBuiltinType(typeOf(v)) ? openBuffer(v, true) : 0;
  if (found < 0) return 0;
  if (found) return bytearrayExtend(b, bufferData, bufferSize) ? NONE : 0;
  return tailPrelude(P_BYTEARRAY_EXTEND, b, v);
}
function bytearray_insert(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "insert")) return 0;
  const b = load<u32>(args);
  if (!countArgument(load<u32>(args, 4))) return 0;
  const byte = byteValue(load<u32>(args, 8));
  if (byte < 0 || !mayResize(b)) return 0;
  const length = <i64>bytesLength(b);
  const i = number < 0 ? max<i64>(0, number + length) : min<i64>(number, length);
  const at = bytearraySplice(b, <u32>i, <u32>i, 1);
  if (!at) return 0;
  store<u8>(at, <u8>byte);
  return NONE;
}
function bytearray_pop(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "pop")) return 0;
  const b = load<u32>(args);
  let i: i64 = -1;
  if (n > 1) {
    if (!countArgument(load<u32>(args, 4))) return 0;
    i = number;
  }
  const length = <i64>bytesLength(b);
  if (length == 0) return raise(T_INDEX_ERROR, "pop from empty bytearray");
  if (i < 0) i += length;
  if (i < 0 || i >= length) return raise(T_INDEX_ERROR, "pop index out of range");
  const byte = load<u8>(bytesData(b) + <u32>i);
  return mayResize(b) && bytearraySplice(b, <u32>i, <u32>i + 1, 0) ? small(byte) : 0;
}
function bytearray_remove(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "remove")) return 0;
  const b = load<u32>(args);
  const byte = byteValue(load<u32>(args, 4));
  if (byte < 0) return 0;
  charge(bytesLength(b) >> 4);
  for (let i: u32 = 0; i < bytesLength(b); ++i)
    if (load<u8>(bytesData(b) + i) == byte) return mayResize(b) && bytearraySplice(b, i, i + 1, 0) ? NONE : 0;
  return raise(T_VALUE_ERROR, "value not found in bytearray");
}
function bytearray_reverse(args: u32, n: u32): u32 {
  const b = load<u32>(args);
  const data = bytesData(b);
  charge(bytesLength(b) >> 4);
  for (let low: u32 = 0, high = bytesLength(b); low + 1 < high; ++low) {
    --high;
    const byte = load<u8>(data + low);
    store<u8>(data + low, load<u8>(data + high));
    store<u8>(data + high, byte);
    touch(data + low);
    touch(data + high);
  }
  return NONE;
}
function bytearray_clear(args: u32, n: u32): u32 {
  const b = load<u32>(args);
  return mayResize(b) && bytearraySplice(b, 0, bytesLength(b), 0) ? NONE : 0;
}
function bytearray_copy(args: u32, n: u32): u32 {
  return newBytearray(bytesData(load<u32>(args)), bytesLength(load<u32>(args)));
}
function bytearray_resize(args: u32, n: u32): u32 {
  if (needsIndex(args, n, "resize")) return 0;
  const b = load<u32>(args);
  if (!countArgument(load<u32>(args, 4))) return 0;
  if (number < 0) return raise(T_VALUE_ERROR, "Can only resize to positive sizes, got %", textOf64(number));
  const length = bytesLength(b);
  if (number == <i64>length) return NONE;
  if (!roomFor(number) || !mayResize(b)) return 0;
  const size = <u32>number;
  if (size < length) return bytearraySplice(b, size, length, 0) ? NONE : 0;
  const at = bytearraySplice(b, length, length, size - length);
  if (!at) return 0;
  memory.fill(at, 0, size - length);
  return NONE;
}


function bytearray_alloc(args: u32, n: u32): u32 { return small(bytesLength(load<u32>(args)) + 1); }
function bytearray_sizeof(args: u32, n: u32): u32 { return small(57 + bytesLength(load<u32>(args))); }
/** _bytearray_fill(b, data): the bytearray holds these bytes from now on. */
function bytearrayFill(args: u32, n: u32): u32 {
  const b = load<u32>(args);
  if (openBuffer(load<u32>(args, 4), true) <= 0) return 0;
  return bytearraySetSlice(b, 0, bytesLength(b), 1, bufferData, bufferSize) ? b : 0;
}

export function defineBytearray(): void {
  constructor(T_BYTEARRAY, bytearray_new, 1, 4, "source,encoding,errors");
  method(T_BYTEARRAY, "__init__", bytearray_init, 1, 4, "source,encoding,errors");
  defineByteStringMethods(T_BYTEARRAY);
  method(T_BYTEARRAY, "append", bytearray_append, 2, 2);
  method(T_BYTEARRAY, "extend", bytearray_extend, 2, 2);
  method(T_BYTEARRAY, "insert", bytearray_insert, 3, 3);
  method(T_BYTEARRAY, "pop", bytearray_pop, 1, 2);
  method(T_BYTEARRAY, "remove", bytearray_remove, 2, 2);
  method(T_BYTEARRAY, "reverse", bytearray_reverse, 1, 1);
  method(T_BYTEARRAY, "clear", bytearray_clear, 1, 1);
  method(T_BYTEARRAY, "copy", bytearray_copy, 1, 1);
  method(T_BYTEARRAY, "resize", bytearray_resize, 2, 2);
  method(T_BYTEARRAY, "__alloc__", bytearray_alloc, 1, 1);
  method(T_BYTEARRAY, "__sizeof__", bytearray_sizeof, 1, 1);
  valueAttribute(T_BYTEARRAY, "__hash__", NONE);
  primitive("_bytearray_fill", bytearrayFill, 2, 2);
}
