def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def gen(n):
    for i in range(n):
        yield i
    return "result"


g = gen(2)
print(next(g, "d"), next(g, "d"), next(g, "d"), next(g, "d"))
g = gen(1)
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)


def boom():
    yield 1
    raise ValueError("boom")


g = boom()
print(next(g, 0))
err(next, g, 0)
print(next(g, "after"))


def stops():
    yield 1
    raise StopIteration("x")


g = stops()
next(g)
err(next, g, 0)


def running():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1


me = running()
print(next(me))


class It:
    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


i = It()
print(next(i, "d"), next(i, "d"), next(i, "d"))
print(list(map(next, [iter([1]), gen(1), It()])), list(map(next, [iter([]), gen(0)], ["a", "b"])), [next(x, None) for x in (iter(""), gen(0), gen(3))])
print(next(map(str, [5]), 0), next(filter(None, [0]), "none"), next(zip(), "empty"), next(enumerate("a")), next(reversed([1, 2])), next((x for x in [3] if x > 5), "default"))
g = gen(3)
print(next(g), sum(g), next(g, None))


def delegate():
    r = yield from gen(1)
    yield r


d = delegate()
print(next(d, 0), next(d, 0), next(d, 0))
it = iter(lambda: next(h, None), None)
h = gen(2)
print(list(it))
