m = memoryview(b'abcdef')
print(m[0], m[-1], m[1:3].tobytes(), m[::2].tobytes(), m[::-1].tobytes(), m.tolist(), len(m), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous, m.obj)
print(m == b'abcdef', m == memoryview(b'abcdef'), m == 'abcdef', m != b'x', m[1:] == b'bcdef', b'abcdef' == m, m == bytearray(b'abcdef'), hash(m) == hash(b'abcdef'), 97 in m, 'a' in m, list(m), list(reversed(m)), bytes(m), bytearray(m[2:4]), m.hex(), m.hex(':', 2), b'x'.join([m]), m[2:4].hex())
s = m[1:5]; t = s[1:3]
print(t.tobytes(), t.obj, s.nbytes, t.shape, m[4:2].tobytes(), m[10:].tobytes(), m[::2].strides, m[::2].contiguous, m[::-2].tolist(), m[::2][1:].tobytes(), m[::-1][::2].tobytes(), m[0:0].nbytes)
b = bytearray(b'hello')
w = memoryview(b)
w[0] = 72; w[1:3] = b'EL'; w[-1] = 79; print(b, w.readonly, w.tobytes())
w[::2] = b'abc'; print(b); w[:] = b'WORLD'; print(b); w[1:4] = w[0:3]; print(b); w[3:0:-1] = b'xyz'; print(b)
r = w.toreadonly(); print(r.readonly, r[0], r.obj is b)
for f in (lambda: m.__setitem__(0, 1), lambda: w.__setitem__(0, 256), lambda: w.__setitem__(0, 'a'), lambda: w.__setitem__(0, 1.5), lambda: w.__setitem__(10, 1), lambda: w.__setitem__(slice(0, 2), b'abc'), lambda: w.__setitem__(slice(0, 2), 5), lambda: w.__setitem__(slice(0, 2), 'ab'), lambda: m[10], lambda: m[-7], lambda: m['a'], lambda: m[1.5], lambda: m[0, 0], lambda: m[()], lambda: m.__delitem__(0), lambda: r.__setitem__(0, 1), lambda: hash(w), lambda: m < m, lambda: memoryview('a'), lambda: memoryview(5), lambda: memoryview(None), lambda: memoryview(), lambda: m.tobytes('x'), lambda: m.nope, lambda: m + b'a', lambda: m.index(250), lambda: memoryview([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(m.index(99), m.count(97), m.index(100, 2), m.index(101, -3, 10), m.count(5))
with memoryview(b) as v:
    print(v[0], v.tobytes())
try:
    v[0]
except ValueError as e:
    print(e)
for f in (lambda: len(v), lambda: v.tobytes(), lambda: v.tolist(), lambda: list(v), lambda: v.nbytes, lambda: v.format, lambda: bytes(v), lambda: v == b'', lambda: v == v, lambda: v.release(), lambda: v.__enter__(), lambda: hash(v), lambda: memoryview(v), lambda: v.cast('b'), lambda: v.obj, lambda: v.readonly, lambda: v[0:1]):
    try:
        print(f())
    except ValueError as e:
        print(e)
print(repr(v).startswith('<released memory at 0x'), repr(m).startswith('<memory at 0x'))
