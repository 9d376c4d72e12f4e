// SPDX-License-Identifier: LGPL-2.1-or-later
// What the parts of the verifier share: the map of object starts, the questions asked of single values, and the first
// fault that was found.
//
// The map lies behind the image: a byte for every 8 bytes of it, 0 where no object starts, else the object's kind in
// bits 0 to 5 and in bits 6 and 7 who was found to own it (CLAIM_*).

import { IMAGE, HEADER_SIZE, NONE } from "./map";
import {
  FLAG_EXTENDED, KIND_ARRAY, KIND_BIGINT, KIND_ENTRIES, KIND_LIST, KIND_RAW, KIND_SHAPE, KIND_STACK, KIND_STR, KIND_TUPLE,
  flagsOf, rawType, sizeOf,
} from "../objects/object";
import { T_LIST } from "../generated/types";

/** Address of the first object. */
@inline export const FIRST_OBJECT: u32 = <u32>IMAGE + HEADER_SIZE;

/** In the map, in place of its kind: a list that belongs to the header alone. */
@inline export const HEADER_LIST: u32 = 63;

/** An internal object belongs to one other object alone; to several strs; to several code objects. */
@inline export const CLAIM_OWN: u32 = 0x40;
@inline export const CLAIM_TEXT: u32 = 0x80;
@inline export const CLAIM_CODE: u32 = 0xc0;

// The verifier's registers, within one verification.
let starts: u32 = 0; //  where the map's byte for address 0 would be
let extent: u32 = 0; //  bytes of objects
let text: string = "";
let place: u32 = 0;

/** Objects that were just made are looked at: they say themselves what they are. */
let made: bool = false;

/** Begins to look at objects below `end` that the machine itself has made of bytes from outside. */
export function beginMade(end: u32): void {
  made = true;
  extent = end - FIRST_OBJECT;
}
/** Begins: the objects lie in [FIRST_OBJECT, end), the map will lie at `at`. */
export function beginReport(end: u32, at: u32): void {
  starts = at - (FIRST_OBJECT >> 3);
  extent = end - FIRST_OBJECT;
  made = false;
  memory.fill(at, 0, (extent >> 3) + 1);
  place = 0;
}
/** Notes what is wrong with the object at p (0: the header); false. */
export function fault(p: u32, what: string): bool {
  text = what;
  place = p;
  return false;
}
/** The fault that was noted last, and where. */
export function faultText(): string { return text; }
export function faultPlace(): u32 { return place; }

/** An object of this kind starts here. */
@inline export function markStart(p: u32, kind: u32): void {
  store<u8>(starts + (p >> 3), <u8>kind);
}
/** The kind of the object that starts at address v; 0 if there is none. */
@inline export function kindAt(v: u32): u32 {
  if (v & 7 || v - FIRST_OBJECT >= extent) return 0;
  return made ? load<u8>(v, 4) : load<u8>(starts + (v >> 3)) & 63;
}
@inline function isInternal(kind: u32): bool {
  return kind < 32 ? kind == 0 || kind == KIND_RAW || kind == KIND_ENTRIES || kind == KIND_STACK
    : kind == KIND_ARRAY || kind == KIND_SHAPE || kind == HEADER_LIST;
}
/** Claims a list for the header: programs that could reach it could put anything into it. */
export function claimList(v: u32): bool {
  if (kindAt(v) != KIND_LIST || rawType(v) != T_LIST || flagsOf(v) & FLAG_EXTENDED) return false;
  markStart(v, HEADER_LIST);
  return true;
}
/** Is v a small int or an object that programs may see? */
export function isValue(v: u32): bool {
  return (v & 1) != 0 || !isInternal(kindAt(v));
}
/** Is it that, or 0? */
@inline export function isValueOrNothing(v: u32): bool { return v == 0 || isValue(v); }
/** Is it None or an object of this kind? */
export function isNoneOr(v: u32, kind: u32): bool {
  return v == NONE || kindAt(v) == kind;
}
/** Is it 0 or an object of this kind? */
export function isNothingOr(v: u32, kind: u32): bool {
  return v == 0 || kindAt(v) == kind;
}
/** Is it an int of any size? */
export function isWhole(v: u32): bool {
  return (v & 1) != 0 || kindAt(v) == KIND_BIGINT;
}
/** Is v a small int in [0, most]? */
export function isCount(v: u32, most: u32): bool {
  return (v & 1) != 0 && v >> 1 <= most;
}
/** Are the n words from `from` on all small ints or objects that programs may see? */
export function areValues(from: u32, n: u32): bool {
  for (let at = from, end = from + (n << 2); at < end; at += 4) if (!isValue(load<u32>(at))) return false;
  return true;
}
/** Are the n words from `from` on all objects of this kind? */
export function areOfKind(from: u32, n: u32, kind: u32): bool {
  for (let at = from, end = from + (n << 2); at < end; at += 4) if (kindAt(load<u32>(at)) != kind) return false;
  return true;
}
/** Is v a tuple of objects of this kind, or of strs that? */
export function isTupleOf(v: u32, kind: u32): bool {
  return kindAt(v) == KIND_TUPLE && areOfKind(v + 12, load<u32>(v, 8), kind);
}
/** Is v a tuple of strs? */
export function isTupleOfStrs(v: u32): bool { return isTupleOf(v, KIND_STR); }

/** Claims the internal object v of this kind for an owner; false if there is none, or it has another owner. */
export function claim(v: u32, kind: u32, how: u32): bool {
  if (kindAt(v) != kind) return false;
  if (made) return true;
  const at = starts + (v >> 3);
  const have = <u32>load<u8>(at);
  if (have >> 6) return how != CLAIM_OWN && (have & 0xc0) == how;
  store<u8>(at, <u8>(have | how));
  return true;
}
/** Has the object at v an owner? */
export function isClaimed(v: u32): bool { return load<u8>(starts + (v >> 3)) >> 6 != 0; }
/**
 * Does the chain from p on, of objects of this kind that name the next one at `offset`, come to an end? Every object is
 * passed once: those known to lead to an end are marked, as no claim is made on them.
 */
export function chainEnds(p: u32, kind: u32, offset: usize): bool {
  let steps = extent >> 3;
  for (let at = p; kindAt(at) == kind && !(load<u8>(starts + (at >> 3)) >> 6); at = load<u32>(at + <u32>offset)) if (steps-- == 0) return false;
  for (let at = p; kindAt(at) == kind && !(load<u8>(starts + (at >> 3)) >> 6); at = load<u32>(at + <u32>offset)) markStart(at, kind | CLAIM_OWN);
  return true;
}
/** Bytes kept beside the map for the text buffer p: the width of its strs plus 1, 0 if not known yet. */
export function textWidth(p: u32): u32 { return load<u8>(starts + (p >> 3) + 1) >> 6; }
export function setTextWidth(p: u32, width: u32): void { store<u8>(starts + (p >> 3) + 1, <u8>((width + 1) << 6)); }

/** Notes something of the bytes of an internal object from `at` on, at least 8: no object starts there. */
export function note(at: u32): void { store<u8>(starts + ((at + 7) >> 3), 0x40); }
export function isNoted(at: u32): bool { return load<u8>(starts + ((at + 7) >> 3)) != 0; }

/** Words an array, or items a tuple, has room for. */
export function capacityOf(p: u32): u32 { return (sizeOf(p) - 12) >> 2; }
