# SPDX-License-Identifier: LGPL-2.1-or-later
# Exception groups: making, splitting, deriving, printing.
import traceback
class G(ExceptionGroup):
    def derive(self, excs): return G(self.message + "'", excs)
class Tagged(ExceptionGroup):
    def __new__(cls, message, excs, tag):
        self = super().__new__(cls, message, excs)
        self.tag = tag
        return self
    def derive(self, excs): return Tagged(self.message, excs, self.tag)
def raised(e):
    try: raise e
    except BaseException as x: return x
def show(e):
    print(repr(e))
    print("".join(traceback.format_exception(e)), end="")
leaf = lambda *a: [ValueError(*a), TypeError("t"), OSError(5, "five")]
eg = raised(ExceptionGroup("top", [raised(ValueError(1)), ExceptionGroup("inner", [raised(TypeError(2)), ValueError(3)]), raised(KeyError("k"))]))
show(eg)
print(eg.message, eg.exceptions, eg.args, str(eg))
for m in (ValueError, (ValueError, KeyError), TypeError, ExceptionGroup, Exception, OSError, lambda e: isinstance(e, KeyError), lambda e: True, lambda e: False):
    print(repr(eg.split(m)), repr(eg.subgroup(m)))
match, rest = eg.split(ValueError)
print(match.__traceback__ is eg.__traceback__, rest.__cause__, match.__context__, match.__suppress_context__)
show(match)
eg.add_note("a note")
eg.exceptions[0].add_note("leaf note\nof two lines")
show(eg)
print(eg.split(TypeError)[0].__notes__, eg.subgroup(ValueError).exceptions[0].__notes__)
g = G("custom", leaf(1))
print(repr(g.split(ValueError)), type(g.subgroup(TypeError)).__name__)
t = Tagged("tagged", leaf(2), "T")
print(t.tag, t.subgroup(ValueError).tag, repr(t.derive([KeyError()])))
show(ExceptionGroup("many", [ValueError(i) for i in range(20)]))
def deep(n): return ValueError("bottom") if n == 0 else ExceptionGroup(f"level {n}", [deep(n - 1)])
show(deep(12))
try:
    try: raise eg
    except ExceptionGroup as e: raise RuntimeError("after") from e
except RuntimeError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ExceptionGroup("in handler", [ValueError()])
except ExceptionGroup as e: show(e)
show(BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError()]))
try: raise BaseExceptionGroup("b", [SystemExit(3)])
except BaseExceptionGroup as e: print(type(e), e.exceptions[0].code)
print(isinstance(BaseExceptionGroup("x", [ValueError()]), Exception), issubclass(ExceptionGroup, Exception))
chained = ValueError("with cause")
chained.__cause__ = KeyError("cause")
show(ExceptionGroup("chained inside", [chained, TypeError("plain")]))
print("".join(traceback.format_exception_only(eg, show_group=True)), end="")
print("".join(traceback.format_exception_only(eg)), end="")
