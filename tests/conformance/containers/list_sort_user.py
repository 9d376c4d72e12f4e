class V:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __repr__(self):
        return f"V{self.v}"


print(sorted([V(3), V(1), V(2)]))
print(sorted([V(3), V(1), V(2)], reverse=True))
print(sorted([3, 1, 2], key=V))
seed = 1
data = []
for i in range(200):
    seed = (seed * 1103515245 + 12345) % 2147483648
    data.append(V(seed % 50))
s = sorted(data)
print(s[:10], s[-5:])
for i in range(len(s) - 1):
    assert not s[i + 1] < s[i]
tagged = [(V(x.v % 3), i) for i, x in enumerate(data)]
t = sorted(tagged, key=lambda p: p[0])
print([i for v, i in t][:20])
t = sorted(tagged, key=lambda p: p[0], reverse=True)
print([i for v, i in t][:20])
l = [V(1), V(2)]
l.sort()
print(l)


class Bad:
    def __lt__(self, other):
        raise ZeroDivisionError("bad")


l = [Bad(), Bad()]
try:
    l.sort()
except ZeroDivisionError as e:
    print(e, len(l))
l = [1, 2, 3]


def key(x):
    if x == 2:
        raise KeyError("two")
    return x


try:
    l.sort(key=key)
except KeyError as e:
    print(e, l)
l = [3, 2, 1]


def grow(x):
    l.append(5)
    return x


try:
    l.sort(key=grow)
except ValueError as e:
    print(e)
print(l)


def look(x):
    print(l)
    return x


l = [2, 1]
l.sort(key=look)
print(l)


class Gt:
    def __init__(self, v):
        self.v = v

    def __gt__(self, other):
        return self.v > other.v

    def __repr__(self):
        return f"G{self.v}"


print(sorted([Gt(2), Gt(1)]))


class I(int):
    def __lt__(self, other):
        return int.__gt__(self, other)


print(sorted([I(1), I(3), I(2)]))


class S(str):
    pass


print(sorted([S("b"), "a", S("c")]), sorted([S("b"), S("a")], key=S.upper))
print(sorted([(V(2), 1), (V(1), 2)], key=lambda p: p[0].v))
try:
    sorted([V(1), 5])
except (AttributeError, TypeError) as e:
    print(e)
try:
    sorted([5, V(1)])
except (AttributeError, TypeError) as e:
    print(e)
