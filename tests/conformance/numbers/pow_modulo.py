# SPDX-License-Identifier: LGPL-2.1-or-later
# pow with three arguments: residues, inverses, signs, errors.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for m in (1, 2, 7, 10, -7, 97, 2**31 - 1, 2**32, 2**61 - 1, 10**20 + 39, -(10**20 + 39)):
    print(m, [pow(b, e, m) for b in (0, 1, 2, -3, 12345, 10**25) for e in (0, 1, 2, 10, 65537, 10**18)])
print(pow(3, -1, 7), pow(3, -2, 7), pow(10, -1, 10**9 + 7), pow(-3, -1, 7), pow(3, -1, -7), pow(5, -3, 2**64 + 13))
print(pow(2, 10**40, 10**40 + 1), pow(7, 3**100, 3**80), pow(0, 0, 5), pow(0, 0, 1), pow(5, 0, -3), pow(2, -1, 1))
p = 2**521 - 1
print(pow(3, p - 1, p), pow(3, (p - 1) // 2, p) in (1, p - 1), pow(12345, p - 2, p) * 12345 % p)
m = 3**500
print(pow(2, 12345, m) % 10**30, pow(m - 1, 2, m), pow(2**900, 3, m) == 2**2700 % m)
t(pow, 2, 3, 0)
t(pow, 2, -1, 4)
t(pow, 0, -1, 5)
t(pow, 2, -1, 0)
t(pow, 2.0, 3, 5)
t(pow, 2, 3.0, 5)
t(pow, 2, 3, 5.0)
t(pow, 1j, 2, 3)
t(pow, 2, 3, "a")
t(pow, "a", 2, 3)
t(pow, 2, None, 3)
t(pow)
t(pow, 1)
t(pow, 1, 2, 3, 4)
t(pow, 2, 3, None)
print(pow(base=2, exp=5, mod=7), pow(True, 2, 3), (2).__pow__(5, 7), (2).__pow__(5, None), (5).__rpow__(2), int.__rpow__(5, 2, 7))
