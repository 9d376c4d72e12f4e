# SPDX-License-Identifier: LGPL-2.1-or-later
# Errors in class bodies, decorators over several lines, default values.
import sys
try:
    class A:
        x = 1
        y = x / 0
except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
try:
    class B(5,
            metaclass=type):
        pass
except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
try:
    def f(a, b=1 / 0,
          c=2): pass
except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
try:
    @(lambda f:
      1 / 0)
    def g(): pass
except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
class M(type):
    def __new__(m, *a): raise TypeError("metaclass refuses")
class C(metaclass=M):
    attr = 1
    def method(self): pass
