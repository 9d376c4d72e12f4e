# SPDX-License-Identifier: LGPL-2.1-or-later
# "[Previous line repeated N more times]".
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
def f(n):
    if n == 0: raise ValueError("bottom")
    f(n - 1)
for n in (1, 2, 3, 4, 5, 10, 50):
    try: f(n)
    except ValueError as e: show(e)
def even(n):
    if n == 0: 1 / 0
    odd(n - 1)
def odd(n): even(n - 1)
try: even(8)
except ZeroDivisionError as e: show(e)
def two(n):
    if n == 0: raise KeyError("k")
    if n % 2:
        two(n - 1)
    else:
        two(n - 1)
try: two(6)
except KeyError as e: show(e)
def multi(n):
    return n and multi(
        n - 1
    ) or 1 / n
try: multi(6)
except ZeroDivisionError as e: show(e)
def forever():
    forever()
try: forever()
except RecursionError as e:
    n = 0
    tb = e.__traceback__
    while tb: n += 1; tb = tb.tb_next
    print(n > 900, e)
