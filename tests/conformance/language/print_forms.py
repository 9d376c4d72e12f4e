# SPDX-License-Identifier: LGPL-2.1-or-later
# print: sep, end, file, flush.
import sys
print()
print("")
print(1, "two", 3.0, None, [4], sep=", ")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print("x", end="")
print("y", end="\n\n")
print(*[1, 2, 3], sep="\n")
print("no", "flush", flush=True)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("FLUSH")
w = W()
print("to", "file", file=w)
print(1, 2, sep="-", end="!", file=w, flush=True)
print(w.parts)
print("explicit", file=sys.stdout)
print("none", file=None)
class NoWrite: pass
for call in (lambda: print("a", sep=1), lambda: print("a", end=2), lambda: print("a", file=NoWrite()), lambda: print("a", foo=1), lambda: print(sep=[], end=3)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
class S:
    def __str__(self): return "custom"
class R:
    def __repr__(self): return "R()"
class Bad:
    def __str__(self): return 5
print(S(), R(), [S.__name__, R()], (R(),))
try:
    print("before", Bad())
except TypeError as e:
    print("|", e)
class Sub(str): pass
print(Sub("sub"), sep=Sub("x"), end=Sub("E\n"))
print("é", "日本", "\t|", "\\", "\U0001F600")
print(print("nested"))
print(b"bytes", bytearray(b"ba"), {1: "a"}, {1}, frozenset([1]), (1,), range(3), ..., NotImplemented)
print(True, 1.0, -0.0, 1e100, 1j, 10**20, "s", 'it\'s', ["it's"], slice(1, 2))
