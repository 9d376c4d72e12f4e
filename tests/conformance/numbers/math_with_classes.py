# SPDX-License-Identifier: LGPL-2.1-or-later
# math functions on objects that convert themselves.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math


class F:
    def __float__(self):
        return 0.5


class X:
    def __index__(self):
        return 4


class R:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class Bad:
    def __float__(self):
        return "x"


class Sub(float):
    def __float__(self):
        return 99.0


class SubInt(int):
    def __float__(self):
        return 16.0


for f in (math.sin, math.sqrt, math.exp, math.log, math.floor, math.ceil, math.isnan, math.degrees, math.frexp, math.modf):
    t(f, F())
    t(f, X())
    t(f, Sub(4.0))
    t(f, SubInt(4))
t(math.floor, R())
t(math.ceil, R())
t(math.trunc, R())
t(math.trunc, F())
t(math.sin, Bad())
t(math.sin, object())
t(math.pow, F(), X())
t(math.atan2, X(), F())
t(math.hypot, X(), 3)
t(math.copysign, F(), -1)
t(math.isclose, F(), 0.5)
t(math.fma, F(), X(), F())
t(math.ldexp, F(), 3)
t(math.log, X(), X())
t(math.sin)
t(math.sin, 1, 2)
t(math.sin, x=1)
t(math.atan2, 1)
t(math.log)
t(math.log, 1, 2, 3)
