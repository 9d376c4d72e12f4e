def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Pages:
    def __init__(self, items, size):
        self.items, self.size = items, size

    def __len__(self):
        return -(-len(self.items) // self.size)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError("page")
        return self.items[i * self.size : (i + 1) * self.size]


p = Pages("abcdefg", 3)
print(list(p), p[0], p[-1], p[:2], p[::-1], len(p), "abc" in p, list(reversed(p)), [x for x in p], list(enumerate(p)), *p)
err(lambda: p[3])
a, b, c = p
print(a, b, c, list(zip(p, p)), list(map(len, p)), max(p, key=len), sorted(p, reverse=True), tuple(iter(p)))
c = Countdown(3)
print(next(c), list(c), list(c), next(c, "end"))
print([x for x in Countdown(3)], sum(Countdown(4)), list(zip(Countdown(2), "ab")), dict(zip("ab", Countdown(2))), [*Countdown(2)], min(Countdown(3)), 2 in Countdown(3))
for x in Countdown(2):
    print(x)
else:
    print("done")


class Infinite:
    def __iter__(self):
        n = 0
        while True:
            yield n
            n += 1


for x in Infinite():
    if x > 2:
        break
print(x, [x for _, x in zip(range(3), Infinite())], 5 in Infinite(), next(iter(Infinite())), any(x > 3 for x in Infinite()))


class Once:
    def __init__(self):
        self.used = False

    def __iter__(self):
        if self.used:
            raise RuntimeError("used")
        self.used = True
        return iter([1, 2])


o = Once()
print(list(o))
err(list, o)
err(lambda: [*o])
err(lambda: sum(o))


class Peek:
    def __init__(self, it):
        self.it = iter(it)
        self.buffer = []

    def __iter__(self):
        return self

    def __next__(self):
        return self.buffer.pop() if self.buffer else next(self.it)

    def peek(self):
        self.buffer.append(next(self))
        return self.buffer[-1]


k = Peek("abc")
print(k.peek(), next(k), k.peek(), list(k))
err(k.peek)


class Meta(type):
    def __iter__(cls):
        return iter(cls.members)

    def __len__(cls):
        return len(cls.members)

    def __contains__(cls, x):
        return x in cls.members

    def __getitem__(cls, i):
        return cls.members[i]

    def __reversed__(cls):
        return reversed(cls.members)


class Color(metaclass=Meta):
    members = ["red", "green"]


print(list(Color), len(Color), "red" in Color, Color[0], list(reversed(Color)), [c for c in Color], dict(zip(Color, Color)))


class Dynamic:
    pass


x = Dynamic()
x.__iter__ = lambda: iter([1])
x.__len__ = lambda: 5
err(list, x)
err(len, x)
Dynamic.__iter__ = lambda self: iter([7])
Dynamic.__len__ = lambda self: 1
print(list(x), len(x), bool(x))
Dynamic.__next__ = 5
err(next, x)


class Desc:
    def __get__(self, obj, cls):
        return lambda: iter(["desc"])


class WithDesc:
    __iter__ = Desc()


print(list(WithDesc()))
