class S(str): pass
class B(bytes): pass
print(S('é').encode(), B(b'\xc3\xa9').decode(), type(S('a').encode()).__name__, type(B(b'a').decode()).__name__, bytearray(b'abc').decode('ascii'), memoryview(b'abc').tobytes().decode(), str(bytearray(b'ba'), 'latin1'), 'é'.encode('LATIN-1'), 'é'.encode('iso8859-1'), 'é'.encode('utf_16_le'), 'a'.encode('UTF-32-BE'), 'x'.encode('u8'))
for enc in ('bogus', 'a' * 100, 'utf-9', 'latin-99'):
    for f in (lambda: 'a'.encode(enc), lambda: b'a'.decode(enc)):
        try:
            print(f())
        except LookupError as e:
            print(type(e).__name__, e)
for f in (lambda: 'é'.encode('ascii', 'bogus'), lambda: 'ok'.encode('ascii', 'bogus'), lambda: b'\xff'.decode('utf-8', 'bogus'), lambda: b'ok'.decode('utf-8', 'bogus'), lambda: 'a'.encode(5), lambda: b'a'.decode(b'utf-8'), lambda: 'a'.encode(errors=5), lambda: str('a', 'utf-8'), lambda: str(5, 'utf-8'), lambda: bytes('a'), lambda: bytes(b'a', 'utf-8'), lambda: bytes('é', 'ascii'), lambda: bytearray('é', 'ascii', 'replace'), lambda: bytes('é', encoding='utf-8', errors='bogus')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = 'mixed é€😀 \ud800 text'
for err in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
    for enc in ('ascii', 'latin-1', 'utf-8'):
        print(err, enc, s.encode(enc, err))
b = b'ok \xc3\xa9 \xff\xfe \xe2\x82 \xf0\x9f\x98\x80 end\xc3'
for err in ('ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    t = b.decode('utf-8', err)
    print(err, ascii(t), t.encode('utf-8', 'surrogateescape') == b)
    print(err, ascii(b.decode('ascii', err)))
for i in range(len(b)):
    try:
        b[:i].decode()
    except UnicodeDecodeError as e:
        print(i, e.start, e.end, e.reason)
