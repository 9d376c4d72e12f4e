# SPDX-License-Identifier: LGPL-2.1-or-later
# The format mini-language for floats.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


specs = ["", "f", "e", "g", "n", "%", "F", "E", "G", ".0f", ".1f", ".2f", ".10f", ".0e", ".3e", ".0g", ".1g", ".3g", ".17g", ".25f", "#.0f", "#.0e", "#g", "#.3g", "#", "+", " ", "+.2f", "010.2f", "+010.2f", "<10.1f", "^10.1f", "*>10.1f", "=10.1f", "=+10.1f",
         ",", "_", ",.2f", "_.2f", "015,.2f", "014,.2f", "z", "z.0f", "z.1f", "z%", ".3", ".1", ".0", ".17", ".20", "10", "x^20", "0<9", "r<3", ".3%", ".0%", "E", ".2E"]
values = [0.0, -0.0, 1.0, -1.5, 2.5, 0.1, 123.456, -0.04, 1234567.891, 1e16, 1e22, 1e-5, 1e100, 9.995, 99999.5, 5e-324, float("inf"), float("-inf"), float("nan")]
for s in specs:
    print(s, [format(v, s) for v in values])
for s in ("d", "x", "c", "b", "s", "q", ".", "ab", ",_f", ",n", "_n", ".3x", "#_x", "z=", "5z"):
    t(format, 1.5, s)
t(format, 1.5, 5)
t((1.5).__format__)
t(lambda: len(format(1.5, ".5000f")))
print(f"{1e300:.3f}"[:20], len(f"{1e300:f}"), f"{5e-324:.1100f}"[-30:], f"{0.1:.60f}", f"{1 / 3:.50e}", f"{2.0**-1074:.800e}"[-20:])
