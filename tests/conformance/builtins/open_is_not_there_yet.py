# SPDX-License-Identifier: LGPL-2.1-or-later
# Built-in names that exist, and the names of the builtins module that programs rely on.
import builtins
expected = "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __build_class__ __debug__ __import__ __name__ abs all any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict dir divmod enumerate filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip".split()
print([n for n in expected if not hasattr(builtins, n)])
print([n for n in expected if n not in dir(builtins)])
for n in ("abs", "len", "print", "sorted", "isinstance", "iter", "__build_class__", "__import__"):
    f = getattr(builtins, n)
    print(repr(f), f.__name__, f.__qualname__, f.__module__, type(f).__name__)
for n in ("int", "enumerate", "zip", "map", "filter", "reversed", "super", "property", "classmethod", "range", "slice"):
    t = getattr(builtins, n)
    print(repr(t), t.__module__, type(t).__name__, [b.__name__ for b in t.__mro__])
print(__build_class__.__name__, builtins.__name__, __debug__)
try: __build_class__()
except TypeError as e: print(e)
try: __build_class__(5, "x")
except TypeError as e: print(e)
try: __build_class__(lambda: None, 5)
except TypeError as e: print(e)
C = __build_class__(lambda: None, "C")
print(C, C.__name__)
saved = builtins.len
builtins.len = lambda x: "patched"
print(len([]))
builtins.len = saved
print(len([]))
