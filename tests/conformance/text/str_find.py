s = 'abracadabra'
for sub in ('', 'a', 'abra', 'b', 'c', 'z', 'abracadabra', 'abracadabrax', 'ra', 'ad'):
    print(sub, [s.find(sub), s.rfind(sub), s.count(sub), sub in s])
    for start, end in ((1, None), (None, -1), (3, 8), (8, 3), (-4, None), (11, None), (12, None), (0, 100), (-100, 100), (5, 5), (-3, -1)):
        print('  ', start, end, s.find(sub, start, end), s.rfind(sub, start, end), s.count(sub, start, end), s.startswith(sub, start, end), s.endswith(sub, start, end))
for text in ('é€😀é€😀', 'é' * 5 + '€', '😀' * 3 + 'x'):
    for sub in ('é', '€', '😀', 'x', '€😀', 'é€', '😀x', '\U0001f601', 'ǩ'):
        print(ascii(sub), text.find(sub), text.rfind(sub), text.count(sub), sub in text, text.startswith(sub), text.endswith(sub))
print('aaaa'.count('aa'), 'aaaa'.rfind('aa'), 'aaaa'.find('aa', 1), 'ababab'.count('abab'), ''.count(''), 'abc'.count(''), 'abc'.count('', 3), 'abc'.count('', 4))
for method in ('index', 'rindex'):
    for sub in ('ab', 'zz'):
        try:
            print(getattr(s, method)(sub))
        except ValueError as e:
            print(e)
print(s.startswith(('x', 'abr')), s.endswith(('x', 'bra')), s.startswith(('bra', 'rac'), 1), s.startswith(()), s.endswith('', 11), s.endswith('', 12), s.startswith('', 12))
class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(s.find('a', Index(1)), s.rfind('a', Index(0), Index(5)), s.count('a', Index(-4)), s.startswith('bra', Index(1)), s.index('a', Index(4)))
# Long texts, with the worst needles there are.
big = 'a' * 5000 + 'b' + 'a' * 5000
print(big.find('a' * 2500 + 'b'), big.find('b' + 'a' * 2500), big.find('a' * 2500 + 'b' + 'a' * 2500), big.find('a' * 5001), big.count('aab'), big.rfind('b' + 'a' * 100), big.find('a' * 5000 + 'c'))
period = 'abaab' * 1000
print(period.find('abaab' * 500 + 'b'), period.find('baaba' * 300), period.count('abaababaab'), period.rfind('abaab' * 3), period.find('aabab' * 200 + 'aa'))
print(('x' * 1000 + 'needle').find('needle'), ('ab' * 3000 + 'ba').find('bb'), ('ab' * 3000 + 'ba').find('abba'))
