# SPDX-License-Identifier: LGPL-2.1-or-later
# The format mini-language for ints and bools.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


specs = ["", "d", "5", "<5", ">5", "^5", "=5", "05", "+", " ", "-", "+d", "*^9d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "010", "+010", "#010x", "#_x", "_b", ",", "_", "_d", ",d", "10,", "010,", "09,d", "08,d",
         "012_x", "#014_b", "x<8", "0<8", "0>8", "0^8", "0=8", "+^9", "=+9", "é^9d", "\U0001f600>4", "n", "20n", "e", ".2e", "f", ".1f", "g", "%", ".0%", "10.1f", "c", "5c", "<3c", "^3c", "00", "000", "+0", "^010d"]
for v in (0, 65, -7, 1234567, True):
    for s in specs:
        try:
            print(repr(format(v, s)), end=" ")
        except (ValueError, OverflowError) as e:
            print(s, e, end=" ")
    print()
for s in (".3", ".3d", "+c", "#c", ",c", "_c", ",x", ",b", "_o", "_X", ",n", "_n", "s", "q", "é", "ab", "10q", ".", "10.", ",_", "_,", ",,", "z", "zd", "<<<", "5 ", "99999999999999999999", "-+5", "d5", "{}", ".,", "._d", ".,x", ".,s", ".,n", "N"):
    t(format, 42, s)
t(format, -1, "c")
t(format, 0x110000, "c")
t(format, 10**400, "e")
t(format, 10**30, "c")
t(format, 97, b"d")
t(format, 97, None)
t((5).__format__)
t((5).__format__, 5)
big = 3**200
print(f"{big:,}", f"{big:_}", f"{big:_x}", f"{big:e}", f"{big:.30g}", f"{-big:+,d}", f"{big:>120}", f"{big:0120}")
w = 12
print(f"{5:{w}}", f"{5:0{w}d}", "{:{}}".format(7, 5), "{0:<{1}}|".format(7, 5), "{:>+8,d}".format(-12345))
