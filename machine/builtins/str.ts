// SPDX-License-Identifier: LGPL-2.1-or-later
// `str`: construction, and the methods that it does not share with bytes (Python library reference, "Text Sequence
// Type"). What they share is in text-methods.ts.

import { NONE, TRUE, FALSE, EMPTY_STR } from "../memory/map";
import { charge } from "../memory/allocate";
import { T_STR, T_DICT, T_TYPE_ERROR, T_VALUE_ERROR } from "../generated/types";
import { P_JOIN, P_TRANSLATE, P_STR_NEW } from "../generated/names";
import {
  KIND_STR, KIND_DICT, FLAG_EXTENDED, isSmall, small, isKind, isExactly, newObject, boolOf,
} from "../objects/object";
import { misused } from "../interpreter/primitive-arguments";
import { isInt, fits64, int64 } from "../objects/int";
import { dictFind, dictStore, newDict, dictNext, dictEntry, DICT_PYTHON, DICT_RAISED } from "../objects/dict";
import { nativeItems, itemsAddress, itemsCount } from "../objects/iterator";
import { isStr, strData, strLength, strWidth, codePoint, pointAt, strOfPoints } from "../objects/str";
import { tupleOf1 } from "../objects/tuple";
import { initExtension, isLike, isType, typeName } from "../objects/type";
import { strOfNative } from "../objects/text";
import { raise, tailPrelude } from "../interpreter/result";
import { method, constructor, staticMethod } from "../boot/define";
import { primitive } from "../boot/primitive";
import { changeCase, isAscii, SWAP_CASE, TITLE_CASE, CAPITALIZE } from "../text/case";
import {
  properties, has, TO_UPPER, TO_LOWER, TO_FOLDED, U_ALPHA, U_DECIMAL, U_DIGIT, U_NUMERIC, U_PRINTABLE, U_UPPER, U_LOWER, U_TITLE,
  U_XID_START, U_XID_CONTINUE, isSpace,
} from "../text/unicode";
import { joinStrs } from "../text/join";
import { argumentType } from "../text/run";
import { decodeArgument, encodeArgument } from "../text/codecs";
import { str_format, str_formatMap, formatParse, formatSplit } from "../text/format-fields";
import { percentPlan, formatReady } from "../text/percent";
import { startText, addPoint, addStr, finishText } from "../text/builder";
import { defineTextMethods, argument } from "./text-methods";

/** A str of a class derived from str, with the text of s. */
function strOfClass(cls: u32, s: u32): u32 {
  if (cls == T_STR) return s;
  const n = strLength(s);
  const width = strWidth(s);
  const p = newObject(cls, KIND_STR, 28 + (n << width), FLAG_EXTENDED | (width << 1));
  store<u32>(p, n, 8);
  memory.copy(p + 16, strData(s), n << width);
  initExtension(p, cls);
  return p;
}

function str_new(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const v = load<u32>(args, 4);
  const encoding = load<u32>(args, 8);
  const errors = load<u32>(args, 12);
  if (!isType(cls)) return raise(T_TYPE_ERROR, "str.__new__(X): X is not a type object (%)", typeName(cls));
  if (encoding && (isSmall(encoding) || !isStr(encoding))) return raise(T_TYPE_ERROR, "str() argument 'encoding' must be str, not %", typeName(encoding));
  if (errors && (isSmall(errors) || !isStr(errors))) return raise(T_TYPE_ERROR, "str() argument 'errors' must be str, not %", typeName(errors));
  if (!v) return strOfClass(cls, EMPTY_STR);
  if (encoding || errors) {
    const decoded = decodeArgument(v, encoding, errors);
    return decoded ? strOfClass(cls, decoded) : 0;
  }
  if (cls == T_STR) return strOfNative(v);
  if (isExactly(v, T_STR)) return strOfClass(cls, v);
  return tailPrelude(P_STR_NEW, cls, v);
}
/** _str_of_class(cls, s) */
function strOfClassPrimitive(args: u32, n: u32): u32 {
  return isLike(load<u32>(args), T_STR) ? strOfClass(load<u32>(args), load<u32>(args, 4)) : misused();
}

// Case.

function str_upper(args: u32, n: u32): u32 { return changeCase(load<u32>(args), TO_UPPER); }
function str_lower(args: u32, n: u32): u32 { return changeCase(load<u32>(args), TO_LOWER); }
function str_casefold(args: u32, n: u32): u32 { return changeCase(load<u32>(args), TO_FOLDED); }
function str_swapcase(args: u32, n: u32): u32 { return changeCase(load<u32>(args), SWAP_CASE); }
function str_title(args: u32, n: u32): u32 { return changeCase(load<u32>(args), TITLE_CASE); }
function str_capitalize(args: u32, n: u32): u32 { return changeCase(load<u32>(args), CAPITALIZE); }

// Questions about all code points.

/** Is there a code point, and do all have one of these properties? */
function all(s: u32, wanted: u32): u32 {
  const n = strLength(s);
  const data = strData(s);
  const width = strWidth(s);
  charge(n >> 4);
  for (let i: u32 = 0; i < n; ++i) if (!has(pointAt(data, width, i), wanted)) return FALSE;
  return boolOf(n > 0);
}
function str_isalpha(args: u32, n: u32): u32 { return all(load<u32>(args), U_ALPHA); }
function str_isalnum(args: u32, n: u32): u32 { return all(load<u32>(args), U_ALPHA | U_NUMERIC); }
function str_isdecimal(args: u32, n: u32): u32 { return all(load<u32>(args), U_DECIMAL); }
function str_isdigit(args: u32, n: u32): u32 { return all(load<u32>(args), U_DIGIT); }
function str_isnumeric(args: u32, n: u32): u32 { return all(load<u32>(args), U_NUMERIC); }
function str_isprintable(args: u32, n: u32): u32 {
  return strLength(load<u32>(args)) == 0 ? TRUE : all(load<u32>(args), U_PRINTABLE);
}
function str_isascii(args: u32, n: u32): u32 { return boolOf(isAscii(load<u32>(args))); }
function str_isspace(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  for (let i: u32 = 0; i < strLength(s); ++i) if (!isSpace(codePoint(s, i))) return FALSE;
  return boolOf(strLength(s) > 0);
}
/** Is there a letter of the wanted case, and none of the unwanted ones? */
function cased(s: u32, wanted: u32, unwanted: u32): u32 {
  let any = false;
  charge(strLength(s) >> 4);
  for (let i: u32 = 0; i < strLength(s); ++i) {
    const bits = properties(codePoint(s, i));
    if (bits & unwanted) return FALSE;
    if (bits & wanted) any = true;
  }
  return boolOf(any);
}
function str_isupper(args: u32, n: u32): u32 { return cased(load<u32>(args), U_UPPER, U_LOWER | U_TITLE); }
function str_islower(args: u32, n: u32): u32 { return cased(load<u32>(args), U_LOWER, U_UPPER | U_TITLE); }
function str_istitle(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  let any = false;
  let inWord = false;
  charge(strLength(s) >> 4);
  for (let i: u32 = 0; i < strLength(s); ++i) {
    const bits = properties(codePoint(s, i));
    if (bits & (U_UPPER | U_TITLE)) {
      if (inWord) return FALSE;
      inWord = any = true;
    } else if (bits & U_LOWER) {
      if (!inWord) return FALSE;
      any = true;
    } else inWord = false;
  }
  return boolOf(any);
}
function str_isidentifier(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  const length = strLength(s);
  if (length == 0) return FALSE;
  const first = codePoint(s, 0);
  if (first != 95 && !has(first, U_XID_START)) return FALSE;
  for (let i: u32 = 1; i < length; ++i) if (!has(codePoint(s, i), U_XID_CONTINUE)) return FALSE;
  return TRUE;
}

function str_join(args: u32, n: u32): u32 {
  const separator = load<u32>(args);
  const v = load<u32>(args, 4);
  if (nativeItems(v)) return joinStrs(separator, itemsAddress, itemsCount);
  return tailPrelude(P_JOIN, separator, v);
}

function str_encode(args: u32, n: u32): u32 {
  const encoding = load<u32>(args, 4);
  const errors = load<u32>(args, 8);
  if (encoding && (isSmall(encoding) || !isStr(encoding))) return raise(T_TYPE_ERROR, "encode() argument 'encoding' must be str, not %", argumentType(encoding));
  if (errors && (isSmall(errors) || !isStr(errors))) return raise(T_TYPE_ERROR, "encode() argument 'errors' must be str, not %", argumentType(errors));
  return encodeArgument(load<u32>(args), encoding, errors);
}

// Translation.

function str_translate(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  const table = load<u32>(args, 4);
  if (!isExactly(table, T_DICT)) return tailPrelude(P_TRANSLATE, s, table);
  const length = strLength(s);
  charge(length >> 2);
  startText();
  for (let i: u32 = 0; i < length; ++i) {
    const point = codePoint(s, i);
    const entry = dictFind(table, small(point));
    if (entry == 0) {
      addPoint(point);
      continue;
    }
    if (entry == DICT_PYTHON) return tailPrelude(P_TRANSLATE, s, table);
    if (entry == DICT_RAISED) return 0;
    const to = load<u32>(entry, 8);
    if (to == NONE) continue;
    if (!isSmall(to) && isStr(to)) addStr(to);
    else if (isInt(to)) {
      if (!fits64(to) || <u64>int64(to) > 0x10ffff) return raise(T_VALUE_ERROR, "character mapping must be in range(0x110000)");
      addPoint(<u32>int64(to));
    } else return raise(T_TYPE_ERROR, "character mapping must return integer, None or str");
  }
  return finishText();
}

function str_maketrans(args: u32, n: u32): u32 {
  const x = load<u32>(args);
  const table = newDict();
  if (n == 1) {
    if (!isKind(x, KIND_DICT)) return raise(T_TYPE_ERROR, "if you give only one argument to maketrans it must be a dict");
    for (let i = dictNext(x, 0); i >= 0; i = dictNext(x, i + 1)) {
      const entry = dictEntry(x, i);
      let key = load<u32>(entry, 4);
      if (!isSmall(key) && isStr(key)) {
        if (strLength(key) != 1) return raise(T_VALUE_ERROR, "string keys in translate table must be of length 1");
        key = small(codePoint(key, 0));
      } else if (!isInt(key)) return raise(T_TYPE_ERROR, "keys in translate table must be strings or integers");
      if (dictStore(table, key, load<u32>(entry, 8)) == DICT_RAISED) return 0;
    }
    return table;
  }
  const y = load<u32>(args, 4);
  if (isSmall(y) || !isStr(y)) return raise(T_TYPE_ERROR, "maketrans() argument 2 must be str, not %", argumentType(y));
  if (n == 3 && (isSmall(load<u32>(args, 8)) || !isStr(load<u32>(args, 8)))) return raise(T_TYPE_ERROR, "maketrans() argument 3 must be str, not %", argumentType(load<u32>(args, 8)));
  if (isSmall(x) || !isStr(x)) return raise(T_TYPE_ERROR, "first maketrans argument must be a string if there is a second argument");
  if (strLength(x) != strLength(y)) return raise(T_VALUE_ERROR, "the first two maketrans arguments must have equal length");
  for (let i: u32 = 0; i < strLength(x); ++i) dictStore(table, small(codePoint(x, i)), small(codePoint(y, i)));
  if (n == 3) {
    const z = load<u32>(args, 8);
    for (let i: u32 = 0; i < strLength(z); ++i) dictStore(table, small(codePoint(z, i)), NONE);
  }
  return table;
}

function str_getnewargs(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  return tupleOf1(strOfPoints(strData(s), strWidth(s), strLength(s)));
}
function str_str(args: u32, n: u32): u32 {
  const s = load<u32>(args);
  return load<u32>(s) == T_STR ? s : strOfPoints(strData(s), strWidth(s), strLength(s));
}

export function defineStr(): void {
  constructor(T_STR, str_new, 1, 4, "object,encoding,errors");
  primitive("_str_of_class", strOfClassPrimitive, 2, 2);
  defineTextMethods(T_STR);
  method(T_STR, "upper", str_upper, 1, 1);
  method(T_STR, "lower", str_lower, 1, 1);
  method(T_STR, "casefold", str_casefold, 1, 1);
  method(T_STR, "swapcase", str_swapcase, 1, 1);
  method(T_STR, "title", str_title, 1, 1);
  method(T_STR, "capitalize", str_capitalize, 1, 1);
  method(T_STR, "isalpha", str_isalpha, 1, 1);
  method(T_STR, "isalnum", str_isalnum, 1, 1);
  method(T_STR, "isdecimal", str_isdecimal, 1, 1);
  method(T_STR, "isdigit", str_isdigit, 1, 1);
  method(T_STR, "isnumeric", str_isnumeric, 1, 1);
  method(T_STR, "isprintable", str_isprintable, 1, 1);
  method(T_STR, "isascii", str_isascii, 1, 1);
  method(T_STR, "isspace", str_isspace, 1, 1);
  method(T_STR, "isupper", str_isupper, 1, 1);
  method(T_STR, "islower", str_islower, 1, 1);
  method(T_STR, "istitle", str_istitle, 1, 1);
  method(T_STR, "isidentifier", str_isidentifier, 1, 1);
  method(T_STR, "join", str_join, 2, 2);
  method(T_STR, "encode", str_encode, 1, 3, "encoding,errors");
  method(T_STR, "translate", str_translate, 2, 2);
  staticMethod(T_STR, "maketrans", str_maketrans, 1, 3);
  method(T_STR, "format", str_format, 1, -1, "**");
  method(T_STR, "format_map", str_formatMap, 2, 2);
  primitive("_format_parse", formatParse, 1, 1);
  primitive("_format_split", formatSplit, 1, 1);
  primitive("_percent_plan", percentPlan, 1, 1);
  primitive("_percent_ready", formatReady, 2, 2);
  method(T_STR, "__getnewargs__", str_getnewargs, 1, 1);
  method(T_STR, "__str__", str_str, 1, 1);
}
