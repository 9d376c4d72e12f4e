# SPDX-License-Identifier: LGPL-2.1-or-later
# Tracebacks cut, joined and dropped by the program.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
def a(): b()
def b(): c()
def c(): raise ValueError("in c")
try: a()
except ValueError as e:
    saved = e
    show(e.with_traceback(None))
try: a()
except ValueError as e:
    tb = e.__traceback__
    show(e.with_traceback(tb.tb_next))
    show(e.with_traceback(tb.tb_next.tb_next.tb_next))
    tb.tb_next.tb_next = None
    show(e.with_traceback(tb))
try: tb.tb_next = tb
except ValueError as x: print(x)
try: tb.tb_next = 5
except TypeError as x: print(x)
T = type(tb)
for args in ((), (None, 1, 2, 3), (5, tb.tb_frame, 0, 0)):
    try: T(*args)
    except TypeError as x: print(x)
def reraise():
    try: a()
    except ValueError as e:
        raise e
try: reraise()
except ValueError as e: show(e)
def raise_saved(): raise saved.with_traceback(None)
try: raise_saved()
except ValueError as e: show(e)
print(sorted(n for n in dir(tb) if not n.startswith("__")))
