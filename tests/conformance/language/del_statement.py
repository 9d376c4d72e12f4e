# SPDX-License-Identifier: LGPL-2.1-or-later
# del of names, attributes, items, slices and targets in parentheses.
a = 1
del a
try:
    a
except NameError as e:
    print(e)
b = c = d = 1
del b, (c, [d])
print("b" in globals(), "c" in globals(), "d" in globals())
l = [0, 1, 2, 3, 4, 5, 6, 7]
del l[0]
del l[-1]
print(l)
del l[1:3]
print(l)
del l[::2]
print(l)
x = {"a": 1, "b": 2}
del x["a"]
print(x)
class C:
    z = 3
    def __delitem__(self, k):
        print("delitem", k)
    def __delattr__(self, n):
        print("delattr", n)
c = C()
del c[1], c[1:2], c[1, 2], c.foo
del C.z
print(hasattr(C, "z"))
def f():
    y = 1
    del y
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    try:
        del y
    except UnboundLocalError as e:
        print(e)
    y = 2
    print(y)
f()
def g():
    cell = 1
    def inner():
        return cell
    print(inner())
    del cell
    try:
        inner()
    except NameError as e:
        print(e)
    cell = 2
    print(inner())
g()
def h():
    global gone
    gone = 1
    del gone
    try:
        del gone
    except NameError as e:
        print(e)
h()
def n():
    q = 1
    def k():
        nonlocal q
        del q
    k()
    try:
        print(q)
    except UnboundLocalError as e:
        print(e)
n()
for bad in ("del 1", ):
    pass
try:
    del x["zz"]
except KeyError as e:
    print("KeyError", e)
try:
    del l[99]
except IndexError as e:
    print(e)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
try:
    del "abc"[0]
except TypeError as e:
    print(e)
class P: pass
p = P()
try:
    del p.x
except AttributeError as e:
    print(e)
p.x = 1
del p.x
print(vars(p))
del ()
del []
