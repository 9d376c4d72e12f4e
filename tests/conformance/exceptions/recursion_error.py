# SPDX-License-Identifier: LGPL-2.1-or-later
# The recursion limit is found, caught, and the program goes on.
import sys
print(sys.getrecursionlimit())
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(type(e).__name__, e)
depth = 0
def g():
    global depth
    depth += 1
    g()
try: g()
except RecursionError: print(900 < depth < 1000)
def h(n): return n and h(n - 1)
print(h(900))
sys.setrecursionlimit(200)
depth = 0
try: g()
except RecursionError: print(100 < depth < 200)
sys.setrecursionlimit(1000)
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n + "x")
    def __add__(self, o): return self + o
for op in (lambda: repr(R()), lambda: R() == R(), lambda: R().a, lambda: R() + 1):
    try: op()
    except RecursionError as e: print("RecursionError")
try:
    f(0)
except RuntimeError as e: print(isinstance(e, RecursionError))
def gen(n):
    yield n
    yield from gen(n + 1)
try:
    for x in gen(0): pass
except RecursionError: print("gen", x > 300)
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)
try: sys.setrecursionlimit("x")
except TypeError as e: print(e)
print(h(500))
