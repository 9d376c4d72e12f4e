def show(e):
    print(type(e).__name__, str(e), ascii(e.args), repr(e)[:100] if e.args and not isinstance(e.args[1:2] and e.args[1], str) else '', [ascii(getattr(e, n)) for n in ('encoding', 'object', 'start', 'end', 'reason') if hasattr(e, n)])
show(UnicodeDecodeError('utf-8', b'abc\xff', 3, 4, 'bad byte'))
show(UnicodeDecodeError('utf-8', b'abc\xff', 1, 3, 'bad bytes'))
show(UnicodeDecodeError('x', bytearray(b'ab'), 0, 1, 'r'))
show(UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'nope'))
show(UnicodeEncodeError('ascii', 'a\u20ac', 1, 2, 'nope'))
show(UnicodeEncodeError('ascii', 'a\U0001f600', 1, 2, 'nope'))
show(UnicodeEncodeError('ascii', 'abc', 0, 2, 'nope'))
show(UnicodeTranslateError('a\xe9', 1, 2, 'why'))
show(UnicodeTranslateError('abc', 0, 2, 'why'))
for cls, args in ((UnicodeDecodeError, ()), (UnicodeDecodeError, ('a', 'b', 1, 2, 'c')), (UnicodeEncodeError, ('a', b'b', 1, 2, 'c')), (UnicodeEncodeError, ('a', 'b', 1, 2)), (UnicodeEncodeError, ('a', 'b', '1', 2, 'c')), (UnicodeTranslateError, ('a',)), (UnicodeDecodeError, (1, b'', 0, 0, ''))):
    try:
        cls(*args)
    except TypeError as e:
        print(e)
e = UnicodeDecodeError('utf-8', b'abc', 0, 1, 'r')
e.start = 2; e.end = 3; e.reason = 'changed'; e.encoding = 'other'
print(e, e.args, e.start, isinstance(e, ValueError), UnicodeDecodeError.__mro__[1:4])
try:
    b'\xff'.decode()
except UnicodeDecodeError as err:
    print(err.object, err.reason, err.start, err.end, err.encoding, err.__class__.__bases__)
class Mine(UnicodeEncodeError):
    def __str__(self): return 'mine ' + self.reason
print(Mine('a', 'b', 0, 1, 'c'), repr(UnicodeError('plain', 2)), UnicodeError('x'))
