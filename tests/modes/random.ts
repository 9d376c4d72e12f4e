// SPDX-License-Identifier: LGPL-2.1-or-later
// Random numbers that a seed repeats: the generator "mulberry32".

/** A function that gives the next number in [0, below) of the sequence of this seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The seed of the tests of this run: CONCRETE_SEED, or 1. */
export function testSeed(): number {
  return Number(process.env.CONCRETE_SEED ?? 1);
}
