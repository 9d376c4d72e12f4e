def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class D(dict):
    def __missing__(self, key):
        return f"missing {key}"


d = D(a=1)
print(d["a"], d["zz"], d.get("zz"), "zz" in d, d, type(d), len(d), d == {"a": 1})
err(d.pop, "zz")
print(type(d.copy()), type(d | {}), type({} | d), type(D.fromkeys("ab")), D.fromkeys("ab"))
d.x = 1
print(d.x, d.__dict__)


class Log(dict):
    def __getitem__(self, k):
        print("getitem", k)
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print("setitem", k, v)
        super().__setitem__(k, v)

    def __delitem__(self, k):
        print("delitem", k)
        super().__delitem__(k)

    def __contains__(self, k):
        print("contains", k)
        return super().__contains__(k)

    def keys(self):
        print("keys")
        return super().keys()


l = Log(a=1)
l["b"] = 2
l.update(c=3)
l.setdefault("d", 4)
print(l["a"], l.get("a"), "a" in l)
del l["a"]
print(l, dict(l), {**l}, list(l), l.copy(), l | {"z": 1}, {"z": 1} | l)
l |= {"q": 1}
print(l)
plain = {}
plain.update(l)
print(plain)
print(Log.fromkeys("ab", 0))


class Iter(dict):
    def __iter__(self):
        return iter(["x"])

    def keys(self):
        return ["x", "y"]

    def __getitem__(self, k):
        return k * 2


i = Iter(a=1)
print(dict(i), {**i}, list(i), len(i))
print((lambda **k: k)(**i))


class Init(dict):
    def __init__(self, *, n):
        super().__init__((i, i) for i in range(n))


print(Init(n=3))


class New(dict):
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.tag = "tag"
        return self


n = New({1: 2})
print(n, n.tag)


class Mapping:
    def keys(self):
        return iter("ab")

    def __getitem__(self, k):
        return k.upper()


print(dict(Mapping()), {**Mapping()}, dict(Mapping(), c=1))
e = {}
e.update(Mapping())
e |= Mapping()
print(e)


class Eq(dict):
    def __eq__(self, other):
        return "eq"

    __hash__ = None


print(Eq() == {}, {} == Eq(), Eq() != {})


class Miss:
    pass


class Default(dict):
    def __missing__(self, k):
        self[k] = v = []
        return v


x = Default()
x["a"].append(1)
x["a"].append(2)
print(x)
err(lambda: Log()["none"])
