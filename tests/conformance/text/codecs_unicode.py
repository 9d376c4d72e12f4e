texts = ['', 'plain', 'é', '€', '😀', 'aé€😀z', '\x00\x7f\x80\xff\u0100\uffff\U00010000\U0010ffff', 'x' * 100 + '€' * 3]
for t in texts:
    for enc in ('utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-8-sig'):
        e = t.encode(enc)
        print(enc, len(e), e[:12], e.decode(enc) == t, bytearray(e).decode(enc) == t, str(memoryview(e), enc) == t)
print('é'.encode('latin-1'), b'\xe9\xff'.decode('latin-1'), 'abc'.encode('ascii'), b'abc'.decode('ascii'), b'\xef\xbb\xbfabc'.decode('utf-8-sig'), repr(b'\xef\xbb\xbfabc'.decode('utf-8')), b'\xef\xbb'.decode('utf-8-sig', 'replace'), 'a'.encode(encoding='utf-8', errors='strict'), b'a'.decode(errors='ignore'), b'\xff\xfea\x00'.decode('utf-16'), b'\xfe\xff\x00a'.decode('utf-16'), b'a\x00'.decode('utf-16'), repr(b'\xff\xfea\x00'.decode('utf-16-le')))
ok = 0
for i in list(range(0, 0xd800, 37)) + list(range(0xe000, 0x110000, 997)):
    c = chr(i)
    for enc in ('utf-8', 'utf-16-le', 'utf-32-be'):
        ok += c.encode(enc).decode(enc) == c
print(ok)
for t in ('é', '\ud800', 'a€b', '\udcff', 'é€é'):
    for enc in ('ascii', 'latin-1', 'utf-8'):
        for err in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass'):
            try:
                print(ascii(t), enc, err, t.encode(enc, err))
            except UnicodeEncodeError as e:
                print(ascii(t), enc, err, e.start, e.end, e.reason)
print(ascii(b'a\xffb\xc3'.decode('utf-8', 'surrogateescape')), b'a\xffb\xc3'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'), ascii(b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass')))
