for n in (0, -0, 1, -1, 10, 99, 100, 255, 256, 1023, 1024, 2**30 - 1, 2**30, -2**30, 2**31, 2**32, 2**63 - 1, 2**63, 2**64, -2**64, 10**18, 10**19, 10**50, -10**50):
    print(n, str(n), repr(n), f'{n}', f'{n:d}', '%d' % n, '%s' % n, '{}'.format(n), f'{n:,}', f'{n:x}', f'{n:>25}', len(str(n)), ascii(n), [n], (n,), {n: n})
for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1/3, 1e15, 1e16, 123456789012345678.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, float('inf'), float('-inf'), float('nan'), 2.5, 1e22, 1e23, 0.1 + 0.2):
    print(x, str(x), repr(x), f'{x}', '%s' % x, '%g' % x, '{}'.format(x), f'{x:>25}', f'{x:.3e}', ascii(x), [x], (x,), {'k': x}, f'{x!r:>24}')
for c in (0j, 1j, -1j, 1+0j, 1.5-2.5j, complex('inf+nanj'), -0.0+0j, complex(-0.0, -0.0), 1e100+1e-100j):
    print(c, repr(c), f'{c}', '%s' % c, [c], f'{c:.2f}', f'{c:>20}')
print(True, False, str(True), repr(False), f'{True}', f'{True:d}', f'{True:5}', '%s %d %r' % (True, True, True), [True, False], {True: False}, str(None), f'{None}', [None], '%s' % None, ascii(None))
big = 10**4000
print(len(str(big)), str(big)[:5], f'{big:,}'[:9], f'{big:e}' if False else '', len(f'{big:x}'), len('%d' % big), str(-big)[:3])
for f in (lambda: str(10**4300), lambda: f'{10**5000}', lambda: '%d' % 10**5000, lambda: repr([10**5000]), lambda: print(10**5000)):
    try:
        f()
        print('no limit')
    except ValueError as e:
        print(e)
