# SPDX-License-Identifier: LGPL-2.1-or-later
# property: getter, setter, deleter, docs, copies, errors.
class A:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v):
        print("set", v)
        self._x = v
    @x.deleter
    def x(self):
        print("del")
        del self._x
    @property
    def ro(self): return "ro"
    w = property(None, lambda self, v: print("write", v))
    p = property(lambda self: "p", doc="given doc")
a = A()
print(a.x)
a.x = 5
print(a.x)
del a.x
try: a.x
except AttributeError as e: print(e)
for f in (lambda: setattr(a, "ro", 1), lambda: delattr(a, "ro"), lambda: a.w, lambda: delattr(a, "w"), lambda: setattr(a, "p", 1)):
    try: f()
    except AttributeError as e: print(e)
a.w = 3
print(A.x.__doc__, A.p.__doc__, A.ro.__doc__, type(A.x).__name__, A.x.fget.__name__, A.x.fset is not None, A.ro.fset, A.ro.fdel)
print(A.x.__name__, A.ro.__name__)
class B(A):
    @A.x.getter
    def x(self): return "B" + str(self._x)
b = B()
print(b.x)
b.x = 7
print(b.x, A().x)
class C(A):
    @property
    def x(self): return super().x + 1
print(C().x)
try: C().x = 1
except AttributeError as e: print(e)
p = property()
class D: p = p
try: D().p
except AttributeError as e: print(e)
try: D().p = 1
except AttributeError as e: print(e)
print(p.__get__(None, D) is p)
class E(property):
    "sub doc"
    def __get__(self, o, c=None): return ("sub", super().__get__(o, c)) if o else self
class F:
    @E
    def v(self): return 1
print(F().v)
class G:
    @property
    def fails(self): return self.missing
    def __getattr__(self, n): return "getattr " + n
print(G().fails)
class H:
    @property
    def fails(self): raise ValueError("v")
try: H().fails
except ValueError as e: print(e)
class I:
    @classmethod
    def make(cls): return cls()
    val = property(lambda self: self._v, lambda self, v: setattr(self, "_v", v * 2), lambda self: setattr(self, "_v", None))
i = I.make()
i.val = 4
i.val += 1
print(i.val)
del i.val
print(i.val)
q = property(lambda self: 1)
try: q.fget = 5
except AttributeError as e: print(e)
q.__doc__ = "new"
print(q.__doc__, property(1, 2, 3, 4).fget, property(fget=1, doc="k").__doc__)
try: property(1, 2, 3, 4, 5)
except TypeError as e: print(e)
class J: pass
J.dyn = property(lambda self: "dyn")
print(J().dyn, "dyn" in vars(J()), hasattr(J(), "dyn"))
print(q.__isabstractmethod__)
