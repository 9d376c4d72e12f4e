# SPDX-License-Identifier: LGPL-2.1-or-later
# Division by zero in every form.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import operator
for op in (operator.floordiv, operator.mod, operator.truediv, divmod):
    for x in (1, -3, 0, True, 10**30, 1.5, 1j):
        for y in (0, False, 0.0, -0.0, 0j):
            t(op, x, y)
t(pow, 0, -1)
t(pow, 0.0, -2)
t(pow, 0, -1.5)
t(pow, 0j, -1)
t(pow, 0j, 1j)
t(lambda: 0 ** -1)
x = 5
try:
    x //= 0
except ZeroDivisionError as e:
    print(e, x)
