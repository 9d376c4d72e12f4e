def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


l = [1, [2, 3], {"k": 1}]
l[0] += 5
l[1] += [4]
l[1][0] *= 10
l[2]["k"] -= 3
l[-1]["n"] = l[0]
print(l)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
d = {"a": [1], "b": 2, "s": {1}}
d["a"] += (2, 3)
d["b"] **= 3
d["s"] |= {2}
d["s"] &= {2, 3}
d["s"] ^= {9}
print(d)
x = y = [1]
x += [2]
print(x is y, y)
x = x + [3]
print(x is y, y)
a = b = (1,)
a += (2,)
print(a, b)
s = r = {1}
s |= {2}
print(s is r, r)
s = s | {3}
print(s is r, sorted(r))
f = g = frozenset([1])
f |= {2}
print(sorted(f), sorted(g))
u = v = {}
u |= {1: 2}
print(u is v, v)
m = [[0] * 3 for _ in range(2)]
m[1][2] += 7
m[0][0] |= 3
print(m)
shared = [[0]] * 3
shared[0][0] += 1
print(shared)


def index():
    print("index")
    return 0


def value():
    print("value")
    return 5


l = [1]
l[index()] += value()
print(l)


class Log:
    def __getitem__(self, i):
        print("get", i)
        return 10

    def __setitem__(self, i, v):
        print("set", i, v)

    def __delitem__(self, i):
        print("del", i)


o = Log()
o[1] += 2
o["a"], o["b"] = 1, 2
o[1:2] = 3
o[::, ...] = 4
del o[1], o[2:3]
o[0] = o[1] = 9
for o[5] in "x":
    pass
err(lambda: None)


def bad():
    l = []
    l[0] += 1


err(bad)


def bad2():
    d = {}
    d["k"] += 1


err(bad2)


def bad3():
    l = [1]
    l += 5


err(bad3)


def bad4():
    l = [1]
    l *= "a"


err(bad4)


def bad5():
    x = 5
    x[0] = 1


err(bad5)


def bad6():
    x = "abc"
    x[0] = "d"


err(bad6)


def bad7():
    x = "abc"
    del x[0]


err(bad7)


def bad8():
    None[0]


err(bad8)


def bad9():
    del (1, 2)[0]


err(bad9)
