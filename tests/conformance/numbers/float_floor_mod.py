# SPDX-License-Identifier: LGPL-2.1-or-later
# Floor division, remainder and divmod of floats.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [1.0, -1.0, 0.1, 2.5, -3.7, 7.0, 1e20, 1e-20, float("inf"), float("-inf"), 3, -7, True]
for a in [0.0, -0.0] + values:
    print(a, [a // b for b in values])
    print([a % b for b in values])
    print([divmod(a, b) for b in values])
print(1e300 % 7, -1e300 % 7, 1e300 // 1e299, 5e-324 % 3, -5e-324 % 3, 0.3 // 0.1, 0.3 % 0.1, 1.0 // 0.1, 1.0 % 0.1, -1e-20 % 1.0)
print(float("nan") // 1, 1 // float("nan"), float("nan") % 1, divmod(1, float("nan")), divmod(float("inf"), 1))
for f in (lambda: 1.0 // 0, lambda: 1.0 % 0.0, lambda: divmod(1.0, 0), lambda: 1 // 0.0, lambda: 0.0 % -0.0, lambda: divmod(True, 0.0), lambda: divmod(1.5, "a"), lambda: divmod("a", 1.5), lambda: divmod(1.5, 1j)):
    t(f)
print((5.5).__divmod__(2), (5.5).__rdivmod__(20), (5.5).__floordiv__(2), (5.5).__rfloordiv__(20), (5.5).__mod__(2), (5.5).__rmod__(20), (5.5).__mod__("a"))
