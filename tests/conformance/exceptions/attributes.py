# SPDX-License-Identifier: LGPL-2.1-or-later
# The special attributes of the exceptions that have some.
def show(e, *names):
    print(type(e).__name__, *(f"{n}={getattr(e, n)!r}" for n in names), "|", str(e), "|", e.args)
show(StopIteration(), "value")
show(StopIteration(5), "value")
show(StopIteration(5, 6), "value")
show(SystemExit(), "code")
show(SystemExit(3), "code")
show(SystemExit("msg"), "code")
show(SystemExit(1, 2), "code")
show(OSError(), "errno", "strerror", "filename", "filename2")
show(OSError("m"), "errno", "strerror", "filename")
show(OSError(200, "No such file"), "errno", "strerror", "filename", "filename2")
show(OSError(200, "No such file", "x.txt"), "errno", "strerror", "filename", "filename2")
show(OSError(200, "No such file", "x.txt", None, "y.txt"), "errno", "strerror", "filename", "filename2")
show(OSError(1, 2, 3, 4, 5, 6), "errno", "strerror", "filename")
show(OSError("a", "b"), "errno", "strerror")
print(type(FileNotFoundError(17, "x")).__name__, type(OSError(200, "x", "f")).__name__)
show(ImportError(), "name", "path", "msg", "name_from")
show(ImportError("m", name="n", path="p"), "name", "path", "msg")
show(ImportError("m", 2), "name", "path", "msg")
show(ModuleNotFoundError("x", name="q"), "name", "path", "msg")
show(NameError(), "name")
show(NameError("m", name="nm"), "name")
show(UnboundLocalError("m", name="nm"), "name")
show(AttributeError(), "name", "obj")
show(AttributeError("m", name="a", obj=5), "name", "obj")
show(SyntaxError(), "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")
show(SyntaxError("bad"), "msg", "filename", "lineno", "offset", "text")
show(SyntaxError("bad", ("f.py", 3, 5, "x = = 1")), "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset")
show(SyntaxError("bad", ("f.py", 3, 5, "x = = 1", 3, 6)), "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset")
show(SyntaxError("bad", ("/dir/f.py", None, None, None)), "filename", "lineno")
show(IndentationError("ind", ("g.py", 1, 2, "t")), "msg", "lineno")
show(UnicodeDecodeError("utf-8", b"a\xffb", 1, 2, "invalid start byte"), "encoding", "object", "start", "end", "reason")
show(UnicodeDecodeError("utf-8", b"abcdef", 1, 4, "why"), "start", "end")
show(UnicodeEncodeError("ascii", "a\xe9b", 1, 2, "ordinal not in range(128)"), "encoding", "object", "start", "end", "reason")
show(UnicodeEncodeError("ascii", "a\u1234b\U0001F600", 1, 2, "r"), "start")
show(UnicodeEncodeError("ascii", "a\U0001F600", 1, 2, "r"), "start")
show(UnicodeEncodeError("latin-1", "abcdef", 2, 5, "r"), "end")
show(UnicodeTranslateError("a\xe9b", 1, 2, "why"), "object", "start", "end", "reason")
show(UnicodeTranslateError("abcd", 1, 3, "why"), "start")
for bad in (lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError("a", "b", 1, 2, "c"), lambda: UnicodeEncodeError("a", b"b", 1, 2, "c"), lambda: UnicodeTranslateError(1), lambda: SyntaxError("m", 5), lambda: SyntaxError("m", (1, 2)), lambda: ImportError("m", foo=1), lambda: NameError("m", foo=1), lambda: AttributeError(nme=1), lambda: OSError(name=2), lambda: StopIteration(a=1), lambda: UnicodeDecodeError("utf-8", b"", "x", 1, "r")):
    try:
        print(repr(bad()))
    except Exception as e:
        print(type(e).__name__, e)
e = StopIteration(1)
e.value = 9
print(e.value, e.args, e)
e = OSError(1, "a")
e.errno, e.strerror, e.filename = 5, "changed", "f"
print(e, e.args)
e = SystemExit(1)
e.code = "new"
print(e.code, e)
e = ImportError("x")
e.msg = "y"
print(e, e.args)
b = BlockingIOError(200, "would block", 5)
print(b.characters_written)
try:
    OSError().characters_written
except AttributeError as x:
    print(x)
e = UnicodeDecodeError("utf-8", b"abc", 0, 1, "r")
e.start, e.end, e.reason = 1, 3, "changed"
print(e)
