# SPDX-License-Identifier: LGPL-2.1-or-later
# x ** y of floats: special values, negative bases, overflow.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


special = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.0, 3.0, -3.0, -0.5, 1e300, float("inf"), float("-inf"), float("nan")]
for a in special:
    for b in special:
        try:
            print(a, b, a**b)
        except ZeroDivisionError as e:
            print(a, b, "ZeroDivisionError", e)
        except OverflowError as e:
            print(a, b, "OverflowError")
print(2.0**0.5, 2**0.5, 10.0**-3, 1.1**10, 0.9**100, 2.0**1023, 2.0**-1074, 2.0**-1075, 1.5**2.5, 9.0**0.5, 27 ** (1 / 3), 10**-0.0)
print((-8) ** (1 / 3), (-8.0) ** 2.5, (-1) ** 0.5, (-2.0) ** -1.5)
print(pow(2.0, 3), pow(2, 3.0), pow(0.0, 0), pow(float("nan"), 0), pow(1, float("nan")), (2.0).__pow__(3), (2.0).__rpow__(3), (2.0).__pow__("a"), (2.5).__pow__(2, None))
t(lambda: 1.5 ** "a")
t(lambda: "a" ** 1.5)
t(lambda: (2.0).__pow__(2, 3))
