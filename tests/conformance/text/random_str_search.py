# Searching against a plain model, over texts of all widths.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
ALPHABETS = ['ab', 'abc', 'aé', 'a€', 'ab😀', 'é€😀', 'a']
def text(alphabet, n): return ''.join(alphabet[rnd(len(alphabet))] for _ in range(n))
def find(s, t, a, b):
    for i in range(a, b - len(t) + 1):
        if all(s[i + k] == t[k] for k in range(len(t))): return i
    return -1
bad = 0
total = 0
for trial in range(250):
    alphabet = ALPHABETS[rnd(len(ALPHABETS))]
    s = text(alphabet, rnd(60))
    t = text(ALPHABETS[rnd(len(ALPHABETS))] if trial % 5 == 0 else alphabet, 1 + rnd(6))
    a = rnd(len(s) + 1); b = a + rnd(len(s) - a + 1)
    want = find(s, t, a, b)
    got = s.find(t, a, b)
    count = 0; i = a
    while (j := find(s, t, i, b)) >= 0: count += 1; i = j + len(t)
    last = -1
    for i in range(b - len(t), a - 1, -1):
        if s[i:i + len(t)] == t: last = i; break
    parts = s.split(t)
    if (got, s.count(t, a, b), s.rfind(t, a, b)) != (want, count, last) or t.join(parts) != s or len(parts) != s.count(t) + 1 or (t in s) != (find(s, t, 0, len(s)) >= 0) or s.replace(t, '<>') != '<>'.join(parts) or t.join(s.rsplit(t, 2)) != s or ''.join(s.partition(t)) != s or ''.join(s.rpartition(t)) != s or s.startswith(t, a, b) != (want == a and b - a >= len(t)) or s.endswith(t, a, b) != (b - a >= len(t) and s[b - len(t):b] == t):
        bad += 1
        print('wrong', ascii(s), ascii(t), a, b, got, want, count, last)
    total = (total * 31 + got + count * 7 + last) % 1000003
print(bad, total)
for n in (2, 3, 7, 16, 50):
    for alphabet in ('ab', 'aé', 'a€', 'a😀'):
        s = text(alphabet, 600); t = text(alphabet, n)
        s += t
        i = s.find(t); u = t * 5; v = s * 2
        print(n, ascii(alphabet), i, s.count(t[:2]), s.rfind(t) == len(s) - n, s.find(t + 'z'), (u + s).find(u), v.find(s, 1), s.index(t[0]), len(s.split(t[:2])))
