# SPDX-License-Identifier: LGPL-2.1-or-later
# What with says to things that are no context managers.
def t(x):
    try:
        with x:
            print("body")
    except TypeError as e:
        print(type(e).__name__, e)
class NoExit:
    def __enter__(self): print("entered")
class NoEnter:
    def __exit__(self, *a): pass
class Neither: pass
class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: print("no")
        self.__exit__ = lambda *a: print("no")
for x in (NoExit(), NoEnter(), Neither(), OnInstance(), 5, None, "s"):
    t(x)
class Static:
    @staticmethod
    def __enter__(): return "static"
    @classmethod
    def __exit__(cls, *a): print(cls.__name__, len(a))
with Static() as s: print(s)
class BadBool:
    def __enter__(self): return self
    def __exit__(self, *a): return self
    def __bool__(self): raise RuntimeError("bool")
with BadBool(): print("fine")
try:
    with BadBool(): 1 / 0
except RuntimeError as e:
    print(e, repr(e.__context__))
class FewArgs:
    def __enter__(self): return self
    def __exit__(self): return True
try:
    with FewArgs(): pass
except TypeError as e:
    print(e)
class Attr:
    def __getattr__(self, n): print("getattr", n); raise AttributeError(n)
t(Attr())
