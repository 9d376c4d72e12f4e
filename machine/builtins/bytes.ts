// SPDX-License-Identifier: LGPL-2.1-or-later
// `bytes`, and the methods that it shares with bytearray alone (Python library reference, "Binary Sequence Types"). What
// they share with str is in text-methods.ts.

import { NONE, FALSE, EMPTY_BYTES } from "../memory/map";
import { charge, roomFor } from "../memory/allocate";
import { T_BYTES, T_BYTEARRAY, T_TYPE_ERROR, T_VALUE_ERROR, T_OVERFLOW_ERROR } from "../generated/types";
import { P_BYTES_NEW, P_JOIN } from "../generated/names";
import {
  KIND_BYTES, KIND_BYTEARRAY, FLAG_EXTENDED, isSmall, small, kindOf, rawType, typeOf, newObject, boolOf, isKind,
} from "../objects/object";
import { misused } from "../interpreter/primitive-arguments";
import { isInt, fits64, int64, intSign } from "../objects/int";
import { isStr, strData, strLength, strWidth, codePoint, strOfPoints, strOf, newStr, pointAt } from "../objects/str";
import {
  bytesData, bytesLength, allocateBytes, newBytes, newBytearray, bytesLike, openBuffer, bufferData, bufferSize,
  needBuffer, byteValue, initBytearray, BYTEARRAY_SIZE,
} from "../objects/bytes";
import { nativeItems, itemsAddress, itemsCount } from "../objects/iterator";
import { nativeLength } from "../objects/subscript";
import { tupleOf1 } from "../objects/tuple";
import { initExtension, isBuiltinType, isLike, isType, typeName, newLike } from "../objects/type";
import { raise, tail, tailArgument, tailPrelude } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";
import { method, constructor, staticMethod, classMethod } from "../boot/define";
import { primitive } from "../boot/primitive";
import { allAscii, changeAscii, isAsciiLetter, SWAP_CASE, TITLE_CASE, CAPITALIZE } from "../text/case";
import { TO_UPPER, TO_LOWER } from "../text/unicode";
import { hexDigit } from "../text/builder";
import { decodeBuffer, encodeArgument } from "../text/codecs";
import { argumentType } from "../text/run";
import { needsIndex, intArgument, number } from "../text/arguments";
import { defineTextMethods, argument } from "./text-methods";

/** bytes of a class derived from bytes, of the n bytes at this address. */
function bytesOfClass(cls: u32, from: u32, n: u32): u32 {
  if (cls == T_BYTES) return newBytes(from, n);
  const p = newObject(cls, KIND_BYTES, 28 + n, FLAG_EXTENDED);
  store<u32>(p, n, 8);
  memory.copy(p + 16, from, n);
  initExtension(p, cls);
  return p;
}
/** A new, empty bytearray, or one of a derived class. */
export function bytearrayOfClass(cls: u32): u32 {
  const p = newLike(cls, T_BYTEARRAY, KIND_BYTEARRAY, BYTEARRAY_SIZE);
  initBytearray(p, 0, 0);
  return p;
}

// What a constructor's source gives: the bytes, or that Python is needed.
export let sourceData: u32 = 0;
export let sourceSize: u32 = 0;
@inline export const SOURCE_OK: u32 = 0;
@inline export const SOURCE_PYTHON: u32 = 1;
@inline export const SOURCE_RAISED: u32 = 2;

/** Are the optional arguments encoding and errors strs? */
function namesOfCodec(title: string, encoding: u32, errors: u32): bool {
  const wrong = encoding && (isSmall(encoding) || !isStr(encoding)) ? encoding : errors && (isSmall(errors) || !isStr(errors)) ? errors : 0;
  if (wrong) raise(T_TYPE_ERROR, "%() argument '%' must be str, not %", strOf(title), strOf(wrong == encoding ? "encoding" : "errors"), argumentType(wrong));
  return !wrong;
}
/** Finds the bytes that bytes(v, encoding, errors) or bytearray(…) holds; what is not given is 0. */
export function openSource(v: u32, encoding: u32, errors: u32, title: string): u32 {
  if (!namesOfCodec(title, encoding, errors)) return SOURCE_RAISED;
  sourceSize = 0;
  if (v && !isSmall(v) && isStr(v)) {
    if (!encoding) {
      if (!isBuiltinType(rawType(v))) return SOURCE_PYTHON; // it may have __bytes__
      raise(T_TYPE_ERROR, "string argument without an encoding");
      return SOURCE_RAISED;
    }
    const encoded = encodeArgument(v, encoding, errors);
    if (!encoded) return SOURCE_RAISED;
    sourceData = bytesData(encoded);
    sourceSize = bytesLength(encoded);
    return SOURCE_OK;
  }
  if (encoding || errors) {
    raise(T_TYPE_ERROR, encoding ? "encoding without a string argument" : "errors without a string argument");
    return SOURCE_RAISED;
  }
  if (!v) return SOURCE_OK;
  if (!isBuiltinType(typeOf(v))) return SOURCE_PYTHON;
  const found = openBuffer(v, true);
  if (found) {
    sourceData = bufferData;
    sourceSize = bufferSize;
    return found > 0 ? SOURCE_OK : SOURCE_RAISED;
  }
  return isInt(v) ? zeros(v) : bytesOfItems(v, title);
}
function zeros(v: u32): u32 {
  if (!fits64(v)) raise(T_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
  else if (intSign(v) < 0) raise(T_VALUE_ERROR, "negative count");
  else if (roomFor(int64(v))) {
    sourceSize = <u32>int64(v);
    sourceData = sourceSize ? allocateBytes(sourceSize) + 16 : 0;
    return SOURCE_OK;
  }
  return SOURCE_RAISED;
}
function bytesOfItems(v: u32, title: string): u32 {
  if (!nativeItems(v)) return SOURCE_PYTHON;
  const items = itemsAddress;
  const n = itemsCount;
  sourceSize = 0;
  if (n == 0) return SOURCE_OK;
  if (!roomFor(n)) return SOURCE_RAISED;
  charge(n >> 4);
  const b = allocateBytes(n);
  for (let i: u32 = 0; i < n; ++i) {
    const item = load<u32>(items + (i << 2));
    if (!isInt(item) && !isBuiltinType(typeOf(item))) return SOURCE_PYTHON;
    const byte = byteValue(item, title);
    if (byte < 0) return SOURCE_RAISED;
    store<u8>(b + 16 + i, <u8>byte);
  }
  sourceData = b + 16;
  sourceSize = n;
  return SOURCE_OK;
}

function bytes_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = load<u32>(args, 4);
  if (!isType(cls)) return raise(T_TYPE_ERROR, "bytes.__new__(X): X is not a type object (%)", typeName(cls));
  if (cls == T_BYTES && v && !isSmall(v) && rawType(v) == T_BYTES && !load<u32>(args, 8) && !load<u32>(args, 12)) return v;
  const status = openSource(v, load<u32>(args, 8), load<u32>(args, 12), "bytes");
  if (status == SOURCE_PYTHON) return tailPrelude(P_BYTES_NEW, cls, v);
  return status == SOURCE_OK ? bytesOfClass(cls, sourceData, sourceSize) : 0;
}
/** _bytes_of_class(cls, b) */
function bytesOfClassPrimitive(args: u32, n: u32): u32 {
  const b = load<u32>(args, 4);
  return isLike(load<u32>(args), T_BYTES) ? bytesOfClass(load<u32>(args), bytesData(b), bytesLength(b)) : misused();
}
/** _bytes_of_ints(list): the bytes whose values are these ints. */
function bytesOfInts(args: u32, n: u32): u32 {
  return bytesOfItems(load<u32>(args), "bytes") == SOURCE_OK ? newBytes(sourceData, sourceSize) : 0;
}

function bytes_decode(args: u32, n: u32): u32 {
  const self = load<u32>(args);
  const encoding = load<u32>(args, 4);
  const errors = load<u32>(args, 8);
  if (!namesOfCodec("decode", encoding, errors)) return 0;
  return decodeBuffer(self, bytesData(self), bytesLength(self), encoding, errors);
}

/** Takes the separator of hex(): its code, 0 for none, -1 after raising. */
export function hexSeparator(v: u32): i32 {
  if (v == 0) return 0;
  const length = nativeLength(v);
  const text = !isSmall(v) && isStr(v);
  if (length < 0) raise(T_TYPE_ERROR, "object of type '%' has no len()", typeName(v));
  else if (length != 1) raise(T_VALUE_ERROR, "sep must be length 1.");
  else if (!text && !isKind(v, KIND_BYTES)) raise(T_TYPE_ERROR, "sep must be str or bytes.");
  else {
    const point: u32 = text ? codePoint(v, 0) : <u32>load<u8>(bytesData(v));
    if (point < 128) return point;
    raise(T_VALUE_ERROR, "sep must be ASCII.");
  }
  return -1;
}
/** The n bytes in hexadecimal, with a separator (0: none) every so many bytes from the right, or from the left if negative. */
export function hexText(data: u32, n: u32, separator: u32, every: i32): u32 {
  const group = <u32>abs(every);
  const separators: u32 = separator && group && n ? (n - 1) / group : 0;
  if (!roomFor(<u64>n * 2 + separators)) return 0;
  charge(n >> 4);
  const total = n * 2 + separators;
  if (total == 0) return strOf("");
  const s = newStr(total, 0);
  let to = s + 16;
  const first = every > 0 && group ? n % group : 0;
  for (let i: u32 = 0; i < n; ++i) {
    if (separators && i && i >= first && (i - first) % group == 0) store<u8>(to++, <u8>separator);
    const byte = <u32>load<u8>(data + i);
    store<u8>(to, <u8>hexDigit(byte >> 4));
    store<u8>(to, <u8>hexDigit(byte & 15), 1);
    to += 2;
  }
  return s;
}
function bytes_hex(args: u32, n: u32): u32 {
  const self = load<u32>(args);
  if (load<u32>(args, 8) && needsIndex(args, 3, "hex")) return 0;
  let every: i64 = 1;
  if (load<u32>(args, 8)) {
    if (!intArgument(load<u32>(args, 8))) return 0;
    every = number;
  }
  const separator = hexSeparator(load<u32>(args, 4));
  if (separator < 0) return 0;
  return hexText(bytesData(self), bytesLength(self), separator, <i32>max<i64>(-0x7fffffff, min<i64>(0x7fffffff, every)));
}

function hexValue(c: u32): i32 {
  return c - 48 < 10 ? c - 48 : (c | 32) - 97 < 6 ? (c | 32) - 87 : -1;
}
function bytes_fromhex(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = load<u32>(args, 4);
  let data: u32;
  let width: u32 = 0;
  let length: u32;
  if (!isSmall(v) && isStr(v)) {
    data = strData(v);
    width = strWidth(v);
    length = strLength(v);
  } else {
    const found = openBuffer(v);
    if (found == 0) return raise(T_TYPE_ERROR, "fromhex() argument must be str or bytes-like, not %", typeName(v));
    if (found < 0) return 0;
    data = bufferData;
    length = bufferSize;
  }
  charge(length >> 4);
  const b = allocateBytes((length >> 1) + 1);
  let to = b + 16;
  for (let i: u32 = 0; i < length; ) {
    const c = pointAt(data, width, i);
    if (c == 32 || (c >= 9 && c <= 13)) {
      ++i;
      continue;
    }
    const high = hexValue(c);
    if (high < 0) return badHex(i);
    if (i + 1 == length) return raise(T_VALUE_ERROR, "fromhex() arg must contain an even number of hexadecimal digits");
    const low = hexValue(pointAt(data, width, i + 1));
    if (low < 0) return badHex(i + 1);
    store<u8>(to++, <u8>((high << 4) | low));
    i += 2;
  }
  const count = to - b - 16;
  if (cls == T_BYTES) return newBytes(b + 16, count);
  if (cls == T_BYTEARRAY) return newBytearray(b + 16, count);
  return tailCall(cls, newBytes(b + 16, count));
}
function badHex(i: u32): u32 {
  return raise(T_VALUE_ERROR, "non-hexadecimal number found in fromhex() arg at position %", decimal(i));
}
function tailCall(cls: u32, b: u32): u32 {
  tail(cls);
  tailArgument(b);
  return 0;
}

function bytes_join(args: u32, n: u32): u32 {
  const separator = load<u32>(args);
  const v = load<u32>(args, 4);
  if (!nativeItems(v)) return tailPrelude(P_JOIN, separator, v);
  const items = itemsAddress;
  const count = itemsCount;
  let total: u64 = 0;
  for (let i: u32 = 0; i < count; ++i) {
    const item = load<u32>(items + (i << 2));
    const found = openBuffer(item);
    if (found <= 0) return raise(T_TYPE_ERROR, "sequence item %: expected a bytes-like object, % found", decimal(i), typeName(item));
    total += bufferSize;
  }
  if (count == 1 && kindOf(separator) == KIND_BYTES && rawType(load<u32>(items)) == T_BYTES) return load<u32>(items);
  const between = bytesLength(separator);
  if (count) total += <u64>between * (count - 1);
  if (!roomFor(total)) return 0;
  charge((count >> 3) + (<u32>total >> 9));
  const result = kindOf(separator) == KIND_BYTES ? (total ? allocateBytes(<u32>total) : EMPTY_BYTES) : newBytearray(0, <u32>total);
  let to = bytesData(result);
  for (let i: u32 = 0; i < count; ++i) {
    if (i) {
      memory.copy(to, bytesData(separator), between);
      to += between;
    }
    if (openBuffer(load<u32>(items + (i << 2))) <= 0) return 0;
    memory.copy(to, bufferData, bufferSize);
    to += bufferSize;
  }
  return result;
}

function bytes_translate(args: u32, n: u32): u32 {
  const self = load<u32>(args);
  const table = load<u32>(args, 4);
  const dropped = load<u32>(args, 8);
  let map: u32 = 0;
  if (table != NONE) {
    if (!needBuffer(table)) return 0;
    if (bufferSize != 256) return raise(T_VALUE_ERROR, "translation table must be 256 characters long");
    map = bufferData;
  }
  memory.fill(drop, 0, 256);
  if (dropped) {
    if (!needBuffer(dropped)) return 0;
    for (let i: u32 = 0; i < bufferSize; ++i) store<u8>(drop + load<u8>(bufferData + i), 1);
  }
  const length = bytesLength(self);
  const data = bytesData(self);
  if (length == 0) return bytesLike(self, 0, 0);
  charge(length >> 4);
  const b = allocateBytes(length);
  let to = b + 16;
  for (let i: u32 = 0; i < length; ++i) {
    const byte = <u32>load<u8>(data + i);
    if (!load<u8>(drop + byte)) store<u8>(to++, map ? load<u8>(map + byte) : <u8>byte);
  }
  return bytesLike(self, b + 16, to - b - 16);
}
const drop: usize = memory.data(256);
function bytes_maketrans(args: u32, n: u32): u32 {
  if (!needBuffer(load<u32>(args))) return 0;
  const from = bufferData;
  const count = bufferSize;
  if (!needBuffer(load<u32>(args, 4))) return 0;
  if (count != bufferSize) return raise(T_VALUE_ERROR, "maketrans arguments must have same length");
  const b = allocateBytes(256);
  for (let i: u32 = 0; i < 256; ++i) store<u8>(b + 16 + i, <u8>i);
  for (let i: u32 = 0; i < count; ++i) store<u8>(b + 16 + load<u8>(from + i), load<u8>(bufferData + i));
  return b;
}

// Case and classes of ASCII.

function changed(self: u32, how: u32): u32 {
  const n = bytesLength(self);
  if (n == 0) return bytesLike(self, 0, 0);
  charge(n >> 4);
  const result = kindOf(self) == KIND_BYTES ? allocateBytes(n) : newBytearray(0, n);
  changeAscii(bytesData(result), bytesData(self), n, how);
  return result;
}
function bytes_upper(args: u32, n: u32): u32 { return changed(load<u32>(args), TO_UPPER); }
function bytes_lower(args: u32, n: u32): u32 { return changed(load<u32>(args), TO_LOWER); }
function bytes_swapcase(args: u32, n: u32): u32 { return changed(load<u32>(args), SWAP_CASE); }
function bytes_title(args: u32, n: u32): u32 { return changed(load<u32>(args), TITLE_CASE); }
function bytes_capitalize(args: u32, n: u32): u32 { return changed(load<u32>(args), CAPITALIZE); }

/** Is there a byte, and are all letters (1), digits (2) or white space (4)? */
function all(self: u32, wanted: u32): u32 {
  const n = bytesLength(self);
  const data = bytesData(self);
  charge(n >> 4);
  for (let i: u32 = 0; i < n; ++i) {
    const c = <u32>load<u8>(data + i);
    const bits: u32 = isAsciiLetter(c) ? 1 : c - 48 < 10 ? 2 : c == 32 || c - 9 < 5 ? 4 : 0;
    if (!(bits & wanted)) return FALSE;
  }
  return boolOf(n > 0);
}
function bytes_isalpha(args: u32, n: u32): u32 { return all(load<u32>(args), 1); }
function bytes_isalnum(args: u32, n: u32): u32 { return all(load<u32>(args), 3); }
function bytes_isdigit(args: u32, n: u32): u32 { return all(load<u32>(args), 2); }
function bytes_isspace(args: u32, n: u32): u32 { return all(load<u32>(args), 4); }
function bytes_isascii(args: u32, n: u32): u32 { return boolOf(allAscii(bytesData(load<u32>(args)), bytesLength(load<u32>(args)))); }
/** Is there a letter, and are all letters of the case whose "A" is given? */
function cased(self: u32, first: u32): u32 {
  let any = false;
  for (let i: u32 = 0, n = bytesLength(self); i < n; ++i) {
    const c = <u32>load<u8>(bytesData(self) + i);
    if (!isAsciiLetter(c)) continue;
    if (c - first >= 26) return FALSE;
    any = true;
  }
  return boolOf(any);
}
function bytes_isupper(args: u32, n: u32): u32 { return cased(load<u32>(args), 65); }
function bytes_islower(args: u32, n: u32): u32 { return cased(load<u32>(args), 97); }
function bytes_istitle(args: u32, n: u32): u32 {
  const self = load<u32>(args);
  let any = false;
  let inWord = false;
  for (let i: u32 = 0, length = bytesLength(self); i < length; ++i) {
    const c = <u32>load<u8>(bytesData(self) + i);
    const letter = isAsciiLetter(c);
    if (letter && (c - 65 < 26) == inWord) return FALSE;
    if (letter) any = true;
    inWord = letter;
  }
  return boolOf(any);
}

function bytes_bytes(args: u32, n: u32): u32 {
  const b = load<u32>(args);
  return rawType(b) == T_BYTES ? b : newBytes(bytesData(b), bytesLength(b));
}
function bytes_getnewargs(args: u32, n: u32): u32 {
  return tupleOf1(newBytes(bytesData(load<u32>(args)), bytesLength(load<u32>(args))));
}
function bytes_sizeof(args: u32, n: u32): u32 { return small(33 + bytesLength(load<u32>(args))); }
/** _latin1(b): the str of the bytes as code points. */
function latin1(args: u32, n: u32): u32 { return strOfPoints(bytesData(load<u32>(args)), 0, bytesLength(load<u32>(args))); }

/** The methods that bytes and bytearray share. */
export function defineByteStringMethods(type: u32): void {
  defineTextMethods(type);
  method(type, "decode", bytes_decode, 1, 3, "encoding,errors");
  method(type, "hex", bytes_hex, 1, 3, "sep,bytes_per_sep");
  classMethod(type, "fromhex", bytes_fromhex, 2, 2);
  method(type, "join", bytes_join, 2, 2);
  method(type, "translate", bytes_translate, 2, 3, "delete");
  staticMethod(type, "maketrans", bytes_maketrans, 2, 2);
  method(type, "upper", bytes_upper, 1, 1);
  method(type, "lower", bytes_lower, 1, 1);
  method(type, "swapcase", bytes_swapcase, 1, 1);
  method(type, "title", bytes_title, 1, 1);
  method(type, "capitalize", bytes_capitalize, 1, 1);
  method(type, "isalpha", bytes_isalpha, 1, 1);
  method(type, "isalnum", bytes_isalnum, 1, 1);
  method(type, "isdigit", bytes_isdigit, 1, 1);
  method(type, "isspace", bytes_isspace, 1, 1);
  method(type, "isascii", bytes_isascii, 1, 1);
  method(type, "isupper", bytes_isupper, 1, 1);
  method(type, "islower", bytes_islower, 1, 1);
  method(type, "istitle", bytes_istitle, 1, 1);
}
export function defineBytes(): void {
  constructor(T_BYTES, bytes_new, 1, 4, "source,encoding,errors");
  primitive("_bytes_of_class", bytesOfClassPrimitive, 2, 2);
  primitive("_bytes_of_ints", bytesOfInts, 1, 1);
  primitive("_latin1", latin1, 1, 1);
  defineByteStringMethods(T_BYTES);
  method(T_BYTES, "__bytes__", bytes_bytes, 1, 1);
  method(T_BYTES, "__getnewargs__", bytes_getnewargs, 1, 1);
  method(T_BYTES, "__sizeof__", bytes_sizeof, 1, 1);
}
