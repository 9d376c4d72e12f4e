class S(str): pass
class B(bytes): pass
class A(bytearray): pass
s = S('Hello World')
for name in ('capitalize', 'casefold', 'lower', 'upper', 'swapcase', 'title', 'strip', 'lstrip', 'rstrip', 'expandtabs', 'split', 'rsplit', 'splitlines', 'encode', 'isalpha', '__str__', '__repr__', '__len__', '__hash__'):
    r = getattr(s, name)()
    print(name, type(r).__name__, type(r[0]).__name__ if isinstance(r, list) else '')
for expr in ("s + ''", "s * 1", "s[:]", "s[0]", "s[1:3]", "s % ()", "s.center(1)", "s.ljust(0)", "s.zfill(1)", "s.replace('z', 'y')", "s.removeprefix('q')", "s.removesuffix('q')", "s.partition(' ')", "s.partition('q')", "s.rpartition('q')", "s.join(['a'])", "s.join([])", "s.translate({})", "s.format()", "str(s)", "f'{s}'", "f'{s}{s}'", "'%s' % s", "'{}'.format(s)", "','.join([s])", "''.join((s,))", "'' + s", "s.split('q')[0]", "max(s, 'a')", "[*s][0]"):
    r = eval(expr)
    print(expr, type(r).__name__, [type(x).__name__ for x in r] if isinstance(r, tuple) else '')
for o in (B(b'Hello World'), A(b'Hello World')):
    for name in ('capitalize', 'lower', 'upper', 'swapcase', 'title', 'strip', 'lstrip', 'rstrip', 'expandtabs', 'split', 'rsplit', 'splitlines', 'decode', 'hex', '__repr__'):
        r = getattr(o, name)()
        print(name, type(r).__name__, type(r[0]).__name__ if isinstance(r, list) else '')
    for expr in ("o + b''", "o * 1", "o[:]", "o[0]", "o[1:3]", "o % ()", "o.center(1)", "o.zfill(1)", "o.replace(b'z', b'y')", "o.removeprefix(b'q')", "o.partition(b' ')", "o.partition(b'q')", "o.join([b'a'])", "o.join([])", "o.translate(None)", "bytes(o)", "bytearray(o)", "b'' + o", "bytearray() + o", "b'%s' % o", "b','.join([o])", "type(o).fromhex('61')", "memoryview(o).tobytes()", "memoryview(o).obj is o", "o.split(b'q')[0]"):
        r = eval(expr)
        print(expr, type(r).__name__, [type(x).__name__ for x in r] if isinstance(r, tuple) else '')
