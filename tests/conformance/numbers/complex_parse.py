# SPDX-License-Identifier: LGPL-2.1-or-later
# complex() of strings.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for s in ("1", "-1.5", "1j", "-1j", "+1j", "j", "-j", "+j", "1+2j", "1-2j", "-1.5e3+2.5e-3j", "1+j", "1-j", "(1+2j)", " ( 1+2j ) ", " 1j ", "1J", "inf", "infj", "nan+infj", "-inf-nanj",
          "1_0+2_0j", "1e5-1e-5J", ".5j", "5.+.5j", "1e400j", "\u0661+\u0662j", "0j", "-0-0j",
          "", " ", "()", "(", "(1", "1)", "1+", "1+2", "1j+2", "1 + 2j", "1+ 2j", "1+2j3", "1jj", "1i", "+-1j", "1+-2j", "--1", "a", "1__0j", "_1j", "1_j", "((1))", "1\x00", "j1", "infinityj1"):
    t(complex, s)
t(complex, b"1")
t(complex, "1", 2)
t(complex, 1, "2")
