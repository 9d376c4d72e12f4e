def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


l = [1, 2, 3, 4]
for x in l:
    if x == 2:
        l.remove(x)
print(l)
l = list(range(5))
for i, x in enumerate(l):
    if x % 2:
        del l[i]
print(l)
l = [1]
for x in l:
    if len(l) < 5:
        l.append(x * 2)
print(l)
l = [1, 2, 3]
for x in l[:]:
    l.remove(x)
print(l)
l = [1, 2, 3]
for x in reversed(l):
    l.append(x)
print(l)
l = [3, 2, 1]
it = iter(l)
print(next(it))
l.sort()
print(next(it), list(it))
l = [1, 2, 3]
it = iter(l)
l[:] = []
print(list(it))
z = zip(l, [1])
l.append(5)
print(list(z))
d = {i: i for i in range(5)}
for k in list(d):
    if k % 2:
        del d[k]
print(d)
d = {1: 1}
for k, v in d.items():
    d[k] = v + 1
print(d)
d = {i: i for i in range(3)}
for k in d:
    d[k] = [k]
print(d)
s = {1, 2, 3}
for x in s.copy():
    s.discard(x)
print(s)
d = {1: 1, 2: 2}


def swap():
    for k in d:
        d.pop(1, None)
        d[99] = 1


err(swap)
print(d)
d = {1: 1}


def refill():
    for k in d:
        del d[k]
        d[k + 1] = 0
        if k > 10:
            return


err(refill)
l = [5, 6]
l.extend(l)
l.extend(x for x in l[:2])
l += l[:1]
l[1:1] = l
print(l)
l = [1, 2]
l.extend(iter(l)) if False else None
l.insert(1, l)
print(l)
m = {1: 2}
m.update(m)
m |= m
print(m)
s = {1, 2}
s -= s
print(s)
s = {1}
s |= s
s &= s
print(s)
s ^= s
print(s)
s = {1, 2}
s.update(s)
s.difference_update(s)
print(s, {1}.intersection({1}), {1}.symmetric_difference({1}))
y = [1, 2, 3]
g = (x for x in y)
y.append(4)
print(list(g))
