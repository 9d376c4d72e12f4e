# A bytearray against a list of ints.
seed = 7
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
b = bytearray(); m = []
for step in range(1500):
    op = rnd(14)
    n = len(m)
    x = rnd(256)
    data = [rnd(256) for _ in range(rnd(12))]
    i = rnd(n + 1); j = rnd(n + 1)
    if op == 0: b.append(x); m.append(x)
    elif op == 1: b.extend(data); m.extend(data)
    elif op == 2: b.insert(i, x); m.insert(i, x)
    elif op == 3 and n: assert b.pop() == m.pop()
    elif op == 4 and n: assert b.pop(0) == m.pop(0)
    elif op == 5 and n: i %= n; assert b.pop(i) == m.pop(i)
    elif op == 6: del b[i:j]; del m[i:j]
    elif op == 7: b[i:j] = bytes(data); m[i:j] = data
    elif op == 8: b += bytes(data); m += data
    elif op == 9 and n: i %= n; b[i] = x; m[i] = x
    elif op == 10 and n: k = 1 + rnd(4); del b[i::k]; del m[i::k]
    elif op == 11: b.reverse(); m.reverse()
    elif op == 12 and n > 60: del b[:n // 2]; del m[:n // 2]
    elif op == 13: b[:0] = bytes(data[:3]); m[:0] = data[:3]
    if list(b) != m or len(b) != len(m):
        print('wrong at', step, op)
        break
print(len(b), sum(b), bytes(b).hex()[:60], hash(bytes(b)) == hash(bytes(m)))
