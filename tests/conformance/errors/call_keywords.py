# SPDX-License-Identifier: LGPL-2.1-or-later
# Keyword arguments that do not fit Python functions.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
def f(a, b): pass
def k(*, a, b): pass
def k2(x, *, alpha, beta=1): pass
def p(a, /, b): pass
def p2(a, b, /): pass
def p3(a, /, **kw): return a, kw
def kw(**kw): return kw
def many(first, second, third, *, fourth, fifth): pass
class C:
    def __init__(self, width, height): pass
    def m(self, size=0): pass
t(lambda: f(a=1))
t(lambda: f(1, a=2))
t(lambda: f(1, 2, c=3))
t(lambda: f(c=3))
t(lambda: f(1, b=2, a=3))
t(lambda: k())
t(lambda: k(a=1))
t(lambda: k(1))
t(lambda: k(1, 2, a=1, b=2))
t(lambda: k(a=1, b=2, c=3))
t(lambda: k2())
t(lambda: k2(1))
t(lambda: k2(1, alpha=1, gamma=2))
t(lambda: k2(1, alhpa=1))
t(lambda: p(a=1, b=2))
t(lambda: p(1, 2, b=3))
t(lambda: p(1, c=3))
t(lambda: p2(a=1, b=2))
t(lambda: p2(1, b=2))
t(lambda: p3(1, a=2))
t(lambda: p3(a=1))
t(lambda: kw(1))
t(lambda: kw(**{"a": 1}, **{"a": 2}))
t(lambda: kw(**{1: 2}))
t(lambda: kw(**5))
t(lambda: f(*5))
t(lambda: f(*None))
t(lambda: f(**None))
t(lambda: f(1, *5))
t(lambda: many())
t(lambda: many(1, 2))
t(lambda: many(1, 2, 3))
t(lambda: many(1, 2, 3, fourth=4))
t(lambda: many(1, 2, 3, 4, 5))
t(lambda: many(1, 2, 3, 4, fifth=5))
t(lambda: C())
t(lambda: C(1))
t(lambda: C(1, 2, 3))
t(lambda: C(width=1, heigth=2))
t(lambda: C(1, 2).m(sise=3))
t(lambda: C(1, 2).m(1, 2, size=3))
t(lambda: C(1, 2).m(size=1, colour=2))
