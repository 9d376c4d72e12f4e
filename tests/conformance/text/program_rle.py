def rle(s):
    out = []
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(f'{j - i if j - i > 1 else ""}{s[i]}')
        i = j
    return ''.join(out)
def unrle(s):
    out, n = [], ''
    for c in s:
        if c.isdigit(): n += c
        else: out.append(c * int(n or 1)); n = ''
    return ''.join(out)
for s in ('', 'a', 'aaab', 'WWWWWWWWWWWWBWWWWBBB', 'éé€€€😀', 'abc'):
    print(ascii(rle(s)), unrle(rle(s)) == s)
def pack(data):
    out = bytearray(); i = 0
    while i < len(data):
        n = 1
        while n < 127 and i + n < len(data) and data[i + n] == data[i]: n += 1
        out += bytes((n, data[i])); i += n
    return bytes(out)
def unpack(data): return b''.join(data[i + 1:i + 2] * data[i] for i in range(0, len(data), 2))
blob = b'\x00' * 300 + b'abc' + b'\xff' * 5
print(pack(blob), unpack(pack(blob)) == blob, len(pack(blob)))
def lz(s):
    d = {chr(i): i for i in range(256)}; w = ''; out = []
    for c in s:
        if w + c in d: w += c
        else: out.append(d[w]); d[w + c] = len(d); w = c
    return out + [d[w]] if w else out
def unlz(codes):
    d = {i: chr(i) for i in range(256)}; w = chr(codes[0]); out = [w]
    for k in codes[1:]:
        e = d[k] if k in d else w + w[0]
        out.append(e); d[len(d)] = w + e[0]; w = e
    return ''.join(out)
text = 'TOBEORNOTTOBEORTOBEORNOT' * 3
print(lz(text), unlz(lz(text)) == text, len(text), len(lz(text)))
