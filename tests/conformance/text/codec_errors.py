HANDLERS = ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass')

def show(function, *arguments):
    try:
        return ascii(function(*arguments))
    except UnicodeError as error:
        return f'{type(error).__name__} {error} {error.encoding} {error.object!a} {error.start} {error.end} {error.reason}'
    except Exception as error:
        return f'{type(error).__name__} {error}'

BAD = [
    b'ab\xffcd', b'\x80', b'\xc3', b'\xc3(', b'\xe2\x82', b'\xe2\x82(', b'\xe2(\xa1', b'\xf0\x9f\x98', b'\xf0\x9f(\x80',
    b'\xc0\x80', b'\xed\xa0\x80', b'\xed\xb2\x80x', b'\xf4\x90\x80\x80', b'\xf5abc', b'\xf0\x80\x80\x80', b'\xe0\x80\x80', b'a\xe9\xe9\xe9b',
]
for data in BAD:
    for handler in HANDLERS:
        print(data, handler, show(data.decode, 'utf-8', handler))
for data in (b'ab\xffcd', b'\x80\x81', b'ok'):
    for handler in HANDLERS:
        print(data, handler, show(data.decode, 'ascii', handler))
for encoding, samples in {
    'utf-16-le': [b'a', b'a\x00b', b'\x00\xd8', b'\x00\xd8a\x00', b'\x00\xdca\x00', b'\x00\xd8\x00'],
    'utf-16-be': [b'a', b'\x00ab', b'\xd8\x00', b'\xd8\x00\x00a', b'\xdc\x00\x00a'],
    'utf-16': [b'\xff\xfea', b'\xfe\xff\xd8\x00', b'\xff\xfe\x00\xdc', b'\xff', b'\x00\xd8'],
    'utf-32-le': [b'a', b'a\x00\x00', b'\x00\xd8\x00\x00', b'\x00\x00\x11\x00', b'a\x00\x00\x00b'],
    'utf-32-be': [b'\x00\x00\xd8\x00', b'\x00\x11\x00\x00', b'\x00\x00'],
    'utf-32': [b'\xff\xfe\x00\x00\x00\x00\x11\x00', b'\x00\x00\xfe\xff\x00\x00\xd8\x00', b'\xff\xfe'],
}.items():
    for data in samples:
        for handler in HANDLERS:
            print(encoding, data, handler, show(data.decode, encoding, handler))
TEXTS = ['a\xe9b', '\u20ac', 'x\xe9\u20ac\U0001f600y', '\ud800', 'a\udc80b', '\udc80\udcff\ud800', '\udce9z', 'plain', 'a' + chr(0xd800) + chr(0xdfff) + 'b']
for text in TEXTS:
    for encoding in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-8-sig'):
        for handler in HANDLERS:
            print(ascii(text), encoding, handler, show(text.encode, encoding, handler))
for name in ('UTF8', 'utf_8', 'U8', 'Utf-8', 'utf 8', 'latin1', 'L1', 'ISO-8859-1', 'iso8859_1', '8859', 'us-ascii', '646', 'ASCII', 'UTF16', 'utf-16LE', 'utf_16_be', 'UTF32', 'U32', 'cp819', 'utf-8-sig', 'utf_8_sig', 'none', '', 'utf-88', 'utf--8', 'utf8 '):
    print(repr(name), show('h\xe9'.encode, name), show(b'hi'.decode, name))
