// SPDX-License-Identifier: LGPL-2.1-or-later
// The shortest decimal that reads back as a given float, and among those the nearest: Raffaello Giulietti, "The
// Schubfach way to render doubles".

import { POWERS_OF_TEN, LEAST_POWER } from "../generated/powers";
import { mulHigh, productLow } from "./wide";

/** What shortest found: |x| = shortestDigits * 10^shortestExponent; the digits do not end in 0. */
export let shortestDigits: u64 = 0;
export let shortestExponent: i32 = 0;

/** Finds the shortest decimal of x, which is finite and not 0. */
export function shortest(x: f64): void {
  const bits = reinterpret<u64>(x);
  const exponent = <i32>(bits >> 52) & 0x7ff;
  const fraction = bits & 0xfffffffffffff;
  let c = fraction;
  let q = -1074;
  if (exponent) {
    c |= (<u64>1) << 52;
    q = exponent - 1075;
    if (q <= 0 && q > -53 && !(c & (((<u64>1) << <u64>-q) - 1))) {
      strip(c >> <u64>-q, 0); // a whole number
      return;
    }
  }
  // Below a power of two, floats lie twice as close as above it.
  const closer = fraction == 0 && exponent > 1;
  const odd = c & 1;
  const k = <i32>((<i64>q * 1262611 - (closer ? 524031 : 0)) >> 22); // floor(log10(2^q)), or of 3/4 of that
  const h = <u64>(q + ((-k * 1741647) >> 19) + 1);
  const power = changetype<usize>(POWERS_OF_TEN) + (<usize>(-k - LEAST_POWER) << 4);
  const high = load<u64>(power);
  const low = load<u64>(power, 8);
  const lower = scaled(high, low, ((c << 2) - (closer ? 1 : 2)) << h) + odd;
  const middle = scaled(high, low, (c << 2) << h);
  const upper = scaled(high, low, ((c << 2) + 2) << h) - odd;
  const s = middle >> 2;
  if (s >= 10) {
    const tens = s / 10;
    const below = lower <= 40 * tens;
    const above = 40 * tens + 40 <= upper;
    if (below != above) {
      strip(tens + (above ? 1 : 0), k + 1);
      return;
    }
  }
  const below = lower <= s << 2;
  const above = (s << 2) + 4 <= upper;
  const half = (s << 2) + 2;
  const up = below != above ? above : middle > half || (middle == half && (s & 1) != 0);
  strip(s + (up ? 1 : 0), k);
}

/** The top of the 192-bit product of a power's significand and n, with a sticky last bit. */
@inline function scaled(high: u64, low: u64, n: u64): u64 {
  const carried = mulHigh(low, n);
  const top = mulHigh(high, n);
  const middle = productLow + carried;
  return (top + (middle < carried ? 1 : 0)) | (middle > 1 ? 1 : 0);
}

function strip(digits: u64, exponent: i32): void {
  while (true) {
    const tenth = digits / 10;
    if (tenth * 10 != digits) break;
    digits = tenth;
    ++exponent;
  }
  shortestDigits = digits;
  shortestExponent = exponent;
}
