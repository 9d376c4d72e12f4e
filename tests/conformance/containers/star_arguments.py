def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def f(*args, **kwargs):
    return args, kwargs


l, d = [1, 2], {"a": 3}
print(f(*l), f(*l, **d), f(0, *l, 9, *"ab", x=1, **d), f(**{}), f(*[]), f(*(), **{}), f(*{1: 2}), f(*{5}), f(*range(2)), f(*(x for x in "xy")))
print(f(*l, *l), f(**d, **{"b": 4}), f(a=1, **{"b": 2}, c=3), f(*map(str, l)), f(*zip(l, "xy")))


def g(a, b=2, *c, d, e=5, **f):
    return a, b, c, d, e, f


print(g(1, d=4), g(*[1, 2, 3], d=4), g(*"ab", **{"d": 1, "z": 2}), g(1, 2, 3, 4, d=0, e=0, q=0))
err(g)
err(lambda: g(1))
err(lambda: g(*[1], **{"d": 1, "a": 2}))
err(lambda: f(*5))
err(lambda: f(1, *None))
err(lambda: f(**5))
err(lambda: f(**[1]))
err(lambda: f(**{1: 2}))
err(lambda: f(**{"a": 1}, **{"a": 2}))
err(lambda: f(a=1, **{"a": 2}))
err(lambda: print(*5))
err(lambda: len(*[[1], [2]]))


class M:
    def keys(self):
        return ["k1", "k2"]

    def __getitem__(self, k):
        return k * 2


print(f(**M()), {**M(), "z": 1})


class D(dict):
    def keys(self):
        return ["only"]

    def __getitem__(self, k):
        return "item"


print(f(**D(x=1)), dict(**D(x=1)), {**D(x=1)})
args = [3, 1, 2]
print(max(*args), sorted([*args, 0]), [*args, *args], (*args,), {*args}, {**d, **{"a": 5}}, {"a": 0, **d})


def h(a, /, b, *, c):
    return a, b, c


print(h(1, 2, c=3), h(1, b=2, c=3), h(*[1], **{"b": 2, "c": 3}))
err(lambda: h(a=1, b=2, c=3))
err(lambda: h(1, 2, 3))
print((lambda *a, **k: (a, k))(*"ab", **{"c": 1}), [*[*[1]], *()], *[1, 2], sep="|")


class C:
    def __init__(self, *args, **kw):
        self.a = args, kw

    def __call__(self, *args, **kw):
        return self.a, args, kw


print(C(*l, **d)(*l, **d))
