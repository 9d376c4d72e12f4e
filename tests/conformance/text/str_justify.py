for s in ('', 'a', 'ab', 'abc', 'é', '€uro', '😀'):
    for width in (-1, 0, 1, 2, 3, 4, 5, 6, 7):
        print(ascii([s.center(width), s.ljust(width), s.rjust(width), s.center(width, '*'), s.ljust(width, '€'), s.rjust(width, '😀'), s.zfill(width)]))
for s in ('+1', '-1', '+', '--1', '1', '-', '+-5', '', '\u2212' + '5'):
    print([s.zfill(w) for w in range(6)])
for s in ('\t', 'a\tb', 'ab\tc', '12345678\tx', '1\t2\n3\t4', '\t\t', 'a\r\tb', '\tx\t', 'no tabs', 'é\t€\t😀'):
    print(ascii([s.expandtabs(), s.expandtabs(4), s.expandtabs(1), s.expandtabs(0), s.expandtabs(-3), s.expandtabs(tabsize=3)]))
class Six:
    def __index__(self): return 6
print('ab'.center(Six()), 'ab'.ljust(Six(), '.'), 'ab'.zfill(Six()), 'a\tb'.expandtabs(Six()), repr('x'.rjust(Six())))
