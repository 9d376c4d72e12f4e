# SPDX-License-Identifier: LGPL-2.1-or-later
# Class bodies, instances, attributes of classes and instances.
class A:
    """doc"""
    x = 1
    y = [x, 2]
    def __init__(self, v=0): self.v = v
    def get(self): return self.v
    if x:
        z = "cond"
    for i in range(3): pass
    def uses(self): return A.x
a = A(5)
print(a.v, a.get(), A.get(a), a.x, A.x, A.y, A.z, A.i, a.uses())
a.x = 10
print(a.x, A.x, vars(a))
del a.x
print(a.x)
A.x = 2
print(a.x)
a.new = "n"
print(sorted(vars(a)), hasattr(a, "new"), hasattr(a, "nope"))
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, A.__mro__, A.__class__)
print(type(a) is A, a.__class__ is A, a.__module__, a.__doc__, isinstance(a, A), isinstance(a, object))
print(sorted(k for k in A.__dict__ if not k.startswith("__")), type(A.__dict__).__name__)
try: A.__dict__["q"] = 1
except TypeError as e: print(e)
class Empty: pass
e = Empty()
print(e.__dict__, Empty.__doc__, Empty.__init__ is object.__init__)
e.__dict__["k"] = 7
print(e.k)
e.__dict__ = {"other": 8}
print(e.other, hasattr(e, "k"))
try: e.__dict__ = 5
except TypeError as x: print(x)
m = a.get
print(m(), m.__self__ is a, m.__func__ is A.get, m.__name__, m.__qualname__, type(m).__name__)
print(a.get == a.get, a.get is a.get, A.get is A.get)
class Nested:
    class Inner:
        class Deep: pass
        def f(self): pass
print(Nested.Inner.Deep.__qualname__, Nested.Inner.f.__qualname__, Nested.Inner.Deep)
def fn():
    class Local: pass
    return Local
print(fn().__qualname__, fn() is fn())
class B(A):
    def get(self): return "B" + str(super().get())
print(B(3).get(), B.__bases__, B.__mro__ == (B, A, object), issubclass(B, A), B.x)
try: A(1, 2)
except TypeError as x: print(x)
try: A.get()
except TypeError as x: print(x)
class R:
    def __init__(self): return 5
try: R()
except TypeError as x: print(x)
A.dyn = lambda self: self.v * 2
print(a.dyn())
print(A.__firstlineno__, A.__static_attributes__)
class One(A, ): pass
class Two(): pass
print(One.__base__, Two.__base__, object.__base__, type.__base__)
