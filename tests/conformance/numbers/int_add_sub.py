# SPDX-License-Identifier: LGPL-2.1-or-later
# Sums and differences of ints around the limits of machine words.
limits = [0, 1, 2**30 - 1, 2**30, 2**31, 2**32 - 1, 2**62, 2**63 - 1, 2**63, 2**64, 10**30]
values = sorted(set(limits + [-v for v in limits]))
for a in values:
    print(a, [a + b for b in values], [a - b for b in values])
total = 0
for i in range(200):
    total += 3**i
    total -= 2**i
print(total)
print(True + True, True - 2, 5 + False, -True, +True)
