# SPDX-License-Identifier: LGPL-2.1-or-later
# "Did you mean": attributes, names, imports, keywords, in all kinds of places.
import sys
def show(f):
    try: f()
    except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
class A:
    colour = 1
    _hidden = 2
    def method(self): return self.metod
    def name(self): return colour
    def hidden(self): return self.hiden
    def bare(self): return method()
blech = 1
def local():
    number = 1
    return nubmer
def closure():
    outer_value = 1
    def inner(): return outer_valeu
    return inner()
def uses():
    value = 5
    return vaule + 1
a = A()
for f in (lambda: a.color, lambda: a.hiden, lambda: a._hiden, a.method, a.name, a.hidden, a.bare, lambda: A.colr, lambda: blehc, lambda: prnt(1), lambda: lenn([]), local, closure, uses, lambda: xyzzy, lambda: math.pi, lambda: jsn, lambda: sys.exti, lambda: "a".uper(), lambda: [].apend(1), lambda: (1).bit_lenght(), lambda: {}.kyes(), lambda: None.foo, lambda: a.x, lambda: tmie, lambda: os, lambda: Exceptoin, lambda: ture, lambda: nOne, lambda: sys.Path):
    show(f)
def imp():
    from sys import pathh
def imp2():
    from sys import zzzzzz
show(imp)
show(imp2)
class S:
    __slots__ = ("first_slot",)
show(lambda: S().first_slto)
class Dir:
    def __dir__(self): return ["chosen", 5]
show(lambda: Dir().chosn)
class BadDir:
    def __dir__(self): raise ValueError
show(lambda: BadDir().xyz)
show(lambda: A(colur=1))
e = NameError("custom")
def custom(): raise e
show(custom)
e2 = AttributeError("custom", name="colr", obj=a)
def custom2(): raise e2
show(custom2)
undefined_at_the_end
