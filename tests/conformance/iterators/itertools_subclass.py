import itertools


class C(itertools.chain):
    def total(self):
        return sum(self)


print(C([1], [2]).total(), isinstance(C(), itertools.chain), type(C.from_iterable([[1]])).__name__, list(C("ab")))


class Count(itertools.count):
    def __next__(self):
        return super().__next__() * 10


c = Count(1)
print(next(c), next(c), [x for x, _ in zip(c, "ab")])


class R(itertools.repeat):
    pass


print(R("a", 2), list(R("a", 2)), Count(5))
names = sorted(n for n in dir(itertools) if not n.startswith("_"))
print(names)
for n in names:
    print(n, getattr(itertools, n).__name__, getattr(itertools, n).__module__, type(getattr(itertools, n)).__name__)
print(itertools.chain, itertools.count, itertools.tee)
