# SPDX-License-Identifier: LGPL-2.1-or-later
# factorial, comb, perm, gcd, lcm, isqrt.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math
print([math.factorial(n) for n in range(25)], math.factorial(100), math.factorial(True), len(str(math.factorial(1000))), math.factorial(300) % (10**9 + 7))
print([[math.comb(n, k) for k in range(n + 2)] for n in range(8)], math.comb(100, 50), math.comb(1000, 3), math.comb(10**20, 3), math.comb(3, 10**20), math.comb(300, 150), math.comb(10**30, 10**30 - 2))
print([[math.perm(n, k) for k in range(n + 2)] for n in range(7)], math.perm(10), math.perm(10, None), math.perm(100, 20), math.perm(10**20, 3), math.perm(3, 10**20))
print(math.gcd(), math.gcd(12), math.gcd(-12, 18), math.gcd(12, 18, 27), math.gcd(0, 0), math.gcd(0, -5), math.gcd(2**100, 6**50), math.gcd(3**200 * 7, 3**150 * 49), math.gcd(True, 5), math.gcd(10**50 + 1, 10**49 + 7))
print(math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(-4, 6, 10), math.lcm(0, 5), math.lcm(*range(1, 40)), math.lcm(2**70, 3**40))
print([math.isqrt(n) for n in list(range(30)) + [10**10, 2**31, 2**62 - 1, 2**63, 2**64 - 1, 2**64, 10**40, 10**41, 3**200]])
for n in (2**64, 2**100 + 1, 10**50, 7**60, 2**511 - 1):
    r = math.isqrt(n * n)
    print(r == n, math.isqrt(n * n - 1) == n - 1, math.isqrt(n * n + 2 * n) == n, math.isqrt(n))
for f, args in ((math.factorial, (-1,)), (math.factorial, (1.0,)), (math.factorial, ("a",)), (math.comb, (-1, 2)), (math.comb, (5, -1)), (math.comb, (5.0, 1)), (math.comb, (5,)), (math.perm, (-1,)), (math.perm, (-1, 2)),
                (math.perm, (5, -2)), (math.perm, (5, 1.5)), (math.gcd, (1.5,)), (math.gcd, ("a", 1)), (math.lcm, (None,)), (math.isqrt, (-1,)), (math.isqrt, (2.5,)), (math.isqrt, ()), (math.factorial, ()), (math.comb, (1, 2, 3))):
    t(f, *args)


class X:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


print(math.factorial(X(5)), math.comb(X(5), X(2)), math.perm(X(5), 2), math.gcd(X(12), 18), math.lcm(4, X(6)), math.isqrt(X(17)))
