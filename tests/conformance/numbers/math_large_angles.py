# SPDX-License-Identifier: LGPL-2.1-or-later
# Sine, cosine and tangent of large angles.
import math
for x in (1e5, 1647099.0, 1647100.0, 1e7, 1e10, 1e15, 1e16, 1e22, 1e23, 1e100, 1e300, 2.0**53, 2.0**60, 2.0**1023, 1.7976931348623157e308, 6381956970095103.0 * 2.0**797, 3.141592653589793 * 2.0**30, 355.0 * 2.0**40):
    print(x, math.sin(x), math.cos(x), math.tan(x), math.sin(-x), math.cos(-x), math.tan(-x))
seed = 99
for i in range(60):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    x = (seed >> 11) * 2.0 ** (i * 15 - 30)
    print(math.sin(x).hex(), math.cos(x).hex(), math.sin(x) ** 2 + math.cos(x) ** 2)
