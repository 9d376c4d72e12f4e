# SPDX-License-Identifier: LGPL-2.1-or-later
# Reading decimals: halfway cases and long digits are rounded correctly.
from_hex = float.fromhex
seed = 42
for i in range(150):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    m = 2**52 + (seed >> 12)
    e = seed % 200 - 100
    # exactly between two floats, and a little more and less
    half = 2 * m + 1
    if e >= 0:
        text = str(half * 2**e)
        print(float(text).hex(), float(text + "." + "0" * 30 + "1").hex(), float(str(half * 2**e - 1) + ".99999").hex())
    else:
        digits = str(half * 5**-e)
        print(float(digits + "e%d" % e).hex(), float(digits + "0000001e%d" % (e - 7)).hex(), float(str(half * 5**-e - 1) + "9999e%d" % (e - 4)).hex())
for m in (1, 2, 3, 2**51 + 1, 2**52 - 1):
    # between subnormals
    half = 2 * m + 1
    digits = str(half * 5**1075)
    print(float(digits + "e-1075").hex(), float(digits + "1e-1076").hex(), float(str(half * 5**1075 - 1) + "e-1075").hex())
print(float(str(2**1024 - 2**970)), float(str(2**1024 - 2**970 - 1)))
for n in (1, 18, 19, 20, 21, 50, 400, 799, 800, 801, 1000):
    print(n, float("1" * n + "e-%d" % n), float("9" * n + "e-%d" % (n + 10)), float("0." + "3" * n), float("7" * n + "e-%d" % (n + 300)))
