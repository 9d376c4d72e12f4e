def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from operator import length_hint

l = [1, 2, 3]
for it in (iter(l), reversed(l), iter((1, 2)), iter("abc"), iter("é"), iter(b"ab"), iter(bytearray(3)), iter(range(4)), iter({1, 2}), iter({1: 2}), iter({1: 2}.items()), reversed("ab"), reversed({1: 2})):
    n = it.__length_hint__()
    next(it)
    print(type(it).__name__, n, it.__length_hint__(), length_hint(it))
    list(it)
    print("   ", it.__length_hint__())
print(length_hint([1, 2]), length_hint(5, 7), length_hint(zip(), 3), length_hint(iter(int, 1), 9))


class H:
    def __init__(self, v):
        self.v = v

    def __length_hint__(self):
        if isinstance(self.v, Exception):
            raise self.v
        return self.v


print(length_hint(H(5)), length_hint(H(NotImplemented), 3))
err(length_hint, H("a"))
err(length_hint, H(-1))
err(length_hint, H(ValueError("v")))
print(length_hint(H(TypeError("t")), 4))
err(length_hint, [], "a")
it = iter(l)
next(it)
l.append(4)
print(it.__length_hint__())
l.clear()
print(it.__length_hint__())
