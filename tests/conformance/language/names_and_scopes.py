# SPDX-License-Identifier: LGPL-2.1-or-later
# NameErrors, UnboundLocalErrors, builtins shadowed, class scopes.
def t(f):
    try:
        print(f())
    except NameError as e:
        print(type(e).__name__, "|", e, "|", e.name)
t(lambda: nothing)
def a():
    print(x)
    x = 1
t(a)
def b():
    if False: x = 1
    return x
t(b)
def c():
    for q in []: pass
    return q
t(c)
def d():
    def inner(): return z
    if False: z = 1
    return inner()
t(d)
def e():
    try: 1 / 0
    except ZeroDivisionError as err: pass
    return err
t(e)
def f():
    import_me = 1
    del import_me
    return import_me
t(f)
len = lambda x: "shadowed"
print(len([]))
del len
print(len([]))
import builtins
builtins.added = 42
print(added)
def g():
    print(added)
g()
del builtins.added
t(lambda: added)
x = "g"
class K:
    print(x)
    x = "k"
    print(x)
    def m(self): return x
    y = [x for _ in range(1)]
    z = (lambda: x)()
    del x
    print(x)
print(K().m(), K.y, K.z)
def outer():
    x = "o"
    class L:
        print(x)
        x = x + "!"
        print(x)
        def m(self): return x
    return L().m(), L.x
print(outer())
def locs(a, b=2):
    c = 3
    for i in range(1): pass
    return sorted(locals())
print(locs(1))
print(sorted(k for k in globals() if k in ("a", "b", "K", "x")), globals() is globals(), __name__)
def cell_locals():
    u = 1
    def k(): return u
    return locals()["u"], sorted(locals())
print(cell_locals())
class LocalsInClass:
    p = 1
    print(sorted(n for n in locals() if not n.startswith("__")))
    locals()["dynamic"] = 5
print(LocalsInClass.dynamic)
globals()["viaglobals"] = 9
print(viaglobals)
def __private(): return 1
class Mangle:
    __attr = 5
    def get(self): return self.__attr, self._Mangle__attr
    def __hidden(self): return "h"
    def call(self): return self.__hidden()
    def __dunder__(self): return "d"
print(Mangle().get(), Mangle().call(), Mangle().__dunder__(), hasattr(Mangle, "__attr"))
