# SPDX-License-Identifier: LGPL-2.1-or-later
# Wrong numbers of positional arguments of Python functions.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a=1): pass
def d2(a, b=1): pass
def d3(a, b, c=1, d=2): pass
def v(*args): return args
def v1(a, *args): return args
class C:
    def m(self): pass
    def m1(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def none(): pass
t(lambda: f0(1))
t(lambda: f0(1, 2))
t(lambda: f1())
t(lambda: f1(1, 2))
t(lambda: f2())
t(lambda: f2(1))
t(lambda: f2(1, 2, 3))
t(lambda: f3())
t(lambda: f3(1))
t(lambda: f3(1, 2, 3, 4))
t(lambda: d1(1, 2))
t(lambda: d2())
t(lambda: d2(1, 2, 3))
t(lambda: d3())
t(lambda: d3(1))
t(lambda: d3(1, 2, 3, 4, 5))
t(lambda: v1())
t(lambda: C().m(1))
t(lambda: C().m1())
t(lambda: C().m1(1, 2))
t(lambda: C.m())
t(lambda: C.m1(1))
t(lambda: C().c())
t(lambda: C().c(1, 2))
t(lambda: C.c())
t(lambda: C().s())
t(lambda: C().s(1, 2))
t(lambda: C().none())
t(lambda: (lambda x: x)())
t(lambda: (lambda: 1)(2))
t(lambda: f3(*[1, 2]))
t(lambda: f1(*"abc"))
