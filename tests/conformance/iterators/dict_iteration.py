d = {"a": 1, "b": 2, "c": 3}
for k in d:
    print(k, end=" ")
for v in d.values():
    print(v, end=" ")
for k, v in d.items():
    print(k, v, end=" ")
for i, (k, v) in enumerate(d.items()):
    print(i, k, v, end=" ")
for k in reversed(d):
    print(k, end=" ")
for k, v in sorted(d.items(), key=lambda kv: -kv[1]):
    print(k, v, end=" ")
print()
print(list(d), list(d.values()), list(d.items()), tuple(d), [*d], {*d.values()} == {1, 2, 3}, dict(d.items()) == d, list(map(d.get, d)), [d[k] for k in d], max(d, key=d.get), sum(d.values()), list(zip(d, d.values())))
print({v: k for k, v in d.items()}, {k: v for k, v in d.items() if v > 1}, [k * v for k, v in d.items()], any(v > 2 for v in d.values()), "".join(d), list(filter(lambda k: d[k] > 1, d)))
it = iter(d)
print(next(it), next(it), next(it), next(it, "end"), next(it, "end"))
a, b, c = d
print(a, b, c)
(k1, v1), *rest = d.items()
print(k1, v1, rest)
ks, vs = zip(*d.items())
print(ks, vs)
del d["b"]
d["b"] = 20
print(list(d), list(reversed(d.items())))
first = next(iter(d.items()))
print(first, next(reversed(d)), dict(sorted(d.items())), dict(reversed(list(d.items()))))
nested = {"x": {"y": {"z": 1}}}
for k, v in nested.items():
    for k2, v2 in v.items():
        print(k, k2, v2, v2["z"])


def walk(n, depth=0):
    for k, v in n.items():
        yield depth, k
        if isinstance(v, dict):
            yield from walk(v, depth + 1)


print(list(walk(nested)))
big = {i: str(i) for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
print(len(list(big)), sum(big), sum(map(len, big.values())), list(big)[:5], list(reversed(big))[:5], sum(1 for _ in big.items()))
e = {}
for k in e:
    print("never")
print(list(e), list(e.items()), list(reversed(e)), [*e.values()])


class D(dict):
    def __iter__(self):
        return iter(["only"])

    def items(self):
        return [("i", 1)]


x = D(a=1)
print(list(x), [k for k in x], list(x.items()), list(x.keys()), dict(x), len(x), sorted(x), "a" in x)
