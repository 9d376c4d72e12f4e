# SPDX-License-Identifier: LGPL-2.1-or-later
# Methods and attributes of float.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.0, -0.0, 1.0, -2.5, 0.1, 1e300, 5e-324, 1e16, 123456.75, float("inf"), float("-inf"), float("nan")):
    print(x, x.real, x.imag, x.conjugate(), x.is_integer(), x.hex(), x.__bool__(), x.__neg__(), x.__pos__(), x.__abs__(), x.__float__(), x.__getnewargs__())
    t(x.as_integer_ratio)
    t(x.__int__)
    t(x.__trunc__)
    t(x.__floor__)
    t(x.__ceil__)
    t(x.__round__)
for name in ("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__"):
    f = getattr(12.5, name)
    r = getattr(12.5, "__r" + name[2:])
    print(name, f(5), f(True), f(2.5), r(5), r(2.5), f("a"), r(None), f(1j))
print((1.5).__lt__(2), (1.5).__eq__("a"), (1.5).__ne__(1.5), (1.5).__ge__(1), (1.5).__gt__(10**400), (1.5).__le__(1j))
print(float.__getformat__("double"), float.__getformat__("float"))
t(float.__getformat__, "x")
for v in (1, 1.5, True, 10**20):
    print(float.from_number(v), type(float.from_number(v)).__name__)
t(float.from_number, "1")
t(float.from_number, 1j)
t(float.from_number, None)
t(float.from_number, 10**400)
t(float, 10**400)
t(float, -(10**400))
t(float, 1j)
t(float, None)
t(float, [])
t(float, 1, 2)
t(float, x=1)
t(float)
t(lambda: (1.5).nope)
t(lambda: setattr(1.5, "real", 2))
t(lambda: (1.5).is_integer(1))
t(float.hex, 1)
t(float.is_integer, 1)
