def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import accumulate, batched, chain, compress, dropwhile, filterfalse, pairwise, starmap, takewhile
import operator

print(list(chain()), list(chain("ab", [1], (2,), range(2))), list(chain.from_iterable(["ab", "c"])), list(chain.from_iterable(x for x in ["a", "bc"])), list(chain([], [], [1])))
err(lambda: list(chain(5)))
err(lambda: list(chain("a", 5)))
err(lambda: list(chain.from_iterable(5)))
err(lambda: list(chain.from_iterable([5])))
c = chain("ab", "cd")
print(next(c), next(c), next(c), list(c), next(c, "end"), iter(c) is c)
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate("abc")), list(accumulate([], initial=5)), list(accumulate([1, 2], initial=10)), list(accumulate([3, 1, 2], max)), list(accumulate([], lambda a, b: a)))
print(list(accumulate([1, 2], func=lambda a, b: a * 10 + b)), list(accumulate([[1], [2]])))
err(lambda: list(accumulate(5)))
err(lambda: list(accumulate([1, "a"])))
print(list(batched("abcdefg", 3)), list(batched([], 2)), list(batched(range(4), 2, strict=True)), list(batched("abc", n=5)))
err(batched, "abc", 0)
err(lambda: list(batched("abc", 2, strict=True)))
err(batched, 5, 2)
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress([], [1])), list(compress("ab", [])), list(compress(data="ab", selectors=[0, 1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(dropwhile(bool, [])))
t = takewhile(lambda x: x < 2, iter([1, 5, 1]))
print(next(t), next(t, "end"), next(t, "end"))
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])), list(pairwise(range(3))))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, [[], [1], "ab"])))
err(lambda: list(starmap(pow, [5])))
err(lambda: list(takewhile(5, [1])))
err(lambda: list(filterfalse(lambda: 1, [1])))
err(pairwise, 5)


def gen(n):
    for i in range(n):
        print("g", i)
        yield i


p = pairwise(gen(3))
print(next(p), next(p), next(p, "end"))
print(list(chain(gen(1), gen(2))))
b = batched(gen(3), 2)
print(next(b), next(b), next(b, "end"))
print(next(accumulate(gen(2))))
