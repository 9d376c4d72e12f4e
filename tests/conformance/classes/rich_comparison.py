# SPDX-License-Identifier: LGPL-2.1-or-later
# Rich comparison: reflected operators, NotImplemented, identity, hashing rules.
class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt"); return self.v < o.v
    def __le__(self, o): print("le"); return self.v <= o.v
    def __eq__(self, o): print("eq"); return isinstance(o, A) and self.v == o.v
    def __gt__(self, o): print("gt"); return self.v > o.v
    def __ge__(self, o): print("ge"); return self.v >= o.v
x, y = A(1), A(2)
print(x < y, x <= y, x == y, x != y, x > y, x >= y, x == 5, 5 == x, x != 5)
class L:
    def __lt__(self, o): return "L.lt"
    def __le__(self, o): return "L.le"
print(L() < 1, 1 > L(), L() <= 1, 1 >= L(), L() > L(), L() >= L())
for f in (lambda: L() > 1, lambda: 1 < L(), lambda: object() < object(), lambda: L() >= None):
    try: print(f())
    except TypeError as e: print(e)
class N:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __gt__(self, o): return NotImplemented
n = N()
print(n == n, n == N(), n != n, n != 5, n == 5)
try: n < n
except TypeError as e: print(e)
class Ne:
    def __ne__(self, o): return "ne!"
print(Ne() != 1, 1 != Ne(), Ne() == Ne())
class Base:
    def __eq__(self, o): return "base eq"
    def __lt__(self, o): return "base lt"
    def __gt__(self, o): return "base gt"
class Sub(Base):
    def __eq__(self, o): return "sub eq"
    def __gt__(self, o): return "sub gt"
print(Base() == Sub(), Base() < Sub(), Sub() == Base(), Base() == 1, 1 == Base())
class Weird:
    def __eq__(self, o): return [1, 2]
w = Weird()
print(w == 1, w != 1, not w == 1, w in [5], [w] == [5], (w,) == (1,))
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, (nan,) == (nan,), {nan: 1}[nan])
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 3
    def __eq__(self, o): return isinstance(o, H) and self.v == o.v
d = {H(1): "a", H(4): "b"}
d[H(1)] = "c"
print(len(d), d[H(4)], d[H(1)], H(7) in d, len({H(1), H(1), H(2)}))
class Unh:
    def __eq__(self, o): return True
print(Unh.__hash__)
for f in (lambda: hash(Unh()), lambda: {Unh(): 1}, lambda: {Unh()}):
    try: f()
    except TypeError as e: print(e)
class Reh(Unh):
    __hash__ = object.__hash__
print(isinstance(hash(Reh()), int))
class SubUnh(Unh): pass
try: hash(SubUnh())
except TypeError as e: print(e)
class NoneHash: __hash__ = None
try: hash(NoneHash())
except TypeError as e: print(e)
class Big:
    def __hash__(self): return 2 ** 64 + 5
print(hash(Big()) == hash(2 ** 64 + 5))
class NegOne:
    def __hash__(self): return -1
print(hash(NegOne()), hash(-1))
class RaiseEq:
    def __eq__(self, o): raise ValueError("eq raised")
    def __hash__(self): return 1
for f in (lambda: RaiseEq() == 1, lambda: RaiseEq() in [1], lambda: {RaiseEq(): 1, RaiseEq(): 2}, lambda: [RaiseEq()].index(3), lambda: [1] == [RaiseEq()], lambda: (RaiseEq(),).count(1), lambda: {1: RaiseEq()} == {1: 2}):
    try: print(f())
    except ValueError as e: print(e)
r = RaiseEq()
print(r in [r], [r] == [r], [r].index(r))
print(A.__eq__(x, x), object.__eq__(1, 2), int.__lt__(1, "a"), object.__lt__(1, 2), object().__ne__(5))
