# SPDX-License-Identifier: LGPL-2.1-or-later
# The attributes that the machine fills in when it raises.
def t(f):
    try:
        f()
    except Exception as e:
        d = {n: getattr(e, n) for n in ("name", "obj", "value", "errno", "key") if hasattr(e, n)}
        print(type(e).__name__, "|", e, "|", {k: v if isinstance(v, (str, int, type(None), list)) else type(v).__name__ for k, v in d.items()})
class C:
    x = 1
    @property
    def p(self): return self.inner
t(lambda: undefined_thing)
t(lambda: [1].nope)
t(lambda: C().y)
t(lambda: C.z)
t(lambda: C().p)
t(lambda: setattr(5, "a", 1))
t(lambda: delattr([], "b"))
t(lambda: getattr("s", "q"))
t(lambda: next(iter([])))
def f():
    print(loc)
    loc = 1
t(f)
def imp(): import no_such_module_at_all
t(imp)
def imp2(): from sys import no_such_name
t(imp2)
def imp3(): import no.such
t(imp3)
t(lambda: None.attr)
t(lambda: (lambda: 0).zzz)
t(lambda: super(C, C()).missing)
def gen():
    return 7
    yield
t(lambda: next(gen()))
t(lambda: {}["missing"])
import sys
t(lambda: sys.nothing_here)
t(lambda: type.zzz)
t(lambda: object().zzz)
def mod_attr(): sys.abc.d = 1
t(mod_attr)
