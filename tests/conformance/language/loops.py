# SPDX-License-Identifier: LGPL-2.1-or-later
# for, while, else, break, continue.
for i in range(3):
    print(i, end=" ")
else:
    print("else")
for i in range(5):
    if i == 2:
        break
else:
    print("not here")
print(i)
for i in range(6):
    if i % 2:
        continue
    print(i, end=" ")
else:
    print("end")
n = 0
while n < 3:
    n += 1
else:
    print("while else", n)
while True:
    n += 1
    if n > 5:
        break
else:
    print("never")
print(n)
while n:
    n -= 1
    if n % 2:
        continue
    print(n, end=",")
print()
for i in []:
    pass
else:
    print("empty else")
while 0:
    pass
else:
    print("while 0 else")
for i in range(3):
    for j in range(3):
        if j == i:
            break
        if i == 2 and j == 0:
            continue
        print(i, j)
    else:
        print("inner else", i)
def find(x, xs):
    for k, v in enumerate(xs):
        if v == x:
            return k
    else:
        return -1
print(find(2, [1, 2]), find(9, [1]))
l = [1, 2, 3, 4]
for v in l:
    if v == 2:
        l.remove(v)
print(l)
for l[0] in range(3):
    pass
print(l)
d = {}
for d["k"], v in [(1, 2), (3, 4)]:
    print(d, v)
for c in "aé𝒳": print(c, end=".")
print()
for x in (yield_ for yield_ in "ab"): print(x)
for i in range(2): pass; print("same line", i)
for i in reversed([1, 2]): print(i)
for k in {"a": 1, "b": 2}: print(k)
for i in range(10, 0, -3): print(i, end=" ")
print(i)
try:
    for i in 3: pass
except TypeError as e:
    print(e)
while (n := n + 1) < 5: pass
print(n)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print([x for x in It()], list(It()))
for a in It():
    if a == 2: continue
    print(a)
else:
    print("done")
