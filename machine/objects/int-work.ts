// SPDX-License-Identifier: LGPL-2.1-or-later
// How much an operation on large ints does, in products of two digits, and whether that is too much for one
// instruction, which cannot be stopped in the middle.

import { T_OVERFLOW_ERROR } from "../generated/types";
import { productWork } from "../numeric/multiply";
import { MOST_PRODUCTS, MOST_PRODUCTS_NATIVE } from "../limits";
import { raise } from "../interpreter/result";
import { isSmall } from "./object";
import { digitCount } from "./int";

/** Can so many products of digits be made in one instruction? False after raising. */
export function inTime(products: u64): bool {
  if (products <= MOST_PRODUCTS) return true;
  raise(T_OVERFLOW_ERROR, "integers too large for arithmetic in one step");
  return false;
}
/** Are so many products few enough not to be left to the prelude? */
@inline export function isQuick(products: u64): bool { return products <= MOST_PRODUCTS_NATIVE; }

/** Can x and y be multiplied? False after raising. */
export function multipliable(x: u32, y: u32): bool {
  return isSmall(x) || isSmall(y) || inTime(productWork(digitCount(x), digitCount(y)));
}
/** Can x be divided by y? False after raising. */
export function divisible(x: u32, y: u32): bool {
  return isSmall(x) || isSmall(y) || inTime(divisionWork(digitCount(x), digitCount(y)));
}
/** About how many products a division of so many digits by so many makes. */
export function divisionWork(xn: u32, yn: u32): u64 {
  return xn < yn ? 0 : <u64>(xn - yn + 1) * yn;
}
/** About how many products it takes to multiply factors to a number of so many digits, by halves. */
export function treeWork(n: u64): u64 {
  const half = <u32>min<u64>(n >> 1, 0x7fffffff);
  return productWork(half, half) * 3;
}
