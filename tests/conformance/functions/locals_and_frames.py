# SPDX-License-Identifier: LGPL-2.1-or-later
# locals(), globals(), vars() in functions, classes, comprehensions and with nested scopes.
def f(a, b=2, *c, d=4, **e):
    x = 5
    l = locals()
    y = 6
    print(l)
    l["x"] = "changed"
    print(x, locals()["x"], "y" in locals())
    return sorted(locals())
print(f(1))
def free():
    v = 1
    def inner():
        w = v
        return locals()
    return inner()
print(free())
def cond(flag):
    if flag: q = 1
    return "q" in locals()
print(cond(True), cond(False))
def dele():
    z = 1
    del z
    return locals()
print(dele())
class C:
    a = 1
    loc = sorted(k for k in locals() if k[0] != "_")
print(C.loc)
def gen():
    g = 1
    yield locals()
    h = 2
    yield sorted(locals())
print(list(gen()))
print([sorted(locals()) for i in range(1)][0][:1] if False else "", (lambda p: locals())(3))
def comp():
    out = [i for i in range(2)]
    return locals()
print(comp())
print(locals() is globals(), vars() is globals())
globals()["made"] = 1
print(made)
def v(): k = 1; return vars()
print(v())
class O: pass
o = O(); o.z = 1
print(vars(o))
for bad in (5, [], object()):
    try: vars(bad)
    except TypeError as e: print(e)
def loop():
    for i in range(2): pass
    try: 1 / 0
    except ZeroDivisionError as ex: pass
    with CM() as cm: pass
    import sys as s
    return sorted(locals())
class CM:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
print(loop())
def inner_def():
    def nested(): pass
    class K: pass
    return sorted(locals())
print(inner_def())
def star(): 
    first, *rest = range(3)
    return locals()
print(star())
def two_calls():
    a = locals()
    b = locals()
    return a is b, a == b
print(two_calls())
def nl():
    n = 1
    def set():
        nonlocal n
        n += 1
        return locals()
    return set(), n
print(nl())
