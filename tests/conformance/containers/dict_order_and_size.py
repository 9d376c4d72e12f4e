d = {}
for i in range(1000):
    d[i] = i * i
    d[str(i)] = i
print(len(d), d[999], d["999"], list(d)[:4], list(d)[-2:])
for i in range(0, 1000, 2):
    del d[i]
print(len(d), list(d)[:6])
for i in range(0, 1000, 2):
    d[i] = -i
print(len(d), list(d)[-2:], d[10])
n = 0
while d:
    k, v = d.popitem()
    n += 1
    if n % 500 == 0:
        print(n, k, v)
print(d, len(d))
for i in range(5):
    d[i] = i
    d.pop(i - 1, None)
print(d)
for k in list(d):
    d[k] = "x"
    d[k + 100] = "y"
print(d)
d = {i: i for i in range(300)}
while len(d) > 3:
    first = next(iter(d))
    del d[first]
print(d)
d = dict.fromkeys(range(100000), 0)
print(len(d), 99999 in d, 100000 in d)
d = {2**i: i for i in range(80)}
print(len(d), d[2**70], 2**75 + 1 in d)
d = {-i: i for i in range(10)}
print(d, d[-1], -2 in d)
d = {i * 0x100000000: i for i in range(100)}
print(len(d), d[0x100000000 * 50])
d = {float(i): i for i in range(50)}
print(d[7], d[7.0], 7.5 in d)
d = {(i, j): i * j for i in range(20) for j in range(20)}
print(len(d), d[3, 4], (20, 20) in d)
d = {chr(i): i for i in range(300)}
print(len(d), d["a"], d["é"], d[chr(299)])
