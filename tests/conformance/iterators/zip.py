def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(list(zip()), list(zip("ab")), list(zip("ab", [1, 2])), list(zip("abc", [1, 2], range(9))), list(zip([], "a")))
z = zip("ab", "cd")
print(next(z), iter(z) is z, list(z), next(z, "end"))
print(dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(zip(*zip("ab", "cd"))))
print(list(zip("ab", [1, 2], strict=True)), list(zip(strict=True)), list(zip("a", strict=1)))
err(lambda: list(zip("abc", "ab", strict=True)))
err(lambda: list(zip("ab", "abc", strict=True)))
err(lambda: list(zip("ab", "ab", "a", strict=True)))
err(lambda: list(zip("ab", "ab", "abc", strict=True)))
err(lambda: list(zip("a", "ab", "ab", strict=True)))
err(lambda: list(zip([], [], [1], strict=True)))
err(zip, 5)
err(zip, "a", 5)
err(zip, "a", foo=1)
err(zip, "a", strict=True, foo=1)


def gen(name, n):
    for i in range(n):
        print("step", name, i)
        yield i


print(list(zip(gen("a", 2), gen("b", 3))))
print(list(zip(gen("a", 2), [1, 2, 3])))
print(list(zip([1, 2, 3], gen("b", 2))))
err(lambda: list(zip(gen("a", 1), gen("b", 2), strict=True)))
err(lambda: list(zip(gen("a", 2), gen("b", 1), strict=True)))
it = iter(range(10))
print(list(zip(it, it, it)), list(it))
a = iter([1, 2, 3])
b = iter([1])
print(list(zip(a, b)), list(a))
a = iter([1, 2, 3])
print(list(zip(b, a)), list(a))
for a, b in zip(range(3), "xyz"):
    print(a, b)
for t in zip(zip("ab", "cd"), enumerate("ef")):
    print(t)


class Z(zip):
    pass


print(list(Z("ab", "cd")), type(Z()).__name__, isinstance(Z(), zip))


class Stop:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("stop")


err(lambda: list(zip("a", Stop())))
