# SPDX-License-Identifier: LGPL-2.1-or-later
# Which part of the line is underlined, for all kinds of expressions.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
class O: pass
o = O()
o.a = O()
d = {"k": {}}
l = [1, [2]]
s = "str"
def call(*a, **k): raise TypeError("called")
def a(): return 1 + "a"
def b(): return (1 + 2) * (3 + "x")
def c(): return o.a.missing
def dd(): return d["k"]["z"]
def e(): return l[1][5]
def f(): return call(1, x=2)
def g(): return undefined_name + 1
def h(): x = [1, 2, 3]; x[0] = 1 / 0; return x
def i(): o.a.b.c = 5
def j(): del d["q"]
def k(): del o.zz
def m(): a, b = 1, 2, 3
def n(): return -s
def p(): return not_there.attr.other
def q(): return 1 < 2 < "a"
def r(): return [x / 0 for x in range(3)]
def t(): return f"{1 / 0} text {s}"
def u(): assert s == "other", "assert message"
def v(): assert 1 > 2
def w(): raise KeyError("key")
def x(): return (lambda: 1 / 0)()
def y(): return call(call(1), 2)
def z(): return s.upper().nope.lower()
def aa(): return 1 if 1 / 0 else 2
def bb(): return l[0]()
def cc(): return {**5}
def ddd(): return [*5]
def ee(): return call(*5)
def ff():
    for q in 5: pass
def gg():
    with 5: pass
def hh(): import no_such_module
def ii(): from sys import nothing_of_that_name
def jj(): l[0] += "x"
def kk(): o.n += 1
def ll(): return 5 .real.imag.zz
def mm(): return s[1:"a"]
def nn(): return d[[]]
def oo(): return max(1, int("x"))
def pp(): return 1 in 5
def qq(): return int
def rr(): return 1 if False else int("5" + 5)
def ss(): return sum(1 / (i - 2) for i in range(5))
def tt(): return 2 ** -1 ** "a"
def uu(): x: int = 1 / 0
def vv(): return     1     +     "spaces"
def ww(): return ( 1 / 0 )
for fn in (a, b, c, dd, e, f, g, h, i, j, k, m, n, p, q, r, t, u, v, w, x, y, z, aa, bb, cc, ddd, ee, ff, gg, hh, ii, jj, kk, ll, mm, nn, oo, pp, qq, rr, ss, tt, uu, vv, ww):
    show(fn)
