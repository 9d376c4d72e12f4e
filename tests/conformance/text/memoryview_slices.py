b = bytearray(range(12))
m = memoryview(b)
for start, stop, step in ((None, None, 2), (1, 10, 3), (None, None, -1), (10, 1, -2), (-3, None, 1), (5, 5, 1), (20, None, 1)):
    s = m[start:stop:step]
    print(start, stop, step, s.tolist(), s.shape, s.strides, s.contiguous, s.nbytes, s.tobytes(), s[::2].tolist(), s[::-1].tolist(), len(s), list(s), s == bytes(s), s.hex('-'), bytes(s)[::-1] == bytes(s[::-1]))
s = m[::3]
s[1] = 99; s[-1] = 77; print(b)
s[1:3] = b'AB'; print(b)
m[::-1][:3] = b'xyz'; print(b)
m[1:4] = m[6:9]; print(b)
m[0:6] = m[3:9]; print(b)
h = m.cast('H')
print(h[1:4].tolist(), h[::2].tolist(), h[::-1].tolist(), h[1:3].tobytes(), h[::2].strides, h[2:4].cast('B').tolist())
h[1:3] = h[3:5]; print(b)
try:
    h[0:2] = b'abcd'
except ValueError as e:
    print(e)
i = iter(m[3:6])
print(next(i), list(i), list(reversed(m[3:6])), sum(m), max(m[4:]), min(m), sorted(m[:4]), m[2:4] in [m[2:4]], 121 in m)
a, *r = m[:3]
print(a, r, [*m[::5]], dict(enumerate(m[:2])), m[:2] == m[:2], m[:2] != m[1:3])
nested = m
for k in range(5): nested = nested[1:-1]
print(nested.tolist(), nested.obj is b, nested.nbytes)
for v in (memoryview(b'ab'), memoryview(bytearray(b'ab')), memoryview(bytearray(b'ab')).toreadonly(), memoryview(b'abcd').cast('H'), memoryview(b'abcd')[::2], memoryview(b'ab').cast('b')):
    try:
        print(hash(v) == hash(bytes(v)))
    except Exception as e:
        print(type(e).__name__, e)
