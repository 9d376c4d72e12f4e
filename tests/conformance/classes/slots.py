# SPDX-License-Identifier: LGPL-2.1-or-later
# __slots__: storage, inheritance, errors.
class A:
    __slots__ = ("x", "y")
    def __init__(self, x=1): self.x = x
a = A()
print(a.x)
a.y = 2
print(a.y, A.__slots__, hasattr(a, "__dict__"), type(A.x).__name__)
for f in (lambda: setattr(a, "z", 1), lambda: A(5).y, lambda: a.__dict__, lambda: vars(a)):
    try: print(f())
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
del a.x
try: a.x
except AttributeError as e: print(e)
try: del a.x
except AttributeError as e: print(e)
class B(A): pass
b = B()
b.z = 3
print(b.z, vars(b), b.x)
class C(A):
    __slots__ = "w"
c = C(4)
c.w = 5
print(c.x, c.w, C.__slots__)
try: c.q = 1
except AttributeError as e: print(e)
class D:
    __slots__ = ("a", "__dict__")
d = D()
d.a, d.b = 1, 2
print(vars(d), d.a)
class E:
    __slots__ = {"k": "doc of k", "m": "doc m"}
e = E()
e.k = 1
print(e.k, E.__slots__)
for ns in ({"__slots__": ("x",), "x": 1}, {"__slots__": ("1",)}, {"__slots__": (5,)}, {"__slots__": ("a", "a")}, {"__slots__": ("__dict__", "__dict__")}, {"__slots__": ("a b",)}):
    try: type("N", (), ns); print("ok")
    except (ValueError, TypeError) as x: print(type(x).__name__, x)
class F(A, ): __slots__ = ("x",)
f = F()
print(f.x, A.x.__get__(f) if False else "", F.x is A.x)
class P1: __slots__ = ("p",)
class P2: __slots__ = ("q",)
try:
    class P3(P1, P2): pass
except TypeError as x: print(x)
class E1: __slots__ = ()
class P4(P1, E1): __slots__ = ()
print(P4.__mro__[1:3])
class M:
    __slots__ = ("__private", "_p")
    def __init__(self): self.__private = 1
print(M()._M__private)
print(A.x.__get__(A(9)), A.x.__name__, A.x.__objclass__.__name__)
A.x.__set__(a, 11)
print(a.x)
A.x.__delete__(a)
print(hasattr(a, "x"))
try: A.x.__get__(5)
except TypeError as x: print(x)
try: A.x.__set__(5, 1)
except TypeError as x: print(x)
class L(list): __slots__ = ("extra",)
l = L([1]); l.extra = "e"
print(l, l.extra)
try: l.other = 1
except AttributeError as x: print(x)
class I(int): __slots__ = ()
print(I(5) + 1)
try:
    class J(int): __slots__ = ("a",)
except TypeError as x: print(x)
try:
    class K(tuple): __slots__ = ("a",)
except TypeError as x: print(x)
try: A().__class__ = C
except TypeError as x: print(x)
class S1: __slots__ = ("m",)
class S2: __slots__ = ("m",)
s = S1(); s.m = 1
s.__class__ = S2
print(type(s).__name__, s.m)
print(repr(A.x)[:20])
