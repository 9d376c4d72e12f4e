# SPDX-License-Identifier: LGPL-2.1-or-later
# Order and equality of ints, floats and bools.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [0, 1, -1, True, False, 2**31, 2**53, 2**53 + 1, -(2**53) - 1, 2**64, 10**30, 0.0, -0.0, 1.0, -1.5, 2.0**53, 2.0**64, 1e30, 1e308,
          float("inf"), float("-inf"), float("nan"), 10**400, -(10**400)]
for a in values:
    print("".join("<" if a < b else "=" if a == b else ">" if a > b else "?" for b in values), [a <= b for b in values].count(True),
          [a >= b for b in values].count(True), [a != b for b in values].count(True))
t(lambda: 1 < "a")
t(lambda: 1 >= None)
t(lambda: 1.5 > [])
t(lambda: 1 < 1j)
t(lambda: 1j <= 2j)
print(1 == 1j, 1.0 == 1 + 0j, 2 == 1j, (1).__eq__(1.0), (1.0).__eq__(1), (1).__lt__(2), (1).__ge__("a"), (1j).__lt__(1j), (1j).__eq__(1))
print(0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 10**23 == 1e23, int(1e23) == 1e23, 2**53 + 1 == 2.0**53 + 1)
print(sorted([3, 1.5, True, -2, 10**20, 1e10]), max(1, 1.0), min(1.0, 1), max(2, True, 1.5))
