# SPDX-License-Identifier: LGPL-2.1-or-later
# str and repr of every built-in exception with no, one, two and three arguments.
classes = [BaseException, Exception, GeneratorExit, KeyboardInterrupt, SystemExit, ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, FloatingPointError, ImportError, IndentationError, IndexError, KeyError, LookupError, MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError, OverflowError, PythonFinalizationError, RecursionError, ReferenceError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, SystemError, TabError, TypeError, UnboundLocalError, ValueError, ZeroDivisionError, Warning, BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning]
for c in classes:
    for args in ((), ("m",), ("a", 2), ((1, 2), [3], None)):
        try:
            e = c(*args)
            print(c.__name__, args, "|", str(e), "|", repr(e), "|", e.args)
        except TypeError as x:
            print(c.__name__, args, "TypeError", x)
for c in (ValueError, KeyError, OSError, StopIteration, BaseException):
    try:
        c(a=1)
    except TypeError as x:
        print(x)
    try:
        c("p", k=1)
    except TypeError as x:
        print(x)
print(KeyError("it's"), KeyError(1), KeyError(()), KeyError("a", "b"), [KeyError(None)])
print(repr(ValueError("it's")), repr(ValueError(1.5)), repr(ValueError(ValueError("in"))), repr(Exception(*"abc")))
