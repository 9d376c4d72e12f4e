for s in ('', ' ', 'a', '  a  ', '\t\na b\r\x0b\x0c', '\xa0x\u3000', 'xxaxx', 'xyxaxyx', 'aaa', '\u2028a\x85', '\u200ba\u200b', 'ééaéé', '😀a😀', 'www.example.com'):
    print(ascii(s), ascii([s.strip(), s.lstrip(), s.rstrip(), s.strip(None), s.strip('x'), s.lstrip('xy'), s.rstrip('yx'), s.strip(''), s.strip('é😀'), s.strip('cmowz.')]))
print('arthur: three!'.lstrip('Arthur: '), 'Arthur: three!'.removeprefix('Arthur: '), 'Monty Python'.rstrip(' Python'), 'Monty Python'.removesuffix(' Python'))
print('abc'.removeprefix('abcd'), 'abc'.removeprefix('abc'), 'abc'.removesuffix('c'), 'abc'.removesuffix(''), 'é€'.removesuffix('€'), 'é€'.removeprefix('é'))
