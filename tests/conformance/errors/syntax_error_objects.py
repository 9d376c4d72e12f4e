# SPDX-License-Identifier: LGPL-2.1-or-later
# SyntaxErrors of compile(), exec() and eval(): their attributes and texts.
import traceback
def t(source, mode="exec"):
    try: compile(source, "file.py", mode)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e, e.print_file_and_line)
        print("".join(traceback.format_exception_only(e)), end="")
for s in ("x = ", "(1 +", "f(a b)", "x = 'abc", "if x\n  pass", "if x:\npass", "  x", "def f(:\n pass", "return 1", "1 = x", "f() = 1", "x y", "improt os", "for i in range(3) print(i)", "a = 5 +* 3", "print 'x'", "class A\n  pass", "else:", "x = {1: 2, 3}", "def f(a, a): pass", "break", "nonlocal x", "x\n\ty", "0777", "1_", "'\\x1'", "f'{'", "del f()", "import a.b as c.d", "from x import (a, b", "lambda x=: 1", "\u00e9 = = 1", "x = (\n1,\n2 3)", "try:\n  pass\nx", "async def f(): yield from x" if False else "yield", "\0" if False else "$"):
    t(s)
for s in ("1 +", "x = 1", "", "1 2", "(1", "def f(): pass", "a b"):
    t(s, "eval")
for f in (eval, exec):
    try: f("1 +")
    except SyntaxError as e: print(e, e.args)
e = SyntaxError("msg", ("f.py", 3, 5, "    some text\n"))
print("".join(traceback.format_exception_only(e)), end="")
for args in (("m",), ("m", ("f", 1, None, "t")), ("m", ("f", None, None, None)), ("m", (None, 1, 2, "abc")), ("m", ("f", 1, 0, "abc")), ("m", ("f", 1, 50, "abc")), ("m", ("f", 1, 2, "abcdef", 1, 4)), ("m", ("f", 1, 2, "abcdef", 2, 4)), ("m", ("f", 1, 2, "\tabc", 1, 4)), ("m", ("f", 1, 3, "  abc  \n", 1, -1)), (None,), (5,), ("a", "bcde")):
    print("".join(traceback.format_exception_only(SyntaxError(*args))), end="")
