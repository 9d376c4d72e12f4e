for s in ('', 'abc', 'é€', 'a😀b'):
    it = iter(s)
    print(type(it).__name__, ascii(list(it)), ascii(list(it)), ascii(list(enumerate(s))), ascii(tuple(reversed(s))), ascii([c for c in s if c != 'b']), ascii(''.join(sorted(s))), len(s), ascii(set(s) == set(list(s))), ascii(dict.fromkeys(s, 0)))
it = iter('abc')
print(next(it), it.__length_hint__(), next(it), next(it), next(it, 'end'), next(it, 'again'))
try:
    next(it)
except StopIteration as e:
    print('StopIteration', e.args)
a, b, *rest = 'hello'
print(a, b, rest, [*'xyz'], {*'aab'} == {'a', 'b'}, max('hello'), min('hello'), sorted('banana'), list(zip('ab', 'xyz')), list(map(str.upper, 'abc')), any(c == 'z' for c in 'xyz'), all(map(str.isalpha, 'abc')), sum(map(ord, 'abc')), 'b' in iter('abc'))
def pairs(s):
    for x, y in zip(s, s[1:]):
        yield x + y
print(list(pairs('hello')), [s[::-1] for s in 'ab cd'.split()], {c: 'banana'.count(c) for c in 'banana'})
for i, c in enumerate('xyz', 5): print(i, c, end=';')
for c in 'one': 
    for d in '12': print(c + d, end=' ')
print()
class S(str):
    def __iter__(self): return iter(['overridden'])
    def __len__(self): return 99
    def __getitem__(self, i): return 'item'
    def __contains__(self, x): return True
s = S('abc')
print(list(s), len(s), s[0], 'z' in s, s.upper(), str.__len__(s), ''.join(s), [*s], tuple(s), s + '!', s.find('b'), list(str.__iter__(s)), bool(s))
x, = 'q'
try:
    x, y = 'abc'
except ValueError as e:
    print(e)
try:
    x, y, z = 'ab'
except ValueError as e:
    print(e)
