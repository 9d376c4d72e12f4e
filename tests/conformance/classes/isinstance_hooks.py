# SPDX-License-Identifier: LGPL-2.1-or-later
# isinstance and issubclass with classes, tuples, unions and hooks.
class M(type):
    def __instancecheck__(cls, o):
        print("instancecheck", cls.__name__, o)
        return o == 1
    def __subclasscheck__(cls, c):
        print("subclasscheck", cls.__name__, c.__name__)
        return "truthy"
class A(metaclass=M): pass
print(isinstance(1, A), isinstance(2, A), issubclass(int, A), isinstance(5, (str, A)), isinstance("s", (str, A)))
a = A()
print(isinstance(a, A))
class B: pass
class C(B): pass
print(isinstance(C(), B), isinstance(B(), C), issubclass(C, (int, B)), isinstance(1, ((str, (int,)),)), isinstance(True, int), isinstance(None, type(None)), isinstance(1, ()))
print(isinstance(1, int | str), isinstance("a", int | None), issubclass(bool, int | str), isinstance(None, int | None))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, [int]), lambda: isinstance(1, (str, 5)), lambda: isinstance(1, (int, 5)), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: issubclass(B(), B), lambda: isinstance(1), lambda: isinstance(1, list[int]), lambda: issubclass(int, (str, None)), lambda: isinstance(1, 2 | 3)):
    try: print(f())
    except TypeError as e: print(e)
class Proxy:
    def __init__(self, o): self.o = o
    @property
    def __class__(self): return type(self.o)
p = Proxy([])
print(isinstance(p, list), isinstance(p, Proxy), type(p).__name__, p.__class__)
class Fake:
    __bases__ = (B,)
class FakeBad: __bases__ = 5
print(issubclass(Fake(), B), issubclass(Fake(), int))
try: issubclass(FakeBad(), B)
except TypeError as e: print(e)
class RaiseMeta(type):
    def __instancecheck__(cls, o): raise ValueError("nope")
class R(metaclass=RaiseMeta): pass
try: isinstance(1, R)
except ValueError as e: print(e)
print(isinstance(R(), R))
class Abstract(type):
    def __subclasscheck__(cls, sub): return hasattr(sub, "run")
    def __instancecheck__(cls, o): return hasattr(o, "run")
class Runnable(metaclass=Abstract): pass
class D:
    def run(self): pass
print(isinstance(D(), Runnable), issubclass(D, Runnable), isinstance(B(), Runnable))
try: raise C if issubclass(C, Exception) else KeyError("by class")
except Runnable if False else KeyError as e: print(repr(e))
