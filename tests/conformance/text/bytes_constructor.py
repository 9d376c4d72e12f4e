print([bytes(), bytes(3), bytes(0), bytes(b'abc'), bytes(bytearray(b'ba')), bytes(memoryview(b'mv')), bytes([1, 2, 255]), bytes((65, 66)), bytes(range(3)), bytes({5}), bytes('é€', 'utf-8'), bytes('é', 'latin-1'), bytes('é', 'ascii', 'ignore'), bytes(iter([1])), bytes(x for x in (7, 8)), bytes(True), bytes([True, False]), bytes(source=b'k'), bytes({1: 2}), bytes(source='x', encoding='ascii')])
class B:
    def __bytes__(self): return b'from __bytes__'
class I:
    def __index__(self): return 4
class Both:
    def __bytes__(self): return b'both'
    def __index__(self): return 9
class Bad:
    def __bytes__(self): return 'str'
class It:
    def __iter__(self): return iter([1, I(), 3])
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i + 65
class BadIndex:
    def __index__(self): return 'x'
class IterError:
    def __iter__(self): raise RuntimeError('iter')
class S(bytes):
    def __new__(cls, *a): return super().__new__(cls, *a)
class SB(bytes):
    def __bytes__(self): return b'SB.bytes'
class T(str):
    def __bytes__(self): return b'T.bytes'
for f in (B, I, Both, Bad, It, Seq, BadIndex, IterError, S, lambda: SB(b'x'), lambda: T('t')):
    for make in (bytes, bytearray):
        try:
            print(make(f()))
        except Exception as e:
            print(type(e).__name__, e)
s = S(b'sub')
s.attr = 1
print(s, repr(s), type(s).__name__, type(s[:]).__name__, s == b'sub', hash(s) == hash(b'sub'), s.attr, type(s + b'').__name__, type(s.upper()).__name__, s[0], {s: 1}[b'sub'], bytes(s), type(bytes(s)).__name__, S([1, 2]), S(2), S('é', 'utf8'), S.fromhex('6162'), type(S.fromhex('61')).__name__)
x = b'same'
print(bytes(x) is x, x[:] is x, b''.join([x]) is x, x.strip() is x, x.replace(b'z', b'') == x)
for bad in (lambda: bytes(10**30), lambda: bytes(-5), lambda: bytes(1.5), lambda: bytes('a'), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(['a']), lambda: bytes([None]), lambda: bytes(None), lambda: bytes(object()) if 0 else bytes(print), lambda: bytes(1, 'ascii'), lambda: bytes(b'', 'ascii'), lambda: bytes([300, 'x']), lambda: bytes(b'a', b'b', b'c', b'd')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
