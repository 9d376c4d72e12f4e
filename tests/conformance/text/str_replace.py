for s, old, new in (('', '', 'x'), ('abc', '', '-'), ('abc', 'b', ''), ('aaa', 'a', 'bb'), ('aaa', 'aa', 'b'), ('aaaa', 'aa', 'a'), ('abc', 'abc', ''), ('abc', 'z', 'y'), ('hello', 'l', 'L'), ('é€', '€', 'e'), ('é€😀', '😀', ''), ('abc', 'b', '😀'), ('aéa', 'é', 'a'), ('x', 'x', 'xx'), ('😀', '😀', 'a'), ('€€', '€', 'é')):
    for count in (-1, 0, 1, 2, 3, 100):
        print(ascii(s.replace(old, new, count)), end=' ')
    print(ascii(s.replace(old, new)), ascii(s.replace(old, new, count=1)))
class Two:
    def __index__(self): return 2
print('aaaa'.replace('a', 'b', Two()), 'aaaa'.replace('a', 'b', count=Two()))
print(('ab' * 5000).replace('ab', 'x') == 'x' * 5000, len(('a' * 10000).replace('', 'b')), ('€' * 10 + 'a').replace('€', ''))
narrowed = 'a€b'.replace('€', '')
print(narrowed == 'ab', hash(narrowed) == hash('ab'), {narrowed: 1}['ab'], narrowed.isascii())
