# SPDX-License-Identifier: LGPL-2.1-or-later
# bool: its values, operators and conversions.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(True, False, repr(True), str(False), int(True), float(True), complex(True), True == 1, True is (1 == 1), isinstance(True, int), type(True).__name__)
for v in (0, 1, -1, 0.0, 0.5, 0j, 1j, "", "a", [], [0], (), (0,), {}, {1: 2}, set(), {0}, None, ..., NotImplemented.__class__, object(), range(0), range(1), b"", b"0", float("nan")):
    print(bool(v), not v, end=" ")
print()
print(True + True, True * 5, True / 2, True // 2, True % 2, True ** 2, -True, ~True if False else -2, True << 2, True & 1, True | False, True ^ True, divmod(True, 1))
print(sum([True, False, True]), max(True, False), sorted([True, False, 2, 0.5]), [10, 20][True], "%d %s %r %x" % (True, True, True, True), f"{True} {True:d} {True:5} {True:>6}|{True!r:<7}|")
print(True.__repr__(), True.__bool__(), (True).bit_length(), True.real, True.imag, True.numerator, bool.__mro__, bool(bool))


class B:
    def __bool__(self):
        return False


class L:
    def __len__(self):
        return 0


class Neither:
    pass


class BadBool:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


class Raises:
    def __bool__(self):
        raise KeyError("k")


for c in (B, L, Neither, BadBool, BadLen, Raises):
    t(bool, c())
    t(lambda: not c())
    t(lambda: 1 if c() else 2)
    t(lambda: (c() and 1) == 1)
t(bool, 1, 2)
t(bool, x=1)
t(bool)
t(lambda: type("X", (bool,), {}))
