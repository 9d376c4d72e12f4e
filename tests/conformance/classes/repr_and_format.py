# SPDX-License-Identifier: LGPL-2.1-or-later
# repr, str, format of classes and instances; default forms without addresses.
class A:
    def __repr__(self): return "A()"
class B:
    def __str__(self): return "B str"
class C(A):
    def __str__(self): return "C str"
class D:
    def __format__(self, s): return "D[%s]" % s
print(A(), repr(A()), str(A()), f"{A()} {A()!s} {A()!r}", [A()], (A(),), {A(): 1} and "", "%s %r" % (A(), A()))
print(B(), str(B()), repr(B())[:12], [C()], C(), repr(C()), f"{C()} {C()!r:>8}|{C()!s:>8}|")
print(f"{D()}", f"{D():abc}", format(D()), format(D(), "q"), "{:x y}".format(D()), "{!s}".format(D())[:5])
print(A, int, type, [A], {"k": B}, type(None), type(...), type(NotImplemented))
def f():
    class In: pass
    return In
print(f(), f().__module__)
class M:
    __module__ = "other.mod"
print(M, repr(M())[:17])
class E: __qualname__ = "Path.To.E"
print(E)
for bad in (lambda: format(A(), "5"), lambda: f"{object():>3}", lambda: "{:d}".format(A())):
    try: print(bad())
    except TypeError as e: print(e)
class Rec(list):
    def __repr__(self): return "Rec" + super().__repr__()
r = Rec([1])
r.append(r)
print(r)
class Cyc:
    def __init__(self): self.me = [self]
    def __repr__(self): return f"Cyc({self.me})" if False else "Cyc"
print(Cyc().me)
class S(str):
    def __str__(self): return "overridden"
    def __repr__(self): return "S!"
s = S("real")
print(s, str(s), repr(s), s + "", f"{s}", "%s" % s, "".join([s]), s.upper(), [s], format(s), "{}".format(s))
class I(int):
    def __str__(self): return "I str"
print(I(5), repr(I(5)), f"{I(5)}", "%d" % I(5), "%s" % I(5), f"{I(5):d}", [I(5)])
class T(tuple):
    def __repr__(self): return "T" + tuple.__repr__(self)
print(T((1, 2)), [T()], "%s" % (T((1,)),))
class RaiseRepr:
    def __repr__(self): raise ValueError("repr raised")
for g in (lambda: repr(RaiseRepr()), lambda: str([1, RaiseRepr()]), lambda: f"{RaiseRepr()}", lambda: "%s" % RaiseRepr(), lambda: print({1: RaiseRepr()}), lambda: str((RaiseRepr(),)), lambda: str({RaiseRepr()})):
    try: g()
    except ValueError as e: print(e)
class NonStr:
    def __repr__(self): return 5
for g in (lambda: repr(NonStr()), lambda: str([NonStr()]), lambda: str(NonStr())):
    try: g()
    except TypeError as e: print(e)
