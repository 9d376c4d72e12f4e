# SPDX-License-Identifier: LGPL-2.1-or-later
# How exception groups print.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
def raised(exc):
    try: raise exc
    except BaseException as e: return e
show(ExceptionGroup("not raised", [ValueError(1), TypeError("t")]))
g = ExceptionGroup("group", [raised(ValueError("one")), raised(KeyError("two"))])
try: raise g
except ExceptionGroup as e: show(e)
nested = ExceptionGroup("outer", [g, raised(OSError("three")), ExceptionGroup("inner", [IndexError("four")])])
try: raise nested
except ExceptionGroup as e: show(e)
many = ExceptionGroup("many", [ValueError(i) for i in range(20)])
show(many)
deep = ValueError("bottom")
for i in range(12): deep = ExceptionGroup("level %d" % i, [deep])
show(deep)
try:
    try: raise ValueError("context")
    except ValueError: raise ExceptionGroup("with context", [TypeError("in group")])
except ExceptionGroup as e:
    e.add_note("a note on the group")
    e.exceptions[0].add_note("a note inside\nof two lines")
    show(e)
try: raise RuntimeError("caused by a group") from g
except RuntimeError as e: show(e)
class MyGroup(ExceptionGroup): pass
show(MyGroup("mine", [ValueError("v")]))
e = ValueError("member with cause")
e.__cause__ = KeyError("the cause")
show(ExceptionGroup("members chained", [e, TypeError("other")]))
show(BaseExceptionGroup("base", [KeyboardInterrupt()]))
raise nested
