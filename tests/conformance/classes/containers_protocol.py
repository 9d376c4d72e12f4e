# SPDX-License-Identifier: LGPL-2.1-or-later
# User containers: len, getitem, setitem, contains, iter, reversed, missing, and the old sequence protocol.
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        print("get", i, end=" ")
        if isinstance(i, slice): return i
        if i >= self.n or i < -self.n: raise IndexError("out")
        return i * 10
s = Seq(3)
print(list(s))
print(10 in s)
print(99 in s)
print(list(reversed(s)))
a, b, c = s
print(a, b, c)
print([*s], max(s), sum(s), tuple(s))
print(s[1:2], s[-1], sorted(s, reverse=True))
for v in s:
    if v: break
print(v, list(zip(s, "ab")), list(enumerate(s)))
it = iter(s)
print(next(it), type(it).__name__, it.__length_hint__() if hasattr(it, "__length_hint__") else "")
class Stop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
print(list(Stop()))
class Err:
    def __getitem__(self, i): raise KeyError(i)
try: list(Err())
except KeyError as e: print(repr(e))
class C:
    def __contains__(self, x): return x
print(1 in C(), 0 in C(), 1 not in C(), [] in C())
class It:
    def __iter__(self): return iter([1, 2, 3])
print(2 in It(), 9 in It(), list(It()), max(It()), dict(zip(It(), It())))
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
for f in (lambda: iter(NoIter()), lambda: 1 in NoIter(), lambda: reversed(Seq), lambda: iter(Seq)):
    try: f()
    except TypeError as e: print(e)
class NoCont:
    __contains__ = None
    def __iter__(self): return iter([1])
try: 1 in NoCont()
except TypeError as e: print(e)
class Gen:
    def __iter__(self):
        yield 1
        yield 2
print(list(Gen()), [*Gen(), *Gen()], sum(Gen()))
class BadNext:
    def __iter__(self): return self
try: iter(BadNext())
except TypeError as e: print(e)
class Dflt(dict):
    def __missing__(self, k):
        print("missing", k)
        self[k] = k * 2
        return self[k]
d = Dflt(a=1)
print(d["a"], d["b"], d["b"], d.get("c"), "c" in d, d)
class Both:
    def __len__(self): return 2
    def __getitem__(self, i): return [7, 8][i]
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
    def __reversed__(self): return "not an iterator"
print(reversed(Both()))
bo = Both()
bo[0] = bo[1] = 5
bo[0:1] = 2
del bo[0], bo[:]
bo[0] += 1
class Map:
    def keys(self): return iter("ab")
    def __getitem__(self, k): return k + k
print(dict(Map()), {**Map()})
class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, x=2), callable(Call()), callable(s), iter(Call(), 5).__class__.__name__)
n = [0]
def cnt():
    n[0] += 1
    return n[0]
print(list(iter(cnt, 4)))
