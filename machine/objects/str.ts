// SPDX-License-Identifier: LGPL-2.1-or-later
// Strs: immutable sequences of code points, 1, 2 or 4 bytes each, whichever the largest one needs.
//
//   0        8        12     16
//   ┌────────┬────────┬──────┬──────────────────────┐      flags hold the width (bits 1 and 2: 0, 1, 2) and
//   │ header │ length │ hash │ code points …        │      whether the str is interned
//   └────────┴────────┴──────┴──────────────────────┘
//   ┌────────┬────────┬──────┬────────┬─────────────┐      FLAG_VIEW: the text is the start of a buffer (kind RAW,
//   │ header │ length │ hash │ buffer │             │      first data word: bytes in use) that later strs extend
//   └────────┴────────┴──────┴────────┴─────────────┘
//
// A view is what `a + b` makes for a long a: if a's text ends where its buffer's use ends and b fits behind it, b is
// appended there and the result shares the buffer. So building a str piece by piece takes linear time, and every
// str is still a flat run of code points. hash is 0 until asked for.

import { CHARACTERS, EMPTY_STR, IMAGE, H_HASH_KEY, H_INTERNED } from "../memory/map";
import { put, touch } from "../memory/barrier";
import { allocate, charge, roomFor } from "../memory/allocate";
import { T_STR, T_TYPE_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import {
  KIND_STR, FLAG_VIEW, FLAG_INTERNED, flagsOf, setFlags, isKind, isSmall, newObject, newRaw, newArray, boolOf,
} from "./object";
import { siphash13 } from "../numeric/siphash";
import { findText } from "../text/search";
import { typeName } from "./type";
import { raise } from "../interpreter/result";

/** Number of code points. */
@inline export function strLength(s: u32): u32 { return load<u32>(s, 8); }
/** log2 of the bytes a code point takes: 0, 1 or 2. */
@inline export function strWidth(s: u32): u32 { return (flagsOf(s) >> 1) & 3; }
/** Address of the first code point. */
@inline export function strData(s: u32): u32 { return flagsOf(s) & FLAG_VIEW ? load<u32>(s, 16) + 20 : s + 16; }
/** Is v a str (or of a subclass)? */
@inline export function isStr(v: u32): bool { return isKind(v, KIND_STR); }

/** Code point i of text of this width at this address. */
@inline export function pointAt(data: u32, width: u32, i: u32): u32 {
  return width == 0 ? <u32>load<u8>(data + i) : width == 1 ? <u32>load<u16>(data + (i << 1)) : load<u32>(data + (i << 2));
}
@inline export function setPoint(data: u32, width: u32, i: u32, point: u32): void {
  if (width == 0) store<u8>(data + i, <u8>point);
  else if (width == 1) store<u16>(data + (i << 1), <u16>point);
  else store<u32>(data + (i << 2), point);
}
/** Code point i of a str. */
@inline export function codePoint(s: u32, i: u32): u32 { return pointAt(strData(s), strWidth(s), i); }
/** The width that a code point needs. */
@inline export function widthFor(point: u32): u32 { return point < 0x100 ? 0 : point < 0x10000 ? 1 : 2; }

/** A new str of n code points, to be filled by the caller with points of which at least one needs the width. */
export function newStr(n: u32, width: u32): u32 {
  const p = newObject(T_STR, KIND_STR, 16 + (n << width), width << 1);
  store<u32>(p, n, 8);
  return p;
}

/** The str of one code point. */
export function strOfPoint(point: u32): u32 {
  if (point < 256) return CHARACTERS + point * 24;
  const s = newStr(1, widthFor(point));
  setPoint(s + 16, widthFor(point), 0, point);
  return s;
}

/** The str of n code points of this width at this address; narrowed if they need less. Shares the short ones. */
export function strOfPoints(data: u32, width: u32, n: u32): u32 {
  if (n == 0) return EMPTY_STR;
  if (n == 1) return strOfPoint(pointAt(data, width, 0));
  if (width == 0) return newLatin(data, n);
  let all: u32 = 0;
  for (let i: u32 = 0; i < n; ++i) all |= pointAt(data, width, i);
  const need = widthFor(all);
  const s = newStr(n, need);
  copyPoints(s + 16, need, data, width, n);
  return s;
}
/** A new str of n > 0 code points below 256, in bytes at this address. */
function newLatin(data: u32, n: u32): u32 {
  const s = newLatinToFill(n);
  if (n > 64) memory.copy(s + 16, data, n);
  else copySmall(s + 16, data, n);
  return s;
}
/** As newStr for n > 0 code points below 256, without clearing what the caller fills anyway. */
export function newLatinToFill(n: u32): u32 {
  const size = (16 + n + 7) & ~7;
  const s = allocate(size);
  store<u32>(s, T_STR);
  store<u32>(s, KIND_STR | (size < 0x80000 ? size << 13 : 0), 4);
  store<u64>(s, n, 8); // and no hash
  store<u64>(s + size - 8, 0); // what the last word has beyond the text
  return s;
}
/** Copies n bytes, few of them: a call of memory.copy costs more than the copying. */
export function copySmall(to: u32, from: u32, n: u32): void {
  let i: u32 = 0;
  for (; i + 8 <= n; i += 8) store<u64>(to + i, load<u64>(from + i));
  if (n & 4) {
    store<u32>(to + i, load<u32>(from + i));
    i += 4;
  }
  if (n & 2) {
    store<u16>(to + i, load<u16>(from + i));
    i += 2;
  }
  if (n & 1) store<u8>(to + i, load<u8>(from + i));
}

/** Copies n code points between texts of any widths; the target's must suffice. */
export function copyPoints(to: u32, toWidth: u32, from: u32, fromWidth: u32, n: u32): void {
  if (toWidth == fromWidth) {
    if (n << toWidth <= 64) copySmall(to, from, n << toWidth);
    else memory.copy(to, from, n << toWidth);
  } else for (let i: u32 = 0; i < n; ++i) setPoint(to, toWidth, i, pointAt(from, fromWidth, i));
}

/** Code points [start, end) of a str; 0 <= start <= end <= length. */
export function substring(s: u32, start: u32, end: u32): u32 {
  const width = strWidth(s);
  if (start == 0 && end == strLength(s) && load<u32>(s) == T_STR) return s;
  return strOfPoints(strData(s) + (start << width), width, end - start);
}

/** The str of ASCII or Latin-1 bytes. */
export function strOfLatin1(data: u32, n: u32): u32 {
  return strOfPoints(data, 0, n);
}

/** The str of a literal in the machine's source (UTF-16 without surrogates). */
export function strOf(text: string): u32 {
  return strOfPoints(<u32>changetype<usize>(text), 1, text.length);
}

/** Are two strs the same text? */
export function strEqual(a: u32, b: u32): bool {
  if (a == b) return true;
  const n = strLength(a);
  if (n != strLength(b)) return false;
  const width = strWidth(a);
  if (width != strWidth(b)) return false; // the width is always the least possible
  if (n == 1 && width == 0) return load<u8>(strData(a)) == load<u8>(strData(b));
  if (n > LONG) charge(n >> 5);
  return memory.compare(strData(a), strData(b), n << width) == 0;
}

/** What is compared without being charged. */
const LONG: u32 = 1024;
/** The first of LONG code points in which two strs as long differ, or LONG. */
function differsAt(a: u32, b: u32): u32 {
  for (let i: u32 = 0; i < LONG; ++i) if (codePoint(a, i) != codePoint(b, i)) return i;
  return LONG;
}

/** Order of two strs by code points: negative, 0 or positive. */
export function strCompare(a: u32, b: u32): i32 {
  const n = min(strLength(a), strLength(b));
  if (n > LONG && differsAt(a, b) == LONG) charge(n >> 5);
  const wa = strWidth(a);
  const wb = strWidth(b);
  const da = strData(a);
  const db = strData(b);
  if (wa == 0 && wb == 0) {
    const order = memory.compare(da, db, n);
    if (order) return order;
  } else {
    for (let i: u32 = 0; i < n; ++i) {
      const x = pointAt(da, wa, i);
      const y = pointAt(db, wb, i);
      if (x != y) return x < y ? -1 : 1;
    }
  }
  return <i32>strLength(a) - <i32>strLength(b);
}

/** Hash of a str, never 0; SipHash-1-3 of its code points, with the program's key. */
export function strHash(s: u32): u32 {
  const have = load<u32>(s, 12);
  if (have) return have;
  if (s == 0) return 1; // a register without a value
  const h = textHash(strData(s), strLength(s) << strWidth(s));
  store<u32>(s, h, 12);
  touch(s + 12);
  return h;
}
/** The hash of n bytes from `at` on, as strs and bytes keep it. */
export function textHash(at: u32, n: u32): u32 {
  const h64 = siphash13(IMAGE + H_HASH_KEY, at, n);
  const h = <u32>h64 ^ <u32>(h64 >> 32);
  return h ? h : 1;
}

/** a + b. */
export function strConcat(a: u32, b: u32): u32 {
  const na = strLength(a);
  const nb = strLength(b);
  if (nb == 0 && load<u32>(a) == T_STR) return a;
  if (na == 0 && load<u32>(b) == T_STR) return b;
  const wa = strWidth(a);
  const wb = strWidth(b);
  const width = max(wa, wb);
  if (na >= 64 && wa == width && na > nb) return extend(a, b);
  if ((width | u32(na + nb > 64)) == 0) {
    const s = newLatinToFill(na + nb);
    copySmall(s + 16, strData(a), na);
    copySmall(s + 16 + na, strData(b), nb);
    return s;
  }
  const s = newStr(na + nb, width);
  copyPoints(s + 16, width, strData(a), wa, na);
  copyPoints(s + 16 + (na << width), width, strData(b), wb, nb);
  return s;
}

/** Is there room for a str of n code points of this width? Raises MemoryError if not. */
export function roomForPoints(n: u64, width: u32): bool {
  return roomFor(n > 0xffffffff ? n : n << width);
}
/** s * n. 0 after raising. */
export function strRepeat(s: u32, n: i64): u32 {
  const length = strLength(s);
  if (n <= 0 || length == 0) return EMPTY_STR;
  if (n == 1) return substring(s, 0, length);
  if (n > i64.MAX_VALUE / length) return raise(T_OVERFLOW_ERROR, "repeated string is too long");
  const width = strWidth(s);
  const bytes = <u64>(length * n) << width;
  if (!roomForPoints(length * n, width)) return 0;
  const result = newStr(<u32>(length * n), width);
  fillRepeated(result + 16, strData(s), length << width, <u32>bytes);
  charge(<u32>bytes >> 9);
  return result;
}
/** Fills `total` bytes with copies of the `unit` bytes at `from`; total is a multiple of unit. */
export function fillRepeated(to: u32, from: u32, unit: u32, total: u32): void {
  if (unit == 1) {
    memory.fill(to, load<u8>(from), total);
    return;
  }
  memory.copy(to, from, unit);
  for (let done = unit; done < total; ) {
    const more = min(done, total - done);
    memory.copy(to + done, to, more);
    done += more;
  }
}

/** How many items a slice has whose indices are already fitted to the sequence. */
export function sliceCount(start: i32, stop: i32, step: i32): u32 {
  if (step > 0) return start < stop ? <u32>((<i64>stop - start - 1) / step + 1) : 0;
  return start > stop ? <u32>((<i64>start - stop - 1) / -(<i64>step) + 1) : 0;
}
/** s[start:stop:step], the indices fitted to the length. */
export function strSlice(s: u32, start: i32, stop: i32, step: i32): u32 {
  if (step == 1) return start < stop ? substring(s, start, stop) : EMPTY_STR;
  const n = sliceCount(start, stop, step);
  if (n == 0) return EMPTY_STR;
  const width = strWidth(s);
  const data = strData(s);
  charge(n >> 4);
  let all: u32 = 0;
  if (width) for (let i: u32 = 0; i < n; ++i) all |= pointAt(data, width, start + i * step);
  if (n == 1) return strOfPoint(pointAt(data, width, start));
  const need = width ? widthFor(all) : 0;
  const result = newStr(n, need);
  for (let i: u32 = 0; i < n; ++i) setPoint(result + 16, need, i, pointAt(data, width, start + i * step));
  return result;
}
/** s[i] for 0 <= i < length. */
@inline export function strItem(s: u32, i: u32): u32 { return strOfPoint(codePoint(s, i)); }
/** v in s: TRUE, FALSE, or 0 after raising. */
export function strContains(s: u32, v: u32): u32 {
  if (isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "'in <string>' requires string as left operand, not %", typeName(v));
  return boolOf(findText(s, v, 0, strLength(s)) >= 0);
}

/** a + b as a view: a's buffer is extended if a ends it and there is room, else the text moves to a larger one. */
function extend(a: u32, b: u32): u32 {
  const width = strWidth(a);
  const used = strLength(a) << width;
  const more = strLength(b) << width;
  let buffer: u32 = 0;
  if (flagsOf(a) & FLAG_VIEW) {
    const own = load<u32>(a, 16);
    if (load<u32>(own, 16) == used && load<u32>(own, 8) - 4 >= used + more) buffer = own;
  }
  if (!buffer) {
    buffer = newRaw(4 + used + more + ((used + more) >> 1));
    memory.copy(buffer + 20, strData(a), used);
  }
  copyPoints(buffer + 20 + used, width, strData(b), strWidth(b), strLength(b));
  store<u32>(buffer, used + more, 16);
  touch(buffer + 16);
  const s = newObject(T_STR, KIND_STR, 24, (width << 1) | FLAG_VIEW);
  store<u32>(s, (used + more) >> width, 8);
  store<u32>(s, buffer, 16);
  touchBuffer(buffer + 20 + used, more);
  return s;
}

function touchBuffer(from: u32, n: u32): void {
  for (let at = from; at < from + n; at += 512) touch(at);
  if (n) touch(from + n - 1);
}

/** The interned str of this text; equal interned strs are the same object. */
export function intern(s: u32): u32 {
  if (flagsOf(s) & FLAG_INTERNED) return s;
  const table = load<u32>(IMAGE, H_INTERNED);
  const h = strHash(s);
  const mask = load<u32>(table, 8) - 2;
  let i = h & mask;
  for (;;) {
    const have = load<u32>(table + 16 + (i << 2));
    if (!have) break;
    if (load<u32>(have, 12) == h && strEqual(have, s)) return have;
    i = (i + 1) & mask;
  }
  let canonical = s;
  if (load<u32>(s) != T_STR || flagsOf(s) & FLAG_VIEW) {
    canonical = newStr(strLength(s), strWidth(s));
    memory.copy(canonical + 16, strData(s), strLength(s) << strWidth(s));
    store<u32>(canonical, h, 12);
  }
  setFlags(canonical, flagsOf(canonical) | FLAG_INTERNED);
  touch(canonical);
  put(table + 16 + (i << 2), canonical);
  const count = load<u32>(table, 12) + 2; // a small int
  put(table + 12, count);
  if ((count >> 1) * 3 > mask * 2) growInterned(table);
  return canonical;
}

/** The table: array whose value 0 counts the strs, then 2^k places by open addressing. */
export function newInternTable(places: u32): u32 {
  const t = newArray(places + 1);
  store<u32>(t, 1, 12);
  return t;
}

function growInterned(old: u32): void {
  const places = load<u32>(old, 8) - 1;
  const table = newInternTable(places * 2);
  const mask = places * 2 - 1;
  for (let k: u32 = 0; k < places; ++k) {
    const s = load<u32>(old + 16 + (k << 2));
    if (!s) continue;
    let i = load<u32>(s, 12) & mask;
    while (load<u32>(table + 16 + (i << 2))) i = (i + 1) & mask;
    store<u32>(table + 16 + (i << 2), s);
  }
  store<u32>(table, load<u32>(old, 12), 12);
  store<u32>(IMAGE, table, H_INTERNED);
}

/** The str of UTF-8 bytes, lone surrogates as three bytes allowed; 0 if they are not well formed. */
export function strOfUtf8(from: u32, n: u32): u32 {
  let points: u32 = 0;
  let all: u32 = 0;
  const end = from + n;
  for (let at = from; at < end; ++points) {
    const byte = <u32>load<u8>(at);
    const size = byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    if (size == 0 || at + size > end) return 0;
    const point = size == 1 ? byte : multibyte(at, size);
    if (point == 0xffffffff) return 0;
    all |= point;
    at += size;
  }
  if (points == n) return strOfLatin1(from, n);
  const width = widthFor(all > 0x10ffff ? 0x10ffff : all);
  const s = newStr(points, width);
  let i: u32 = 0;
  for (let at = from; at < end; ++i) {
    const byte = <u32>load<u8>(at);
    const size: u32 = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    setPoint(s + 16, width, i, size == 1 ? byte : multibyte(at, size));
    at += size;
  }
  return points == 1 ? strOfPoint(codePoint(s, 0)) : s;
}
/** A code point of 2 to 4 bytes; 0xffffffff if it is not well formed. */
function multibyte(at: u32, size: u32): u32 {
  let point = <u32>load<u8>(at) & (0x7f >> size);
  for (let i: u32 = 1; i < size; ++i) {
    const byte = <u32>load<u8>(at + i);
    if ((byte & 0xc0) != 0x80) return 0xffffffff;
    point = (point << 6) | (byte & 0x3f);
  }
  if (size == 3 && point < 0x800) return 0xffffffff;
  if (size == 4 && (point < 0x10000 || point > 0x10ffff)) return 0xffffffff;
  return point;
}
