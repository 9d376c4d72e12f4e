class Grow:
    def __init__(self, l):
        self.l = l

    def __eq__(self, other):
        self.l.append(0)
        return False


l = [1, 2, 3]
l[1] = Grow(l)
print(l.count(5), len(l))
print(5 in l, len(l))
try:
    print(l.index("zzz"))
except ValueError as e:
    print(e, len(l))


class Shrink:
    def __init__(self, l):
        self.l = l

    def __eq__(self, other):
        self.l.clear()
        return True


l = [1, 2, 3]
l[0] = Shrink(l)
try:
    l.remove(7)
except (IndexError, ValueError) as e:
    print(type(e).__name__)
print(l)
l = [1, 2, 3, 4]
for x in l:
    print(x)
    if x < 10:
        l.append(x + 9)
print(l)
l = [1, 2, 3, 4, 5]
for x in l:
    l.remove(x)
print(l)
l = [1, 2, 3, 4, 5]
it = iter(l)
next(it)
l.clear()
print(list(it))
l.extend([7, 8])
print(list(it))
it = iter([1, 2])
print(list(it), list(it), next(it, "done"))
