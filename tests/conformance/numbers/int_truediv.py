# SPDX-License-Identifier: LGPL-2.1-or-later
# True division of ints: correctly rounded at every size.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


pairs = [(1, 3), (2, 3), (10, 5), (-7, 2), (7, -2), (0, -5), (0, 5), (10**15 + 1, 3), (2**53 + 1, 1), (2**53 + 3, 1),
         (10**30, 3), (10**30, 10**29), (1, 10**300), (10**300, 7), (10**400, 10**399), (10**400 + 1, 10**100), (3**700, 7**400),
         (2**1074, 2**2148), (1, 2**1074), (1, 2**1075), (3, 2**1075), (1, 2**1076), (2**1024 - 2**970, 1), (-(10**200), 10**505)]
for a, b in pairs:
    t(lambda: (a / b).hex())
    t(lambda: -a / b)
    t(lambda: b / a)
t(lambda: 10**400 / 3)
t(lambda: 2**1024 / 1)
t(lambda: -(2**1024) / 1)
t(lambda: (2**1024 - 2**970 + 1) / 1)
t(lambda: 10**400 / 1.0)
print(True / 2, 1 / True)
for k in range(1, 30):
    print(2**k / 3**k, 10**k / 3, 1 / 10**k)
