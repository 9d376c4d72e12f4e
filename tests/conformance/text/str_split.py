for s in ('', ' ', 'a', ' a ', 'a b c', '  a  b\tc\n', 'a,b,c', ',a,,b,', 'a, b, c', 'a\u2003b\xa0c', 'no separator', ',,,', 'x' * 3):
    print(repr(s))
    for most in (-1, 0, 1, 2, 10):
        print('  ', most, s.split(None, most), s.rsplit(None, most), s.split(',', most), s.rsplit(',', most), s.split(', ', maxsplit=most), s.rsplit(sep=', ', maxsplit=most))
    print('  ', s.partition(','), s.rpartition(','), s.partition(', '), s.rpartition('b'))
print('aXbXc'.split('X'), 'aXXbXXc'.split('XX'), 'aXXXb'.split('XX'), 'aXXXb'.rsplit('XX'))
print('é€é😀é'.split('é'), 'é€é😀é'.rsplit('€', 1), '😀a😀'.split('😀'), '😀a😀'.partition('a'))
for s in ('', '\n', 'a', 'a\n', 'a\nb', 'a\r\nb\rc\n\nd', '\r\n\r\n', 'a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i', 'a\n\rb', '\r'):
    print(ascii(s), ascii(s.splitlines()), ascii(s.splitlines(True)), ascii(s.splitlines(keepends=False)))
class Yes:
    def __bool__(self): return True
class Five:
    def __index__(self): return 2
print('a\nb'.splitlines(Yes()), 'a b c d e'.split(None, Five()), 'a,b,c,d'.rsplit(',', maxsplit=Five()), 'a b c d'.split(maxsplit=Five()))
print(len(('ab ' * 5000).split()), len(('ab,' * 5000).split(',')), ('x' * 10000).split('y') == ['x' * 10000])
