# SPDX-License-Identifier: LGPL-2.1-or-later
# Equal numbers have equal hashes.
for v in (0, 1, -1, 2, 10**9, 2**31, 2**53, -(2**53), 2**60, 10**15):
    print(hash(v) == hash(float(v)) == hash(complex(v)), v == float(v), {v: "i"}.get(float(v)), len({v, float(v), complex(v)}))
print(hash(True) == hash(1), hash(False) == 0, hash(-1) == hash(-2), hash(-1.0) == hash(-2), hash(0.0) == hash(-0.0) == 0)
print(hash(float("inf")), hash(float("-inf")), hash(1.5) == hash(3 / 2), {0.5: "half"}[1 / 2], hash(2**61) == hash(float(2**61)))
print(hash(1e300) == hash(int(1e300)), hash(-1e300) == hash(int(-1e300)), hash(5e-324) == hash(2.0**-1074))
d = {1: "a"}
d[1.0] = "b"
d[True] = "c"
d[1 + 0j] = "d"
print(d, 1.0 in d, 2 in d)
print({0, 0.0, -0.0, False, 0j}, {1, 2.0, 2, 3 + 0j, 3})
