// SPDX-License-Identifier: LGPL-2.1-or-later
// The format mini-language (Python reference, "Format Specification Mini-Language"): reading a specification into
// registers, which hold within one operation.

import { T_VALUE_ERROR } from "../generated/types";
import { strLength, strWidth, strData, pointAt, strOfPoint, strOf, strConcat } from "../objects/str";
import { typeName } from "../objects/type";
import { raise } from "../interpreter/result";

/** The parts of the specification; 0 or -1 where it has none. Points are code points. */
export let specFill: u32 = 32;
export let specAlign: u32 = 0; //     '<', '>', '=' or '^'
let specAlignGiven: bool = false;
export let specSign: u32 = 0; //      '+', '-', ' ' or 0
export let specPositiveZero: bool = false; // z
export let specAlternate: bool = false; // #
export let specWidth: i64 = -1;
export let specGrouping: u32 = 0; //  ',' or '_'
export let specPrecision: i64 = -1;
export let specFraction: u32 = 0; //  grouping of the places behind the point: ',' or '_'
export let specType: u32 = 0;

// The reader's place.
let data: u32 = 0;
let width: u32 = 0;
let at: u32 = 0;
let end: u32 = 0;

@inline function peek(ahead: u32 = 0): u32 { return at + ahead < end ? pointAt(data, width, at + ahead) : 0; }
function isAlign(point: u32): bool { return point == 60 || point == 62 || point == 61 || point == 94; }

/** Reads a specification for value v (named in messages); align: what numbers or texts have by themselves. */
export function readSpec(spec: u32, v: u32, align: u32): bool {
  data = strData(spec);
  width = strWidth(spec);
  at = 0;
  end = strLength(spec);
  specFill = 32;
  specAlign = align;
  specAlignGiven = false;
  specSign = 0;
  specPositiveZero = false;
  specAlternate = false;
  specWidth = -1;
  specGrouping = 0;
  specPrecision = -1;
  specFraction = 0;
  specType = 0;
  return readAlignment() && readWidth() && readPrecision() && readType(spec, v);
}
/** Sets what % conversions have of a specification. */
export function setSpec(fill: u32, align: u32, sign: u32, width: i64): void {
  specFill = fill;
  specAlign = align;
  specSign = sign;
  specWidth = width;
}
function readAlignment(): bool {
  let fillGiven = false;
  if (end >= 2 && isAlign(peek(1))) {
    specFill = peek();
    fillGiven = true;
    specAlign = peek(1);
    specAlignGiven = true;
    at += 2;
  } else if (isAlign(peek())) {
    specAlign = peek();
    specAlignGiven = true;
    ++at;
  }
  const sign = peek();
  if (sign == 43 || sign == 45 || sign == 32) {
    specSign = sign;
    ++at;
  }
  if (peek() == 122 /* z */) {
    specPositiveZero = true;
    ++at;
  }
  if (peek() == 35 /* # */) {
    specAlternate = true;
    ++at;
  }
  if (!fillGiven && peek() == 48 /* 0 */) {
    specFill = 48;
    if (!specAlignGiven && specAlign == 62) specAlign = 61;
    ++at;
  }
  return true;
}

let number: i64 = 0;
/** Reads digits into `number`: how many, or -1 after raising. */
function readNumber(): i32 {
  let n = 0;
  number = 0;
  for (let digit = peek(); digit >= 48 && digit < 58; digit = peek()) {
    if (number > (i64.MAX_VALUE - <i64>(digit - 48)) / 10) {
      raise(T_VALUE_ERROR, "Too many decimal digits in format string");
      return -1;
    }
    number = number * 10 + (digit - 48);
    ++n;
    ++at;
  }
  return n;
}
function readWidth(): bool {
  const n = readNumber();
  if (n < 0) return false;
  if (n) specWidth = number;
  specGrouping = readGrouping();
  return specGrouping != 1;
}
/** ',' or '_' or 0; 1 after raising. */
function readGrouping(): u32 {
  let found: u32 = 0;
  if (peek() == 44) {
    found = 44;
    ++at;
  }
  if (peek() == 95) {
    if (found) return both();
    found = 95;
    ++at;
  }
  if (peek() == 44 && found == 95) return both();
  return found;
}
function both(): u32 {
  raise(T_VALUE_ERROR, "Cannot specify both ',' and '_'.");
  return 1;
}
function readPrecision(): bool {
  if (peek() != 46 /* . */) return true;
  ++at;
  const n = readNumber();
  if (n < 0) return false;
  if (n) specPrecision = number;
  specFraction = readGrouping();
  if (specFraction == 1) return false;
  if (n || specFraction) return true;
  raise(T_VALUE_ERROR, "Format specifier missing precision");
  return false;
}
function readType(spec: u32, v: u32): bool {
  if (end > at + 1) {
    raise(T_VALUE_ERROR, "Invalid format specifier '%' for object of type '%'", spec, typeName(v));
    return false;
  }
  specType = peek();
  if (specGrouping && !grouped(specGrouping)) return false;
  return !specFraction || specType != 110 || refuse(specFraction);
}
function grouped(separator: u32): bool {
  switch (specType) {
    case 0: case 100: case 101: case 102: case 103: case 69: case 71: case 70: case 37: // d e f g E G F %
      return true;
    case 98: case 111: case 120: case 88: // b o x X
      if (separator == 95) return true;
  }
  return refuse(separator);
}
function refuse(separator: u32): bool {
  raise(T_VALUE_ERROR, "Cannot specify '%' with '%'.", strOfPoint(separator), shownPoint(specType));
  return false;
}
/** A code point as messages show it: itself if ASCII, else in hexadecimal. */
export function shownPoint(point: u32): u32 {
  if (point > 32 && point < 128) return strOfPoint(point);
  let hex = strOf("");
  do {
    hex = strConcat(strOfPoint((point & 15) < 10 ? 48 + (point & 15) : 87 + (point & 15)), hex);
    point >>= 4;
  } while (point);
  return strConcat(strOf("\\x"), hex);
}
/** ValueError for a type code that values of v's type do not have. */
export function unknownCode(v: u32): u32 {
  return raise(T_VALUE_ERROR, "Unknown format code '%' for object of type '%'", shownPoint(specType), typeName(v));
}
