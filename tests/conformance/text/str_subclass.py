class S(str):
    def __new__(cls, value='', extra=None):
        self = super().__new__(cls, value)
        self.extra = extra
        return self
    def shout(self): return self.upper() + '!'
s = S('hello', 5)
print(s, repr(s), len(s), s.extra, s.shout(), type(s).__name__, isinstance(s, str), s[1], type(s[1]).__name__, type(s[:]).__name__, type(s + 'x').__name__, type(s * 1).__name__, type(s.upper()).__name__, type(s.strip()).__name__, type(str(s)).__name__, type(s.replace('z', 'y')).__name__, type(s.lower()).__name__)
print(f'{s}', f'{s:>8}', f'{s!r:>10}', '%s|%r|%5.2s' % (s, s, s), '{} {!r} {:<7}|'.format(s, s, s), ','.join([s, s]), s in 'say hello', 'ell' in s, s == 'hello', hash(s) == hash('hello'), {s: 1}['hello'])
class T(str):
    def __str__(self): return 'T.str'
    def __repr__(self): return 'T.repr'
    def __format__(self, spec): return f'T.format({spec})'
t = T('value')
print(t, repr(t), str(t), f'{t}', f'{t:x}', f'{t!s}', f'{t!r}', '%s %r' % (t, t), '{} {!r} {!s:>7}'.format(t, t, t), [t], t + '', t.upper(), ascii(t), str.__str__(t), str.__repr__(t), format(t), format(t, 'q'))
class U(str):
    def __str__(self): return 5
class V(str):
    def __repr__(self): return 5
class W(str):
    def __format__(self, spec): return 5
for f in (lambda: str(U('x')), lambda: repr(V('x')), lambda: f'{W("x")}', lambda: f'{U("x")}', lambda: [V('x')].__repr__(), lambda: '%s' % U('x'), lambda: '{}'.format(W('x')), lambda: print(U('x')), lambda: ascii(V('x'))):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(S(5), S(b'abc'), S([1]), repr(S()), S(object=1) if False else '', str.__new__(S, 'direct'), S.__mro__[1].__name__)
s.other = [1]
print(s.__dict__, S('€😀'), len(S('€😀')), S('é') + S('€'), S('x' * 300)[-3:], vars(S('y')))
class Interned(str): __slots__ = ('a',)
i = Interned('q'); i.a = 3
print(i, i.a, hasattr(i, '__dict__'))
print(sorted([S('b'), 'a', S('c')]), max(S('x'), 'y'), S('ab') < S('b'), S('a').join(['1', '2']), S('a,b').split(S(',')), 'x'.replace(S('x'), S('y')), S('%d') % 3, S('{}').format(4))
