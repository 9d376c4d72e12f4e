def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[2], list(r), r.start, r.stop, r.step, range(5), range(0, 5), range(1, 5), range(5, 1), range(5, 1, -2), range(0, 3, 1))
print(r[1:3], r[::-1], r[::2], r[10:], r[-2:], list(r[::-1]), r[:0], range(10)[8:2:-2], range(10)[5:-1])
print(5 in r, 6 in r, 5.0 in r, "a" in r, True in range(3), r.index(8), r.count(8), r.count(9), r.index(2.0) if 2.0 in r else None)
print(range(3) == range(0, 3), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), hash(range(3)) == hash(range(0, 3)))
print(list(reversed(range(5))), list(reversed(r)), list(range(-3, 3)), list(range(3, -3, -2)), bool(range(0)), bool(range(1)))
big = range(10**20, 10**20 + 10, 3)
print(big, len(big), big[1], list(big), 10**20 + 3 in big, big.index(10**20 + 6), big[::-1], list(reversed(big)))
huge = range(0, 2**62)
print(huge[-1], huge[10**15], 2**61 in huge, huge[5:8])
err(len, range(2**70))
print(range(2**70)[-1], bool(range(2**70)))
print(sum(range(101)), max(range(5)), min(range(5)), sorted(range(5, 0, -1)), tuple(range(3)), set(range(3)))
err(range)
err(range, 1, 2, 3, 4)
err(range, "a")
err(range, 1.5)
err(range, 1, 2, 0)
err(range, None)
err(range, stop=5)
err(lambda: r[100])
err(lambda: r[-7])
err(lambda: r["a"])
err(lambda: r[::0])
err(lambda: r[1.5])
err(r.index, 6)
err(r.index, "a")
err(r.index)
err(lambda: r + r)
err(lambda: r < r)


def set_item():
    r[0] = 1


def set_start():
    r.start = 1


err(set_item)
err(set_start)


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(range(I(3)), range(I(1), I(5), I(2)), list(range(10)[I(2):I(8):I(3)]), range(10)[I(4)], range(True, 3))


class E(int):
    def __eq__(self, other):
        return other == 3

    __hash__ = None


print(E(100) in range(5), range(5).index(E(7)), range(5).count(E(7)))
print(range(5).__reduce__(), type(iter(range(3))), iter(range(3)).__length_hint__())
for i in range(3):
    for j in range(i, 3):
        print(i, j, end="; ")
print()
for i in range(2**31 - 2, 2**31 + 2):
    print(i, end=" ")
for i in range(-2**30 - 1, -2**30 + 2):
    print(i, end=" ")
for i in range(2**30 - 2, 2**30 + 2, 3):
    print(i, end=" ")
print()
