words = ['', 'a', 'b', 'aa', 'ab', 'A', 'é', 'e\u0301', '€', '\uffff', '\U00010000', '😀', 'a\x00', 'abc', 'abd', 'z' * 50, 'z' * 50 + 'a']
for x in words:
    print(ascii(x[:5]), ''.join('<' if x < y else '>' if x > y else '=' for y in words), ''.join('1' if x <= y else '0' for y in words), ''.join('1' if x >= y else '0' for y in words), ''.join('1' if x == y else '0' for y in words), ''.join('1' if x != y else '0' for y in words))
print(ascii(sorted(words)), ascii(max(words)), ascii(min(words)))
for other in (1, None, b'a', ['a'], 1.5, ('a',)):
    print('a' == other, 'a' != other)
    for op in ('__lt__', '__le__', '__gt__', '__ge__', '__eq__', '__ne__'):
        print(getattr('a', op)(other), end=' ')
    for f in (lambda: 'a' < other, lambda: 'a' >= other, lambda: other > 'a'):
        try:
            f()
        except TypeError as e:
            print(e)
class S(str): pass
print(S('a') == 'a', 'a' == S('a'), S('a') < 'b', hash(S('a')) == hash('a'), {S('a'): 1}['a'], S('a') in {'a'})
class R(str):
    def __eq__(self, other): return 'R eq'
    def __lt__(self, other): return 'R lt'
    def __gt__(self, other): return 'R gt'
    __hash__ = str.__hash__
print(R('a') == 'a', 'a' == R('a'), R('a') < 'b', 'b' < R('a'), 'a' > R('b'))
