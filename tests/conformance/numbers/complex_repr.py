# SPDX-License-Identifier: LGPL-2.1-or-later
# Complex numbers print with parentheses, signs and zeros as CPython prints them.
inf, nan = float("inf"), float("nan")
parts = [0.0, -0.0, 1.0, -1.0, 0.5, 1e16, -1e-5, 123456789.0, inf, -inf, nan]
for re in parts:
    print([complex(re, im) for im in parts])
print(1j, -1j, 1 + 0j, str(2j), repr(1.5 - 2.5j), f"{1 + 2j}", "%s" % (1j,), [1j, (2 - 0j)])
