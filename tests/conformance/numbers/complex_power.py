# SPDX-License-Identifier: LGPL-2.1-or-later
# x ** y of complex numbers.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for z in (1 + 2j, -1 + 0.5j, 1j, 2 + 0j, -2.5 + 0j):
    print(z, [z**n for n in range(-4, 5)])
    print([z**x for x in (0.5, 1.5, -0.5, 100, 1j, 0.5 + 0.5j)])
print(2**1j, 2.5**1j, 0**0j, 0j**0, 0j**2, 0j**1.5, 1j**2, (1 + 1j) ** 100, (1 + 1j) ** 101, (0.5 + 0.5j) ** -100)
print(pow(1j, 2), pow(2, 1j), (1j).__pow__(2), (1j).__rpow__(2), (1j).__pow__("a"), (-1) ** 0.5, (-8) ** (1 / 3))
t(lambda: 0j**-1)
t(lambda: 0j**1j)
t(lambda: 0 ** (1 + 1j))
t(lambda: (1e300 + 0j) ** 2)
t(lambda: (1e200 + 1e200j) ** 3.5)
t(pow, 1j, 2, 3)
t(pow, 2, 1j, 3)
t(lambda: 1j ** "a")
