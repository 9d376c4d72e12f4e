# SPDX-License-Identifier: LGPL-2.1-or-later
# enumerate, zip, map, filter, reversed, iter, next: laziness, arguments, errors.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate([])), list(enumerate(iterable="x")), list(enumerate("ab", 2 ** 62)))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2], "ab", (3, 4, 5))), list(zip([], [1])), list(zip("ab", [1, 2], strict=True)), list(zip(range(3), range(2), strict=False)))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__, [])), list(map(lambda *a: a, "ab", "cd", "ef")), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isupper, "aBC")), list(filter(bool, range(3))))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.items())), list(reversed({1: 2}.values())))
it = iter([1, 2])
print(next(it), next(it), next(it, "d"), next(it, None))
n = [3]
def down(): n[0] -= 1; return n[0]
print(list(iter(down, 0)), list(iter(lambda: 5, 5)))
e, z, m, f, r = enumerate("a"), zip("a"), map(str, "a"), filter(None, "a"), reversed("a")
print([iter(x) is x for x in (e, z, m, f, r)], [type(x).__name__ for x in (e, z, m, f, r)], [next(x) for x in (e, z, m, f, r)], [next(x, "end") for x in (e, z, m, f, r)])
def loud(name, n):
    for i in range(n): print(name, i, end=" "); yield i
print(list(zip(loud("a", 3), loud("b", 2))))
print(list(zip(loud("a", 1), loud("b", 2))))
print(list(map(lambda x, y: (x, y), loud("p", 2), loud("q", 1))))
for g in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([1], [], strict=True)), lambda: zip(5), lambda: zip([1], 5), lambda: zip(foo=1), lambda: map(), lambda: map(str), lambda: map(str, 5), lambda: map(5, [1]), lambda: list(map(5, [1])), lambda: list(map(len, [1])), lambda: list(map(lambda: 1, [1])), lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: filter(), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: enumerate([], foo=1), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([])), lambda: reversed(), lambda: iter(), lambda: iter(5), lambda: iter(5, 1), lambda: iter([], 1), lambda: next(5), lambda: next(), lambda: next([]), lambda: next(iter([])), lambda: next(iter([]), 1, 2), lambda: enumerate("a", 1, 2)):
    try: print(type(g()).__name__)
    except Exception as x: print(type(x).__name__, x)
it = map(lambda x: 1 / x, [1, 0, 2])
print(next(it))
try: next(it)
except ZeroDivisionError as x: print(x)
print(next(it))
nested = zip(enumerate("ab"), map(str, range(2)), filter(None, [1, 0, 2]))
print(list(nested), dict(enumerate("ab")), dict(zip("ab", [1, 2])), [a + b for a, b in zip([1, 2], [3, 4])])
a = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*a)), [list(x) for x in zip(*zip(*a))], list(map(sum, a)), list(map(list, zip(*a))))
