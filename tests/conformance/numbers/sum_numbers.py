# SPDX-License-Identifier: LGPL-2.1-or-later
# sum() of ints, of floats with compensation, of complex numbers, of mixtures.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


from_range = sum(range(1000))
print(from_range, sum([]), sum([], 5), sum([1, 2], 10), sum((1, 2, 3)), sum({1: 2, 3: 4}), sum({1, 2}), sum([True, True]), sum([1, 2], start=-3), sum([], start=1.5), sum(x * x for x in range(10)))
print(sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([1.0, 1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([1, 0.1, 0.2, 0.3]), sum([0.1] * 3, 0.5), sum([1e308, 1e308, -1e308]), sum([float("inf"), 1]), sum([float("inf"), float("-inf")]))
print(sum(x for x in [0.1] * 10), sum((0.1 for i in range(10)), 1), sum(map(float, range(100))), sum(iter([1e16, 1.0, 1.0])), sum([0.1] * 10 + [True]), sum([0.5, 2**70, 0.25]))
print(sum([1j, 2j]), sum([1, 2.5, 1j, 3]), sum([1j, 0.1, 0.2, 0.3]), sum([0.1j] * 10), sum([0.1, 0.1j] * 10), sum([2**63, 1, 1.5]), sum([2**62, 2**62]), sum([-(2**63), -1]), sum([2**63 - 1, 1.0]), sum(x for x in [1, 2**64, 0.5]))
print(sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([-0.0, -0.0]), sum([-0.0], -0.0), type(sum([1, 2.0])).__name__, sum([True, 1.5]), sum([1e-20, 1, -1]), sum(range(0)), sum(range(10, 0, -3)))
t(sum, ["a", "b"])
t(sum, ["a"], "")
t(sum, [b"a"], b"")
t(sum, [], bytearray())
t(sum, 5)
t(sum, [1, None])
t(sum, [None])
t(sum, [0.5, "a"])
t(sum, (x for x in [0.5, "a"]))
t(sum)
t(sum, [], 1, 2)
t(sum, [1], begin=2)
t(sum, iterable=[1])


class V:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return V(self.v + (other.v if isinstance(other, V) else other))

    def __radd__(self, other):
        return V(other + self.v)

    def __repr__(self):
        return f"V({self.v})"


print(sum([V(1), V(2)]), sum([1, V(2), 3]), sum([0.5, V(1), 0.25]), sum([V(1)], V(5)), sum(iter([1, 2, V(3)])))


class I(int):
    def __add__(self, other):
        return "added"

    __radd__ = __add__


print(sum([I(1), 2] if False else [1, I(2)]), sum([I(5)], 0.5), sum([1.5, I(2)]))
