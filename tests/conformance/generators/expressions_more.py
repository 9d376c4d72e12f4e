# SPDX-License-Identifier: LGPL-2.1-or-later
# Generator expressions: scopes, errors, nesting, arguments of functions, closures over loop variables.
n = 10
g = (i * n for i in range(3))
n = 100
print(list(g))
print(sum(x * y for x in range(3) for y in range(3) if x != y))
fs = list((lambda: i) for i in range(3))
print([f() for f in fs])
fs = [f for f in ((lambda i=i: i) for i in range(3))]
print([f() for f in fs])
def outer():
    k = 2
    g = (k * i for i in range(3))
    k = 5
    return list(g)
print(outer())
class C:
    a = [1, 2, 3]
    b = 2
    ok = list(x for x in a)
    try: bad = list(x * b for x in a)
    except NameError as e: print(e)
print(C.ok)
def f(*a): return [list(x) for x in a]
print(f((i for i in range(2)), (j for j in "ab")))
print(list((x, y) for x in range(3) if x for y in range(x) if y or x == 1))
print(list(list(i for i in range(j)) for j in range(3)))
print({*(i for i in range(2))} == {0, 1}, [*(i for i in "x")], tuple(i for i in range(2)), ",".join(c for c in "abc"))
g = (x for x in [1, 2, 3])
print(next(g), list(g), list(g))
def gen(): return (yield from (i for i in range(3)))
print(list(gen()))
try: list(1 / x for x in (1, 0))
except ZeroDivisionError as e: print(e)
try: (x for x in undefined_thing)
except NameError as e: print(e)
g = (undefined_thing for x in [1])
try: next(g)
except NameError as e: print(e)
print(any(x > 2 for x in range(10)), all(x < 5 for x in range(3)), min((-x, x) for x in range(3)), dict((k, v) for k, v in zip("ab", range(2))))
g = ((yield_, (lambda: yield_)()) for yield_ in range(2))
print(list(g))
print(type(g), g.__name__, g.gi_code.co_name)
lst = [1, 2, 3]
g = (x for x in lst)
lst.append(4)
print(list(g))
g = (x for x in lst)
lst = [9]
print(list(g))
print(sorted((w.lower() for w in "B a C".split()), reverse=True), max((len(w) for w in ["a", "bbb"]), default=0), max((w for w in ()), default="none"))
print(list(zip((i for i in range(3)), (i * i for i in range(3)))))
nested = ((i, j) for i in (x for x in range(2)) for j in (y for y in range(i + 1)))
print(list(nested))
print([(last := i) for i in range(3)], last)
