# SPDX-License-Identifier: LGPL-2.1-or-later
# Functions that take floats apart and put them together.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math
inf, nan = math.inf, math.nan
for x in (0.0, -0.0, 1.0, -2.5, 0.1, 1e300, 5e-324, -1e-310, 123456.789, inf, -inf, nan, 7, True):
    print(x, math.frexp(x), math.modf(x), math.ulp(x), math.fabs(x), math.copysign(x, -1), math.copysign(3, x), math.isfinite(x), math.isinf(x), math.isnan(x))
    print(math.nextafter(x, inf), math.nextafter(x, -inf), math.nextafter(x, 0), math.nextafter(x, x), math.nextafter(x, inf, steps=3), math.nextafter(x, 0, steps=10**20), math.nextafter(x, 1, steps=0))
for x, e in ((1, 0), (1.5, 10), (-0.75, -3), (1, 1023), (0.5, 1024), (1, -1074), (1, -1075), (1.5, -1074), (3, -1075), (5e-324, 2000), (0.0, 10**30), (inf, -5), (nan, 3), (1, -(10**30)), (1.9999999999999998, -1023), (1, True)):
    t(math.ldexp, x, e)
t(math.ldexp, 1, 1024)
t(math.ldexp, 1, 10**30)
t(math.ldexp, 1, 1.5)
t(math.ldexp, "a", 1)
for a, b in ((5, 3), (-5, 3), (5, -3), (5.5, 2), (-5.5, 2), (7, 2), (9, 2), (0.0, 1), (-0.0, 1), (1, inf), (1e300, 7), (5e-324, 3), (2.5, 1), (3.5, 1), (nan, 1), (1, nan)):
    print(a, b, math.fmod(a, b), math.remainder(a, b))
for a, b in ((5, 0), (inf, 1), (0, 0)):
    t(math.fmod, a, b)
    t(math.remainder, a, b)
for args in ((2, 3, 4), (0.1, 10, -1), (1e308, 10, -inf), (inf, 0, nan), (1.0000000000000002, 1.0000000000000002, -1.0000000000000004), (1e-200, 1e-200, 1e-300), (5e-324, 0.5, 5e-324), (1e300, 1e300, -inf), (-0.0, 1, 0.0), (-0.0, 1, -0.0), (1e16, 1.5, -1), (3.0, 1 / 3, -1.0), (1.9999999999999998 * 2.0**500, 1.9999999999999998 * 2.0**500, -(2.0**1000))):
    t(math.fma, *args)
t(math.fma, inf, 0, 1)
t(math.fma, 1e308, 10, 0)
t(math.fma, 1, 2)
t(math.fma, "a", 1, 1)
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(inf, -inf), math.isclose(nan, nan), math.isclose(a=1, b=1))
t(math.isclose, 1, 2, rel_tol=-1)
t(math.isclose, 1)
t(math.isclose, 1, "a")
t(math.nextafter, 1, 2, steps=-1)
t(math.nextafter, 1, 2, steps="a")
print([math.floor(x) for x in (2.5, -2.5, 1e20, 3, True)], [math.ceil(x) for x in (2.5, -2.5, 1e20, 3, True)], [math.trunc(x) for x in (2.5, -2.5, 1e20, 3, True)])
print(math.pow(2, 10), math.pow(2, -1), math.pow(-2, 3), math.pow(0, 0), math.pow(nan, 0), math.pow(1, nan), math.pow(inf, -1), math.pow(-inf, 3), math.pow(-1, inf), math.pow(0.5, inf), math.pow(2.5, 1.5))
for a, b in ((0, -1), (-8, 1 / 3), (10, 400), (-10, 401), (2, 10**400), ("a", 1)):
    t(math.pow, a, b)
