def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


import functools
from functools import Placeholder, partial, partialmethod, reduce

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: a * b, [2, 3], 4), reduce(max, "abc"), reduce(lambda a, b: (a, b), "abc"), reduce(lambda a, b: a + b, [1], initial=9), reduce(None, [7]))
err(reduce, lambda a, b: a, [])
err(reduce, lambda a, b: a, 5)
err(reduce, 5, [1, 2])
err(reduce)
err(reduce, max)


def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw


p = partial(f, 1, c=5)
print(p(), p(7), p(7, 8, d=9), p(c=6), p.args, p.keywords, p.func is f)
q = partial(p, 10, x=1)
print(q(), q.args, sorted(q.keywords.items()), q.func is f)
print(repr(partial(print, 1, "a", sep="-")), repr(partial(int)))
print(list(map(partial(pow, 2), range(4))), partial(int, base=2)("101"))
h = partial(f, Placeholder, "second", c=1)
print(h("first"), h("first", "third"), h.args)
h2 = partial(h, "now")
print(h2(), h2.args)
err(h)
err(partial)
err(partial, 5)
err(partial, f, Placeholder)
err(partial, f, a=Placeholder)
print(Placeholder, type(Placeholder)() is Placeholder)


class C:
    def m(self, a, b=0):
        return type(self).__name__, a, b

    pm = partialmethod(m, 1)
    pm2 = partialmethod(m, b=5)
    part = partial(f, 1)

    @classmethod
    def cm(cls, a):
        return cls.__name__, a

    pcm = partialmethod(cm, "x")


c = C()
print(c.pm(), c.pm(3), c.pm2(9), c.pcm(), C.pcm())
p.attr = 5
print(p.attr, p.__dict__)


class P(partial):
    pass


print(P(f, 1)(), repr(P(len)).endswith("P(<built-in function len>)"), isinstance(P(f), partial))
print(partial(f)(1) == f(1), partial(f, 1) == partial(f, 1))
print(functools.partial.__name__, functools.partial.__module__, functools.reduce.__name__)
