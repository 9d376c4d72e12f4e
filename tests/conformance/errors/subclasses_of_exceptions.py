# SPDX-License-Identifier: LGPL-2.1-or-later
# Classes derived from exceptions: constructors, attributes, texts, slots, pickling data.
class A(Exception): pass
class B(Exception):
    def __init__(self, x, y=2): self.x = x
class C(ValueError):
    def __str__(self): return "C!" + super().__str__()
class D(KeyError):
    def __repr__(self): return "D!"
class E(Exception):
    __slots__ = ("s",)
class F(Exception):
    message = "class attribute"
    def __init__(self, *args, **kw): super().__init__(*args); self.__dict__.update(kw)
class N(NameError): pass
class S(SyntaxError): pass
class U(UnicodeDecodeError): pass
class I(ImportError):
    def __init__(self, *a, extra=0, **k): super().__init__(*a, **k); self.extra = extra
class St(StopIteration): pass
class M(ValueError, KeyError): pass
class K(KeyError, AttributeError): pass
for e in (A(), A(1), A(1, 2), B(1), B(1, y=3), C(1), C(), D("k"), E(1), F(1, a=2), N("n", name="nm"), S("m", ("f", 1, 2, "t")), U("a", b"b", 0, 1, "r"), I("x", name="y", extra=5), St(7), M(1), K("k")):
    print(type(e).__name__, repr(e), str(e), e.args, sorted(e.__dict__), e.__reduce__()[:2])
e = E()
e.s = 5
e.other = 6
print(e.s, e.other, e.__dict__)
del e.s
try: e.s
except AttributeError as x: print(x)
for bad in (lambda: B(), lambda: A(x=1), lambda: N("a", nmae="b"), lambda: U("a"), lambda: St(a=1), lambda: F.nothing, lambda: I("x", nam="y")):
    try: print(repr(bad()))
    except Exception as x: print(type(x).__name__, x)
try: raise A
except A as x: print(repr(x))
try: raise B(1) from A(2)
except B as x: print(repr(x), repr(x.__cause__))
try: raise St(7)
except StopIteration as x: print(x.value)
print(M.__mro__, K.__mro__)
x = A(1)
x.args = (2, 3)
print(x, repr(x), x.args)
x.args = []
print(x, repr(x))
x.__dict__ = {"k": 1}
print(x.k, x.__dict__)
x.__setstate__({"z": 5})
print(x.z)
