def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from collections import defaultdict

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, dict(d), len(d), d.get("zz"), "zz" in d, d.default_factory)
c = defaultdict(int)
for ch in "abracadabra":
    c[ch] += 1
print(sorted(c.items()), c["new"], c)
print(defaultdict(int, {"x": 1}, y=2), defaultdict(None, a=1), defaultdict(), defaultdict(int, [(1, 2)]))
err(lambda: defaultdict()["k"])
err(lambda: defaultdict(None)[1])
err(defaultdict, 5)
err(defaultdict, int, 5)
e = d.copy()
print(type(e).__name__, e == d, e is d, e["a"] is d["a"])
e["c"]
print("c" in d, e.pop("c"), e.setdefault("q", 5))
print(d | {"z": 1}, {"z": 1} | d, type({"z": 1} | d).__name__, type(d | {}).__name__)
d |= {"w": []}
print(d)
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 1
n["a"]["c"] += 2
print({k: dict(v) for k, v in n.items()})


class D(defaultdict):
    def __missing__(self, key):
        self[key] = v = key * 2
        return v


x = D()
print(x["ab"], x, x[3])
d.default_factory = tuple
print(d["t"], d.__missing__("u"), d == {"a": [1, 2], "b": [], "w": [], "t": (), "u": ()})


def boom():
    raise ValueError("boom")


err(lambda: defaultdict(boom)["k"])
groups = defaultdict(set)
for w in "one two three four five six".split():
    groups[len(w)].add(w)
print({k: sorted(v) for k, v in groups.items()})
