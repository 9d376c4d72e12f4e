values = (0, 1, -1, 42, -42, 255, 123456789, -123456789, 10**20, True)
specs = ('', 'd', 'b', 'o', 'x', 'X', 'c', 'n', 'e', 'f', 'g', '%', '5', '<5', '^5', '=5', '05', '+', ' ', '-', '+d', ' d', '#x', '#o', '#b', '#X', '08x', '#010x', ',', '_', ',d', '_x', '_b', '020,', '#_x', '*=+20,', '<20_', '^+20', '.3f', '+.2e', '10.1f', '012.3f', ',.2f', '_.1f', '>10%', '.0%', 'G', 'E', 'F', '+x', '=+10', '10n', '#d', 'zd', '.3', '08_b')
for spec in specs:
    row = []
    for v in values:
        try:
            row.append(format(v, spec))
        except Exception as e:
            row.append(f'{type(e).__name__}: {e}')
    print(repr(spec), ascii(row))
for spec in ('s', 'r', '.2d', ',x', '_c', '+c', '#c', 'dd', '1,2', ',_', '_,', ',,', '.', 'y', '{', '.2x', ',n', 'a' * 3):
    try:
        print(spec, format(5, spec))
    except ValueError as e:
        print(repr(spec), e)
print(f'{5:{3}}|{5:>{2+3}}|{255:{"#"}x}|{7:0{4}d}|{65:c}|{8364:c}|{0x1f600:c}|{65:>5c}|{65:<5c}|{65:^5c}')
for bad in (-1, 0x110000, 10**30):
    try:
        format(bad, 'c')
    except Exception as e:
        print(type(e).__name__, e)
class I(int): pass
class J(int):
    def __str__(self): return 'J!'
    def __repr__(self): return 'Jr'
print(f'{I(5)}', f'{I(5):04}', f'{J(5)}', f'{J(5):04}', f'{J(5)!r}', '%d %s %x' % (J(5), J(5), J(255)), '{} {:d}'.format(J(5), J(6)), str(J(1)), format(J(2), ''))
