# Keeps something of every kind alive through a long loop, and prints all of it at the end.
import sys, math, itertools, functools, collections


class Base:
    count = 0

    def __init__(self, x):
        self.x = x
        Base.count += 1

    def __eq__(self, other):
        return isinstance(other, Base) and self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f"{type(self).__name__}({self.x!r})"

    @property
    def double(self):
        return self.x * 2


class Slots(Base):
    __slots__ = ("a", "b")

    def __init__(self, x):
        super().__init__(x)
        self.a = [x]
        self.b = {x: self}


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.by_meta = True
        return made


class Made(Base, metaclass=Meta):
    pass


class Text(str):
    def shout(self):
        return self.upper() + "!"


class Number(int):
    pass


class Problem(Exception):
    pass


def generator(n):
    total = 0
    try:
        for i in range(n):
            got = yield i
            total += got or i
    finally:
        log.append(("closed", total))
    return total


def delegating(n):
    result = yield from generator(n)
    yield ("result", result)


def counter():
    n = 0

    def step(by=1, *rest, scale=2, **more):
        nonlocal n
        n += by * scale + len(rest) + len(more)
        return n

    return step


def recursive(depth):
    if depth == 0:
        return work()
    try:
        return recursive(depth - 1) + [depth]
    finally:
        log.append(("back", depth))


def work():
    for i in range(300):
        try:
            kept["turns"] += 1
            things[Base(i % 40)] = Slots(i)
            strings.append(text[i % 30 : i % 30 + 5] + chr(0x20AC + i % 7) * (i % 3))
            if i % 3 == 0:
                next(generators[i % len(generators)], None)
            if i % 5 == 0:
                raise Problem(i, strings[-1])
            array[i % len(array)] = i % 256
            numbers.append(numbers[-1] * 3 + i)
        except Problem as problem:
            caught.append(problem)
            step(i, 1, 2, scale=3, extra=i)
            if i % 50 == 0:
                try:
                    problem.args[1].missing
                except AttributeError as error:
                    caught.append(error)
        growing.add(i * i % 97)
        if i % 7 == 0:
            growing.discard(i)
            queue.append(Made(i))
            queue.popleft() if len(queue) > 5 else None
    return [len(things)]


log, strings, caught, numbers = [], [], [], [1]
text = "the quick brown fox jumps over the lazy dog"
kept = {"turns": 0, "nested": {"list": [1, [2, (3, {4})]], "none": None, "complex": 1 - 2j, "float": 0.1, "nan": math.nan}}
things = {Made("first"): Text("value"), Number(7): frozenset({1, 2})}
growing = set()
queue = collections.deque()
array = bytearray(b"0123456789" * 3)
view = memoryview(array)[3:20:2]
step = counter()
generators = [generator(9), delegating(4), (x * x for x in range(20)), iter(text), map(str, range(9)), zip("abc", itertools.count(5)), reversed([1, 2, 3]),
              enumerate(text, 10), iter({1: 2, 3: 4}.items()), itertools.chain([1], (2,)), iter(range(10**20, 10**20 + 5))]
partial = functools.partial(step, 2, scale=5)
bound = Text("bound").shout
got = recursive(6)

print(got, log, kept["turns"], Base.count)
print(strings[::23], [repr(c) for c in caught[::9]], numbers[20], len(numbers), numbers[-1] % 1000003)
print(sorted(growing)[:9], list(queue), bytes(array[:8]), view.tolist(), partial(), bound())
print(list(things.items())[:3], things[Base(3)].b[[*things[Base(3)].b][0]] is things[Base(3)], kept)
print([list(g)[:3] for g in generators], type(caught[0]).__mro__, caught[-1].__traceback__.tb_lineno)
print(Made("x").by_meta, Slots(1).double, slice(1, 2), range(3)[1:], NotImplemented, ..., hash("text") == hash("te" + "xt"))
sys.exit(3)
