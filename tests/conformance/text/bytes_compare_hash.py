values = [b'', b'a', b'b', b'aa', b'ab', b'\x00', b'\xff', b'a\x00', b'abc', b'abd']
for x in values:
    print(x, ''.join('<' if x < bytearray(y) else '>' if bytearray(x) > y else '=' for y in values), [memoryview(x) == y for y in values].count(True), sum(x <= y for y in values), sum(bytearray(x) >= y for y in values))
print(sorted(values), sorted(map(bytearray, values))[:3], {b'a': 1}[b'a'], {b'a': 1, 'a': 2}, b'a' in {b'a'}, bytearray(b'a') == b'a', bytearray(b'a') in [b'a'], hash(b'abc') == hash(b'ab' + b'c'), b'a' == memoryview(b'a'), b'a' != memoryview(b'b'), bytearray(b'a') == memoryview(b'a'))
for other in ('a', 97, None, [97], (97,)):
    print(b'a' == other, b'a' != other, bytearray(b'a') == other, memoryview(b'a') == other, other == b'a')
    for f in (lambda: b'a' < other, lambda: bytearray(b'a') >= other, lambda: memoryview(b'a') < b'b', lambda: b'a' + other, lambda: other in b'a', lambda: bytearray(b'a') + other):
        try:
            print(f(), end=' ')
        except Exception as e:
            print(type(e).__name__, e)
class B(bytes): pass
class BA(bytearray): pass
print(B(b'x') == b'x', b'x' == B(b'x'), BA(b'x') == b'x', hash(B(b'x')) == hash(b'x'), B(b'a') < b'b', max(B(b'a'), b'b'), B(b'a') + b'b', type(B(b'a') * 2).__name__, type(BA(b'a') + b'').__name__, repr(BA(b'q')), str(BA(b'q')), repr(B(b'q')))
class R(bytes):
    def __eq__(self, o): return 'R.eq'
    def __lt__(self, o): return 'R.lt'
    __hash__ = bytes.__hash__
print(R(b'a') == b'b', b'b' == R(b'a'), R(b'a') < b'', b'' > R(b'a'))
