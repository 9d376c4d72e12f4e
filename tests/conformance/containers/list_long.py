l = []
for i in range(20000):
    l.append(i)
print(len(l), l[0], l[19999], sum(l))
while len(l) > 5:
    l.pop(0)
    l.pop()
    l.pop(len(l) // 2)
print(l)
l = list(range(1000))
for i in range(500):
    l.insert(i * 2, -i)
print(len(l), l[:10], l[-3:])
del l[:700]
print(len(l), l[:5])
del l[::2]
print(len(l), l[:5])
l[10:20] = range(100)
print(len(l), l[5:15])
l = list(range(50000))
n = 0
while l:
    del l[:1000]
    n += 1
print(n)
l = [0] * 100000
print(len(l), l.count(0))
l = [[]] * 3
l[0].append(1)
print(l)
