# SPDX-License-Identifier: LGPL-2.1-or-later
# Copies through constructors and methods, shallow and equal, and aliasing.
a = [1, [2, 3]]
for b in (list(a), a[:], a.copy(), [*a], a + [], a * 1):
    print(b == a, b is a, b[1] is a[1], end=" | ")
print()
d = {"k": [1]}
for e in (dict(d), d.copy(), {**d}, d | {}, {k: v for k, v in d.items()}):
    print(e == d, e is d, e["k"] is d["k"], end=" | ")
print()
t = (1, 2)
print(tuple(t) is t, t[:] is t, (*t,) == t, str("abc") == "abc", int(5) == 5, frozenset(f := frozenset([1])) is f, bytes(b := b"x") is b)
m = [[0] * 3] * 2
m[0][0] = 1
print(m)
m = [[0] * 3 for _ in range(2)]
m[0][0] = 1
print(m)
x = y = []
x.append(1)
print(y, x is y)
def f(l): l += [1]; return l
l = []
print(f(l) is l, l)
s = {1}
s2 = s
s2 |= {2}
print(s)
t2 = t
t2 += (3,)
print(t, t2)
l = [1, 2, 3]
for i in l[:]: l.remove(i)
print(l)
l = [1]; l.append(l); print(l, l[1] is l, len(l))
d = {}; d["self"] = d; print(d)
t = ([],); t[0].append(t); print(t)
print([[]] * 3, [[]] == [[]], [] is [], () == (), {} == {})
