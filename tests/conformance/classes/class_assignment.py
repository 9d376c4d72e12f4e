# SPDX-License-Identifier: LGPL-2.1-or-later
# Assigning __class__, __dict__, methods, special methods at run time.
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.x = 1
a.__class__ = B
print(a.who(), a.x, type(a).__name__, isinstance(a, A))
for obj, cls in ((a, 5), (a, int), (5, A), ([], A), (a, "x"), (object(), A), (A, B)):
    try: obj.__class__ = cls; print("ok")
    except TypeError as e: print(e)
try: del a.__class__
except TypeError as e: print(e)
class C:
    def __len__(self): return 1
c = C()
print(len(c))
C.__len__ = lambda self: 2
print(len(c))
del C.__len__
try: len(c)
except TypeError as e: print(e)
C.__call__ = lambda self, x: x * 2
print(c(4))
C.__add__ = lambda self, o: ("add", o)
print(c + 1)
C.__eq__ = lambda self, o: "eq"
print(c == 2)
C.__getattr__ = lambda self, n: "dyn " + n
print(c.foo)
C.__setattr__ = lambda self, n, v: print("setattr", n, v)
c.foo = 1
del C.__setattr__
c.foo = 2
print(c.foo)
class Base: v = 1
class Mid(Base): pass
class Leaf(Mid): pass
l = Leaf()
print(l.v)
Mid.v = 2
print(l.v)
Leaf.v = 3
print(l.v)
del Leaf.v, Mid.v
print(l.v)
Base.m = lambda self: "late method"
print(l.m())
Mid.__bases__ = (A,)
print(l.who(), hasattr(l, "v"))
class Switch:
    def on(self): self.__class__ = Other; return "switched"
class Other:
    def on(self): return "other"
s = Switch()
print(s.on(), s.on())
e, f = C(), C()
e.__dict__ = f.__dict__
e.shared = 1
print(f.shared)
d = {"k": 1}
e.__dict__ = d
e.j = 2
print(d)
d["m"] = 3
print(e.m)
del e.__dict__
print(e.__dict__)
for i in range(3):
    C.counter = i
    print(C.counter, c.counter, end=" ")
print()
def use(o): return o.val
class P: val = 1
class Q: val = 2
class R:
    @property
    def val(self): return 3
class S:
    def __init__(self): self.val = 4
class T:
    def __getattr__(self, n): return 5
print([use(o) for o in (P(), Q(), R(), S(), T(), P(), S(), S())])
P.val = property(lambda self: 10)
print([use(o) for o in (P(), S())])
