# SPDX-License-Identifier: LGPL-2.1-or-later
# Subclasses of int, float and complex.
class I(int):
    def __repr__(self):
        return f"I({int(self)})"

    def twice(self):
        return I(self * 2)


class F(float):
    extra = 1


class C(complex):
    pass


i = I(5)
print(i, repr(i), i + 1, type(i + 1).__name__, i.twice(), isinstance(i, int), i == 5, hash(i) == hash(5), [1, 2, 3, 4, 5, 6][i])
i.tag = "hello"
print(i.tag, i.__dict__, I(10**30), type(I("12")).__name__, I("ff", 16), I(3.7), I())
print(type(-i).__name__, type(+i).__name__, type(abs(i)).__name__, type(int(i)).__name__, type(i.real).__name__, type(i.__index__()).__name__)
print(type(i // 2).__name__, type(i**2).__name__, type(round(i)).__name__, type(i << 1).__name__, i.bit_length(), i.to_bytes(2))
print(I.from_bytes(b"\x01\x00"), type(I.from_bytes(b"\x01")).__name__, f"{i:05d}", "%d" % i, str(i), format(i, "x"))
f = F(2.5)
f.note = [1]
print(f, repr(f), f * 2, type(f * 2).__name__, f.note, F("1e3"), F.fromhex("0x1p3"), type(F.fromhex("0x1p3")).__name__, F(), f.is_integer(), F.extra)
print(type(float(f)).__name__, type(f.real).__name__, type(round(f, 1)).__name__, type(-f).__name__, divmod(f, 2), f == 2.5, {f: 1}[2.5])
c = C(1, 2)
c.k = 3
print(c, repr(c), c + 1, type(c + 1).__name__, c.k, C("1+2j") == c, type(complex(c)).__name__, type(c.conjugate()).__name__, abs(C(3, 4)))


class N(int):
    def __new__(cls, v, name):
        self = super().__new__(cls, v)
        self.name = name
        return self

    def __add__(self, other):
        return N(int(self) + int(other), self.name + "+")

    def __eq__(self, other):
        return "eq"

    def __hash__(self):
        return 7


n = N(3, "n")
print((n + 4).name, int(n + 4), n == 1, hash(n), n - 1, 1 + n, sum([n, n]).name if hasattr(sum([n, n]), "name") else "plain")


class R(int):
    def __radd__(self, other):
        return "radd"


print(1 + R(2), R(1) + R(2), 1.5 + R(2))
try:
    class B(bool):
        pass
except TypeError as e:
    print(e)
print(I.mro()[1:], bool.mro())
