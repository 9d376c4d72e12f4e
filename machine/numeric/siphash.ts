// SPDX-License-Identifier: LGPL-2.1-or-later
// SipHash-1-3 (Aumasson and Bernstein, "SipHash: a fast short-input PRF"): one round a word, three at the end.

let v0: u64 = 0;
let v1: u64 = 0;
let v2: u64 = 0;
let v3: u64 = 0;

@inline function round(): void {
  v0 += v1;
  v1 = rotl<u64>(v1, 13) ^ v0;
  v0 = rotl<u64>(v0, 32);
  v2 += v3;
  v3 = rotl<u64>(v3, 16) ^ v2;
  v0 += v3;
  v3 = rotl<u64>(v3, 21) ^ v0;
  v2 += v1;
  v1 = rotl<u64>(v1, 17) ^ v2;
  v2 = rotl<u64>(v2, 32);
}

/** The hash of n bytes at data with the 16-byte key at key. */
export function siphash13(key: usize, data: u32, n: u32): u64 {
  const k0 = load<u64>(key);
  const k1 = load<u64>(key, 8);
  v0 = k0 ^ 0x736f6d6570736575;
  v1 = k1 ^ 0x646f72616e646f6d;
  v2 = k0 ^ 0x6c7967656e657261;
  v3 = k1 ^ 0x7465646279746573;
  const whole = n & ~7;
  for (let i: u32 = 0; i < whole; i += 8) {
    const word = load<u64>(data + i);
    v3 ^= word;
    round();
    v0 ^= word;
  }
  let last = <u64>n << 56;
  for (let i: u32 = 0; i < (n & 7); ++i) last |= <u64>load<u8>(data + whole + i) << (i << 3);
  v3 ^= last;
  round();
  v0 ^= last;
  v2 ^= 0xff;
  round();
  round();
  round();
  return v0 ^ v1 ^ v2 ^ v3;
}
