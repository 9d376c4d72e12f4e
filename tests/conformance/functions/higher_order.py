# SPDX-License-Identifier: LGPL-2.1-or-later
# Functions as values: composition, partial application by hand, callbacks, dispatch tables, currying, decorators with state.
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, abs)(-5), compose()(3))
def partial(f, *a, **k): return lambda *b, **l: f(*a, *b, **{**k, **l})
p = partial(print, "pre", sep="-")
p("a", "b"); p("c", sep="+")
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": int.__mul__, "max": max}
print([ops[o](7, 3) for o in ops])
def curry(f, n, *a): return f(*a) if n == 0 else lambda x: curry(f, n - 1, *a, x)
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
def counter(f):
    def w(*a, **k):
        w.calls += 1
        return f(*a, **k)
    w.calls = 0
    return w
@counter
def sq(x): return x * x
print(sum(map(sq, range(5))), sq.calls)
def trace(log):
    def deco(f):
        def w(*a):
            log.append((f.__name__, a))
            r = f(*a)
            log.append(r)
            return r
        return w
    return deco
log = []
@trace(log)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(3), log)
def reduce(f, it, init):
    for x in it: init = f(init, x)
    return init
print(reduce(lambda a, b: a * b, range(1, 6), 1), reduce(lambda a, w: {**a, w: len(w)}, ["a", "bb"], {}))
print(list(map(lambda f: f(4), [float, str, lambda x: x ** 0.5, bool, hex])))
print(sorted(["b", "A", "c"], key=str.lower), sorted([(2, "a"), (1, "b")], key=lambda t: t[1], reverse=True), max("apple pie is".split(), key=len), min([-3, 2], key=abs))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x % 2, range(6))), list(map(max, [1, 5], [3, 2])), list(map(str.upper, "ab")))
def make(kind): return {"sq": lambda x: x * x, "id": lambda x: x}.get(kind, lambda x: None)
print([make(k)(3) for k in ("sq", "id", "zz")])
class Event:
    def __init__(self): self.hs = []
    def on(self, f): self.hs.append(f); return f
    def fire(self, *a): return [h(*a) for h in self.hs]
e = Event()
@e.on
def first(x): return "first", x
e.on(lambda x: ("second", x))
e.on(e.hs.__len__) if False else e.on("{}!".format)
print(e.fire(1))
def pipeline(*steps): return lambda d: [d := s(d) for s in steps][-1]
print(pipeline(lambda x: x + 1, lambda x: x * 2, str)(3))
def retry(n):
    def deco(f):
        def w(*a):
            for i in range(n):
                try: return f(*a)
                except ValueError as err: last = err; print("retry", i, err)
            raise last if False else RuntimeError("gave up")
        return w
    return deco
state = [0]
@retry(3)
def flaky(limit):
    state[0] += 1
    if state[0] < limit: raise ValueError(state[0])
    return "ok after %d" % state[0]
print(flaky(3))
try: flaky(100)
except RuntimeError as x: print(x)
def apply_n(f, n): return lambda x: x if n == 0 else apply_n(f, n - 1)(f(x))
print(apply_n(lambda x: x * 2, 5)(1))
memo = (lambda c: lambda f: lambda *a: c[a] if a in c else c.setdefault(a, f(*a)))({})
print(memo(lambda a, b: a + b)(1, 2), memo(lambda a, b: "cached?")(1, 2))
