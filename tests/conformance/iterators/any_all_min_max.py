def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(any([]), any([0, 1]), any([0, ""]), all([]), all([1, 0]), all([1, "a"]), any(x > 2 for x in range(5)), all(x < 5 for x in range(5)), any({0: 1}), all(""))
print(min(1, 2), min([3, 1, 2]), max("abc"), max(1, 2.5), min((1, 2), (1, 1)), max([1], key=lambda x: -x), min("b", "a", key=str.upper))
print(min([], default=5), max((), default=None), max([3, 1], key=lambda x: -x), min("abc", "de", key=len), max({1: 9, 2: 1}), min({1: 9}.items()))
print(max([1, True]), max([True, 1]), min([1.0, 1]), max(["a", "B"], key=str.lower), max([(1, "a"), (1, "b")], key=lambda p: p[0]), min(x * x for x in range(-2, 3)))
print(max(range(100)), min(range(5, 0, -1)), max([10**30, 1.5]), max(b"abc"), min({3, 1, 2}), max([[1], [1, 0]]))
err(min)
err(max)
err(min, 5)
err(min, [])
err(max, {})
err(max, ())
err(min, 1, "a")
err(max, [1, "a"])
err(min, [None, 1])
err(min, 1, 2, default=3)
err(min, [1], foo=1)
err(max, key=1)
err(min, [1, 2], key=5)
err(any)
err(any, 5)
err(all, 5)
err(any, [1], [2])


class V:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v

    def __gt__(self, o):
        return self.v > o.v

    def __repr__(self):
        return f"V{self.v}"

    def __bool__(self):
        print("bool", self.v)
        return self.v > 1


print(min([V(2), V(1), V(3)]), max([V(2), V(3), V(1)]), min(V(1), V(2)), max([V(1), V(1)]), any([V(0), V(2), V(3)]), all([V(2), V(0), V(5)]))


def noisy(n):
    for i in range(n):
        print("yield", i)
        yield i


print(any(noisy(5)), all(noisy(5)), max(noisy(3)), min(noisy(2), default=9), min(noisy(0), default=9))
print(max([1, 2], default=0), min([5], key=None), max("a", "b", key=None))
nan = float("nan")
print(max([1, nan]), max([nan, 1]), min([nan, 1]), min([1, nan]))
print(sum([]), sum([1, 2]), sum([1.5, 2]), sum([[1], [2]], []), sum((x for x in range(4)), 10), sum({1: 2}), sum([True, True]), sum([1], start=5), sum([(1,), (2,)], ()))
err(sum, ["a"])
err(sum, ["a"], "")
err(sum, [b"a"], b"")
err(sum, 5)
err(sum)
err(sum, [1], 2, 3)
err(sum, [[1], 2], [])
