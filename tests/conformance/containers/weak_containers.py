# WeakValueDictionary, WeakKeyDictionary, WeakSet.
import gc
import weakref


class C:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"C({self.n})"


things = [C(i) for i in range(6)]
d = weakref.WeakValueDictionary((t.n, t) for t in things)
print(len(d), sorted(d), sorted(d.keys()), [v.n for v in d.values()], [(k, v.n) for k, v in d.items()])
del things[4:]
gc.collect()
print(len(d), 4 in d, 3 in d, d.get(4), d.get(4, "default"), d[0])
try:
    d[5]
except KeyError as e:
    print("KeyError", e)
d[7] = things[0]
print(d.pop(7), d.pop(7, None), d.setdefault(1, things[0]), d.setdefault(9, things[0]))
try:
    d.pop(77)
except KeyError as e:
    print("KeyError", e)
del d[9]
for k, v in d.items():
    if k == 1:
        del things[2:], v
        gc.collect()
        v = None
print(sorted(d))
e = d.copy()
e.update({8: things[1]}, x=things[0])
print(sorted(e, key=str), (e | {3: things[0]})[3], len(e.valuerefs()), len(list(e.itervaluerefs())))
print(d == {0: things[0], 1: things[1]}, isinstance(d.popitem(), tuple), len(d))
v = None
things.clear()
gc.collect()
print(len(d), len(e), list(e.items()))
try:
    e.popitem()
except KeyError as error:
    print("empty")
try:
    d[1] = 1
except TypeError as error:
    print(error)

keys = [C(i) for i in range(4)]
k = weakref.WeakKeyDictionary({key: key.n * 10 for key in keys})
print(len(k), [key.n for key in k], list(k.values()), [(key.n, value) for key, value in k.items()])
print(k[keys[2]], keys[3] in k, 1 in k, k.get(C(9)), k.get(C(9), 5))
key = keys.pop()
del key
gc.collect()
print(len(k), [r().n for r in k.keyrefs()])
k[keys[0]] = "new"
k.setdefault(keys[1], "old")
print(list(k.values()), k.pop(keys[0]), k.pop(keys[0], None), len(k))
other = k.copy()
other.update({keys[0]: 1})
print(len(other), len(k), (other | {keys[2]: 3})[keys[2]])
del k[keys[1]]
print(len(k), k.popitem()[1], len(k))
keys.clear()
key = None
gc.collect()
print(len(other), list(other))

elements = [C(i) for i in range(5)]
s = weakref.WeakSet(elements)
print(len(s), elements[0] in s, C(0) in s, 1 in s, sorted(x.n for x in s))
s.discard(elements[0])
s.discard(elements[0])
s.remove(elements[1])
try:
    s.remove(elements[1])
except KeyError:
    print("KeyError")
t = weakref.WeakSet([elements[1], elements[2]])
print(sorted(x.n for x in s | t), sorted(x.n for x in s & t), sorted(x.n for x in s - t), sorted(x.n for x in s ^ t))
print(s <= s, s < s, s >= t, s.isdisjoint(t), s == weakref.WeakSet(elements[2:]), s.union(t) >= t, s.issuperset([elements[2]]))
s |= t
print(len(s))
s -= t
print(len(s), len(s.copy()), sorted(x.n for x in s.union([elements[0]])))
for x in s:
    elements[3:] = []
    gc.collect()
x = None
gc.collect()
print(len(s), list(s))
s.add(elements[0])
print(s.pop().n, len(s))
try:
    s.pop()
except KeyError as e:
    print(e)
s.update(elements)
s.clear()
print(len(s))
print("end")
