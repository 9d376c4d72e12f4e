# SPDX-License-Identifier: LGPL-2.1-or-later
# Unary operators and conversions of what has none.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
class A: pass
class B:
    def __bool__(self): return 5
class L:
    def __len__(self): return -1
class L2:
    def __len__(self): return "a"
class I:
    def __index__(self): return "a"
class S:
    def __str__(self): return 5
    def __repr__(self): return None
    def __format__(self, spec): return 1
    def __hash__(self): return "a"
    def __int__(self): return "a"
    def __float__(self): return 1
    def __iter__(self): return 5
t(lambda: -"a")
t(lambda: +"a")
t(lambda: ~"a")
t(lambda: ~1.5)
t(lambda: -None)
t(lambda: -[])
t(lambda: -A())
t(lambda: ~A())
t(lambda: abs("a"))
t(lambda: abs(A()))
t(lambda: round("a"))
t(lambda: round(A()))
t(lambda: not B())
t(lambda: bool(B()))
t(lambda: bool(L()))
t(lambda: bool(L2()))
t(lambda: len(L()))
t(lambda: len(L2()))
t(lambda: len(5))
t(lambda: len(A()))
t(lambda: hash([]))
t(lambda: hash({}))
t(lambda: hash(set()))
t(lambda: hash(slice(1)) == hash(slice(1)))
t(lambda: hash(S()))
t(lambda: str(S()))
t(lambda: repr(S()))
t(lambda: f"{S()}")
t(lambda: format(S()))
t(lambda: int(A()))
t(lambda: float(A()))
t(lambda: int(S()))
t(lambda: float(S()))
t(lambda: iter(S()))
t(lambda: iter(A()))
t(lambda: next(A()))
t(lambda: next([]))
t(lambda: next(5))
t(lambda: list(A()))
t(lambda: [0][I()])
t(lambda: range(I()))
t(lambda: [1] * A())
t(lambda: "a" * A())
t(lambda: chr(A()))
t(lambda: chr("a"))
t(lambda: chr(-1))
t(lambda: chr(1114112))
t(lambda: ord(1))
t(lambda: ord("ab"))
t(lambda: ord(""))
t(lambda: bin(1.5))
t(lambda: hex("a"))
t(lambda: oct(None))
t(lambda: reversed(A()))
t(lambda: sum(5))
t(lambda: sum(["a"]))
t(lambda: sum([[]]))
t(lambda: any(5))
t(lambda: complex(A()))
t(lambda: bytes(A()))
t(lambda: range(3)[A()])
t(lambda: round(1.5, "a"))
t(lambda: round(1.5, 1.5))
