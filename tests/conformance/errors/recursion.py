# SPDX-License-Identifier: LGPL-2.1-or-later
# Recursion without end.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
import sys
def f(): return f()
def a(x): return b(x)
def b(x): return a(x)
class R:
    def __repr__(self): return repr(self)
class G:
    def __getattr__(self, n): return getattr(self, n)
class E:
    def __eq__(self, o): return self == o
class H:
    def __hash__(self): return hash(self)
class L:
    def __len__(self): return len(self)
class A:
    def __add__(self, o): return self + o
class S:
    def __str__(self): return str(self)
class I:
    def __iter__(self): return iter(self)
class D:
    @property
    def p(self): return self.p
def tail(e):
    try: return str(e())
    except RecursionError as err: return str(err)[:32]
t(lambda: tail(f))
t(lambda: tail(lambda: a(1)))
t(lambda: tail(lambda: repr(R())))
t(lambda: tail(lambda: G().x))
t(lambda: tail(lambda: E() == E()))
t(lambda: tail(lambda: hash(H())))
t(lambda: tail(lambda: A() + 1))
t(lambda: tail(lambda: str(S())))
t(lambda: tail(lambda: D().p))
t(lambda: sys.setrecursionlimit(0))
t(lambda: sys.setrecursionlimit("a"))
t(lambda: sys.setrecursionlimit())
t(lambda: sys.setrecursionlimit(-5))
t(lambda: sys.setrecursionlimit(1.5))
