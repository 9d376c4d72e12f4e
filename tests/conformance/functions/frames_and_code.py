# SPDX-License-Identifier: LGPL-2.1-or-later
# Frames seen through tracebacks and generators: f_code, f_lineno, f_back, f_locals, f_globals.
def f(x):
    y = x + 1
    1 / 0
def g(): f(5)
try: g()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        fr = tb.tb_frame
        print(fr.f_code.co_name, tb.tb_lineno, fr.f_lineno if fr.f_code.co_name != "<module>" else "", fr.f_code.co_name != "<module>" and fr.f_back.f_code.co_name, fr.f_globals is globals(), sorted(fr.f_locals) if fr.f_code.co_name != "<module>" else "")
        last = fr
        tb = tb.tb_next
print(last.f_locals["x"], last.f_locals["y"], dict(last.f_locals))
print(f.__code__.co_consts[0] is None or True, f.__code__.co_filename.endswith("frames_and_code.py"), f.__code__.co_firstlineno, g.__code__.co_firstlineno)
def gen():
    a = 1
    yield
    b = 2
    yield
it = gen()
print(it.gi_frame.f_lineno, it.gi_frame.f_locals)
next(it)
print(it.gi_frame.f_lineno, dict(it.gi_frame.f_locals), it.gi_frame.f_back)
next(it)
print(it.gi_frame.f_lineno, dict(it.gi_frame.f_locals))
import sys
def who(): return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name
def caller(): return who()
print(caller(), sys._getframe().f_code.co_name)
try: sys._getframe(10000)
except ValueError as e: print(e)
def depth():
    n, fr = 0, sys._getframe()
    while fr and fr.f_code.co_name != "<module>": n += 1; fr = fr.f_back
    return n
def nest(k): return depth() if k == 0 else nest(k - 1)
print(nest(3))
