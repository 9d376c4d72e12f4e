# SPDX-License-Identifier: LGPL-2.1-or-later
# __new__, __init__, what they return and get.
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, x=2)
class B:
    def __new__(cls, x): return x
    def __init__(self, x): print("init called on B", type(x).__name__)
print(B(5), type(B("s")))
b = B(object.__new__(B))
class C(int):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v * 2)
        self.extra = extra
        return self
    def __init__(self, v, extra=None): print("C init", v, self, extra)
c = C(4, extra="e")
print(c, c.extra, c + 1, type(c + 1).__name__)
class D(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(D(1, 2, 3), len(D()))
class E(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
print(E("abc"), E("x") + "y")
class F:
    def __init__(self, a): self.a = a
for f in (lambda: F(), lambda: F(1, 2), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: int.__new__(str), lambda: object.__new__(int), lambda: int.__new__(), lambda: type(F.__new__(F, 1, 2)).__name__, lambda: list.__new__(dict), lambda: object.__new__(type)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class G:
    def __new__(cls, a): return object.__new__(cls)
try: G(1); print("G ok"); G(); 
except TypeError as e: print(e)
class H:
    def __new__(cls, a): return object.__new__(cls, a)
try: H(1)
except TypeError as e: print(e)
class I: pass
try: I(1)
except TypeError as e: print(e)
try: I(k=1)
except TypeError as e: print(e)
class J(I):
    def __init__(self, x): super().__init__(x)
try: J(1)
except TypeError as e: print(e)
class K:
    def __init__(self): return "x"
try: K()
except TypeError as e: print(e)
class L:
    _one = None
    def __new__(cls):
        if cls._one is None: cls._one = super().__new__(cls)
        return cls._one
    def __init__(self): self.n = getattr(self, "n", 0) + 1
print(L() is L(), L().n)
i = I.__new__(I)
i.__init__()
print(type(i).__name__)
class M(A):
    def __new__(cls): return A()
print(type(M()).__name__)
class N(list):
    def __init__(self, *a): super().__init__(a)
print(N(1, 2), N.__new__(N), list.__init__(N(3)))
n = N(1)
n.__init__(7, 8)
print(n)
