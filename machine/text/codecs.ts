// SPDX-License-Identifier: LGPL-2.1-or-later
// Text to bytes and back: the encodings that are part of the machine, their names, and what to do about errors (Python
// library reference, "codecs", "Standard Encodings", "Error Handlers"). Single code points are the business of utf.ts.

import { EMPTY_BYTES, EMPTY_STR } from "../memory/map";
import { charge, roomFor } from "../memory/allocate";
import { T_TYPE_ERROR, T_LOOKUP_ERROR, T_UNICODE_DECODE_ERROR, T_UNICODE_ENCODE_ERROR, T_NOT_IMPLEMENTED_ERROR } from "../generated/types";
import { P_UNICODE_ERROR } from "../generated/names";
import { small, isSmall } from "../objects/object";
import { isStr, strData, strLength, strWidth, strOf, strOfLatin1, pointAt, codePoint, newStr, setPoint, widthFor, strOfPoint } from "../objects/str";
import { newBytes, allocateBytes, openBuffer, bufferData, bufferSize, isBytes } from "../objects/bytes";
import { newTuple } from "../objects/tuple";
import { typeName } from "../objects/type";
import { raise, tailPrelude } from "../interpreter/result";
import { allAscii, asciiLower } from "./case";
import { startText, addPoint, finishText, hexDigit } from "./builder";
import { startBytes, addByte, builtBytes, builtCount } from "./byte-builder";
import {
  UTF_8, UTF_8_SIG, ASCII, LATIN_1, UTF_16, UTF_16_LE, UTF_16_BE, UTF_32, UTF_32_LE, UTF_32_BE, UNKNOWN, codecName, takePoint, taken,
  failure, canEncode, putPoint, surrogateAt, NOT_A_POINT,
} from "./utf";

/** Error handlers. */
const STRICT: u32 = 0;
const IGNORE: u32 = 1;
const REPLACE: u32 = 2;
const BACKSLASH: u32 = 3;
const XML: u32 = 4;
const ESCAPE: u32 = 5;
const PASS: u32 = 6;
const NAME: u32 = 7;
const OTHER: u32 = 8;

// The name at hand, normalised: lower case, runs of anything else than letters, digits and dots as one underscore.
const nameBuffer: usize = memory.data(32);
let nameLength: u32 = 0;
function normalise(name: u32): void {
  nameLength = 0;
  let gap = false;
  for (let i: u32 = 0, n = strLength(name); i < n; ++i) {
    const c = asciiLower(codePoint(name, i));
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c == 46) {
      if (gap && nameLength) putName(95);
      gap = false;
      putName(c);
    } else gap = true;
  }
}
function putName(c: u32): void {
  if (nameLength < 31) store<u8>(nameBuffer + nameLength, <u8>c);
  ++nameLength;
}
/** Is the name one of those that the text lists, separated by blanks? */
function isOneOf(names: string): bool {
  const n = names.length;
  let start = 0;
  for (let i = 0; i <= n; ++i) {
    if (i < n && names.charCodeAt(i) != 32) continue;
    if (<u32>(i - start) == nameLength) {
      let k: u32 = 0;
      while (k < nameLength && <u32>names.charCodeAt(start + k) == <u32>load<u8>(nameBuffer + k)) ++k;
      if (k == nameLength) return true;
    }
    start = i + 1;
  }
  return false;
}
function encodingOf(name: u32): u32 {
  normalise(name);
  if (nameLength == 0 || nameLength > 31) return UNKNOWN;
  if (isOneOf("utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001")) return UTF_8;
  if (isOneOf("ascii us_ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6 us")) return ASCII;
  if (isOneOf("latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 csisolatin1 ibm819 iso_8859_1_1987 iso_ir_100")) return LATIN_1;
  if (isOneOf("utf_8_sig")) return UTF_8_SIG;
  if (isOneOf("utf_16 utf16 u16")) return UTF_16;
  if (isOneOf("utf_16_le utf_16le unicodelittleunmarked")) return UTF_16_LE;
  if (isOneOf("utf_16_be utf_16be unicodebigunmarked")) return UTF_16_BE;
  if (isOneOf("utf_32 utf32 u32")) return UTF_32;
  if (isOneOf("utf_32_le utf_32le")) return UTF_32_LE;
  if (isOneOf("utf_32_be utf_32be")) return UTF_32_BE;
  return UNKNOWN;
}
function same(s: u32, text: string): bool {
  if (strLength(s) != <u32>text.length) return false;
  for (let i = 0; i < text.length; ++i) if (codePoint(s, i) != <u32>text.charCodeAt(i)) return false;
  return true;
}
function handlerOf(errors: u32): u32 {
  if (errors == 0 || same(errors, "strict")) return STRICT;
  if (same(errors, "ignore")) return IGNORE;
  if (same(errors, "replace")) return REPLACE;
  if (same(errors, "backslashreplace")) return BACKSLASH;
  if (same(errors, "xmlcharrefreplace")) return XML;
  if (same(errors, "surrogateescape")) return ESCAPE;
  if (same(errors, "surrogatepass")) return PASS;
  return same(errors, "namereplace") ? NAME : OTHER;
}

/** A UnicodeError about [start, end) of object, to be raised by the prelude. */
function unicodeError(type: u32, encoding: u32, object: u32, start: u32, end: u32): u32 {
  const args = newTuple(5);
  store<u32>(args, strOf(codecName(encoding)), 12);
  store<u32>(args, object, 16);
  store<u32>(args, small(start), 20);
  store<u32>(args, small(end), 24);
  store<u32>(args, strOf(failure), 28);
  return tailPrelude(P_UNICODE_ERROR, type, args);
}
function unknownHandler(errors: u32): u32 {
  return raise(T_LOOKUP_ERROR, "unknown error handler name '%'", errors);
}

/** The str that an argument's bytes encode; encoding and errors are strs or 0. 0 with something pending. */
export function decodeArgument(v: u32, encoding: u32, errors: u32): u32 {
  if (!isSmall(v) && isStr(v)) return raise(T_TYPE_ERROR, "decoding str is not supported");
  const found = openBuffer(v);
  if (found <= 0) return raise(T_TYPE_ERROR, "decoding to str: need a bytes-like object, % found", typeName(v));
  return decodeBuffer(v, bufferData, bufferSize, encoding, errors);
}
/** The str that n bytes encode, which are those of v. */
export function decodeBuffer(v: u32, data: u32, n: u32, encoding: u32, errors: u32): u32 {
  if (n == 0) return EMPTY_STR; // whatever the encoding
  let kind = encoding ? encodingOf(encoding) : UTF_8;
  if (kind == UNKNOWN) return raise(T_LOOKUP_ERROR, "unknown encoding: %", encoding);
  charge(n >> 6);
  if (kind == LATIN_1 || (kind <= ASCII && allAscii(data, n))) return strOfLatin1(data, n);
  let start: u32 = 0;
  if (kind == UTF_8_SIG) {
    if (n >= 3 && load<u8>(data) == 0xef && load<u8>(data, 1) == 0xbb && load<u8>(data, 2) == 0xbf) start = 3;
    kind = UTF_8;
  } else if (kind == UTF_16) {
    const mark = n >= 2 ? <u32>load<u16>(data) : 0;
    if (mark == 0xfeff || mark == 0xfffe) start = 2;
    kind = mark == 0xfffe ? UTF_16_BE : UTF_16_LE;
  } else if (kind == UTF_32) {
    const mark = n >= 4 ? load<u32>(data) : 0;
    if (mark == 0xfeff || mark == 0xfffe0000) start = 4;
    kind = mark == 0xfffe0000 ? UTF_32_BE : UTF_32_LE;
  }
  if (!roomFor(<u64>n << 2)) return 0;
  const whole = decodeWhole(kind, data + start, n - start);
  return whole ? whole : decodeWithErrors(v, kind, data, start, n, errors);
}
/** Decodes what has no errors; 0 if there is one. */
function decodeWhole(kind: u32, data: u32, n: u32): u32 {
  let points: u32 = 0;
  let all: u32 = 0;
  let last: u32 = 0;
  for (let i: u32 = 0; i < n; i += taken) {
    last = takePoint(kind, data, i, n);
    if (last == NOT_A_POINT) return 0;
    all |= last;
    ++points;
  }
  if (points == 0) return EMPTY_STR;
  if (points == 1) return strOfPoint(last);
  charge(n >> 4);
  const width = widthFor(all);
  const s = newStr(points, width);
  let k: u32 = 0;
  for (let i: u32 = 0; i < n; i += taken) setPoint(s + 16, width, k++, takePoint(kind, data, i, n));
  return s;
}
function decodeWithErrors(v: u32, kind: u32, data: u32, from: u32, n: u32, errors: u32): u32 {
  const handler = handlerOf(errors);
  startText();
  charge(n >> 4);
  for (let i = from; i < n; ) {
    const point = takePoint(kind, data, i, n);
    if (point != NOT_A_POINT) {
      addPoint(point);
      i += taken;
      continue;
    }
    const end = i + taken;
    switch (handler) {
      case IGNORE: break;
      case REPLACE: addPoint(0xfffd); break;
      case BACKSLASH:
        for (let k = i; k < end; ++k) addEscapedByte(load<u8>(data + k));
        break;
      case ESCAPE: {
        let k = i;
        while (k < end && load<u8>(data + k) >= 0x80) addPoint(0xdc00 + load<u8>(data + k++));
        if (k == i) return decodeError(v, kind, i, end);
        i = k;
        continue;
      }
      case PASS: {
        const surrogate = surrogateAt(kind, data, i, n);
        if (!surrogate) return decodeError(v, kind, i, end);
        addPoint(surrogate);
        i += taken;
        continue;
      }
      case XML:
      case NAME: return raise(T_TYPE_ERROR, "don't know how to handle UnicodeDecodeError in error callback");
      case OTHER: return unknownHandler(errors);
      default: return decodeError(v, kind, i, end);
    }
    i = end;
  }
  return finishText();
}
function decodeError(v: u32, kind: u32, start: u32, end: u32): u32 {
  const object = isBytes(v) ? v : openBuffer(v) > 0 ? newBytes(bufferData, bufferSize) : EMPTY_BYTES;
  return unicodeError(T_UNICODE_DECODE_ERROR, kind, object, start, end);
}
function addEscapedByte(byte: u32): void {
  addPoint(92);
  addPoint(120);
  addPoint(hexDigit(byte >> 4));
  addPoint(hexDigit(byte & 15));
}

/** The bytes that encode a str; encoding and errors are strs or 0. 0 with something pending. */
export function encodeArgument(s: u32, encoding: u32, errors: u32): u32 {
  const kind = encoding ? encodingOf(encoding) : UTF_8;
  if (kind == UNKNOWN) return raise(T_LOOKUP_ERROR, "unknown encoding: %", encoding);
  const n = strLength(s);
  const data = strData(s);
  const width = strWidth(s);
  charge(n >> 6);
  if (width == 0 && kind <= LATIN_1 && kind != UTF_8_SIG && (kind == LATIN_1 || allAscii(data, n))) return newBytes(data, n);
  if (!roomFor(<u64>n << 2)) return 0;
  if (kind == UTF_8) {
    const whole = encodeUtf8(data, width, n);
    if (whole) return whole;
  }
  return encodeWithErrors(s, kind, errors);
}
/** UTF-8 of what has no surrogates; 0 if there is one. */
function encodeUtf8(data: u32, width: u32, n: u32): u32 {
  let size: u32 = 0;
  for (let i: u32 = 0; i < n; ++i) {
    const point = pointAt(data, width, i);
    if ((point & 0xfffff800) == 0xd800) return 0;
    size += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  if (size == 0) return EMPTY_BYTES;
  charge(n >> 4);
  const b = allocateBytes(size);
  let to = b + 16;
  for (let i: u32 = 0; i < n; ++i) {
    const point = pointAt(data, width, i);
    if (point < 0x80) store<u8>(to++, <u8>point);
    else if (point < 0x800) {
      store<u8>(to, <u8>(0xc0 | (point >> 6)));
      store<u8>(to, <u8>(0x80 | (point & 63)), 1);
      to += 2;
    } else if (point < 0x10000) {
      store<u8>(to, <u8>(0xe0 | (point >> 12)));
      store<u8>(to, <u8>(0x80 | ((point >> 6) & 63)), 1);
      store<u8>(to, <u8>(0x80 | (point & 63)), 2);
      to += 3;
    } else {
      store<u8>(to, <u8>(0xf0 | (point >> 18)));
      store<u8>(to, <u8>(0x80 | ((point >> 12) & 63)), 1);
      store<u8>(to, <u8>(0x80 | ((point >> 6) & 63)), 2);
      store<u8>(to, <u8>(0x80 | (point & 63)), 3);
      to += 4;
    }
  }
  return b;
}
function encodeWithErrors(s: u32, kind: u32, errors: u32): u32 {
  const n = strLength(s);
  charge(n >> 4);
  startBytes(n);
  if (kind == UTF_8_SIG || kind == UTF_16 || kind == UTF_32) putPoint(kind, 0xfeff);
  const together = kind <= LATIN_1; // these report neighbouring errors as one
  for (let i: u32 = 0; i < n; ) {
    const point = codePoint(s, i);
    if (canEncode(kind, point)) {
      putPoint(kind, point);
      ++i;
      continue;
    }
    let end = i + 1;
    if (together) while (end < n && !canEncode(kind, codePoint(s, end))) ++end;
    const done = encodeRange(s, kind, i, end, errors);
    if (!done) return 0;
    i = done;
  }
  return newBytes(builtBytes(), builtCount());
}
/** Puts what the handler says in place of [start, end): the index to go on from, or 0 with something pending. */
function encodeRange(s: u32, kind: u32, start: u32, end: u32, errors: u32): u32 {
  const handler = handlerOf(errors);
  if (handler == OTHER) return unknownHandler(errors);
  if (handler == NAME) return raise(T_NOT_IMPLEMENTED_ERROR, "the error handler 'namereplace' is not supported: names of characters are not part of the machine");
  canEncode(kind, codePoint(s, start)); // says why not
  if (handler == STRICT || (handler == PASS && kind <= LATIN_1 && kind > UTF_8_SIG)) return encodeError(s, kind, start, end);
  for (let i = start; i < end; ++i) {
    const point = codePoint(s, i);
    switch (handler) {
      case REPLACE: putPoint(kind, 63); break;
      case BACKSLASH: putBackslash(kind, point); break;
      case XML: putReference(kind, point); break;
      case ESCAPE:
        if (kind > LATIN_1 || point < 0xdc80 || point > 0xdcff) return encodeError(s, kind, i, end);
        addByte(point - 0xdc00);
        break;
      case PASS: putPoint(kind, point);
    }
  }
  return end;
}
function encodeError(s: u32, kind: u32, start: u32, end: u32): u32 {
  return unicodeError(T_UNICODE_ENCODE_ERROR, kind == UTF_8_SIG ? UTF_8 : kind, s, start, end);
}
function putBackslash(kind: u32, point: u32): void {
  const digits: u32 = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
  putPoint(kind, 92);
  putPoint(kind, digits == 2 ? 120 : digits == 4 ? 117 : 85);
  for (let i = digits; i-- > 0; ) putPoint(kind, hexDigit((point >> (i << 2)) & 15));
}
function putReference(kind: u32, point: u32): void {
  putPoint(kind, 38);
  putPoint(kind, 35);
  let scale: u32 = 1;
  while (point / scale >= 10) scale *= 10;
  for (; scale; scale /= 10) putPoint(kind, 48 + (point / scale) % 10);
  putPoint(kind, 59);
}
