// SPDX-License-Identifier: LGPL-2.1-or-later
// Exact comparison of an int with a float: never by rounding the int.

import { isSmall, smallValue } from "./object";

/** Negative, 0 or positive as the int v is less than, equal to or greater than x; x must not be NaN. */
export function compareIntFloat(v: u32, x: f64): i32 {
  if (isSmall(v)) {
    const n = <f64>smallValue(v);
    return n < x ? -1 : n > x ? 1 : 0;
  }
  const signed = load<i32>(v, 8);
  if (signed == 0) return x > 0 ? -1 : x < 0 ? 1 : 0;
  if (signed < 0) return x >= 0 ? -1 : -compareMagnitude(v, <u32>-signed, -x);
  return x <= 0 ? 1 : compareMagnitude(v, <u32>signed, x);
}

/** Compares n digits with x > 0, digit by digit: scaling by powers of two is exact. */
function compareMagnitude(v: u32, n: u32, x: f64): i32 {
  if (x == Infinity) return -1;
  if (n > 32) return 1;
  for (let i = <i32>n - 1; i >= 0; --i) {
    const scale = reinterpret<f64>(<u64>(1023 + 32 * i) << 52);
    const digit = floor<f64>(x / scale);
    const own = <f64>load<u32>(v + (i << 2), 12);
    if (own != digit) return own < digit ? -1 : 1;
    x -= digit * scale;
  }
  return x > 0 ? -1 : 0;
}
