ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
def encode(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), 'big')
        quad = bytearray(ALPHABET[(n >> s) & 63] for s in (18, 12, 6, 0))
        if len(chunk) < 3: quad[len(chunk) + 1:] = b'=' * (3 - len(chunk))
        out += quad
    return bytes(out)
def decode(text):
    text = text.rstrip(b'=')
    bits = ''.join(f'{ALPHABET.index(c):06b}' for c in text)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits) - len(bits) % 8, 8))
for s in ('', 'a', 'ab', 'abc', 'Many hands make light work.', 'é€😀'):
    e = encode(s.encode())
    print(e, e.decode('ascii'), decode(e).decode() == s)
blob = bytes(range(256))
print(decode(encode(blob)) == blob, len(encode(blob)), encode(blob)[-8:])
def hexdump(data):
    for i in range(0, len(data), 16):
        row = data[i:i + 16]
        yield f'{i:08x}  {row.hex(" "):<47}  |{"".join(chr(b) if 32 <= b < 127 else "." for b in row)}|'
for line in hexdump(b'Hexdump of some \x00\x01\x02 bytes: \xff\xfe' + 'é€'.encode()): print(line)
def crc32(data):
    crc = 0xffffffff
    for b in data:
        crc ^= b
        for _ in range(8): crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff
print(f'{crc32(b"123456789"):08x}', f'{crc32(memoryview(b"123456789")[2:5]):#010x}')
def adler(data, a=1, b=0):
    for x in data: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
print('%08x' % adler(b'Wikipedia'))
