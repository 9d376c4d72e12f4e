print('ab' + 'cd', 'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' * 5, 'é' * 2, '€' * 2, '😀' * 2, True * 'x', 'x' * True, 'a' + 'é' + '€' + '😀', ('a' + '€')[0], 'ab'.__add__('c'), 'ab'.__mul__(2), 'ab'.__rmul__(2), '%s'.__mod__(5), 'x'.__rmod__('%s!'), 'x'.__rmod__(5), 'a'.__contains__('a'), 'abc'.__len__(), 'abc'.__getitem__(1), 'a'.__eq__('a'), 'a'.__ne__(1), 'a'.__lt__('b'), 'a'.__format__('>3'), 'a'.__str__(), 'a'.__repr__(), 'abc'.__getitem__(slice(1, None)), 'a'.__hash__() == hash('a'), 'ab'.__getnewargs__(), 'a'.__class__, str.__name__, str.__doc__ is None or True)
class I:
    def __index__(self): return 2
print('ab' * I(), I() * 'ab', 'ab'.__mul__(I()))
for f in (lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' + None, lambda: 'a' + b'a', lambda: b'a' + 'a', lambda: 'a' - 'b', lambda: 'a' * 'b', lambda: 'a' * 1.5, lambda: 1.5 * 'a', lambda: 'a' / 2, lambda: -'a', lambda: 'a' & 'b', lambda: 'a' ** 2, lambda: 'a' @ 'b', lambda: ~'a', lambda: 'a' // 'b', lambda: 'a' << 1, lambda: 'a' + ['b'], lambda: ['b'] + 'a', lambda: 1 in 'a', lambda: None in 'a', lambda: b'a' in 'a', lambda: 'a' in 1, lambda: 'a' < 1, lambda: 'a' >= None, lambda: 'a'.x, lambda: 'a'(), lambda: 'a'[0](), lambda: 'a' * 10**30, lambda: len(5), lambda: int('x'), lambda: abs('a'), lambda: 'a'.upper.x, lambda: divmod('a', 'b'), lambda: pow('a', 2), lambda: round('a')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = 'x'; s += 'y'; s *= 3; print(s)
s = t = 'shared'; s += '!'; print(s, t)
try:
    s -= 'a'
except TypeError as e:
    print(e)
try:
    s += 1
except TypeError as e:
    print(e)
class A:
    def __add__(self, o): return f'A+{o}'
    def __radd__(self, o): return f'{o}+A'
    def __mul__(self, o): return f'A*{o}'
    def __rmul__(self, o): return f'{o}*A'
    def __contains__(self, o): return o == 'yes'
print('s' + A(), A() + 's', 's' * A(), A() * 's', 'yes' in A(), 'no' in A())
print('a' and 'b', '' or 'c', not '', not 'a', 'a' if '' else 'b', 'a' is 'a' if 0 else '', ('a' < 'b') < 2, 'a' < 'b' < 'c', 'a' == 'a' != 'b', bool('False'), [] == '', 'ab' > 'aa' >= 'a')
