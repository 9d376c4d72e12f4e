# SPDX-License-Identifier: LGPL-2.1-or-later
# The format mini-language for complex numbers.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [0j, 1j, -1j, 1 + 0j, complex(-0.0, -0.0), 1234567.5 - 9876543.25j, complex(float("inf"), 1), complex(float("nan"), float("-inf")), complex(-0.0, 1.5), 0.0001 - 1e20j, -0.4 - 0.4j]
for s in ("", ".3", "f", ".0f", "#.0f", "e", ".0e", "g", ".3g", "#.3g", "n", "+", "+f", " ", " f", ">30", "<30.1f", "^30", "*^+30.2e", ",.2f", "_", "z.0f", "F", "E", "G", ".1", ".17", "#", "-"):
    print(s, [format(v, s) for v in values])
for s in ("d", "%", "s", "x", "0", "010f", "=30", "0>30", "0=30", "q", "ab", ".", ",_f"):
    t(format, 1 + 2j, s)
