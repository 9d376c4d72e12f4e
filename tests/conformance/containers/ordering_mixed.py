def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


things = [None, True, 1, 1.5, 2j, "a", b"a", [1], (1,), {1}, {1: 2}, range(2), slice(1), ..., len, int]
for i, a in enumerate(things):
    row = ""
    for b in things:
        try:
            row += "T" if a < b else "F"
        except TypeError:
            row += "."
    print(type(a).__name__.ljust(28), row)
for i, a in enumerate(things):
    print("".join("T" if a == b else "F" for b in things), "".join("T" if a != b else "F" for b in things))
for a, b in (([1], "a"), ((1,), [1]), ({1}, [1]), ({}, {}), (range(1), range(2)), (None, None), (1, "a"), ("a", 1), (1j, 1j), (len, len), (int, str), (object(), object())):
    for f in (lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b):
        err(f)


class A:
    def __lt__(self, o):
        return "lt"

    def __gt__(self, o):
        return "gt"


class B:
    pass


for f in (lambda: A() < 1, lambda: 1 < A(), lambda: [] > A(), lambda: A() <= 1, lambda: B() < A(), lambda: A() < B(), lambda: B() < B(), lambda: "a" > A(), lambda: A() > A()):
    err(f)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, [1] < [2] <= [2] < [3], "a" < "b" > "a", 1 < 2 in [2], 3 > 2 > 1 is not None)
