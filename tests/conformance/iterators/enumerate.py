def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate(iterable="ab")), list(enumerate([])), list(enumerate("ab", 10**20)))
e = enumerate([1, 2])
print(next(e), iter(e) is e, list(e), next(e, "end"))
err(enumerate)
err(enumerate, 5)
err(enumerate, "a", "b")
err(enumerate, "a", 1, 2)
err(enumerate, "a", foo=1)
err(enumerate, "a", 1.5)


def gen():
    yield "x"
    yield "y"


for i, v in enumerate(gen()):
    print(i, v)
for i, (a, b) in enumerate({1: 2, 3: 4}.items()):
    print(i, a, b)
for i, (j, v) in enumerate(enumerate("ab")):
    print(i, j, v)


class I:
    def __index__(self):
        return 3


print(list(enumerate("ab", I())))


class E(enumerate):
    def double(self):
        return [x * 2 for i, x in self]


print(E("ab").double(), isinstance(E("a"), enumerate), type(E("a")).__name__)


class E2(enumerate):
    def __next__(self):
        return "next", super().__next__()


print(list(E2("ab")), [x for x in E2("ab")], next(E2("z")))
big = 2**30 - 2
print(list(enumerate("abcd", big)))
