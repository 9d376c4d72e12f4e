# SPDX-License-Identifier: LGPL-2.1-or-later
# sys.excepthook replaced; errors inside it.
import sys
def hook(t, v, tb):
    print("hook", t.__name__, v, tb.tb_lineno)
sys.excepthook = hook
print(sys.excepthook is hook, sys.__excepthook__ is not hook)
def f(): raise ValueError("to the hook")
try: f()
except ValueError as e: sys.excepthook(type(e), e, e.__traceback__)
sys.excepthook = sys.__excepthook__
try: f()
except ValueError as e: sys.excepthook(type(e), e, e.__traceback__)
e = KeyError("no traceback")
sys.excepthook(KeyError, e, None)
sys.excepthook(ValueError, e, None)
try: sys.excepthook(1, 2, 3)
except TypeError as x: print(x)
try: sys.excepthook()
except TypeError as x: print(x)
