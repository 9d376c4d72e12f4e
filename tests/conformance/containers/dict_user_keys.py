def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class K:
    def __init__(self, v, h=7):
        self.v = v
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return isinstance(other, K) and self.v == other.v

    def __repr__(self):
        return f"K{self.v}"


d = {K(1): "one", K(2): "two", K(3): "three"}
print(d, len(d), d[K(2)], K(3) in d, K(4) in d, d.get(K(1)), d.get(K(9)), d.get(K(9), "no"))
d[K(1)] = "ONE"
d[K(4)] = "four"
print(d)
del d[K(2)]
print(d, d.pop(K(1)), d.pop(K(1), "gone"), d.setdefault(K(3), 0), d.setdefault(K(5), 5), d)
err(lambda: d[K(99)])
err(d.pop, K(99))


def del_item(k):
    del d[k]


err(del_item, K(99))
d.update({K(3): "upd", K(6): 6})
d.update([(K(6), 7), (K(7), 7)])
print(d)
print(d == {K(3): "upd", K(4): "four", K(5): 5, K(6): 7, K(7): 7}, d == {K(3): 1}, d != {})
print({K(1): 1} | {K(1): 2, K(2): 3}, {**{K(1): 1}, **{K(1): 2}})
print(dict([(K(1), 1), (K(1), 2)]), dict.fromkeys([K(1), K(2), K(1)], 0), {k: 1 for k in [K(1), K(1)]})
e = {K(1): 1}
e |= {K(1): 5, K(2): 6}
print(e, list(e), e.copy(), K(1) in e.keys(), (K(1), 5) in e.items(), (K(1), 6) in e.items(), 5 in e.values())
big = {K(i, i % 5): i for i in range(60)}
print(len(big), all(big[K(i, i % 5)] == i for i in range(60)), K(60, 0) in big)
for i in range(0, 60, 2):
    del big[K(i, i % 5)]
print(len(big), K(2, 2) in big, big[K(3, 3)])


class H:
    def __hash__(self):
        raise ZeroDivisionError("no hash")


err(lambda: {H(): 1})
err(lambda: H() in {})
err({}.get, H())


class N:
    __hash__ = None


err(lambda: {N(): 1})
err(lambda: {(1, N()): 1})
err(lambda: {N()})


class W:
    def __hash__(self):
        return "text"


err(lambda: {W(): 1})


class Big:
    def __hash__(self):
        return 2**100

    def __eq__(self, other):
        return True


d = {Big(): 1}
print(d[Big()], hash(Big()) == hash(2**100))


class E:
    def __init__(self):
        pass

    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("eq")


d = {E(): 1}
err(lambda: d[E()])
err(lambda: E() in d)
err(lambda: d.get(1))


class Str(str):
    def __hash__(self):
        return 5


d = {Str("a"): 1}
print("a" in d, Str("a") in d, list(d))


class Str2(str):
    pass


d = {"a": 1}
print(d[Str2("a")], Str2("b") in d)
d[Str2("a")] = 2
d[Str2("c")] = 3
print(d, d["c"], [type(k).__name__ for k in d])


class I(int):
    pass


d = {1: "one"}
print(d[I(1)], I(2) in d)
print({(K(1), 2): 3}[K(1), 2], {frozenset([K(1)]): 4}[frozenset([K(1)])])
