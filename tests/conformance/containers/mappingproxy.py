def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class C:
    a = 1

    def f(self):
        pass


p = C.__dict__
print(type(p), p["a"], "a" in p, "b" in p, p.get("b", 2), p.get("a"), len(p) > 2, "f" in list(p))
err(lambda: p["zz"])


def set_item():
    p["a"] = 2


def del_item():
    del p["a"]


err(set_item)
err(del_item)
MappingProxy = type(p)
d = {1: 2, 3: 4}
m = MappingProxy(d)
print(m, list(m), len(m), m[1], m.get(9), list(m.keys()), list(m.values()), list(m.items()), m.copy(), type(m.copy()))
d[5] = 6
print(m, m == d, m == {1: 2}, m | {7: 8}, {7: 8} | m, list(reversed(m)), 5 in m, bool(m), bool(MappingProxy({})))
print({**m}, dict(m), [*m], m == MappingProxy(d), m != d)
err(MappingProxy, 5)
err(MappingProxy, [1])
err(MappingProxy)
err(lambda: m + m)
err(hash, m)


def ior():
    global m
    m |= {1: 1}


err(ior)
print(str(m), repr(m))


class Map:
    def __getitem__(self, k):
        return k

    def __len__(self):
        return 42

    def keys(self):
        return ["k"]

    def __iter__(self):
        return iter("it")

    def __contains__(self, k):
        return k == "c"


u = MappingProxy(Map())
print(u["x"], len(u), list(u), "c" in u, u.keys(), dict(u))
