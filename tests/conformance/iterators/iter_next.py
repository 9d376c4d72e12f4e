def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(list(iter([1, 2])), next(iter([5])), next(iter([]), "default"), next(iter(()), None))
err(iter)
err(iter, 5)
err(iter, None)
err(iter, int)
err(iter, 5, 6)
err(iter, [], 6)
err(iter, [1], [2], [3])
err(next)
err(next, 5)
err(next, [1])
err(next, iter([]))
err(next, iter([]), 1, 2)
err(lambda: [x for x in 5])
err(lambda: list(5))
err(lambda: list(None))
err(lambda: list(len))
err(lambda: list(...))
err(lambda: 1 in 5)
err(lambda: sum(5))
err(lambda: [*5])


class NoNext:
    def __iter__(self):
        return 5


class SelfIter:
    def __iter__(self):
        return self


class Blocked:
    __iter__ = None

    def __getitem__(self, i):
        return i


class BlockedContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


class OnlyNext:
    def __next__(self):
        return 1


err(iter, NoNext())
err(iter, SelfIter())
err(iter, Blocked())
err(lambda: 1 in Blocked())
err(lambda: 1 in BlockedContains())
err(iter, OnlyNext())
print(next(OnlyNext()), list(BlockedContains()))
err(lambda: [x for x in NoNext()])
err(list, SelfIter())


class Up:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration("value")
        self.i += 1
        return self.i


print(list(Up(3)), tuple(Up(2)), [*Up(2)], sum(Up(4)), max(Up(3)), sorted(Up(3), reverse=True), 2 in Up(3), 9 in Up(3), set(Up(2)), dict(zip(Up(2), "ab")))
a, b, c = Up(3)
print(a, b, c, "".join(map(str, Up(3))), all(Up(3)), any(Up(0)), list(zip(Up(2), Up(3))), list(enumerate(Up(2), 5)))
try:
    next(iter(Up(0)))
except StopIteration as e:
    print(e.value, e.args)
count = 0


def f():
    global count
    count += 1
    return count


print(list(iter(f, 4)), count)
it = iter(f, 100)
print(next(it), next(it))


def stops():
    raise StopIteration


it = iter(stops, 0)
print(list(it), next(it, "end"))


class Raises:
    def __iter__(self):
        raise ValueError("in iter")


class RaisesNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("in next")


err(list, Raises())
err(list, RaisesNext())
err(lambda: [x for x in RaisesNext()])
err(next, RaisesNext(), "default")


class BadIndex:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i * 10


print(list(BadIndex()), 10 in BadIndex(), list(reversed([1, 2])))
for x in BadIndex():
    if x == 10:
        continue
    print(x)
else:
    print("else")
