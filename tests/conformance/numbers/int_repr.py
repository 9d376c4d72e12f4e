# SPDX-License-Identifier: LGPL-2.1-or-later
# str, repr, format of ints of all sizes.
for v in (0, 1, -1, 9, 10, 99, 100, 2**30 - 1, -(2**30), 2**31, 2**32, 10**9 - 1, 10**9, 10**18, 10**19, 2**64, -(2**64)):
    print(v, str(v), repr(v), f"{v}", "%d" % v, format(v), v.__str__(), v.__repr__())
for e in range(0, 120, 7):
    print(10**e - 1, 10**e, 10**e + 1, -(7**e))
for n in (30, 31, 32, 60, 61, 100, 200, 400):
    s = str(2 ** (32 * n) - 1)
    print(len(s), s[:20], s[-20:], int(s) == 2 ** (32 * n) - 1)
s = str(10**4000 + 10**2000)
print(len(s), s.count("0"), s.index("1", 1), s == "1" + "0" * 1999 + "1" + "0" * 2000)
print(repr(True), str(False), f"{True}", "%d" % True, format(True, ""), format(True, "d"), int(True))
