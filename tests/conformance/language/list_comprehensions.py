# SPDX-License-Identifier: LGPL-2.1-or-later
# List comprehensions: nesting, several conditions, scopes.
print([x for x in range(5)], [x * y for x in range(3) for y in range(3)])
print([x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(4) if x % 2 for y in range(x)])
print([[j for j in range(i)] for i in range(4)])
print([x for x in [y for y in range(5)] if x in [z for z in range(3)]])
x = "outer"
r = [x for x in range(3)]
print(x, r)
def f():
    y = 10
    return [y + i for i in range(3)], [lambda: (i, y) for i in range(3)]
nums, lams = f()
print(nums, [l() for l in lams])
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz", "pq"]])
print([k for k, (p, q) in {"a": (1, 2)}.items()], [v for v in []])
print([i for i in range(3) for i in range(i)])
class A:
    n = 3
    items = [n for n in range(n)]
    also = [n] * 2
print(A.items, A.also, A.n)
class B:
    k = 5
    try:
        bad = [k for _ in range(2)]
    except NameError as e:
        print("NameError", e)
print(B.__dict__.get("bad"))
try:
    [1 / (2 - i) for i in range(4)]
except ZeroDivisionError as e:
    print(e)
try:
    [i for i in 5]
except TypeError as e:
    print(e)
try:
    [zz for zz in range(1)]
    print(zz)
except NameError as e:
    print(e)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row])
out = []
[out.append(i) for i in range(3)]
print(out, [i if i else "z" for i in range(2)], [not i for i in (0, 1)])
