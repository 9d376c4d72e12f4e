# SPDX-License-Identifier: LGPL-2.1-or-later
# Logarithms of ints beyond the range of floats.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math
for v in (2**1000, 2**1024, 2**1024 - 1, 10**400, 3**1000, 7**5000, 2**5000 + 2**4940, 10**300, 2**53 + 1):
    print(math.log(v), math.log2(v), math.log10(v), math.log(v, 10), math.log(v, 2), math.log(v, 10**350), math.log(v, 1.5))
for v in (0, -1, -(10**400)):
    t(math.log, v)
    t(math.log2, v)
    t(math.log10, v)
    t(math.log, 2, v)
t(math.log, 5, 1)
t(math.log, 0.0)
t(math.log, -1.5)
t(math.log2, -0.0)
t(math.log10, float("-inf"))
