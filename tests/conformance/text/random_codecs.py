seed = 4242
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
RANGES = [(32, 95), (0x80, 0x80), (0x100, 0x700), (0x800, 0xd000), (0xe000, 0x2000), (0x10000, 0x100000)]
bad = 0; total = 0
for trial in range(150):
    s = ''.join(chr(a + rnd(n)) for a, n in (RANGES[rnd(1 + rnd(len(RANGES)))] for _ in range(rnd(20))))
    for enc in ('utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-8-sig'):
        e = s.encode(enc)
        if e.decode(enc) != s or hash(e.decode(enc)) != hash(s): bad += 1
        total = (total * 31 + len(e) + sum(e)) % 1000003
    for err in ('replace', 'ignore', 'backslashreplace', 'xmlcharrefreplace'):
        for enc in ('ascii', 'latin-1'):
            e = s.encode(enc, err)
            total = (total * 31 + len(e) + sum(e)) % 1000003
print(bad, total)
total = 0
for trial in range(300):
    b = bytes(rnd(256) if rnd(3) else 0x61 + rnd(3) for _ in range(rnd(16)))
    for err in ('replace', 'ignore', 'backslashreplace', 'surrogateescape'):
        t = b.decode('utf-8', err)
        total = (total * 31 + len(t) + sum(map(ord, t))) % 1000003
    if b.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') != b: print('wrong', b)
    for enc in ('utf-16-le', 'utf-16-be', 'utf-32-le'):
        t = b.decode(enc, 'replace')
        total = (total * 31 + len(t) + sum(map(ord, t))) % 1000003
    try:
        b.decode()
    except UnicodeDecodeError as e:
        total = (total * 31 + e.start * 7 + e.end + len(e.reason)) % 1000003
print(total)
