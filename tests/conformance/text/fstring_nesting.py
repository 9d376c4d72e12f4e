w, p, f, a = 10, 3, 'f', '>'
x = 3.14159
print(f'{x:{w}.{p}{f}}', f'{x:{a}{w}}', f'{x:{"*"}{"^"}{w}.{p}}', f'{f"{x:.2f}":>{w}}', f'{f"{f"{x}"}"}', f'{"a" if w > 5 else "b":>{w // 2}}', f'{[f"{i:02}" for i in range(3)]}', f'{ {k: f"{v!r}" for k, v in {"q": "r"}.items()} }', f'{(lambda v: f"<{v}>")(w)}', f'{w!r:>{w}}', f'{x!s:.4}', f'{"é€"!a:>12}')
print(f'{w=} {x=:.2f} {w + p = } {f = !r:>6} {a=!s}', f'{ w = }', f'{w==10=}', f'{"q"=}', f'{[1, 2][0]=}', f'{x=!a}')
def g(n): return f'{n}' if n == 0 else f'{g(n - 1)}{n}'
print(g(9), f'{g(3)}:{g(2):>5}', f'{sum(i for i in range(4))}', f'{max(3, *[1, 5])}', f'{"\\"}', f"{'\''}", f'{"\t"!r}', f'{b"bytes"}', f'{None}', f'{...}', f'{True and "yes"}', f'{not w}', f'{-w}', f'{w**2:,}', f'{w:>+5}', f'{w:<5}|', f'{1_000_000:_}')
y = 'outer'
print(f'''{
    y
    .upper()
}''', f'{y:{"{"}>8}', f'{{{y}}}', f'{{{{{y}}}}}', f'{y}}}', f'{{{y}', f'a{{b}}c{y}d')
class T:
    def __format__(self, spec): return f'[{spec}]'
t = T()
print(f'{t}', f'{t:}', f'{t:abc}', f'{t:{y}}', f'{t:a{y}b{w}c}', f'{t:%Y-%m-%d}', f'{t:!r}', f'{t:a:b:c}', f'{t: }', f'{t!r:.3}', f'{t:{"}"}}', f'{t:\n}', f'{t:\x41}')
for i in range(3): print(f'{i}{"," if i < 2 else "."}', end=f'{" " if i < 2 else chr(10)}')
total = 0
for i in range(200): total += len(f'{i}:{i * i:>6}|{i / 7:.3f}|{chr(97 + i % 26)!r}')
print(total)
