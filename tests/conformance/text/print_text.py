print()
print('')
print('a', 'b', 'c')
print('a', 'b', sep='-')
print('a', 'b', sep='', end='!\n')
print('no newline', end='')
print()
print(1, 2.5, None, True, [1], 'é€😀', sep=' | ')
print('a\nb\tc\\d')
print(*range(5), sep=',')
print(*'abc', sep='\n')
print('x' * 100)
print('sep none', 'x', sep=None, end=None)
class S:
    def __str__(self): return 'S.str'
class R:
    def __repr__(self): return 'R.repr'
print(S(), R(), [R()], {'k': R()}, S)
for f in (lambda: print('a', sep=1), lambda: print('a', end=2), lambda: print('a', nope=1)):
    try:
        f()
    except TypeError as e:
        print(e)
print('%-10s|%5d' % ('name', 42))
print(f'{"left":<10}|{"right":>10}|{"mid":^10}|')
print('unicode:', '\u00e9', 'a', '\x41', '\101', r'\n', b'bytes', rb'\x')
print("""triple
quoted""", '''it's''', 'adjacent' 'strings')
print(print('inner'))
