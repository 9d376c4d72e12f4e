# SPDX-License-Identifier: LGPL-2.1-or-later
# Shifts left and right of ints.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for v in (0, 1, -1, 5, -5, 2**30, -(2**30), 2**31 - 1, 2**32, 2**63, -(2**63), 10**30, -(10**30), -(2**64), -(2**64) - 1):
    print(v, [v << n for n in (0, 1, 2, 29, 30, 31, 32, 33, 64, 100)])
    print(v, [v >> n for n in (0, 1, 2, 29, 30, 31, 32, 33, 63, 64, 65, 100, 1000)])
t(lambda: 1 << -1)
t(lambda: 1 >> -1)
t(lambda: 10**30 >> -(10**30))
t(lambda: 1 << 1.0)
t(lambda: "a" >> 1)
print(0 << 10**30, 1 >> 10**30, -1 >> 10**30, 10**50 >> 10**30, -(10**50) >> 10**30)
print(True << 3, 8 >> True, (1).__lshift__(4), (1).__rlshift__(4), (16).__rshift__(2), (2).__rrshift__(16))
x = 3
x <<= 40
x >>= 38
print(x)
