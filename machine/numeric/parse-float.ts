// SPDX-License-Identifier: LGPL-2.1-or-later
// The float nearest to a decimal, ties to even. Three ways, each for what the one before leaves: both factors exact;
// a product with a 128-bit power of ten whose error cannot matter (after Daniel Lemire, "Number parsing at a gigabyte
// per second"); integers of any size.

import { POWERS_OF_TEN, LEAST_POWER, MOST_POWER } from "../generated/powers";
import { allocateScratch, releaseScratch, scratchMark } from "../memory/scratch";
import { natToF64, natTrueDiv } from "./bigint";
import { natFromDigits, digitsRoom } from "./radix";
import { mulHigh, productLow, roundWide } from "./wide";

const EXACT: StaticArray<f64> = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];
/** More significant digits than this decide nothing, but whether any of them is not 0. */
const MOST_DIGITS: u32 = 800;

/** The float nearest to D * 10^exponent, D given by n ASCII digits. */
export function decimalToFloat(digits: u32, n: u32, exponent: i64): f64 {
  while (n && load<u8>(digits) == 48) {
    ++digits;
    --n;
  }
  while (n && load<u8>(digits + n - 1) == 48) {
    --n;
    ++exponent;
  }
  if (n == 0 || <i64>n + exponent < -330) return 0;
  if (<i64>n + exponent > 310) return Infinity;
  const taken = min<u32>(n, 19);
  let w: u64 = 0;
  for (let i: u32 = 0; i < taken; ++i) w = w * 10 + <u64>(load<u8>(digits + i) - 48);
  const power = <i32>exponent + <i32>(n - taken);
  if (n == taken && w <= (<u64>1) << 53) {
    if (power >= 0 && power <= 22) return <f64>w * unchecked(EXACT[power]);
    if (power < 0 && power >= -22) return <f64>w / unchecked(EXACT[-power]);
  }
  if (power >= LEAST_POWER && power <= MOST_POWER) {
    const x = byPower(w, power, n > taken);
    if (x >= 0) return x;
  }
  return exactly(digits, n, <i32>exponent);
}

/** w * 10^power (w not quite all, if `more`) rounded; -1 if the error could change the result. */
function byPower(w: u64, power: i32, more: bool): f64 {
  const shift = clz(w);
  w <<= shift;
  const at = changetype<usize>(POWERS_OF_TEN) + (<usize>(power - LEAST_POWER) << 4);
  const significand = load<u64>(at);
  const carried = mulHigh(load<u64>(at, 8), w);
  let high = mulHigh(significand, w);
  let low = productLow + carried;
  if (low < carried) ++high;
  // The product lies between (high, low) - 1 and (high, low) + 1, and further up if digits are missing.
  const exponent = ((power * 217706) >> 16) + 64 - <i32>shift; // of the top bit of 128 of the product: floor(log2)
  const lower = roundWide(low ? high : high - 1, low - 1, exponent, false);
  let above = low + 1;
  if (above == 0) ++high;
  if (more) {
    const step = significand << shift; // 19 digits are shifted by 4 bits at most
    above += step;
    if (above < step) ++high;
    above += 16;
    if (above < 16) ++high;
    if (shift) high += significand >> (64 - shift);
  }
  const upper = roundWide(high, above, exponent, true);
  return lower == upper ? lower : -1;
}

function exactly(digits: u32, n: u32, exponent: i32): f64 {
  const mark = scratchMark();
  let more: u32 = 0;
  if (n > MOST_DIGITS) {
    more = 1; // the last digit is not 0
    exponent += n - MOST_DIGITS - 1;
    n = MOST_DIGITS;
  }
  const zeros: u32 = exponent > 0 ? <u32>exponent : 0;
  const all = n + more + zeros;
  const values = allocateScratch(all);
  for (let i: u32 = 0; i < n; ++i) store<u8>(values + i, load<u8>(digits + i) - 48);
  if (more) store<u8>(values + n, 1);
  const number = allocateScratch(digitsRoom(all, 10) << 2);
  const count = natFromDigits(number, values, all, 10);
  let x: f64;
  if (exponent >= 0) x = natToF64(number, count);
  else {
    const tens = <u32>-exponent + 1;
    const unit = allocateScratch(tens);
    store<u8>(unit, 1);
    const divisor = allocateScratch(digitsRoom(tens, 10) << 2);
    const dn = natFromDigits(divisor, unit, tens, 10);
    x = natTrueDiv(number, count, divisor, dn);
  }
  releaseScratch(mark);
  return x;
}
