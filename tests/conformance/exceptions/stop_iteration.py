# SPDX-License-Identifier: LGPL-2.1-or-later
# StopIteration through next, iterators, generators, map and comprehension.
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration("over")
        self.n -= 1
        return self.n
i = It(1)
print(next(i))
try: next(i)
except StopIteration as e: print(e.value, e.args)
print(next(i, "default"))
def gen():
    next(iter([]))
    yield 1
try: list(gen())
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def gen2():
    yield 1
    raise StopIteration("explicit")
g = gen2()
print(next(g))
try: next(g)
except RuntimeError as e: print(e, repr(e.__cause__))
try: next(g)
except StopIteration as e: print(repr(e))
def boom(x): raise StopIteration(x)
print(list(map(boom, [1, 2])))
try: [boom(x) for x in range(3)]
except StopIteration as e: print(repr(e))
try: list(boom(x) for x in range(3))
except RuntimeError as e: print(e)
for x in map(lambda v: v if v < 2 else boom(v), range(5)): print(x)
else: print("else")
def f():
    for x in It(2):
        if x == 0: raise StopIteration("f")
try: f()
except StopIteration as e: print(e.value)
def ret():
    yield 1
    return {"a": 1}
g = ret()
next(g)
try: next(g)
except StopIteration as e: print(e.value, e)
def tup():
    return (1, 2)
    yield
try: next(tup())
except StopIteration as e: print(e.value, e.args)
def exc():
    return ValueError("v")
    yield
try: next(exc())
except StopIteration as e: print(repr(e.value))
def gexit():
    raise GeneratorExit
    yield
try: next(gexit())
except GeneratorExit as e: print("GeneratorExit")
