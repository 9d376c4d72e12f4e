class A:
    def __str__(self): return 'A.str'
class B:
    def __repr__(self): return 'B.repr'
class C: pass
print([str(), str(1), str(-10**20), str(1.5), str(None), str(True), str('x'), str(b'x'), str([1, 'a']), str(A()), str(B()), str(object=A()), str(int), str(1j), str(...), str((1,)), str({})])
print(str(b'caf\xc3\xa9', 'utf-8'), str(b'caf\xe9', 'latin-1'), str(b'abc', encoding='ascii'), str(b'\xff\xfe', errors='replace'), str(bytearray(b'ba'), 'ascii'), str(memoryview(b'mv'), 'ascii'), repr(str(encoding='x')), str(object=b'x', encoding='ascii', errors='strict'))
print(str(C())[:20], str(C)[:8], str(str), str(print), str(len))
class M(type):
    def __str__(cls): return 'M.str'
    def __repr__(cls): return 'M.repr'
class N(metaclass=M): pass
print(str(N), repr(N), f'{N}', '%s' % N, [N], {N: N})
for f in (lambda: str(1, 'utf-8'), lambda: str('a', 'utf-8'), lambda: str(b'a', 5), lambda: str(None, errors='x'), lambda: str(b'\x80', 'ascii'), lambda: str(b'', 'nope')):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class D:
    __str__ = None
try:
    str(D())
except TypeError as e:
    print(e)
class E(str):
    def __str__(self): return E('inner')
print(type(str(E('x'))).__name__, str(E('x')))
x = 'same'
print(str(x) is x, x[:] is x, x + '' is x, ''.join([x]) is x)
