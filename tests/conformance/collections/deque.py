def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, list(d), 2 in d, 9 in d, bool(deque()), deque("ab"))
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, d.count(5), d.index(5), d.index(6, 2), d.maxlen)
d.rotate(2)
print(d)
d.rotate(-3)
d.rotate()
print(d)
d.insert(1, "i")
d.insert(100, "end")
d.insert(-1, "before")
d.remove("i")
d.reverse()
print(d, list(reversed(d)))
d[0] = "first"
del d[1]
print(d)
m = deque([1, 2, 3, 4], maxlen=3)
print(m, m.maxlen)
m.append(5)
m.appendleft(0)
print(m, deque([1, 2], 0), deque(maxlen=2))
m.extend([7, 8, 9])
print(m, m.copy(), m + deque([1]))
e = d.copy()
print(e == d, e is d, deque([1]) == [1], deque([1, 2]) < deque([1, 3]), deque([1]) != deque([1]), deque([2]) > deque([1, 5]), deque() <= deque())
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([1]), deque([1]) * 0)
e = deque([1])
e += "ab"
e *= 2
print(e)
e.extend(e)
print(len(e))
e.clear()
print(e)
err(e.pop)
err(e.popleft)
err(lambda: e[0])
err(lambda: d["a"])
err(e.remove, 5)
err(e.index, 5)
err(deque, 5)
err(deque, [], -1)
err(deque, [], "a")
err(lambda: deque([1]) + [1])
err(lambda: deque([1]) * "a")
err(m.insert, 0, 1)
err(lambda: deque("ab")[1:])
r = deque([1])
r.append(r)
print(r)
q = deque(range(5))
it = iter(q)
next(it)
q.append(9)
err(next, it)
try:
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)
b = deque()
for i in range(2000):
    b.append(i)
    if i % 3 == 0:
        b.popleft()
for i in range(500):
    b.appendleft(-i)
    if i % 2:
        b.pop()
print(len(b), b[0], b[-1], b[700], sum(b))


class D(deque):
    pass


print(D([1]), type(D([1]).copy()).__name__, D("ab", maxlen=1), isinstance(D(), deque), deque[int])
a, *c = deque([1, 2, 3])
print(a, c, [*deque("xy")], sorted(deque([2, 1])), max(deque([1, 5])), deque([1, 2]).__reduce__()[1], it.__length_hint__(), iter(deque([1, 2])).__length_hint__())
