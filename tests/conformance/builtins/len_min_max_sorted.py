# SPDX-License-Identifier: LGPL-2.1-or-later
# len, min, max, sorted: keys, defaults, errors, stability.
print(len(""), len("é😀"), len([1, 2]), len({}), len(range(10)), len(b"ab"), len({1, 2}), len(()), len(memoryview(b"abc")), len({1: 2}.keys()))
print(min(1, 2), max(1, 2), min([3, 1, 2]), max("abc"), min([], default=5), max([], default=None), min("a", "B", key=str.lower), max([1, -5, 3], key=abs), min({2: "a", 1: "b"}), max((1, 2), (1, 3)), min(1.0, 1), max(1, 1.0), max(True, 1), min([float("nan"), 1]) != 1, max([[1], [1, 2]]), min(5, *[3, 4]), max(iter([1, 5, 2])), min([1], key=None))
print(sorted([3, 1, 2]), sorted("bca"), sorted([3, 1, 2], reverse=True), sorted(["b", "A", "c"], key=str.lower), sorted({3: 1, 1: 2}), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([]), sorted([1.5, 1, True]), sorted(["aa", "b", "cc", "d"], key=len), sorted(["aa", "b", "cc", "d"], key=len, reverse=True), sorted(range(10, 0, -2)), sorted([[2], [1, 5], [1]]), sorted(x % 3 for x in range(6)))
log = []
def key(x): log.append(x); return -x
print(sorted([1, 3, 2], key=key), log)
print(max([1, 2, 3, 4], key=lambda x: x % 3), min([1, 2, 3, 4], key=lambda x: x % 3), max("abc", "abd", "ab"))
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return "C%d" % self.v
print(sorted([C(3), C(1), C(2)]), max(C(1), C(5)), min([C(4), C(2)]), sorted([C(1), C(2)], reverse=True))
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(L(5)), len(L(True)), len(L(2 ** 40)) if False else "")
for f in (lambda: len(), lambda: len(5), lambda: len(None), lambda: len(L(-1)), lambda: len(L("a")), lambda: len(L(1.5)), lambda: len([], []), lambda: min(), lambda: min([]), lambda: max(5), lambda: max(()), lambda: min(1, "a"), lambda: max([1, None]), lambda: min([], key=len), lambda: min(1, 2, default=3), lambda: max([1], foo=2), lambda: max([1], key=5), lambda: sorted(), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1], 5), lambda: sorted([1], key=5), lambda: sorted([1], foo=1), lambda: sorted([1j, 2j]), lambda: sorted([1, 2], reverse="x"), lambda: sorted([1, 2], reverse=None), lambda: sorted([{}, {}]), lambda: sorted([[1], ["a"]]), lambda: [3, 1].sort(5), lambda: sorted(iterable=[1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def bad(x):
    if x == 2: raise ValueError("in key")
    return x
l = [3, 2, 1]
try: l.sort(key=bad)
except ValueError as e: print(e, l)
def mutate(x): l.append(0); return x
try: l.sort(key=mutate)
except ValueError as e: print(e, l)
data = [(i * 7 % 5, i) for i in range(20)]
print(sorted(data, key=lambda t: t[0]))
print(sorted(data, key=lambda t: t[0], reverse=True)[:6], sorted(range(100), key=lambda x: (x * 37) % 101)[:8])
import functools
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
