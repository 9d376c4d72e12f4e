seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
bad = 0; total = 0
for trial in range(250):
    k = 1 + rnd(3)
    s = bytes(97 + rnd(k) for _ in range(rnd(50)))
    t = bytes(97 + rnd(k + trial % 2) for _ in range(1 + rnd(5)))
    o = bytearray(s) if trial % 3 else s
    want = next((i for i in range(len(s) - len(t) + 1) if s[i:i + len(t)] == t), -1)
    parts = o.split(t)
    if o.find(t) != want or bytearray(t).join(parts) != s or len(parts) != o.count(t) + 1 or (t in o) != (want >= 0) or o.replace(t, b'') != b''.join(parts) or t.join(o.rsplit(t)) != s or b''.join(o.partition(t)) != s or (o.find(t[0]) >= 0) != (t[0] in o) or o.rfind(t) != max((i for i in range(len(s)) if s[i:i + len(t)] == t), default=-1):
        bad += 1
        print('wrong', s, t)
    total = (total * 31 + want + len(parts)) % 1000003
print(bad, total)
