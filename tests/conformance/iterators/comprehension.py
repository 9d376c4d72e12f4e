def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print([x for x in range(3)], [x * y for x in range(3) for y in range(x)], [x for x in range(10) if x % 2 if x > 3], [[y for y in range(x)] for x in range(3)])
print({x % 3 for x in range(5)}, {x: x * x for x in range(3)}, {k: v for k, v in zip("ab", [1, 2])}, {v: k for k, v in {"a": 1}.items()})
g = (x * x for x in range(3))
print(type(g).__name__, next(g), list(g), list(g), sum(x for x in range(5)), tuple(x for x in "ab"), "".join(c.upper() for c in "ab"))
x = "outer"
print([x for x in range(2)], x, [(x, y) for x, y in [(1, 2)]], [a for a, *b in ["xyz"]], [b for a, *b in ["xyz"]])
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [(lambda j=i: j)() for i in range(3)])
print([y := 5, y * 2], y, [z for w in range(3) if (z := w * 2)], z)
matrix = [[1, 2], [3, 4]]
print([v for row in matrix for v in row], [list(c) for c in zip(*matrix)], [[row[i] for row in matrix] for i in range(2)])
print([i for i in range(3) if i if not i == 2], [a if a else "no" for a in [0, 1]], [not a for a in [0, 1]], [(yield_,) for yield_ in "a"])


class C:
    n = 3
    l = [i for i in range(n)]
    m = {i: i for i in range(3)}


print(C.l, C.m)
err(lambda: [x for x in [1, 0] if 1 / x])
err(lambda: {x for x in [[]]})
err(lambda: {x: 1 for x in [[]]})
err(lambda: [x for x, y in [(1, 2, 3)]])
err(lambda: [undefined for x in [1]])
print([x for x in {1: 2}], [x for x in "aé\U0001f600"], [x for x in b"ab"], [x for x in {5}], sorted(x for x in [3, 1]))


def gen():
    got = yield 1
    print("got", got)
    yield 2


print([x for x in gen()], {x for x in gen()}, {x: x for x in gen()})
print(list(x for x in (y for y in range(3))), [[*x] for x in ["ab", "c"]], [*[x for x in range(2)], *(x for x in "ab")])
it = (i for i in [1, 2, 3])
for a in it:
    print(a, next(it, None))
print([i for i in range(5)][::-1], len([None for _ in range(1000)]), [[]] * 2 == [[] for _ in range(2)])
