# SPDX-License-Identifier: LGPL-2.1-or-later
# raise with classes, instances, nothing, and what may not be raised.
def t(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, "|", e, "|", e.args, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def a(): raise ValueError
def b(): raise ValueError()
def c(): raise ValueError("m", 2)
def d(): raise
def e(): raise 5
def f(): raise "str"
def g(): raise int
def h(): raise None
def i(): raise ValueError from KeyError
def j(): raise ValueError("x") from KeyError("y")
def k(): raise ValueError from None
def l(): raise ValueError from 5
def m(): raise ValueError from "s"
def n():
    try: 1 / 0
    except ZeroDivisionError: raise
def o():
    try: 1 / 0
    except ZeroDivisionError as e: raise e
def p():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k")
def q():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k") from None
def r():
    try: 1 / 0
    except ZeroDivisionError as e: raise KeyError("k") from e
class NeedsArg(Exception):
    def __init__(self, a): self.a = a
def s(): raise NeedsArg
def u(): raise NeedsArg(3)
class NewInt(Exception):
    def __new__(cls, *a): return 5
def v(): raise NewInt
def w(): raise ValueError from NeedsArg
def x(): raise [ValueError][0]("idx")
def y(): raise (ValueError, TypeError)
def z(): raise object()
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w, x, y, z): t(fn)
def bare_in_nested():
    try:
        raise ValueError("outer")
    except ValueError:
        def inner(): raise
        inner()
t(bare_in_nested)
def bare_after():
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError:
            pass
        raise
t(bare_after)
def bare_in_finally():
    try:
        raise ValueError("fin")
    finally:
        raise
t(bare_in_finally)
err = ValueError("same")
for _ in range(2):
    try: raise err
    except ValueError as e2: print(e2 is err)
