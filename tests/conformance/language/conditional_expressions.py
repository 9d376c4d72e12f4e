# SPDX-License-Identifier: LGPL-2.1-or-later
# x if c else y in all places: nested, in calls, in lambdas, as targets' values.
def sign(n):
    return "neg" if n < 0 else "zero" if n == 0 else "pos"

print([sign(n) for n in (-2, 0, 2)])
print((1 if True else 2) + (3 if False else 4))
print([x if x % 2 else -x for x in range(6)])
print({k: "e" if k % 2 == 0 else "o" for k in range(4)})
f = lambda x: "big" if x > 10 else ("mid" if x > 5 else "small")
print(f(11), f(7), f(1))
print(max(1 if False else 5, 3), *(("a",) if True else ()), sep="|")
a = b = 0
x = a if a else b if b else "none"
print(x)
def side(n):
    print("side", n)
    return n
print(side(1) if side(0) else side(2))
print((side(1) if side(3) else side(2)) if side(4) else side(5))
t = 1, 2 if 0 else 3, 4
print(t)
print([1, 2, 3][0 if x == "none" else 1])
print("abc"[:1 if a else 2])
i = 0
i += 5 if i == 0 else 1
print(i)
print(not 1 if 0 else 2, -1 if 1 else 1)
print((lambda: 1 if a else 2)(), (lambda: 1)() if a else 9)
print(f"{'yes' if a else 'no'} {1 if b else 2:>3}")
