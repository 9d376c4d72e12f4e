# SPDX-License-Identifier: LGPL-2.1-or-later
# OSError: subclasses by number, attributes, texts. Numbers that mean the same everywhere only.
class Mine(OSError):
    def __init__(self, a, b=None): super().__init__(a, "text"); self.b = b
class New(OSError):
    def __new__(cls, *a): return super().__new__(cls, 9999, "from new")
class Both(OSError):
    def __new__(cls, *a): return super().__new__(cls, 9998, "both")
    def __init__(self, *a): self.extra = a
class Plain(OSError): pass
def show(e): print(type(e).__name__, repr(e), str(e), e.args, e.errno, e.strerror, e.filename, e.filename2)
for args in ((), (1,), (9999, "x"), (9999, "x", "file"), (9999, "x", b"file"), (9999, "x", "file", None, "file2"), (9999, "x", None), (9999, "x", None, None, "f2"), ("a", "b", "c"), (None, None), (9999, "x", 5), (1, 2, 3, 4, 5, 6), ("only",)):
    show(OSError(*args))
    show(FileNotFoundError(*args))
for e in (Mine(5), Mine(5, 6), New(1), Both(1, 2), Plain(9999, "p", "f")): show(e)
e = OSError(9999, "x", "f")
e.errno = 5
e.strerror = "y"
e.filename = "g"
e.filename2 = "h"
show(e)
e.filename = None
show(e)
print(e.__reduce__(), OSError(9999, "x", "f", None, "g").__reduce__(), OSError("a").__reduce__())
for bad in (lambda: OSError(a=1), lambda: FileNotFoundError(1, 2, filename="x"), lambda: OSError(9999, "x").characters_written, lambda: BlockingIOError(9999, "x", "no number").characters_written):
    try: print(bad())
    except Exception as err: print(type(err).__name__, err)
b = BlockingIOError(9999, "x", 7)
print(b.characters_written, b.args, b.filename)
b.characters_written = 9
print(b.characters_written)
print(issubclass(ConnectionResetError, ConnectionError), issubclass(FileNotFoundError, OSError), TimeoutError.__mro__, IOError is OSError)
