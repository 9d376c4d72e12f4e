# SPDX-License-Identifier: LGPL-2.1-or-later
# Floats print the shortest digits that read back, in CPython's layout.
for x in (0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 123456789012345680.0, 1e17, 1e22, 1e23, 1.5e300, 1e-4, 1e-5, 0.00012345, 123.456,
          5e-324, 1e-323, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 9007199254740993.0, 4503599627370496.5, 0.3, 2.675,
          1e100, 1.0000000000000002, 0.9999999999999999, 4.35, 100.0, 1e5, 12345678.9, 9.5367431640625e-07, 8.41e21, 2.0**70, 2.0**-70, 5e22, 9.5e-5):
    print(x, repr(x), str(-x), f"{x}", float(repr(x)) == x)
for inf in (float("inf"), float("-inf"), float("nan"), -float("nan")):
    print(inf, repr(inf), [inf], f"{inf}")
for e in range(-324, 309, 13):
    x = float("1e%d" % e)
    y = float("9.87654321e%d" % e)
    print(x, y, x * 3)
seed = 1
for i in range(200):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    x = (seed >> 11) / 2**53
    print(x, x * 1e10, x * 1e-10, x * 10.0 ** (i * 3 - 300))
