# SPDX-License-Identifier: LGPL-2.1-or-later
# Operators of floats, mixed with ints and bools.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [0.0, -0.0, 1.0, -1.0, 0.1, 2.5, -3.7, 1e300, -1e300, 1e-300, 5e-324, float("inf"), float("-inf"), float("nan"), 3, True, -7, 10**20]
for a in values:
    print(a, [a + b for b in values])
    print([a - b for b in values])
    print([a * b for b in values])
    print([a / b if b else "zero" for b in values])
print(0.1 + 0.2, 1e16 + 1, 1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 0.1 * 3, 1 - 0.9, 1e308 + 1e308)
print(-0.0, +0.0, -(0.0), 0.0 * -1, abs(-0.0), -float("inf"), +True, abs(-2.5))
t(lambda: 10**400 + 1.0)
t(lambda: 1.0 * 10**400)
t(lambda: 1.0 - -(10**400))
t(lambda: 10**400 / 1.5)
t(lambda: 1.5 // 10**400)
t(lambda: 1.5 + "a")
t(lambda: [] * 1.5)
t(lambda: "a" * 1.5)
t(lambda: 1.5 @ 2)
t(lambda: -"a")
x = 1.5
x += 1
x *= 3
x -= 0.25
x /= 2
x //= 0.5
x %= 4
x **= 2
print(x)
