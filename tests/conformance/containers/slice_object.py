def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), slice("a", None, [1]))
print(s.indices(5), s.indices(100), slice(None).indices(3), slice(-2, None).indices(5), slice(None, None, -1).indices(4), slice(10, -10, -3).indices(6), slice(None, -1).indices(0))
print(slice(1, 2) == slice(1, 2, None), slice(1) == slice(2), slice(1) != slice(2), slice(1) < slice(2), slice(1, 2) > slice(1, 1), hash(slice(1, 2)) == hash(slice(1, 2)), slice(1) == 1)
print({slice(1): "x"}[slice(1)], s.__reduce__())
err(slice)
err(slice, 1, 2, 3, 4)
err(slice, start=1)
err(s.indices, -1)
err(s.indices, "a")
err(s.indices)
err(slice(1, 2, 0).indices, 5)
err(slice("a").indices, 5)
err(hash, slice([]))
err(lambda: slice(1) < 5)
err(lambda: slice(1) < slice("a"))
err(lambda: slice(None) < slice(1))


def set_start():
    s.start = 1


err(set_start)


class I:
    def __index__(self):
        return 3


print(slice(I()).indices(10), slice(I(), None, I()).indices(I()))


class Sub:
    def __getitem__(self, i):
        return i


x = Sub()
print(x[1], x[1:2], x[:], x[::2], x[1, 2], x[1:2, 3], x[...], x[()], x["a":"b"], x[None:None:None])
print(slice(10**30, -10**30, -1).indices(5), slice(0, 10**30, 10**25).indices(10**40))
