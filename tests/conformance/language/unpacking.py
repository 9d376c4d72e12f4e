# SPDX-License-Identifier: LGPL-2.1-or-later
# Unpacking into names, nested targets and stars.
a, b = 1, 2
print(a, b)
a, b = b, a
print(a, b)
(a, b), c = [3, 4], 5
[d, [e, f]] = 6, "xy"
print(a, b, c, d, e, f)
a, *b = range(4)
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = 1, 2
print(a, b, c)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
*a, = 1, 2
print(a)
[*a] = {}
print(a)
a = b = c = [1]
b.append(2)
print(a, c)
x = [0, 1, 2]
i = 0
i, x[i] = 1, 9
print(i, x)
class O: pass
o = O()
o.a, o.b = 1, 2
o.c, *o.d = "pqr"
print(vars(o))
for a, (b, c) in [(1, (2, 3)), (4, "ab")]:
    print(a, b, c)
for i, *rest in [[1, 2, 3], "xyz", (7,)]:
    print(i, rest)
() = []
[] = ()
print([(p, q) for p, *q in ["abc", "d"]])
def gen():
    yield 1
    yield 2
p, q = gen()
print(p, q)
p, q = {"k1": 1, "k2": 2}
print(p, q)
for src in ((1,), (1, 2, 3), range(5), "a", gen(), [], {1: 2}, iter([1])):
    try:
        a, b = src
        print("ok", a, b)
    except ValueError as e:
        print(e)
for src in ((1,), (), "ab"):
    try:
        a, *b, c = src
        print(a, b, c)
    except ValueError as e:
        print(e)
for src in (5, None, object, 1.5):
    try:
        a, b = src
    except TypeError as e:
        print(e)
try:
    a, b, *c, d, e = 1, 2, 3
except ValueError as e:
    print(e)
try:
    (a, b), c = 1, 2
except TypeError as e:
    print(e)
try:
    *a, b = 7
except TypeError as e:
    print(e)
