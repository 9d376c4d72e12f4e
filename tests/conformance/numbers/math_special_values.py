# SPDX-License-Identifier: LGPL-2.1-or-later
# Infinities, NaN and out of range arguments of math functions.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math
names = "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp".split()
for name in names:
    f = getattr(math, name)
    for x in (math.inf, -math.inf, math.nan, 1e308, -1e308 if name != "acosh" else -2.0, 5e-324, 10**400, -(10**400), "a", None, 1j):
        if name in ("ceil", "floor", "trunc") and (x == 1e308 or isinstance(x, int) or x == -1e308):
            continue
        t(f, x)
