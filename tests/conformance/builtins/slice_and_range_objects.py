# SPDX-License-Identifier: LGPL-2.1-or-later
# slice objects and their indices; ranges as values.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s == slice(1, 10, 2), s != slice(1), slice(1) < slice(2), hash(s) == hash(slice(1, 10, 2)), s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(100).indices(3), slice(-100, 100, 3).indices(7))
for f in (lambda: s.indices(-1), lambda: s.indices("a"), lambda: s.indices(), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: setattr(s, "start", 5), lambda: slice(1, "a", []), lambda: {s: 1}[slice(1, 10, 2)], lambda: slice(1) < 5, lambda: slice(1) + slice(2), lambda: len(s), lambda: iter(s), lambda: slice(a=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r = range(2, 20, 3)
print(r, list(r), r.start, r.stop, r.step, len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), r.count(9), r == range(2, 19, 3), r == [2], hash(range(0)) == hash(range(5, 2)), range(0) == range(3, 1), bool(range(0)), bool(r), min(r), max(r), sum(r), list(reversed(r)), sorted(r, reverse=True))
big = range(10 ** 20, 10 ** 20 + 10, 3)
print(big, list(big), big[1], big[-1], len(big), 10 ** 20 + 3 in big, big[1:], big.index(10 ** 20 + 6), range(-5, 5, 4)[2], list(range(3, -3, -2)), range(5)[10:], range(5)[-2:], list(range(True)), range(0, 10 ** 30, 10 ** 29)[3])
for f in (lambda: r[10], lambda: r[-10], lambda: r["a"], lambda: r.index(3), lambda: r.index("x"), lambda: setattr(r, "start", 1), lambda: range(1.0), lambda: range("1"), lambda: range(1, 2, 0), lambda: range(None), lambda: r + r, lambda: r * 2, lambda: r < r, lambda: r[1.5], lambda: len(range(2 ** 100)), lambda: range(2 ** 100)[2 ** 99], lambda: r[::0], lambda: range(5)(), lambda: hash(r) == hash(range(2, 20, 3))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
it = iter(r)
print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(big)).__name__, [x for x in range(3) for y in range(x)])
