print(repr(''.join([])), repr(','.join(['a'])), ','.join(['a', 'b']), ', '.join(('x', 'y', 'z')), ''.join('abc'), '-'.join('abc'), '😀'.join(['é', '€', 'a']))
print('|'.join({'k': 1, 'l': 2}), ' '.join(str(i) for i in range(5)), '+'.join(map(str, [1, 2, 3])), '.'.join(x for x in 'héllo'), ','.join(sorted({'b', 'a'})))
class S(str):
    def __str__(self): return 'overridden'
    def __repr__(self): return 'S'
parts = [S('sub'), 'plain']
print(','.join(parts), type(''.join([S('x')])), ''.join([S('x')]) == 'x')
def letters():
    yield 'a'
    yield 'b'
    raise ValueError('stop here')
for bad in ([1], ['a', 2], [None], 5, None, letters(), ['a', ['b']], [b'x'], iter([1])):
    try:
        print(','.join(bad))
    except Exception as e:
        print(type(e).__name__, e)
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return 'abc'[i]
print('/'.join(Seq()))
s = ''
for i in range(300):
    s += chr(97 + i % 26)
    if i == 100: s += '€'
    if i == 200: s += '😀'
print(len(s), s[99:104], s[201:204], s.count('a'), s[-3:])
t = s
u = t + 'one'
v = t + 'two'
print(u[-5:], v[-5:], t == s, len(u), len(v))
big = 'x' * 1000
a = big + 'a'
b = big + 'b'
c = a + 'c'
d = a + 'd'
print(a[-1], b[-1], c[-2:], d[-2:], a == big + 'a', hash(a) == hash('x' * 1000 + 'a'))
