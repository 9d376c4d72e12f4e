# SPDX-License-Identifier: LGPL-2.1-or-later
# int() of numbers and of other things.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (5, True, 1.9, -1.9, 1e20, -1e300, 0.0, -0.5, 2.0**53, float("inf"), float("-inf"), float("nan"), 1j, None, [], (), {}, object, "5", b"5", int, ...):
    t(int, x) if x is not ... else t(int)


class Index:
    def __index__(self):
        return 42


class Int:
    def __int__(self):
        return 43


class Both:
    def __int__(self):
        return 1

    def __index__(self):
        return 2


class Trunc:
    def __trunc__(self):
        return 44


class Bad:
    def __int__(self):
        return "x"


class BadIndex:
    def __index__(self):
        return 1.5


class Raises:
    def __int__(self):
        raise KeyError("inside")


for c in (Index, Int, Both, Trunc, Bad, BadIndex, Raises):
    t(int, c())
    t(float, c())
    t(lambda: [10, 20, 30][c()])
    t(hex, c())
t(int, x=5)
t(int, 1, 2, 3)
t(int, "z", Index())
