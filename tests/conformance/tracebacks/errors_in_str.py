# SPDX-License-Identifier: LGPL-2.1-or-later
# Exceptions whose texts cannot be made.
import sys, traceback
class A(Exception):
    def __str__(self): raise ValueError("no text")
class B(Exception):
    __notes__ = 5
class C(Exception):
    @property
    def __notes__(self): raise KeyError("no notes")
class D(Exception):
    __notes__ = ("one", 2, A())
class E(Exception):
    __module__ = 5
class F(Exception):
    __module__ = "mod.sub"
    __qualname__ = "Outer.F"
class G(Exception):
    def __str__(self): return ""
class H(Exception):
    def __str__(self): return "two\nlines"
for e in (A(), B("b"), C("c"), D("d"), E("e"), F("f"), G("g"), H()):
    try: raise e
    except Exception as x: sys.excepthook(type(x), x, x.__traceback__)
raise A("last")
