# SPDX-License-Identifier: LGPL-2.1-or-later
# Exceptions made by users: __init__, __str__, __repr__, attributes, several bases, catching by bases.
class A(Exception): pass
class B(A):
    def __init__(self, x, y=2):
        self.x, self.y = x, y
class C(B):
    def __init__(self, *a):
        super().__init__(*a)
        Exception.__init__(self, "replaced", *a)
class D(Exception):
    def __str__(self): return "str of D"
class E(Exception):
    def __repr__(self): return "repr of E"
class F(ValueError, KeyError): pass
class G(KeyError):
    def __str__(self): return Exception.__str__(self)
class H(OSError):
    def __init__(self, *a, extra=None):
        super().__init__(*a)
        self.extra = extra
class I(Exception):
    def __new__(cls, *a, **k):
        self = super().__new__(cls, "from new")
        self.k = k
        return self
    def __init__(self, *a, **k): pass
class J(StopIteration): pass
class K(Exception):
    code: int = 7
    __slots__ = ("s",)
for e in (A(), A(1), B(5), B(5, 6), C(1, 2), D("d"), E("e"), F("f"), G("g"), H(2, "nofile", "n", extra=1), I(1, z=2), J(4), K("k")):
    print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args, "|", sorted(vars(e)))
    try:
        raise e
    except (ValueError, OSError) as x:
        print("  by second:", x)
    except Exception as x:
        print("  by Exception:", x is e)
e = A("x")
e.attr = [1]
print(e.attr, vars(e))
print(e.__class__, A.__bases__, F.__mro__[1:4])
k = K("k")
k.s = 1
print(k.s, k.code)
print(f"{e}", "%s %r" % (e, e), "{}".format(e))
print(A(1) == A(1), A(1) != A(1), len({A(1), A(1)}))
try:
    class L(ValueError, OSError): pass
except TypeError as x:
    print(x)
class M(ValueError, TypeError): pass
try: raise M("m")
except TypeError as x: print(repr(x), isinstance(x, ValueError))
h = H(1, "x", extra="ex")
print(h.extra, h.errno, h)
class N(Exception):
    def __init__(self): pass
try: N(1)
except TypeError as x: print(x)
class O(BaseException): pass
try:
    try: raise O("o")
    except Exception: print("no")
except BaseException as x: print(repr(x))
class P(AttributeError): pass
print(repr(P("p", name="n")), P("p", name="n").name)
