for start in range(0, 0x300, 64):
    print(hex(start), ascii(''.join(map(chr, range(start, start + 64)))))
    print(len(repr(''.join(map(chr, range(start, start + 64))))))
print(repr(''.join(map(chr, range(128)))))
print(bytes(range(256)))
print(bytearray(range(0, 256, 3)))
for s in ("'", '"', "'\"", "\\", "\\'", 'a\'b', 'a"b', 'a\'b"c', '\n\r\t', '\x0b\x0c\x07\x08\x1b', '\x00', '\x7f', '\x80', '\u00ad', '\u200b', '\u2028', '\u202e', '\ufeff', '\ud800', '\udfff', '\ue000', '\U000f0000', '\U0001f600', '\U0010ffff', '\u0378', '\u3000', '\xa0', 'é', '中文', 'עברית', '\u0301', '\U00020000', '\U000e0100'):
    r = repr(s)
    print(ascii(r), len(r), ascii(s))
