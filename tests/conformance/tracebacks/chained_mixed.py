# SPDX-License-Identifier: LGPL-2.1-or-later
# Causes, contexts, suppressed contexts, cycles and exceptions that were never raised.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("hidden context") from None
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("caused") from KeyError("never raised")
except ValueError as e: show(e)
try:
    try: raise KeyError("first")
    finally: raise TypeError("in finally")
except TypeError as e: show(e)
e = ValueError("not raised at all")
show(e)
e.__cause__ = KeyError("cause by hand")
show(e)
e = ValueError("self cause")
e.__cause__ = e
show(e)
a, b = ValueError("a"), ValueError("b")
a.__context__, b.__context__ = b, a
show(a)
a.__suppress_context__ = True
show(a)
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError("from exit")
try:
    with CM(): raise ValueError("from body")
except OSError as e: show(e)
def gen():
    try: yield 1
    except KeyError as k: raise IndexError("in generator") from k
g = gen()
next(g)
try: g.throw(KeyError("thrown"))
except IndexError as e: show(e)
try: 
    try: raise ValueError("one")
    except ValueError: raise
except ValueError as e: show(e)
err = ValueError("raised twice")
for i in range(2):
    try: raise err
    except ValueError as e:
        pass
show(err)
