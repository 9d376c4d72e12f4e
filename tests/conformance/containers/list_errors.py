def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


l = [1, 2, 3]
err(lambda: l[3])
err(lambda: l[-4])
err(lambda: l["a"])
err(lambda: l[1.0])
err(lambda: l[None])
err(lambda: l[1:"a"])
err(lambda: l[::0])
err(lambda: l[10**20])
err(l.pop, 5)
err(l.pop, -4)
err([].pop)
err([].pop, 0)
err(l.pop, "a")
err(l.pop, 1, 2)
err(l.remove, 9)
err(l.index, 9)
err(l.index, 1, "a")
err(l.index, 1, 1)
err(l.index, 3, 0, 2)
err(l.index, 3, -1)
err(l.index, 1, -10, 10)
err(l.insert, "a", 1)
err(l.insert, 1)
err(l.append)
err(l.append, 1, 2)
err(l.extend, 5)
err(l.extend, None)
err(l.count)
err(l.copy, 1)
err(l.clear, 1)
err(l.reverse, 1)
err(l.sort, 1)
err(lambda: l + (1,))
err(lambda: l + "a")
err(lambda: l * "a")
err(lambda: l * 1.5)
err(lambda: l * l)
err(lambda: l - l)
err(lambda: l < 5)
err(lambda: l < (1,))
err(lambda: [1] < ["a"])
err(lambda: hash(l))
err(list, 5)
err(list, 1, 2)
err(list.append)
err(list.append, 5, 1)
err(list.append, (), 1)
err(list.__getitem__, [1], 5)
err([].append, x=1)
err(list, x=1)


def set_at(i, v):
    l[i] = v


def del_at(i):
    del l[i]


err(set_at, 3, 1)
err(set_at, -4, 1)
err(set_at, "a", 1)
err(set_at, 10**30, 1)
err(del_at, 3)
err(del_at, "a")
err(del_at, -4)
err(set_at, slice(0, 2), 5)
err(set_at, slice(0, 3, 2), [1])
err(set_at, slice(0, 3, 2), 5)
err(set_at, slice(0, 3, -1), [1, 2])
err(set_at, slice("a", 3), [1])
print(l)
