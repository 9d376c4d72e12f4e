for start in (None, 0, 2, -3, 10):
    for stop in (None, 0, 3, -1, 10):
        for value in (b'', b'X', b'XYZ', b'0123456789'):
            b = bytearray(b'abcdef')
            b[start:stop] = value
            c = bytearray(b'abcdef')
            del c[start:stop]
            print(start, stop, value, bytes(b), bytes(c))
for step in (2, 3, -1, -2, 5):
    for start in (None, 1, -2):
        b = bytearray(b'abcdefg')
        n = len(b[start::step])
        b[start::step] = b'0123456789'[:n]
        c = bytearray(b'abcdefg')
        del c[start::step]
        print(step, start, bytes(b), bytes(c))
        for wrong in (n - 1, n + 1):
            try:
                b[start::step] = bytes(wrong)
                print('assigned', wrong, bytes(b))
            except ValueError as e:
                print(e)
b = bytearray(b'abc')
b[1:1] = b'123'; print(b)
b[2:2] = b; print(b)
b[:] = b[2:5]; print(b)
b[0:0] = range(3); print(b)
b[1:2] = (x for x in b'xy'); print(b)
b[-1:] = [255]; print(b)
b[1:3] = bytearray(b'!'); print(b)
b[:2] = memoryview(b'mem')[::2]; print(b)
b[5:1] = b'back'; print(b)
b[::] = b'all new'; print(b)
