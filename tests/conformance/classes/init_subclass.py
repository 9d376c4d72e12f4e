# SPDX-License-Identifier: LGPL-2.1-or-later
# __init_subclass__, __set_name__ and their order.
class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.registry.append((cls.__name__, tag))
class A(Base, tag="a"): pass
class B(A): pass
class C(B, tag=3): pass
print(Base.registry, A.tag, B.tag)
try:
    class D(Base, other=1): pass
except TypeError as e: print(e)
try:
    class E(Base, tag=1, **{"x": 2}): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name, hasattr(owner, "marked"))
class F:
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw, "d" in cls.__dict__)
        cls.marked = True
class G(F, k=1):
    d = Desc()
    e = Desc()
class H(G): f = Desc()
class I:
    def __init_subclass__(cls): print("explicit", cls)
I.__init_subclass__()
class X:
    def __init_subclass__(cls): raise ValueError("refused " + cls.__name__)
try:
    class Y(X): pass
except ValueError as e: print(e)
class M1:
    def __init_subclass__(cls, m1=None, **kw):
        print("m1", m1)
        super().__init_subclass__(**kw)
class M2:
    def __init_subclass__(cls, m2=None, **kw):
        print("m2", m2)
        super().__init_subclass__(**kw)
class Z(M1, M2, m1=1, m2=2): pass
try: object.__init_subclass__(1)
except TypeError as e: print(e)
try: object.__init_subclass__(a=1)
except TypeError as e: print(e)
print(object.__init_subclass__())
class Meta(type):
    def __new__(m, n, b, ns, **kw):
        print("meta new", kw)
        return super().__new__(m, n, b, ns, **kw)
    def __init__(c, n, b, ns, **kw): print("meta init", kw)
class W(metaclass=Meta):
    def __init_subclass__(cls, q=0): print("W init_subclass", q)
class V(W, q=5): pass
T = type("T", (Base,), {}, tag="dynamic")
print(T.tag)
