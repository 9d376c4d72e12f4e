# SPDX-License-Identifier: LGPL-2.1-or-later
# Metaclasses: __new__, __init__, __call__, __prepare__, keyword arguments, conflicts.
class M(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = kw.get("tag")
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def meta_method(cls): return "meta of " + cls.__name__
    @property
    def mp(cls): return "mp " + cls.__name__
    def __len__(cls): return 42
    def __getitem__(cls, k): return cls.__name__, k
    def __iter__(cls): return iter([cls.__name__])
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return "<M %s>" % cls.__name__
    def __getattr__(cls, n):
        if n.startswith("__"): raise AttributeError(n)
        return "meta getattr " + n
    def __add__(cls, o): return "add"
    def __bool__(cls): return False
class A(metaclass=M):
    x = 5
class B(A, tag="t"):
    def __init__(self, *a): self.a = a
b = B(1, 2)
print(b.a, A.meta_method(), B.mp, len(A), A["k"], list(A), 1 in A, 2 in A, A, B.tag, A.injected, A.whatever, A + 1, bool(A))
for n in ("meta_method", "mp", "foo"):
    try: getattr(b, n)
    except AttributeError as e: print(e)
print(type(A) is M, isinstance(A, M), isinstance(b, A), type(type(A)))
try: len(b)
except TypeError as e: print(e)
class M2(type): pass
try:
    class C(A, metaclass=M2): pass
except TypeError as e: print(e)
class M3(M, M2): pass
class D(A, metaclass=M3): pass
print(type(D).__name__)
def func_meta(name, bases, ns, **kw): return name, bases, sorted(k for k in ns if not k.startswith("__")), kw
class F(metaclass=func_meta, k=1): y = 2
print(F)
class G(int, metaclass=lambda *a: type(*a)): pass
print(G(3) + 1)
try:
    class H(metaclass=5): pass
except TypeError as e: print(e)
try:
    class I(foo=1): pass
except TypeError as e: print(e)
class BadPrep(type):
    @classmethod
    def __prepare__(mcs, *a): return 5
try:
    class J(metaclass=BadPrep): pass
except TypeError as e: print(e)
class Tracker(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("ns set", k)
        super().__setitem__(k, v)
    def __getitem__(self, k):
        if k == "magic": return "magic!"
        return super().__getitem__(k)
class TM(type):
    @classmethod
    def __prepare__(mcs, n, b): return Tracker()
    def __new__(mcs, n, b, ns): return super().__new__(mcs, n, b, dict(ns))
class K(metaclass=TM):
    p = magic
    def q(self): pass
    p = 3
print(K.p)
class Singleton(type):
    _inst = {}
    def __call__(cls, *a):
        if cls not in cls._inst: cls._inst[cls] = super().__call__(*a)
        return cls._inst[cls]
class S(metaclass=Singleton): pass
print(S() is S())
kw = {"metaclass": M2}
class L(**kw): pass
print(type(L).__name__)
class N(*[A], **{"tag": "star"}): pass
print(N.tag)
print(M("Dyn", (A,), {"z": 1}, tag="dyn").z)
def tell(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
class Ordered(type):
    def mro(cls):
        name = cls.__name__
        return [cls, list, object] if name == "G" else [int, object] if name == "I" else [] if name == "J" else [cls, 3] if name == "K" else type.mro(cls)
print(tell(lambda: Ordered("G", (), {})), tell(lambda: Ordered("G", (list,), {})([5])), tell(lambda: Ordered("I", (), {})), tell(lambda: Ordered("I", (int,), {})), tell(lambda: Ordered("K", (), {})), tell(lambda: Ordered("L", (int,), {"__slots__": ()})(5)))
class ON(metaclass=Ordered): __slots__ = "a", "b"
class OO(ON): __slots__ = "c"
print(OO.__mro__, tell(lambda: Ordered("G", (OO,), {})))
