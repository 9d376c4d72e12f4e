# SPDX-License-Identifier: LGPL-2.1-or-later
# Chains evaluate each operand once and stop at the first false link.
def v(x):
    print("eval", x)
    return x

print(v(1) < v(2) < v(3))
print(v(1) < v(0) < v(3))
print(v(3) > v(2) > v(2))
print(v(1) == v(1) == v(1) != v(2))
print(v(1) < v(2) > v(0) <= v(0) is not None)
print(1 < 2 in [2, 3], 1 < 4 in [2, 3], 1 in [1] in [[1]])
x = 5
print(0 < x < 10, 0 < x < 5, not 0 < x < 5)
if v(1) <= v(1) < v(2):
    print("yes")
if not v(1) < v(1) < v(2):
    print("no")
while v(x) > 3 > v(2):
    x -= 1
print(x)
r = [a < b < c for a in (1, 2) for b in (1, 2, 3) for c in (2, 3)]
print(r)

class Odd:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return "lt%d" % self.n
    def __gt__(self, other):
        return ""

print(repr(Odd(1) < Odd(2) < Odd(3)), repr(Odd(1) > Odd(2) < Odd(3)))
print(repr(Odd(1) < Odd(2) > Odd(3) < Odd(4)))
try:
    1 < v("a") < v(3)
except TypeError as e:
    print(e)
