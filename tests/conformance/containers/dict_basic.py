d = {"a": 1, "b": 2}
print(d, len(d), d["a"], d.get("b"), d.get("c"), d.get("c", 3))
d["c"] = 3
d["a"] = 10
print(d, "a" in d, "z" in d, "z" not in d)
del d["b"]
print(d)
d["b"] = 4
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.pop("a"), d.pop("a", None), d.popitem(), d)
print(d.setdefault("c", 9), d.setdefault("n", 9), d.setdefault("m"), d)
d.update({"c": 0})
d.update([("x", 1), ["y", 2]], z=3)
d.update(w=1)
d.update()
print(d)
e = d.copy()
e.clear()
print(e, len(d), d == d.copy(), d != e, {} == {}, {1: 2} == {1: 2.0}, {1: 2} == {1: 3}, {1: 2} == {2: 2}, {} == [])
print({"a": 1, "b": 2} == {"b": 2, "a": 1})
print(dict(), dict(a=1), dict({1: 2}, b=3), dict([(1, 2), (3, 4)]), dict(zip("ab", range(2))), dict(["ab", "cd"]))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {}.fromkeys((1,), []))
print({1: "a", True: "b", 1.0: "c"}, {0: 1, False: 2}, {1: 1}[True], {1.0: 1}[1])
print({1: 2} | {3: 4}, {1: 2} | {1: 3}, {**{1: 2}, 5: 6})
d = {1: 2}
d |= {3: 4}
d |= [(5, 6)]
print(d)
print(bool({}), bool({0: 0}), {k: v for k, v in [(1, 2)]}, {x: x * x for x in range(3)})
print({(): 1, (1, 2): 2, None: 3, ...: 4, "": 5, b"": 6, 1.5: 7, frozenset(): 8})
d = {}
d["self"] = d
print(d)
d = {3: "c", 1: "a", 2: "b"}
for k in d:
    print(k, d[k])
for k, v in d.items():
    print(k, v)
print(list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())), list(reversed(d.keys())))
print(sorted(d), max(d), min(d), sum(d), tuple(d), set(d) == {1, 2, 3})
del d[1]
d[1] = "again"
print(d, next(iter(d)))
nan = float("nan")
d = {nan: 1}
print(d[nan], float("nan") in d, nan in d)
print({1: 2}.__contains__(1), {1: 2}.__len__(), {1: 2}.__getitem__(1))
