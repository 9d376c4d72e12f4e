# SPDX-License-Identifier: LGPL-2.1-or-later
# fsum, prod, sumprod, dist, hypot.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math
inf, nan = math.inf, math.nan
print(math.fsum([]), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([1, 2, 3.5]), math.fsum(x / 10 for x in range(11)), math.fsum([1e16, 1, 1e-16]), math.fsum((0.1, 0.2, 0.3)), math.fsum([inf, 1]), math.fsum([nan]), math.fsum([-0.0]))
seed = 7
values = []
for i in range(300):
    seed = (1103515245 * seed + 12345) % 2**31
    values.append((seed / 2**31 - 0.5) * 10.0 ** (seed % 40 - 20))
print(math.fsum(values).hex(), math.fsum(values + [-v for v in values]), math.fsum(sorted(values)) == math.fsum(values))
print(math.prod([]), math.prod([2, 3, 4]), math.prod([2, 0.5]), math.prod(range(1, 20)), math.prod([1, 2], start=10), math.prod((x for x in (1.5, 2))), math.prod([1j, 2]), math.prod(["a", 3]) if False else "", math.prod([True, 5]), math.prod([2] * 100))
print(math.sumprod([], []), math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [0.1] * 10), math.sumprod([1.5, 2], [2, 3]), math.sumprod([10**20, 1], [1, 10**20]), math.sumprod((x for x in (1, 2)), iter([3, 4])), math.sumprod([1e16, 1, -1e16], [1.0, 1.0, 1.0]), math.sumprod([2**62, 2**62], [2, 2]), math.sumprod([1, 0.5, 2**70], [1, 2, 3]), math.sumprod([True, 1.5], [2, 2]), math.sumprod([1j], [2]))
print(math.hypot(), math.hypot(3), math.hypot(-3), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(1e200, 1e200), math.hypot(1e-200, 1e-200), math.hypot(5e-324, 5e-324), math.hypot(inf, nan), math.hypot(nan, 1), math.hypot(0.1, 0.2, 0.3, 0.4), math.hypot(True, 1), math.hypot(-inf, 2))
print(math.dist([], []), math.dist([1, 2], [4, 6]), math.dist((0.1, 0.2, 0.3), (0.4, 0.5, 0.7)), math.dist([inf], [1]), math.dist([nan], [1]), math.dist(iter([1, 2]), (x for x in (1, 3))), math.dist([1e200], [-1e200]))
print([math.hypot(i / 7, (i * i) / 11, 1 / (i + 1)) for i in range(30)])
print([math.dist((i / 3, i / 7), (1.1, 2.2)) for i in range(20)])
for f, args in ((math.fsum, ([1e308, 1e308],)), (math.fsum, ([inf, -inf],)), (math.fsum, (["a"],)), (math.fsum, (5,)), (math.fsum, ([10**400],)), (math.fsum, ()), (math.prod, (5,)), (math.prod, ([None, 2],)), (math.sumprod, ([1], [1, 2])), (math.sumprod, ([1, 2], [1])), (math.sumprod, (5, [1])),
                (math.sumprod, (["a"], [None])), (math.dist, ([1], [1, 2])), (math.dist, (5, [1])), (math.dist, (["a"], [1])), (math.hypot, ("a",)), (math.hypot, (1, None)), (math.dist, ([1],))):
    t(f, *args)


class F:
    def __float__(self):
        return 2.5


print(math.fsum([F(), 1]), math.hypot(F(), F()), math.dist([F()], [0]), math.fsum(iter([F()])))
