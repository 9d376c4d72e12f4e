def plain(o):
    r = repr(o)
    out = ''
    i = 0
    while i < len(r):
        if r.startswith(' at 0x', i):
            i += 6
            while i < len(r) and r[i] in '0123456789abcdefABCDEF': i += 1
        else:
            out += r[i]
            i += 1
    return out
def outer():
    def inner(): pass
    class Local:
        def method(self): pass
        class Deep: pass
        @classmethod
        def c(cls): pass
        @staticmethod
        def s(): pass
        @property
        def p(self): pass
        attr = lambda self: None
    return inner, Local
inner, Local = outer()
x = Local()
for o in (outer, inner, Local, x, Local.method, x.method, Local.Deep, Local.Deep(), Local.c, x.c, Local.s, Local.attr, x.attr, (lambda: 0), [lambda: 0], {Local: x}, Local.__dict__['c'], Local.__dict__['s'], Local.p, type(x), type(Local), super(Local, x), outer.__code__.co_name, Local.__dict__['__weakref__'], Local.__dict__['__dict__']):
    print(plain(o))
class Named:
    def __repr__(self): return '<named>'
    def m(self): pass
print(plain(Named().m), plain([Named().m]), plain((Named().m, {1: Named().m})), str(Named().m)[:14])
class CallRepr:
    def __init__(self): self.n = 0
    def __repr__(self):
        self.n += 1
        return f'call {self.n}'
c = CallRepr()
print(repr(c), [c], c, f'{c}', (c, c), '%r' % c, ascii(c), c.n)
print(plain(ValueError), plain(ValueError('x', 1)), plain(type('T', (int,), {})), plain(type('T', (int,), {})(5)), plain(type('E', (Exception,), {})('msg')), plain(type('L', (list,), {})([1])), plain(type('D', (dict,), {})(a=1)), plain(type('St', (str,), {})('q')), plain(type('Se', (set,), {})([1])), plain(type('Fs', (frozenset,), {})()), plain(type('Tu', (tuple,), {})((1,))), plain(type('By', (bytes,), {})(b'b')), plain(type('Ba', (bytearray,), {})(b'b')), plain(type('Fl', (float,), {})(1.5)), plain(type('Co', (complex,), {})(1j)))
def gen(): yield
async_like = gen()
print(plain(async_like), plain(gen), plain(x for x in ()), plain(iter([])), plain(iter({}.items())), plain(map(str, [])), plain(zip()), plain(enumerate('')), plain(reversed([])), plain(reversed({})), plain(range(2).__iter__()), plain(memoryview(b'')), plain(slice(1)), plain({}.keys()), plain(object()), plain(type(None)), plain(NotImplemented), plain(print), plain(''.join), plain(dict.get), plain({}.get), plain(int.__add__), plain((1).__add__), plain(int.from_bytes), plain(str.maketrans), plain(type.mro), plain(object.__init__), plain(object().__init__))
outer.__name__ = 'renamed'; outer.__qualname__ = 'Q.renamed'; Local.__name__ = 'L2'
print(plain(outer), plain(Local), plain(x), Local.__qualname__)
