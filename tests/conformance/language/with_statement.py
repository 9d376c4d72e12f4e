# SPDX-License-Identifier: LGPL-2.1-or-later
# with: values, several managers, suppression, errors in enter and exit.
class M:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        return self.suppress
with M("a"):
    print("body")
with M("a") as x, M("b") as y:
    print(x, y)
with (M("p") as x, M("q"), M("r") as z,):
    print(x, z)
with M("s", True):
    1 / 0
print("after")
try:
    with M("t"):
        raise ValueError("boom")
except ValueError as e:
    print("caught", e)
with M("o", True), M("i"):
    raise KeyError("k")
with M("o"), M("i", True):
    raise KeyError("k")
print("done")
class T:
    pass
o = T()
with M("attr") as o.x: print(o.x)
d = {}
with M("item") as d["k"]: print(d)
with M("xy") as (a, b): print(a, b)
with M("abc") as [c, *e]: print(c, e)
def f():
    with M("ret"):
        return "value"
print(f())
def g():
    for i in range(3):
        with M("loop%d" % i):
            if i == 0: continue
            if i == 1: break
g()
class BadEnter(M):
    def __enter__(self):
        raise RuntimeError("in enter")
try:
    with M("outer"), BadEnter("bad"):
        print("never")
except RuntimeError as e:
    print(e, e.__context__)
class BadExit(M):
    def __exit__(self, *a):
        print("bad exit", a[0])
        raise RuntimeError("in exit")
try:
    with BadExit("x"):
        1 / 0
except RuntimeError as e:
    print(e, repr(e.__context__))
try:
    with BadExit("x"):
        pass
except RuntimeError as e:
    print(e, repr(e.__context__))
with M("n1", True):
    with M("n2", False):
        raise TypeError("t")
with (M("single")): pass
with (M("par")) as w: print(w)
with M("nosup", 0): pass
class Truthy:
    def __enter__(self): pass
    def __exit__(self, *a): return [1]
with Truthy() as nothing:
    1 / 0
print(nothing)
