d = {'name': 'Zoë', 'n': 42, 'x': 3.5, '': 'empty', 'a b': 'space', 'p(q)r': 'parens', '%': 'percent'}
print('%(name)s is %(n)d' % d, '%(n)5d|%(n)-5d|%(n)05d|%(n)+d|%(n)x|%(n)#o' % d, '%(x).2f %(x)e %(x)g' % d, '%()s' % d, '%(a b)s' % d, '%(p(q)r)s' % d, '%(%)s' % d, '%(name)r %(name)a %(name).1s|%(name)6s|%(name)-6s|' % d, '%% %(n)d%%' % d, '%(n)s%(n)s' % d, 'no keys' % d, '%s' % d == str(d))
class Default(dict):
    def __missing__(self, key): return f'?{key}?'
class Mapping:
    def __getitem__(self, key): return len(key)
class Raises:
    def __getitem__(self, key): raise RuntimeError(key)
print('%(a)s %(b)s' % Default(a=1), '%(abc)d %(de)s' % Mapping(), '%(x)s' % Default())
for fmt, arg in (('%(nope)s', d), ('%(n)s', (1,)), ('%(n)s', 5), ('%(n)s', 'str'), ('%(n)s', None), ('%(n)s', [1]), ('%(n)s', Raises()), ('%(n', d), ('%(n)', d), ('%(n)z', d), ('%(name)d', d), ('%(n)s %s', d), ('%s', (1, 2)), ('%(n)*d', d), ('%(n)c', d), ('%(name)c', d), ('%s %(n)s', d), ('%(n)s', ()), ('%(0)s', {0: 'int key'}), ('%(n)s', b'bytes'), ('%(n)ld %(n)hd', d)):
    try:
        print(fmt, fmt % arg)
    except Exception as e:
        print(fmt, type(e).__name__, e)
print(b'%(k)s %(n)d' % {b'k': b'v', b'n': 5}, bytearray(b'%(k)b') % {b'k': b'v'})
for fmt, arg in ((b'%(k)s', {'k': b'v'}), (b'%(k)s', {b'k': 'str'}), (b'%(k)s', (b'v',)), (b'%(k', {b'k': b'v'})):
    try:
        print(fmt % arg)
    except Exception as e:
        print(type(e).__name__, e)
