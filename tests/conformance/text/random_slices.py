seed = 1
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
bad = 0
for trial in range(400):
    n = rnd(12)
    s = ''.join('aé€😀'[rnd(1 + rnd(4))] for _ in range(n))
    start, stop = (None if rnd(4) == 0 else rnd(30) - 15 for _ in range(2))
    step = [None, 1, 2, 3, -1, -2, -5, 100, -100][rnd(9)]
    i = slice(start, stop, step)
    want = [list(s)[k] for k in range(*i.indices(n))]
    got = s[i]
    b = s.encode('utf-8')
    if list(got) != want or hash(got) != hash(''.join(want)) or list(b[i]) != list(b)[i] or list(bytearray(b)[i]) != list(b)[i] or list(memoryview(b)[i]) != list(b)[i] or memoryview(b)[i].tobytes() != b[i] or memoryview(b)[i][::-1].tolist() != list(b)[i][::-1] or tuple(s)[i] != tuple(want):
        bad += 1
        print('wrong', ascii(s), i)
print(bad)
for trial in range(150):
    n = 2 * rnd(8)
    b = bytearray(rnd(256) for _ in range(n)); m = list(b)
    v = memoryview(b).cast('H') if n else memoryview(b)
    k = len(v)
    i = slice(rnd(k + 1), rnd(k + 1), 1 + rnd(2))
    part = v[i]
    if part.tolist() != v.tolist()[i] or (n and part.cast('B').tobytes() != part.tobytes() if part.contiguous else False):
        print('wrong view', trial)
    if len(part) and n:
        part[rnd(len(part))] = rnd(65536)
        if v[i].tolist() != v.tolist()[i]: print('wrong after change')
print('done')
