# SPDX-License-Identifier: LGPL-2.1-or-later
# round() of ints and the rounding methods.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for v in (0, 5, 15, 25, 35, -5, -15, -25, 14, 16, 49, 50, 51, 150, 250, 12345678, 10**20 + 5, -(10**20) - 15, 5 * 10**30):
    print(v, [round(v, n) for n in (2, 0, -1, -2, -3, -7, -20, -30, -31)])
print(round(5), round(True), round(True, 0), round(5, None), round(number=5, ndigits=-1), (15).__round__(-1), (15).__round__())
t(round, 5, "a")
t(round, 5, 1.5)
t(round, "a")
t(round, 1j)
t(round)
t(round, 1, 2, 3)
t(round, 5, 10**30)


class R:
    def __round__(self, n="none"):
        return ("rounded", n)


class Index:
    def __index__(self):
        return -1


print(round(R()), round(R(), 2), round(R(), None), round(25, Index()), round(25.5, Index()))
