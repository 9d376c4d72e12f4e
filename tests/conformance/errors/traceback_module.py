# SPDX-License-Identifier: LGPL-2.1-or-later
# The functions of the module traceback.
import sys, traceback
class Out:
    def __init__(self): self.text = ""
    def write(self, s): self.text += s
def f(n):
    if n == 0: raise ValueError("deep")
    f(n - 1)
try: f(6)
except ValueError as e:
    print(traceback.format_exc(), end="")
    print(traceback.format_exc(limit=1), end="")
    print(traceback.format_exc(limit=-1), end="")
    for line in traceback.format_exception(e): print(repr(line))
    for line in traceback.format_exception(type(e), e, e.__traceback__, limit=2): print(repr(line))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    for fr in traceback.extract_tb(e.__traceback__): print(tuple(fr), fr.filename.endswith(".py"), fr.lineno, fr.name, fr.line, fr.colno, fr.end_colno, fr.end_lineno)
    print(traceback.format_tb(e.__traceback__)[0], end="")
    out = Out()
    traceback.print_tb(e.__traceback__, file=out, limit=2)
    traceback.print_exception(e, file=out)
    traceback.print_exc(file=out, limit=0)
    print(out.text)
    te = traceback.TracebackException.from_exception(e)
    print(te, te.exc_type, te.stack[-1], len(te.stack), list(te.format())[-1], list(te.format_exception_only()))
    te = traceback.TracebackException(type(e), e, e.__traceback__.tb_next, limit=1, capture_locals=True)
    print("".join(te.format()))
    kept = e
print(traceback.format_exc())
print(traceback.format_exception(None), traceback.format_exception_only(None))
s = traceback.StackSummary.from_list([("a.py", 1, "g", "x = 1"), ("b.py", 2, "h", None)])
print(s.format(), s, s[0] == ("a.py", 1, "g", "x = 1"), s[0][2], len(s[0]))
print(traceback.format_list([("a.py", 1, "g", "x = 1"), ("a.py", 1, "g", "x = 1"), ("a.py", 1, "g", "x = 1"), ("a.py", 1, "g", "x = 1"), ("a.py", 1, "g", "x = 1")]))
def where(): return traceback.extract_stack()
def outer(): return where()
print([(fr.name, fr.line) for fr in outer()[-3:]])
def fs(): return traceback.format_stack(limit=2)
print(fs())
for args in ((5,), ("x",), (ValueError, 5), (ValueError("a"), ValueError("b"))):
    try: traceback.format_exception(*args)
    except Exception as err: print(type(err).__name__, err)
print([(fr.f_code.co_name, n) for fr, n in traceback.walk_tb(kept.__traceback__)][:2])
