// SPDX-License-Identifier: LGPL-2.1-or-later
// Comparisons of values of built-in types.

import { NOT_IMPLEMENTED } from "../memory/map";
import { boolOf } from "./object";
import { isInt, intCompare } from "./int";
import { nativeEqual, EQUAL_PYTHON } from "./equal";

/** Python must be asked. */
// @ts-ignore: decorator
@inline export const COMPARE_PYTHON: u32 = 2;

/** x op y (0 <, 1 <=, 2 ==, 3 !=, 4 >, 5 >=): a value, NotImplemented, COMPARE_PYTHON, or 0 with something pending. */
export function nativeCompare(op: u32, x: u32, y: u32): u32 {
  if (isInt(x) && isInt(y)) {
    const c = intCompare(x, y);
    return boolOf(op == 0 ? c < 0 : op == 1 ? c <= 0 : op == 2 ? c == 0 : op == 3 ? c != 0 : op == 4 ? c > 0 : c >= 0);
  }
  if (op == 2 || op == 3) {
    const e = nativeEqual(x, y);
    if (e == EQUAL_PYTHON) return COMPARE_PYTHON;
    return e < 0 ? 0 : boolOf((e == 1) == (op == 2));
  }
  return NOT_IMPLEMENTED;
}
