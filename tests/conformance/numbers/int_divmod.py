# SPDX-License-Identifier: LGPL-2.1-or-later
# Floor division and remainder with all signs and sizes.
values = [1, 2, 3, 7, 10, 2**31, 2**32 + 1, 2**63, 10**20, 3**50]
for a in [0] + values:
    for b in values:
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b)):
            q, r = divmod(x, y)
            print(q, r, end=" ")
            assert (q, r) == (x // y, x % y) and q * y + r == x and (r == 0 or (r < 0) == (y < 0))
    print()
a = (2**96 - 1) << 3200
b = (2**64 - 2**32 + 1) << 1600
print(a // b % 10**20, a % b % 10**20, divmod(a + 1, b)[1] % 10**9)
for n in (1, 2, 3, 40, 100, 300):
    x = 10 ** (9 * n) - 1
    y = 10 ** (5 * n) + 3
    q, r = divmod(x, y)
    print(n, q % 10**12, r % 10**12, q * y + r == x, 0 <= r < y)
