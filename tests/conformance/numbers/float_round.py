# SPDX-License-Identifier: LGPL-2.1-or-later
# round() of floats, exactly.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1.115, 2.5000000000000004, 0.15, 0.25, 0.35, 1234.5678, -1234.5678, 5e15 + 0.5, 1e16, 1e22, 1e300, 5e-324, 0.1, 99.995, 1e-5, 12345678.5]
for x in values:
    print(x, round(x), [round(x, n) for n in (0, 1, 2, 3, 5, 15, 20, 330)], [round(x, -n) for n in (1, 2, 4, 15, 23, 310)])
for x in (float("inf"), float("-inf"), float("nan")):
    t(round, x)
    t(round, x, 0)
    t(round, x, -1)
    t(round, x, 5)
print(round(1.5, None), round(number=2.5), round(2.5, ndigits=1), (2.5).__round__(), (2.567).__round__(2), type(round(2.5, 0)).__name__, type(round(2.5)).__name__)
t(round, 1.7e308, -308)
t(round, -1.7e308, -308)
t(round, 1.5, "a")
t(round, 1.5, 1.5)
t(round, 1.5, 10**30)
t(round, 1.5, -(10**30))
print([round(i * 0.005, 2) for i in range(60)])
print([round(i / 8, 2) for i in range(-20, 20)])
print([round(i + 0.5) for i in range(-6, 7)], [round(i * 5.0, -1) for i in range(-6, 7)])
