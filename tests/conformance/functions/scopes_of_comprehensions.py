# SPDX-License-Identifier: LGPL-2.1-or-later
# Comprehensions in functions and classes: cells, nonlocal, nested, with walrus and lambdas, same names as outer variables.
def f():
    x = 1
    a = [x for x in range(3)]
    b = [[x for x in range(x)] for x in range(3)]
    return x, a, b
print(f())
def g():
    fs = [lambda: (i, k) for i in range(3) for k in [i * 10]]
    return [h() for h in fs]
print(g())
def h(n):
    return [lambda m: (n, i, m) for i in range(2)]
print([q(5) for q in h(7)])
def k():
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    return [add(i) for i in range(4)], total
print(k())
def nested(m): return [[[m + i + j + l for l in range(2)] for j in range(2)] for i in range(2)]
print(nested(1))
def cell_in_iter(xs):
    def get(): return xs
    return [x for x in get() for _ in get() if x]
print(cell_in_iter([1, 0, 2]))
class C:
    base = 10
    outer = [b for b in [base]]
    def m(self): return [self.base + i for i in range(2)]
print(C.outer, C().m())
def gen(): return {k: [v for v in range(k)] for k in range(3)}, {frozenset(c for c in str(i)) for i in (11, 12)} == {frozenset("1"), frozenset("12")}
print(gen())
i = "global i"
lst = [i for i in range(2)]
print(i)
def use_global():
    return [i for _ in range(2)]
print(use_global())
def reuse():
    r = []
    for i in range(2):
        r.append([i for i in "ab"])
        r.append(i)
    return r
print(reuse())
def exc():
    try: return [1 // (1 - i) for i in range(3)]
    except ZeroDivisionError as e: return str(e), "i" in locals()
print(exc())
def in_call(*a, **k): return [(x, y) for x in a for y in k.items()]
print(in_call(1, 2, z=3))
def cond(): return [x if (y := x % 2) else -y for x in range(4)], y
print(cond())
def deep():
    return [(lambda j: [lambda: (i, j, k) for k in range(2)])(i) for i in range(2)]
print([f() for l in deep() for f in l])
def iterate_self():
    l = [1, 2, 3]
    l = [l for l in l]
    return l
print(iterate_self())
def delete():
    d = [1, 2]
    r = [d.pop() for _ in range(2)]
    del d
    return r
print(delete())
def arg(x, y=[z for z in range(2)]): return [x for x in y]
print(arg(9))
print([x for x in (lambda: (yield_ for yield_ in range(3)))()], [*map(lambda x: [x for _ in range(2)], "ab")])
