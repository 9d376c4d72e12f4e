inf = float('inf'); nan = float('nan')
values = (0.0, -0.0, 1.0, -1.5, 3.14159265, 1e10, 1e16, 1e22, 1.23e-5, 123456.789, inf, -inf, nan, 0.1 + 0.2, 2.5, 5e-324)
specs = ('', 'f', '.2f', '.0f', 'e', '.3e', 'E', 'g', 'G', '.3g', '%', '.1%', 'n', '10', '<10.2f', '^12.3f', '=+10.1f', '010.2f', '+', ' ', '+.1f', ',', ',.2f', '_', '_.3f', '#.0f', '#g', '.10', '.3', '.0', '.1', 'z.1f', 'z', '+z.0f', 'F', '020,.1f', '*^20,.3e', '.17g', 'r' * 0)
for spec in specs:
    row = []
    for v in values:
        try:
            row.append(format(v, spec))
        except Exception as e:
            row.append(f'{type(e).__name__}: {e}')
    print(repr(spec), row)
for spec in ('d', 'x', 's', 'c', 'b', '.', '.2d', ',n', '1.2.3', 'ff', '_n', '.3,f', '.3_f', '.6,'):
    try:
        print(spec, format(1234567.891234567, spec))
    except ValueError as e:
        print(repr(spec), e)
print([format(x, '.0f') for x in (0.5, 1.5, 2.5, 3.5, -0.5)], [format(x, '.2f') for x in (1.005, 2.675, 1.115, -2.675)], f'{1e100:.0f}'[:20], f'{1/3:.20f}', f'{2**0.5:.30g}')
print([f'{c:}' for c in (1j, 1+2j, -0.5j, complex('nan'), 1e20+1e-5j)], f'{1+2j:.2f}', f'{1+2j:>20}', f'{1+2j:+}', f'{3.5+0j:e}', f'{1234+5678j:,}')
for spec in ('d', '05', '=10', '%', 'x', 's'):
    try:
        print(format(1+2j, spec))
    except ValueError as e:
        print(repr(spec), e)
