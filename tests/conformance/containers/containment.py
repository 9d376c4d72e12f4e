def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(1 in [1], 1 in (1,), 1 in {1}, 1 in {1: 2}, "a" in "abc", "" in "", "bc" in "abc", 97 in b"abc", b"b" in b"abc", 3 in range(5), 1 in {1: 2}.values(), 2 in {1: 2}.values(), (1, 2) in {1: 2}.items())
print(None in [None], nan_in := (float("nan") in [1]), [] in [[], 1], () in [()], {} in [{}], {1} in [{1}], 1.0 in [1], True in [1], 1 in [True], "1" in [1])
print("x" not in "abc", 5 not in [1], 1 in iter([2, 1]), 9 in (x for x in [1]), 2 in map(int, "12"), 1 in zip([1]), (1,) in zip([1]), (0, "a") in enumerate("a"))
it = iter([1, 2, 3])
print(2 in it, list(it))
err(lambda: 1 in "abc")
err(lambda: None in "abc")
err(lambda: b"a" in "abc")
err(lambda: "a" in b"abc")
err(lambda: 300 in b"abc")
err(lambda: 1 in 5)
err(lambda: 1 in None)
err(lambda: 1 in int)
err(lambda: [] in {1})
err(lambda: {} in {1: 2})
err(lambda: 1 in (lambda: 5))


class C:
    def __contains__(self, x):
        print("contains", x)
        return x


class G:
    def __getitem__(self, i):
        print("get", i)
        if i > 2:
            raise IndexError
        return i


class I:
    def __iter__(self):
        print("iter")
        return iter([1, 2])


class E:
    def __getitem__(self, i):
        raise KeyError(i)


print(1 in C(), 0 in C(), "" not in C(), [1] in C())
print(1 in G(), 9 in G(), 2 in I(), 5 not in I())
err(lambda: 1 in E())


class B:
    def __contains__(self, x):
        raise ValueError("no")


err(lambda: 1 in B())
if 1 in [1, 2] and 3 not in (1, 2):
    print("both")
while 2 in (l := [1]):
    pass
print([x for x in range(5) if x in (1, 3)], 1 in [1] in [[1]], (1 in [1]) in [True])


class Eq:
    def __eq__(self, other):
        print("eq", other)
        return other == 2


print(Eq() in [1, 2, 3], Eq() in (5,), 2 in [Eq()], Eq() in {1: 0}.values())
