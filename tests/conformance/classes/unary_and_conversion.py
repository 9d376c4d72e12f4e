# SPDX-License-Identifier: LGPL-2.1-or-later
# Unary operators and conversions: neg, pos, invert, abs, int, float, complex, index, round, trunc...
class A:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 2j
    def __index__(self): return 3
    def __round__(self, n=None): return ("round", n)
    def __bytes__(self): return b"by"
    def __str__(self): return "str"
    def __repr__(self): return "rep\xe9"
    def __hash__(self): return 99
    def __len__(self): return 4
    def __reversed__(self): return iter("rev")
    def __length_hint__(self): return 10
    def __format__(self, s): return "fmt" + s
    def __sizeof__(self): return 1
    def __dir__(self): return ["b", "a"]
a = A()
print(-a, +a, ~a, abs(a), int(a), float(a), complex(a), round(a), round(a, 2), bytes(a), str(a), repr(a), ascii(a), hash(a), len(a), list(reversed(a)), format(a, "!"), f"{a:x}", dir(a))
print([10, 20, 30, 40][a], "abcdef"[a:], range(a), bin(a), hex(a), oct(a), chr(a), [0] * a, "ab" * a, (1).__class__(a), list(range(10))[::a])
class I:
    def __index__(self): return 5
i = I()
print(int(i), float(i), complex(i), bytes(i), hex(i), range(0, 10, i)[1], divmod(7, int(i)), "%d" % i if False else "", "%x" % i, 1 << int(i), round(1.23456, i), pow(2, 3, int(i)))
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __complex__(self): return 1
    def __str__(self): return 5
    def __repr__(self): return None
    def __bytes__(self): return "s"
    def __hash__(self): return "h"
    def __len__(self): return 1.5
    def __bool__(self): return 1
    def __format__(self, s): return 5
    def __iter__(self): return 5
    def __reversed__(self): return 5
    def __abs__(self): return "ok"
b = Bad()
for f in (lambda: int(b), lambda: float(b), lambda: [1][b], lambda: complex(b), lambda: str(b), lambda: repr(b), lambda: bytes(b), lambda: hash(b), lambda: len(b), lambda: bool(b), lambda: format(b), lambda: iter(b), lambda: reversed(b), lambda: abs(b), lambda: hex(b), lambda: f"{b}", lambda: "%s" % b, lambda: [b].__repr__(), lambda: list(b), lambda: range(b), lambda: "x" * b):
    try: print(f())
    except TypeError as e: print(e)
class P: pass
p = P()
for f in (lambda: -p, lambda: +p, lambda: ~p, lambda: abs(p), lambda: int(p), lambda: float(p), lambda: complex(p), lambda: round(p), lambda: bytes(p), lambda: len(p), lambda: iter(p), lambda: next(p), lambda: reversed(p), lambda: [1][p], lambda: hex(p), lambda: range(p), lambda: chr(p), lambda: p(), lambda: p[0], lambda: format(p, "x"), lambda: "x" * p):
    try: print(f())
    except TypeError as e: print(e)
class IntSub(int):
    def __index__(self): return 1
    def __int__(self): return 100
print(int(IntSub(5)), [0, 10, 20, 30, 40, 50][IntSub(5)], float(IntSub(5)), hex(IntSub(5)))
class Trunc:
    def __trunc__(self): return 8
    def __floor__(self): return 1
    def __ceil__(self): return 2
try: print(int(Trunc()))
except TypeError as e: print(e)
class RI(int):
    def __repr__(self): return "RI"
class Ret:
    def __index__(self): return RI(6)
print(int(True), type(int(RI(3))).__name__, [*range(10)][Ret()])
