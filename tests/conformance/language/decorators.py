# SPDX-License-Identifier: LGPL-2.1-or-later
# Decorators on functions, methods and classes; any expression; order of application.
def d(name):
    print("make", name)
    def deco(f):
        print("apply", name, f.__name__)
        def w(*a, **k):
            return name, f(*a, **k)
        w.__name__ = f.__name__
        return w
    return deco
@d("one")
@d("two")
def f(x):
    return x
print(f(5))
@lambda f: (lambda: f() + 1)
def g(): return 1
print(g())
decos = {"a": d("dict")}
@decos["a"]
def h(): return "h"
print(h())
@(d("cond") if True else None)
def k(): pass
print(k())
def tag(cls):
    cls.tagged = True
    return cls
@tag
class C:
    @d("method")
    def m(self): return self.__class__.__name__
    @staticmethod
    @d("static")
    def s(x=1): return x
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return "prop"
    @p.setter
    def p(self, v): print("set", v)
print(C.tagged, C().m(), C.s(), C.c(), C().p)
C().p = 3
@str
class X: pass
print(X == "<class '__main__.X'>")
@callable
def called(): pass
print(called)
def order():
    print("deco expr")
    return lambda f: f
def default():
    print("default")
@order()
def z(a=default()): pass
@(w := order())
def y(): pass
try:
    @5
    def bad(): pass
except TypeError as e:
    print(e)
class Reg(dict):
    def add(self, f):
        self[f.__name__] = f
        return f
r = Reg()
@r.add
def alpha(): return 1
@r.add
def beta(): return 2
print({k: v() for k, v in r.items()})
