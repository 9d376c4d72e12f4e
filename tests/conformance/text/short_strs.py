# Short strs and what is done with them all the time, against the same done slowly.
class Text(str):
    pass

samples = ['', 'a', 'ab', 'a b', ' pad ', 'éè', 'ÿ', 'Ā', 'aĀ', '\U0001f600x', 'x' * 63, 'x' * 64, 'y' * 65, '0' * 255, '0' * 256, '0' * 257]
for s in samples:
    for t in samples:
        joined = s + t
        assert joined == ''.join([s, t]) and len(joined) == len(s) + len(t)
        assert hash(joined) == hash(''.join(list(s) + list(t)))
        u = s
        u += t
        assert u == joined and type(Text(s) + t) is str

def slowly(s, old, new, count=-1):
    out, done, i = [], 0, 0
    while i < len(s):
        if s[i:i + len(old)] == old and done != count:
            out.append(new)
            done += 1
            i += len(old)
        else:
            out.append(s[i])
            i += 1
    return ''.join(out)

for s in samples + ['banana', 'a,b,,c', 'ééé']:
    for old in ['a', '0', 'é', ',', 'Ā', 'x']:
        for new in ['', 'b', 'zero ', 'Ā', '\U0001f600', 'w' * 300]:
            for count in [-1, 0, 1, 2, 1000]:
                assert s.replace(old, new, count) == slowly(s, old, new, count), (s, old, new, count)
        assert old.join(s.split(old)) == s
print(Text('abc').replace('z', 'y'), type(Text('abc').replace('z', 'y')).__name__)
print('a-b'.replace('-', ''), 'b'.replace('b', 'c'), '-'.replace('-', '') == '')
print([' x '.strip(), '\x1cx\x85'.strip(), '\xa0'.strip(), '~'.strip(), 'x\u2003'.strip(), ''.strip()])

for spec in ['', 'd', 'x', 'X', '0', '5', '05', '5d', '05d', '08x', '8X', '012', '99', '099', '1', '01', 'n', 'b', 'o', 'c', '5c', '<5', '+5', ' d', '_d', ',']:
    for n in (0, 7, 65, 255, 123456, 2**30 - 1, -1, -255, 2**70, True):
        try:
            print(repr(format(n, spec)), end=' ')
        except (OverflowError, ValueError) as e:
            print(type(e).__name__, e, end=' ')
    print(repr(spec))
for spec in ['100', '5y', '0005', 'dd', '5 ', 'é', '5é', '-', '=5', '.3']:
    try:
        print(repr(spec), repr(format(12, spec)))
    except ValueError as e:
        print(repr(spec), e)
try:
    format(1, 'é')
except ValueError as e:
    print(e)

for call in ["'a'.split(3)", "'a'.split('')", "'a'.split('a', 'b')", "'a'.split('a', 1, 2)", "'a'.split(sep='a')", "'a'.split(None)", "'a,b,c'.split(',', 1)",
             "'a,b,c'.split(',', maxsplit=True)", "'abc'.replace('b')", "'abc'.replace('b', 'x', count=1)", "'abc'.replace('b', 2)", "'abc'.replace(None, 'x')",
             "'abc'.split(sep='b', sep2=1)", "'a b'.split(maxsplit=0)", "'abc'.encode('utf-8', 'strict', 1)"]:
    try:
        print(call, eval(call))
    except (TypeError, ValueError) as e:
        print(call, type(e).__name__, e)

class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
print('a,b,c'.split(',', Index(1)), 'aaa'.replace('a', 'b', Index(2)))
try:
    'a'.split(Index(1))
except TypeError as e:
    print(e)
