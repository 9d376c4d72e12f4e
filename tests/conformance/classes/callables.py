# SPDX-License-Identifier: LGPL-2.1-or-later
# __call__ in classes, metaclasses and instances; bound and unbound methods; functions as attributes.
class A:
    def __call__(self, *a, **k): return "A", a, k
    def m(self, x): return "m", x
a = A()
print(a(), a(1, k=2), a.__call__(3), A.__call__(a, 4))
class B:
    f = staticmethod(lambda x: ("static", x))
    g = A()
    h = len
    t = int
    u = A
b = B()
print(b.f(1), b.g(2), b.h([1, 2]), b.t("5"), type(b.u()).__name__)
b.dyn = lambda x: ("inst", x)
print(b.dyn(3))
m = a.m
print(m(1), m.__self__ is a, m.__func__(a, 2))
print(a.m == a.m, a.m == A().m, hash(a.m) == hash(a.m), {a.m: 1}[a.m])
B.later = lambda self, y: (type(self).__name__, y)
print(b.later(5))
import sys
Method = type(a.m)
bound = Method(lambda self, x: (self, x), "me")
print(bound("arg"), bound.__self__)
for f in (lambda: Method(1, 2), lambda: Method(len, None), lambda: Method(), lambda: Method(len)):
    try: print(f())
    except TypeError as e: print(e)
print(Method(len, "abc")(), Method(Method(lambda *a: a, 1), 2)(3))
class C:
    def __init__(self): self.__call__ = lambda: "instance"
try: C()()
except TypeError as e: print(e)
print(callable(A), callable(a), callable(C()), callable(len), callable(5), callable(lambda: 0))
class D:
    __call__ = A()
print(D()(7))
class E:
    __call__ = None
print(callable(E()))
try: E()()
except TypeError as e: print(e)
class F:
    def __getattr__(self, n): return lambda *a: (n, a)
f = F()
print(f.foo(1), f.bar(), f.__len__() if False else "")
class G:
    def method(self): return self
    def chain(self, *a): self.a = a; return self
g = G()
print(g.method().chain(1).chain(2, 3).a, g.method().method() is g)
getattr(g, "chain")(9)
print(g.a, G.chain(g, 8).a)
class H(A):
    def __call__(self, *a): return ("H",) + super().__call__(*a)
print(H()(1))
print(sorted([3, 1, 2], key=A.__neg__ if False else lambda x: -x), list(map(b.f, [1])), list(map(a, [1, 2])), list(map(G.method, [g])) == [g])
try: a.m.x = 1
except AttributeError as e: print(e)
A.m.x = 1
print(a.m.x)
print(max([1, 2, 3], key=lambda v, A=A: -v), list(filter(A(), [0, 1])))
