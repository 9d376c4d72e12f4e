for make in (bytes, bytearray, lambda d: memoryview(d)):
    for data in (b'', b'a', b'hello', bytes(range(10))):
        o = make(data)
        row = []
        for start in (None, 0, 1, -2, 20, -20):
            for stop in (None, 0, 3, -1, 20):
                for step in (None, 1, 2, -1, -3):
                    row.append(bytes(o[start:stop:step]))
        print(data, b'|'.join(row))
for o in (b'abc', bytearray(b'abc')):
    for i in (0, 2, -1, -3, 3, -4, 10**20, 'x', 1.0, None, True):
        try:
            print(o[i], end=' ')
        except Exception as e:
            print(type(e).__name__, e, end='; ')
    print()
    try:
        o[::0]
    except ValueError as e:
        print(e)
    try:
        o['a':]
    except TypeError as e:
        print(e)
