def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["zz"], len(c), c.total(), c.most_common(2), c.most_common(), c.most_common(0), sorted(c.elements()), Counter(), Counter(a=2, b=1), Counter({"x": 3}))
c.update("aab")
c.update({"z": 5})
c.update(q=1)
c.subtract("ab")
c.subtract(z=10)
print(c)
del c["nothing"]
del c["z"]
print("z" in c, c.pop("q"), dict(c))
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=1)
print(a + b, a - b, a & b, a | b, +Counter(a=1, b=-1), -Counter(a=1, b=-1), b - a)
a += b
print(a)
a -= Counter(a=4)
print(a)
a |= Counter(z=1)
a &= Counter(b=1, c=5)
print(a)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) != Counter(a=2), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=3) >= Counter(a=1), Counter(a=1) > Counter(b=1), Counter(a=1) == {"a": 1})
err(Counter.fromkeys, "ab")
err(Counter, 5)
err(lambda: Counter(a=1) + 5)
err(lambda: Counter(a=1) < 5)
err(Counter, [[]])
err(hash, c)
print(type(c.copy()).__name__, c.copy() == c, Counter([1, 1, 2, None, None, None]), Counter(x for x in range(3)), Counter("hello world".split()))
words = "the quick brown fox jumps over the lazy dog the end".split()
print(Counter(words).most_common(1), Counter(map(len, words)), sum(Counter(words).values()), max(Counter(words), key=Counter(words).get))


class C(Counter):
    pass


print(C("aab"), type(C("a") + C("b")).__name__)
