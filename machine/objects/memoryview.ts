// SPDX-License-Identifier: LGPL-2.1-or-later
// Memoryviews: a window on the bytes of bytes or a bytearray, seen as items of a format.
//
//   0        8        12       16       20       24         28      32        36         40
//   ┌────────┬────────┬────────┬────────┬────────┬──────────┬───────┬─────────┬──────────┬────────┐
//   │ header │ nbytes │ object │ format │ offset │ itemsize │ shape │ strides │ readonly │ anchor │   anchor: see identity.ts
//   └────────┴────────┴────────┴────────┴────────┴──────────┴───────┴─────────┴──────────┴────────┘
//
// object is None once released. offset (of the first item), itemsize and readonly are small ints, strides count bytes.
// A bytearray is not resized while it has views; every access checks the bounds all the same.

import { NONE } from "../memory/map";
import { roomFor } from "../memory/allocate";
import { put, touch } from "../memory/barrier";
import { T_MEMORYVIEW, T_VALUE_ERROR } from "../generated/types";
import { KIND_MEMORYVIEW, KIND_BYTEARRAY, isKind, kindOf, small, smallValue, newObject } from "./object";
import { bytesData, BYTEARRAY_EXPORTS } from "./bytes";
import { strOf, strLength, codePoint } from "./str";
import { tupleOf1, tupleLength, tupleItem, newTuple } from "./tuple";
import { allocateScratch } from "../memory/scratch";
import { raise } from "../interpreter/result";

@inline export const MEMORY_BYTES: usize = 8;
@inline export const MEMORY_OBJECT: usize = 12;
@inline export const MEMORY_FORMAT: usize = 16;
@inline export const MEMORY_OFFSET: usize = 20;
@inline export const MEMORY_ITEMSIZE: usize = 24;
@inline export const MEMORY_SHAPE: usize = 28;
@inline export const MEMORY_STRIDES: usize = 32;
@inline export const MEMORY_READONLY: usize = 36;
@inline export const MEMORY_ANCHOR: usize = 40;
const MEMORY_SIZE: u32 = 44;

@inline export function isMemoryview(v: u32): bool { return isKind(v, KIND_MEMORYVIEW); }

/** A view of all bytes of bytes or a bytearray. */
export function newMemoryview(object: u32): u32 {
  const n = load<u32>(object, 8);
  const m = allocateMemoryview(object, n, strOf("B"), 0, 1);
  store<u32>(m, tupleOf1(small(n)), MEMORY_SHAPE);
  store<u32>(m, tupleOf1(small(1)), MEMORY_STRIDES);
  store<u32>(m, small(kindOf(object) == KIND_BYTEARRAY ? 0 : 1), MEMORY_READONLY);
  return m;
}
function allocateMemoryview(object: u32, n: u32, format: u32, offset: u32, itemsize: u32): u32 {
  const m = newObject(T_MEMORYVIEW, KIND_MEMORYVIEW, MEMORY_SIZE);
  store<u32>(m, n, MEMORY_BYTES);
  store<u32>(m, object, MEMORY_OBJECT);
  store<u32>(m, format, MEMORY_FORMAT);
  store<u32>(m, small(offset), MEMORY_OFFSET);
  store<u32>(m, small(itemsize), MEMORY_ITEMSIZE);
  if (kindOf(object) == KIND_BYTEARRAY) countExport(object, 1);
  return m;
}
function countExport(bytearray: u32, by: i32): void {
  store<u32>(bytearray, small(max(0, smallValue(load<u32>(bytearray, BYTEARRAY_EXPORTS)) + by)), BYTEARRAY_EXPORTS);
  touch(bytearray + <u32>BYTEARRAY_EXPORTS);
}
/** A view like another one, of the same object. */
export function copyMemoryview(m: u32): u32 {
  const copy = allocateMemoryview(
    load<u32>(m, MEMORY_OBJECT), load<u32>(m, MEMORY_BYTES), load<u32>(m, MEMORY_FORMAT), memoryOffset(m), memoryItemsize(m),
  );
  store<u32>(copy, load<u32>(m, MEMORY_SHAPE), MEMORY_SHAPE);
  store<u32>(copy, load<u32>(m, MEMORY_STRIDES), MEMORY_STRIDES);
  store<u32>(copy, load<u32>(m, MEMORY_READONLY), MEMORY_READONLY);
  return copy;
}
/** Gives the view's object back: it may be resized again. */
export function releaseMemoryview(m: u32): void {
  const object = load<u32>(m, MEMORY_OBJECT);
  if (object == NONE) return;
  if (kindOf(object) == KIND_BYTEARRAY) countExport(object, -1);
  put(m + <u32>MEMORY_OBJECT, NONE);
}

@inline function memoryOffset(m: u32): i32 { return smallValue(load<u32>(m, MEMORY_OFFSET)); }
@inline export function memoryItemsize(m: u32): i32 { return smallValue(load<u32>(m, MEMORY_ITEMSIZE)); }
@inline export function memoryReadonly(m: u32): bool { return load<u32>(m, MEMORY_READONLY) != small(0); }
/** Number of dimensions. */
@inline export function memoryDimensions(m: u32): u32 { return tupleLength(load<u32>(m, MEMORY_SHAPE)); }
/** Length along a dimension, and the distance of its items in bytes. */
@inline export function memoryShape(m: u32, d: u32): i32 { return smallValue(tupleItem(load<u32>(m, MEMORY_SHAPE), d)); }
@inline export function memoryStride(m: u32, d: u32): i32 { return smallValue(tupleItem(load<u32>(m, MEMORY_STRIDES), d)); }
/** The format's letter. */
export function memoryFormat(m: u32): u32 {
  const format = load<u32>(m, MEMORY_FORMAT);
  return codePoint(format, strLength(format) - 1);
}

/** Is the view still alive? Raises ValueError if not. */
export function memoryAlive(m: u32): bool {
  if (load<u32>(m, MEMORY_OBJECT) != NONE) return true;
  raise(T_VALUE_ERROR, "operation forbidden on released memoryview object");
  return false;
}
/** Address of the first item. */
export function memoryData(m: u32): u32 {
  return bytesData(load<u32>(m, MEMORY_OBJECT)) + memoryOffset(m);
}
/** Do the items lie one behind the other in memory? */
export function memoryContiguous(m: u32): bool {
  let expected = memoryItemsize(m);
  for (let d = <i32>memoryDimensions(m) - 1; d >= 0; --d) {
    if (memoryShape(m, d) != 1 && memoryStride(m, d) != expected) return load<u32>(m, MEMORY_BYTES) == 0;
    expected *= memoryShape(m, d);
  }
  return true;
}
/** Address of the view's bytes in order, copied together if they do not lie so; 0 after raising. */
export function openMemory(m: u32): u32 {
  if (!memoryAlive(m)) return 0;
  if (!memoryInBounds(m)) return 0;
  if (memoryContiguous(m)) return memoryData(m);
  if (!roomFor(load<u32>(m, MEMORY_BYTES))) return 0;
  const to = allocateScratch(load<u32>(m, MEMORY_BYTES));
  gather(m, 0, memoryData(m), to);
  return to;
}
/** A bytearray under the view may have lost bytes: then nothing is left to look at. */
export function memoryInBounds(m: u32): bool {
  const had = <i64>load<u32>(load<u32>(m, MEMORY_OBJECT), 8);
  let low = <i64>memoryOffset(m);
  let high = low + memoryItemsize(m);
  if (load<u32>(m, MEMORY_BYTES) == 0) return true;
  for (let d: u32 = 0, n = memoryDimensions(m); d < n; ++d) {
    const reach = <i64>(memoryShape(m, d) - 1) * memoryStride(m, d);
    if (reach < 0) low += reach;
    else high += reach;
  }
  if (low >= 0 && high <= had) return true;
  raise(T_VALUE_ERROR, "the object under the memoryview was resized");
  return false;
}
/** Copies the items of dimension d and those inside, in order, to one place; the address behind. */
function gather(m: u32, d: u32, from: u32, to: u32): u32 {
  if (d == memoryDimensions(m)) {
    memory.copy(to, from, memoryItemsize(m));
    return to + memoryItemsize(m);
  }
  const n = memoryShape(m, d);
  for (let i = 0; i < n; ++i) to = gather(m, d + 1, from + i * memoryStride(m, d), to);
  return to;
}

/** m[start:stop:step] along the first dimension, the indices fitted to its length. */
export function memorySlice(m: u32, start: i32, step: i32, count: u32): u32 {
  const n = memoryShape(m, 0);
  const result = copyMemoryview(m);
  const dimensions = memoryDimensions(m);
  const shape = newTuple(dimensions);
  const strides = newTuple(dimensions);
  for (let d: u32 = 1; d < dimensions; ++d) {
    store<u32>(shape + (d << 2), tupleItem(load<u32>(m, MEMORY_SHAPE), d), 12);
    store<u32>(strides + (d << 2), tupleItem(load<u32>(m, MEMORY_STRIDES), d), 12);
  }
  store<u32>(shape, small(count), 12);
  store<u32>(strides, small(memoryStride(m, 0) * step), 12);
  store<u32>(result, shape, MEMORY_SHAPE);
  store<u32>(result, strides, MEMORY_STRIDES);
  if (count) store<u32>(result, small(memoryOffset(m) + start * memoryStride(m, 0)), MEMORY_OFFSET);
  store<u32>(result, n ? load<u32>(m, MEMORY_BYTES) / n * count : 0, MEMORY_BYTES);
  return result;
}
