def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


a, b = 1, 2
a, b = b, a
print(a, b)
a, (b, c), d = 1, [2, 3], "x"
print(a, b, c, d)
a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
[a, b] = {1: 2, 3: 4}
print(a, b)
(a,) = [5]
print(a)
[] = ()
*a, = {7}
print(a)


def gen(n):
    for i in range(n):
        print("yield", i)
        yield i


a, b = gen(2)
print(a, b)
*a, b = gen(3)
print(a, b)


def unpack2(v):
    a, b = v
    return a, b


def unpack_star(v):
    a, b, *c = v
    return a, b, c


err(unpack2, [1])
err(unpack2, [1, 2, 3])
err(unpack2, ())
err(unpack2, (1, 2, 3, 4))
err(unpack2, "abc")
err(unpack2, "ab")
err(unpack2, {1: 1, 2: 2, 3: 3})
err(unpack2, {1, 2, 3})
err(unpack2, range(5))
err(unpack2, range(1))
err(unpack2, 5)
err(unpack2, None)
err(unpack2, gen(1))
err(unpack2, gen(5))
err(unpack2, iter([1]))
err(unpack2, map(str, [1, 2, 3]))
err(unpack_star, [1])
err(unpack_star, gen(1))
err(unpack_star, 5)
err(unpack_star, gen(4))
it = iter(range(10))
try:
    a, b = it
except ValueError as e:
    print(e, list(it))
for a, b in [(1, 2), "xy"]:
    print(a, b)
for i, (a, *b) in enumerate([(1, 2, 3), (4,)]):
    print(i, a, b)
print([*range(3), *"ab", *[]], (*[1], 2), {*[1, 1], 2}, {**{1: 2}, 3: 4, **{1: 5}})
err(lambda: [*5])
err(lambda: {*5})
err(lambda: {**5})
err(lambda: (*None,))


class It:
    def __getitem__(self, i):
        if i < 2:
            return i
        raise IndexError


a, b = It()
print(a, b, [*It()])


class L(list):
    def __iter__(self):
        return iter("LL")


a, b = L([1, 2, 3])
print(a, b, [*L([1])])
err(unpack2, L())
