# SPDX-License-Identifier: LGPL-2.1-or-later
# How operators bind, checked on expressions whose value differs under every other grouping.
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 + 4)
print(-2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, (2 ** 3) ** 2)
print(10 - 4 - 3, 100 / 10 / 5, 100 // 7 // 2, 17 % 10 % 4)
print(1 << 2 + 1, (1 << 2) + 1, 16 >> 1 + 1)
print(6 & 3 | 8, 6 & (3 | 8), 6 ^ 3 & 1, 6 | 3 ^ 1)
print(~5 + 1, -~5, ~-5, +-+5, - - 5)
print(not 1 == 2, (not 1) == 2, not not 3)
print(1 + 2 < 4, 1 < 2 & 3, 5 & 4 == 4)
print(1 or 0 and 0, (1 or 0) and 0, not 0 or 1)
print(2 * 3 % 4, 2 * (3 % 4), -7 // 2, -(7 // 2), -7 % 3)
print(3 if 0 else 4 + 1, (3 if 0 else 4) + 1, 1 if 0 else 2 if 0 else 3)
x = [1, 2, 3]
print(-x[0], x[0] ** x[1], -x[1] ** 2)
print(5 - 2 ** 2 * 3 + 1)
print(1 in [1] == True, (1 in [1]) == True)
print(2 ** 2 if True else 0, not x, -True)
f = lambda a: a + 1
print(f(1) * 2, f(1 * 2), f(-1) ** 2)
print(0x10 | 0b1 + 0o7, 7 // 2 * 2, 7 * 2 // 2)
print("a" "b" * 2, "a" + "b" * 2, ("a" + "b") * 2)
print(1 == 1 in [True, 2], 3 > 2 == 2)
