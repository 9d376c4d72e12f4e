# SPDX-License-Identifier: LGPL-2.1-or-later
# Multiple inheritance: the MRO, cooperative super, conflicts.
class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(A, B): pass
class E(B, C): pass
class F(D, E): pass
def names(c): return [k.__name__ for k in c.__mro__]
print(names(D), names(E), names(F), names(bool), names(ZeroDivisionError))
print(F.mro() == list(F.__mro__), F.__bases__)
class P:
    def go(self): return ["P"]
class Q(P):
    def go(self): return ["Q"] + super().go()
class R(P):
    def go(self): return ["R"] + super().go()
class S(Q, R):
    def go(self): return ["S"] + super().go()
print(S().go(), R().go())
for bases in ((A, A), (O, A), (object, O), (D, B, A), (A, int, str), (bool,), (type(None),), (int, str), (5,), (type(lambda: 0),), (list, dict), (type(...),), (range,), (slice,)):
    try:
        print(type("X", bases, {}).__mro__)
    except TypeError as e:
        print(e)
class X(A, B): pass
class Y(B, A): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
class Li(list): pass
class Di(dict): pass
class Ti(tuple): pass
class Both(Li, P): pass
b = Both([1, 2])
print(b, b.go(), len(b), names(Both))
X.__bases__ = (B, A)
print(names(X))
try: X.__bases__ = ()
except TypeError as e: print(e)
try: X.__bases__ = (int,)
except TypeError as e: print(e)
try: X.__bases__ = (X,)
except TypeError as e: print(e)
try: X.__bases__ = 5
except TypeError as e: print(e)
print(O.__subclasses__() == [A, B, C], [c.__name__ for c in P.__subclasses__()])
class Diamond1:
    v = 1
class D2(Diamond1): pass
class D3(Diamond1): v = 3
class D4(D2, D3): pass
print(D4.v, D4().v)
print(issubclass(F, (int, O)), issubclass(int, F), issubclass(F, object), isinstance(F(), (A, int)))
