// SPDX-License-Identifier: LGPL-2.1-or-later
// str.format: replacement fields (Python library reference, "Format String Syntax"). Native where fields name arguments
// of built-in types as they are; where attributes or items are looked up, or an object of the program's classes is to
// be formatted, the prelude does it, with formatParse and formatSplit for the syntax.

import { charge } from "../memory/allocate";
import { NONE, TRUE, FALSE, EMPTY_STR } from "../memory/map";
import { T_DICT, T_VALUE_ERROR, T_INDEX_ERROR, T_KEY_ERROR } from "../generated/types";
import { P_FORMAT_FIELDS } from "../generated/names";
import { isExactly } from "../objects/object";
import { intOf64 } from "../objects/int";
import { dictGetStr, dictSetStr, newDict } from "../objects/dict";
import { strData, strLength, strWidth, strOfPoint, strOfPoints, strConcat, strEqual, pointAt } from "../objects/str";
import { newList, listAppend, newTuple, tupleItem, tupleLength, tupleOf, tupleOf2 } from "../objects/tuple";
import { strOfNative, reprNative, asciiNative, formatNative } from "../objects/text";
import { raise, raiseWith, tailPrelude, pending, clearPending, PENDING_TAIL } from "../interpreter/result";
import { givenNames } from "../interpreter/arguments";
import { intRepr } from "../builtins/number-text";
import { shownPoint } from "../builtins/format-spec";
import { startOuterText, beginInner, endInner, addText, addStr, finishText } from "./builder";
import { findPoint } from "./search";
import { decimalValue } from "./unicode";

// The format at hand, and what nextPart found in it.
let data: u32 = 0;
let width: u32 = 0;
let at: u32 = 0;
let literalStart: u32 = 0;
let literalEnd: u32 = 0;
let hasField: bool = false;
let fieldStart: u32 = 0;
let fieldEnd: u32 = 0;
let conversion: u32 = 0;
let specStart: u32 = 0;
let specEnd: u32 = 0;
let specNested: bool = false;
// The arguments: where the positional ones lie and how many they are (format_map: -1), and either the names of those
// behind them, or a mapping (format_map).
let positional: u32 = 0;
let count: i32 = 0;
let names: u32 = 0;
let mapping: u32 = 0;
/** Numbering of fields: not known yet, automatic, manual. */
let numbering: i32 = 0;
let automatic: u32 = 0;
let needsPython: bool = false;

function fail(text: string): bool {
  raise(T_VALUE_ERROR, text);
  return false;
}
@inline function point(i: u32): u32 { return pointAt(data, width, i); }

/** Reads literal text and the field behind it, if there is one, before `end`. False after raising. */
function nextPart(end: u32): bool {
  literalStart = at;
  hasField = false;
  let c: u32 = 0;
  let found = false;
  while (at < end && !found) {
    c = point(at++);
    found = c == 123 || c == 125;
  }
  literalEnd = at;
  if (!found) return true;
  if (c == 125 && (at >= end || point(at) != c)) return fail("Single '}' encountered in format string");
  if (at >= end) return fail("Single '{' encountered in format string");
  if (point(at) == c) {
    ++at; // a doubled brace is one of the text
    return true;
  }
  --literalEnd;
  hasField = true;
  return readField(end);
}
function readField(end: u32): bool {
  fieldStart = at;
  conversion = 0;
  specNested = false;
  let c: u32 = 0;
  while (at < end) {
    c = point(at++);
    if (c == 123) return fail("unexpected '{' in field name");
    if (c == 91) while (at < end && point(at) != 93) ++at;
    else if (c == 125 || c == 58 || c == 33) break;
  }
  const closed = c == 125 || c == 58 || c == 33;
  fieldEnd = closed ? at - 1 : at;
  specStart = specEnd = at;
  if (c == 125) return true;
  if (!closed) return fail("expected '}' before end of string");
  if (c == 33) {
    if (at >= end) return fail("end of string while looking for conversion specifier");
    conversion = point(at++);
    if (at < end) {
      c = point(at++);
      if (c == 125) {
        specStart = specEnd = at;
        return true;
      }
      if (c != 58) return fail("expected ':' after conversion specifier");
    }
  }
  specStart = at;
  for (let open = 1; at < end; ) {
    c = point(at++);
    if (c == 123) {
      specNested = true;
      ++open;
    } else if (c == 125 && --open == 0) {
      specEnd = at - 1;
      return true;
    }
  }
  return fail("unmatched '{' in format spec");
}

/** The number that [from, to) spells: -1 if it is none, -2 after raising. */
function integerAt(from: u32, to: u32): i64 {
  if (from == to) return -1;
  let n: i64 = 0;
  for (let i = from; i < to; ++i) {
    const digit = decimalValue(point(i));
    if (digit < 0) return -1;
    if (n > (i64.MAX_VALUE - digit) / 10) {
      fail("Too many decimal digits in format string");
      return -2;
    }
    n = n * 10 + digit;
  }
  return n;
}
function textAt(from: u32, to: u32): u32 {
  return strOfPoints(data + (from << width), width, to - from);
}
/** The argument that the field names; 0 after raising or with needsPython set. */
function argumentOf(from: u32, to: u32): u32 {
  for (let i = from; i < to; ++i) {
    const c = point(i);
    if (c == 46 || c == 91) {
      needsPython = true;
      return 0;
    }
  }
  let index = integerAt(from, to);
  if (index == -2) return 0;
  if (from == to || index >= 0) {
    const mode = from == to ? 1 : 2;
    if (numbering == 0) numbering = mode;
    if (numbering != mode) {
      return raise(T_VALUE_ERROR, mode == 1 ? "cannot switch from manual field specification to automatic field numbering" : "cannot switch from automatic field numbering to manual field specification");
    }
    if (mode == 1) index = automatic++;
    if (count < 0) return raise(T_VALUE_ERROR, "Format string contains positional fields");
    if (index < <i64>count) return load<u32>(positional + (<u32>index << 2));
    return raise(T_INDEX_ERROR, "Replacement index % out of range for positional args tuple", intRepr(intOf64(index)));
  }
  const key = textAt(from, to);
  if (!mapping) {
    for (let i: u32 = 0, n = names ? tupleLength(names) : 0; i < n; ++i)
      if (strEqual(tupleItem(names, i), key)) return load<u32>(positional + ((count + i) << 2));
    return raiseWith(T_KEY_ERROR, key);
  }
  if (!isExactly(mapping, T_DICT)) {
    needsPython = true;
    return 0;
  }
  const value = dictGetStr(mapping, key);
  return value ? value : raiseWith(T_KEY_ERROR, key);
}
/** What a native function left pending: Python, or an exception. */
function result(s: u32): u32 {
  if (!s && pending == PENDING_TAIL) {
    clearPending();
    needsPython = true;
  }
  return s;
}
/** The text of the field at hand; 0 after raising or with needsPython set. */
function fieldText(depth: u32): u32 {
  const from = specStart;
  const to = specEnd;
  const nested = specNested;
  const how = conversion;
  let v = argumentOf(fieldStart, fieldEnd);
  if (!v) return 0;
  if (how) {
    if (how == 114) v = result(reprNative(v));
    else if (how == 115) v = result(strOfNative(v));
    else if (how == 97) v = result(asciiNative(v));
    else return raise(T_VALUE_ERROR, "Unknown conversion specifier %", shownPoint(how));
    if (!v) return 0;
  }
  const resume = at;
  const spec = nested ? nestedSpec(from, to, depth - 1) : textAt(from, to);
  at = resume;
  return spec ? result(formatNative(v, spec)) : 0;
}
/** A specification that holds fields itself. */
function nestedSpec(from: u32, to: u32, depth: u32): u32 {
  if (depth == 0) return raise(T_VALUE_ERROR, "Max string recursion exceeded");
  let all = EMPTY_STR;
  at = from;
  while (at < to) {
    if (!nextPart(to)) return 0;
    all = strConcat(all, textAt(literalStart, literalEnd));
    if (!hasField) continue;
    const s = fieldText(depth);
    if (!s) return 0;
    all = strConcat(all, s);
  }
  return all;
}

/** The format with its fields replaced by the arguments in the registers; 0 with something pending. */
function formatFields(format: u32): u32 {
  open(format);
  numbering = 0;
  automatic = 0;
  needsPython = false;
  startOuterText();
  const end = strLength(format);
  if (end > 64) charge(end >> 4);
  if (findPoint(data, width, 123, 0, end) < 0 && findPoint(data, width, 125, 0, end) < 0) return format;
  while (at < end) {
    if (!nextPart(end)) return 0;
    addText(data + (literalStart << width), width, literalEnd - literalStart);
    if (!hasField) continue;
    beginInner();
    const s = fieldText(2);
    endInner();
    if (!s) return needsPython ? formatInPython(format) : 0;
    addStr(s);
  }
  return finishText();
}
function formatInPython(format: u32): u32 {
  if (mapping) return tailPrelude(P_FORMAT_FIELDS, format, NONE, mapping);
  const keywords = newDict();
  for (let i: u32 = 0, n = names ? tupleLength(names) : 0; i < n; ++i) dictSetStr(keywords, tupleItem(names, i), load<u32>(positional + ((count + i) << 2)));
  return tailPrelude(P_FORMAT_FIELDS, format, tupleOf(positional, count), keywords);
}
function open(format: u32): void {
  data = strData(format);
  width = strWidth(format);
  at = 0;
}

/** str.format(*args, **kwargs): named arguments lie behind the positional ones. */
export function str_format(args: u32, n: u32): u32 {
  positional = args + 4;
  count = n - 1;
  names = givenNames;
  mapping = 0;
  return formatFields(load<u32>(args));
}
/** str.format_map(mapping) */
export function str_formatMap(args: u32, n: u32): u32 {
  count = -1;
  names = 0;
  mapping = load<u32>(args, 4);
  return formatFields(load<u32>(args));
}
/** _format_parse(format): a list of (literal, field or None, conversion or None, specification, has it fields). */
export function formatParse(args: u32, n: u32): u32 {
  const format = load<u32>(args);
  open(format);
  const list = newList(0);
  for (const end = strLength(format); at < end; ) {
    if (!nextPart(end)) return 0;
    const part = newTuple(5);
    store<u32>(part, textAt(literalStart, literalEnd), 12);
    store<u32>(part, hasField ? textAt(fieldStart, fieldEnd) : NONE, 16);
    store<u32>(part, hasField && conversion ? strOfPoint(conversion) : NONE, 20);
    store<u32>(part, hasField ? textAt(specStart, specEnd) : EMPTY_STR, 24);
    store<u32>(part, hasField && specNested ? TRUE : FALSE, 28);
    listAppend(list, part);
  }
  return list;
}
/** _format_split(field): its first name, an int if it is a number, then pairs (is it an attribute, name or number). */
export function formatSplit(args: u32, n: u32): u32 {
  const field = load<u32>(args);
  open(field);
  const end = strLength(field);
  const list = newList(0);
  while (at < end && point(at) != 46 && point(at) != 91) ++at;
  const first = nameOrNumber(0, at);
  if (!first) return 0;
  listAppend(list, first);
  while (at < end) {
    const c = point(at++);
    const start = at;
    if (c == 46) {
      while (at < end && point(at) != 46 && point(at) != 91) ++at;
      if (at == start) return raise(T_VALUE_ERROR, "Empty attribute in format string");
      listAppend(list, tupleOf2(TRUE, textAt(start, at)));
    } else if (c == 91) {
      while (at < end && point(at) != 93) ++at;
      if (at == end) return raise(T_VALUE_ERROR, "Missing ']' in format string");
      if (at == start) return raise(T_VALUE_ERROR, "Empty attribute in format string");
      const key = nameOrNumber(start, at);
      if (!key) return 0;
      listAppend(list, tupleOf2(FALSE, key));
      ++at;
    } else return raise(T_VALUE_ERROR, "Only '.' or '[' may follow ']' in format field specifier");
  }
  return list;
}
function nameOrNumber(from: u32, to: u32): u32 {
  const index = integerAt(from, to);
  return index == -2 ? 0 : index >= 0 ? intOf64(index) : textAt(from, to);
}
