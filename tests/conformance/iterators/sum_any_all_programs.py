def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


data = [("ann", 30, 5.5), ("bob", 25, 7.25), ("cy", 35, 1.0)]
print(sum(a for _, a, _ in data), sum(s for *_, s in data), max(data, key=lambda r: r[1])[0], min(data, key=lambda r: r[2]), sorted(data, key=lambda r: -r[2])[0][0])
print(any(a > 33 for _, a, _ in data), all(len(n) > 1 for n, *_ in data), sum(len(n) for n, *_ in data) / len(data), [n for n, a, s in data if a < 33 and s > 5])
print(sum([[1], [2, 3]], []), sum(((1,), (2,)), ()), sum([0.1] * 10), sum([10**20, 1]), sum([True] * 5), sum({1, 2, 3}), sum({5: 0, 6: 0}), sum(range(1, 101)), sum(map(int, "12345")), sum([1, 2], -3), sum([1.5, 2, 3]))


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        return Money(self.n + (o.n if isinstance(o, Money) else o))

    __radd__ = __add__

    def __repr__(self):
        return f"${self.n}"

    def __lt__(self, o):
        return self.n < o.n


m = [Money(5), Money(3), Money(9)]
print(sum(m), sum(m, Money(1)), min(m), max(m), sorted(m), sorted(m, reverse=True), max(m, key=lambda x: -x.n))
matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(sum(sum(r) for r in matrix), [sum(c) for c in zip(*matrix)], sum(matrix[i][i] for i in range(3)), max(max(r) for r in matrix), all(all(x > 0 for x in r) for r in matrix), any(sum(r) == 15 for r in matrix), min(map(min, matrix)))
words = "the quick brown fox jumps over the lazy dog".split()
print(max(words, key=len), min(words, key=lambda w: (len(w), w)), sorted(set(words), key=lambda w: (-len(w), w)), sum(map(len, words)), all(w.islower() for w in words), any("z" in w for w in words), max(words), {len(w) for w in words} == {3, 4, 5})
print(min([], default=None), max((), default=-1), sum(()), all(()), any(()), max("a", "b", "c"), min(3, 1, 2, key=lambda x: -x), max([[1, 2], [1, 3]]), min((2, "b"), (2, "a")))
print([*map(sum, zip([1, 2], [3, 4]))], list(map(lambda *a: sum(a), [1, 2], [3, 4], [5, 6])), sum(x * y for x, y in zip(range(5), range(5))), sum(i for i in range(100) if not i % 7))
err(sum, [1, "a"])
err(sum, ["a", "b"])
err(max, [1, None])
err(min, *[])
err(sum, [Money(1), "x"])
