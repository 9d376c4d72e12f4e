def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(list(filter(None, [0, 1, "", "a", None, [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 1])), list(filter(str.isdigit, "a1b2")))
f = filter(None, [1, 2])
print(next(f), iter(f) is f, list(f), next(f, "end"))
err(filter)
err(filter, None)
err(filter, None, 5)
err(filter, None, [1], [2])
err(lambda: list(filter(5, [1])))
err(lambda: list(filter(lambda: 1, [1])))


def gen():
    for i in range(6):
        print("gen", i)
        yield i


for x in filter(lambda x: x % 2, gen()):
    print("odd", x)
f = filter(lambda x: x > 100, [1, 2])
print(list(f))


class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v)
        return bool(self.v)

    def __repr__(self):
        return f"T{self.v}"


print(list(filter(None, [T(True), T(False)])), list(filter(T, [0, 1])), list(filter(lambda t: t, [T(True)])))


class F(filter):
    pass


print(list(F(None, [0, 1])), type(F(None, [])).__name__)


def fail(x):
    raise KeyError(x)


f = filter(fail, [1, 2])
err(next, f)
err(next, f)
err(next, f)
print(set(filter(None, [1, 0])), sum(filter(None, [1, 2])), any(filter(None, [0])), dict(filter(lambda p: p[1], {1: 0, 2: 1}.items())))
