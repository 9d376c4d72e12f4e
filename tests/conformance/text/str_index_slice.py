for s in ('', 'a', 'hello', 'héllo', 'h€llo', 'h😀llo'):
    print(ascii([s[i] for i in range(len(s))]), ascii([s[-i] for i in range(1, len(s) + 1)]), len(s), ascii(list(s)), ascii(list(reversed(s))))
    for start in (None, 0, 1, 2, -2, 10, -10):
        for stop in (None, 0, 3, -1, 10, -10):
            print(ascii([s[start:stop]] + [s[start:stop:step] for step in (1, 2, -1, -2, 100, -100)]), end=' ')
    print()
    for i in (len(s), -len(s) - 1, 10**30, 'x', 1.5, None, (1,)):
        try:
            s[i]
        except Exception as e:
            print(type(e).__name__, e)
class I:
    def __index__(self): return 1
print('hello'[I()], 'hello'[I():], 'hello'[:I()], 'hello'[::I()], 'hello'[I():4:2], 'abc'[True], 'hello'[10**30:], 'hello'[-10**30:10**30])
try:
    'abc'[::0]
except ValueError as e:
    print(e)
for bad in (lambda: 'abc'['a':], lambda: 'abc'.__setitem__):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s = 'abc'
    s[0] = 'x'
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
print('é😀x'[1:], 'é😀x'[0:1], ascii('é😀x'[0] + '😀x'[1]), 'a😀'[0].isascii(), ('a😀'[:1] == 'a'))
