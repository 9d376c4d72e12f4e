def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


t = (3, 1, 2)
print(t, len(t), t[0], t[-1], t[1:], t[:2], t[::-1], (), (1,), ((1, 2), 3))
print(t + (4,), t * 2, 2 * t, t * 0, () + (), t + ())
print(t.index(1), t.count(3), 3 in t, 9 in t)
print((1, 2) == (1, 2), (1, 2) != (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (1, 2) >= (1, 2), (2,) > (1, 9), (1, 2) <= (1, 1))
print((1, 2) == [1, 2])
print(tuple(), tuple("ab"), tuple([1, 2]), tuple({1: 2}), tuple(range(3)), tuple(x for x in "xy"))
a = (1, 2)
print(tuple(a) is a, a[:] is a, a * 1 is a, a + () is a, () is tuple())
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), {(1, 2): 3}[1, 2])
x, y = y, x = 1, 2
print(x, y)
print(bool(()), bool((0,)))
err(lambda: t[3])
err(lambda: t["a"])
err(lambda: t[1.5])
err(lambda: t + [1])
err(lambda: t * "a")
err(lambda: t.index(9))
err(t.index)
err(t.count)
err(lambda: t < [1])
err(lambda: t < 5)
err(lambda: (1,) < ("a",))
err(tuple, 5)
err(tuple, 1, 2)
err(tuple, sequence=[])
err(lambda: hash(([],)))
err(lambda: hash((1, {})))
err(t.index, 2, 0, 2)
print(t.index(2, 0, 3), t.index(2, -1), t.__getnewargs__())


def set_at(o, i, v):
    o[i] = v


def del_at(o, i):
    del o[i]


err(set_at, t, 0, 1)
err(del_at, t, 0)


class T(tuple):
    pass


s = T([1, 2])
print(s, type(s), s == (1, 2), (1, 2) == s, type(s[:]), type(s + ()), type(s * 1), hash(s) == hash((1, 2)), T(), isinstance(s, tuple))
s.x = 5
print(s.x, s.__dict__)


class P(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    @property
    def a(self):
        return self[0]


p = P(1, 2)
print(p, p.a, len(p))
