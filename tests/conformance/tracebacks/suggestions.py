# SPDX-License-Identifier: LGPL-2.1-or-later
# "Did you mean" as tracebacks print it.
import sys
def show(f):
    try: f()
    except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
class Thing:
    color = 1
    _hidden = 2
    def method_name(self): pass
    def __init__(self): self.attribute = 3
class Slots:
    __slots__ = ("position",)
some_variable = 5
def a(): return Thing().colour
def b(): return Thing().metod_name
def c(): return Thing().atribute
def d(): return Thing().hidden
def e(): return Thing().totally_different
def f(): return some_varible
def g(): return prnt
def h(): return lenn([])
def i():
    local_name = 1
    return loca_name
def j(): return [].apend
def k(): return "".uper()
def l(): return Slots().positon
def m(): return Thing.colr
def n():
    import simple_mod
    return simple_mod.functoin
def o(): from simple_mod import functoin
def p(): return True_
def q(): return x
def r(): return Thing().x
def s(): return none
def t(): return true
class Self:
    attr = 1
    def method(self): return attr
    def call(self): return other()
    def other(self): pass
def u(): Self().method()
def v(): Self().call()
def w(): import simple_modd
def y(): return sys.versoin
def z(): return Thing().method_nam()
def aa(): return None.append
def bb(): return time.time()
def cc(): return math.pi
def dd(): return foo.bar
def ee(): raise NameError("by hand", name="some_varible")
def ff(): raise AttributeError("by hand", name="colour", obj=Thing())
def gg(): raise AttributeError("name only", name="colour")
def hh(): return {}.keyz
def ii(): return (1).reel
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, y, z, aa, bb, cc, dd, ee, ff, gg, hh, ii): show(fn)
