// SPDX-License-Identifier: LGPL-2.1-or-later
// Bytes and bytearrays, and what they share with all that has a buffer.
//
//   bytes      0        8        12     16          bytearray  0        8        12      16      20        24
//              ┌────────┬────────┬──────┬──────────            ┌────────┬────────┬───────┬───────┬─────────┐
//              │ header │ length │ hash │ data …               │ header │ length │ block │ start │ exports │
//              └────────┴────────┴──────┴──────────            └────────┴────────┴───────┴───────┴─────────┘
//
// A bytearray's bytes are those of its block (kind RAW) from `start` on (small int): taking bytes away at the front
// only moves the start. exports: how many memoryviews were made of it and not released (small int).

import { EMPTY_BYTES } from "../memory/map";
import { put, touch, touchRange } from "../memory/barrier";
import { charge, roomFor } from "../memory/allocate";
import { T_BYTES, T_BYTEARRAY, T_TYPE_ERROR, T_VALUE_ERROR, T_OVERFLOW_ERROR, T_MEMORY_ERROR, T_BUFFER_ERROR } from "../generated/types";
import {
  KIND_BYTES, KIND_BYTEARRAY, KIND_MEMORYVIEW, isKind, isSmall, small, smallValue, newObject, newFixed, newRaw, kindOf, rawType,
  boolOf,
} from "./object";
import { isInt, fits64, int64 } from "./int";
import { fillRepeated, sliceCount } from "./str";
import { openMemory, memoryAlive, memoryContiguous } from "./memoryview";
import { hasReachableView } from "../memory/reach";
import { prepare, findNext } from "../text/search";
import { typeName } from "./type";
import { raise } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";

@inline export const BYTEARRAY_BLOCK: usize = 12;
@inline export const BYTEARRAY_START: usize = 16;
@inline export const BYTEARRAY_EXPORTS: usize = 20;
@inline export const BYTEARRAY_SIZE: u32 = 24;

@inline export function isBytes(v: u32): bool { return isKind(v, KIND_BYTES); }
@inline function isBytearray(v: u32): bool { return isKind(v, KIND_BYTEARRAY); }
/** Is v bytes or a bytearray (or of a subclass)? */
@inline export function isByteString(v: u32): bool { return isBytes(v) || isBytearray(v); }
/** Number of bytes of bytes or a bytearray. */
@inline export function bytesLength(v: u32): u32 { return load<u32>(v, 8); }
/** Address of the first byte of bytes or a bytearray. */
@inline export function bytesData(v: u32): u32 {
  return kindOf(v) == KIND_BYTES ? v + 16 : load<u32>(v, BYTEARRAY_BLOCK) + 16 + smallValue(load<u32>(v, BYTEARRAY_START));
}

/** Bytes of length n, to be filled by the caller; n > 0. */
export function allocateBytes(n: u32): u32 {
  const p = newObject(T_BYTES, KIND_BYTES, 16 + n);
  store<u32>(p, n, 8);
  return p;
}
/** bytes of the n bytes at this address. */
export function newBytes(from: u32, n: u32): u32 {
  if (n == 0) return EMPTY_BYTES;
  const p = allocateBytes(n);
  memory.copy(p + 16, from, n);
  return p;
}
/** A bytearray of the n bytes at this address (0: of zeros). */
export function newBytearray(from: u32, n: u32): u32 {
  const p = newFixed(T_BYTEARRAY, KIND_BYTEARRAY, BYTEARRAY_SIZE);
  initBytearray(p, from, n);
  return p;
}
/** Makes a new object of bytearray layout hold these bytes. */
export function initBytearray(p: u32, from: u32, n: u32): void {
  const block = newRaw(n);
  if (from) memory.copy(block + 16, from, n);
  store<u32>(p, n, 8);
  store<u32>(p, block, BYTEARRAY_BLOCK);
  store<u32>(p, small(0), BYTEARRAY_START);
  store<u32>(p, small(0), BYTEARRAY_EXPORTS);
}
/** The same kind of byte string as `like` (bytes or bytearray, not a subclass) of the n bytes at this address. */
export function bytesLike(like: u32, from: u32, n: u32): u32 {
  return kindOf(like) == KIND_BYTES ? newBytes(from, n) : newBytearray(from, n);
}

/** What openBuffer found. */
export let bufferData: u32 = 0;
export let bufferSize: u32 = 0;
/**
 * Finds the bytes of whatever has a buffer: 1, and bufferData, bufferSize are set; 0 if it has none; -1 after raising.
 * A view whose bytes do not lie together is refused, unless `gathered`: then they are copied together.
 */
export function openBuffer(v: u32, gathered: bool = false): i32 {
  if (isSmall(v)) return 0;
  const kind = kindOf(v);
  if (kind == KIND_BYTES || kind == KIND_BYTEARRAY) {
    bufferData = bytesData(v);
    bufferSize = load<u32>(v, 8);
    return 1;
  }
  if (kind != KIND_MEMORYVIEW) return 0;
  if (!gathered && memoryAlive(v) && !memoryContiguous(v)) {
    raise(T_BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
    return -1;
  }
  const data = openMemory(v);
  if (!data) return -1;
  bufferData = data;
  bufferSize = load<u32>(v, 8);
  return 1;
}
/** As openBuffer, but raises TypeError if v has no buffer: true if it has. */
export function needBuffer(v: u32): bool {
  const found = openBuffer(v);
  if (found == 0) raise(T_TYPE_ERROR, "a bytes-like object is required, not '%'", typeName(v));
  return found > 0;
}

/** The value of a byte given as an int: 0 to 255, or -1 after raising. Only for values of built-in types. */
export function byteValue(v: u32, what: string = "byte"): i32 {
  if (isSmall(v) && <u32>smallValue(v) < 256) return smallValue(v);
  if (!isInt(v)) {
    raise(T_TYPE_ERROR, "'%' object cannot be interpreted as an integer", typeName(v));
    return -1;
  }
  const n: i64 = fits64(v) ? int64(v) : -1;
  if (n >= 0 && n < 256) return <i32>n;
  raise(T_VALUE_ERROR, what == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
  return -1;
}

/** a + b for a bytes or bytearray: a value, or 0 after raising. */
export function bytesConcat(a: u32, b: u32): u32 {
  const found = openBuffer(b);
  if (found <= 0) return raise(T_TYPE_ERROR, "can't concat % to %", typeName(b), typeName(a));
  const from = bufferData;
  const more = bufferSize;
  const n = load<u32>(a, 8);
  if (rawType(a) == T_BYTES && more == 0) return a;
  if (n == 0 && kindOf(a) == KIND_BYTES && rawType(b) == T_BYTES) return b;
  if (!roomFor(<u64>n + more)) return 0;
  charge((n + more) >> 9);
  let p: u32;
  let to: u32;
  if (kindOf(a) == KIND_BYTES) {
    if (n + more == 0) return EMPTY_BYTES;
    p = allocateBytes(n + more);
    to = p + 16;
  } else {
    p = newBytearray(0, n + more);
    to = bytesData(p);
  }
  memory.copy(to, bytesData(a), n);
  memory.copy(to + n, from, more);
  return p;
}

/** b * n. 0 after raising. */
export function bytesRepeat(b: u32, n: i64): u32 {
  const length = load<u32>(b, 8);
  if (n <= 0 || length == 0) return bytesLike(b, 0, 0);
  if (n == 1 && rawType(b) == T_BYTES) return b;
  if (n > i64.MAX_VALUE / length) {
    return kindOf(b) == KIND_BYTES ? raise(T_OVERFLOW_ERROR, "repeated bytes are too long") : raise(T_MEMORY_ERROR, "");
  }
  const total = <u64>length * n;
  if (!roomFor(total)) return 0;
  const isBytes = kindOf(b) == KIND_BYTES;
  const p = isBytes ? allocateBytes(<u32>total) : newBytearray(0, <u32>total);
  fillRepeated(isBytes ? p + 16 : bytesData(p), bytesData(b), length, <u32>total);
  charge(<u32>total >> 9);
  return p;
}

/** b[start:stop:step], the indices fitted to the length. */
export function bytesSlice(b: u32, start: i32, stop: i32, step: i32): u32 {
  const n = sliceCount(start, stop, step);
  const data = bytesData(b);
  if (step == 1) return n == load<u32>(b, 8) && rawType(b) == T_BYTES ? b : bytesLike(b, data + start, n);
  if (n == 0) return bytesLike(b, 0, 0);
  charge(n >> 4);
  const isBytes = kindOf(b) == KIND_BYTES;
  const p = isBytes ? allocateBytes(n) : newBytearray(0, n);
  const to = isBytes ? p + 16 : bytesData(p);
  for (let i: u32 = 0; i < n; ++i) store<u8>(to + i, load<u8>(data + start + i * step));
  return p;
}
/** b[i] for 0 <= i < length. */
@inline export function bytesItem(b: u32, i: u32): u32 { return small(load<u8>(bytesData(b) + i)); }

/** v in b: TRUE, FALSE, or 0 with something pending. */
export function bytesContains(b: u32, v: u32): u32 {
  let data: u32;
  let n: u32 = 1;
  const one = memory.data(8);
  if (isInt(v)) {
    const byte = byteValue(v);
    if (byte < 0) return 0;
    store<u8>(one, <u8>byte);
    data = <u32>one;
  } else {
    if (!needBuffer(v)) return 0;
    data = bufferData;
    n = bufferSize;
  }
  prepare(bytesData(b), 0, data, 0, n);
  return boolOf(findNext(0, load<u32>(b, 8)) >= 0);
}
/** Order of two byte strings: negative, 0 or positive. */
export function bytesCompare(a: u32, b: u32): i32 {
  return compareBuffers(bytesData(a), load<u32>(a, 8), bytesData(b), load<u32>(b, 8));
}
/** Order of two runs of bytes. */
function compareBuffers(a: u32, na: u32, b: u32, nb: u32): i32 {
  charge(min(na, nb) >> 8);
  const order = memory.compare(a, b, min(na, nb));
  return order ? order : na < nb ? -1 : na > nb ? 1 : 0;
}

// Changing a bytearray.

/** May the bytearray change its size? Raises BufferError if a memoryview that is still in use looks at it. */
export function mayResize(b: u32): bool {
  if (load<u32>(b, BYTEARRAY_EXPORTS) == small(0)) return true;
  if (!hasReachableView(b)) {
    store<u32>(b, small(0), BYTEARRAY_EXPORTS);
    touch(b + <u32>BYTEARRAY_EXPORTS);
    return true;
  }
  raise(T_BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
  return false;
}

/**
 * Replaces the bytes [from, to) of a bytearray by n bytes to be filled by the caller: the address of these, or 0 after
 * raising. The size must be free to change, or remain.
 */
export function bytearraySplice(b: u32, from: u32, to: u32, n: u32): u32 {
  const had = load<u32>(b, 8);
  const block = load<u32>(b, BYTEARRAY_BLOCK);
  const start = <u32>smallValue(load<u32>(b, BYTEARRAY_START));
  const has = had - (to - from) + n;
  const data = block + 16 + start;
  const capacity = load<u32>(block, 8);
  if (n == to - from) {
    touchRange(data + from, data + from + n);
    return data + from;
  }
  if (from == 0 && n < to && had > to) {
    setBytearray(b, block, start + to - n, has);
    touchRange(data + to - n, data + to);
    return data + to - n;
  }
  if (start + has <= capacity) {
    memory.copy(data + from + n, data + to, had - to);
    charge((had - to) >> 9);
    touchRange(data + from, data + has);
    setBytearray(b, block, has ? start : 0, has);
    return has ? data + from : block + 16;
  }
  if (!roomFor(<u64>has + (has >> 3) + 8)) return 0;
  const fresh = has > capacity || start < capacity >> 1 ? newRaw(has + (has >> 3) + 8) : block;
  const at = fresh + 16;
  memory.copy(at, data, from); // within one block: downwards, and never over the tail
  const gap = at + from;
  memory.copy(gap + n, data + to, had - to);
  charge(has >> 9);
  touchRange(at, at + has);
  setBytearray(b, fresh, 0, has);
  return gap;
}
function setBytearray(b: u32, block: u32, start: u32, length: u32): void {
  store<u32>(b, length, 8);
  put(b + <u32>BYTEARRAY_BLOCK, block);
  store<u32>(b, small(start), BYTEARRAY_START);
  touch(b + 8);
  touch(b + <u32>BYTEARRAY_START);
}

/** b[i] = v for 0 <= i < length. False after raising. */
export function bytearraySetItem(b: u32, i: u32, v: u32): bool {
  const byte = byteValue(v);
  if (byte < 0) return false;
  const at = bytesData(b) + i;
  store<u8>(at, <u8>byte);
  touch(at);
  return true;
}
/** del b[i] for 0 <= i < length. False after raising. */
export function bytearrayDeleteItem(b: u32, i: u32): bool {
  return mayResize(b) && bytearraySplice(b, i, i + 1, 0) != 0;
}
/** Appends a byte. False after raising. */
export function bytearrayAppend(b: u32, byte: u32): bool {
  if (!mayResize(b)) return false;
  const n = load<u32>(b, 8);
  const block = load<u32>(b, BYTEARRAY_BLOCK);
  const end = smallValue(load<u32>(b, BYTEARRAY_START)) + n;
  if (<u32>end < load<u32>(block, 8)) {
    store<u8>(block + end, <u8>byte, 16);
    touch(block + end + 16);
    store<u32>(b, n + 1, 8);
    touch(b + 8);
    return true;
  }
  const at = bytearraySplice(b, n, n, 1);
  if (at) store<u8>(at, <u8>byte);
  return at != 0;
}
/** Appends the n bytes at this address, which may be the bytearray's own. False after raising. */
export function bytearrayExtend(b: u32, from: u32, n: u32): bool {
  if (n == 0) return true;
  if (!mayResize(b)) return false;
  const had = load<u32>(b, 8);
  const data = bytesData(b);
  const own = from >= data && from < data + had ? from - data : 0xffffffff;
  const at = bytearraySplice(b, had, had, n);
  if (!at) return false;
  memory.copy(at, own == 0xffffffff ? from : bytesData(b) + own, n);
  charge(n >> 9);
  return true;
}
/** b *= n. False after raising. */
export function bytearrayRepeat(b: u32, n: i64): bool {
  const length = load<u32>(b, 8);
  if (n == 1 || length == 0) return true;
  if (n <= 0) return mayResize(b) && bytearraySplice(b, 0, length, 0) != 0;
  if (n > 0xffffffff || !roomFor(<u64>length * n)) {
    if (n > 0xffffffff) raise(T_MEMORY_ERROR, "");
    return false;
  }
  if (!mayResize(b) || !bytearraySplice(b, length, length, length * (<u32>n - 1))) return false;
  const data = bytesData(b);
  fillRepeated(data + length, data, length, length * (<u32>n - 1));
  return true;
}
/** b[start:stop:step] = the n bytes at this address; the indices fitted to the length. False after raising. */
export function bytearraySetSlice(b: u32, start: i32, stop: i32, step: i32, from: u32, n: u32): bool {
  if (step == 1) {
    if (stop < start) stop = start;
    if (n != <u32>(stop - start) && !mayResize(b)) return false;
    const data = bytesData(b);
    if (n && from >= data && from < data + load<u32>(b, 8)) from = newBytes(from, n) + 16;
    const at = bytearraySplice(b, start, stop, n);
    if (!at) return false;
    memory.copy(at, from, n);
    return true;
  }
  const count = sliceCount(start, stop, step);
  if (n != count) {
    if (n == 0) return bytearrayDeleteSlice(b, start, stop, step);
    raise(T_VALUE_ERROR, "attempt to assign bytes of size % to extended slice of size %", decimal(n), decimal(count));
    return false;
  }
  const data = bytesData(b);
  if (n && from >= data && from < data + load<u32>(b, 8)) from = newBytes(from, n) + 16;
  charge(n >> 4);
  for (let i: u32 = 0; i < n; ++i) {
    store<u8>(data + start + i * step, load<u8>(from + i));
    touch(data + start + i * step);
  }
  return true;
}
/** del b[start:stop:step], the indices fitted to the length. False after raising. */
export function bytearrayDeleteSlice(b: u32, start: i32, stop: i32, step: i32): bool {
  const count = sliceCount(start, stop, step);
  if (count == 0) return true;
  if (!mayResize(b)) return false;
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  if (step == 1) return bytearraySplice(b, start, start + count, 0) != 0;
  const data = bytesData(b);
  const n = load<u32>(b, 8);
  let to = data + start;
  let next = start;
  let left = count;
  for (let i: u32 = start; i < n; ++i) {
    if (left && i == <u32>next) {
      next += step;
      --left;
    } else store<u8>(to++, load<u8>(data + i));
  }
  charge(n >> 4);
  touchRange(data, data + n);
  store<u32>(b, n - count, 8);
  touch(b + 8);
  return true;
}
