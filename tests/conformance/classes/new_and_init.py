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
# A native __new__ in a class: that of its own layout is meant.
def tell(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
class XA(list):
    __new__ = object.__new__
    def __init__(self): pass
print(tell(XA), tell(lambda: XA.__new__(XA)), tell(lambda: object.__new__(XA)))
class XA2(list):
    __new__ = dict.__new__
print(tell(XA2), tell(lambda: XA2([1])), tell(lambda: XA2.__new__(XA2)))
class XB(ValueError):
    __new__ = object.__new__
    def __init__(self): pass
print(repr(tell(XB)), repr(tell(lambda: XB.__new__(XB))))
class XC:
    __new__ = ValueError.__new__
    def __init__(self): pass
print(type(tell(XC)))
class XC2:
    __new__ = list.__new__
print(type(tell(XC2)), tell(lambda: XC2(5)))
class XD(int):
    __new__ = str.__new__
print(repr(tell(XD)), repr(tell(lambda: XD("12"))))
class XD2(XD): pass
print(repr(tell(XD2)), repr(tell(lambda: XD2("12"))))
class XS(float):
    __new__ = int.__new__
    def __new__(cls, *a): return super().__new__(cls, *a)
print(tell(XS))
class XE(int, metaclass=type):
    __new__ = staticmethod(object.__new__)
print(repr(tell(XE)))
class TA(list): pass
print(tell(lambda: object.__new__(TA)))
class TB(TA):
    def __new__(cls): return super().__new__(cls)
print(tell(lambda: object.__new__(TB)))
class TC(list):
    def __new__(cls): return super().__new__(cls)
class TD(TC): pass
print(tell(lambda: object.__new__(TC)), tell(lambda: object.__new__(TD)))
