# SPDX-License-Identifier: LGPL-2.1-or-later
# Assignment expressions: where they bind, and in which scope.
if (n := 10) > 5:
    print("n", n)
print((x := 5) + x, x)
data = [1, 2, 3, 4]
print([y for d in data if (y := d * 2) > 3], y)
print(any((w := v) > 2 for v in data), w)
it = iter("abc")
while (c := next(it, None)) is not None:
    print(c, end=" ")
print(c)
def f(a, b=(q := 7)):
    total = (t := a + b) * 2
    return t, total
print(f(1), q)
def g():
    r = [last := i for i in range(4)]
    return r, last
print(g())
def h():
    global made
    [made := i for i in range(3)]
    def inner():
        nonlocal seen
        [seen := j for j in "xyz"]
    seen = 0
    inner()
    return seen
print(h(), made)
print([i := 3, i ** 2], (z := 1, 2), z)
print({(k := "a"): (val := 1)}, k, val)
d = [1, 2, 3]
print(d[(idx := 1)], d[(lo := 1):(hi := 3)], idx, lo, hi)
print(f"{(fx := 4)} {fx:=3}")
lam = lambda: (p := 3) + p
print(lam())
print((a1 := (b1 := 2) + 1), a1, b1)
if not (m := []) and not (m2 := 0):
    print(m, m2)
print([[(deep := i + j) for i in range(2)] for j in range(2)], deep)
class C:
    attr = (ca := 3) + 1
print(C.attr, C.ca)
