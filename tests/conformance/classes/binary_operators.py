# SPDX-License-Identifier: LGPL-2.1-or-later
# All binary operators: normal, reflected, in-place, NotImplemented, subclasses first.
ops = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>"}
ns = {}
for n in ops:
    def f(self, o, n=n): return (n, type(o).__name__)
    def r(self, o, n=n): return ("r" + n, type(o).__name__)
    def i(self, o, n=n): return ("i" + n, type(o).__name__)
    ns["__%s__" % n], ns["__r%s__" % n], ns["__i%s__" % n] = f, r, i
V = type("V", (), ns)
class Plain: pass
v, p = V(), Plain()
def all_ops(a, b):
    yield a + b; yield a - b; yield a * b; yield a / b; yield a // b; yield a % b; yield a ** b; yield a @ b; yield a & b; yield a | b; yield a ^ b; yield a << b; yield a >> b
print(list(all_ops(v, 1)))
print(list(all_ops(1, v)))
print(list(all_ops(p, v)))
print("s" + v, "s" * v, [] + v, [] * v, () + v, b"" + v, 1.5 + v, 1j * v, "%s" % v == "rmod", {1} | v, {} | v)
def inplace(x, y):
    a = x; a += y; yield a
    a = x; a -= y; yield a
    a = x; a *= y; yield a
    a = x; a /= y; yield a
    a = x; a //= y; yield a
    a = x; a %= y; yield a
    a = x; a **= y; yield a
    a = x; a @= y; yield a
    a = x; a &= y; yield a
    a = x; a |= y; yield a
    a = x; a ^= y; yield a
    a = x; a <<= y; yield a
    a = x; a >>= y; yield a
print(list(inplace(v, 2)))
print(list(inplace(1, v)))
for op in ("+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>"):
    pass
def fails(g):
    it = iter(g)
    try: next(it)
    except TypeError as e: print(e)
for f in (lambda: p + 1, lambda: 1 - p, lambda: p * p, lambda: p / 1, lambda: p // 1, lambda: p % 1, lambda: p ** 1, lambda: p @ 1, lambda: p & 1, lambda: p | 1, lambda: p ^ 1, lambda: p << 1, lambda: p >> 1, lambda: pow(p, 2), lambda: pow(p, 2, 3), lambda: divmod(p, 1)):
    try: f()
    except TypeError as e: print(e)
fails(inplace(p, 1))
q = p
for st in ("q += 1", ):
    try: q += 1
    except TypeError as e: print(e)
    try: q **= 1
    except TypeError as e: print(e)
    try: q >>= 1
    except TypeError as e: print(e)
class A:
    def __add__(self, o): print("A.add"); return NotImplemented
    def __radd__(self, o): print("A.radd"); return NotImplemented
class B:
    def __radd__(self, o): print("B.radd"); return "B"
class SubA(A):
    def __radd__(self, o): print("SubA.radd"); return "sub"
class SubA2(A): pass
print(A() + B(), A() + SubA())
for x, y in ((A(), A()), (A(), SubA2()), (A(), 1), (1, A())):
    try: x + y
    except TypeError as e: print(e)
class I:
    def __init__(self): self.l = []
    def __iadd__(self, o): self.l.append(o); return self
i = I(); j = i
i += 1; i += 2
print(i.l, i is j)
class NI:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return "fell back"
n = NI(); n += 1
print(n)
class D:
    def __divmod__(self, o): return "dm"
    def __rdivmod__(self, o): return "rdm"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
print(divmod(D(), 1), divmod(1, D()), pow(D(), 2), pow(D(), 2, 3), D() ** 2, 2 ** D(), pow(2, D()))
class NoneOp:
    __add__ = None
    __radd__ = None
for f in (lambda: NoneOp() + 1, lambda: 1 + NoneOp()):
    try: f()
    except TypeError as e: print(e)
class Inst: pass
x = Inst(); x.__add__ = lambda o: 1
try: x + 1
except TypeError as e: print(e)
class Mixed(int):
    def __add__(self, o): return "mixed add"
    def __radd__(self, o): return "mixed radd"
print(Mixed(1) + 1, 1 + Mixed(1), Mixed(2) * 3, 1.5 + Mixed(1), sum([Mixed(1)]))
