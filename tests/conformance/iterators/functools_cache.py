def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from functools import cache, cached_property, lru_cache

calls = []


@lru_cache(maxsize=3)
def f(x, y=0):
    "doc of f"
    calls.append((x, y))
    return x * 10 + y


print(f(1), f(1), f(2), f(3), f(1), f(4), f(2), f(1, y=0), f(1, 0), f(y=0, x=1))
print(calls, f.cache_info(), f.cache_parameters())
print(f.__name__, f.__doc__, f.__wrapped__(5), f.__module__)
f.cache_clear()
print(f.cache_info())


@lru_cache
def g(*args, **kwargs):
    return len(args) + len(kwargs)


print(g(1), g(1.0), g("1"), g(1, 2, a=3), g(a=3), g(b=3), g.cache_info())


@lru_cache(typed=True)
def t(x):
    return type(x).__name__


print(t(1), t(1.0), t(True), t(1), t.cache_info(), t.cache_parameters())


@lru_cache(maxsize=0)
def z(x):
    return x


print(z(1), z(1), z.cache_info())


@lru_cache(maxsize=-5)
def n(x):
    return x


print(n.cache_parameters(), n(1), n.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())
err(f, [])
err(lru_cache, "a")
err(f)


@lru_cache
def boom(x):
    raise ValueError(x)


err(boom, 1)
err(boom, 1)
print(boom.cache_info())


class C:
    def __init__(self):
        self.n = 0

    @lru_cache
    def m(self, x):
        self.n += 1
        return x * 2

    @staticmethod
    @cache
    def s(x):
        return x

    @cached_property
    def prop(self):
        "prop doc"
        self.n += 1
        return self.n


c = C()
print(c.m(1), c.m(1), c.m(2), c.n, C.m.cache_info(), C.s(5), c.s(5), C.s.cache_info())
print(c.prop, c.prop, c.n, "prop" in c.__dict__, C.prop.__doc__)
c.prop = 50
print(c.prop)
del c.prop
print(c.prop)


class Slots:
    __slots__ = ("x",)

    @cached_property
    def p(self):
        return 1


err(lambda: Slots().p)
i = f.cache_info()
print(i.hits, i.misses, i.maxsize, i.currsize, tuple(i), i == (0, 0, 3, 0), i._asdict())
k = cached_property(lambda self: 1)
err(lambda: k.__get__(c))
