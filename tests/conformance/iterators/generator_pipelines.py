def numbers():
    n = 0
    while True:
        yield n
        n += 1


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def mapped(f, it):
    for x in it:
        yield f(x)


def where(p, it):
    return (x for x in it if p(x))


print(list(take(5, mapped(lambda x: x * x, where(lambda x: x % 2, numbers())))))
print(sum(take(100, numbers())), max(take(5, numbers())), dict(enumerate(take(3, "abc"))), tuple(take(0, "abc")))


def flatten(l):
    for x in l:
        if isinstance(x, (list, tuple)):
            yield from flatten(x)
        else:
            yield x


print(list(flatten([1, [2, (3, [4]), []], 5])), sum(flatten([[1], [[2]]])), [*flatten("ab")])


def primes():
    found = []
    for n in numbers():
        if n > 1 and all(n % p for p in found):
            found.append(n)
            yield n


print(list(take(15, primes())))


def windows(it, n):
    it = iter(it)
    w = [x for _, x in zip(range(n), it)]
    if len(w) == n:
        yield tuple(w)
    for x in it:
        w = w[1:] + [x]
        yield tuple(w)


print(list(windows("abcd", 2)), list(windows("ab", 3)), list(windows(range(5), 3)))


def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or x is not None and x <= y:
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)


print(list(merge([1, 4, 6], [2, 3, 7, 8])), list(merge([], [1])), list(merge([], [])))


def permute(l):
    if not l:
        yield []
    for i, x in enumerate(l):
        for rest in permute(l[:i] + l[i + 1 :]):
            yield [x] + rest


print(list(permute([1, 2, 3])), len(list(permute([1, 2, 3, 4, 5]))))


class Tree:
    def __init__(self, v, kids=()):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k


t = Tree(1, [Tree(2, [Tree(3)]), Tree(4)])
print(list(t), sum(t), max(t), 3 in t, [*t], sorted(t, reverse=True), list(zip(t, t)), list(map(str, t)), list(reversed(list(t))), {*t}, dict.fromkeys(t, 0))
a, *b = t
print(a, b)
lines = iter(["# comment", "a = 1", "", "b = 2", "end", "c = 3"])
config = {}
for line in iter(lambda: next(lines), "end"):
    if line and not line.startswith("#"):
        k, _, v = line.partition(" = ")
        config[k] = int(v)
print(config, list(lines))
