a = {"x": [1, (2, {3: {4, 5}})], "y": frozenset([1])}
b = {"y": frozenset([1]), "x": [1, (2, {3: {5, 4}})]}
print(a == b, a != b)
b["x"][1][1][3].add(6)
print(a == b)
deep1 = deep2 = None
for _ in range(100):
    deep1, deep2 = [deep1], [deep2]
print(deep1 == deep2)
deep = []
for _ in range(1500):
    deep = [deep]
other = []
for _ in range(1500):
    other = [other]
try:
    print(deep == other)
except RecursionError:
    print("RecursionError")
x = []
x.append(x)
y = []
y.append(y)
print(x == x)
try:
    print(x == y)
except RecursionError:
    print("RecursionError")
d = {}
d["d"] = d
e = {}
e["d"] = e
try:
    print(d == e)
except RecursionError:
    print("RecursionError")
t = ([],)
t[0].append(t)
print(t, t == t)
print([1, 2] == [1, 2.0], [True] == [1], (1, "a") == (1.0, "a"), {1: 1} == {True: 1.0}, [0.0] == [-0.0], [None] == [None], ["a"] == [b"a"], {1, 2} == frozenset([1.0, 2]))
print(slice(1) == slice(1.0), range(3) == range(0, 3), [range(3)] == [range(3)], {"a": range(2)} == {"a": range(2)}, [1, 2] == (1, 2), {} == set(), [] == "", () == frozenset())
print([len] == [len], [int, str] == [int, str], [print] != [len], [...] == [...], [NotImplemented] == [NotImplemented])
z = 3 + 4j
print([z] == [3 + 4j], z in [1, z], {z: 1} == {3 + 4j: 1})
try:
    hash(tuple([deep] * 2))
except TypeError as e:
    print(e)
n = ()
for _ in range(1000):
    n = (n,)
print(hash(n) == hash(n), n == n)
