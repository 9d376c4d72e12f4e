# SPDX-License-Identifier: LGPL-2.1-or-later
# Conversions between int and float: rounding to even, exact back.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for k in (52, 53, 54, 60, 63, 64, 65, 100, 500, 1023):
    for d in (-3, -2, -1, 0, 1, 2, 3):
        v = 2**k + d
        print(k, d, float(v).hex(), int(float(v)) - v if k < 70 else "")
for v in (2**1024 - 2**970 - 1, 2**1024 - 2**970, 2**1024):
    t(lambda: float(v).hex())
for x in (1e15, 1e18, 1e19, 9.3e18, -9.3e18, 1e25, 2.0**63, -(2.0**63), 2.0**64, 1e308):
    print(int(x), int(-x), x.__floor__() == int(x))
import math
print([math.floor(x) for x in (1.5, -1.5, 1e20, -0.5)], [math.ceil(x) for x in (1.5, -1.5, 1e20, -0.5)], [math.trunc(x) for x in (1.5, -1.5, 1e20, -0.5)])
