for i in range(3):
    print(i)
else:
    print("else")
for i in range(5):
    if i == 2:
        break
else:
    print("no else")
print(i)
for i in []:
    pass
else:
    print("empty")
print(i)
for i, c in enumerate("ab"):
    for j in range(2):
        if j:
            continue
        print(i, c, j)
for a, b in {1: "x", 2: "y"}.items():
    print(a, b)
for a, (b, *c) in [(1, "xyz"), (2, [3])]:
    print(a, b, c)
l = [0]
for l[0] in range(3):
    pass
print(l)


class O:
    pass


o = O()
for o.x in "ab":
    pass
print(o.x)
d = {}
for d["k"] in (1, 2):
    print(d)
for x in (1, 2), (3,):
    print(x)
for x in *[1, 2], 3:
    print(x)
n = 0
while n < 3:
    n += 1
    if n == 2:
        continue
    print(n)
else:
    print("while else")


def first(it):
    for x in it:
        return x


def try_loop():
    for x in range(3):
        try:
            if x == 1:
                continue
            print("try", x)
        finally:
            print("finally", x)
    for x in range(3):
        try:
            return x
        finally:
            print("return", x)


print(first("abc"), first([]), try_loop())
for i in range(10**20, 10**20 + 2):
    print(i)
for i in range(-3, -10, -3):
    print(i)
total = 0
for i in range(100000):
    total += i
print(total)
s = 0
for a in range(50):
    for b in range(50):
        if a == b:
            break
        s += 1
print(s)
it = iter(range(6))
for x in it:
    print(x, next(it))
r = range(3)
for a in r:
    for b in r:
        print(a, b, end=" ")
print()
