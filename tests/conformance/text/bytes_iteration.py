for o in (b'', b'abc', bytearray(b'\x00\xff'), memoryview(b'xyz')):
    it = iter(o)
    print(type(it).__name__, list(it), list(it), list(reversed(o)), list(enumerate(o)), tuple(o), sum(o), [hex(x) for x in o], bytes(x ^ 1 for x in o), len(o), bool(o))
it = iter(b'ab')
print(next(it), it.__length_hint__(), next(it), next(it, None), next(it, 'end'))
b = bytearray(b'abc')
it = iter(b)
print(next(it)); b.append(100); print(list(it)); b.append(101); print(list(it))
for x in bytearray(b'hi'): print(x, end=' ')
a, b, *c = b'hello'
print(a, b, c, [*b'ab'], max(b'abc'), sorted(b'cab'), bytes(sorted(b'cab')), list(map(chr, b'abc')), list(zip(b'ab', 'ab')), dict(zip(b'ab', b'cd')), set(b'aab') == {97, 98}, any(b'\x00'), all(b''), b'a' in [b'a'], 97 in b'a', list(filter(None, b'\x00\x01')), int.from_bytes(b'\x01\x02', 'big'), (258).to_bytes(2, 'little'))
class S(bytes):
    def __iter__(self): return iter('over')
    def __len__(self): return 42
    def __getitem__(self, i): return 'item'
s = S(b'abc')
print(list(s), len(s), s[0], bytes(s), bytearray(s), s.upper(), b''.join([s]), s + b'!', list(bytes.__iter__(s)), s.hex())
