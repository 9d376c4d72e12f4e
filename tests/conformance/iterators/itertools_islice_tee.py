def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import islice, tee, zip_longest

print(list(islice("abcdef", 3)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 2, None)), list(islice("abcdef", 0, None, 2)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 10)), list(islice("abc", 0)), list(islice("abc", None)), list(islice("abc", 5, 10)), list(islice(range(10), 3, 2)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 2, 4)), list(it))
it = iter(range(10))
print(list(islice(it, 0, 5, 3)), next(it))
it = iter(range(10))
print(list(islice(it, 1, 6, 2)), next(it))
it = iter(range(10))
s = islice(it, 3, 5)
print(next(s), next(it), next(s, "end"), next(it))
err(islice, "abc")
err(islice, "abc", -1)
err(islice, "abc", "a")
err(islice, "abc", -1, 2)
err(islice, "abc", 0, 2, 0)
err(islice, "abc", 0, 2, -1)
err(islice, "abc", 0, 2, "x")
err(islice, "abc", 0, 2, 1, 5)
err(islice, 5, 2)
a, b = tee(iter("abc"))
print(next(a), next(a), list(b), list(a))
a, b, c = tee(range(3), 3)
print(list(a), list(b), list(c), tee([], 0), len(tee([1], 1)))
a, b = tee(x * x for x in range(4))
c, d = tee(a)
print(next(c), list(d), list(b), list(c), iter(a) is a)
err(tee, 5)
err(tee, [1], -1)
print(list(zip_longest("abc", "d")), list(zip_longest("a", "bcd", fillvalue="-")), list(zip_longest()), list(zip_longest([], [1])), list(zip_longest("ab", "cd", "e", fillvalue=0)))
err(zip_longest, 5)
err(zip_longest, "a", foo=1)
z = zip_longest("ab", "c")
print(next(z), next(z), next(z, "end"))


def gen(n):
    for i in range(n):
        print("g", i)
        yield i


print(list(zip_longest(gen(1), gen(2))))
print(list(islice(gen(5), 1, 3)))
a, b = tee(gen(2))
print(next(a), next(b), next(a), next(a, "end"), next(b))
