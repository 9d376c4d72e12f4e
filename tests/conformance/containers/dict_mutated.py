def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


d = {1: 1, 2: 2}
try:
    for k in d:
        d[k + 10] = 1
except RuntimeError as e:
    print(e, d)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, len(d))
for view in ("keys", "values", "items"):
    d = {1: 1, 2: 2, 3: 3}
    try:
        for x in getattr(d, view)():
            d.clear()
    except RuntimeError as e:
        print(view, e)
d = {1: 1, 2: 2}
for k in d:
    d[k] = k * 100
print(d)
it = iter(d)
print(next(it))
d[3] = 3
err(next, it)
err(next, it)
del d[3]
err(next, it)
it = iter(d.items())
print(it.__length_hint__(), next(it), it.__length_hint__())
print(list(it), it.__length_hint__(), next(it, "end"))
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
it = iter(s)
next(it)
s.clear()
err(next, it)
d = {1: 1}
try:
    for k in reversed(d):
        d[2] = 1
except RuntimeError as e:
    print(e)
d = {"a": 1}
try:
    list(x for x in d if d.pop(x))
except RuntimeError as e:
    print(e)
try:
    for k in d.items():
        d["b"] = 1
    print("no error", d)
except RuntimeError as e:
    print(e)
