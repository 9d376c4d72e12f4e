# SPDX-License-Identifier: LGPL-2.1-or-later
# abs, divmod, pow, round.
print(abs(-5), abs(5), abs(-1.5), abs(3 + 4j), abs(True), abs(-2 ** 31), abs(-2 ** 100), abs(-0.0))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7, -3), divmod(7.5, 2), divmod(-7.5, 2), divmod(2 ** 70, 10 ** 9), divmod(True, 2), divmod(0, 5))
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(2, 0.5), pow(3, 4, 5), pow(3, -1, 7), pow(-3, 3, 7), pow(10, 20, 10 ** 9 + 7), pow(0, 0), pow(2, 100), pow(base=2, exp=3), pow(2, exp=3, mod=5), pow(-8, 1 / 3))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, 2), round(1234.5678, -2), round(15, -1), round(25, -1), round(1e20), round(0.5), round(5), round(5, 2), round(1.0), type(round(1.0)).__name__, round(1.5, 0), type(round(1.5, 0)).__name__, round(number=2.345, ndigits=1), round(1.1, None), round(123456, -3), round(-15, -1))
for f in (lambda: abs(), lambda: abs("a"), lambda: abs(1, 2), lambda: abs(x=1), lambda: divmod(1), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: divmod(1.0, 0.0), lambda: divmod(1j, 1), lambda: pow(2), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 4), lambda: pow(2, 3, 4.0), lambda: pow("a", 2), lambda: pow(0, -1), lambda: pow(1, 2, 3, 4), lambda: round("a"), lambda: round(1.5, "a"), lambda: round(), lambda: round(1.5, 1.5), lambda: round(float("inf")), lambda: round(float("nan")), lambda: round(1j), lambda: pow(2, 3, None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
