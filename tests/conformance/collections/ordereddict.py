def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
print(d, list(d), d["b"], len(d), OrderedDict(), OrderedDict([(1, 2)]), OrderedDict({3: 4}, x=5))
d.move_to_end("a")
print(list(d))
d.move_to_end("c", last=False)
print(list(d), d.popitem(), d.popitem(last=False), d)
err(d.move_to_end, "zz")
err(OrderedDict().popitem)
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a == dict(b), dict(a) == b, a != b, a == OrderedDict(x=1, y=2), a == 5)
print(list(reversed(a)), list(reversed(a.items())), a.copy(), type(a.copy()).__name__, OrderedDict.fromkeys("ab", 0), a | {"z": 1}, {"z": 1} | a)
a |= {"q": 1}
a["x"] = 10
del a["y"]
a["y"] = 20
print(a, a.pop("x"), a.setdefault("n", 1), a.get("zz"), "y" in a)
a.update(b)
print(a, {**a}, dict(a))
a.clear()
print(a, bool(a))


class O(OrderedDict):
    pass


print(O(a=1), type(O(a=1).copy()).__name__)
