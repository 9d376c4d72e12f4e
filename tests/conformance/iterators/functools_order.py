def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from functools import cmp_to_key, total_ordering


def compare(a, b):
    return (a > b) - (a < b)


K = cmp_to_key(compare)
print(sorted([3, 1, 2], key=K), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), K(1) < K(2), K(1) == K(1), K(2) >= K(1), K(1) != K(1), K(3).obj, max([1, 3, 2], key=K))
err(lambda: K(1) < 1)
err(hash, K(1))
err(cmp_to_key)
err(K)
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words, key=cmp_to_key(lambda a, b: compare(a.lower(), b.lower()))))


@total_ordering
class A:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v if isinstance(o, A) else NotImplemented

    def __lt__(self, o):
        return self.v < o.v if isinstance(o, A) else NotImplemented


@total_ordering
class B:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __ge__(self, o):
        return self.v >= o.v


@total_ordering
class C:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __gt__(self, o):
        return self.v > o.v


@total_ordering
class D:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __le__(self, o):
        return self.v <= o.v


for cls in (A, B, C, D):
    for x, y in ((1, 2), (2, 1), (1, 1)):
        x, y = cls(x), cls(y)
        print(cls.__name__, x < y, x <= y, x > y, x >= y, x == y, x != y)
err(lambda: A(1) <= 5)
err(lambda: A(1) > "a")


def bad():
    @total_ordering
    class E:
        pass


err(bad)
print(A.__le__.__name__, A.__gt__.__doc__)
