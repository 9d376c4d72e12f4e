# SPDX-License-Identifier: LGPL-2.1-or-later
# How SyntaxErrors print: made by hand and from imported modules.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
for args in (("plain",), ("with place", ("file.py", 2, 5, "x = = 1\n")), ("with end", ("file.py", 2, 3, "  abc def ghi\n", 2, 10)), ("no text", ("file.py", 7, 3, None)), ("no offset", ("file.py", 7, None, "text here")), ("offset 0", ("f.py", 1, 0, "abc")), ("beyond", ("f.py", 1, 10, "abc")), ("no file", (None, 3, 1, "abc")), ("several lines", ("f.py", 3, 4, "abc(", 4, 2)), ("unicode", ("f.py", 1, 3, "é日= 1", 1, 5)), ("minus", ("f.py", 1, -1, "abc")), ("tabs", ("f.py", 1, 3, "\t\tx y", 1, 4))):
    show(SyntaxError(*args))
show(IndentationError("unexpected indent", ("g.py", 4, 5, "    x = 1\n", 4, -1)))
show(TabError("inconsistent use of tabs", ("h.py", 1, 2, "\tx\n")))
for name in ("broken_syntax", "broken_indent", "broken_paren", "broken_string", "broken_return"):
    try: __import__(name)
    except SyntaxError as e: show(e)
import broken_syntax
