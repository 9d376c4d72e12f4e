data = [(3, "c"), (1, "x"), (2, "b"), (1, "a"), (3, "a"), (2, "z"), (1, "m")]
print(sorted(data), sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[1]), sorted(data, reverse=True), sorted(data, key=lambda p: p[0], reverse=True))
n = 2000
seed = 42
rows = []
for i in range(n):
    seed = (seed * 1103515245 + 12345) % 2**31
    rows.append((seed % 10, seed // 16 % 10, i))
for key in (lambda r: r[0], lambda r: (r[0], r[1]), lambda r: str(r[0]), lambda r: float(r[1]), lambda r: (-r[0], r[1])):
    for reverse in (False, True):
        s = sorted(rows, key=key, reverse=reverse)
        ok = all((key(a) >= key(b) if reverse else key(a) <= key(b)) and (key(a) != key(b) or a[2] < b[2]) for a, b in zip(s, s[1:]))
        print(ok, s[0], s[-1], sum(i * r[2] for i, r in enumerate(s)) % 1000003)
for shape in (range(300), range(300, 0, -1), [5] * 300, [i % 5 for i in range(300)], list(range(150)) + list(range(150)), list(range(150)) + list(range(150, 0, -1)), [i ^ 1 for i in range(300)]):
    l = list(shape)
    l.sort()
    print(l == sorted(shape, key=lambda x: x), l[:3], l[-3:], sorted(shape, reverse=True)[:3])
    print([str(x) for x in sorted(map(str, shape))][:3], sorted([x / 2 for x in shape])[:3], sorted([(x, -x) for x in shape])[-2:])
mixed = [3, 1.5, True, 2**70, -(2**65), 0, -0.5, 10**18, float("inf"), float("-inf")]
print(sorted(mixed), sorted(mixed, reverse=True))
print(sorted(["", "a", "A", "é", "\U0001f600", "漢", "ab", "aa", "a\x00", "abcdefgh", "abcdefghi", "abcdefgg"]))
print(sorted([b"", b"b", b"a\xff", bytearray(b"a")]), sorted([[], [1], [0, 5], [0]]), sorted([(), (1,), (0,)]), sorted([{1, 2}, {1}, set()], key=len))
print(sorted([None, 1, None, 0], key=lambda x: (x is not None, x or 0)), sorted("bca", key=ord), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
l = [3, 1, 2]
l.sort(key=None, reverse=False)
print(l, l.sort())
a = [1] * 5 + [0] * 5
a.sort()
print(a)
