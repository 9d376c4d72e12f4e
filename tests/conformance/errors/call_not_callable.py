# SPDX-License-Identifier: LGPL-2.1-or-later
# Calls of what cannot be called.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
class A: pass
class B:
    __call__ = 5
class N:
    __call__ = None
import sys
t(lambda: 5())
t(lambda: "a"())
t(lambda: None())
t(lambda: []())
t(lambda: (1, 2)(3))
t(lambda: {}())
t(lambda: A()())
t(lambda: B()())
t(lambda: N()())
t(lambda: sys())
t(lambda: True())
t(lambda: ...())
t(lambda: NotImplemented())
t(lambda: (x for x in [])())
t(lambda: range(3)())
t(lambda: A().x())
t(lambda: 5 .real())
t(lambda: b""())
t(lambda: {1}())
t(lambda: 1.5())
t(lambda: print()())
t(lambda: type(5)("x")())
