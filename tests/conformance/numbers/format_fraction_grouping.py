# SPDX-License-Identifier: LGPL-2.1-or-later
# Grouping of the places behind the point (new in 3.14).
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for s in (".,f", "._f", ".8,f", ".8_f", ",.8_f", "_.8,f", "020.10,f", "0=30,.10_f", ">30,.10_f", "+.7_%", ".,e", ".10,e", ".10_g", ".,", "._", ".3_", "#.8_g", ".1_f", ".0_f", ".2_f", ".3_f", ".4_f", "z.4_f"):
    for v in (1234567.891, -0.000123456789, 1, 1e20, 0.0, float("inf"), 1234.5 - 2.25j):
        try:
            print(s, repr(format(v, s)), end=" ")
        except ValueError as e:
            print(s, e, end=" ")
    print()
for s in (".3,_f", ".3_,f", ".,_f", "._,f", ".,n", ".3_n", ".3__f", ".3,,f", ".,d", ".,q"):
    t(format, 1.5, s)
    t(format, 1, s)
