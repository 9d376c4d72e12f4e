class C:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr\xe9'
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 2.5
    def __bytes__(self): return b'bytes'
c = C()
print('%s %r %a %d %i %x %o %X %e %.1f %g %c' % ((c,) * 12))
print('%s' % c, '%r|%5s|%-5s|%.2s' % ((c,) * 4), '%d' % C(), '%(k)s %(k)r %(n)d' % {'k': c, 'n': 5})
class M:
    def __getitem__(self, key): return key.upper()
print('%(abc)s %(d)5s|' % M(), '%s' % M.__name__)
class D(dict):
    def __missing__(self, key): return f'missing {key}'
print('%(x)s %(y)s' % D(x=1))
class I:
    def __int__(self): return 3
class J:
    def __index__(self): return 4
class F:
    def __float__(self): return 1.5
class N: pass
for fmt in ('%d', '%x', '%f', '%c', '%s', '%i', '%e'):
    for v in (I(), J(), F(), N()):
        try:
            r = fmt % v
            print(fmt, type(v).__name__, r if 'object' not in r else 'object')
        except Exception as e:
            print(fmt, type(v).__name__, type(e).__name__, e)
print('%s %s' % ('a', c), '%s-%s-%s' % (1, c, [c]), '%5d|%s' % (1, {c: c}) if 0 else '')
class T(tuple): pass
print('%s %s' % T((1, 2)), '%s' % (T((1,)),), '%s' % T(('one',)))
class S(str): pass
print('%s' % S('x'), S('%s!') % 'y', type(S('%s') % 1).__name__)
class R:
    def __rmod__(self, other): return f'rmod {other}'
    def __str__(self): return 'R'
print('%s' % R(), 5 .__class__.__name__)
class RS(str):
    def __rmod__(self, other): return 'RS.rmod'
print('%s' % RS('q'))
x = '%d items'
x %= 3
print(x)
print('%*.*f|%-*d|%+*d' % (8, 2, 3.14159, 5, 42, 6, 7), '%(a)s' % {'a': 1, 'b': 2}, '%%' % (), '100%%' % {}, '%5%%' % () if 0 else '')
print(b'%s|%b|%d|%x|%c|%c|%5s|%-5s|%a|%r|%.2f|%%' % (b'a', bytearray(b'b'), 5, 255, 65, b'z', b'r', b'l', 'é', 'q', 1.5))
print(b'%(k)s %(n)d' % {b'k': b'v', b'n': 1}, b'%b' % c, b'%s' % memoryview(b'mv'), bytearray(b'%d') % 5, b'%i %u' % (1.9, -1), b'%5.1s|' % b'xyz', b'%08.3f' % -1.5, b'%+d' % 5, b'%#x' % 255)
for fmt, v in ((b'%s', 'text'), (b'%b', 5), (b'%c', 256), (b'%c', b'ab'), (b'%d', 'x'), (b'%z', 1), (b'%s', ()), (b'x', 1), (b'%(k)s', 1), (b'%s %s', (b'a',)), (b'%s', N())):
    try:
        print(fmt % v)
    except Exception as e:
        print(type(e).__name__, str(e).split(' object at')[0])
