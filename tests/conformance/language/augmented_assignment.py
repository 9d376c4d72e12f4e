# SPDX-License-Identifier: LGPL-2.1-or-later
# op= on every kind of target, with one evaluation of the target's parts.
a = 5
a += 2; print(a)
a -= 3; print(a)
a *= 6; print(a)
a //= 5; print(a)
a **= 3; print(a)
a %= 50; print(a)
a <<= 3; print(a)
a >>= 1; print(a)
a |= 3; print(a)
a &= 6; print(a)
a ^= 5; print(a)
a /= 2; print(a)
class T:
    n = 1
    def __matmul__(self, o):
        return "mat", o
t = T()
m = t
m @= 4
print(m)
t.n += 5
print(t.n, T.n, vars(t))
def v(x):
    print("v", end=" ")
    return x
l = [1, 2, 3]
v(l)[v(0)] += v(10)
print(l)
v(l)[v(1):v(2)] += v([7])
print(l)
d = {}
d["k"] = 1
d["k"] *= 7
print(d)
d.setdefault("z", []).append(1)
v(t).n -= v(2)
print(t.n)
x = y = [1]
x += [2]
print(x, y, x is y)
x = x + [3]
print(x, y)
tup = ([1], 2)
try:
    tup[0] += [5]
except TypeError as e:
    print(e, tup)
try:
    d["missing"] += 1
except KeyError as e:
    print("KeyError", e)
try:
    t.missing += 1
except AttributeError as e:
    print(e)
try:
    undefined += 1
except NameError as e:
    print(e)
def f():
    try:
        loc += 1
    except UnboundLocalError as e:
        print(e)
f()
g = 1
def h():
    global g
    g += 1
    def k():
        nonlocal n
        n += 10
    n = 1
    k()
    return g, n
print(h())
s = "a"
s += "b"
s *= 3
print(s, end="\n")
s2 = {1}
s3 = s2
s2 |= {2}
print(s3 == {1, 2}, s2 is s3)
for op in ("+", "-"):
    pass
try:
    a += "x"
except TypeError as e:
    print(e)
try:
    a @= 2
except TypeError as e:
    print(e)
try:
    s -= 1
except TypeError as e:
    print(e)
try:
    l **= 2
except TypeError as e:
    print(e)
