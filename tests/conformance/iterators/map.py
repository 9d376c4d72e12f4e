def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(int, "123")), list(map(len, ["a", "bb"])))
m = map(str, [1, 2])
print(next(m), iter(m) is m, list(m), next(m, "end"))
err(map)
err(map, str)
err(map, str, 5)
err(lambda: list(map(5, [1])))
err(lambda: list(map(len, [1])))
err(lambda: list(map(int, ["1", "x"])))
err(map, str, [1], foo=1)
print(list(map(lambda *a: a, "abc", "de")), list(map(lambda *a: a, "ab", [1, 2], strict=True)))
err(lambda: list(map(lambda *a: a, "abc", "de", strict=True)))
err(lambda: list(map(lambda *a: a, "ab", "cde", strict=True)))


def gen():
    yield 1
    yield 2


print(list(map(lambda x: x * 2, gen())), sum(map(lambda x: x, gen())), list(map(lambda a, b: (a, b), gen(), "xy")))


def stop(x):
    if x == 2:
        raise StopIteration
    return x


print(list(map(stop, [1, 2, 3])))
for x in map(stop, [1, 2, 3]):
    print("loop", x)


def fail(x):
    raise ZeroDivisionError("fail")


err(lambda: list(map(fail, [1])))
m = map(fail, [1, 2])
err(next, m)
err(next, m, "default")
err(next, m)
for x in map(print, "ab"):
    print(x)


class C:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"C({self.x})"

    def m(self, y):
        return self.x + y


print(list(map(C, [1, 2])), list(map(C(10).m, [1, 2])), list(map(C.m, [C(1)], [5])))
print(dict(map(lambda x: (x, x * x), range(3))), set(map(abs, [-1, 1])), "".join(map(chr, [97, 98])), max(map(len, ["a", "bbb"])))
print(list(map(str.upper, ["a"])), list(map(dict, [[(1, 2)]])), list(map(tuple, ["ab"])), list(map(next, [iter([1]), gen()])))
print(list(map(map, [str], [[1]]))[0].__next__())


class M(map):
    pass


print(list(M(str, [1])), type(M(str, [])).__name__)
print(list(map(None, [])))
err(lambda: list(map(None, [1])))
print(list(map(list.__len__, [[1], []])), list(map([10, 20].__getitem__, [1, 0])))
it = map(lambda x: next(inner), [1, 2, 3])
inner = iter("ab")
print(list(it))
