# SPDX-License-Identifier: LGPL-2.1-or-later
# Which part of a line the carets mark: operators, subscripts, calls, in all their forms.
import sys
def show(f):
    try: f()
    except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
x, y, z, l, d = 1, "a", None, [], {}
class O:
    def __getattr__(self, n): raise AttributeError(n)
    def m(self, *a, **k): return a[5]
o = O()
show(lambda: x + y)
show(lambda: (x) + (y))
show(lambda: x+y)
show(lambda: x  +  (y))
show(lambda: x +(y))
show(lambda: x + (y, z)[0])
show(lambda: x ** y)
show(lambda: x // 0)
show(lambda: x//0 + 5)
show(lambda: 5 + x//0)
show(lambda: x << y)
show(lambda: x<<(y))
show(lambda: -y)
show(lambda: - y ** 2)
show(lambda: x + -y)
show(lambda: not x + y)
show(lambda: x @ y)
show(lambda: x and x | y)
show(lambda: l[0])
show(lambda: l[0][1])
show(lambda: d["k"]["j"])
show(lambda: (l)[0])
show(lambda: l [ 0 ])
show(lambda: d[(1, 2)][3])
show(lambda: "abc"[10])
show(lambda: f"{l[0]}")
show(lambda: f"{x + y!r:>{z}}")
show(lambda: int("x"))
show(lambda: int ( "x" ))
show(lambda: (int)("x"))
show(lambda: o.m(1, k=2))
show(lambda: o.m(*[1], **{"a": 1}))
show(lambda: o.attr)
show(lambda: o.attr.other)
show(lambda: o.attr(1))
show(lambda: x.nope())
show(lambda: [1, 2][5] + 1)
show(lambda: {1: 2}[5])
show(lambda: (lambda: x / 0)())
show(lambda: x < y)
show(lambda: x in x)
show(lambda: x if x + y else z)
show(lambda: [i / 0 for i in [1]])
show(lambda: {i: i / 0 for i in [1]})
show(lambda: (yield_ := x / 0))
show(lambda: x.real + x / 0 * 3)
show(lambda: x / 0 if True else 5)
show(lambda: "é" + x)
show(lambda: "日本" + x)
show(lambda: l["日本"])
show(lambda: "+" + x)  # a + b
show(lambda: "a" "b" + x)
show(lambda: b"" + "(" + x)
show(lambda: x + y[0](1)[2])
def aug():
    global x
    x += y
show(aug)
def assign(): v = int("z")
show(assign)
def assign2(): v = w = int("z")
show(assign2)
def assign3(): v, w = int("z")
show(assign3)
def assign4(): d[0].x = int("z")
show(assign4)
def ret(): return int("z")
show(ret)
def ret2(): return o.m(1)
show(ret2)
def ret3(): return int("z")  # comment
show(ret3)
def ret4(): return int("z") + 1
show(ret4)
def ret5():
    return int("z"); x
show(ret5)
def ret6():
    return int(
        "z"
    )
show(ret6)
def multi():
    return (x +
            y)
show(multi)
def multi2():
    return [
        1,
        l[
            5
        ],
        3,
    ]
show(multi2)
def multi3():
    v = o.m(
        1,
        2,
        3,
        4,
        k=5,
    )
show(multi3)
def multi4():
    return (
        "a"
        "b"
        + x
    )
show(multi4)
def multi5():
    if (x and
            x / 0):
        pass
show(multi5)
def stmt():
    assert x == 2, "message"
show(stmt)
def stmt2():
    raise ValueError("x")
show(stmt2)
def stmt3():
    del l[5]
show(stmt3)
def stmt4():
    for i in 5: pass
show(stmt4)
def stmt5():
    with o: pass
show(stmt5)
def stmt6():
    a, b = l
show(stmt6)
def stmt7():
    import nope
show(stmt7)
def stmt8():
    l[0] = 5
show(stmt8)
def stmt9():
    x.attr = 5
show(stmt9)
def tabs():
	return	x	/	0
show(tabs)
def semi(): a = 1; b = a / 0; c = 2
show(semi)
def deco():
    @int
    def f(): pass
show(deco)
def cls():
    class A(x): pass
show(cls)
def default():
    def f(a=1 / 0): pass
show(default)
