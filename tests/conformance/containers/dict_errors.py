def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1}
err(lambda: d["z"])
err(lambda: d[1, 2])
err(lambda: d[None])
err(lambda: d[[]])
err(lambda: d[{}])
err(lambda: d[{1}])
err(lambda: d[([],)])
err(lambda: d[slice(1)])
err(lambda: [] in d)
err(lambda: {[]: 1})
err(lambda: {x: 1 for x in [[]]})
err(d.pop, "z")
err(d.pop, [])
err(d.pop)
err(d.pop, 1, 2, 3)
err({}.popitem)
err(d.popitem, 1)
err(d.get)
err(d.get, [])
err(d.get, 1, 2, 3)
err(d.get, "a", default=2)
err(d.setdefault)
err(d.setdefault, [])
err(d.update, 5)
err(d.update, [5])
err(d.update, [(1, 2, 3)])
err(d.update, [(1,)])
err(d.update, ["abc"])
err(d.update, [(1, 2), 7])
err(d.update, {1: 2}, {3: 4})
err(d.update, [([], 1)])
err(d.update, None)
err(dict, 5)
err(dict, [5])
err(dict, [(1, 2, 3)])
err(dict, 1, 2)
err(dict, [[]])
err(dict, "ab")
err(dict.fromkeys)
err(dict.fromkeys, 5)
err(dict.fromkeys, [[]])
err(dict.fromkeys, [1], 2, 3)
err(d.clear, 1)
err(d.copy, 1)
err(d.keys, 1)
err(lambda: d + d)
err(lambda: d | [])
err(lambda: d & d)
err(lambda: d < d)
err(lambda: hash(d))
err(lambda: {}.__getitem__(1, 2))
err(dict.get, 5, 1)
err(dict.keys)
print(d)


def del_item(k):
    del d[k]


def set_item(k):
    d[k] = 1


def ior(v):
    e = {}
    e |= v
    return e


err(del_item, "zz")
err(del_item, [])
err(set_item, [])
err(set_item, ([1], 2))
err(ior, 5)
err(ior, [5])
err(ior, [(1, 2)])


def f(**kwargs):
    return kwargs


err(lambda: f(**{1: 2}))
err(lambda: f(**5))
err(lambda: f(**{"a": 1}, **{"a": 2}))
err(lambda: f(a=1, **{"a": 2}))
err(lambda: {**[]})
print(f(**{"b": 1}, **{"a": 2}), f(a=1, **{"c d": 2}))
try:
    dict([5])
except TypeError as e:
    print(e, e.__notes__)
try:
    {}["k"]
except KeyError as e:
    print(repr(e), e.args)
