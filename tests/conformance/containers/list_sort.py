def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


l = [3, 1, 2]
print(l.sort(), l)
l.sort(reverse=True)
print(l)
l = ["b", "A", "c", "B", "a"]
l.sort()
print(l)
l.sort(key=str.lower)
print(l)
l.sort(key=lambda s: s.lower(), reverse=True)
print(l)
print(sorted([3, 1, 2]), sorted((3, 1, 2)), sorted("hello"), sorted({3: 1, 1: 2}), sorted(range(5), reverse=True), sorted([]))
print(sorted([1.5, 1, 2, 0.5]), sorted([True, False, 2, -1]), sorted([10**30, 1, -10**30, 2**40]))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]))
pairs = [(i % 3, i) for i in range(10)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, key=lambda p: -p[0]))
print(sorted([b"b", b"a", b"ab"]), sorted(["é", "z", "a", "\U0001f600", "\uffff"]) == ["a", "z", "é", "\uffff", "\U0001f600"])
err(sorted, [1, "a"])
err(sorted, ["a", 1])
err(sorted, [None, None])
err(sorted, [1, 2, None])
err(sorted, [(1, None), (1, 2)])
err(sorted, [object(), 1])
err(sorted, 5)
err(sorted)
err(sorted, [1], [2])
err(sorted, [1], key=5)
err(sorted, [1], foo=5)
err([].sort, foo=1)
err([1, 2].sort, key=1)
err([1j, 2j].sort)
print(sorted([1], key=None, reverse=0), sorted([2, 1], reverse="yes"))
seed = 1
data = []
for i in range(1000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    data.append(seed % 500)
s = sorted(data)
print(s[:10], s[-10:], all(a <= b for a, b in zip(s, s[1:])))
s = sorted(data, key=lambda x: x % 10)
print(s[:20])
s = sorted(data, key=lambda x: (x % 7, -x))
print(s[:20])
s = sorted(map(str, data), reverse=True)
print(s[:10])
s = sorted(data + list(range(500)) + list(range(500, 0, -1)))
print(len(s), s[:5], s[::400])
