name = 'World'; n = 42; x = 3.14159; items = [1, 'two']; d = {'k': 'v'}
print(f'', f'plain', f'{name}', f'{name!r}', f'{name!s}', f'{name!a}', f'{n}', f'{n:5}|', f'{n:<5}|', f'{n:^5}|', f'{n:05}', f'{n:x}', f'{x:.2f}', f'{x:10.3f}|', f'{name:>10}|', f'{name:*^11}', f'{n!r:>5}|', f'{items}', f'{d["k"]}', f'{d}')
print(f'{n=}', f'{n = }', f'{name=!s}', f'{x=:.1f}', f'{n + 1=}', f'{name=}', f'{ n }', f'{n!r}', f'{{}}', f'{{{n}}}', f'{{n}}', f'{n}{n}', f'a{n}b{name}c')
w = 10; p = 3
print(f'{x:{w}.{p}f}|', f'{name:{"<"}{w}}|', f'{n:{w}}|', f'{name:{w}.{p}}|', f'{x:{w}.{p}{"e"}}', f'{n:{"0"}{4 + 2}d}')
print(f'{(lambda v: v * 2)(n)}', f'{[i for i in range(3)]}', f'{n if n > 40 else 0}', f'{"nested " + f"{name}"}', f"{'a' 'b'}", f'{n:{f"{w}"}}|', f'{1, 2}', f'{ {1: 2} }', f'{"\n"}'.encode(), f'{"}"}', f'{"{"}')
class C:
    def __repr__(self): return 'C.repr'
    def __str__(self): return 'C.str'
    def __format__(self, spec): return f'C.format<{spec}>'
c = C()
print(f'{c}', f'{c!r}', f'{c!s}', f'{c!a}', f'{c:spec}', f'{c!r:>8}', f'{c=}', f'{c=!s}', f'{c=:x}', f'{[c]}', f'{c:{n}}')
class D:
    def __str__(self): return 'é€😀'
print(f'{D()}', f'{D()!s:>6}|', ascii(f'{D()}x{name}'))
for f in (lambda: f'{None:5}', lambda: f'{[]:x}', lambda: f'{"a":d}', lambda: f'{1:s}', lambda: f'{1.5:d}', lambda: f'{undefined}', lambda: f'{1/0}', lambda: f'{C:q}', lambda: f'{n:{w}{w}q}', lambda: f'{n:{None}}', lambda: f'{n:{1.5}}'):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(f'''multi
{n}
line''', rf'\n{n}', f'\u20ac{n}', F'{n}', f'{n}' f'{name}' 'x', 'x' f'{n}')
big = f'{"x" * 1000}{n}{"y" * 1000}'
print(len(big), big[998:1006])
for i in (0, -1, 2**31, -2**31, 2**62, 10**25, True, 1.0, -0.0, 1e300, None, b'b', 1j):
    print(f'{i}', f'{i!r}', f'<{i}>', end=' ')
print()
