# SPDX-License-Identifier: LGPL-2.1-or-later
# The messages of calls with wrong arguments.
def t(code, *args, **kwargs):
    try:
        print(code(*args, **kwargs))
    except TypeError as e:
        print(e)
def a0(): pass
def a1(x): return x
def a2(x, y): return x, y
def a3(x, y, z): return x
def d(x, y=1): return x, y
def k(x, *, y): return x, y
def k2(*, y, z, w=1): return y
def p(x, /, y): return x, y
def s(x, *a): return a
t(a0, 1)
t(a0, 1, 2, k=3)
t(a0, k=3)
t(a1)
t(a1, 1, 2)
t(a1, 1, x=2)
t(a1, y=2)
t(a1, 1, y=2)
t(a2)
t(a2, 1)
t(a2, y=1)
t(a2, 1, 2, 3)
t(a3)
t(a3, 1)
t(a3, 1, z=1)
t(d)
t(d, 1, 2, 3)
t(d, 1, 2, 3, 4, q=1)
t(d, y=3)
t(k, 1)
t(k, 1, 2)
t(k, 1, 2, y=3)
t(k)
t(k2)
t(k2, y=1)
t(k2, 1)
t(p, x=1, y=2)
t(p, 1)
t(p, 1, 2, x=3)
t(s)
t(s, a=1)
t(lambda: 0, 1)
class C:
    def m(self): pass
    def n(self, x): pass
    @staticmethod
    def st(x): pass
    @classmethod
    def cl(cls, x): pass
    def nothing(): pass
t(C().m, 1)
t(C().n)
t(C.n)
t(C.st)
t(C().cl)
t(C().nothing)
t(C, 1)
t(a1, **{"x": 1, "z": 2})
for bad in (lambda: a1(*5), lambda: a1(**5), lambda: a1(**{1: 2}), lambda: a1(x=1, **{"x": 2}), lambda: 5(), lambda: None(), lambda: "a"(1), lambda: a1(**{"x": 1}, **{"x": 2}), lambda: a1(*[1], *None)):
    t(bad)
def kwonly_default(*, a=1, b): return a, b
t(kwonly_default)
t(kwonly_default, b=2)
def many(a, b, c, d, e): pass
t(many)
t(many, 1, 2, 3)
def inner_named():
    def deep(x): pass
    return deep
t(inner_named())
