a = [1, [2], {3: [4]}]
b = a.copy()
c = a[:]
d = list(a)
e = [*a]
f = a * 1
g = a + []
for x in (b, c, d, e, f, g):
    print(x == a, x is a, x[1] is a[1])
a[1].append(5)
print(b, c)
d1 = {1: [2]}
d2 = d1.copy()
d3 = dict(d1)
d4 = {**d1}
d5 = d1 | {}
for x in (d2, d3, d4, d5):
    print(x == d1, x is d1, x[1] is d1[1])
s1 = {(1,), 2}
s2 = s1.copy()
s3 = set(s1)
print(s2 == s1, s2 is s1, s3 is s1)
t = (1, [2])
print(tuple(t) is t, t[:] is t, (*t,) == t)
fs = frozenset(s1)
print(frozenset(fs) is fs, fs.copy() is fs, set(fs) == fs)


def deep(x):
    if isinstance(x, list):
        return [deep(y) for y in x]
    if isinstance(x, dict):
        return {k: deep(v) for k, v in x.items()}
    if isinstance(x, tuple):
        return tuple(deep(y) for y in x)
    return x


z = deep(a)
a[1].append(6)
a[2][3].append(7)
print(a, z)
m = [[]] * 2
m[0].append(1)
print(m, [list(r) for r in m])
default = []


def append(x, to=default):
    to.append(x)
    return to


print(append(1), append(2), append(3, []), default)
