class C:
    def __format__(self, spec): return f'<{spec}>'
for spec in ('', 's', '5', '10', '<10', '>10', '^10', '*^10', '€<8', '😀>8', '.2', '.0', '.2s', '10.2', '^10.3s', '05', '08', '<08', '_<5', '{<5', '}>5', '5s', '.10', ' >5', '0<5', '>>5'):
    print(repr(spec), ascii(format('abc', spec)), ascii(format('é€', spec)), ascii(format('', spec)), ascii(f'{"😀x":{spec}}'))
for spec in ('d', 'x', 'f', '+', '-', ' ', '#', ',', '_', '=5', 'z', '5.', '.', 'ss', '5x5', '.2d', 'r', '10.2.3', '<<<', 'é', '.99999999999999999999', '99999999999999999999', ',s', '_s', '+s', ' s', '#s', 'c', '%', 'n', '.3,', '.3_s'):
    try:
        print(repr(spec), format('abc', spec))
    except ValueError as e:
        print(ascii(spec), e)
print(format(C(), 'anything {goes}'), f'{C():a:b}', '{:{}}'.format(C(), 'x'), format(C()))
print(format(None), format([1]), format(True), format(True, 'd'), format(True, '>6'), format(True, 's') if 0 else '', format((1,), ''), format(C, '')[:8])
for v in ([], (), {}, None, object, C, lambda: 1, b'x', {1}, range(3), ..., NotImplemented, ValueError('x'), iter([])):
    try:
        print(format(v, '>10'))
    except TypeError as e:
        print(e)
class S(str): pass
print(format(S('sub'), '>6'), f'{S("x"):^5}', f'{S("x")}')
# A cut text is a text like any other.
cuts = [f'{"ab€":5.2}', format('é€x', '.1') , '%.2s|' % 'ab😀', '%6.2s' % 'xy€', '{:>4.1}'.format('z😀'), 'ab€'[:2], 'a😀b'[::2], '€a'.replace('€', ''), 'a€'.rstrip('€'), '😀,b'.split(',')[1], 'x€y'.partition('€')[0], 'a€'.translate({8364: None}), 'ǰ'.upper()[0], 'é€'.encode('ascii', 'ignore').decode()]
for cut in cuts:
    copy = ''.join([chr(ord(c)) for c in cut])
    print(ascii(cut), cut == copy, hash(cut) == hash(copy), {cut: 1}.get(copy), copy in cut, cut.find(copy))
