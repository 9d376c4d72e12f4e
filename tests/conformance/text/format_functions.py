print([format(5), format(5, ''), format(5, '3'), format('a', '<3'), format(1.5, '.2f'), format(None), format([1]), format(b'x'), format(True), format(True, ''), format(True, 'd'), format(1j), format(int), format('x', ''), format(255, '#x'), format(0.1, 'e'), format(range(3)), format(...)])
for args in ((1, 2), (1, None), ('a', 5), (), (1, '', ''), (object, 'x'), ([], '5'), (None, 's')):
    try:
        print(format(*args))
    except Exception as e:
        print(type(e).__name__, e)
print((5).__format__('03'), 'a'.__format__('^3'), (1.5).__format__('.1f'), (1+2j).__format__('.1f'), True.__format__('>5'), object.__format__('x', ''), [].__format__(''), None.__format__(''))
for f in (lambda: (5).__format__(3), lambda: 'a'.__format__(None), lambda: (1.5).__format__(b''), lambda: object().__format__('x'), lambda: [].__format__('x'), lambda: str.__format__(5, ''), lambda: int.__format__('a', '')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(' object at')[0])
class S(str): pass
print(format(5, S('04')), f'{5:{S("x")}}', '{:>{w}}'.format('a', w=S('4')))
class Spec:
    def __str__(self): return '>6'
    def __format__(self, spec): return '^6'
print(f'{"a":{Spec()}}|', '{:{}}|'.format('a', Spec()), f'{"a":{Spec()!s}}|')
for n in (0, 7, -7, 1234567, -1234567):
    print([format(n, s) for s in ('', ',', '_', '010', '<10', '>10', '^10', '=10', '+', ' ', '#b', '#o', '#X', '_b', '#_x', '+,', '012,', '.2f', 'e', '%', 'n', 'c' if 0 <= n < 100 else 'd')])
