class L(list):
    pass


l = L([1, 2, 3])
print(l, type(l), len(l), l == [1, 2, 3], [1, 2, 3] == l, isinstance(l, list), type(l[:]), type(l + []), type(l * 2), type(l.copy()))
l.name = "x"
print(l.name, l.__dict__)
l.append(4)
l += [5]
print(l, type(l))


class Counting(list):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra

    def append(self, x):
        print("append", x)
        super().append(x)

    def __getitem__(self, i):
        print("getitem", i)
        return super().__getitem__(i)

    def __setitem__(self, i, v):
        print("setitem", i, v)
        super().__setitem__(i, v)

    def __delitem__(self, i):
        print("delitem", i)
        super().__delitem__(i)

    def __len__(self):
        return 100

    def __contains__(self, x):
        print("contains", x)
        return super().__contains__(x)

    def __iter__(self):
        print("iter")
        return super().__iter__()


c = Counting([1, 2, 3], extra="e")
print(c.extra, len(c), list.__len__(c))
print(c[0], c[1:2])
c[0] = 9
c[1:2] = [8]
del c[0]
print(2 in c, 8 in c)
print(list(c), tuple(c), [x for x in c], sorted(c))
c.append(4)
c.extend([5])
print(c == [8, 3, 4, 5], [*c], sum(c), max(c))
a, b, *rest = c
print(a, b, rest)
print("abc".join(["x", "y"]), bool(c))


class Eq(list):
    def __eq__(self, other):
        return "eq"

    def __lt__(self, other):
        return "lt"

    __hash__ = None


print(Eq() == [], [] == Eq(), Eq() < [], [] > Eq(), Eq() != [], [] != Eq())


class Reversed(list):
    def __reversed__(self):
        return iter("rev")


print(list(reversed(Reversed([1, 2]))), list(reversed(L([1, 2]))))


class Add(list):
    def __add__(self, other):
        return "add"

    def __radd__(self, other):
        return "radd"

    def __iadd__(self, other):
        return "iadd"

    def __mul__(self, other):
        return "mul"


a = Add()
print(a + [], [] + a, a * 2, 2 * Add([1]))
a += 1
print(a)
