# SPDX-License-Identifier: LGPL-2.1-or-later
# Products of ints of many sizes, checked by dividing again.
limits = [0, 1, 3, 2**30 - 1, 2**31 + 1, 2**32, 2**62 + 7, 2**63, 2**64 - 1, 10**30, 7**40]
for a in limits:
    print([a * b for b in limits], [-a * b for b in limits])
a = 1
for i in range(1, 60):
    a *= i * i + 1
print(a)
for n in (5, 35, 36, 37, 71, 72, 73, 150, 300, 1000):
    x = 2 ** (32 * n) // 7
    y = 2 ** (32 * (n // 2 + 3)) // 3
    p = x * y
    print(n, p % 1000000007, p // x == y, p % y, p.bit_length())
    q = x * x
    print(q % 998244353, q // x == x, (x + 1) * (x - 1) == q - 1)
