print([None, True, False, 0, -5, 10**30, 1.5, 1e100, 1j, 'a', b'b', bytearray(b'c'), ..., NotImplemented])
print((), (1,), (1, 2), [], [1], {}, {1: 2}, {'a': {'b': ()}}, set(), {1}, frozenset(), frozenset({1}), range(3), range(1, 5, 2), range(0), slice(1), slice(1, 2, 3), slice('a', None))
print([[]], ([],), {(): []}, {1: [2, {3: (4,)}]}, [()], [{}], [set()])
d = {'k': 1, 'l': [2]}
print(d.keys(), d.values(), d.items(), {}.keys(), {}.items(), {}.values())
print(int, str, type, object, ValueError, type(None), type(...), type(NotImplemented), type(len), type([].append), type(str.join), type(str.__add__), type(lambda: 1), type(d.keys()), type(iter([])), type(range(1)))
class C:
    class D: pass
    def m(self): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    @property
    def p(self): return 1
    __slots__ = ('slot',)
def strip(o):
    import_text = repr(o)
    i = import_text.find(' at 0x')
    while i >= 0:
        j = i + 6
        while j < len(import_text) and import_text[j] in '0123456789abcdefABCDEF': j += 1
        import_text = import_text[:i] + import_text[j:]
        i = import_text.find(' at 0x')
    return import_text
def f(): pass
def g(): yield
cell = (lambda v: (lambda: v))(5).__closure__[0]
for o in (object(), C(), C, C.D, C.D(), C.m, C().m, C.cm, C.sm, C.__dict__['cm'], C.__dict__['sm'], C.p, C.slot, f, lambda: 0, g(), cell, len, print, [].append, 'a'.join, str.join, str.__add__, 'a'.__add__, int.__add__, (5).__add__, dict.fromkeys, object.__new__, type.__call__, iter([]), iter(()), iter('a'), iter({}), iter({1}), iter(range(1)), reversed([]), enumerate([]), zip(), map(len, []), filter(None, []), memoryview(b'a'), super(C, C()), type.__dict__['__mro__'], int.real, int.__dict__['from_bytes'], (i for i in ())):
    print(strip(o))
print(ValueError(), ValueError('x'), [ValueError('x'), KeyError('k'), OSError(9999, 'b'), Exception(1, 'two', [3])], repr(StopIteration(5)), repr(KeyError()), [KeyError('k')], str(KeyError('k')), str(ValueError('a', 'b')))
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'), repr('back\\slash'), repr('tab\tnew\nret\r'), repr('\x00\x1f\x7f\x80\xa0\xad\xff'), repr('\u0100\u2028\ud800\ue000\uffff\U0001f600\U000e0001\U0010ffff').encode('utf-8', 'backslashreplace'))
print(repr(b'it\'s "q"'), repr(b"it's"), repr(b'\x00\t\n\r\\\x7f\xff~ '), repr(bytearray(b"'\"")), repr(bytearray()), repr(memoryview(b''))[:8])
print(ascii('é€😀\n\'"'), ascii(['é', ('€',), {'😀': b'\xff'}]), ascii(5), ascii(None), ascii('plain'))
print(type(d.__class__.__dict__), repr(C.__dict__)[:13], repr(type('X', (), {'__module__': 'a.b'})), repr(type('Y', (), {'__qualname__': 'Q.Y'})))
