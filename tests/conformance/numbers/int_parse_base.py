# SPDX-License-Identifier: LGPL-2.1-or-later
# int() of strings with a base.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for base in (0, 2, 3, 8, 10, 16, 32, 36):
    for s in ("0", "1", "10", "-11", "z", "0b11", "0B1_0", "0o17", "0O7", "0x1F", "0X_ff", "0x", "0b", "0_0", "00", "010", "0b2", "_0", "12_", "fF", " 7 "):
        t(int, s, base)
for base in (1, -1, 37, 100, 10**30, -(10**30)):
    t(int, "1", base)
t(int, "1", 2.0)
t(int, "1", "2")
t(int, "1", None)
t(int, 5, 10)
t(int, 5.5, 10)
t(int, None, 10)
t(int, b"ff", 16)
t(int, bytearray(b"11"), 2)
t(int, b"zz", 10)
t(int, "11", base=3)
t(int, base=3)
t(lambda: int("ff", True + 15))
for base in range(2, 37):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    v = 10**40 + 12345
    s = ""
    while v:
        v, d = divmod(v, base)
        s = digits[d] + s
    print(base, s, int(s, base) == 10**40 + 12345, int("-" + s.upper(), base))
