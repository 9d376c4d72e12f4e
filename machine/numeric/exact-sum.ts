// SPDX-License-Identifier: LGPL-2.1-or-later
// The correctly rounded sum of floats: J. R. Shewchuk, "Adaptive precision floating-point arithmetic". The partial sums
// do not overlap, so there can be no more than some forty of them.

const PARTIALS: u32 = <u32>memory.data(512);
let count: u32 = 0;
let special: f64 = 0;
let infinities: f64 = 0;

export function startSum(): void {
  count = 0;
  special = 0;
  infinities = 0;
}
/** Adds x; false if the sum overflowed on the way. */
export function addToSum(x: f64): bool {
  const own = x;
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; ++i) {
    let y = load<f64>(PARTIALS + (i << 3));
    if (abs(x) < abs(y)) {
      const swap = x;
      x = y;
      y = swap;
    }
    const high = x + y;
    const low = y - (high - x);
    if (low != 0) store<f64>(PARTIALS + (kept++ << 3), low);
    x = high;
  }
  count = kept;
  if (isFinite(x)) {
    if (x != 0) store<f64>(PARTIALS + (count++ << 3), x);
    return true;
  }
  if (isFinite(own)) return false;
  if (own == own) infinities += own;
  special += own;
  count = 0;
  return true;
}
/** Were there infinities of both signs? */
export function opposedInfinities(): bool { return infinities != infinities; }
/** The sum of all that was added. */
export function totalSum(): f64 {
  if (special != 0) return special;
  if (count == 0) return 0;
  let n = count - 1;
  let high = load<f64>(PARTIALS + (n << 3));
  let low: f64 = 0;
  while (n > 0) {
    const x = high;
    const y = load<f64>(PARTIALS + (--n << 3));
    high = x + y;
    low = y - (high - x);
    if (low != 0) break;
  }
  // A tie so far may not be one: the next partial sum tells.
  if (n > 0) {
    const next = load<f64>(PARTIALS + ((n - 1) << 3));
    if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
      const y = low * 2;
      const x = high + y;
      if (y == x - high) high = x;
    }
  }
  return high;
}
