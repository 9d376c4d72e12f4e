def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from collections import ChainMap

a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
c = ChainMap(a, b)
print(c, c["x"], c["y"], c["z"], len(c), sorted(c), sorted(c.items()), "z" in c, "q" in c, c.get("q"), c.get("z"), bool(ChainMap()), c.maps)
c["z"] = 3
c["n"] = 4
del c["x"]
print(a, b, c.parents, c.new_child({"m": 5}), c.new_child(k=1))
err(lambda: c["nope"])


def del_item(k):
    del c[k]


err(del_item, "q")
err(c.pop, "q")
print(c.pop("n"), c.setdefault("s", 7), c.copy(), c == dict(c), list(c.values()).__len__())
c.update(u=1)
print(a, ChainMap({}, {"a": 1})["a"], dict(ChainMap({"a": 1}, {"a": 2, "b": 3})))
