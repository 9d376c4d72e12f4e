# SPDX-License-Identifier: LGPL-2.1-or-later
# classmethod, staticmethod: binding, inheritance, wrapping.
class A:
    n = "A"
    @classmethod
    def c(cls, x=1): return cls.__name__, x
    @staticmethod
    def s(x=1): return x
    @classmethod
    @property
    def cp(cls): return "cp"
    def i(self): return "i"
    alias = c
    stat_len = staticmethod(len)
    raw_len = len
    lam = lambda self: "lam"
class B(A): pass
print(A.c(), A().c(2), B.c(), B().c(3), A.s(4), A().s(5), A.stat_len([1]), A().stat_len("ab"), A().raw_len([1, 2]), A().lam())
print(A.c.__self__ is A, B.c.__self__ is B, A.c.__func__ is B.c.__func__, A.s is A().s)
print(type(A.__dict__["c"]).__name__, type(A.__dict__["s"]).__name__, type(A.c).__name__, type(A.s).__name__)
print(A.__dict__["c"].__func__.__name__, A.__dict__["s"].__func__.__name__, A.__dict__["c"].__wrapped__.__name__, A.__dict__["s"].__name__)
s = staticmethod(lambda: "called directly")
print(s(), s.__get__(None, int)())
c = classmethod(lambda cls: cls.__name__)
print(c.__get__(None, int)(), c.__get__(5)(), c.__get__(5, str)())
try: c()
except TypeError as e: print(e)
try: A.i()
except TypeError as e: print(e)
class C:
    def __init__(self, v): self.v = v
    @classmethod
    def of(cls, v): return cls(v * 2)
class D(C):
    def __init__(self, v): super().__init__(v + 1)
print(C.of(2).v, D.of(2).v)
class E:
    @staticmethod
    def __new__(cls): return object.__new__(cls)
    @classmethod
    def __init_subclass__(cls, **k): print("init_subclass", cls.__name__)
    @staticmethod
    def helper(): return "h"
    use = helper()
class F(E): pass
print(E.use, type(E()).__name__)
for bad in (lambda: staticmethod(), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: classmethod(5).__get__(1)(), lambda: staticmethod(5)()):
    try: print(bad())
    except TypeError as e: print(e)
class G:
    @classmethod
    def __class_getitem__(cls, k): return cls.__name__, k
print(G[1], G["a", 2])
A.c = classmethod(lambda cls: "patched " + cls.__name__)
print(B.c())
A.c.__func__.extra = 1
print(B.c.extra)
try: A.c.extra = 2
except AttributeError as e: print(e)
