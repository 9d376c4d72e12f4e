# SPDX-License-Identifier: LGPL-2.1-or-later
# complex() of numbers and of objects that convert themselves.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(complex(), complex(1), complex(1.5), complex(True), complex(1, 2), complex(1.5, -2), complex(real=3), complex(imag=4), complex(real=1, imag=2), complex(-0.0, -0.0))
print(complex(1j), complex(1j, 2), complex(1, 2j), complex(1j, 2j), complex(1 + 2j, 3 + 4j), complex(0.0, -0.0), complex(-0.0))
for args in ((None,), ([],), (b"1",), (1, None), ([], 1), (1, []), ("1", 1), (1, "1"), (10**400,), (0, 10**400), (1, 2, 3)):
    t(complex, *args)


class C:
    def __complex__(self):
        return 1 + 2j


class F:
    def __float__(self):
        return 2.5


class X:
    def __index__(self):
        return 7


class Bad:
    def __complex__(self):
        return 1.5


class Raises:
    def __complex__(self):
        raise KeyError("inside")


for c in (C, F, X, Bad, Raises):
    t(complex, c())
    t(complex, 1, c())
    t(complex, c(), 1)
    t(complex.from_number, c())
for v in (1, 1.5, True, 1j, "1", None):
    t(complex.from_number, v)
for z in (1 + 2j, 0j, -1.5 - 0j):
    print(z.real, z.imag, z.conjugate(), z.__complex__(), z.__getnewargs__(), z.__bool__(), z.__abs__(), z.__neg__(), z.__pos__(), z.__hash__() == hash(z))
t(lambda: setattr(1j, "real", 1))
t(lambda: (1j).nope)
for name in ("__add__", "__sub__", "__mul__", "__truediv__", "__pow__"):
    f = getattr(2j, name)
    r = getattr(2j, "__r" + name[2:])
    print(name, f(5), f(2.5), f(1j), r(5), r(2.5), f("a"), r(None))
print((1j).__eq__(1j), (1j).__ne__(1), (1j).__eq__("a"), (1j).__lt__(1), (1j).__gt__(1j))
