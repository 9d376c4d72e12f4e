// SPDX-License-Identifier: LGPL-2.1-or-later
// Changes of case with Unicode's full mappings (Python library reference, "String Methods"; Unicode standard, section
// 3.13): one code point may become three, and a capital sigma at the end of a word becomes a final one.

import { charge } from "../memory/allocate";
import { strData, strLength, strWidth, newStr, pointAt } from "../objects/str";
import { EMPTY_STR } from "../memory/map";
import { startText, addPoint, finishText } from "./builder";
import {
  mapCase, mapped, has, properties, U_CASED, U_CASE_IGNORABLE, U_UPPER, U_LOWER, TO_UPPER, TO_LOWER, TO_TITLE,
} from "./unicode";

/** Are all n bytes at this address ASCII? */
export function allAscii(data: u32, n: u32): bool {
  let i: u32 = 0;
  for (; i + 8 <= n; i += 8) if (load<u64>(data + i) & 0x8080808080808080) return false;
  for (; i < n; ++i) if (load<u8>(data + i) & 0x80) return false;
  return true;
}
/** Does a str hold ASCII alone? */
export function isAscii(s: u32): bool {
  return strWidth(s) == 0 && allAscii(strData(s), strLength(s));
}

@inline function asciiUpper(c: u32): u32 { return c - 97 < 26 ? c - 32 : c; }
@inline export function asciiLower(c: u32): u32 { return c - 65 < 26 ? c + 32 : c; }
@inline export function isAsciiLetter(c: u32): bool { return (c | 32) - 97 < 26; }

/** What to do with text: make all its code points of one case, or as the name says. */
@inline export const SWAP_CASE: u32 = 4;
@inline export const TITLE_CASE: u32 = 5;
@inline export const CAPITALIZE: u32 = 6;

/** Changes the case of n bytes of ASCII. */
export function changeAscii(to: u32, from: u32, n: u32, how: u32): void {
  let inWord = false;
  for (let i: u32 = 0; i < n; ++i) {
    const c = <u32>load<u8>(from + i);
    let changed: u32;
    switch (how) {
      case TO_UPPER: changed = asciiUpper(c); break;
      case SWAP_CASE: changed = isAsciiLetter(c) ? c ^ 32 : c; break;
      case TITLE_CASE:
        changed = inWord ? asciiLower(c) : asciiUpper(c);
        inWord = isAsciiLetter(c);
        break;
      case CAPITALIZE: changed = i ? asciiLower(c) : asciiUpper(c); break;
      default: changed = asciiLower(c);
    }
    store<u8>(to + i, <u8>changed);
  }
}

/** A str with its case changed: TO_UPPER, TO_LOWER, TO_FOLDED, SWAP_CASE, TITLE_CASE or CAPITALIZE. */
export function changeCase(s: u32, how: u32): u32 {
  const n = strLength(s);
  const data = strData(s);
  const width = strWidth(s);
  charge(n >> 4);
  if (width == 0 && allAscii(data, n)) {
    if (n == 0) return EMPTY_STR;
    const result = newStr(n, 0);
    changeAscii(result + 16, data, n, how);
    return result;
  }
  startText();
  let inWord = false;
  for (let i: u32 = 0; i < n; ++i) {
    const point = pointAt(data, width, i);
    let mapping = how;
    if (how == SWAP_CASE) {
      const bits = properties(point);
      mapping = bits & U_UPPER ? TO_LOWER : bits & U_LOWER ? TO_UPPER : 99;
    } else if (how == TITLE_CASE) {
      mapping = inWord ? TO_LOWER : TO_TITLE;
      inWord = has(point, U_CASED);
    } else if (how == CAPITALIZE) mapping = i ? TO_LOWER : TO_TITLE;
    if (mapping == 99) addPoint(point);
    else if (mapping == TO_LOWER && point == 0x3a3) addPoint(isFinalSigma(data, width, i, n) ? 0x3c2 : 0x3c3);
    else {
      const count = mapCase(point, mapping);
      for (let k: u32 = 0; k < count; ++k) addPoint(load<u32>(mapped + (k << 2)));
    }
  }
  return finishText();
}

/** Is a sigma the last cased letter of its word, and not the only one? */
function isFinalSigma(data: u32, width: u32, i: u32, n: u32): bool {
  let before = <i32>i - 1;
  while (before >= 0 && has(pointAt(data, width, before), U_CASE_IGNORABLE)) --before;
  if (before < 0 || !has(pointAt(data, width, before), U_CASED)) return false;
  let after = i + 1;
  while (after < n && has(pointAt(data, width, after), U_CASE_IGNORABLE)) ++after;
  return after == n || !has(pointAt(data, width, after), U_CASED);
}
