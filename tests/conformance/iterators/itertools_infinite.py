def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import count, cycle, islice, repeat, takewhile

print(list(islice(count(), 3)), list(islice(count(5), 3)), list(islice(count(10, -2), 4)), list(islice(count(0.5, 0.25), 3)), list(islice(count(step=3), 3)), list(islice(count(start=2, step=2), 2)))
print(count(), count(5), count(5, 2), count(1.5), count(0, 1), count(1, 1.0))
c = count(2**62)
next(c)
print(next(c), c, iter(c) is c)
err(count, "a")
err(count, 1, "a")
err(count, 1, 2, 3)
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(islice(cycle(x for x in range(2)), 5)))
err(cycle, 5)
err(cycle)
print(list(repeat("x", 3)), list(islice(repeat(1), 2)), list(repeat(1, 0)), list(repeat(1, -5)), repeat(5), repeat("a", 3), list(repeat(object=1, times=2)))
r = repeat(1, 3)
next(r)
print(r, r.__length_hint__())
err(repeat)
err(repeat, 1, "a")
err(repeat(1).__length_hint__)
print(list(map(pow, [2, 3], repeat(2))), list(zip(repeat(1), "ab")), list(takewhile(lambda x: x < 3, count())))
print(sum(islice(count(1), 1000)), type(count()), type(cycle("")), type(repeat(1)))
