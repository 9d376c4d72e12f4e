# SPDX-License-Identifier: LGPL-2.1-or-later
# Ints and floats compare exactly.
ints = [0, 1, -1, 2**53 - 1, 2**53, 2**53 + 1, 2**64 - 1, 2**64, 2**64 + 1, 10**22, 10**23, 2**1023, 2**1024, 10**400, -(2**53) - 1, -(10**400)]
floats = [0.0, -0.0, 0.5, 1.0, -0.5, 2.0**53, 2.0**53 + 2, 2.0**64, 1e22, 1e23, 2.0**1023, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 5e-324]
for i in ints:
    row = ""
    for f in floats:
        ops = (i < f, i <= f, i == f, i != f, i > f, i >= f)
        back = (f > i, f >= i, f == i, f != i, f < i, f <= i)
        assert ops == back
        row += "<" if i < f else "=" if i == f else ">" if i > f else "?"
    print(row)
print([i in floats for i in ints], [f in ints for f in floats])
