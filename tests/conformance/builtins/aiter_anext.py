# SPDX-License-Identifier: LGPL-2.1-or-later
# aiter() and anext() on classes with the special methods, driven by hand.
class Step:
    def __init__(self, value):
        self.value = value
        self.steps = self.run()
    def __await__(self): return self.steps
    def run(self):
        got = yield ("asked", self.value)
        if self.value > 2: raise StopAsyncIteration
        return (self.value, got)

class Count:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    def __anext__(self):
        self.n += 1
        return Step(self.n)

def drive(awaitable):
    it = awaitable.__await__()
    print(next(it))
    try: it.send("sent")
    except StopIteration as e: return e.value

it = aiter(Count())
print(type(it).__name__, drive(anext(it)), drive(anext(it, "end")), drive(anext(it, "end")))
try: drive(anext(it))
except StopAsyncIteration as e: print("over", e.args)
class Bad:
    def __aiter__(self): return 5
for f in (lambda: aiter(5), lambda: aiter(Bad()), lambda: anext([]), lambda: aiter(), lambda: anext(1, 2, 3)):
    try: f()
    except TypeError as e: print(e)
