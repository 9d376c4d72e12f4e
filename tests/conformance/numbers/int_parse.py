# SPDX-License-Identifier: LGPL-2.1-or-later
# int() of strings in base 10.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for s in ("0", "1", "-1", "+1", "  12  ", "\t\n12\r\v\f", "1_000", "1_2_3", "007", "-0", "00", "12345678901234567890", "-" + "9" * 50, "1" * 200,
          "", " ", "+", "-", "_1", "1_", "1__2", "1 2", "+-1", "- 1", "1.0", "1e5", "abc", "0x10", "1a", "\x00", "1\x00", "'", '"', "'\"", "x" * 300,
          "\u0661\u0662", "\uff11\uff12", "\u20031\u2003", "\u2460", "\u00b2", "1\u0662_3", "\U0001d7d8"):
    t(int, s)
for b in (b"12", b" -7 ", b"1_0", b"", b"a", b"1\x002", bytearray(b"99"), memoryview(b"5")):
    t(int, b)
