// SPDX-License-Identifier: LGPL-2.1-or-later
// Properties and case mappings of code points, from the tables that scripts/make-unicode.mjs generates.

import * as U from "../generated/unicode";

/** Flags of a record: U_… of the generated tables. */
export {
  U_ALPHA, U_DECIMAL, U_DIGIT, U_NUMERIC, U_SPACE, U_PRINTABLE, U_UPPER, U_LOWER, U_TITLE, U_XID_START, U_XID_CONTINUE,
  U_CASED, U_CASE_IGNORABLE, U_SPECIAL,
} from "../generated/unicode";

/** Case mappings, in the order in which records and special cases hold them. */
@inline export const TO_UPPER: u32 = 0;
@inline export const TO_LOWER: u32 = 1;
@inline export const TO_TITLE: u32 = 2;
@inline export const TO_FOLDED: u32 = 3;
/** The most code points that one maps to. */
@inline export const MOST_MAPPED: u32 = 3;

@inline function stage(table: usize, wide: bool, i: u32): u32 {
  return wide ? <u32>load<u16>(table + (i << 1)) : <u32>load<u8>(table + i);
}
/** Address of a code point's record. */
function recordOf(point: u32): usize {
  const first = stage(U.FIRST, U.FIRST_WIDE, point >> (U.LOW_BITS + U.HIGH_BITS));
  const second = stage(U.SECOND, U.SECOND_WIDE, (first << U.HIGH_BITS) + ((point >> U.LOW_BITS) & ((1 << U.HIGH_BITS) - 1)));
  const third = stage(U.THIRD, U.THIRD_WIDE, (second << U.LOW_BITS) + (point & ((1 << U.LOW_BITS) - 1)));
  return U.RECORDS + third * 20;
}
/** The properties of a code point. */
export function properties(point: u32): u32 { return load<u32>(recordOf(point)) & 0xffff; }
/** Has a code point the property U_…? */
@inline export function has(point: u32, property: u32): bool { return (properties(point) & property) != 0; }
/** The value of a decimal digit of any script, or -1. */
export function decimalValue(point: u32): i32 {
  if (point < 128) return point >= 48 && point < 58 ? <i32>point - 48 : -1;
  const bits = load<u32>(recordOf(point));
  return bits & U.U_DECIMAL ? <i32>(bits >> 16) : -1;
}
@inline export function isSpace(point: u32): bool {
  return point < 128 ? (point >= 9 && point <= 13) || (point >= 28 && point <= 32) : has(point, U.U_SPACE);
}
@inline export function isPrintable(point: u32): bool {
  return point < 127 ? point >= 32 : has(point, U.U_PRINTABLE);
}
/** Does a line end with this code point (str.splitlines)? */
export function isLineBreak(point: u32): bool {
  return (point >= 10 && point <= 13) || (point >= 28 && point <= 30) || point == 0x85 || point == 0x2028 || point == 0x2029;
}

/** The code points that the last mapCase gave. */
export const mapped: usize = memory.data(12);
/** Maps a code point (TO_UPPER …): the number of code points it becomes, which are at `mapped`. */
export function mapCase(point: u32, how: u32): u32 {
  const record = recordOf(point);
  if (!(load<u32>(record) & U.U_SPECIAL)) {
    store<u32>(mapped, point + load<u32>(record + 4 + (how << 2)));
    return 1;
  }
  let low: u32 = 0;
  let high = U.SPECIALS;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (<u32>load<u16>(U.SPECIAL_CASES + middle * U.SPECIAL_SIZE) <= point) low = middle;
    else high = middle;
  }
  const from = U.SPECIAL_CASES + low * U.SPECIAL_SIZE + 2 + how * 6;
  let n: u32 = 0;
  for (; n < MOST_MAPPED; ++n) {
    const to = <u32>load<u16>(from + (n << 1));
    if (!to) break;
    store<u32>(mapped + (n << 2), to);
  }
  return n;
}
