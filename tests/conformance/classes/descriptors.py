# SPDX-License-Identifier: LGPL-2.1-or-later
# Data and non-data descriptors, on classes, instances and metaclasses.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, obj, cls):
        return ("get", self.name, type(obj).__name__, cls.__name__)
    def __set__(self, obj, v): print("set", self.name, v)
    def __delete__(self, obj): print("delete", self.name)
class NonData:
    def __get__(self, obj, cls=None): return "nondata", obj is not None
class OnlySet:
    def __set__(self, obj, v): obj.__dict__["os"] = ("via set", v)
class A:
    d = Data()
    n = NonData()
    os = OnlySet()
    plain = 5
a = A()
print(a.d, A.d, a.n, A.n)
a.d = 1
del a.d
a.__dict__["d"] = "hidden"
a.__dict__["n"] = "shown"
print(a.d, a.n)
del a.n
print(a.n)
a.n = "inst"
print(a.n)
print(type(a.os).__name__)
a.os = 3
print(a.os)
try: del a.os
except AttributeError as e: print(type(e).__name__, e)
class RO:
    def __get__(self, o, c): return "ro"
    def __set__(self, o, v): raise AttributeError("read-only!")
A.ro = RO()
try: a.ro = 1
except AttributeError as e: print(e)
A.d = "replaced"
print(A.d, a.d)
class Meta(type):
    md = Data()
    mn = NonData()
class B(metaclass=Meta):
    mn = "class wins"
print(B.md, B.mn)
B.md = 5
try: B().md
except AttributeError as e: print(e)
class Raises:
    def __get__(self, o, c): raise AttributeError("from get")
class C:
    r = Raises()
    def __getattr__(self, n): return "fallback " + n
print(C().r)
class D:
    r = Raises()
try: D().r
except AttributeError as e: print(e)
print(hasattr(D(), "r"), getattr(D(), "r", "dflt"))
class Late: pass
def late_get(self, o, c): return "late"
class E: x = Late()
print(type(E().x).__name__)
Late.__get__ = late_get
print(E().x, E.x)
f = lambda self: self
print(f.__get__(5)(), f.__get__(None, int) is f, type(f.__get__(5)).__name__)
try: f.__get__(None)
except TypeError as e: print(e)
class Inst:
    def __init__(self): self.__get__ = lambda *a: "never"
class F: i = Inst()
print(type(F().i).__name__)
class SN:
    def __set_name__(self, o, n): raise ValueError("in set_name")
try:
    class G: s = SN()
except ValueError as e: print(e, e.__notes__)
class H: pass
H.late = Data.__new__(Data)
try: H().late
except AttributeError as e: print(e)
class NoDel:
    def __set__(self, o, v): pass
class NoSet:
    def __delete__(self, o): print("del only")
class I:
    a = NoDel()
    b = NoSet()
i = I()
try: del i.a
except AttributeError as e: print(e)
try: i.b = 1
except AttributeError as e: print(e)
del i.b
