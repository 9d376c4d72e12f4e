# SPDX-License-Identifier: LGPL-2.1-or-later
# x ** y of ints, with negative exponents and bases.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for b in (-3, -2, -1, 0, 1, 2, 3, 10, True, 2**31, -(2**40)):
    print(b, [b**e for e in range(12)])
print(2**1000, 3**333, (-7)**101, 10**50, 12**60, 6**100)
print([2**-e for e in range(6)], (-2)**-3, 10**-2, 1**-5, (-1)**-3, (-1)**-4)
print(1**(10**30), (-1)**(10**30), (-1)**(10**30 + 1), 0**(10**30), 0**0)
t(lambda: 0**-1)
t(lambda: 2**"a")
t(lambda: "a"**2)
t(lambda: 2**None)
print(2**0.5, 4**-0.5, 2**True, True**2, (-8)**2.0)
x = 2
x **= 10
print(x)
print(pow(2, 10), pow(2, -1), pow(base=3, exp=4), pow(3, exp=2))
for e in range(0, 3000, 311):
    print(7**e % 10**9, (10**e).bit_length())
