base = list(range(10))
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(1, 8, 3), slice(None, None, -1),
          slice(8, 2, -2), slice(5, 5), slice(7, 3), slice(-100, 100), slice(100, -100, -1), slice(3, None, -1), slice(None, 3, -1)):
    print(s, base[s])
    l = base[:]
    del l[s]
    print("  del", l)
l = base[:]
l[2:5] = ["a"]
print(l)
l[1:1] = "xyz"
print(l)
l[:0] = [-1]
l[len(l):] = [99]
print(l)
l[3:6] = []
print(l)
l = base[:]
l[::2] = "abcde"
print(l)
l[::-1] = base
print(l)
l[5:2] = ["between"]
print(l)
l = base[:]
l[2:4] = l
print(l)
l = base[:]
l[:] = (x * x for x in range(4))
print(l)
l[1:2] = {7: 8}
print(l)
l = [1, 2, 3]
l[:] = l[::-1]
print(l)
l += [4]
l += "ab"
l += (5,)
l += (x for x in "cd")
print(l)
l *= 2
print(l)
l *= 0
print(l)
l = [1, 2]
l += l
print(l)
l.extend(l)
print(l)
l *= -5
print(l)


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


l = base[:]
print(l[I(3)], l[I(2):I(6)], l[I(1)::I(3)])
l[I(0)] = "zero"
l[I(7):I(9)] = ["seven"]
print(l)
del l[I(1)]
del l[I(1):I(3)]
print(l)
l.insert(I(1), "one")
print(l.pop(I(2)), l, l * I(2), I(2) * [1])
print(l.index("seven", I(1), I(100)))
