// SPDX-License-Identifier: LGPL-2.1-or-later
// `memoryview` (Python library reference, "Memory Views"), over bytes and bytearrays.

import { NONE, EMPTY_TUPLE, NOT_IMPLEMENTED } from "../memory/map";
import { touchRange } from "../memory/barrier";
import { charge, roomFor } from "../memory/allocate";
import { T_MEMORYVIEW, T_TYPE_ERROR, T_VALUE_ERROR, T_INDEX_ERROR, T_NOT_IMPLEMENTED_ERROR } from "../generated/types";
import { P_MEMORY_OF, P_MEMORY_CONVERTED, P_MEMORY_COUNT, P_MEMORY_INDEX } from "../generated/names";
import { KIND_TUPLE, KIND_LIST, KIND_SLICE, isKind, isSmall, small, smallValue, boolOf, typeOf } from "../objects/object";
import { isInt, fits64, int64, intOf64 } from "../objects/int";
import { takeSlice, sliceStart, sliceStep, sliceCount, hasIndex, INDEX_OK, INDEX_PYTHON } from "../objects/index-number";
import { isStr, strLength, codePoint } from "../objects/str";
import { isBytes, isByteString, newBytes, openBuffer, bufferData, bufferSize } from "../objects/bytes";
import { isFloat } from "../objects/float";
import * as M from "../objects/memoryview";
import { memoryEqual } from "../objects/memory-equal";
import { itemSize, isByteFormat, unpackItem, packItem } from "../objects/memory-items";
import { newList, listItems, listLength, listItem, newTuple, tupleItem, tupleLength, tupleOf1 } from "../objects/tuple";
import { isBuiltinType, typeName } from "../objects/type";
import { bytesHash } from "../objects/hash";
import { raise, tailPrelude } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";
import { constructor, method, getset } from "../boot/define";
import { primitive } from "../boot/primitive";
import { needsIndex, intArgument, number } from "../text/arguments";
import { argumentType } from "../text/run";
import { hexSeparator, hexText } from "./bytes";

function memory_new(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!isSmall(v) && isByteString(v)) return M.newMemoryview(v);
  if (M.isMemoryview(v)) return M.memoryAlive(v) ? M.copyMemoryview(v) : 0;
  if (!isBuiltinType(typeOf(v))) return tailPrelude(P_MEMORY_OF, v);
  return raise(T_TYPE_ERROR, "memoryview: a bytes-like object is required, not '%'", typeName(v));
}

// Items.

/** Address of item i (from the end if negative) along dimension d, counted from this address; 0 after raising. */
function along(m: u32, d: u32, from: u32, i: u32): u32 {
  const n = <i64>M.memoryShape(m, d);
  if (!fits64(i)) return raise(T_INDEX_ERROR, "cannot fit 'int' into an index-sized integer");
  let at = int64(i);
  if (at < 0) at += n;
  if (at < 0 || at >= n) return raise(T_INDEX_ERROR, d == 0 ? "index out of bounds on dimension 1" : d == 1 ? "index out of bounds on dimension 2" : "index out of bounds");
  return from + <i32>at * M.memoryStride(m, d);
}
/** Address of the item that a subscript means, or 0 with something pending. */
function itemAddress(m: u32, i: u32): u32 {
  const dimensions = M.memoryDimensions(m);
  if (isInt(i)) {
    if (dimensions == 0) return raise(T_TYPE_ERROR, "invalid indexing of 0-dim memory");
    if (dimensions > 1) return raise(T_NOT_IMPLEMENTED_ERROR, "multi-dimensional sub-views are not implemented");
    return along(m, 0, M.memoryData(m), i);
  }
  if (isKind(i, KIND_TUPLE)) return itemOfTuple(m, i, dimensions);
  return raise(T_TYPE_ERROR, "memoryview: invalid slice key");
}
function itemOfTuple(m: u32, i: u32, dimensions: u32): u32 {
  const n = tupleLength(i);
  let slices: u32 = 0;
  for (let d: u32 = 0; d < n; ++d) {
    if (isKind(tupleItem(i, d), KIND_SLICE)) ++slices;
    else if (!isInt(tupleItem(i, d))) return raise(T_TYPE_ERROR, "memoryview: invalid slice key");
  }
  if (slices && slices == n) return raise(T_NOT_IMPLEMENTED_ERROR, "multi-dimensional slicing is not implemented");
  if (slices) return raise(T_TYPE_ERROR, "memoryview: invalid slice key");
  if (n < dimensions) return raise(T_NOT_IMPLEMENTED_ERROR, "sub-views are not implemented");
  if (n > dimensions) return raise(T_TYPE_ERROR, "cannot index %-dimension view with %-element tuple", decimal(dimensions), decimal(n));
  let at = M.memoryData(m);
  for (let d: u32 = 0; d < n && at; ++d) at = along(m, d, at, tupleItem(i, d));
  return at;
}
/** m[i]; 0 with something pending. */
export function memoryGetItem(m: u32, i: u32): u32 {
  if (!M.memoryAlive(m) || !M.memoryInBounds(m)) return 0;
  if (isKind(i, KIND_SLICE)) {
    if (M.memoryDimensions(m) == 0) return raise(T_TYPE_ERROR, "invalid indexing of 0-dim memory");
    const status = takeSlice(i, M.memoryShape(m, 0));
    if (status == INDEX_PYTHON) return tailPrelude(P_MEMORY_CONVERTED, m, i);
    return status == INDEX_OK ? M.memorySlice(m, sliceStart, sliceStep, sliceCount) : 0;
  }
  if (hasIndex(i)) return tailPrelude(P_MEMORY_CONVERTED, m, i);
  if (M.memoryDimensions(m) == 0 && (i == EMPTY_TUPLE)) return unpackItem(M.memoryData(m), M.memoryFormat(m));
  const at = itemAddress(m, i);
  return at ? unpackItem(at, M.memoryFormat(m)) : 0;
}
/** m[i] = v: NONE, or 0 with something pending. */
export function memorySetItem(m: u32, i: u32, v: u32): u32 {
  if (!M.memoryAlive(m) || !M.memoryInBounds(m)) return 0;
  if (M.memoryReadonly(m)) return raise(T_TYPE_ERROR, "cannot modify read-only memory");
  if (isKind(i, KIND_SLICE)) return setSlice(m, i, v);
  if (hasIndex(i)) return tailPrelude(P_MEMORY_CONVERTED, m, i, v);
  const letter = M.memoryFormat(m);
  if (!isBuiltinType(typeOf(v)) && !isInt(v) && !isFloat(v) && (letter == 63 || hasIndex(v))) return tailPrelude(P_MEMORY_CONVERTED, m, i, v);
  const at = M.memoryDimensions(m) == 0 && i == EMPTY_TUPLE ? M.memoryData(m) : itemAddress(m, i);
  if (!at || !packItem(at, letter, v)) return 0;
  touchRange(at, at + M.memoryItemsize(m));
  return NONE;
}
function setSlice(m: u32, i: u32, v: u32): u32 {
  if (M.memoryDimensions(m) != 1) return raise(T_NOT_IMPLEMENTED_ERROR, "memoryview slice assignments are currently restricted to ndim = 1");
  const status = takeSlice(i, M.memoryShape(m, 0));
  if (status == INDEX_PYTHON) return tailPrelude(P_MEMORY_CONVERTED, m, i, v);
  if (status != INDEX_OK) return 0;
  const size = <u32>M.memoryItemsize(m);
  const count = sliceCount;
  const first = sliceStart;
  const step = sliceStep * M.memoryStride(m, 0);
  const found = openBuffer(v, true);
  if (found == 0) return raise(T_TYPE_ERROR, "a bytes-like object is required, not '%'", typeName(v));
  if (found < 0) return 0;
  const alike = M.isMemoryview(v) ? M.memoryFormat(v) == M.memoryFormat(m) && M.memoryDimensions(v) == 1 && <u32>M.memoryShape(v, 0) == count : M.memoryFormat(m) == 66 && bufferSize == count;
  if (!alike) return raise(T_VALUE_ERROR, "memoryview assignment: lvalue and rvalue have different structures");
  if (count == 0) return NONE;
  const from = newBytes(bufferData, bufferSize) + 16; // both may lie in the same bytearray
  const at = M.memoryData(m) + first * M.memoryStride(m, 0);
  charge(bufferSize >> 4);
  for (let k: u32 = 0; k < count; ++k) {
    const to = at + <i32>k * step;
    memory.copy(to, from + k * size, size);
    touchRange(to, to + size);
  }
  return NONE;
}
/** del m[…], which always raises. */
export function memoryDeleteItem(m: u32): u32 {
  if (!M.memoryAlive(m)) return 0;
  return raise(T_TYPE_ERROR, M.memoryReadonly(m) ? "cannot modify read-only memory" : "cannot delete memory");
}
/** Length along the first dimension; -1 if there is none, or the view is released. */
export function memoryLength(m: u32): i32 {
  return load<u32>(m, M.MEMORY_OBJECT) != NONE && M.memoryDimensions(m) ? M.memoryShape(m, 0) : -1;
}

function memory_getitem(args: u32, n: u32): u32 { return memoryGetItem(load<u32>(args), load<u32>(args, 4)); }
function memory_setitem(args: u32, n: u32): u32 { return memorySetItem(load<u32>(args), load<u32>(args, 4), load<u32>(args, 8)); }
function memory_delitem(args: u32, n: u32): u32 { return memoryDeleteItem(load<u32>(args)); }
function memory_len(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  if (!M.memoryAlive(m)) return 0;
  return M.memoryDimensions(m) ? small(M.memoryShape(m, 0)) : raise(T_TYPE_ERROR, "0-dim memory has no length");
}
function memory_eq(args: u32, n: u32): u32 {
  const result = memoryEqual(load<u32>(args), load<u32>(args, 4));
  return result < 0 ? NOT_IMPLEMENTED : boolOf(result == 1);
}
function memory_ne(args: u32, n: u32): u32 {
  const result = memoryEqual(load<u32>(args), load<u32>(args, 4));
  return result < 0 ? NOT_IMPLEMENTED : boolOf(result == 0);
}
function memory_order(args: u32, n: u32): u32 { return NOT_IMPLEMENTED; }
function memory_hash(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  if (!M.memoryAlive(m)) return 0;
  if (!M.memoryReadonly(m)) return raise(T_VALUE_ERROR, "cannot hash writable memoryview object");
  if (!isByteFormat(M.memoryFormat(m))) return raise(T_VALUE_ERROR, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  if (!isBytes(load<u32>(m, M.MEMORY_OBJECT))) return raise(T_TYPE_ERROR, "unhashable type: '%'", typeName(load<u32>(m, M.MEMORY_OBJECT)));
  const data = M.openMemory(m);
  return data ? intOf64(<i64><i32>bytesHash(newBytes(data, load<u32>(m, M.MEMORY_BYTES)))) : 0;
}

// Methods.

function memory_tobytes(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  const order = load<u32>(args, 4);
  if (order && order != NONE) {
    if (isSmall(order) || !isStr(order)) return raise(T_TYPE_ERROR, "tobytes() argument 'order' must be str or None, not %", argumentType(order));
    const letter = !isSmall(order) && isStr(order) && strLength(order) == 1 ? codePoint(order, 0) : 0;
    if (letter != 67 && letter != 70 && letter != 65) return raise(T_VALUE_ERROR, "order must be 'C', 'F' or 'A'");
  }
  const data = M.openMemory(m);
  return data ? newBytes(data, load<u32>(m, M.MEMORY_BYTES)) : 0;
}
function listFrom(m: u32, d: u32, from: u32): u32 {
  const n = M.memoryShape(m, d);
  const list = newList(n);
  const last = d + 1 == M.memoryDimensions(m);
  charge(n >> 3);
  for (let i = 0; i < n; ++i) {
    const at = from + i * M.memoryStride(m, d);
    store<u32>(listItems(list) + (i << 2), last ? unpackItem(at, M.memoryFormat(m)) : listFrom(m, d + 1, at));
  }
  return list;
}
function memory_tolist(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  if (!M.memoryAlive(m) || !M.memoryInBounds(m)) return 0;
  if (!roomFor(<u64>load<u32>(m, M.MEMORY_BYTES) * 16)) return 0;
  return M.memoryDimensions(m) ? listFrom(m, 0, M.memoryData(m)) : unpackItem(M.memoryData(m), M.memoryFormat(m));
}
function memory_hex(args: u32, n: u32): u32 {
  if (load<u32>(args, 8) && needsIndex(args, 3, "hex")) return 0;
  const m = load<u32>(args);
  const data = M.openMemory(m);
  if (!data) return 0;
  let every: i64 = 1;
  if (load<u32>(args, 8)) {
    if (!intArgument(load<u32>(args, 8))) return 0;
    every = number;
  }
  const separator = hexSeparator(load<u32>(args, 4));
  if (separator < 0) return 0;
  return hexText(data, load<u32>(m, M.MEMORY_BYTES), separator, <i32>max<i64>(-0x7fffffff, min<i64>(0x7fffffff, every)));
}
function memory_release(args: u32, n: u32): u32 {
  M.releaseMemoryview(load<u32>(args));
  return NONE;
}
function memory_toreadonly(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  if (!M.memoryAlive(m)) return 0;
  const copy = M.copyMemoryview(m);
  store<u32>(copy, small(1), M.MEMORY_READONLY);
  return copy;
}
function memory_enter(args: u32, n: u32): u32 {
  return M.memoryAlive(load<u32>(args)) ? load<u32>(args) : 0;
}
function memory_exit(args: u32, n: u32): u32 { return memory_release(args, n); }

function formatLetter(format: u32): u32 {
  const n = strLength(format);
  if (n == 2 && codePoint(format, 0) == 64) return codePoint(format, 1);
  return n == 1 ? codePoint(format, 0) : 0;
}
function memory_cast(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  const format = load<u32>(args, 4);
  const shape = load<u32>(args, 8);
  if (!M.memoryAlive(m) || !M.memoryInBounds(m)) return 0;
  if (isSmall(format) || !isStr(format)) return raise(T_TYPE_ERROR, "cast() argument 'format' must be str, not %", argumentType(format));
  if (!M.memoryContiguous(m)) return raise(T_TYPE_ERROR, "memoryview: casts are restricted to C-contiguous views");
  const dimensions = M.memoryDimensions(m);
  if ((shape || dimensions != 1) && zeroIn(m)) return raise(T_TYPE_ERROR, "memoryview: cannot cast view with zeros in shape or strides");
  if (shape) {
    if (isSmall(shape) || (!isKind(shape, KIND_TUPLE) && !isKind(shape, KIND_LIST))) return raise(T_TYPE_ERROR, "shape must be a list or a tuple");
    const count: u32 = isKind(shape, KIND_TUPLE) ? tupleLength(shape) : listLength(shape);
    if (count > 64) return raise(T_VALUE_ERROR, "memoryview: number of dimensions must not exceed 64");
    if (dimensions != 1 && count != 1) return raise(T_TYPE_ERROR, "memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  const letter = formatLetter(format);
  const size = itemSize(letter);
  if (!size) return raise(T_VALUE_ERROR, "memoryview: destination format must be a native single character format prefixed with an optional '@'");
  if (!isByteFormat(letter) && !isByteFormat(M.memoryFormat(m))) return raise(T_TYPE_ERROR, "memoryview: cannot cast between two non-byte formats");
  const bytes = load<u32>(m, M.MEMORY_BYTES);
  if (bytes % size) return raise(T_TYPE_ERROR, "memoryview: length is not a multiple of itemsize");
  const shapes = shape ? takeShape(shape, bytes, size) : tupleOf1(small(bytes / size));
  if (!shapes) return 0;
  const copy = M.copyMemoryview(m);
  store<u32>(copy, format, M.MEMORY_FORMAT);
  store<u32>(copy, small(size), M.MEMORY_ITEMSIZE);
  store<u32>(copy, shapes, M.MEMORY_SHAPE);
  store<u32>(copy, stridesOf(shapes, size), M.MEMORY_STRIDES);
  return copy;
}
function zeroIn(m: u32): bool {
  for (let d: u32 = 0; d < M.memoryDimensions(m); ++d) if (M.memoryShape(m, d) == 0 || M.memoryStride(m, d) == 0) return true;
  return false;
}
function takeShape(shape: u32, bytes: u32, size: u32): u32 {
  const isTuple = isKind(shape, KIND_TUPLE);
  const n = isTuple ? tupleLength(shape) : listLength(shape);
  let product: u64 = size;
  for (let d: u32 = 0; d < n; ++d) {
    const v = isTuple ? tupleItem(shape, d) : listItem(shape, d);
    if (!isInt(v)) return raise(T_TYPE_ERROR, "memoryview.cast(): elements of shape must be integers");
    if (!fits64(v) || int64(v) <= 0) return raise(T_VALUE_ERROR, "memoryview.cast(): elements of shape must be integers > 0");
    product *= <u64>min<i64>(int64(v), 0xffffffff);
    if (product > 0xffffffff) return raise(T_VALUE_ERROR, "memoryview.cast(): product(shape) > SSIZE_MAX");
  }
  if (product != bytes) return raise(T_TYPE_ERROR, "memoryview: product(shape) * itemsize != buffer size");
  const shapes = newTuple(n);
  for (let d: u32 = 0; d < n; ++d) store<u32>(shapes + (d << 2), small(<i32>int64(isTuple ? tupleItem(shape, d) : listItem(shape, d))), 12);
  return shapes;
}
function stridesOf(shapes: u32, size: u32): u32 {
  const n = tupleLength(shapes);
  const strides = newTuple(n);
  let stride = size;
  for (let d = n; d-- > 0; ) {
    store<u32>(strides + (d << 2), small(stride), 12);
    stride *= smallValue(tupleItem(shapes, d));
  }
  return strides;
}
function memory_count(args: u32, n: u32): u32 { return tailPrelude(P_MEMORY_COUNT, load<u32>(args), load<u32>(args, 4)); }
function memory_index(args: u32, n: u32): u32 {
  return tailPrelude(P_MEMORY_INDEX, load<u32>(args), load<u32>(args, 4), n > 2 ? load<u32>(args, 8) : small(0), n > 3 ? load<u32>(args, 12) : small(0x3fffffff));
}

// Attributes.

function field(m: u32, offset: usize): u32 {
  return M.memoryAlive(m) ? load<u32>(m + <u32>offset) : 0;
}
function memory_obj(args: u32, n: u32): u32 { return field(load<u32>(args), M.MEMORY_OBJECT); }
function memory_nbytes(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  return M.memoryAlive(m) ? intOf64(load<u32>(m, M.MEMORY_BYTES)) : 0;
}
function memory_itemsize(args: u32, n: u32): u32 { return field(load<u32>(args), M.MEMORY_ITEMSIZE); }
function memory_format(args: u32, n: u32): u32 { return field(load<u32>(args), M.MEMORY_FORMAT); }
function memory_ndim(args: u32, n: u32): u32 { return M.memoryAlive(load<u32>(args)) ? small(M.memoryDimensions(load<u32>(args))) : 0; }
function memory_shape(args: u32, n: u32): u32 { return field(load<u32>(args), M.MEMORY_SHAPE); }
function memory_strides(args: u32, n: u32): u32 { return field(load<u32>(args), M.MEMORY_STRIDES); }
function memory_suboffsets(args: u32, n: u32): u32 { return M.memoryAlive(load<u32>(args)) ? EMPTY_TUPLE : 0; }
function memory_readonly(args: u32, n: u32): u32 { return M.memoryAlive(load<u32>(args)) ? boolOf(M.memoryReadonly(load<u32>(args))) : 0; }
function memory_contiguous(args: u32, n: u32): u32 { return M.memoryAlive(load<u32>(args)) ? boolOf(M.memoryContiguous(load<u32>(args))) : 0; }
function memory_fContiguous(args: u32, n: u32): u32 {
  const m = load<u32>(args);
  return M.memoryAlive(m) ? boolOf(M.memoryContiguous(m) && M.memoryDimensions(m) < 2) : 0;
}

export function defineMemoryview(): void {
  constructor(T_MEMORYVIEW, memory_new, 2, 2, "object");
  method(T_MEMORYVIEW, "__getitem__", memory_getitem, 2, 2);
  method(T_MEMORYVIEW, "__setitem__", memory_setitem, 3, 3);
  method(T_MEMORYVIEW, "__delitem__", memory_delitem, 2, 2);
  method(T_MEMORYVIEW, "__len__", memory_len, 1, 1);
  method(T_MEMORYVIEW, "__eq__", memory_eq, 2, 2);
  method(T_MEMORYVIEW, "__ne__", memory_ne, 2, 2);
  method(T_MEMORYVIEW, "__lt__", memory_order, 2, 2);
  method(T_MEMORYVIEW, "__le__", memory_order, 2, 2);
  method(T_MEMORYVIEW, "__gt__", memory_order, 2, 2);
  method(T_MEMORYVIEW, "__ge__", memory_order, 2, 2);
  method(T_MEMORYVIEW, "__hash__", memory_hash, 1, 1);
  method(T_MEMORYVIEW, "__enter__", memory_enter, 1, 1);
  method(T_MEMORYVIEW, "__exit__", memory_exit, 1, -1);
  method(T_MEMORYVIEW, "tobytes", memory_tobytes, 1, 2, "order");
  method(T_MEMORYVIEW, "tolist", memory_tolist, 1, 1);
  method(T_MEMORYVIEW, "hex", memory_hex, 1, 3, "sep,bytes_per_sep");
  method(T_MEMORYVIEW, "release", memory_release, 1, 1);
  method(T_MEMORYVIEW, "toreadonly", memory_toreadonly, 1, 1);
  method(T_MEMORYVIEW, "cast", memory_cast, 2, 3, "format,shape");
  method(T_MEMORYVIEW, "count", memory_count, 2, 2);
  method(T_MEMORYVIEW, "index", memory_index, 2, 4);
  getset(T_MEMORYVIEW, "obj", memory_obj);
  getset(T_MEMORYVIEW, "nbytes", memory_nbytes);
  getset(T_MEMORYVIEW, "itemsize", memory_itemsize);
  getset(T_MEMORYVIEW, "format", memory_format);
  getset(T_MEMORYVIEW, "ndim", memory_ndim);
  getset(T_MEMORYVIEW, "shape", memory_shape);
  getset(T_MEMORYVIEW, "strides", memory_strides);
  getset(T_MEMORYVIEW, "suboffsets", memory_suboffsets);
  getset(T_MEMORYVIEW, "readonly", memory_readonly);
  getset(T_MEMORYVIEW, "c_contiguous", memory_contiguous);
  getset(T_MEMORYVIEW, "contiguous", memory_contiguous);
  getset(T_MEMORYVIEW, "f_contiguous", memory_fContiguous);
  primitive("_memory_get", memory_getitem, 2, 2);
  primitive("_memory_set", memory_setitem, 3, 3);
}
