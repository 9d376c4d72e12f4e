def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


d = {1: 2}
for it in (iter([1]), iter((1,)), iter("a"), iter("é"), iter(b"a"), iter(bytearray(b"a")), iter(range(1)), iter({1}), iter(frozenset({1})), iter(d), iter(d.keys()),
           iter(d.values()), iter(d.items()), reversed([1]), reversed((1,)), reversed("a"), reversed(d), reversed(d.values()), reversed(d.items()), reversed(range(2)),
           enumerate([1]), zip([1], [2]), map(str, [1]), filter(None, [1]), iter(int, 5), iter(memoryview(b"a"))):
    t = type(it)
    print(t.__name__, t.__module__, iter(it) is it, next(it))
    if not t.__name__.startswith("callable"):
        print("  ", next(it, "end"), next(it, "end"))


class S:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i


it = iter(S())
print(type(it).__name__, list(it), list(it), next(it, "end"))
for name in ("list_iterator", "x"):
    err(lambda: type(iter([]))())
err(lambda: type(iter([]))([1]))
err(lambda: type(iter({}))())
print(isinstance(iter([]), type(iter([1]))), type(iter("a")) is type(iter("é")), type(iter([])) is type(iter(())))
