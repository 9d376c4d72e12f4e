"""Counts primes in parallel: four programs go on from the fork, each with its number. `concrete run` runs them side by side."""

import concrete

PARTS = 4
limit = 4000
sieve_below = [n for n in range(2, int(limit**0.5) + 1) if all(n % d for d in range(2, n))]

part = concrete.fork(PARTS)
low, high = limit * part // PARTS, limit * (part + 1) // PARTS
count = sum(1 for n in range(max(low, 2), high) if all(n % p or n == p for p in sieve_below))
print(f"{count} primes from {low} to {high}")
