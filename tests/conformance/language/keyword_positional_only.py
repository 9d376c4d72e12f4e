# SPDX-License-Identifier: LGPL-2.1-or-later
# Positional-only and keyword-only parameters in all mixtures.
def f(a, b, /, c, d=4, *args, e, f=6, **kw):
    return a, b, c, d, args, e, f, kw
print(f(1, 2, 3, e=5), f(1, 2, c=3, e=5), f(1, 2, 3, 40, 50, 60, e=7, f=8, g=9))
print(f(1, 2, 3, e=5, a=10, b=20))
def g(a=1, /, **kw):
    return a, kw
print(g(), g(5), g(a=7), g(5, a=7))
def h(*, x, y=2):
    return x, y
print(h(x=1), h(y=3, x=4))
def i(a, /): return a
def j(a, b=2, /): return a, b
def k(a, b=2, /, c=3): return a, b, c
print(i(1), j(1), j(1, 3), k(1), k(1, c=9), k(1, 2, 3))
for call in (lambda: i(a=1), lambda: j(1, b=2), lambda: k(a=1, b=2, c=3), lambda: h(1, 2), lambda: h(), lambda: f(1, 2), lambda: f(1, e=2)):
    try:
        print(call())
    except TypeError as e:
        print(e)
def mutable(x, acc=[]):
    acc.append(x)
    return acc
print(mutable(1), mutable(2), mutable(3, []), mutable(4))
def kwmut(*, acc={}):
    acc[len(acc)] = 1
    return acc
print(kwmut(), kwmut())
print(f.__defaults__, f.__kwdefaults__, h.__defaults__, h.__kwdefaults__)
j.__defaults__ = (8, 9)
print(j(), j(1))
h.__kwdefaults__ = {"x": 0}
try:
    h()
except TypeError as e:
    print(e)
h.__kwdefaults__ = None
try:
    h()
except TypeError as e:
    print(e)
