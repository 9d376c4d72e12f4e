t = str.maketrans('áéíóúü', 'aeiouu')
print('Pingüino: Málaga es una ciudad fantástica'.translate(t), t == {225: 97, 233: 101, 237: 105, 243: 111, 250: 117, 252: 117})
print('€100 – “quoted”…'.translate(str.maketrans({'€': 'EUR', '–': '-', '“': '"', '”': '"', '…': '...'})))
print(ascii('abc'.translate(str.maketrans('abc', '€😀é'))), 'a😀b€'.translate(str.maketrans('😀€', '12')), 'héllo'.translate(str.maketrans('', '', 'é')), 'x'.translate({ord('x'): '😀' * 3}), 'aAbB'.translate(str.maketrans('ab', 'AB', 'AB')))
print(str.maketrans({}), str.maketrans('', ''), str.maketrans('', '', ''), str.maketrans({'a': None, 98: 'x', 'c': 99, True: 'one'}), str.maketrans('aa', 'bc'), 'ab'.maketrans('a', 'b'))
class S(str): pass
class I(int): pass
print(str.maketrans(S('ab'), S('cd'), S('e')), str.maketrans({S('a'): S('b'), I(5): 'x'}), 'ab'.translate({97: S('sub')}), 'ab'.translate({97: I(100)}), 'ab'.translate({97: True}), 'a\x01'.translate({True: 'T'}))
upper = {i: i - 32 for i in range(97, 123)}
print('hello world é'.translate(upper), ('hello' * 1000).translate(upper) == 'HELLO' * 1000)
vowels = dict.fromkeys(map(ord, 'aeiou'))
print('the quick brown fox'.translate(vowels), 'the quick'.translate({**vowels, ord('t'): 'T'}))
class Counting(dict):
    def __missing__(self, key):
        self[key] = chr(key).upper() if key % 2 else key
        return self[key]
c = Counting()
print('abcabc'.translate(c), sorted(c.items()))
class Partial:
    def __getitem__(self, k):
        if k == 97: return 'A'
        if k == 98: raise KeyError(k)
        if k == 99: raise IndexError(k)
        return None
print('abcd'.translate(Partial()))
for bad in ({97: -1}, {97: 0x110000}, {97: 1.5}, {97: []}, {97: b'x'}):
    try:
        print('abc'.translate(bad))
    except Exception as e:
        print(type(e).__name__, e)
