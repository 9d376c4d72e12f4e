// SPDX-License-Identifier: LGPL-2.1-or-later
// Joining strs: str.join, f-strings.

import { charge, roomFor } from "../memory/allocate";
import { T_STR, T_TYPE_ERROR } from "../generated/types";
import { EMPTY_STR } from "../memory/map";
import { isSmall, rawType } from "../objects/object";
import { isStr, strData, strLength, strWidth, newStr, newLatinToFill, copyPoints, copySmall } from "../objects/str";
import { raise } from "../interpreter/result";
import { decimal } from "../interpreter/instructions";

/** The n values at this address, which must be strs, with a separator between them. 0 after raising. */
export function joinStrs(separator: u32, strs: u32, n: u32): u32 {
  if (n == 0) return EMPTY_STR;
  let total: u64 = 0;
  let width: u32 = 0;
  for (let i: u32 = 0; i < n; ++i) {
    const s = load<u32>(strs + (i << 2));
    if (isSmall(s) || !isStr(s)) return raise(T_TYPE_ERROR, "sequence item %: expected str instance, % found", decimal(i), s);
    total += strLength(s);
    width = max(width, strWidth(s));
  }
  if (n == 1 && rawType(load<u32>(strs)) == T_STR) return load<u32>(strs);
  const between = strLength(separator);
  if (between && n > 1) {
    total += <u64>between * (n - 1);
    width = max(width, strWidth(separator));
  }
  if (total == 0) return EMPTY_STR;
  if (!roomFor(total << width)) return 0;
  if (n > 16 || total > 512) charge((n >> 4) + (<u32>total >> 9));
  const result = width ? newStr(<u32>total, width) : newLatinToFill(<u32>total);
  let to = result + 16;
  if (width == 0 && !between) {
    for (let i: u32 = 0; i < n; ++i) {
      const s = load<u32>(strs + (i << 2));
      const length = strLength(s);
      if (length <= 64) copySmall(to, strData(s), length);
      else memory.copy(to, strData(s), length);
      to += length;
    }
    return result;
  }
  for (let i: u32 = 0; i < n; ++i) {
    if (i && between) to = append(to, width, separator);
    to = append(to, width, load<u32>(strs + (i << 2)));
  }
  return result;
}
function append(to: u32, width: u32, s: u32): u32 {
  const n = strLength(s);
  copyPoints(to, width, strData(s), strWidth(s), n);
  return to + (n << width);
}
