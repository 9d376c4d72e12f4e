b = bytearray(range(16))
m = memoryview(b)
for f in 'BbcHhIiQqfd':
    c = m.cast(f)
    print(f, c.itemsize, c.shape, c.strides, c.nbytes, c.format, c[0], c[-1], c.tolist()[:3], len(c))
print(m.cast('@i').format, m.cast('@i')[0], m[4:8].cast('I')[0], m[0:4].cast('f').tolist() == m[0:4].cast('f').tolist())
c = m.cast('H'); c[0] = 0xffff; c[1:3] = memoryview(b'\x01\x02\x03\x04').cast('H'); print(b)
c = m.cast('h'); c[0] = -2; print(b[:2], c[0]); c = m.cast('i'); c[1] = -1; print(b[4:8]); c = m.cast('q'); c[0] = -2**63; print(b[:8], c[0]); c = m.cast('Q'); c[1] = 2**64 - 1; print(b[8:], c[1])
c = m.cast('d'); c[0] = 1.5; c[1] = 3; print(b, c.tolist()); c = m.cast('f'); c[0] = 0.1; print(c[0]); c = m.cast('?'); c[0] = 5; c[1] = []; print(c[0], c[1], b[:2]); c = m.cast('c'); c[0] = b'Z'; print(c[0], b[0]); c = m.cast('b'); c[0] = -1; print(c[0], b[0])
for fmt, v in (('H', 65536), ('H', -1), ('h', 32768), ('b', 128), ('b', -129), ('i', 2**31), ('I', 2**32), ('q', 2**63), ('Q', -1), ('Q', 2**64), ('f', 1e300), ('d', 'x'), ('c', b'ab'), ('c', 'a'), ('c', 5), ('H', 1.5), ('i', 'a'), ('f', 'x'), ('B', None)):
    try:
        m.cast(fmt)[0] = v
        print('set', fmt, v)
    except Exception as e:
        print(type(e).__name__, e)
g = m.cast('B', (4, 4)); print(g.shape, g.strides, g.ndim, g.nbytes, len(g), g.tolist()[1], g[1, 2], g[-1, -1], g.c_contiguous, g.f_contiguous, g.tobytes() == bytes(b))
g[0, 1] = 77; print(b[1]); h = m.cast('I', [2, 2]); print(h.shape, h.strides, h.tolist() == [[h[0, 0], h[0, 1]], [h[1, 0], h[1, 1]]]); print(g.cast('B').shape, h.cast('B').tolist()[:2], m.cast('B', [2, 2, 4]).tolist()[0], m.cast('B', (16,)).shape, g == m.cast('B', (4, 4)), g == m, g[1:3].tolist(), g[::-1].tolist()[0])
for f in (lambda: g[0], lambda: g[0, 0, 0], lambda: g[4, 0], lambda: g[0, 4], lambda: g['a'], lambda: g[0:1, 0:1], lambda: g[0, 'a'], lambda: m.cast('z'), lambda: m.cast('ii'), lambda: m.cast('<i'), lambda: m.cast(5), lambda: m.cast(''), lambda: m[:3].cast('H'), lambda: m[::2].cast('H'), lambda: m.cast('H').cast('I'), lambda: m.cast('B', (3, 4)), lambda: m.cast('B', (0, 4)), lambda: m.cast('B', ('a',)), lambda: m.cast('B', 5), lambda: g.cast('B', (2, 8)), lambda: g.cast('H', (2, 4)), lambda: g.__setitem__(slice(0, 1), b'x'), lambda: hash(m.toreadonly().cast('H')), lambda: m.cast('B', [-1, -16])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(m.cast('H') == m.cast('h'), m.cast('f') == m.cast('f'), memoryview(b'\x01\x00\x02\x00').cast('H') == memoryview(b'\x01\x02'), memoryview(b'\x01\x00') == memoryview(b'\x01\x00').cast('H'), memoryview(b'\x00\x00\xc0\x7f').cast('f') == memoryview(b'\x00\x00\xc0\x7f').cast('f'), list(m.cast('H'))[:2], 77 in m, m.cast('H').hex()[:8], bytes(m.cast('H'))[:4])
