# SPDX-License-Identifier: LGPL-2.1-or-later
# The last line: module and name of the class, str of the exception, str that fails.
import sys
def show(e): sys.excepthook(type(e), e, None)
class Plain(Exception): pass
class WithStr(Exception):
    def __str__(self): return "my str"
class Empty(Exception):
    def __str__(self): return ""
class BadStr(Exception):
    def __str__(self): raise RuntimeError("in str")
class NonStr(Exception):
    def __str__(self): return 5
class Multi(Exception):
    def __str__(self): return "a\nb\n"
class Renamed(Exception): pass
Renamed.__module__ = "some.module"
Renamed.__qualname__ = "Path.Renamed"
class InBuiltins(Exception): pass
InBuiltins.__module__ = "builtins"
def f():
    class Local(Exception): pass
    return Local
for e in (Plain(), Plain("a"), Plain("a", 1), Plain(None), Plain(""), WithStr(), Empty(), BadStr(), NonStr(), Multi(), Renamed("r"), InBuiltins("b"), f()("local"), KeyError("k"), KeyError(1), KeyError(), OSError(200, "text", "file"), OSError("only"), SystemExit(3), SystemExit(), KeyboardInterrupt(), GeneratorExit("g"), StopIteration(5), UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "why"), ImportError("imp", name="n"), AssertionError(), AssertionError([1, 2]), ValueError("é 日本 \U0001F600"), ValueError("tab\tand\x00nul"), ValueError(b"bytes"), RecursionError("r"), Exception(Exception("in"))):
    show(e)
