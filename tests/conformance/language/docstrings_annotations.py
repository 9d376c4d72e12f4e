# SPDX-License-Identifier: LGPL-2.1-or-later
"""Module docstring."""
def f(a: int, b: "str" = 1, *c: tuple, d: 1 + 1 = 2, **e: dict) -> None:
    """Function doc."""
    local: int = 5
    return local
class C:
    "Class doc"
    x: int = 3
    y: "forward"
    z: undefined_name_here
    def m(self) -> C:
        "method doc"
    def nodoc(self): pass
print(__doc__, f.__doc__, C.__doc__, C.m.__doc__, C.nodoc.__doc__, (lambda: 1).__doc__)
print(f.__annotations__)
print(f())if False else print(f(1))
print(C.m.__annotations__ == {"return": C}, C.x, hasattr(C, "y"))
try:
    C.__annotations__
except NameError as e:
    print(e)
undefined_name_here = "now"
print(C.__annotations__)
print(f.__annotate__(1) == f.__annotations__, f.__annotate__.__name__)
for n in (2, 3):
    try:
        f.__annotate__(n)
    except NotImplementedError as e:
        print("NotImplementedError", e)
mod: int = 1
bare: str
print("bare" in globals(), mod, "__annotations__" in globals())
print(__annotate__(1), __annotate__.__name__)
def g(): pass
print(g.__annotations__, g.__annotate__)
g.__annotations__ = {"a": 1}
print(g.__annotations__, g.__annotate__)
g.__annotations__["b"] = 2
print(g.__annotations__)
class D: pass
print(D.__annotations__, D.__annotate__)
class E(C):
    w: int
print(E.__annotations__)
print(type(C.__annotate__).__name__)
def side(): print("evaluated"); return int
def h(a: side()): pass
print("defined")
print(h.__annotations__)
print(h.__annotations__)
def loc():
    v: side() = 1
    (w): side() = 2
    return v
print(loc())
class T: pass
T.attr: side() = 5
d = {}
d["k"]: side() = 6
(paren): side() = 7
print(T.attr, d, paren, "paren" in __annotate__(1))
g.__doc__ = "changed"
print(g.__doc__)
C.__doc__ = "new"
print(C.__doc__)
class Slots:
    """doc here"""
    __slots__ = ()
print(Slots.__doc__, D.__doc__)
