# SPDX-License-Identifier: LGPL-2.1-or-later
# Iterating over what is not iterable, and bad iterators.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
class A: pass
class NoNext:
    def __iter__(self): return self
class BadIter:
    def __iter__(self): return 5
class NoneIter: __iter__ = None
class BadLen:
    def __len__(self): return -1
    def __getitem__(self, i): raise IndexError
class Old:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
class Raises:
    def __iter__(self): raise ValueError("no iter")
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise KeyError("in next")
def loop(x):
    for i in x: pass
    return "done"
t(lambda: loop(5))
t(lambda: loop(None))
t(lambda: loop(1.5))
t(lambda: loop(A()))
t(lambda: loop(A))
t(lambda: loop(NoNext()))
t(lambda: loop(BadIter()))
t(lambda: loop(NoneIter()))
t(lambda: loop(Old()))
t(lambda: loop(Raises()))
t(lambda: loop(NextRaises()))
t(lambda: loop(len))
t(lambda: loop(print()))
t(lambda: [*5])
t(lambda: (*None,))
t(lambda: {*5})
t(lambda: {**5})
t(lambda: {**[1]})
t(lambda: [x for x in 5])
t(lambda: {x for x in None})
t(lambda: {x: x for x in 5})
t(lambda: list(x for x in 5))
t(lambda: dict([5]))
t(lambda: list(BadIter()))
t(lambda: tuple(NoNext()))
t(lambda: set(NoneIter()))
t(lambda: sum(A()))
t(lambda: max(A()))
t(lambda: sorted(A()))
t(lambda: zip([], A()))
t(lambda: map(len, A()))
t(lambda: enumerate(A()))
t(lambda: reversed(Old()))
t(lambda: reversed(NoneIter()))
t(lambda: iter(NoneIter()))
t(lambda: next(iter([])))
t(lambda: next(iter([]), "default"))
t(lambda: next(5))
t(lambda: "".join(5))
t(lambda: "".join([1]))
t(lambda: "".join(["a", 1]))
t(lambda: [].extend(5))
t(lambda: {}.update(5))
t(lambda: {}.update([5]))
t(lambda: set().update(5))
t(lambda: any(5))
t(lambda: 5 in A())
t(lambda: list(map(5, [1])))
t(lambda: list(filter(5, [1])))
t(lambda: list(map(lambda a: a, [1], [2])))
t(lambda: dict(zip([1])))
t(lambda: list(zip([1], [], strict=True)))
t(lambda: list(zip([1, 2], [1], strict=True)))
t(lambda: list(zip([1], [1, 2], [1], strict=True)))
t(lambda: list(map(lambda a, b: a, [1], [], strict=True)))
