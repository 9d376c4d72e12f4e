# SPDX-License-Identifier: LGPL-2.1-or-later
# Names inside class bodies: __class__, mangling, nested classes, comprehension, del, conditionals, calls.
x = "module"
class A:
    print(__name__, __qualname__, __module__)
    y = x
    x = "class"
    def f(self): return x
    g = lambda self: __class__.__name__
    class B:
        print(__qualname__)
        try: z = y
        except NameError as e: print(e)
        w = x
    def __mangled(self): return 1
    _A__other = 2
    def call(self): return self.__mangled() + self.__other
    tmp = 5
    del tmp
    for n in range(3):
        if n == 1: continue
        locals()["v%d" % n] = n
    try: 1 / 0
    except ZeroDivisionError as err: caught = str(err)
    with open if False else __import__("builtins").memoryview(b"a") as mv: pass
    lst = [q for q in range(3)]
    sq = [q * n for q in lst]if False else None
a = A()
print(A.y, A.x, a.f(), a.g(), A.B.w, a.call(), hasattr(A, "tmp"), A.v0, A.v2, A.caught, hasattr(A, "err"), A.lst, hasattr(A, "q"))
class Mangle:
    __a = 1
    def __init__(self): self.__b = 2; self.__c__ = 3; self.___d = 4; self.__ = 5
    def get(self): return self.__a, self.__b
    def kw(self, __p=1): return __p
    def glob(self):
        global __g
        __g = 9
    def imp(self):
        __local = 7
        return locals()
print(sorted(vars(Mangle())), Mangle().get(), Mangle().kw(_Mangle__p=5), sorted(Mangle().imp()))
Mangle().glob()
print(_Mangle__g)
class _Under:
    __v = 1
class __Lead:
    __v = 2
class ___: __v = 3
print(_Under._Under__v, __Lead._Lead__v, ___.__dict__.get("__v"))
class Outer:
    __secret = "o"
    class Inner:
        __secret = "i"
        def get(self): return self.__secret
    def get(self): return self.__secret
print(Outer().get(), Outer.Inner().get(), Outer.Inner._Inner__secret)
def f():
    k = 1
    class C:
        try: b = k
        except NameError as e: b = str(e)
        k = 2
        c = k
        def m(self): return k
        class D:
            e = k
    return C.b, C.c, C().m(), C.D.e
try: print(f())
except NameError as e: print(type(e).__name__, e)
def g():
    class C:
        def m(self): return __class__
        def n(self):
            def inner(): return __class__
            return inner()
    return C().m() is C, C().n() is C
print(g())
class K:
    def set(self): nonlocal_cell = 1; return nonlocal_cell
    __doc__ = "set by hand"
    __module__ = "mod"
    __qualname__ = "Qual"
print(K.__doc__, K)
try:
    class Q:
        1 / 0
except ZeroDivisionError as e: print(e)
try: Q
except NameError as e: print(e)
class Dup:
    def f(self): return 1
    def f(self): return 2
    p = 1
    p += 1
print(Dup().f(), Dup.p)
