def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(list(reversed([1, 2, 3])), list(reversed((1, 2))), list(reversed("abc")), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed(b"ab")), list(reversed(bytearray(b"ab"))))
r = reversed([1, 2])
print(next(r), iter(r) is r, list(r), next(r, "end"))
err(reversed)
err(reversed, 5)
err(reversed, {1})
err(reversed, iter([1]))
err(reversed, [1], [2])
err(reversed, None)
err(reversed, (x for x in "a"))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("get", i)
        return i * 10


print(list(reversed(Seq())))


class Rev:
    def __reversed__(self):
        return "not an iterator"


print(reversed(Rev()))


class NoLen:
    def __getitem__(self, i):
        return i


class Blocked(list):
    __reversed__ = None


err(reversed, NoLen())
err(reversed, Blocked())
l = [1, 2, 3]
r = reversed(l)
next(r)
l.append(4)
print(list(r))
r = reversed(l)
l.clear()
print(list(r))
r = reversed(Seq())
print(r.__length_hint__(), next(r), r.__length_hint__())


class R(reversed):
    pass


print(type(R("ab")).__name__, list(R("ab")), list(R([1, 2])))


class T(tuple):
    pass


class S(str):
    pass


print(list(reversed(T([1, 2]))), list(reversed(S("ab"))), "".join(reversed("héllo")))
print(list(reversed(memoryview(b"ab"))))
