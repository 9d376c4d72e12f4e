// SPDX-License-Identifier: LGPL-2.1-or-later
// Built-in functions about text, and the __repr__, __str__ and __format__ of built-in types.

import { EMPTY_STR } from "../memory/map";
import {
  T_OBJECT, T_TYPE, T_STR, T_BYTES, T_BYTEARRAY, T_MEMORYVIEW, T_TUPLE, T_LIST, T_DICT, T_SET, T_FROZENSET, T_RANGE, T_SLICE, T_NONE_TYPE,
  T_NOT_IMPLEMENTED_TYPE, T_ELLIPSIS_TYPE, T_FUNCTION, T_BUILTIN, T_METHOD_DESCRIPTOR, T_WRAPPER_DESCRIPTOR, T_METHOD_WRAPPER,
  T_CLASSMETHOD_DESCRIPTOR, T_GETSET, T_MEMBER, T_METHOD, T_GENERATOR, T_CODE, T_CELL, T_MAPPING_PROXY, T_DICT_KEYS, T_DICT_VALUES,
  T_DICT_ITEMS, T_TYPE_ERROR, T_VALUE_ERROR,
} from "../generated/types";
import { P_INDEXED } from "../generated/names";
import { isSmall, small, smallValue } from "../objects/object";
import { isInt, fits64, int64 } from "../objects/int";
import { isStr, strLength, codePoint, strOfPoint, strOf } from "../objects/str";
import { isByteString, bytesLength, bytesData } from "../objects/bytes";
import { tupleOf2 } from "../objects/tuple";
import { reprNative, reprByLayout, defaultRepr, asciiNative, asciiText, formatNative, formatByLayout } from "../objects/text";
import { typeName } from "../objects/type";
import { raise, tailPrelude } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";
import { builtin, method } from "../boot/define";
import { primitive } from "../boot/primitive";
import { hasPythonIndex } from "../text/arguments";
import { argumentType } from "../text/run";

function builtin_repr(args: u32, n: u32): u32 { return reprNative(load<u32>(args)); }
function builtin_ascii(args: u32, n: u32): u32 { return asciiNative(load<u32>(args)); }
function builtin_format(args: u32, n: u32): u32 {
  const spec = n > 1 ? load<u32>(args, 4) : EMPTY_STR;
  if (isSmall(spec) || !isStr(spec)) return raise(T_TYPE_ERROR, "format() argument 2 must be str, not %", argumentType(spec));
  return formatNative(load<u32>(args), spec);
}
function builtin_chr(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (isSmall(v) && <u32>smallValue(v) <= 0x10ffff) return strOfPoint(smallValue(v));
  if (hasPythonIndex(v)) return tailPrelude(P_INDEXED, strOf("chr"), tupleOf2(small(0), v));
  if (!isInt(v)) return raise(T_TYPE_ERROR, "'%' object cannot be interpreted as an integer", typeName(v));
  if (fits64(v) && <u64>int64(v) <= 0x10ffff) return strOfPoint(<u32>int64(v)); // a subclass of int, or bool
  return raise(T_VALUE_ERROR, "chr() arg not in range(0x110000)");
}
function builtin_ord(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  if (!isSmall(v) && isStr(v)) {
    if (strLength(v) == 1) return small(codePoint(v, 0));
    return raise(T_TYPE_ERROR, "ord() expected a character, but string of length % found", decimal(strLength(v)));
  }
  if (isSmall(v) || !isByteString(v)) return raise(T_TYPE_ERROR, "ord() expected string of length 1, but % found", typeName(v));
  if (bytesLength(v) == 1) return small(load<u8>(bytesData(v)));
  return raise(T_TYPE_ERROR, "ord() expected a character, but string of length % found", decimal(bytesLength(v)));
}

function layout_repr(args: u32, n: u32): u32 { return reprByLayout(load<u32>(args)); }
function object_repr(args: u32, n: u32): u32 { return defaultRepr(load<u32>(args)); }
function layout_format(args: u32, n: u32): u32 {
  const spec = load<u32>(args, 4);
  if (isSmall(spec) || !isStr(spec)) return raise(T_TYPE_ERROR, "__format__() argument must be str, not %", argumentType(spec));
  return formatByLayout(load<u32>(args), spec);
}
/** _ascii_of(s): a str with escapes beyond ASCII. */
function asciiOf(args: u32, n: u32): u32 { return asciiText(load<u32>(args)); }

export function defineTextFunctions(): void {
  builtin("repr", builtin_repr, 1, 1);
  builtin("ascii", builtin_ascii, 1, 1);
  builtin("format", builtin_format, 1, 2);
  builtin("chr", builtin_chr, 1, 1);
  builtin("ord", builtin_ord, 1, 1);
  primitive("_ascii_of", asciiOf, 1, 1);
  method(T_OBJECT, "__repr__", object_repr, 1, 1);
  method(T_STR, "__format__", layout_format, 2, 2);
  const types: StaticArray<u32> = [
    T_TYPE, T_STR, T_BYTES, T_BYTEARRAY, T_MEMORYVIEW, T_TUPLE, T_LIST, T_DICT, T_SET, T_FROZENSET, T_RANGE, T_SLICE, T_NONE_TYPE,
    T_NOT_IMPLEMENTED_TYPE, T_ELLIPSIS_TYPE, T_FUNCTION, T_BUILTIN, T_METHOD_DESCRIPTOR, T_WRAPPER_DESCRIPTOR, T_METHOD_WRAPPER,
    T_CLASSMETHOD_DESCRIPTOR, T_GETSET, T_MEMBER, T_METHOD, T_GENERATOR, T_CODE, T_CELL, T_MAPPING_PROXY, T_DICT_KEYS,
    T_DICT_VALUES, T_DICT_ITEMS,
  ];
  for (let i = 0; i < types.length; ++i) method(types[i], "__repr__", layout_repr, 1, 1);
}
