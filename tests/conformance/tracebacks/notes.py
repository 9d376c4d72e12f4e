# SPDX-License-Identifier: LGPL-2.1-or-later
# Notes, and messages of several lines.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
e = ValueError("message")
e.add_note("a note")
e.add_note("a note\nof two lines")
e.add_note("")
show(e)
try: raise TypeError("line one\nline two")
except TypeError as e:
    e.add_note("note é")
    show(e)
e = KeyError("k")
e.__notes__ = ["by hand", 5, None]
show(e)
e.__notes__ = "a str"
show(e)
e.__notes__ = 7
show(e)
class BadNote:
    def __str__(self): raise ValueError("no")
    def __repr__(self): return "BadNote()"
e.__notes__ = [BadNote()]
show(e)
try:
    try: 1 / 0
    except ZeroDivisionError as z:
        z.add_note("note of the context")
        raise ValueError("second")
except ValueError as v:
    v.add_note("note of the second")
    show(v)
raise ValueError
