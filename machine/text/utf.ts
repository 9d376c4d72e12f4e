// SPDX-License-Identifier: LGPL-2.1-or-later
// Single code points in the encodings of the machine: taking one from bytes, putting one to bytes (Unicode standard,
// section 3.9; an ill-formed UTF-8 sequence is as long as it could begin a well-formed one).

import { addByte } from "./byte-builder";

// The order tells: up to ASCII, ASCII encodes as itself; up to LATIN_1, a unit is a byte.
@inline export const UTF_8: u32 = 0;
@inline export const UTF_8_SIG: u32 = 1;
@inline export const ASCII: u32 = 2;
@inline export const LATIN_1: u32 = 3;
@inline export const UTF_16: u32 = 4;
@inline export const UTF_16_LE: u32 = 5;
@inline export const UTF_16_BE: u32 = 6;
@inline export const UTF_32: u32 = 7;
@inline export const UTF_32_LE: u32 = 8;
@inline export const UTF_32_BE: u32 = 9;
@inline export const UNKNOWN: u32 = 10;

/** The name of an encoding in messages. */
export function codecName(kind: u32): string {
  switch (kind) {
    case ASCII: return "ascii";
    case LATIN_1: return "latin-1";
    case UTF_16: return "utf-16";
    case UTF_16_LE: return "utf-16-le";
    case UTF_16_BE: return "utf-16-be";
    case UTF_32: return "utf-32";
    case UTF_32_LE: return "utf-32-le";
    case UTF_32_BE: return "utf-32-be";
  }
  return "utf-8";
}

@inline export const NOT_A_POINT: u32 = 0xffffffff;
/** How many bytes the last code point took, or how many are wrong. */
export let taken: u32 = 0;
/** Why the last code point could not be taken or encoded. */
export let failure: string = "";

function wrong(n: u32, why: string): u32 {
  taken = n;
  failure = why;
  return NOT_A_POINT;
}

/** The code point at data + i, before data + n; NOT_A_POINT if there is none. */
export function takePoint(kind: u32, data: u32, i: u32, n: u32): u32 {
  switch (kind) {
    case UTF_8: return takeUtf8(data + i, n - i);
    case ASCII:
      taken = 1;
      return load<u8>(data + i) < 0x80 ? <u32>load<u8>(data + i) : wrong(1, "ordinal not in range(128)");
    case UTF_16_LE:
    case UTF_16_BE: return takeUtf16(data + i, n - i, kind == UTF_16_BE);
  }
  return takeUtf32(data + i, n - i, kind == UTF_32_BE);
}
function takeUtf8(at: u32, left: u32): u32 {
  const first = <u32>load<u8>(at);
  taken = 1;
  if (first < 0x80) return first;
  if (first < 0xc2 || first > 0xf4) return wrong(1, "invalid start byte");
  const size: u32 = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let point = first & (0x7f >> size);
  for (let k: u32 = 1; k < size; ++k) {
    if (k == left) return wrong(k, "unexpected end of data");
    const byte = <u32>load<u8>(at + k);
    // The second byte also excludes overlong forms, surrogates, and what lies beyond the last code point.
    const low: u32 = k > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const high: u32 = k > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return wrong(k, "invalid continuation byte");
    point = (point << 6) | (byte & 0x3f);
  }
  taken = size;
  return point;
}
function unit16(at: u32, big: bool): u32 {
  return big ? <u32>bswap<u16>(load<u16>(at)) : <u32>load<u16>(at);
}
function takeUtf16(at: u32, left: u32, big: bool): u32 {
  if (left < 2) return wrong(left, "truncated data");
  const first = unit16(at, big);
  taken = 2;
  if ((first & 0xf800) != 0xd800) return first;
  if (first >= 0xdc00) return wrong(2, "illegal encoding");
  if (left < 4) return wrong(left, "unexpected end of data");
  const second = unit16(at + 2, big);
  if ((second & 0xfc00) != 0xdc00) return wrong(2, "illegal UTF-16 surrogate");
  taken = 4;
  return 0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff);
}
function takeUtf32(at: u32, left: u32, big: bool): u32 {
  if (left < 4) return wrong(left, "truncated data");
  const point = big ? bswap<u32>(load<u32>(at)) : load<u32>(at);
  if (point > 0x10ffff) return wrong(4, "code point not in range(0x110000)");
  if ((point & 0xfffff800) == 0xd800) return wrong(4, "code point in surrogate code point range(0xd800, 0xe000)");
  taken = 4;
  return point;
}
/** The surrogate encoded at data + i, or 0; `taken` says how many bytes it takes. */
export function surrogateAt(kind: u32, data: u32, i: u32, n: u32): u32 {
  const left = n - i;
  const at = data + i;
  let point: u32 = 0;
  if (kind == UTF_8) {
    if (left < 3 || load<u8>(at) != 0xed || (load<u8>(at, 1) & 0xc0) != 0x80 || (load<u8>(at, 2) & 0xc0) != 0x80) return 0;
    taken = 3;
    point = 0xd000 | (<u32>(load<u8>(at, 1) & 63) << 6) | (load<u8>(at, 2) & 63);
  } else if (kind == UTF_16_LE || kind == UTF_16_BE) {
    if (left < 2) return 0;
    taken = 2;
    point = unit16(at, kind == UTF_16_BE);
  } else if (kind == UTF_32_LE || kind == UTF_32_BE) {
    if (left < 4) return 0;
    taken = 4;
    point = kind == UTF_32_BE ? bswap<u32>(load<u32>(at)) : load<u32>(at);
  }
  return (point & 0xfffff800) == 0xd800 ? point : 0;
}

/** Has the encoding bytes for this code point? */
export function canEncode(kind: u32, point: u32): bool {
  if (kind == ASCII) {
    failure = "ordinal not in range(128)";
    return point < 0x80;
  }
  if (kind == LATIN_1) {
    failure = "ordinal not in range(256)";
    return point < 0x100;
  }
  failure = "surrogates not allowed";
  return (point & 0xfffff800) != 0xd800;
}
/** Puts a code point to the bytes under construction. */
export function putPoint(kind: u32, point: u32): void {
  switch (kind) {
    case ASCII:
    case LATIN_1:
      addByte(point);
      return;
    case UTF_16:
    case UTF_16_LE:
    case UTF_16_BE:
      if (point > 0xffff) {
        putUnit(0xd7c0 + (point >> 10), kind == UTF_16_BE);
        putUnit(0xdc00 + (point & 0x3ff), kind == UTF_16_BE);
      } else putUnit(point, kind == UTF_16_BE);
      return;
    case UTF_32:
    case UTF_32_LE:
      putUnit(point & 0xffff, false);
      putUnit(point >> 16, false);
      return;
    case UTF_32_BE:
      putUnit(point >> 16, true);
      putUnit(point & 0xffff, true);
      return;
  }
  if (point < 0x80) {
    addByte(point);
    return;
  }
  const size: u32 = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  addByte(((0xf00 >> size) & 0xff) | (point >> (6 * (size - 1))));
  for (let k = size - 1; k-- > 0; ) addByte(0x80 | ((point >> (6 * k)) & 63));
}
function putUnit(unit: u32, big: bool): void {
  addByte(big ? unit >> 8 : unit & 255);
  addByte(big ? unit & 255 : unit >> 8);
}
