// SPDX-License-Identifier: LGPL-2.1-or-later
// The story of a word. A value is 32 bits: bit 0 set, and the rest is a small int of 31 bits; bit 0 clear, and it is
// the address of an object, a multiple of 8; 0 is no value at all ("unbound").
//
// An object starts with
//
//   0          4      5       6        8
//   ┌──────────┬──────┬───────┬────────┬─────
//   │ type     │ kind │ flags │ units  │ …
//   └──────────┴──────┴───────┴────────┴─────
//
// type: its type object. kind: how its fields lie, the same for a type and all its subclasses (so `kind == LIST`
// asks for list or a subclass, `type == T_LIST` for exactly list). units: its size in 8 bytes, or 0 if that does not
// fit; then the size follows from the length at offset 8. Kinds fall into classes that the collector knows:
//
//   raw      no values in it                                 kinds 1 to 15
//   special  a layout of its own, see collect.ts             kinds 16 to 31
//   vector   a raw 32-bit word at 8, values from 12 on       kinds from 32 on
//
// An object of a class written in Python (or any that can carry attributes: FLAG_EXTENDED) ends with its extension:
// shape, identity (small int or 0), attribute values (array; or the dict once `__dict__` was asked for).

import { NONE, FALSE, TRUE, CHARACTERS, TYPES } from "../memory/map";
import { allocate } from "../memory/allocate";

@inline export const KIND_FLOAT: u32 = 1;
@inline export const KIND_BIGINT: u32 = 2; //  also bool and int subclasses: every int that is no small int
@inline export const KIND_STR: u32 = 3;
@inline export const KIND_BYTES: u32 = 4;
@inline export const KIND_RAW: u32 = 5; //     internal: length in bytes at 8, data from 16 on
@inline export const KIND_COMPLEX: u32 = 6;
@inline export const KIND_SINGLETON: u32 = 7; // None, NotImplemented, Ellipsis
// Special.
@inline export const KIND_ENTRIES: u32 = 16; // internal: capacity at 8, then (hash, key, value) each 12 bytes
@inline export const KIND_STACK: u32 = 17; //   internal: a thread's frames
@inline export const KIND_GENERATOR: u32 = 18;
@inline export const KIND_STR_VIEW: u32 = 19; // internal, see str.ts: never seen as the kind of a str
// Vectors.
@inline export const KIND_INSTANCE: u32 = 32;
@inline export const KIND_TUPLE: u32 = 33; //    length at 8, items from 12
@inline export const KIND_LIST: u32 = 34; //     length at 8, array at 12
@inline export const KIND_ARRAY: u32 = 35; //    internal: capacity at 8, values from 12
@inline export const KIND_DICT: u32 = 36;
@inline export const KIND_SET: u32 = 37; //      set and frozenset
@inline export const KIND_TYPE: u32 = 38;
@inline export const KIND_FUNCTION: u32 = 39;
@inline export const KIND_CODE: u32 = 40;
@inline export const KIND_CELL: u32 = 41;
@inline export const KIND_EXCEPTION: u32 = 42;
@inline export const KIND_THREAD: u32 = 43;
@inline export const KIND_SHAPE: u32 = 44;
@inline export const KIND_NATIVE: u32 = 45; //   a function written in the machine
@inline export const KIND_METHOD: u32 = 46; //   function and self
@inline export const KIND_RECORD: u32 = 47; //   any small object of values alone: the type tells which
@inline export const KIND_ITERATOR: u32 = 48; // position at 8, what it walks over at 12, …
@inline export const KIND_RANGE: u32 = 49;
@inline export const KIND_SLICE: u32 = 50;
@inline export const KIND_BYTEARRAY: u32 = 51; // length at 8, raw block at 12
@inline export const KIND_MODULE: u32 = 52;
@inline export const KIND_TRACEBACK: u32 = 53;
@inline export const KIND_MEMORYVIEW: u32 = 54;
@inline export const KIND_DICT_VIEW: u32 = 55;
@inline export const KIND_WEAKREF: u32 = 56;

/** flags: the object ends with an extension (shape, identity, attributes). */
@inline export const FLAG_EXTENDED: u32 = 1;
/** flags of a str: bits 1 and 2 hold log2 of the bytes a code point takes; the rest as named. */
@inline export const FLAG_INTERNED: u32 = 8;
@inline export const FLAG_VIEW: u32 = 16; //     str: its text lies in a buffer, see str.ts
/** flags of a dict or other object: free for its own use from here on. */
@inline export const FLAG_A: u32 = 32;
/** flags: the object is in the list of those to be finalized (memory/points.ts), or was; its finalizer has been called for. */
@inline export const FLAG_FINALIZABLE: u32 = 64;
@inline export const FLAG_FINALIZED: u32 = 128;

@inline export function isSmall(v: u32): bool { return (v & 1) != 0; }
/** The small int of a value known to be one. */
@inline export function smallValue(v: u32): i32 { return <i32>v >> 1; }
/** The value of a number known to fit 31 bits. */
@inline export function small(n: i32): u32 { return ((<u32>n) << 1) | 1; }
@inline export function fitsSmall(n: i64): bool { return n >= -0x40000000 && n < 0x40000000; }

@inline export function rawType(p: u32): u32 { return load<u32>(p); }
/** The type of any value. */
@inline export function typeOf(v: u32): u32 { return v & 1 ? TYPES : load<u32>(v); } // T_INT is the first type
@inline export function kindOf(p: u32): u32 { return load<u8>(p, 4); }
/** Is v an object (no small int) of this kind? */
@inline export function isKind(v: u32, kind: u32): bool { return !(v & 1) && load<u8>(v, 4) == kind; }
/** Is v an object of exactly this type? */
@inline export function isExactly(v: u32, type: u32): bool { return !(v & 1) && load<u32>(v) == type; }
@inline export function flagsOf(p: u32): u32 { return load<u8>(p, 5); }
@inline export function setFlags(p: u32, flags: u32): void { store<u8>(p, flags, 5); }
@inline export function boolOf(b: bool): u32 { return b ? TRUE : FALSE; }
@inline export function character(c: u32): u32 { return CHARACTERS + c * 24; }

/** Size of an object in bytes, a multiple of 8. */
export function sizeOf(p: u32): u32 {
  const units = <u32>load<u16>(p, 6);
  return units ? units << 3 : largeSize(p);
}

function largeSize(p: u32): u32 {
  const kind = kindOf(p);
  const n = load<u32>(p, 8);
  let size: u32;
  if (kind == KIND_TUPLE || kind == KIND_ARRAY) size = 12 + (n << 2);
  else if (kind == KIND_STR) size = 16 + (n << ((flagsOf(p) >> 1) & 3));
  else if (kind == KIND_BIGINT) size = 12 + (abs(<i32>n) << 2);
  else if (kind == KIND_ENTRIES) size = 12 + n * 12;
  else size = 16 + n; // BYTES, RAW, STACK
  if (flagsOf(p) & FLAG_EXTENDED) size += 12;
  return (size + 7) & ~7;
}

/** Clears [p, p + n), n a multiple of 8 or with padding behind it up to one: engines take long to begin a memory.fill, so short runs are done here. */
@inline export function clear(p: u32, n: u32): void {
  if (n > 256) memory.fill(p, 0, n);
  else for (const end = p + n; p < end; p += 8) store<u64>(p, 0);
}
/** Copies n words; the areas do not overlap. Short runs are done here, as in clear. */
@inline export function copyWords(to: u32, from: u32, n: u32): void {
  if (n > 32) memory.copy(to, from, n << 2);
  else for (const end = from + (n << 2); from < end; from += 4, to += 4) store<u32>(to, load<u32>(from));
}

/** As copyWords, for size bytes of a frame, a multiple of 4: two words at a time. */
export function copyFrame(to: u32, from: u32, size: u32): void {
  if (size > 256) memory.copy(to, from, size);
  else {
    const end = from + (size & ~7);
    for (; from < end; from += 8, to += 8) store<u64>(to, load<u64>(from));
    if (size & 4) store<u32>(to, load<u32>(from));
  }
}

/** A new object: header written, fields zero. size in bytes, rounded up here. */
export function newObject(type: u32, kind: u32, size: u32, flags: u32 = 0): u32 {
  const rounded = (size + 7) & ~7;
  const p = allocate(rounded);
  clear(p, rounded);
  store<u32>(p, type);
  const units = rounded >> 3;
  store<u32>(p, kind | (flags << 8) | (units < 0x10000 ? units << 16 : 0), 4);
  return p;
}

/** As newObject, for small fixed sizes that the caller fills completely: fields are not cleared. */
@inline export function newFixed(type: u32, kind: u32, size: u32): u32 {
  const p = allocate(size);
  store<u32>(p, type);
  store<u32>(p, kind | (size << 13), 4);
  return p;
}

/** Address of the extension of an extended object: shape, identity, values. */
@inline export function extensionOf(p: u32): u32 { return p + sizeOf(p) - 12; }

/** Internal block of n raw bytes, zeroed; the data starts at 16. */
export function newRaw(n: u32): u32 {
  const p = newObject(0, KIND_RAW, 16 + n);
  store<u32>(p, n, 8);
  return p;
}

/** Internal array of n values, all 0; the values start at 12. */
export function newArray(n: u32): u32 {
  const p = newObject(0, KIND_ARRAY, 12 + (n << 2));
  store<u32>(p, n, 8);
  return p;
}

export { NONE, FALSE, TRUE };
