t = str.maketrans('abc', 'xyz')
print(t, 'aabbcc d'.translate(t))
t = str.maketrans('ab', '12', 'c')
print(t, 'abcabc'.translate(t))
t = str.maketrans({'a': 'AAA', 'b': None, 99: 'see', 'd': 100, 'é': '€', 8364: 'euro'})
print(t, 'abcdé€x'.translate(t))
print('abc'.translate({}), 'abc'.translate({97: 0x1f600}), 'abc'.translate({97: ''}), 'abc'.translate('x' * 200), repr('\x00\x01'.translate(['zero', 'one'])), '\x00\x05'.translate(('z',)))
class Table:
    def __getitem__(self, i):
        if i == 98: raise LookupError
        if i == 99: return None
        return chr(i).upper()
print('abcd'.translate(Table()))
class D(dict):
    def __missing__(self, key): return '?'
print('abc'.translate(D({97: 'A'})))
class E(dict): pass
print('abc'.translate(E({97: 'A'})))
class Bad:
    def __getitem__(self, i): raise ValueError('bad table')
try:
    'a'.translate(Bad())
except ValueError as e:
    print(e)
print('😀é'.translate({0x1f600: 'face', 0xe9: 'e'}), ('abc' * 100).translate({97: 'b'})[:6], 'abc'.translate({True: 'x'}), 'ß'.translate({223: 'ss'}))
