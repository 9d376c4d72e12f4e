# SPDX-License-Identifier: LGPL-2.1-or-later
# Names that are not bound, of all kinds.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
def local():
    print(x)
    x = 1
def deleted():
    x = 1
    del x
    return x
def free():
    def inner(): return x
    inner()
    x = 1
def cell():
    x += 1
    return lambda: x
def loop():
    for i in []: pass
    return i
def handler():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def comp(): return [undefined_name for _ in range(1)]
def globaldel():
    global gone
    gone = 1
    del gone
    del gone
def nonloc():
    v = 1
    def inner():
        nonlocal v
        del v
    inner()
    return v
class K:
    y = 1
    def m(self): return y
def deletelocal():
    del z
    z = 1
def walrus():
    if False: (w := 1)
    return w
t(lambda: undefined)
t(lambda: undefined())
t(lambda: undefined.x)
t(lambda: undefined[0])
t(lambda: local())
t(lambda: deleted())
t(lambda: free())
t(lambda: cell())
t(lambda: loop())
t(lambda: handler())
t(lambda: comp())
t(lambda: globaldel())
t(lambda: nonloc())
t(lambda: K().m())
t(lambda: deletelocal())
t(lambda: walrus())
t(lambda: __nope__)
t(lambda: prnt(1))
t(lambda: K.z)
t(lambda: eval("nope"))
t(lambda: exec("nope2 + 1"))
t(lambda: exec("del nope3"))
