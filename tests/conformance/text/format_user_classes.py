class Money:
    def __init__(self, amount): self.amount = amount
    def __format__(self, spec):
        if not spec: return str(self)
        if spec.endswith('$'): return '$' + format(self.amount, spec[:-1])
        return format(self.amount, spec)
    def __str__(self): return f'{self.amount} units'
m = Money(1234.5)
print(f'{m}', f'{m:,.2f}', f'{m:,.2f$}', f'{m!s:>15}', f'{m:>10$}', '{:{}}'.format(m, '.1f$'), '{0} {0:.0f}'.format(m), format(m), format(m, 'e'), f'{m:{"."}{3}f}')
class Bad1:
    def __format__(self, spec): return None
class Bad2:
    def __format__(self): return ''
class Bad3:
    def __format__(self, spec): raise KeyError('in format')
class Bad4:
    __format__ = None
class NoStr:
    def __str__(self): raise ValueError('in str')
for f in (lambda: f'{Bad1()}', lambda: format(Bad1()), lambda: '{}'.format(Bad1()), lambda: f'{Bad2()}', lambda: f'{Bad3():x}', lambda: '{:x}'.format(Bad3()), lambda: f'{Bad4()}', lambda: f'{NoStr()}', lambda: '%s' % NoStr(), lambda: '{!s}'.format(NoStr()), lambda: str(NoStr()), lambda: print(NoStr()), lambda: f'{object():x}'):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Base:
    def __repr__(self): return 'Base()'
class Derived(Base):
    def __str__(self): return 'derived'
for o in (Base(), Derived()):
    print(o, repr(o), f'{o}', f'{o!r}', [o], '%s %r' % (o, o), '{} {!r}'.format(o, o), format(o), ascii(o), {o: o}, (o,), f'{o!s:_>9}')
class Meta(type):
    def __repr__(cls): return f'<meta {cls.__name__}>'
    def __format__(cls, spec): return f'fmt:{spec}'
class WithMeta(metaclass=Meta): pass
print(WithMeta, f'{WithMeta}', f'{WithMeta:q}', [WithMeta], '%s' % WithMeta, '{}'.format(WithMeta))
class Stateful:
    n = 0
    def __repr__(self):
        Stateful.n += 1
        return f's{Stateful.n}'
s = Stateful()
print([s, s], (s,), {'k': s}, f'{s!r}{s}', '%r %s' % (s, s), '{0!r} {0}'.format(s), {s}, str([s]), ascii(s))
class Dyn:
    def __getattr__(self, name): return f'attr:{name}'
    def __getitem__(self, key): return f'item:{key!r}'
print('{0.foo} {0[bar]} {0[3]} {0.x.upper}'.format(Dyn())[:40], '{d.a} {d[b]}'.format(d=Dyn()))
class Inst: pass
i = Inst(); i.__repr__ = lambda: 'instance'; i.__str__ = lambda: 'instance'; i.__format__ = lambda spec: 'instance'
print(repr(i)[:17], str(i)[:17], f'{i}'[:17])
from_dict = type('FromDict', (), {'__repr__': lambda self: 'fd', '__str__': staticmethod(lambda: 'static')})
try:
    print(repr(from_dict()), str(from_dict()))
except TypeError as e:
    print(e)
