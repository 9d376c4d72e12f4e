def attempt(fmt, *args, **kwargs):
    try:
        print(ascii(fmt), ascii(fmt.format(*args, **kwargs)))
    except Exception as e:
        print(ascii(fmt), type(e).__name__, e)
class P:
    x = 5
    def __init__(self): self.name = 'point'; self.items = [1, 2, {'k': 'deep'}]
    def __getitem__(self, key): return f'item<{key!r}>'
    def __repr__(self): return 'P()'
    def __str__(self): return 'str(P)'
p = P()
for fmt in ('', 'plain', '{}', '{} {}', '{0} {1}', '{1} {0} {1}', '{{}}', '{{{}}}', '}}{{', 'a{}b{}c', '{!r} {!s} {!a}', '{:>5}|{:<5}|{:^5}', '{0:>{1}}', '{:{}}', '{:{}{}}', '{0!r:>8}', '{:.3}', '{0:.{1}}', '{:}', '{!s:}'):
    attempt(fmt, 'é', 3, '<', 4)
for fmt in ('{a}', '{a!r}', '{a} {b}', '{a:>{width}}', '{a[0]}', '{a[k]}', '{p.x}', '{p.name}', '{p.items[2][k]}', '{p[key]}', '{p[0]}', '{p[a b]}', '{p[!]}', '{p[:]}', '{p!r} {p}', '{p!s:>10}', '{p.name:*^9}', '{p.items}', '{d[x]}', '{d[1]}', '{l[0]} {l[1]}', '{p.__class__.__name__}', '{p[}', '{p[]}', '{p.}', '{p..x}', '{p.x.}', '{p[x]y}', '{p[x].upper}'[:0], '{.x}', '{0.x}', '{[0]}'):
    attempt(fmt, p, a='abc', b=2, p=p, width=6, d={'x': 'dx', 1: 'one'}, l=['l0', 'l1'])
for fmt in ('{', '}', '{}{', '{}}', '{0', '{!', '{!}', '{!r', '{!rx}', '{!x}', '{!\x00}', '{:', '{a:{b', '{0} {}', '{} {0}', '{5}', '{-1}', '{a b}', '{}', '{ }', '{ 0}', '{0 }', '{99999999999999999999}', '{:{:{}}}', '{:{}}', '{0[', '{0[]}', '{0.}', '{0[a}', '{0]}', '{{', '}}', '{}}}', '{{}', '{0!r:{}}', '{a.b.c}', '{0!}', '{:d}', '{0:d}{1:s}', '{0:{0}}'):
    attempt(fmt, 'x')
attempt('{} {}', 1)
attempt('{a}')
attempt('{0.nope}', 1)
attempt('{0[0]}', 1)
attempt('{0[zz]}', {'a': 1})
attempt('{0[5]}', [1])
attempt('{:{w}.{p}f}', 3.14159, w=10, p=2)
attempt('{:{fill}{align}{w}}', 'mid', fill='*', align='^', w=9)
attempt('{0:{0}}', 5)
attempt('{a}{b}{c}', a='é', b='€', c='😀')
attempt('{:x} {:o} {:b} {:e} {:%} {:,} {:c}', 255, 8, 5, 1.5, .25, 1234567, 65)
attempt('{!a} {!r}', 'é€😀', 'é€😀')
attempt('€{}€', '😀')
attempt('{0}' * 50, 'ab')
attempt('{} ' * 20, *range(20))
attempt('{self} {format}', self=1, format=2)
attempt('{0}{0}{0}', p)
attempt('{:>{}}', p, 10)
class F:
    def __format__(self, spec): return f'[{spec}]'
attempt('{:{}-{a}} {!r:.3} {:x}', F(), 'in', F.__name__, F(), a='out')
print('{x} {y}'.format_map({'x': 1, 'y': [2]}))
class D(dict):
    def __missing__(self, key): return f'<{key}>'
print('{x} {y}'.format_map(D(x=1)), '{0[a]}'.format({'a': 1}), '{a[b]}'.format_map({'a': {'b': 'c'}}))
for f in (lambda: '{}'.format_map({}), lambda: '{0}'.format_map({0: 1}), lambda: '{x}'.format_map({}), lambda: '{x}'.format_map([]), lambda: '{x}'.format_map(5), lambda: str.format(), lambda: str.format(5), lambda: ''.format_map()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class M:
    def __getitem__(self, key): return key * 2
print('{ab} {c!r:>6}'.format_map(M()))
