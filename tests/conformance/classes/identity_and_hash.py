# SPDX-License-Identifier: LGPL-2.1-or-later
# is, ==, hash of objects; constants and caches; sets of instances by identity.
class A: pass
a, b = A(), A()
print(a is a, a is b, a == a, a == b, a != b, hash(a) == hash(a), len({a, b, a}), a in [a], a in [b], {a: 1}[a])
print(None is None, True is (1 == 1), () is (), ... is Ellipsis, type(1) is int, NotImplemented is NotImplemented)
print(id(a) == id(a), id(a) == id(b), id(A) == id(A), isinstance(id(a), int), id(None) == id(None))
x = [1]
y = x
z = [1]
print(x is y, x is z, x == z, x is not z, id(x) == id(y))
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(None) == hash(None), hash(0), hash(-1), hash(-2), hash(5))
print(hash(b"a") == hash(b"a"), hash(range(3)) == hash(range(0, 3, 1)), hash(slice(1)) == hash(slice(1)), hash(int) == hash(int), hash(len) == hash(len))
d = {1: "int", 1.0: "float", True: "bool"}
print(d, {0: 1, False: 2, 0.0: 3, -0.0: 4, 0j: 5})
s = "abc"
t = "".join(["a", "b", "c"])
print(s == t, hash(s) == hash(t), {s: 1}[t])
objs = [A() for _ in range(100)]
print(len(set(objs)), len({id(o) for o in objs}), all(o in set(objs) for o in objs))
m = {o: i for i, o in enumerate(objs)}
print(all(m[o] == i for i, o in enumerate(objs)), objs.index(objs[50]))
class E:
    def __eq__(self, o): return True
    def __hash__(self): return 0
print(len({E(), E(), E()}), E() in [1], [E()] == [5], E() in {0: 1})
print((lambda: 0) == (lambda: 0), len == len, print is print, [].append == [].append, x.append == x.append, x.append == y.append, A.__init__ == A.__init__)
