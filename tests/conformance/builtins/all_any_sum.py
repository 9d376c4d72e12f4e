# SPDX-License-Identifier: LGPL-2.1-or-later
# all, any, sum over all kinds of iterables.
print(all([]), all([1, 2]), all([1, 0]), all("abc"), all({}), all([[]]), all(iter([1])), all({0: 1}), all((x for x in (1, 2))))
print(any([]), any([0, 1]), any([0, ""]), any("a"), any({0}), any([[], [0]]), any(x > 2 for x in range(5)))
def gen():
    for i in (1, 0, 5): print("yield", i); yield i
print(all(gen()), any(gen()))
print(sum([]), sum([1, 2, 3]), sum([1.5, 2]), sum([1, 2], 10), sum([[1], [2]], []), sum((x * x for x in range(5))), sum([True, True]), sum([1, 2], start=5), sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([1j, 2]), sum([2 ** 40] * 3), sum({1: 2, 3: 4}), sum(range(101)), sum([(1,), (2,)], ()), sum([0.1, 0.2, 0.3]), sum([1, 0.1, 0.2]))
class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    def __radd__(self, o): return V(self.v + o)
    def __bool__(self): print("bool", self.v); return self.v > 1
print(sum([V(1), V(2)]).v, sum([V(1)], V(5)).v, all([V(2), V(1), V(3)]), any([V(0), V(2), V(3)]))
for f in (lambda: all(), lambda: all(5), lambda: all(1, 2), lambda: any(None), lambda: sum(), lambda: sum(5), lambda: sum(["a"]), lambda: sum("abc"), lambda: sum(["a", "b"], ""), lambda: sum([b"a"], b""), lambda: sum([bytearray()], bytearray()), lambda: sum([[1]]), lambda: sum([1, "a"]), lambda: sum([1], start=None), lambda: sum([1], 2, 3), lambda: sum([None])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __bool__(self): raise ValueError("bad bool")
for f in (lambda: all([Bad()]), lambda: any([Bad()]), lambda: all([0, Bad()]), lambda: any([1, Bad()])):
    try: print(f())
    except ValueError as e: print(e)
