# SPDX-License-Identifier: LGPL-2.1-or-later
# Generator expressions: the first iterable is evaluated at once, the rest when asked.
def src(n):
    print("src", n)
    return range(n)
g = (x for x in src(2))
print("made")
print(list(g), list(g))
g = (x + y for x in src(2) for y in src(x + 1))
print("made")
print(next(g))
print(list(g))
print(sum(i * i for i in range(10)), max((len(w), w) for w in ["a", "bcd", "ef"]))
print(all(i for i in [1, 0, 1]), any(i for i in [0, 0, 1]), sorted(-i for i in range(3)))
print(tuple(i for i in "ab"), list(i for i in range(5) if i % 2), dict((i, i) for i in range(2)))
try:
    (x for x in 5)
    print("lazy")
except TypeError as e:
    print("eager", e)
x = 1
g = (x for _ in range(2))
x = 2
print(list(g))
def f(n):
    g = (n + i for i in range(2))
    n = 100
    return list(g)
print(f(1))
print(",".join(str(i) for i in range(4)), type((i for i in ())).__name__)
g = (i for i in range(3))
print(next(g), 1 in g, next(g, "end"), list(g))
print([*(i for i in range(2)), *(j for j in "a")])
class K:
    z = 3
    g = (i for i in range(z))
print(list(K.g))
g = (1 / i for i in [1, 0, 2])
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
print(g.__name__, (i for i in ()).__qualname__)
