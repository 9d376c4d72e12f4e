for make in (bytes, bytearray):
    s = make(b'Hello, World! hello')
    print([s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.split(), s.split(b','), s.rsplit(b'l', 2), s.split(maxsplit=1), s.partition(b','), s.rpartition(b'l'), s.replace(b'l', b'LL'), s.replace(b'l', b'', 2), s.find(b'o'), s.rfind(b'o'), s.count(b'l'), s.index(111), s.startswith(b'He'), s.endswith((b'x', b'hello')), s.center(25, b'*'), s.ljust(22, b'.'), s.rjust(22), s.zfill(22), s.strip(b'Ho'), s.lstrip(b'H'), s.rstrip(b'o'), s.removeprefix(b'Hello'), s.removesuffix(b'hello'), s.hex(), s.hex('-', 4), s.decode(), s[0], s[-1], s[1:5], s[::-2], s[::-1], len(s), list(s[:3]), 72 in s, b'World' in s, s + b'!', s * 2, b'-'.join([s, b'x']), s == b'Hello, World! hello', s.translate(bytes(range(255, -1, -1)))[:3], s.translate(None, b'lo'), s.expandtabs()])
    print([make(b'a\tb\n\tc').expandtabs(4), make(b'a\r\nb\rc\nd\x0be\x85').splitlines(), make(b'a\nb\n').splitlines(True), make(b' \t\x0b\x0cx\xa0').strip(), make(b'+5').zfill(5), make(b'').split(), make(b'').split(b','), make(b'a b').title(), make(b"they're").title(), make(b'\xe9ABC').lower(), make(b'\xe9abc').upper()])
    for sample in (b'', b'a', b'A', b'1', b'a1', b' ', b' \t\n\r\x0b\x0c', b'Ab', b'AB', b'ab', b'Ab Cd', b'Ab cd', b'1A', b'\xe9', b'A\xe9', b'a b', b'\x00'):
        v = make(sample)
        print(sample, [n[2:] for n in ('isalpha', 'isalnum', 'isdigit', 'isspace', 'isupper', 'islower', 'istitle', 'isascii') if getattr(v, n)()])
    print(make.fromhex('00 ff 7F'), make.fromhex(''), make.maketrans(b'abc', b'xyz')[97:100], make(b'abc').translate(make.maketrans(b'ab', b'xy')), make(b'a,b,c').rsplit(b',', 1), make(b'aXbXc').split(b'X', 1), make(b'mississippi').replace(b'ss', b'SS'), make(b'x').join([b'1', bytearray(b'2'), memoryview(b'3')]))
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
s = b'banana'
print(s.find(I(97), I(2)), s.count(b'a', I(2), I(5)), s.replace(b'a', b'o', I(1)), s.split(b'n', I(1)), s.center(I(9), b'-'), s[I(1)], s[I(1):I(3)], s.hex(':', I(2)), I(97) in s, s.rindex(I(110)), bytearray(s).zfill(I(8)))
print(b'%d' % 3, b'a' < b'b', b'a' < bytearray(b'b'), bytearray(b'a') >= b'a', b'ab' > b'a', b'' < b'a', sorted([b'b', b'a', bytearray(b'ab')]), max(b'abc'), min(b'abc'), sum(b'abc'), b'a' == 'a', b'a' != 'a', b'a' == 97, hash(b'abc') == hash(bytes([97, 98, 99])))
for x in b'ab': print(x, end=' ')
print(list(reversed(b'abc')), list(enumerate(b'ab')), dict(zip(b'ab', 'xy')), any(b'\x00\x01'), all(b'\x01\x00'), tuple(b'ab'), b'abc'.__len__(), bool(b''), bool(b'\x00'))
a, b, *c = b'hello'
print(a, b, c, [*b'xy'], {**{'k': b'v'}}, b'a' b'b', rb'\n', b'\x41\101\n')
