# SPDX-License-Identifier: LGPL-2.1-or-later
# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class A:
    x = 1
    def __getattr__(self, n):
        print("getattr", n)
        if n == "bad": raise AttributeError("custom message")
        return n.upper()
a = A()
print(a.x, a.foo)
a.y = 2
print(a.y)
try: a.bad
except AttributeError as e: print(e)
print(hasattr(a, "bad"), hasattr(a, "good"), getattr(a, "bad", 5), getattr(a, "ok", 6))
class B:
    def __init__(self): self.v = 1
    def __getattribute__(self, n):
        print("getattribute", n)
        return object.__getattribute__(self, n)
    def m(self): return self.v
b = B()
print(b.v, b.m())
try: b.zz
except AttributeError as e: print(e)
class C(B):
    def __getattr__(self, n):
        print("then getattr", n)
        return "found"
print(C().missing)
class D:
    def __setattr__(self, n, v):
        print("setattr", n, v)
        if n != "drop": super().__setattr__(n, v)
    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)
d = D()
d.a = 1
d.drop = 2
d.a += 1
print(vars(d))
del d.a
try: del d.a
except AttributeError as e: print(e)
setattr(d, "s", 3)
delattr(d, "s")
d.__dict__["direct"] = 1
print(d.direct)
class E:
    def __getattribute__(self, n): raise AttributeError("always " + n)
try: E().x
except AttributeError as e: print(e)
print(type(E()).__name__, getattr(E(), "q", "dflt"))
class F:
    def __getattribute__(self, n): raise ValueError("v " + n)
try: getattr(F(), "q", "dflt")
except ValueError as e: print(e)
try: hasattr(F(), "q")
except ValueError as e: print(e)
class G:
    def __dir__(self): return ["z", "a", "m"]
print(dir(G()))
class H:
    def __len__(self): return 1
    def __getattribute__(self, n): print("not for special", n)
print(len(H()))
class I:
    def __getattr__(self, n): return lambda *a: (n, a)
i = I()
print(i.anything(1, 2), i.__custom__(), i.a.__name__)
try: len(i)
except TypeError as e: print(e)
try: i + 1
except TypeError as e: print(e)
class J:
    __slots__ = ("s",)
    def __getattr__(self, n): return "dflt " + n
j = J()
print(j.s)
j.s = 1
print(j.s)
for args in ((1,), (1, "real", 2, 3), (1, 5), (1, None), ("a", "nope")):
    try: print(getattr(*args))
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
for f in (lambda: setattr(a, 5, 1), lambda: delattr(a, 5), lambda: hasattr(a, 5), lambda: setattr(1, "x", 1), lambda: setattr(a, "x"), lambda: object.__setattr__(5, "a", 1), lambda: object.__getattribute__(5, "zz")):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
setattr(a, "not an identifier", 1)
print(getattr(a, "not an identifier"), vars(a))
