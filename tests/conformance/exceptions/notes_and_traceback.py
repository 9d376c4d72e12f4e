# SPDX-License-Identifier: LGPL-2.1-or-later
# add_note, __notes__, with_traceback, __traceback__ chains, __setstate__.
e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__, vars(e))
try:
    e.add_note(5)
except TypeError as x:
    print(x)
e.__notes__ = "not a list"
try:
    e.add_note("x")
except TypeError as x:
    print(x)
def f():
    raise KeyError("deep")
def g():
    f()
try:
    g()
except KeyError as k:
    tb = k.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    saved = k
print(saved.__traceback__.tb_lineno, type(saved.__traceback__).__name__)
e2 = ValueError("w").with_traceback(saved.__traceback__)
print(e2.__traceback__ is saved.__traceback__, e2.with_traceback(None).__traceback__)
try:
    e2.with_traceback(5)
except TypeError as x:
    print(x)
saved.__traceback__ = None
print(saved.__traceback__)
try:
    raise saved
except KeyError as k:
    t = k.__traceback__
    print(t.tb_next, t.tb_frame.f_globals is globals())
try:
    try:
        g()
    except KeyError:
        raise
except KeyError as k:
    n = 0
    t = k.__traceback__
    while t:
        n += 1
        t = t.tb_next
    print("entries", n)
e = Exception("s")
e.__setstate__({"a": 1, "b": 2})
print(e.a, e.b, e.__reduce__())
print(Exception(1, 2).__reduce__(), KeyError("k").__reduce__())
print(e.__reduce__()[2] == {"a": 1, "b": 2})
