# SPDX-License-Identifier: LGPL-2.1-or-later
# float.hex() and float.fromhex().
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.0, -0.0, 1.0, -1.5, 0.1, 3.14159, 1e300, 1e-300, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 255.0, 1 / 3):
    h = x.hex()
    print(h, float.fromhex(h) == x, float.fromhex(h.upper()) == x)
for s in ("0x1p0", "1p0", "0x1.8p1", "-0x.8p0", "0x1", "1.8", "ff", "0xFF.Fp4", " 0x1p3\n", "+0x1p+3", "0x1p-3", "inf", "-Infinity", "nan", "-nan", "0x0p0", "-0x0p0", "0x1.fffffffffffffp1023",
          "0x1.fffffffffffff7p1023", "0x1.fffffffffffff8p1023", "0x1p1024", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.00000000000008p0", "0x1.000000000000080001p0", "0x1.00000000000018p0",
          "0x3p-1076", "0x.0000000000000000000001p88", "0x100000000000000000000000p-92", "0x1p99999999999", "0x1p-99999999999", "0x0p99999999999", "0x1.23456789abcdefp10",
          "", " ", "0x", "0xp1", "0x.p1", ".", "x1", "0x1p", "0x1p+", "0x1.2.3", "1 2", "0x1_0p0", "g", "0x1q3", "infi", "nano", "--1", "0x1p1.5"):
    t(float.fromhex, s)
t(float.fromhex, 1)
t(float.fromhex, b"0x1")
t(float.fromhex)
