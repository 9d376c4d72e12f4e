b = bytearray(b'abc')
m = memoryview(b)
def attempt(f):
    try:
        f()
        print('done', b)
    except BufferError as e:
        print('BufferError', e, b)
for f in (lambda: b.append(1), lambda: b.extend(b'x'), lambda: b.pop(), lambda: b.clear(), lambda: b.insert(0, 1), lambda: b.remove(97), lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0, 1), b'xy'), lambda: b.__delitem__(slice(0, 2)), lambda: b.__iadd__(b'z'), lambda: b.resize(10), lambda: b.__imul__(2), lambda: b.__setitem__(0, 65), lambda: b.__setitem__(slice(0, 2), b'XY'), lambda: b.reverse(), lambda: b.extend(b''), lambda: b.__init__(b'new')):
    attempt(f)
m.release()
attempt(lambda: b.append(1))
with memoryview(b) as v:
    attempt(lambda: b.append(2))
attempt(lambda: b.append(3))
v = memoryview(b)
w = v[1:]
v.release()
attempt(lambda: b.append(4))
w.release()
attempt(lambda: b.append(5))
v = memoryview(b).cast('B')
attempt(lambda: b.append(6))
v.release()
