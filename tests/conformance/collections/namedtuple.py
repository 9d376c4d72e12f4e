def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, 2)
print(p, p.x, p[1], len(p), tuple(p), p == (1, 2), P(x=3, y=4), P(5, y=6), P._fields, P.__name__, P.__doc__, hash(p) == hash((1, 2)), isinstance(p, tuple), P.__match_args__)
a, b = p
print(a, b, p._asdict(), p._replace(x=9), P._make([7, 8]), p._replace(), P.x.__doc__, list(p), p + (3,), p[::-1], p < P(1, 3), {p: 1}[1, 2])
D = namedtuple("D", ["a", "b", "c"], defaults=[2, 3])
print(D(1), D(1, 9), D(c=5, a=0), D._field_defaults, D(*"xyz"))
print(namedtuple("R", "a def 1x a _p ok", rename=True)._fields, namedtuple("E", "")(), namedtuple("M", "a,b , c")._fields, namedtuple("Q", ("k",), module="mod").__module__, P.__module__)
err(P)
err(P, 1)
err(P, 1, 2, 3)
err(lambda: P(1, 2, z=3))
err(lambda: P(1, x=2))
err(lambda: D())
err(lambda: D(1, 2, 3, 4))
err(lambda: p._replace(z=1))
err(P._make, [1])
err(namedtuple, "P", "a a")
err(namedtuple, "P", "1a")
err(namedtuple, "P", "_a")
err(namedtuple, "P", "def")
err(namedtuple, "class", "a")
err(namedtuple, "P", "a", defaults=[1, 2])
err(lambda: p.z)


def set_x():
    p.x = 5


err(set_x)


class Point(namedtuple("Point", "x y")):
    __slots__ = ()

    @property
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"<{self.x},{self.y}>"


q = Point(3, 4)
print(q, q.norm, q + Point(1, 1), q._replace(y=0), Point._make([1, 2]), sorted([Point(2, 1), Point(1, 5)]), f"{q.x:03d}", q._asdict())
Nested = namedtuple("Nested", "p q")
print(Nested(p, [1, q]), repr(Nested(Nested(1, 2), None)))
