# SPDX-License-Identifier: LGPL-2.1-or-later
# send: values, first send, exhausted generators.
def echo():
    r = []
    while True:
        x = yield r
        if x is None: return r
        r = r + [x]
g = echo()
print(next(g), g.send(1), g.send("a"), g.send([2]))
try: g.send(None)
except StopIteration as e: print(e.value)
try: g.send(1)
except StopIteration as e: print(e.value)
g = echo()
try: g.send(5)
except TypeError as e: print(e)
print(g.send(None))
def avg():
    total = n = 0
    a = None
    while True:
        v = yield a
        total += v
        n += 1
        a = total / n
g = avg()
next(g)
print([g.send(x) for x in (10, 20, 60)])
def expr():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = [(yield 3), (yield 4)]
    print(y)
    z = f"{yield 5} {(yield 6)!r}"
    print(z)
    d = {(yield 7): (yield 8)}
    print(d)
    print((yield 9), (yield 10), sep=(yield 11))
    if (yield 12): print("true")
    while (yield 13): print("loop")
    assert (yield 14), "msg"
    t = yield 15, 16
    print(t)
    s = "abcdef"[(yield 17):(yield 18)]
    print(s)
    v = 1 if (yield 19) else (yield 20)
    print(v)
    w = (yield 21) and (yield 22) or (yield 23)
    print(w)
    c = (yield 24) < (yield 25) < (yield 26)
    print(c)
    l = [0, 0]
    l[(yield 27)] = yield 28
    print(l)
    l[(yield 29)] += yield 30
    print(l)
    a, b = yield 31
    print(a, b)
    return (yield 32)
script = [None, 10, 20, "x", "y", "f1", "f2", "k", "v", "p1", "p2", "-", 1, 1, 0, True, ("t",), 1, 3, 0, "else", 0, "or", 1, 2, 3, "v0", 0, 1, 5, (7, 8), "final"]
g = expr()
i = 0
try:
    while True:
        r = g.send(script[i])
        print("->", r)
        i += 1
except StopIteration as e:
    print("stop", e.value, i)
def lam():
    f = lambda: (yield 1)
    yield list(f())
print(list(lam()))
def call(*a, **k): return a, k
def yc(): print(call((yield 1), *(yield 2), k=(yield 3), **(yield 4)))
g = yc(); next(g)
try:
    for v in (1, [2], 3, {"z": 4}): g.send(v)
except StopIteration: print("done")
