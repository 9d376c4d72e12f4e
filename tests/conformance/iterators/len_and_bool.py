def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(len([1]), len("ab"), len({}), len(()), len(range(5)), len({1: 2}.items()), len(b"abc"), len(bytearray(2)), len(memoryview(b"ab")), len(frozenset([1])))


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class B:
    def __init__(self, b):
        self.b = b

    def __bool__(self):
        return self.b


print(len(L(5)), bool(L(0)), bool(L(3)), bool(B(True)), bool(B(False)), not L(0), not B(True), len(L(True)))
err(len, L(-1))
err(len, L(1.5))
err(len, L("a"))
err(len, L(2**63))
err(len, L(None))
err(bool, L(-1))
err(bool, B(1))
err(bool, B(None))
err(len, 5)
err(len, None)
err(len, L)
err(len)
err(len, [], [])
err(len, iter([]))
err(len, (x for x in []))


class Both:
    def __bool__(self):
        return True

    def __len__(self):
        return 0


class I:
    def __index__(self):
        return 4


print(bool(Both()), len(L(I())), [x for x in (0, 1, "", "a", [], [0], {}, {1: 1}, (), (0,), set(), {0}, 0.0, 0.1, 0j, None, ..., range(0), range(1), b"", b"0", L(0), L(1)) if x].__len__())
print(L(0) or "or", L(1) and "and", "yes" if L(1) else "no", [] or 0 or "" or "last", [1] and "x" and 5, not [], not not [0])


class Raise:
    def __bool__(self):
        raise ValueError("bool")


err(bool, Raise())
err(lambda: Raise() or 1)
err(lambda: not Raise())
err(lambda: [x for x in [1] if Raise()])
err(lambda: 1 if Raise() else 2)


def loop():
    while Raise():
        pass


err(loop)
