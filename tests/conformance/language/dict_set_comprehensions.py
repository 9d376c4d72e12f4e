# SPDX-License-Identifier: LGPL-2.1-or-later
# Dict and set comprehensions and the order in which key and value are evaluated.
print({x: x * x for x in range(5)}, {x % 3 for x in range(10)} == {0, 1, 2})
print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]})
print({v: k for k, v in {"a": 1, "b": 2}.items()})
def t(n, x):
    print(n, x, end="; ")
    return x
print({t("k", i): t("v", i * 2) for i in range(2)})
print({i: {j: i * j for j in range(2)} for i in range(2)})
print(sorted({i + j for i in range(3) for j in range(3) if i != j}))
print({(i, j): i for i in range(2) for j in range(2) if i <= j})
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {[] for _ in range(1)}
except TypeError as e:
    print(e)
print(len({c for c in "mississippi"}), type({x for x in ()}), type({x: 1 for x in ()}))
def f(n):
    return {i: (lambda: i + n) for i in range(2)}
print([g() for g in f(10).values()])
print({**{i: 0 for i in range(2)}, **{i: 1 for i in range(1, 3)}})
print([*{i: 1 for i in "ab"}], {*range(3), *[2, 3]} == {0, 1, 2, 3})
