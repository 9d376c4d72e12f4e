# SPDX-License-Identifier: LGPL-2.1-or-later
# f-strings: expressions, conversions, specs, =, nesting, all quotes.
x, y, s = 5, 3.14159, "text"
print(f"{x}", f"{x!r}", f"{s!r}", f"{s!s}", f"{'é'!a}", f"{x:5}|", f"{x:<5}|", f"{s:^10}|", f"{y:.2f}", f"{x:05d}")
print(f"{x=}", f"{x = }", f"{s=}", f"{s=!s}", f"{y=:.1f}", f"{x+1=}", f"{ x }", f"{x  =  }", f"{s=!r:>8}")
print(f"{{}}", f"{{{x}}}", f"a{{b}}c{x}", f"}}{{")
w, p = 10, 3
print(f"{y:{w}.{p}}|", f"{y:{w}.{p}f}|", f"{s:{'>'}{w}}|", f"{x:{'0' + str(w)}}|")
print(f"{'nested ' + f'{x} {f"{y:.1f}"}'}", f"{"same quotes"}", f"{'a' if x else 'b'}", f'{"\n".join(["a", "b"])}')
print(f"{x:>{w}}", f"{(lambda a: a * 2)(3)}", f"{ {1: 2}[1] }", f"{[i for i in range(3)]}", f"{x, y}")
print(f'''multi
{x}
line {
    x + 1  # a comment
}''')
print(f"{x}" "plain {x}" f"{y:.0f}", "a" f"b{x}" 'c', rf"\n{x}\d", Rf"{x}\\", fR"\{x}")
class F:
    def __format__(self, spec):
        return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
f = F()
print(f"{f}", f"{f:abc}", f"{f!s:>6}", f"{f!r}", f"{f=}", f"{f=!s}", f"{f:{f}}", f"{f:%Y-%m}", f"{f::}", f"{f:{{}}}" if False else "")
print(f"{x!r:^{w}}|", f"{None}", f"{True}", f"{True:d}", f"{1.5!r}", f"{[1, 'a']}", f"{b'x'!r}")
print(f"{x:,}", f"{1234567:,}", f"{1234567.891:,.2f}", f"{255:x} {255:#X} {255:b} {255:o}", f"{0.25:%}", f"{65:c}")
print(f"{'a':*^5}", f"{-5:+} {5:+} {5: }", f"{x:=+5}", f"{12:e}", f"{y!s:.3}", f"{'x' * 3}")
print(f"{x == 5}", f"{x != 5}", f"{x >= 5}", f"{x if x > 3 else 0:>3}", f"{(y := 2)}", y, f"{x:=5}")
print(f"\u00e9{x}\x41\N{BULLET}{x}", f"{'\u00e9'}", f"{'\\'}", f"{'a' 'b'}", f"{"{}"}")
for bad in (lambda: f"{undefined}", lambda: f"{s:d}", lambda: f"{x:zz}", lambda: f"{[]:5}", lambda: f"{x:{y}{s}}", lambda: f"{None:5}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def g():
    v = 1
    return lambda: f"{v}{x}"
print(g()(), f"{f"{f"{1}"}"}", f"{'{'}{'}'}", f"{x}{x}{x}", f"" f"")
print(f"{*[1, 2], 3}")
print(f"{'a' and 'b'}", f"{not x}", f"{-x}", f"{x**2}", f"{s[0]}", f"{s[1:3]}", f"{s.upper()!r:>8}", f"{print}"[:9])
