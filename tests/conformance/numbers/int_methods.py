# SPDX-License-Identifier: LGPL-2.1-or-later
# Methods and attributes of int.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for v in (0, 1, -1, 5, -8, 255, 256, 2**31, 2**32 - 1, -(2**64), 10**30):
    print(v.bit_length(), v.bit_count(), v.real, v.imag, v.numerator, v.denominator, v.conjugate(), v.as_integer_ratio(), v.is_integer())
    print(v.__index__(), v.__int__(), v.__float__(), v.__trunc__(), v.__floor__(), v.__ceil__(), v.__abs__(), v.__neg__(), v.__pos__(), v.__invert__(), v.__bool__())
    print(v.__getnewargs__(), v.__divmod__(7), v.__rdivmod__(7) if v else None, v.__hash__() == hash(v))
print(True.real, True.numerator, type(True.real), True.bit_length(), True.conjugate(), True.as_integer_ratio(), True.__index__())
for name in ("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__", "__lshift__", "__rshift__", "__and__", "__or__", "__xor__"):
    f = getattr(12, name)
    r = getattr(12, "__r" + name[2:])
    print(name, f(5), f(True), r(5), f(1.5), f("a"), r(None), f(1j))
t(lambda: (5).bit_length(1))
t(lambda: (5).conjugate(1))
t(lambda: (5).as_integer_ratio(x=1))
t(lambda: (5).nope)
t(lambda: setattr(5, "real", 1))
t(lambda: setattr(5, "x", 1))
t(int.bit_length)
t(int.bit_length, "a")
t(int.__add__, "a", 1)
t(int.__add__, 1)
t((5).__add__)
t((5).__add__, 1, 2)
